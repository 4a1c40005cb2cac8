import Budget
import Language
import Quantities
import Scenarios

/// The answer to a general savings requirement: shares by area, measures with amounts, and what has none.
public struct RequirementAnswer: Sendable {
  public let outcome: Outcome
  /// The share, where the requirement is a share of the base.
  public let share: Double?
  /// Whether the requirement was given as an amount.
  public let isAmount: Bool
  /// The base in öre, its year, and the line it is taken from.
  public let base: (amount: Double, year: Int, line: String, isRoot: Bool)
  /// The requirement in whole money units.
  public let required: Int
  /// Parts of the line and their whole shares, which add up to ``required``.
  public let shares: [(name: String, amount: Int)]
  /// Savings proposals with an amount in the first plan year.
  public let measures: (year: Int, amount: Double, ids: [String])
  /// The year that the base is carried from, where its own year has no budget.
  public let carriedFrom: Int?
  public let explains: [String]
  public let assumes: [String]

  init(_ outcome: Outcome, _ evaluation: Evaluation) throws(Diagnostic) {
    self.outcome = outcome
    let model = evaluation.model
    let reader = ItemReader(evaluation, outcome.after)
    var node = model.root
    var series = SeriesName.budget
    var year = evaluation.workspace.focus
    var given = (value: 0.0, unit: Unit.percent)
    for change in outcome.edit.changes {
      guard case .require(let value, let unit, let target, let named) = change.node else { continue }
      do { given = (value, try model.units.parse(unit.text)) } catch {
        throw Diagnostic(CompileProblem.unknownUnit(error.word, suggestions: ["%"]), at: unit.span)
      }
      guard given.unit.isDimensionless || given.unit.isSameDimension(as: model.moneyUnit) else {
        throw Diagnostic(
          CompileProblem.wrongUnit(
            found: unit.text, expected: "%", target: change.span.source.text(change.span)), at: unit.span)
      }
      if let named { year = named }
      (series, node) = try RequirementAnswer.line(target, model)
    }
    let name = model.seriesNames[series].english
    func amount(_ node: Int) -> Double { reader.series(name, of: .node(node), year)?.value ?? 0 }
    let base = amount(node)
    self.base = (base, year, model.nodes[node].name, node == model.root)
    let unit = model.moneyUnit.scale
    let isShare = given.unit.isDimensionless
    let exact = isShare ? base * given.value * given.unit.scale : given.value * given.unit.scale
    isAmount = !isShare
    share = isShare ? given.value * given.unit.scale : base == 0 ? nil : exact / base
    required = Int(NumberText.rounded(exact / unit))
    let parts = model.nodes[node].children
    let split = LargestRemainder.split(required, by: parts.map(amount))
    shares = zip(parts, split).map { (model.nodes[$0].name, $1) }
    let below = model.nodesBelow(node)
    let first = evaluation.planYears.first { $0 > year } ?? year
    let proposals = model.instances(of: "saving").filter { item in
      below.contains(model.items[item].node) && reader.options("status", of: item, first).last != "dropped"
    }
    measures = (
      first, proposals.reduce(0) { $0 + reader.amount("as_level", of: $1, first) },
      proposals.map { model.items[$0].name }
    )
    carriedFrom = model.carries.first { $0.series == series && $0.from < year && year <= $0.until }?.from
    let subjects = ["requirement", "krav"].flatMap { model.names.entities(named: $0) }
    func texts(_ attribute: Attribute) -> [String] {
      subjects.prefix(1).flatMap { evaluation.texts(attribute, of: $0, in: outcome.after, year) }
    }
    explains = texts(.explains)
    assumes = texts(.assumes)
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
