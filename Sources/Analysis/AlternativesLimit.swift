import Budget
import Language
import Quantities
import Scenarios

/// Limits that alternatives must keep within.
public enum AlternativesLimit {
  /// What is limited: a figure, and the year that it is of; nil where it is of many.
  typealias Limited = (year: Int?, figure: Figure)

  /// An alternative that breaks a limit: in which year, and what the limited thing is then.
  public struct Broken: Sendable {
    public let option: String
    public let limit: String
    /// Nil where the figure is not of one year, as a present value is.
    public let year: Int?
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
  static func sorted(_ maker: AlternativesRows) throws(Diagnostic) -> (
    kept: [Int], outside: [Broken], undecided: [Undecided]
  ) {
    var kept: [Int] = []
    var outside: [Broken] = []
    var undecided: [Undecided] = []
    var limits: [(limit: SideBySide.Limit, rows: [[Limited]]?)] = []
    for limit in maker.question.limits { limits.append((limit, try maker.named(limit))) }
    for (index, column) in maker.columns.enumerated() {
      var isInside = true
      for (limit, rows) in limits where isInside {
        switch try answer(limit, rows?[index], column, maker) {
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

  /// What is limited, and how far it is from the limit, in each year that counts.
  ///
  /// - Parameter row: the figures of the row of the comparison that is limited; nil where it is an expression.
  private static func margins(
    _ limit: SideBySide.Limit, _ row: [Limited]?, _ column: AlternativeColumn,
    _ maker: AlternativesRows
  ) throws(Diagnostic) -> [(year: Int?, limited: Figure, margin: Figure)] {
    let relation = limit.relation
    let (question, evaluation) = (maker.question, maker.evaluation)
    let asked = try limit.when.map { (when) throws(Diagnostic) -> [Int] in try evaluation.wholeYears(when) }
    let years = asked ?? question.horizon.map { Array($0) } ?? evaluation.model.timeline.years
    if let row {
      let right = try column.compiled(relation.right)
      var result: [(year: Int?, limited: Figure, margin: Figure)] = []
      for (year, figure) in row where row.count == 1 || year.map(years.contains) ?? true {
        let most = column.figure(right, year ?? maker.year)
        guard isComparable(figure, most) else {
          let text = relation.right.span.source.text(relation.right.span)
          throw Diagnostic(
            ComparisonProblem.limitUnit(relation.left.span.source.text(relation.left.span), text),
            at: relation.right.span)
        }
        let margin = figure.minus(most, figure.value - most.value, isKnown: figure.isKnown && most.isKnown)
        result.append((year, figure, margin))
      }
      return result
    }
    let left = try column.compiled(relation.left)
    let margin = try column.compiled(
      Expression(.binary(.subtract, relation.left, relation.right), span: relation.span))
    return years.map { ($0, column.figure(left, $0), column.figure(margin, $0)) }
  }

  /// Money with money, whether a year's or by the year, and what is counted with what is.
  private static func isComparable(_ a: Figure, _ b: Figure) -> Bool {
    guard case .quantity(let one) = a.type, case .quantity(let other) = b.type else { return false }
    return one.isSameDimension(as: other) || one.holdsMoney && other.holdsMoney
  }

  private static func answer(
    _ limit: SideBySide.Limit, _ row: [Limited]?, _ column: AlternativeColumn,
    _ maker: AlternativesRows
  ) throws(Diagnostic) -> Answer {
    let relation = limit.relation
    let name = column.name
    let text = relation.span.source.text(relation.span)
    var open: Undecided?
    for (year, limited, figure) in try margins(limit, row, column, maker) {
      if figure.isBlank { continue }
      guard figure.isKnown else {
        open = open ?? Undecided(option: name, limit: text, unknowns: figure.unknowns)
        continue
      }
      let ends = figure.ends
      let low = holds(ends?.low ?? figure.value, relation.comparison, figure.type)
      let high = holds(ends?.high ?? figure.value, relation.comparison, figure.type)
      if low && high { continue }
      guard !low, !high else {
        open = open ?? Undecided(option: name, limit: text, unknowns: [])
        continue
      }
      return .broken(Broken(option: name, limit: text, year: year, figure: limited))
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
