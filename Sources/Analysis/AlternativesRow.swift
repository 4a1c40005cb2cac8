import Budget
import Language
import Quantities

/// A row of a comparison of alternatives: what is compared, and one answer per alternative.
public struct AlternativesRow: Sendable {
  /// Amounts that every comparison can show.
  public enum Money: Sendable, Hashable {
    /// Paid for investments in some years.
    case outlay(ClosedRange<Int>)
    /// Of the year shown.
    case capital, operating, cost, budget
    /// Of some years that are alike; minus is a deficit.
    case deviation(ClosedRange<Int>)
    /// More (or, with a minus, less) than doing nothing costs in some years that are alike.
    case effect(ClosedRange<Int>)
    /// Outlay and operating cost of the horizon, as paid and as worth in its first year.
    case wholeLife(ClosedRange<Int>)
    case presentValue(rate: Double)
    case annuity(rate: Double)
    /// What is paid in the year that most is paid in.
    case peakAmount
    /// What is not written off when the horizon ends.
    case bookValue(Int)
  }

  /// What is compared.
  public enum Subject: Sendable, Hashable {
    case measure(MeasureName)
    case money(Money)
    /// Places, users and full-time equivalents, and the year's cost per place, day and user.
    case places, users, staff, perPlace, perPlaceAndDay, perUser
    /// When new places are there.
    case occupancy
    /// The year that most is paid in.
    case peakYear
    /// The year from which an alternative has paid for itself, held against doing nothing.
    case breakEven
  }

  /// An answer that is a year.
  public enum Year: Sendable, Hashable {
    case year(Int)
    /// A month, counted from the year 0.
    case month(Int)
    /// Within a span, as what it rests on is one.
    case between(Int, Int)
    /// From this year or never, within what is asked.
    case atEarliest(Int)
    /// Cheaper from the first year.
    case atOnce
    /// Neither dearer nor cheaper.
    case same
    /// Not within the horizon.
    case never
    /// There is nothing to say when of.
    case nothing
    /// The alternative that the others are held against.
    case itself
    /// It cannot be said, as something is unknown.
    case unknown
  }

  public let subject: Subject
  /// One figure per alternative; none where the answers are years.
  public private(set) var figures: [Figure]
  /// One year per alternative, where that is what is answered.
  public private(set) var years: [Year]
  /// Whether the least is the best; nil where neither is.
  public let lessIsBetter: Bool?

  init(_ subject: Subject, _ figures: [Figure], lessIsBetter: Bool? = nil) {
    (self.subject, self.figures, years, self.lessIsBetter) = (subject, figures, [], lessIsBetter)
  }

  init(_ subject: Subject, years: [Year]) {
    (self.subject, figures, self.years, lessIsBetter) = (subject, [], years, nil)
  }

  /// How many alternatives there are.
  public var count: Int { max(figures.count, years.count) }

  /// Whether all alternatives have one answer.
  public var isSame: Bool {
    Set(years).count <= 1
      && figures.allSatisfy {
        abs($0.value - figures[0].value) < leastDifference && $0.state == figures[0].state
          && $0.ends == figures[0].ends
      }
  }

  private var leastDifference: Double {
    if case .quantity(let unit)? = figures.first?.type, unit.holdsMoney { 0.5 } else { 1e-9 }
  }

  /// The alternatives that are best, where the row has a better and a worse.
  public var best: Set<Int> {
    guard let lessIsBetter, !isSame, figures.allSatisfy(\.isKnown), !figures.contains(where: \.isBlank) else {
      return []
    }
    let values = figures.map(\.value)
    guard let limit = lessIsBetter ? values.min() : values.max() else { return [] }
    return Set(values.indices.filter { abs(values[$0] - limit) < leastDifference })
  }

  /// The same for some of the alternatives, in another order.
  func picked(_ order: [Int]) -> AlternativesRow {
    var row = self
    row.figures = figures.isEmpty ? [] : order.map { figures[$0] }
    row.years = years.isEmpty ? [] : order.map { years[$0] }
    return row
  }
}

extension AlternativesRow {
  /// What the row is called where alternatives are ranked or limited by it; English, then Swedish.
  private var names: [String] {
    switch subject {
    case .measure(let name): [name.english, name.swedish, name.label].compactMap { $0 }
    case .money(.outlay): ["outlay", "investeringsutgift", "utgift"]
    case .money(.capital): ["capital cost", "capital_cost", "kapitalkostnad"]
    case .money(.operating): ["operating cost", "operating_cost", "driftkostnad"]
    case .money(.cost): ["cost", "kostnad"]
    case .money(.wholeLife): ["whole-life cost", "whole life cost", "whole_life_cost", "livscykelkostnad"]
    case .money(.presentValue): ["present value", "present_value", "nuvärde"]
    case .money(.annuity): ["annuity", "annuity a year", "annuitet", "annuitet per år"]
    case .money(.peakAmount): ["paid in it", "betalas det året"]
    case .perPlace: ["cost per place", "kostnad per plats"]
    case .perPlaceAndDay: ["cost per place and day", "kostnad per plats och dygn", "kr per plats och dygn"]
    case .perUser: ["cost per user", "kostnad per brukare"]
    case .places: ["places", "platser"]
    case .staff: ["full-time equivalents", "årsarbetare"]
    default: []
    }
  }

  /// Whether its figures are of many years, and not of the one that is shown.
  var isOfHorizon: Bool {
    switch subject {
    case .money(.wholeLife), .money(.presentValue), .money(.annuity), .money(.peakAmount): true
    default: false
    }
  }

  /// Whether an expression is the name of a row that is there only over some years.
  static func needsHorizon(_ expression: Expression) -> Bool {
    let rows: [Money] = [.wholeLife(0...0), .presentValue(rate: 0), .annuity(rate: 0)]
    return rows.contains { AlternativesRow(.money($0), []).isNamed(expression) }
  }

  /// Whether an expression is the name of any row but those of every year.
  static func names(_ expression: Expression) -> Bool {
    let rows: [Subject] = [
      .money(.peakAmount), .perPlace, .perPlaceAndDay, .perUser, .places, .staff,
    ]
    return needsHorizon(expression) || rows.contains { AlternativesRow($0, []).isNamed(expression) }
  }

  /// Whether an expression is the row's name alone.
  func isNamed(_ expression: Expression) -> Bool {
    guard case .reference(let reference, []) = expression.node, reference.parts.count == 1 else { return false }
    return isNamed(reference.text)
  }

  func isNamed(_ text: String) -> Bool {
    names.contains { NameTable.fold($0) == NameTable.fold(text) }
  }
}

extension Figure {
  /// The figure times a number.
  func scaled(by factor: Double) -> Figure {
    Figure(
      value: value * factor, state: state, type: type, display: display, unknowns: unknowns,
      origin: Origin.sum([(self, factor)]))
  }
}
