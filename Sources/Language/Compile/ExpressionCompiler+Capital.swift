import Graph
import Quantities

/// Capital: what a loan or an asset costs per year. Compiled by period.
extension ExpressionCompiler {
  /// An asset: what is written off, over what time and from when.
  private struct Asset {
    /// The money, as it was given.
    let outlay: Typed
    let cost: RowID
    /// What is written off: the cost without the residual.
    let written: RowID
    /// In years.
    let life: RowID
    /// Month positions.
    let start: RowID
    let end: RowID
  }

  private func asset(_ arguments: [Expression], residual: Expression?) throws(Diagnostic) -> Asset {
    let outlay = try money(arguments[0])
    let cost = total(outlay)
    var written = cost
    if let residual {
      let value = try compile(
        residual, as: outlay.display ?? outlay.unit, target: residual.span.source.text(residual.span))
      written = subtract(cost, total(value))
    }
    let life = try row(time(arguments[1]))
    let start = try dateRow(arguments[2])
    return Asset(
      outlay: outlay, cost: cost, written: written, life: life, start: start, end: add(start, scale(life, 12)))
  }

  /// The share of a period in which the asset is in use.
  private func use(_ asset: Asset) -> RowID {
    subtract(
      resolver.makeRow(.fromDate(.byMonths), [asset.start]), resolver.makeRow(.fromDate(.byMonths), [asset.end]))
  }

  /// What has been written off at a moment.
  private func writtenOff(_ asset: Asset, at moment: (Timeline.Period) -> Double) -> RowID {
    let years = clamp(scale(subtract(fixed(moment), asset.start), 1.0 / 12), fixed(0), asset.life)
    return divide(multiply(asset.written, years), asset.life)
  }

  func depreciation(_ arguments: [Expression]) throws(Diagnostic) -> Typed {
    let asset = try asset(arguments, residual: arguments.count > 3 ? arguments[3] : nil)
    return perYear(asset.outlay, multiply(divide(asset.written, asset.life), use(asset)))
  }

  func bookValue(_ arguments: [Expression]) throws(Diagnostic) -> Typed {
    let asset = try asset(arguments, residual: arguments.count > 3 ? arguments[3] : nil)
    let isThere = resolver.makeRow(.less, [asset.start, fixed { Double($0.firstMonth + $0.months) }])
    let value = subtract(asset.cost, writtenOff(asset) { Double($0.firstMonth + $0.months) })
    var result = asset.outlay.made(multiply(isThere, value))
    result.shape = .period
    result.gathering = .last
    return result
  }

  func interestCost(_ arguments: [Expression]) throws(Diagnostic) -> Typed {
    let asset = try asset(arguments, residual: arguments.count > 5 ? arguments[5] : nil)
    let rate = try row(self.rate(arguments[3]))
    let options = [["opening", "ingående"], ["average", "genomsnittligt"]]
    guard case .reference(let reference, []) = arguments[4].node, reference.parts.count == 1 else {
      throw Diagnostic(
        CompileProblem.unknownChoice(
          arguments[4].span.source.text(arguments[4].span), choices: options),
        at: arguments[4].span)
    }
    let basis = try ExpressionCompiler.option(reference.parts[0], in: options)
    let off: RowID
    if basis == 0 {
      off = writtenOff(asset) { Double($0.year * 12) }
    } else {
      // It falls evenly while in use, so its mean is halfway between the ends of the period.
      let both = add(
        writtenOff(asset) { Double($0.firstMonth) }, writtenOff(asset) { Double($0.firstMonth + $0.months) })
      off = scale(both, 0.5)
    }
    return perYear(asset.outlay, multiply(multiply(rate, subtract(asset.cost, off)), use(asset)))
  }

  /// Equal payments: loan × rate / (1 − (1 + rate)^−term), or loan / term without interest.
  func annuity(_ arguments: [Expression]) throws(Diagnostic) -> Typed {
    let loan = try money(arguments[0])
    let rate = try row(self.rate(arguments[1]))
    let term = try row(time(arguments[2]))
    let sum = total(loan)
    let discount = resolver.makeRow(.power, [offset(rate, 1), resolver.makeRow(.negate, [term])])
    let payment = divide(multiply(sum, rate), offset(resolver.makeRow(.negate, [discount]), 1))
    let isFree = resolver.makeRow(.equal, [rate, fixed(0)])
    var result = perYear(loan, resolver.makeRow(.select, [isFree, divide(sum, term), payment]))
    if loan.shape == .constant { result.shape = .period }
    return result
  }

  private func perYear(_ money: Typed, _ row: RowID) -> Typed {
    Typed(
      .row(row), type: .quantity((money.unit / Unit(.year)).base), shape: .period,
      display: money.display.map { $0 / Unit(.year) })
  }

  /// An argument that is money.
  private func money(_ argument: Expression) throws(Diagnostic) -> Typed {
    let value = try compile(argument)
    if value.unit.isSameDimension(as: .ore) { return value }
    // 0 and what is unknown need no unit.
    if value.isBare, case .constant(0, _) = value.storage {
      return try adopt(value, .tkr, target: argument.span.source.text(argument.span), span: argument.span)
    }
    throw wrong(value, expected: "kr", argument)
  }

  /// An argument that is a length of time.
  private func time(_ argument: Expression) throws(Diagnostic) -> Typed {
    let value = try compile(argument)
    if value.unit.isSameDimension(as: Unit(.year)), value.type != .date { return value }
    // A bare number is of years.
    if value.isBare {
      return try adopt(value, Unit(.year), target: argument.span.source.text(argument.span), span: argument.span)
    }
    throw wrong(value, expected: "år", argument)
  }

  private func wrong(_ value: Typed, expected: String, _ argument: Expression) -> Diagnostic {
    let text = argument.span.source.text(argument.span)
    let found = UnitWords.text(value.display ?? value.unit)
    return Diagnostic(
      CompileProblem.wrongUnit(found: found.isEmpty ? text : found, expected: expected, target: text), at: argument.span
    )
  }
}
