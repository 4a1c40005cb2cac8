import Graph
import Quantities

/// Capital: what a loan or an asset costs per year. Compiled by period.
extension ExpressionCompiler {
  /// An asset: outlays, over what time they are written off and from when.
  private struct Asset {
    /// The money, as it was given.
    let outlay: Typed
    let isDated: Bool
    /// Outlays, life, date and wait, as straight-line depreciation takes them.
    let arguments: [RowID]
    /// The part of the outlays that is written off, where something is left in the end.
    let part: RowID?
    /// What it is renewed by each time that it is written off, as a part of the outlays.
    let renewal: RowID?
  }

  /// - Parameters:
  ///   - arguments: outlay, life and date.
  ///   - others: residual, wait and renewal, where they are given.
  private func asset(_ arguments: [Expression], _ others: ArraySlice<Expression>) throws(Diagnostic) -> Asset {
    let outlay = try money(arguments[0])
    let isDated = outlay.kind == .amount && outlay.shape != .constant && !outlay.isUndatedAmount
    let life = scale(try row(time(arguments[1])), 12)
    let start = try dateRow(arguments[2])
    var part: RowID?
    if let residual = others.first {
      let value = try compile(
        residual, as: outlay.display ?? outlay.unit, target: residual.span.source.text(residual.span))
      part = self.part(of: total(outlay), without: total(value))
    }
    let share = try others.dropFirst(2).first.map { (share) throws(Diagnostic) in row(try rate(share)) }
    let renewal = share.map { (share) in part.map { multiply($0, share) } ?? share }
    let wait = try others.dropFirst().first.map { (wait) throws(Diagnostic) in scale(row(try time(wait)), 12) }
    var spent = row(outlay)
    // What is said of a year falls evenly over its months.
    if isDated, outlay.shape == .year { spent = multiply(spent, fixed { Double($0.months) / 12 }) }
    return Asset(
      outlay: outlay, isDated: isDated, arguments: [spent, life, start, wait ?? fixed(0)], part: part,
      renewal: renewal)
  }

  /// The part of a cost that a residual leaves to be written off: all of it where there is no residual.
  private func part(of cost: RowID, without residual: RowID) -> RowID {
    func isNothing(_ row: RowID) -> RowID { resolver.makeRow(.equal, [row, fixed(0)]) }
    let divisor = resolver.makeRow(.select, [isNothing(cost), fixed(1), cost])
    let rest = subtract(fixed(1), divide(residual, divisor))
    return resolver.makeRow(.select, [isNothing(residual), fixed(1), rest])
  }

  private func line(_ asset: Asset, _ measure: StraightLine.Measure, isRenewal: Bool = false) -> RowID {
    let line = StraightLine(measure, isDated: asset.isDated, isRenewal: isRenewal)
    return resolver.makeRow(.straightLine(line), asset.arguments)
  }

  /// With what the renewals add to a measure: the one of them, or the one less the other.
  private func renewed(
    _ row: RowID, _ asset: Asset, _ measure: StraightLine.Measure, less other: StraightLine.Measure? = nil
  ) -> RowID {
    guard let renewal = asset.renewal else { return row }
    var added = line(asset, measure, isRenewal: true)
    if let other { added = subtract(added, line(asset, other, isRenewal: true)) }
    return add(row, multiply(renewal, added))
  }

  /// A measure of what is written off, without the residual.
  private func written(_ asset: Asset, _ measure: StraightLine.Measure) -> RowID {
    let line = line(asset, measure)
    return asset.part.map { multiply(line, $0) } ?? line
  }

  func depreciation(_ arguments: [Expression]) throws(Diagnostic) -> Typed {
    let asset = try asset(arguments, arguments.dropFirst(3))
    return perYear(asset.outlay, renewed(written(asset, .charge), asset, .charge))
  }

  func bookValue(_ arguments: [Expression]) throws(Diagnostic) -> Typed {
    let asset = try asset(arguments, arguments.dropFirst(3))
    let own = subtract(line(asset, .inService), written(asset, .writtenOff))
    var result = asset.outlay.made(renewed(own, asset, .inService, less: .writtenOff))
    result.shape = .period
    result.gathering = .last
    return result
  }

  func interestCost(_ arguments: [Expression]) throws(Diagnostic) -> Typed {
    let asset = try asset(arguments, arguments.dropFirst(5))
    let rate = try row(self.rate(arguments[3]))
    let options = [["opening", "ingående"], ["average", "genomsnittligt"]]
    guard case .reference(let reference, []) = arguments[4].node, reference.parts.count == 1 else {
      throw Diagnostic(
        CompileProblem.unknownChoice(
          arguments[4].span.source.text(arguments[4].span), choices: options),
        at: arguments[4].span)
    }
    let isOpening = try ExpressionCompiler.option(reference.parts[0], in: options) == 0
    // Interest is paid on what is in service and not written off, also before that begins, and after on what is left.
    // It falls evenly while it is written off, so its mean is halfway between the ends of the period.
    let measure = isOpening ? StraightLine.Measure.openingInUse : .averageInUse
    let own = subtract(line(asset, .inUse), written(asset, measure))
    return perYear(asset.outlay, multiply(rate, renewed(own, asset, .inUse, less: measure)))
  }

  /// What renewals cost, each in the month in which the one before is written off.
  func renewals(_ arguments: [Expression]) throws(Diagnostic) -> Typed {
    let asset = try asset(arguments, arguments.dropFirst(3))
    let none = Typed(.row(fixed(0)), type: asset.outlay.type, shape: .period, display: asset.outlay.display)
    guard let renewal = asset.renewal else { return none }
    return none.made(multiply(renewal, line(asset, .begun, isRenewal: true)))
  }

  /// All of an amount, over all the periods: an amount of no time.
  func overTime(_ argument: Expression) throws(Diagnostic) -> Typed {
    let value = amounts(try compile(argument))
    guard value.kind == .amount else { throw wrong(value, expected: "kr", argument) }
    var whole = value.made(total(value))
    whole.shape = .constant
    whole.isUndated = true
    return whole
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
    if value.unit.isSameDimension(as: Unit(.year)), !value.type.isDate { return value }
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
