import Analysis
import Budget
import Quantities

extension UnknownList: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    guard !entries.isEmpty else { return Screen([.line(sv ? "Inget saknar värde" : "Nothing lacks a value")]) }
    let touching = entries.filter { !$0.touches.isEmpty }
    var screen = Screen()
    let count = entries.reduce(0) { $0 + max(1, $1.owners.count) }
    let touched = touching.reduce(0) { $0 + max(1, $1.owners.count) }
    screen.line(
      sv
        ? "\(count) värden är okända, \(touched) av dem saknas i en summa"
        : "\(count) values are unknown, \(touched) of them are missing in a total")
    screen.table(
      Table(
        columns: [Table.Column(sv ? "Okänt" : "Unknown", .left), Table.Column(sv ? "Saknas i" : "Missing in", .left)],
        rows: (touching + entries.filter { $0.touches.isEmpty }).map { entry in
          [Table.Cell(name(entry, words)), Table.Cell(totals(entry, words))]
        }))
    return screen
  }

  private func name(_ entry: Entry, _ words: Words) -> String {
    let owners = entry.owners.count > 4 ? words.spans(entry.owners) : entry.owners.joined(separator: ", ")
    let readable = entry.what.split(separator: "_").joined(separator: " ")
    return owners.isEmpty ? readable : owners + " " + readable
  }

  private func totals(_ entry: Entry, _ words: Words) -> String {
    guard !entry.touches.isEmpty else { return words.sv ? "ingen summa" : "no total" }
    return entry.touches.map { touch in
      let name = words.sv ? touch.series.swedish : touch.series.english
      guard let first = touch.years.first, let last = touch.years.last else { return name }
      return name + (first == last ? " \(first)" : " \(first)–\(last)")
    }.joined(separator: ", ")
  }
}
