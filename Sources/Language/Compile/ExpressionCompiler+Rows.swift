import Graph
import Quantities

/// Short forms of row operations, for functions that are made of many.
extension ExpressionCompiler {
  func add(_ a: RowID, _ b: RowID) -> RowID { resolver.makeRow(.sum, [a, b]) }
  func subtract(_ a: RowID, _ b: RowID) -> RowID { resolver.makeRow(.subtract, [a, b]) }
  func multiply(_ a: RowID, _ b: RowID) -> RowID { resolver.makeRow(.multiply, [a, b]) }
  func divide(_ a: RowID, _ b: RowID) -> RowID { resolver.makeRow(.divide, [a, b]) }
  func scale(_ a: RowID, _ factor: Double) -> RowID { resolver.makeRow(.scale(factor), [a]) }
  func offset(_ a: RowID, _ term: Double) -> RowID { resolver.makeRow(.offset(term), [a]) }

  /// The row, but never below the one bound or above the other.
  func clamp(_ a: RowID, _ low: RowID, _ high: RowID) -> RowID {
    resolver.makeRow(.maximum, [low, resolver.makeRow(.minimum, [a, high])])
  }

  /// One number for every period, from the timeline.
  func fixed(_ number: (Timeline.Period) -> Double) -> RowID {
    resolver.makeFixed(resolver.timeline.periods.map(number))
  }

  /// A number that is the same in all periods.
  func fixed(_ number: Double) -> RowID { resolver.makeFixed([number]) }

  /// 1 where a row has a value or is unknown, blank where it is blank: what a mean divides by.
  func presence(_ row: RowID) -> RowID { offset(multiply(fixed(0), row), 1) }

  /// All of an amount, over all periods, in every period.
  func total(_ value: Typed) -> RowID {
    guard value.kind == .amount, value.shape != .constant else { return row(value) }
    let yearly = value.shape == .year ? row(value) : resolver.makeRow(.yearSum, [row(value)])
    return lastOf(resolver.makeRow(.accumulate, [yearly]))
  }

  func lastOf(_ row: RowID) -> RowID {
    resolver.makeRow(.pickPeriod(max(resolver.timeline.count - 1, 0)), [row])
  }

  /// The amounts of a value in its periods: a rate is integrated.
  public func amounts(_ value: Typed) -> Typed {
    guard value.kind == .rate else { return value }
    let isPerDay = value.unit.power(of: .day) < 0
    let time = Unit(isPerDay ? .day : .year)
    var result = value
    result.storage = .row(resolver.makeRow(isPerDay ? .integrateByDays : .integrateByMonths, [row(value)]))
    result.type = .quantity(value.unit * time)
    result.display = value.display.map { shown in
      let time = isPerDay ? time : Unit(.year, scale: shown.isPerMonth ? 1.0 / 12 : 1)
      return shown * time
    }
    result.shape = .period
    return result
  }
}

extension Unit {
  /// Whether it is written per month.
  fileprivate var isPerMonth: Bool {
    guard power(of: .year) == -1 else { return false }
    let money = [Unit.ore, .kr, .tkr, .mnkr].contains { abs(scale / $0.scale - 12) < 1e-9 }
    return holdsMoney ? money : abs(scale - 12) < 1e-9
  }
}
