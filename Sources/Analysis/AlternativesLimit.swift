import Budget
import Language
import Quantities
import Scenarios

/// Limits that alternatives must keep within.
public enum AlternativesLimit {
  /// An alternative that breaks a limit: in which year, and what the limited thing is then.
  public struct Broken: Sendable {
    public let option: String
    public let limit: String
    public let year: Int
    public let figure: Figure
  }

  /// An alternative of which it cannot be said whether it keeps within a limit.
  public struct Undecided: Sendable, Hashable {
    public let option: String
    public let limit: String
    /// What is unknown in it; empty where its span reaches over the limit.
    public let unknowns: [String]
  }

  /// The columns that keep within the limits, or that may; those that do not; and which may.
  static func sorted(
    _ columns: [AlternativeColumn], _ question: AlternativesQuestion, _ evaluation: Evaluation
  ) throws(Diagnostic) -> (kept: [Int], outside: [Broken], undecided: [Undecided]) {
    var kept: [Int] = []
    var outside: [Broken] = []
    var undecided: [Undecided] = []
    for (index, column) in columns.enumerated() {
      var isInside = true
      for limit in question.limits where isInside {
        switch try answer(limit, column, question, evaluation) {
        case .kept: break
        case .broken(let broken):
          outside.append(broken)
          isInside = false
        case .undecided(let open): if !undecided.contains(open) { undecided.append(open) }
        }
      }
      if isInside { kept.append(index) } else { undecided.removeAll { $0.option == column.name } }
    }
    return (kept, outside, undecided)
  }

  private enum Answer {
    case kept
    case broken(Broken)
    case undecided(Undecided)
  }

  private static func answer(
    _ limit: SideBySide.Limit, _ column: AlternativeColumn, _ question: AlternativesQuestion, _ evaluation: Evaluation
  ) throws(Diagnostic) -> Answer {
    let relation = limit.relation
    let text = relation.span.source.text(relation.span)
    let left = try column.compiled(relation.left)
    let margin = try column.compiled(
      Expression(.binary(.subtract, relation.left, relation.right), span: relation.span))
    let all = evaluation.model.timeline.years
    let asked = try limit.when.map { (when) throws(Diagnostic) -> [Int] in try evaluation.yearsInside(when) }
    var open: Undecided?
    for year in asked ?? question.horizon.map({ Array($0) }) ?? all {
      let figure = column.figure(margin, year)
      if figure.isBlank { continue }
      guard figure.isKnown else {
        open = open ?? Undecided(option: column.name, limit: text, unknowns: figure.unknowns)
        continue
      }
      let ends = figure.ends
      let low = holds(ends?.low ?? figure.value, relation.comparison, figure.type)
      let high = holds(ends?.high ?? figure.value, relation.comparison, figure.type)
      if low && high { continue }
      guard !low, !high else {
        open = open ?? Undecided(option: column.name, limit: text, unknowns: [])
        continue
      }
      return .broken(Broken(option: column.name, limit: text, year: year, figure: column.figure(left, year)))
    }
    return open.map { .undecided($0) } ?? .kept
  }

  private static func holds(_ margin: Double, _ comparison: BinaryOperator, _ type: ValueType) -> Bool {
    var least = 1e-9
    if case .quantity(let unit) = type, unit.holdsMoney { least = 0.5 }
    switch comparison {
    case .less: return margin <= -least
    case .lessOrEqual: return margin < least
    case .greater: return margin >= least
    case .greaterOrEqual: return margin > -least
    case .notEqual: return abs(margin) >= least
    default: return abs(margin) < least
    }
  }
}
