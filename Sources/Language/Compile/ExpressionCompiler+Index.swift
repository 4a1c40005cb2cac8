import Graph
import Quantities

/// Yearly per cents on top of each other. Compiled by period.
extension ExpressionCompiler {
  func growth(_ arguments: [Expression]) throws(Diagnostic) -> Typed {
    let value = try compile(arguments[0])
    let chain = try indexChain(arguments[1], from: arguments[2])
    var result = value.made(multiply(row(value), row(chain)))
    if result.shape == .constant { result.shape = .period }
    return result
  }

  /// The factor between a base year and each year: 1 in the base year, times 1 and a year's rate for each year after,
  /// divided by it for each year before.
  func indexChain(_ rate: Expression, from base: Expression) throws(Diagnostic) -> Typed {
    let rates = try self.rate(rate)
    let start = try compile(base)
    if start.plainConstant == nil { return try indexChain(rates, from: start, base) }
    let year = try self.year(start, base)
    let timeline = resolver.timeline
    let factor: RowID
    if let constant = rates.plainConstant {
      factor = fixed { period in
        var factor = 1.0
        for _ in 0..<abs(period.year - year) { factor *= 1 + constant }
        return period.year < year ? 1 / factor : factor
      }
    } else {
      // A rate of the year, whatever its months say of it.
      let yearly = resolver.makeRow(.yearMean, [row(rates)])
      var chain = fixed(1)
      for other in timeline.years where other != timeline.years.first || other > year {
        let pick = resolver.makeRow(.pickPeriod(timeline.indexes(of: other).lowerBound), [yearly])
        if other > year {
          chain = multiply(chain, offset(multiply(fixed { $0.year >= other ? 1 : 0 }, pick), 1))
        } else {
          chain = divide(chain, offset(multiply(fixed { $0.year < other ? 1 : 0 }, pick), 1))
        }
      }
      factor = chain
    }
    return Typed(.row(factor), type: .quantity(.one), shape: .period)
  }

  /// The same from a year that is a value: an input of a component, which may be edited. A year that the model does not
  /// have gives an error, since the rates from it on are not there.
  private func indexChain(
    _ rates: Typed, from start: Typed, _ base: Expression
  ) throws(Diagnostic) -> Typed {
    let isDate = start.type.isDate
    guard isDate || start.type == .quantity(.one) else {
      throw Diagnostic(CompileProblem.notADate(base.span.source.text(base.span)), at: base.span)
    }
    let from = row(start)
    // A date lies in its year from the year's first month on.
    let length = isDate ? 12.0 : 1
    let yearly = resolver.makeRow(.yearMean, [row(rates)])
    let years = resolver.timeline.years
    func isBefore(_ year: Int) -> RowID { resolver.makeRow(.less, [from, fixed(Double(year) * length)]) }
    var chain = fixed(1)
    for year in years {
      let pick = resolver.makeRow(.pickPeriod(resolver.timeline.indexes(of: year).lowerBound), [yearly])
      let later = isBefore(year)
      let up = multiply(multiply(fixed { $0.year >= year ? 1 : 0 }, later), pick)
      let down = multiply(multiply(fixed { $0.year < year ? 1 : 0 }, resolver.makeRow(.not, [later])), pick)
      chain = divide(multiply(chain, offset(up, 1)), offset(down, 1))
    }
    // 1 where the model has the year, else 0: nothing can be divided by that.
    let isInside = multiply(
      resolver.makeRow(.not, [isBefore(years.first ?? 0)]), isBefore((years.last ?? 0) + 1))
    return Typed(.row(divide(chain, isInside)), type: .quantity(.one), shape: .period)
  }

  /// What a flow is worth in the base year: each year's amount over the chain of rates since then, added up.
  func presentValue(_ arguments: [Expression]) throws(Diagnostic) -> Typed {
    let flow = amounts(try compile(arguments[0]))
    guard flow.kind == .amount, flow.shape != .constant else {
      throw Diagnostic(
        CompileProblem.undatedAmount(UnitWords.text(flow.display ?? flow.unit)), at: arguments[0].span)
    }
    let chain = try indexChain(arguments[1], from: arguments[2])
    let yearly = flow.shape == .year ? row(flow) : resolver.makeRow(.yearSum, [row(flow)])
    let discounted = divide(yearly, row(chain))
    var result = flow.made(lastOf(resolver.makeRow(.accumulate, [discounted])))
    result.shape = .constant
    result.isUndated = true
    result.gathering = nil
    return result
  }

  /// A rate: a number, also one per year (`2 %/år`).
  func rate(_ argument: Expression) throws(Diagnostic) -> Typed {
    let value = try compile(argument)
    guard case .quantity(let unit) = value.type,
      unit.isDimensionless || unit.isSameDimension(as: Unit(.year, power: -1))
    else {
      throw Diagnostic(
        CompileProblem.wrongUnit(
          found: UnitWords.text(value.display ?? value.unit), expected: "%",
          target: argument.span.source.text(argument.span)), at: argument.span)
    }
    return value
  }

  /// A year of the model, as a number or a date.
  private func year(_ value: Typed, _ argument: Expression) throws(Diagnostic) -> Int {
    let text = argument.span.source.text(argument.span)
    guard let number = value.plainConstant else {
      throw Diagnostic(CompileProblem.mustBeConstant(text), at: argument.span)
    }
    let year = value.type == .date ? Int(number / 12) : Int(number.rounded())
    guard let first = resolver.timeline.years.first, let last = resolver.timeline.years.last,
      (first...last).contains(year)
    else {
      let years = resolver.timeline.years
      throw Diagnostic(
        CompileProblem.argumentOutside(
          text, expected: "\(years.first ?? 0)..\(years.last ?? 0)"),
        at: argument.span)
    }
    return year
  }
}
