import Analysis
import Budget
import Language
import Quantities

extension LeverList: Presentable {
  public func screen(_ words: Words) -> Screen {
    guard !entries.isEmpty else {
      return Screen([.line(words.sv ? "Modellen har inga reglage" : "The model has no levers")])
    }
    let rows = entries.map { entry -> [Table.Cell] in
      [
        Table.Cell(words.sv ? entry.name : entry.english),
        Table.Cell(
          (entry.value.map { text($0, entry, words) } ?? (words.sv ? "okänt" : "unknown"))
            + (entry.isSet ? (words.sv ? ", satt" : ", set") : "")),
        Table.Cell(range(entry, words)), Table.Cell(entry.label ?? ""),
      ]
    }
    let columns = [
      Table.Column(words.sv ? "Reglage" : "Lever", .left), Table.Column(words.sv ? "Nu" : "Now", .left),
      Table.Column(words.sv ? "Kan vara" : "Can be", .left), Table.Column(words.sv ? "Betyder" : "Means", .left),
    ]
    return Screen([.table(Table(columns: columns, rows: rows))])
  }

  private func range(_ entry: Entry, _ words: Words) -> String {
    guard let bounds = entry.bounds else { return words.sv ? "fritt" : "free" }
    if entry.type == .date {
      return CalendarDate(monthPosition: bounds.lowerBound).monthText + "–"
        + CalendarDate(monthPosition: bounds.upperBound).monthText
    }
    func number(_ value: Double) -> String {
      NumberText.string(value / entry.display.scale, decimals: 2, in: words.tongue)
    }
    let steps = entry.step.map { (words.sv ? ", steg " : ", step ") + number($0) } ?? ""
    return "\(number(bounds.lowerBound))–\(number(bounds.upperBound))\(steps)"
  }

  private func text(_ value: Figure, _ entry: Entry, _ words: Words) -> String {
    if entry.type == .date { return words.month(value.value) }
    return words.marked(value) { NumberText.string($0 / entry.display.scale, decimals: 2, in: words.tongue) }
      + words.unitSuffix(entry.display, after: value.number(in: entry.display))
  }
}

extension CalendarDate {
  /// `2024-07`.
  var monthText: String { "\(year)-" + (month < 10 ? "0" : "") + "\(month)" }
}
