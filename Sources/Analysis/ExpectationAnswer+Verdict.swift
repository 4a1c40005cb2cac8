import Budget
import Graph
import Language
import Quantities

extension ExpectationAnswer {
  static func verdict(_ actual: Side, _ comparison: BinaryOperator, _ expected: Side, _ tolerance: Double?) -> Verdict {
    switch (actual, expected) {
    case (.figure(let a), .figure(let b)):
      let unknowns = Array(Set(a.unknowns + b.unknowns)).sorted()
      for figure in [a, b] {
        if figure.state.isError { return .error }
        if !figure.isKnown { return .unknown(unknowns) }
      }
      if a.isBlank || b.isBlank { return .blank }
      return compare(worst(a, comparison, b), comparison, b, tolerance) ? .holds : .differs
    case (.figure(let a), _): return a.isKnown ? .differs : .unknown(a.unknowns)
    case (.names(let a), .names(let b)): return verdict(Set(fold(a)) == Set(fold(b)), comparison)
    case (.names(let a), .count(let b)): return count(a.count, comparison, b)
    case (.count(let a), .count(let b)): return count(a, comparison, b)
    case (.option(let a), .option(let b)): return verdict(a == b, comparison)
    default: return .differs
    }
  }

  private static func fold(_ names: [String]) -> [String] { names.map(NameTable.fold) }

  private static func verdict(_ isSame: Bool, _ comparison: BinaryOperator) -> Verdict {
    (comparison == .notEqual) != isSame ? .holds : .differs
  }

  private static func count(_ a: Int, _ comparison: BinaryOperator, _ b: Int) -> Verdict {
    holds(Double(a), comparison, Double(b), within: 0) ? .holds : .differs
  }

  /// An inequality holds where it does all the way between the ends of what is compared; what both sides share does not
  /// count against it. Equality is of what stands for them.
  private static func worst(_ a: Figure, _ comparison: BinaryOperator, _ b: Figure) -> Figure {
    guard comparison != .equal, comparison != .notEqual,
      let ends = a.minus(b, a.value - b.value, isKnown: true).ends
    else { return a }
    let isBelow = comparison == .less || comparison == .lessOrEqual
    return Figure(
      value: b.value + (isBelow ? ends.high : ends.low), state: a.state, type: a.type, display: a.display,
      unknowns: a.unknowns)
  }

  /// Amounts in whole öre, other values to a billionth of their size, unless a tolerance is given.
  private static func compare(_ a: Figure, _ comparison: BinaryOperator, _ b: Figure, _ tolerance: Double?) -> Bool {
    guard tolerance == nil, case .quantity(let unit) = a.type, unit.holdsMoney, unit.kind != .level else {
      let slack = (tolerance ?? 0) + 1e-9 * max(abs(a.value), abs(b.value), 1e-3)
      return holds(a.value, comparison, b.value, within: slack)
    }
    return holds(NumberText.rounded(a.value), comparison, NumberText.rounded(b.value), within: 0.25)
  }

  private static func holds(_ a: Double, _ comparison: BinaryOperator, _ b: Double, within slack: Double) -> Bool {
    switch comparison {
    case .equal: abs(a - b) <= slack
    case .notEqual: abs(a - b) > slack
    case .less: a < b - slack
    case .greater: a > b + slack
    case .lessOrEqual: a <= b + slack
    case .greaterOrEqual: a >= b - slack
    default: false
    }
  }
}
