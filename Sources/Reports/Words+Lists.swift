import Analysis
import Quantities

extension Words {
  /// `D2`, `D2 och D4`, `D1, D2 och D4`.
  func listing(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + (sv ? " och " : " and ") + last
  }

  /// Ids with runs of three or more as spans: `D2–D5, D7`.
  func spans(_ ids: [String]) -> String {
    var runs: [[String]] = []
    for id in ids {
      if let last = runs.last?.last, Words.follows(last, id) {
        runs[runs.count - 1].append(id)
      } else {
        runs.append([id])
      }
    }
    return runs.map { run in
      run.count > 2 ? (run.first ?? "") + "–" + (run.last ?? "") : run.joined(separator: ", ")
    }.joined(separator: ", ")
  }

  private static func follows(_ a: String, _ b: String) -> Bool {
    func parts(_ text: String) -> (String, Int)? {
      let digits = text.reversed().prefix { $0.isNumber }
      guard !digits.isEmpty, let number = Int(String(digits.reversed())) else { return nil }
      return (String(text.dropLast(digits.count)), number)
    }
    guard let x = parts(a), let y = parts(b) else { return false }
    return x.0 == y.0 && x.1 + 1 == y.1
  }

  /// A quotation from the source, shortened at a word so that it fits beside other text.
  func quoted(_ text: String, width: Int) -> String {
    var whole = text
    while whole.last == "." || whole.last == " " { whole.removeLast() }
    guard whole.count + 2 > width else { return "\"" + whole + "\"" }
    var kept = ""
    for word in whole.split(separator: " ") {
      if kept.count + word.count + 5 > width { break }
      kept += (kept.isEmpty ? "" : " ") + word
    }
    while kept.last == "," || kept.last == "." { kept.removeLast() }
    return "\"" + kept + " …\""
  }

  /// `2024 och varje år därefter` where all years are alike, else each year's amount.
  func yearly(_ years: [Int], _ amounts: [Double], decimals: Int) -> String {
    guard let first = amounts.first, let year = years.first else { return "" }
    let lead = signed(first, decimals: decimals) + " " + moneyName + " \(year)"
    guard years.count > 1 else { return lead }
    if amounts.allSatisfy({ $0 == first }) {
      return lead + (sv ? " och varje år därefter" : " and every year after")
    }
    let rest = zip(years, amounts).dropFirst().map { "\($0) " + signed($1, decimals: decimals) }
    return lead + ", " + rest.joined(separator: ", ")
  }

  /// A label and one cell a year: `Ramtillskott   2024 15 350   2025 14 850`.
  func yearRows(_ rows: [(label: String, amounts: [Double], isSigned: Bool)], _ years: [Int]) -> Table {
    let decimals = self.decimals(for: rows.flatMap(\.amounts))
    let columns = [Table.Column("", .left)] + years.map { _ in Table.Column("", .right) }
    return Table(
      columns: columns,
      rows: rows.map { row in
        [Table.Cell(row.label + "   ")]
          + zip(years, row.amounts).map { year, amount in
            let text = row.isSigned ? signed(amount, decimals: decimals) : self.amount(amount, decimals: decimals)
            return Table.Cell("   \(year) " + text, number: amount / money.scale)
          }
      })
  }

  /// A table with a column a year and one row each for before and after.
  func beforeAfter(
    _ title: String, _ years: [Int], _ before: [Double], _ after: [Double], sum: Bool = false, note: String? = nil
  ) -> Table {
    let decimals = self.decimals(for: before + after)
    let gap = years.count > 3 && sum ? "" : "  "
    func cells(_ label: String, _ amounts: [Double]) -> [Table.Cell] {
      let total = amounts.reduce(0, +)
      return [Table.Cell("  " + label)]
        + amounts.map { Table.Cell(gap + amount($0, decimals: decimals), number: $0 / money.scale) }
        + (sum ? [Table.Cell(gap + amount(total, decimals: decimals), number: total / money.scale)] : [])
        + (note.map { [Table.Cell($0)] } ?? [])
    }
    return Table(
      columns: [Table.Column(title, .left)] + years.map { Table.Column("\($0)") }
        + (sum ? [Table.Column(sv ? "Summa" : "Total")] : []) + (note == nil ? [] : [Table.Column("", .left)]),
      rows: [cells(sv ? "före" : "before", before), cells(sv ? "efter" : "after", after)])
  }

  /// A lead and parts set apart by commas, broken only between parts, at most `width` columns.
  func packed(_ lead: String, _ parts: [String], hanging: Int, width: Int = 80) -> [String] {
    var lines: [String] = []
    var line = lead
    for (index, part) in parts.enumerated() {
      let text = part + (index + 1 < parts.count ? "," : "")
      if line.count + 1 + text.count > width, line != lead || index > 0 {
        lines.append(line)
        line = String(repeating: " ", count: hanging) + text
      } else {
        line += (line.isEmpty ? "" : " ") + text
      }
    }
    return lines + [line]
  }

  /// Takes lines out, the first named first, until a screen has at most six.
  func shortened(_ screen: Screen, without lines: [String?]) -> Screen {
    var screen = screen
    for line in lines.compactMap({ $0 }) where screen.lines(in: tongue).count > 6 {
      if let at = screen.elements.firstIndex(of: .line(line)) { screen.elements.remove(at: at) }
    }
    return screen
  }

  /// The name of another claim on the same money: `EKB-buffert (R2)`, `Extern LSS`.
  func claim(_ money: SameMoney) -> String {
    let label = money.label
    let name = label.short ?? label.name
    let isId = label.id.contains { $0.isNumber } && label.id.count <= 5 && label.id != name
    let notes = (isId ? [label.id] : []) + (money.isUnknown ? [sv ? "okänt belopp" : "unknown amount"] : [])
    return notes.isEmpty ? name : name + " (" + notes.joined(separator: ", ") + ")"
  }

  /// `underskott −12 450`.
  func deviation(_ amount: Double) -> String {
    let word = amount < 0 ? (sv ? "underskott" : "deficit") : (sv ? "överskott" : "surplus")
    return word + " " + signed(amount)
  }
}
