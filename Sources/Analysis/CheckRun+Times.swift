import Budget
import Ingest
import Language

extension CheckRun {
  /// Columns whose heads say another year or month than they are loaded for, each once.
  mutating func times() {
    var seen: Set<[String]> = []
    for node in model.nodes {
      for amount in node.loaded { time(of: amount.cell, amount.year, amount.months, &seen) }
    }
    for snapshot in model.snapshots {
      for entry in snapshot.entries { time(of: entry.cell, entry.year, entry.months, &seen) }
    }
    for margin in model.margins {
      for column in margin.columns {
        let cell = Cell(file: margin.table.table.file, row: 1, column: column.column)
        time(of: cell, column.year, 1...12, &seen)
      }
    }
  }

  private mutating func time(of cell: Cell, _ year: Int, _ months: ClosedRange<Int>, _ seen: inout Set<[String]>) {
    guard seen.insert([cell.file, cell.column]).inserted else { return }
    let said = Self.years(in: cell.column)
    let head = TimeHead(cell.column)
    let isOtherMonth = head?.month.map { months.count == 1 && !months.contains($0) } ?? false
    guard said.count == 1, said[0] != year || isOtherMonth else { return }
    let month = months.count == 1 ? "-" + (months.lowerBound < 10 ? "0" : "") + "\(months.lowerBound)" : ""
    add(
      .otherTime(said: cell.column, loaded: "\(year)" + month), "", Cell(file: cell.file, row: 1, column: cell.column))
  }

  /// The years that a head names, each once.
  private static func years(in text: String) -> [Int] {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.filter { $0.count == 4 }.compactMap { Int($0) }
    return Set(numbers.filter { (1900..<2200).contains($0) }).sorted()
  }
}
