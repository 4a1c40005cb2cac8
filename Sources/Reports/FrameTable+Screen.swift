import Analysis
import Budget
import Quantities

extension FrameTable: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var screen = Screen([.line(headline(words))])
    guard !years.isEmpty else {
      screen.elements = []
      missing(words).map { screen.line($0) }
      return screen
    }
    if (previous + frames).allSatisfy(\.isBlank) {
      return Screen([
        .line(
          sv
            ? "\(line) har ingen budget, och därmed ingen ram. Läs in: budget[\(years[0] - 1)] = \"KOLUMN\" i läs in organisation"
            : "\(line) has no budget, and so no frame. Load: budget[\(years[0] - 1)] = \"COLUMN\" in load organisation")
      ])
    }
    screen.table(table(words))
    for line in notes(words) { screen.line(line) }
    if !scenarios.isEmpty { screen.table(comparison(words)) }
    let line = LineWords(words: words, isPlanYear: true)
    screen.assumes = line.carried(carried)
    let unknowns = Set((previous + frames + costs.compactMap { $0 } + rows.flatMap(\.changes)).flatMap(\.unknowns))
    if !unknowns.isEmpty { screen.unknown = [words.left(out: unknowns.sorted())] }
    if isCostBehind {
      screen.warnings.append(
        sv
          ? "ramen är uppräknad, kostnaden inte: det som är kvar att finansiera är för litet"
          : "the frame is indexed and the cost is not: what is left to finance is too small")
    }
    if !missingLines.isEmpty {
      let list = words.listing(missingLines)
      screen.warnings.append(
        sv
          ? "\(list) har budget året före men ingen inläst för ett senare år"
          : "\(list) has a budget the year before and none loaded for a later one")
    }
    return screen
  }

  private func headline(_ words: Words) -> String {
    let span = years.count == 1 ? "\(years[0])" : "\(years.first ?? 0)–\(years.last ?? 0)"
    let place = scenario.map { (words.sv ? " i " : " in ") + $0 } ?? ""
    return words.sv
      ? "\(line), ramförändring \(span)\(place), \(words.moneyName)"
      : "\(line), frame change \(span)\(place), \(words.moneyName)"
  }

  // MARK: Tables

  private func table(_ words: Words) -> Table {
    let sv = words.sv
    let all = previous + frames + rows.flatMap(\.changes) + costs.compactMap { $0 } + remaining.compactMap { $0 }
    let decimals = words.exactDecimals(for: all.map(\.value))
    let hasParts = rows.contains { !$0.parts.isEmpty }
    func row(_ label: String, _ figures: [Figure?], signed: Bool = false, _ parts: [String] = []) -> [Table.Cell] {
      let cells = figures.map { figure in
        figure.map { $0.isBlank ? Table.Cell("") : words.cell($0, signed: signed, decimals: decimals) }
          ?? Table.Cell("?", isUnknown: true)
      }
      return [Table.Cell(label)] + cells + (hasParts ? [Table.Cell(words.spans(parts))] : [])
    }
    var cells = [row(sv ? "Ram året före" : "Frame the year before", previous)]
    cells += rows.map { row(words.name($0), $0.changes, signed: true, $0.parts) }
    if let rounding = rounding(words, decimals) { cells.append(rounding + (hasParts ? [Table.Cell("")] : [])) }
    var totals: Set<Int> = [cells.count]
    cells.append(row(sv ? "Ny ram" : "New frame", frames))
    cells.append(row(sv ? "Beräknad kostnad" : "Planned cost", costs))
    totals.insert(cells.count)
    cells.append(row(sv ? "Kvar att finansiera" : "Left to finance", remaining))
    if let unallocated {
      let amounts = unallocated.map { amount in
        Table.Cell(words.amount(amount, decimals: decimals), number: amount / words.money.scale)
      }
      cells.append(
        [Table.Cell(sv ? "Krav utan åtgärd" : "Demand not met")] + amounts
          + (hasParts ? [Table.Cell("")] : []))
    }
    return Table(
      columns: [.init(sv ? "Orsak" : "Cause", .left)] + years.map { .init("\($0)") }
        + (hasParts ? [.init(sv ? "Underlag" : "Basis", .left)] : []),
      rows: cells, totals: totals)
  }

  /// What the shown rows differ by from the shown frame, where they are rounded.
  private func rounding(_ words: Words, _ decimals: Int) -> [Table.Cell]? {
    let unit = words.money.scale / (decimals == 0 ? 1 : 10)
    func shown(_ figure: Figure) -> Double { (figure.value / unit).rounded(.toNearestOrAwayFromZero) }
    let differences = years.indices.map { index in
      shown(frames[index]) - shown(previous[index]) - rows.reduce(0) { $0 + shown($1.changes[index]) }
    }
    guard differences.contains(where: { $0 != 0 }) else { return nil }
    return [Table.Cell(words.sv ? "Avrundning" : "Rounding")]
      + differences.map { Table.Cell(words.signed($0 * unit, decimals: decimals), number: 0) }
  }

  /// What the base and each scenario have left to finance.
  private func comparison(_ words: Words) -> Table {
    let sv = words.sv
    let decimals = words.exactDecimals(for: scenarios.flatMap(\.amounts).compactMap { $0?.value })
    let rows = scenarios.map { one in
      let name = one.scenario ?? (sv ? "utgångsläge" : "base")
      return [Table.Cell(name + (one.isShown ? (sv ? " (här)" : " (here)") : ""))]
        + one.amounts.map { $0.map { words.cell($0, decimals: decimals) } ?? Table.Cell("?", isUnknown: true) }
    }
    return Table(
      columns: [.init(sv ? "Kvar att finansiera" : "Left to finance", .left)] + years.map { .init("\($0)") },
      rows: rows)
  }
}

extension Words {
  /// The row of a cause.
  func name(_ row: FrameTable.Row) -> String {
    switch row.cause {
    case .fullYear: sv ? "Helårseffekter" : "Full-year effects"
    case .indexation: sv ? "Uppräkning" : "Indexation"
    case .volumes: sv ? "Volymer" : "Volumes"
    case .requests: sv ? "Beviljade äskanden" : "Requests granted"
    case .savings: sv ? "Besparingar ur ramen" : "Savings from the frame"
    case .requirement: sv ? "Generellt krav" : "General demand"
    case .capital: sv ? "Kapitalkostnad" : "Capital cost"
    case .named(let name): name.capitalizedFirst
    case .kind(let label): label.text(tongue)
    case .transfers: sv ? "Omfördelat" : "Moved between lines"
    case .edited: sv ? "Ändrad budget" : "Edited budget"
    case .loaded: sv ? "Inläst budget" : "Loaded budget"
    case .other: sv ? "Övriga poster" : "Other posts"
    case .oneOffs:
      row.changes.contains { $0.value > 0 }
        ? (sv ? "Engångsposter" : "One-off items") : sv ? "Engångsposter ut" : "One-off items out"
    case .notLoaded: sv ? "Budget saknas" : "Budget missing"
    case .unexplained: sv ? "Inte härlett" : "Not attributed"
    }
  }
}
