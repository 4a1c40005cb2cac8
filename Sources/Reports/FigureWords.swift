import Analysis
import Budget
import Graph
import Language
import Quantities

/// Figures of any kind as people read them.
public enum FigureWords {
  /// A figure with its unit and as many decimals as it has: for comparisons.
  public static func exact(_ figure: Figure, _ words: Words, plus: Bool = false) -> String {
    text(figure, words, decimals: 6, plus: plus)
  }

  /// A figure with its unit; unknown, blank and what cannot be computed as words.
  ///
  /// - Parameter asked: the unit to show it in, where one was asked for.
  public static func text(
    _ figure: Figure, _ words: Words, in asked: Unit? = nil, decimals: Int? = nil, plus: Bool = false
  ) -> String {
    if figure.state.isError { return words.sv ? "går inte att räkna" : "cannot be computed" }
    if figure.isBlank { return "–" }
    switch figure.type {
    case .date:
      return figure.isKnown ? "\(CalendarDate(monthPosition: figure.value))" : words.sv ? "okänt" : "unknown"
    case .end:
      return figure.isKnown ? CalendarDate.lastDay(before: figure.value) : words.sv ? "okänt" : "unknown"
    case .truth: return words.sv ? (figure.value != 0 ? "ja" : "nej") : figure.value != 0 ? "yes" : "no"
    case .choice(let options):
      let index = Int(figure.value)
      guard figure.isKnown, options.indices.contains(index) else { return words.sv ? "okänt" : "unknown" }
      return (words.sv ? options[index].last : options[index].first) ?? "?"
    case .quantity(let dimension):
      if !figure.isKnown && figure.value == 0 { return words.sv ? "okänt" : "unknown" }
      let unit = asked ?? unit(of: figure, dimension, words)
      return number(figure, unit, words, decimals: decimals, plus: plus)
        + words.unitSuffix(unit, after: figure.number(in: unit))
    }
  }

  /// The number of a figure as far as it is known, without its unit.
  static func number(
    _ figure: Figure, _ unit: Unit, _ words: Words, decimals: Int? = nil, plus: Bool = false
  ) -> String {
    words.marked(figure) {
      NumberText.string(
        $0 / unit.scale, decimals: decimals ?? usualDecimals(unit, words, of: figure), plus: plus, in: words.tongue)
    }
  }

  /// The unit that a figure is shown in: the model's money unit for amounts, else as it was declared. A fee of some
  /// kronor is no thousand: what is less than ten of the model's unit, and in a smaller one, is shown as it is.
  public static func unit(of figure: Figure, _ dimension: Unit, _ words: Words) -> Unit {
    guard dimension.isSameDimension(as: words.money) else { return figure.display ?? dimension }
    // Where no organisation says what money is counted in, amounts are shown as they stand.
    if words.isMoneyUnsaid, let own = figure.display, own.scale >= Unit.kr.scale { return own }
    // What would round to nothing is shown in kronor.
    let isSmall = figure.value != 0 && abs(figure.value) < words.money.scale / 2
    guard let own = figure.display ?? (isSmall ? .kr : nil), own.scale < words.money.scale, own.scale >= Unit.kr.scale,
      figure.value != 0, abs(figure.value) < 10 * words.money.scale
    else { return words.money }
    return own
  }

  /// A fee has its öre: below a thousand kronor, where there are any.
  private static func usualDecimals(_ unit: Unit, _ words: Words, of figure: Figure) -> Int {
    let isFee = unit == .kr && abs(figure.value) < 1000 * unit.scale
    return isFee && figure.value.truncatingRemainder(dividingBy: unit.scale) != 0 ? 2 : usualDecimals(unit, words)
  }

  static func usualDecimals(_ unit: Unit, _ words: Words) -> Int {
    guard unit.isSameDimension(as: words.money) else { return unit.isDimensionless && unit.scale != 1 ? 1 : 2 }
    // Millions have as many decimals as make thousands of them, and one where they are what a model counts in.
    return unit.scale < Unit.mnkr.scale ? 0 : unit == words.money ? 1 : 3
  }

  /// `2024`, `2024–2026`, `2024-01–2024-06`.
  public static func span(_ window: Window, _ words: Words) -> String {
    if window.isWholeYears {
      let years = window.years
      return years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
    }
    let first = CalendarDate(monthPosition: window.start)
    let last = CalendarDate(firstOfMonth: Int((window.end - 0.001).rounded(.down)))
    func month(_ date: CalendarDate) -> String { "\(date.year)-" + (date.month < 10 ? "0" : "") + "\(date.month)" }
    return month(first) == month(last) ? month(first) : month(first) + "–" + month(last)
  }
}
