import Budget
import Graph
import Language
import Quantities
import Scenarios

/// What a dated change does in its first year, in a full year, and what is added the year after.
public struct PartYear: Sendable {
  public let measure: MeasureName
  /// Whether the figures are the measure itself after the edit (a saving), or the change of it.
  public let isValue: Bool
  public let year: Int
  /// What it does in the first year.
  public let part: Figure
  /// What it does in a whole year: what it does the year after, where all of the change is then in force.
  public let full: Figure
  /// What is added the year after, so that part and added are the full year; nil where the model does not reach it, and
  /// where the change has then ended.
  public let added: Figure?
  /// How many months of twelve the part is, where it is whole months.
  public let months: Int?
}

extension Evaluation {
  /// The part year of a dated edit: of the measure that is itself an effect where a date lever is moved, of the change
  /// of the first measure elsewhere.
  func partYear(_ outcome: Outcome, _ measures: [MeasureMoves], _ year: Int) throws(Diagnostic) -> PartYear? {
    guard let whole = outcome.wholeYears else { return nil }
    let hasDates = outcome.edit.changes.contains { $0.when != nil }
    let effect = hasDates ? nil : measures.first(where: \.isEffect)
    let shown = effect ?? measures.first
    let isValue = effect != nil
    let subject = try wholeSubject
    func amount(_ state: Overlay, _ year: Int) throws(Diagnostic) -> Figure {
      guard let shown else {
        let whole = try move(subject.rawValue, of: .node(model.root), from: outcome.before, to: state, year)
        return whole?.difference
          ?? Figure(value: 0, state: .plain, type: .quantity(model.moneyUnit), display: nil, unknowns: [])
      }
      let expression = model.measures[shown.measure].expression
      return isValue
        ? try figure(expression, in: state, year)
        : try difference(of: expression, from: outcome.before, to: state, year)
    }
    let part = try amount(outcome.after, year)
    let hasNext = model.timeline.years.contains(year + 1)
    let later = try hasNext ? (amount(outcome.after, year + 1), amount(whole, year + 1)) : nil
    let reading = FullOfPartYear(
      part: part.value, whole: try amount(whole, year), next: later?.0, wholeNext: later?.1,
      isDated: outcome.edit.isDated)
    guard part.isKnown, let full = reading.full, part.value != full.value else { return nil }
    let months = part.value / full.value * 12
    let isWhole = abs(months - months.rounded()) < 0.01 && (1...11).contains(Int(months.rounded()))
    return PartYear(
      measure: shown?.name ?? .whole(subject), isValue: isValue, year: year, part: part, full: full,
      added: reading.added.map { $0.minus(part, $0.value - part.value, isKnown: $0.isKnown) },
      months: isWhole ? Int(months.rounded()) : nil)
  }
}
