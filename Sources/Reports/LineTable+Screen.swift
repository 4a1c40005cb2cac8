import Analysis
import Budget
import Quantities

extension LineTable: Presentable {
  public func screen(_ words: Words) -> Screen {
    let line = LineWords(words: words, isPlanYear: isPlanYear, isOutcome: isOutcome)
    let sv = words.sv
    var screen = Screen([.line(headline(line))])
    screen.table(table(line))
    if let mismatch {
      let (sum, printed) = (words.amount(mismatch.sum), words.amount(mismatch.printed))
      screen.warnings.append(
        sv
          ? "prognosens delar ger \(sum), tryckt summa är \(printed): skriv kontrollera"
          : "the parts of the forecast give \(sum), the printed sum is \(printed): type check")
    }
    if let withoutOneOffs, !withoutOneOffs.isEmpty {
      let list = withoutOneOffs.map { "\($0.name) \(words.signed($0.amount))" }.joined(separator: ", ")
      screen.line(sv ? "Borträknat: \(list)" : "Left out: \(list)")
    }
    if grouping == .cause, rows.contains(where: \.isResidual) {
      screen.line(
        sv
          ? "* har inget tryckt belopp och är resten av enhetens avvikelse"
          : "* has no printed amount and is the rest of its unit's deviation")
    }
    if let methods, subject != .budget {
      let said = MethodWords(words, methods)
      screen.line((sv ? "Prognosmetod: " : "Forecast method: ") + said.methods)
      if !methods.without.isEmpty { screen.line(said.without) }
      if !methods.isMoved { screen.warnings.append(said.unmoved) }
    }
    screen.assumes += line.carried(carried)
    let unknowns = [total.budget, total.forecast].compactMap { $0 }.flatMap(\.unknowns)
    if !unknowns.isEmpty { screen.unknown = [Array(Set(unknowns)).sorted().joined(separator: ", ")] }
    return screen
  }

  private func headline(_ line: LineWords) -> String {
    let sv = line.sv
    let what = line.period(year, closedMonths, deviationsAlone: hasDeviationsAlone)
    let basis = self.basis.map { " " + $0 } ?? ""
    let without = withoutOneOffs == nil ? "" : sv ? " utan engångsposter" : " without one-off items"
    switch subject {
    case .budget:
      let name = isPlanYear ? (sv ? "ram" : "frame") : "budget"
      return "\(modelName), \(name) \(year): \(value(total.budget, line))"
    case .forecast:
      let name = isPlanYear ? (sv ? "beräknad kostnad" : "planned cost") + " \(year)" : what
      return "\(modelName), \(name)\(basis)\(without): \(value(total.forecast, line))"
    case .deviation:
      let percent =
        line.share(total.deviation, of: total.budget).map { " (" + line.words.percent($0, plus: true) + ")" } ?? ""
      let figure = without + ": " + change(line)
      let start = "\(modelName), \(what)"
      // The percentage and the basis give way: the first stands in the table too, the second on the opening screen.
      let choices = [
        start + basis + figure + percent, start + basis + figure, start + figure + percent, start + figure,
      ]
      return choices.first { $0.count <= 80 } ?? choices[3]
    }
  }

  /// `underskott −12 450 tkr`; where the scenario moved it, before → after.
  private func change(_ line: LineWords) -> String {
    guard let before = total.before, let after = total.deviation else { return line.direction(total.deviation) }
    return line.change(from: before.value, to: after.value) + " " + line.words.signed(before) + " → "
      + line.words.signed(after) + " " + line.words.moneyName
      + (after.isKnown ? "" : line.sv ? " + okänt" : " + unknown")
  }

  private func value(_ figure: Figure?, _ line: LineWords) -> String {
    guard let figure else { return "?" }
    if figure.isBlank { return line.sv ? "saknas" : "is missing" }
    return line.words.amount(figure) + " " + line.words.moneyName + line.unknown(figure.unknowns)
  }

  private func table(_ line: LineWords) -> Table {
    let sv = line.sv
    let showsBefore = total.before != nil || rows.contains { $0.before != nil }
    var columns = leadingColumns(line)
    let isCause = grouping == .cause
    switch subject {
    case .budget where !isCause: columns += [.init(line.budget), .init(sv ? "Andel %" : "Share %")]
    case .forecast where !isCause: columns += [.init(line.forecast), .init(sv ? "Andel %" : "Share %")]
    default:
      if !isCause { columns += [.init(line.budget), .init(line.forecast)] }
      if showsBefore && !isCause { columns.append(.init(sv ? "Före" : "Before")) }
      columns.append(.init(line.deviation))
      if !isCause { columns.append(.init("%")) }
    }
    var all = rows
    if let moved {
      all.append(
        moved.named(
          sv
            ? (isCause ? "Utöver orsakerna" : "Ändrat i scenariot")
            : isCause ? "Beside the causes" : "Changed in the scenario"))
    }
    all.append(total.named(sv ? "Summa" : "Total"))
    let isMoved = moved != nil
    let cells = all.enumerated().map { index, row in
      tableCells(
        row, line, showsBefore: showsBefore, isTotal: index == all.count - 1,
        hasShare: !(isMoved && index == all.count - 2))
    }
    return Table(columns: columns, rows: cells, totals: [all.count - 1])
  }

  private func leadingColumns(_ line: LineWords) -> [Table.Column] {
    let sv = line.sv
    return switch grouping {
    case .area: [.init(sv ? "Område" : "Area", .left)]
    case .unit: [.init(sv ? "Enhet" : "Unit", .left)]
    case .cause: [.init(sv ? "Orsak" : "Cause", .left), .init(sv ? "Enhet" : "Unit", .left), .init("Id", .left)]
    case .margin, .tree: [.init((marginLabel ?? "").capitalizedFirst, .left)]
    }
  }

  private func tableCells(_ row: Row, _ line: LineWords, showsBefore: Bool, isTotal: Bool, hasShare: Bool) -> [Table
    .Cell]
  {
    var cells: [Table.Cell]
    switch grouping {
    case .cause: cells = [.init(row.name + (row.isResidual ? " *" : "")), .init(row.unit), .init(row.key)]
    case .margin: cells = [.init(row.key.isEmpty || isTotal ? row.name : row.key + " " + row.name)]
    case .tree: cells = [.init(row.name.isEmpty ? (line.sv ? "Utan grupp" : "No group") : row.name)]
    default: cells = [.init(row.name.isEmpty ? (line.sv ? "Ej fördelat" : "Not distributed") : row.name)]
    }
    if grouping == .cause { return cells + [line.signedCell(row.deviation)] }
    switch subject {
    case .budget:
      cells += [line.amountCell(row.budget), share(row.budget, of: total.budget, line)]
    case .forecast:
      cells += [line.amountCell(row.forecast), share(row.forecast, of: total.forecast, line)]
    case .deviation:
      cells += [line.amountCell(row.budget), line.amountCell(row.forecast)]
      if showsBefore { cells.append(line.signedCell(row.before ?? row.deviation)) }
      cells += [
        line.signedCell(row.deviation), line.shareCell(hasShare ? line.share(row.deviation, of: row.budget) : nil),
      ]
    }
    return cells
  }

  private func share(_ part: Figure?, of whole: Figure?, _ line: LineWords) -> Table.Cell {
    guard let part, let whole, part.isKnown, whole.isKnown, abs(whole.value) >= 0.5 else { return .init("") }
    let share = part.value / whole.value * 100
    return .init(NumberText.string(share, decimals: 1, trim: false, in: line.words.tongue), number: share)
  }
}
