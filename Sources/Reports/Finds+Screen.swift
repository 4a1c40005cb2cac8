import Analysis
import Budget
import Language
import Quantities

extension Ranking: Presentable {
  public func screen(_ words: Words) -> Screen {
    let line = LineWords(words: words, isPlanYear: isPlanYear)
    let sv = words.sv
    guard !rows.isEmpty else { return Screen([.line(sv ? "Inga avvikelser \(year)" : "No deviations in \(year)")]) }
    let cells = rows.map { row in
      [
        Table.Cell(row.name), line.amountCell(row.budget), line.amountCell(row.forecast),
        line.signedCell(row.deviation),
        line.shareCell(line.share(row.deviation, of: row.budget)),
        Table.Cell(row.deviation.map { line.noun($0.value) } ?? ""),
      ]
    }
    let title =
      sv
      ? "\(modelName), de största avvikelserna \(year), \(words.moneyName)"
      : "\(modelName), the largest deviations in \(year), \(words.moneyName)"
    let table = Table(
      columns: [
        .init(sv ? "Enhet" : "Unit", .left), .init(line.budget), .init(line.forecast), .init(line.deviation),
        .init("%"),
        .init("", .left),
      ], rows: cells)
    return Screen([.line(title), .table(table)])
  }
}

extension Finds: Presentable {
  /// How many hits are shown; the rest is said in a line.
  private static let most = 20

  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    guard !hits.isEmpty else {
      let near = suggestions.first.map { sv ? " Menade du ”\($0)”?" : " Did you mean “\($0)”?" } ?? ""
      return Screen([.line((sv ? "Inget innehåller ”\(word)”." : "Nothing contains “\(word)”.") + near)])
    }
    var screen = Screen([
      .line(
        sv
          ? "\(hits.count) träff\(hits.count == 1 ? "" : "ar") på ”\(word)”"
          : "\(hits.count) hit\(hits.count == 1 ? "" : "s") for “\(word)”")
    ])
    let rows = hits.prefix(Finds.most).map { hit in
      [
        Table.Cell(hit.name), Table.Cell(kind(hit.kind, words)), value(hit, words),
        Table.Cell(Clip.text(hit.excerpt ?? hit.label, 60)),
      ]
    }
    screen.table(
      Table(
        columns: [
          .init(sv ? "Namn" : "Name", .left), .init(sv ? "Slag" : "Kind", .left), .init(sv ? "Värde" : "Value"),
          .init(sv ? "Text" : "Text", .left),
        ], rows: Array(rows)))
    if hits.count > Finds.most {
      let rest = hits.count - Finds.most
      screen.line(sv ? "och \(rest) till: sök på ett längre ord" : "and \(rest) more: find a longer word")
    }
    return screen
  }

  private func kind(_ kind: Kind, _ words: Words) -> String {
    let sv = words.sv
    switch kind {
    case .item(let names): return FigureWords.name(names, words)
    case .line: return sv ? "enhet" : "unit"
    case .cause: return sv ? "orsak" : "cause"
    case .driver: return sv ? "drivare" : "driver"
    case .lever: return sv ? "reglage" : "lever"
    case .measure: return sv ? "mått" : "measure"
    case .alternatives: return sv ? "vägval" : "choice"
    case .option: return sv ? "alternativ" : "option"
    case .table: return sv ? "rad" : "row"
    }
  }

  private func value(_ hit: Hit, _ words: Words) -> Table.Cell {
    guard let figure = hit.figure else { return Table.Cell("") }
    let isSigned = hit.kind == .line || hit.kind == .cause
    let line = LineWords(words: words, isPlanYear: false)
    if case .quantity(let unit) = figure.type, unit.holdsMoney, unit.kind != .level, figure.isKnown {
      return isSigned ? line.signedCell(figure) : line.amountCell(figure)
    }
    return Table.Cell(FigureWords.text(figure, words), isUnknown: !figure.isKnown)
  }
}
