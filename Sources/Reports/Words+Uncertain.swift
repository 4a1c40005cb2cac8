import Budget
import Graph
import Language
import Quantities

extension Words {
  /// A figure as far as it is known: `401–482`, `minst 500`, `ca 2 000`, and `ca 120 (0–300)` where what stands for it is
  /// not the middle of its span. A plain figure is its number.
  ///
  /// - Parameter text: a number in base units as it is shown on this screen.
  func marked(_ figure: Figure, _ text: (Double) -> String) -> String {
    if figure.state.isPlain, figure.origin.map({ _ in false }) ?? true { return text(figure.value) }
    guard let ends = figure.ends else { return mark(figure.state.flags) + text(figure.value) }
    let (low, high) = (text(ends.low), text(ends.high))
    // Ends that are one number on this screen say no more than what is said of them.
    if low == high {
      // Posts that are rounded to whole öre are not uncertain for that.
      let isSame = ends.high - ends.low <= 2 + 1e-9 * abs(ends.high)
      return mark(isSame || !ends.marks.isEmpty ? ends.marks : .approximate) + low
    }
    let span = mark(ends.marks) + self.span(low, high)
    if text((ends.low + ends.high) / 2) == text(figure.value) { return span }
    return (sv ? "ca " : "about ") + text(figure.value) + " (" + span + ")"
  }

  /// The size of a difference, without its sign unless it may go either way.
  func size(_ difference: Figure, decimals: Int) -> String {
    guard let ends = difference.ends, ends.low < 0 else {
      return marked(difference) { amount(abs($0), decimals: decimals) }
    }
    if ends.high > 0 { return marked(difference) { signed($0, decimals: decimals) } }
    let (low, high) = (amount(-ends.high, decimals: decimals), amount(-ends.low, decimals: decimals))
    let stated = amount(abs(difference.value), decimals: decimals)
    if low == high { return stated }
    let isMiddle = amount(-(ends.low + ends.high) / 2, decimals: decimals) == stated
    return isMiddle ? span(low, high) : (sv ? "ca " : "about ") + stated + " (" + span(low, high) + ")"
  }

  /// Two ends: a dash between numbers, a word where one of them has a sign.
  func span(_ low: String, _ high: String) -> String {
    let hasSign = [low, high].contains { $0.contains { "−+".contains($0) } }
    return low + (hasSign ? (sv ? " till " : " to ") : "–") + high
  }

  /// The word before a number that is no more than about right, or a bound.
  private func mark(_ flags: State.Flags) -> String {
    let about = flags.contains(.approximate) ? (sv ? "ca " : "about ") : ""
    switch (flags.contains(.atLeast), flags.contains(.atMost)) {
    case (true, false): return (sv ? "minst " : "at least ") + about
    case (false, true): return (sv ? "högst " : "at most ") + about
    // On both sides it is no more than about.
    case (true, true): return sv ? "ca " : "about "
    case (false, false): return about
    }
  }

  /// An amount of money as far as it is known.
  func amount(_ figure: Figure, decimals: Int = 0) -> String { marked(figure) { amount($0, decimals: decimals) } }

  /// A deviation or a difference as far as it is known.
  func signed(_ figure: Figure, decimals: Int = 0) -> String { marked(figure) { signed($0, decimals: decimals) } }

  /// A figure of any type as far as it is known: money without its unit, other quantities with it.
  func number(_ figure: Figure, signed: Bool = false, decimals: Int = 0) -> String {
    if figure.isBlank { return missing }
    guard case .quantity(let dimension) = figure.type, !holdsMoneyOnly(dimension) else {
      return marked(figure) { number($0, figure.type, figure.display, signed: signed, decimals: decimals) }
    }
    let unit = figure.display ?? dimension
    let text = marked(figure) { NumberText.string($0 / unit.scale, decimals: 2, plus: signed, in: tongue) }
    return text + unitSuffix(unit, after: figure.value / unit.scale)
  }

  /// What the spans of figures come from, where that is something else than what was asked for, and whether the figures
  /// turn within them.
  func explainSpans(_ figures: [Figure], _ asked: String, _ screen: inout Screen) {
    let origins = figures.compactMap(\.origin)
    let names = Set(origins.flatMap(\.uncertainNumbers).map(\.owner)).filter { !$0.isEmpty && $0 != asked }.sorted()
    if !names.isEmpty {
      screen.line((sv ? "Spannet kommer av " : "The span comes from ") + names.joined(separator: ", "))
    }
    if origins.contains(where: \.ends.isUneven) {
      screen.warnings.append(
        sv
          ? "värdet vänder inom spannet; ändarna är de yttersta som prövats"
          : "the value turns within the span; its ends are the farthest that were tried")
    }
  }

  /// A cell of a table, with the number in the unit that the text is in.
  func cell(_ figure: Figure, _ text: String, in unit: Unit) -> Table.Cell {
    Table.Cell(
      text, number: figure.value / unit.scale, isUnknown: !figure.isKnown, unknowns: figure.unknowns,
      certainty: Table.Certainty(figure, in: unit))
  }

  /// A cell of a table: money in the table's unit, other quantities in their own.
  func cell(_ figure: Figure, signed: Bool = false, decimals: Int = 0) -> Table.Cell {
    var unit = money
    if case .quantity(let dimension) = figure.type, !holdsMoneyOnly(dimension) { unit = figure.display ?? dimension }
    let text = figure.isKnown || figure.value != 0 ? number(figure, signed: signed, decimals: decimals) : "?"
    return cell(figure, text + (figure.isKnown || figure.value == 0 ? "" : " + ?"), in: unit)
  }

  /// A unit after a number, bent to it: ` plats`, ` platser per år`.
  func unitSuffix(_ unit: Unit, after number: Double) -> String {
    let phrase = UnitWords.phrase(unit, in: tongue)
    guard !phrase.isEmpty else { return "" }
    guard let space = phrase.firstIndex(of: " ") else {
      return " " + units.inflected(phrase, after: number, in: tongue)
    }
    return " " + units.inflected(String(phrase[..<space]), after: number, in: tongue) + phrase[space...]
  }
}

extension Table {
  /// What a number is short of being exact: a mark, or the ends that it lies between, in the unit of its text.
  public struct Certainty: Sendable, Hashable {
    /// About so much, at least or at most; nil where only the ends are said.
    public enum Mark: String, Sendable, Hashable {
      case approximate
      case atLeast = "at least"
      case atMost = "at most"
    }

    /// The mark that stands before the number.
    public let mark: Mark?
    /// The lower end, where there are ends.
    public let low: Double?
    /// The upper end.
    public let high: Double?

    /// A mark, ends, or both.
    public init(mark: Mark?, low: Double? = nil, high: Double? = nil) {
      (self.mark, self.low, self.high) = (mark, low, high)
    }

    /// What is to be said of a figure; nil where it is exact.
    init?(_ figure: Figure, in unit: Unit) {
      let ends = figure.ends
      let flags = ends?.marks ?? figure.state.flags
      let mark: Mark? =
        flags.contains(.atLeast)
        ? (flags.contains(.atMost) ? .approximate : .atLeast)
        : flags.contains(.atMost) ? .atMost : flags.contains(.approximate) ? .approximate : nil
      if let ends, ends.low < ends.high {
        self.init(mark: mark, low: ends.low / unit.scale, high: ends.high / unit.scale)
      } else if let mark {
        self.init(mark: mark)
      } else {
        return nil
      }
    }
  }
}
