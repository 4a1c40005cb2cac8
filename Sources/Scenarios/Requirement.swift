import Budget
import Graph
import Language
import Quantities

/// A general savings demand, `require 1 % of budget 2023`: what it is a share of, how much it comes to in whole money
/// units, and what each part of the line is to save.
///
/// Carried out, it lowers the frame of each part by its share, every year from ``first``; the cost is what it was until
/// measures are decided.
public struct Requirement: Sendable {
  /// The line that it is asked of.
  public let node: Int
  /// The series that it is a share of.
  public let series: Int
  /// The year of its base.
  public let year: Int
  /// The line's amount in that year.
  public let base: Figure
  /// The share that was given; nil where an amount was.
  public let share: Double?
  /// In whole money units.
  public let required: Int
  /// The parts of the line, or the line itself where it has none, with whole units that add up to ``required``.
  public let shares: [(node: Int, amount: Int)]
  /// The first year that it lowers the frame of: the first plan year after its base.
  public let first: Int

  /// Reads what was typed; nil for any other edit. Throws where the unit is neither a share nor money, where the line is
  /// none, and where the amount is too large to be money.
  ///
  /// ```swift
  /// let asked = try Requirement(change, workspace.query(outcome.before))
  /// asked?.required   // 2346
  /// ```
  public init?(_ change: Change, _ query: Query) throws(Diagnostic) {
    guard case .require(let value, let text, let target, let named) = change.node else { return nil }
    let model = query.model
    let unit: Unit
    do { unit = try model.units.parse(text.text) } catch {
      throw Diagnostic(CompileProblem.unknownUnit(error.word, suggestions: ["%"]), at: text.span)
    }
    let written = change.span.source.text(change.span)
    guard unit.isDimensionless || unit.isSameDimension(as: model.moneyUnit) else {
      throw Diagnostic(CompileProblem.wrongUnit(found: text.text, expected: "%", target: written), at: text.span)
    }
    (series, node) = try Requirement.line(target, model)
    let year = named ?? query.focus
    guard model.timeline.years.contains(year) else {
      throw Diagnostic(ScenarioProblem.whenOutside("\(year)"), at: change.span)
    }
    self.year = year
    let series = self.series
    func amount(of node: Int) -> Figure {
      let blank = Figure(
        value: 0, state: .plain, type: .quantity(model.moneyUnit.base), display: model.moneyUnit, unknowns: [])
      guard let row = model.nodes[node].total[series] else { return blank }
      let window = Window(start: Double(year * 12), end: Double(year * 12 + 12))
      return query.figure(.row(row, unit: model.moneyUnit), over: window)
    }
    let base = amount(of: node)
    self.base = base
    let given = value * unit.scale
    share = unit.isDimensionless ? given : nil
    let exact = unit.isDimensionless ? base.value * given : given
    guard abs(exact) < Money.limit else {
      throw Diagnostic(ScenarioProblem.tooLarge(written), at: change.span)
    }
    required = Int(NumberText.rounded(exact / model.moneyUnit.scale))
    let parts = model.nodes[node].children
    let split = LargestRemainder.split(required, by: parts.map { amount(of: $0).value })
    // What no part can be given a share of is asked of the line itself.
    let rest = required - split.reduce(0, +)
    shares = zip(parts, split).map { (node: $0, amount: $1) } + (rest == 0 ? [] : [(node: node, amount: rest)])
    let focus = model.focus
    first = model.timeline.years.first { $0 > max(year, focus) } ?? year
  }

  /// The series and the line that a requirement is a share of: `budget`, `budget Hemtjänst`, `Hemtjänst`.
  private static func line(_ target: Target, _ model: Model) throws(Diagnostic) -> (Int, Int) {
    func node(_ reference: Reference) throws(Diagnostic) -> Int {
      let entity = try model.lookup.entity(reference, wanted: .line) { if case .node = $0 { true } else { false } }
      if case .node(let node) = entity { return node }
      return model.root
    }
    switch target {
    case .item(nil, let reference, _):
      if reference.parts.count == 1, let series = model.editedSeries(named: reference.text) {
        return (series, model.root)
      }
      return (SeriesName.budget, try node(reference))
    case .item(let kind?, let reference, _):
      return (model.editedSeries(named: kind.text) ?? SeriesName.budget, try node(reference))
    case .series(let name, let references):
      let series = model.editedSeries(named: name.text) ?? SeriesName.budget
      guard let first = references.first else { return (series, model.root) }
      return (series, try node(first))
    case .property(let name, let reference):
      return (model.editedSeries(named: name.text) ?? SeriesName.budget, try node(reference))
    }
  }
}

extension Editor {
  /// Lowers the frame of each part of the line by its share, from the first plan year after the base or from the date
  /// that is given. The cost stays as it is: what no measure answers for is underfunded.
  mutating func require(_ change: Change) throws(Diagnostic) {
    guard let requirement = try Requirement(change, query) else { return }
    let window = try window(change.when, change.span) ?? Window(start: Double(requirement.first * 12), end: 1e9)
    let weights = window.weights(model.timeline)
    for (node, amount) in requirement.shares where amount != 0 {
      guard let row = model.nodes[node].own[SeriesName.budget] else { continue }
      let even = makeInput(perYear(-Double(amount) * model.moneyUnit.scale, weights))
      let amounts = laid(even, over: weights, on: node)
      let below = query.edit { $0.copyDefinition(of: row) }
      try redefine(row, .sum, [below, amounts], change.span)
    }
    touch(.required)
  }

  /// A yearly amount over the periods in force: each year has its share by months, in whole öre that add up.
  func perYear(_ total: Double, _ weights: [Double]) -> [Double] {
    let timeline = model.timeline
    var values = [Double](repeating: 0, count: timeline.count)
    for year in timeline.years {
      var exact = 0.0
      var before = 0.0
      for period in timeline.indexes(of: year) {
        exact += total * weights[period] * Double(timeline.periods[period].months) / 12
        let rounded = exact.rounded(.toNearestOrAwayFromZero)
        values[period] = rounded - before
        before = rounded
      }
    }
    return values
  }
}
