import Analysis
import Budget
import Language
import Quantities

extension ValueAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    let line = LineWords(words: words, isPlanYear: true)
    var screen = Screen()
    let name = label ?? text
    if figures.count == 1 {
      screen.line("\(name) \(FigureWords.span(windows[0], words)): \(change(0, words))")
    } else {
      let all = windows.first.flatMap { first in windows.last.map { Window(start: first.start, end: $0.end) } }
      let span = all.map { FigureWords.span($0, words) } ?? ""
      let sum = total.map { ": " + text($0, words) } ?? ""
      screen.line("\(name) \(span)\(sum)")
      let cells = figures.map { figure -> Table.Cell in
        let unit = FigureWords.shownUnit(figure, unit, words)
        return Table.Cell(
          numberText(figure, words), number: figure.isKnown ? figure.number(in: unit) : nil, isUnknown: !figure.isKnown,
          unknowns: figure.unknowns, certainty: Table.Certainty(figure, in: unit))
      }
      let heads = windows.map { FigureWords.span($0, words) }
      if windows.count > ValueAnswer.mostColumns {
        // Below each other, so that they fit a screen.
        screen.table(
          Table(
            columns: [.init("", .left), .init(unitName(words))],
            rows: zip(heads, cells).map { [.init($0), $1] }))
      } else {
        screen.table(
          Table(columns: [.init("", .left)] + heads.map { .init($0) }, rows: [[.init(unitName(words))] + cells]))
      }
    }
    let unknowns = Array(Set(figures.flatMap(\.unknowns))).sorted()
    if !unknowns.isEmpty, figures.count > 1 || figures[0].value == 0 {
      screen.unknown = [unknowns.joined(separator: ", ")]
    }
    words.explainSpans(figures, text, &screen)
    screen.assumes = line.carried(carried)
    if !carried.isEmpty, windows.contains(where: { !$0.isWholeYears }) {
      screen.assumes.append(
        words.sv ? "månader är beräknade som tolftedelar av året" : "months are computed as twelfths of the year")
    }
    return screen
  }

  /// The years or months that fit beside each other on a screen.
  private static let mostColumns = 8

  private func change(_ index: Int, _ words: Words) -> String {
    let (a, b) = (before[index], figures[index])
    guard a.value != b.value || a.isKnown != b.isKnown else { return text(b, words) }
    return numberText(a, words) + " → " + text(b, words)
  }

  private func text(_ figure: Figure, _ words: Words) -> String {
    FigureWords.text(figure, words, in: unit)
      + LineWords(words: words, isPlanYear: true).unknown(figure.value == 0 ? [] : figure.unknowns)
  }

  private func numberText(_ figure: Figure, _ words: Words) -> String {
    guard case .quantity = figure.type, figure.isKnown || figure.value != 0 else { return text(figure, words) }
    if figure.isBlank { return "–" }
    let unit = FigureWords.shownUnit(figure, unit, words)
    return FigureWords.number(figure, unit, words)
      + (figure.isKnown ? "" : " + ?")
  }

  private func unitName(_ words: Words) -> String {
    guard let first = figures.first, case .quantity = first.type else { return "" }
    return UnitWords.phrase(FigureWords.shownUnit(first, unit, words), in: words.tongue)
  }
}

extension FigureWords {
  /// The unit that a figure is shown in, where one may have been asked for.
  static func shownUnit(_ figure: Figure, _ asked: Unit?, _ words: Words) -> Unit {
    guard case .quantity(let dimension) = figure.type else { return .one }
    if let asked, asked.isSameDimension(as: dimension) { return asked }
    return unit(of: figure, dimension, words)
  }

  /// The word of an input or an output: the second spelling is Swedish.
  public static func name(_ names: [String], _ words: Words) -> String {
    let name = (words.sv ? names.last : names.first) ?? ""
    return name.split(separator: "_").joined(separator: " ")
  }
}
