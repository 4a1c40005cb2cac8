import Language

/// Tables with one row per time, as statistics are delivered: `kommun;år;värde`.
extension DataTable {
  /// The table with two columns put together at the end: a year and a month in columns of their own are one time. A month
  /// in digits goes after its year (`2024-03`), one in letters before it (`mars 2024`).
  public func joining(year: Int, month: Int, named name: String) -> DataTable {
    let joined = rows.map { row in
      let (year, month) = (trimmed(row.cells[year]), trimmed(row.cells[month]))
      let isNumber = !month.isEmpty && month.allSatisfy(\.isNumber)
      let time =
        month.isEmpty ? year : isNumber ? year + "-" + (month.count == 1 ? "0" : "") + month : month + " " + year
      return Row(line: row.line, cells: row.cells + [time])
    }
    return DataTable(
      file: file, columns: columns + [name], isHeaderOverLines: isHeaderOverLines, rows: joined, findings: findings)
  }

  /// Two rows that would be in the same place of a wide table.
  public struct Clash: Sendable, Hashable {
    public let first: Cell
    public let second: Cell
    /// The columns by which the rows differ.
    public let differing: [String]
  }

  /// The table with one row per key and one column per time, and the rows that have the same key and time. Other columns
  /// are kept where all rows of a key say the same there; those that do not are listed.
  ///
  /// - Parameters:
  ///   - leavingOut: columns that the time was put together of.
  ///   - times: the texts of the time column, in the order that their columns are to have; those of one time together.
  public func widened(
    keys: [Int], time: Int, value: Int, leavingOut parts: [Int], times: [[String]]
  ) -> (table: DataTable, clashes: [Clash], dropped: [String]) {
    let places = Dictionary(
      times.enumerated().flatMap { place, texts in texts.map { ($0, place) } }, uniquingKeysWith: { first, _ in first })
    let heads = times.map { trimmed($0.first ?? "") }
    var groups: [[String]: Int] = [:]
    var members: [[Int]] = []
    for (index, row) in rows.enumerated() {
      let key = keys.map { foldedName(row.cells[$0]) }
      let group = groups[key] ?? members.count
      if group == members.count {
        groups[key] = group
        members.append([])
      }
      members[group].append(index)
    }
    let others = columns.indices.filter { $0 != time && $0 != value && !parts.contains($0) }
    let dropped = others.filter { column in
      !keys.contains(column) && members.contains { Set($0.map { rows[$0].cells[column] }).count > 1 }
    }
    let kept = others.filter { !dropped.contains($0) }
    var clashes: [Clash] = []
    let wide = members.map { indexes in
      var cells = [String](repeating: "", count: times.count)
      var lines = [Int?](repeating: nil, count: times.count)
      for index in indexes {
        let row = rows[index]
        guard let place = places[row.cells[time]] else { continue }
        if let line = lines[place], let first = indexes.first(where: { rows[$0].line == line }) {
          clashes.append(
            Clash(
              first: cell(rows[first], value), second: cell(row, value),
              differing: others.filter { !keys.contains($0) && rows[first].cells[$0] != row.cells[$0] }
                .map { columns[$0] }))
          continue
        }
        (cells[place], lines[place]) = (row.cells[value], row.line)
      }
      let first = rows[indexes[0]]
      return Row(
        line: first.line, cells: kept.map { first.cells[$0] } + cells,
        lines: kept.map { _ in first.line } + lines.map { $0 ?? first.line })
    }
    let table = DataTable(
      file: file, columns: kept.map { columns[$0] } + heads, rows: wide, findings: findings,
      sources: kept.map { columns[$0] } + heads.map { columns[value] + " " + $0 },
      wide: Wide(value: columns[value], columns: kept.count..<kept.count + times.count))
    return (table, clashes, dropped.map { columns[$0] })
  }
}
