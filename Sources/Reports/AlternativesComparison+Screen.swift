import Analysis
import Budget
import Language
import Quantities

extension AlternativesComparison: Presentable {
  public func screen(_ words: Words) -> Screen {
    var screen = Screen()
    let decimals = words.decimals(for: rows.flatMap(\.figures))
    let isOne = options.count == 1
    let shown = rows.indices.filter { isOne ? rows[$0].isOfMore(than: nothing) : !rows[$0].isSame }
    if options.isEmpty {
      screen.line(words.sv ? "\(title(words)): inget alternativ är kvar" : "\(title(words)): no alternative is left")
    } else if shown.isEmpty {
      screen.line(
        words.sv
          ? "\(title(words)): alternativen skiljer sig inte i det som visas"
          : "\(title(words)): the options do not differ in what is shown")
    } else if let ranking {
      rankedTable(ranking, shown, decimals, words, &screen)
    } else {
      let columns = [Table.Column(title(words), .left)] + options.map { Table.Column($0) }
      let cells = shown.map { index in
        [Table.Cell(label(rows[index], words))] + self.cells(rows[index], decimals, words)
      }
      screen.table(wide(columns, cells))
    }
    if !options.isEmpty, !isOne {
      let same = rows.filter { $0.isSame && $0.isWorthSaying }.compactMap { row in
        cells(row, decimals, words).first.map { label(row, words) + " " + $0.text }
      }
      if !same.isEmpty {
        screen.line((words.sv ? "Lika i alla: " : "The same in all: ") + same.joined(separator: ", "))
      }
    }
    screen.add(notes(words))
    screen.add(texts.explains)
    screen.add(factLines(words))
    let assumes = texts.assumes + assumptions(words)
    screen.assumes = assumes.enumerated().map { $0 == 0 ? $1 : $1.capitalizedFirst }
    screen.unknown = texts.unknown
    if !unknowns.isEmpty { screen.unknown.append(words.left(out: unknowns)) }
    screen.warnings = texts.warns
    let showsMoney = rows.contains { if case .money = $0.subject { true } else { false } }
    if showsMoney, !undecidedItems.isEmpty {
      let names = words.listing(undecidedItems)
      screen.warnings.append(
        words.sv
          ? "inte beslutat, så att bara utgiften räknas och inget kan sägas vara billigast: \(names). Skriv i alternativet "
            + "sätt läge för \(undecidedItems[0]) till beslutad"
          : "not decided, so that only the outlay counts and nothing can be said to be cheapest: \(names). Write in the "
            + "option set status of \(undecidedItems[0]) to decided")
    }
    if let horizon, !writtenOff.isEmpty, !options.isEmpty {
      let names = words.listing(
        writtenOff.map { off in off.item + (off.part.map { ", " + $0 } ?? "") + " (\(off.year))" })
      screen.warnings.append(
        words.sv
          ? "avskrivet före \(horizon.upperBound), och att förnya räknas inte med: \(names)"
          : "written off before \(horizon.upperBound), and renewing it is not counted: \(names)")
    }
    if let horizon, !ended.isEmpty {
      let names = words.listing(ended.map { "\($0.option) (\($0.year))" })
      screen.warnings.append(
        words.sv
          ? "kostar inget mer före \(horizon.upperBound), och vad som kommer efter räknas inte med: \(names)"
          : "costs no more before \(horizon.upperBound), and what comes after is not counted: \(names)")
    }
    if let first = uncountedYears.first, !options.isEmpty {
      let years = words.spans(uncountedYears.map { "\($0)" })
      screen.warnings.append(
        words.sv
          ? "skiljer sig också \(years), före de år som räknas: skriv fokus \(first)"
          : "they differ in \(years) too, before the years that are counted: write focus \(first)")
    }
    if let builds {
      screen.warnings.append(
        words.sv
          ? "jämförelsen bygger på \(builds.scenario) med \(builds.edits == 1 ? "1 ändring" : "\(builds.edits) ändringar")"
          : "the comparison builds on \(builds.scenario) with \(builds.edits == 1 ? "1 edit" : "\(builds.edits) edits")"
      )
    }
    if !leavesOut.isEmpty {
      screen.warnings.append(
        (words.sv ? "inte med, eftersom alternativen bestämmer det: " : "left out, as the options decide it: ")
          + leavesOut.joined(separator: ", "))
    }
    return screen
  }

  private func wide(_ columns: [Table.Column], _ rows: [[Table.Cell]]) -> Table {
    var table = Table(columns: columns, rows: rows)
    table.breaksNames = true
    return table
  }

  private func title(_ words: Words) -> String {
    let basis = isFullYear ? (words.sv ? "helår \(year)" : "full year \(year)") : "\(year)"
    return groups.joined(separator: " × ") + ", \(basis), \(words.moneyName)"
  }

  /// One alternative a line, with what it is ranked by first. All that a person takes in, and no more.
  private func rankedTable(
    _ ranking: Int, _ shown: [Int], _ decimals: Int, _ words: Words, _ screen: inout Screen
  ) {
    let order = [ranking] + shown.filter { $0 != ranking && rows[$0].isInList }
    let cells = order.map { self.cells(rows[$0], decimals, words) }
    let columns = [Table.Column(title(words), .left)] + order.map { Table.Column(label(rows[$0], words)) }
    let most = 50
    let lines = options.indices.prefix(most).map { place in
      [Table.Cell("\(place + 1) " + options[place])] + cells.map { $0[place] }
    }
    screen.table(wide(columns, lines))
    if options.count > most {
      screen.line(
        words.sv
          ? "\(options.count - most) till visas inte. Lägg till en gräns: där investeringsutgift högst 10 mnkr"
          : "\(options.count - most) more are not shown. Add a limit: where outlay at most 10 mnkr")
    }
  }

  /// The answers of a row, one per alternative.
  func cells(_ row: AlternativesRow, _ decimals: Int, _ words: Words) -> [Table.Cell] {
    if !row.years.isEmpty { return row.years.map { cell($0, words) } }
    if row.subject == .perPlaceAndDay {
      return row.figures.map { figure in
        words.cell(figure, FigureWords.number(figure, .kr, words, decimals: 0), in: .kr)
      }
    }
    let unit = row.sharedUnit
    return row.figures.map { figure in
      guard let unit, figure.isKnown, !figure.isBlank else {
        return words.cell(figure, signed: row.isSigned, decimals: decimals)
      }
      return words.cell(figure, FigureWords.number(figure, unit, words), in: unit)
    }
  }

  private func cell(_ year: AlternativesRow.Year, _ words: Words) -> Table.Cell {
    switch year {
    case .year(let year): Table.Cell("\(year)", number: Double(year))
    case .month(let month): Table.Cell(words.month(Double(month)))
    case .between(let from, let to): Table.Cell("\(from)–\(to)")
    case .atEarliest(let year): Table.Cell(words.sv ? "tidigast \(year)" : "\(year) at the earliest")
    case .atOnce: Table.Cell(words.sv ? "genast" : "at once")
    case .same: Table.Cell(words.sv ? "lika" : "the same")
    case .never: Table.Cell(words.sv ? "aldrig" : "never")
    case .itself, .nothing: Table.Cell("–")
    case .unknown: Table.Cell("?", isUnknown: true)
    }
  }
}

extension AlternativesRow {
  /// Whether its figures carry a sign.
  var isSigned: Bool {
    switch subject {
    case .measure(let name): name.isDeviation
    case .money(.deviation), .money(.effect): true
    default: false
    }
  }

  /// Whether it stands in a list of many alternatives: what is of one year of many, or a part of what is, does not.
  var isInList: Bool {
    switch subject {
    case .money(.effect), .money(.deviation), .money(.capital), .money(.operating), .money(.peakAmount), .peakYear:
      false
    case .money(.bookValue), .money(.annuity): false
    default: true
    }
  }

  /// Whether it is news that all alternatives are the same: that none differs from itself is not.
  var isWorthSaying: Bool { if case .money(.effect) = subject { false } else { true } }

  /// Whether it says anything of one alternative alone: what does nothing is not held against itself.
  func isOfMore(than nothing: Int?) -> Bool {
    nothing == nil || (isWorthSaying && years != [.itself])
  }

  /// A unit of several words that all figures are in: it stands once, in the row's name.
  var sharedUnit: Unit? {
    let units = figures.filter { $0.isKnown && !$0.isBlank }.map { figure -> Unit? in
      guard case .quantity(let dimension) = figure.type else { return nil }
      return figure.display ?? dimension
    }
    guard let first = units.first, let unit = first, units.allSatisfy({ $0 == unit }) else { return nil }
    return UnitWords.phrase(unit, in: .swedish).contains(" ") ? unit : nil
  }
}
