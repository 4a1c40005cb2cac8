import Budget
import Graph
import Language
import Quantities
import Scenarios

/// An item's deviation from what its budget pays for, split into parts by its component's `…_effect` outputs.
public struct SplitAnswer: Sendable {
  /// One part: `volume_effect = (funded − actual) × price`.
  public struct Part: Sendable {
    /// The output's English name without `_effect`.
    public let name: String
    /// What the output says of itself: `fler eller färre, till budgetens pris`.
    public let label: String?
    /// In öre, plus lowers the deficit.
    public let effect: Double
    /// What is compared, where the part is a difference times a factor.
    public let actual: Figure?
    public let budgeted: Figure?
    public let factor: Figure?
  }

  public let name: String
  public let cost: Figure
  public let budget: Figure
  public let deviation: Double
  public let parts: [Part]
  /// What rests on both, with the part that it is counted in.
  public let joint: (effect: Double, within: Part)?
  /// The printed cause that the item stands in for.
  public let replaced: (id: String, amount: Double)?
  public let basis: String?
  public let unknown: [String]
  public let year: Int
  public let baseYear: Int

  public init(_ reference: Reference, by names: [Name], _ workspace: Workspace) throws(Diagnostic) {
    let evaluation = Evaluation(workspace)
    let model = workspace.model
    let found = try model.lookup.entity(reference, wanted: .item) { if case .item = $0 { true } else { false } }
    guard case .item(let item) = found, let component = model.items[item].component else {
      throw Diagnostic(AnalysisProblem.notSplittable(reference.text, parts: []), at: reference.span)
    }
    let definition = model.components[component]
    let state = workspace.state
    year = workspace.focus
    baseYear = model.focus
    let shown = workspace.focus
    self.name = model.shortName(item)
    func output(_ index: Int) throws(Diagnostic) -> Figure? {
      try evaluation.value(of: .output(item: item, index), in: state, shown)
    }
    var parts: [Part] = []
    for name in names {
      guard let index = SplitAnswer.output(name.text, definition), let figure = try output(index) else {
        throw Diagnostic(
          AnalysisProblem.notSplittable(self.name, parts: SplitAnswer.partNames(definition)), at: name.span)
      }
      let terms = SplitAnswer.terms(definition.outputs[index].expression)
      func figureOf(_ name: String?) throws(Diagnostic) -> Figure? {
        guard let name, let entity = model.names.member(named: name, of: .item(item)) else { return nil }
        return try evaluation.value(of: entity, in: state, shown)
      }
      parts.append(
        Part(
          name: definition.outputs[index].names[0].replacingSuffix("_effect"),
          label: definition.outputs[index].label?.swedish,
          effect: figure.value, actual: try figureOf(terms?.actual), budgeted: try figureOf(terms?.budgeted),
          factor: try figureOf(terms?.factor)))
    }
    self.parts = parts
    let costFigure: Figure?
    if let index = definition.output(named: "cost") {
      costFigure = try output(index)
    } else {
      costFigure = try evaluation.series("forecast", of: .item(item), in: state, shown)
    }
    let empty = Figure(value: 0, state: .plain, type: .quantity(.ore), display: model.moneyUnit, unknowns: [])
    cost = costFigure ?? empty
    budget = try evaluation.series("budget", of: .item(item), in: state, shown) ?? empty
    deviation = budget.value - cost.value
    unknown = Array(Set(cost.unknowns + budget.unknowns)).sorted()
    if let index = definition.output(named: "joint_effect"), parts.count > 1, let figure = try output(index),
      let last = parts.last
    {
      joint = (figure.value, last)
    } else {
      joint = nil
    }
    if let cause = model.items[item].replaces, let amount = model.causes[cause].amount {
      replaced = (model.causes[cause].id, amount)
    } else {
      replaced = nil
    }
    basis = evaluation.texts(.basis, of: .item(item), in: state, shown).first
  }

  /// `volym` finds `volymeffekt`, `volume` finds `volume_effect`.
  private static func output(_ name: String, _ component: Component) -> Int? {
    let folded = NameTable.fold(name)
    return component.outputs.firstIndex { output in
      output.names.contains { [folded + "_effect", folded + "effekt", folded].contains(NameTable.fold($0)) }
    }
  }

  private static func partNames(_ component: Component) -> [String] {
    component.outputs.compactMap { output in
      output.names[0].hasSuffix("_effect") && terms(output.expression) != nil
        ? output.names.last?.replacingSuffix("effekt") : nil
    }
  }

  /// `(budgeted − actual) × factor`.
  private static func terms(_ expression: Expression) -> (budgeted: String, actual: String, factor: String)? {
    let factors = Factors.factors(expression)
    guard factors.count == 2 else { return nil }
    for (first, second) in [(0, 1), (1, 0)] {
      if case .binary(.subtract, let left, let right) = factors[first].node, let budgeted = Factors.single(left),
        let actual = Factors.single(right), let factor = Factors.single(factors[second])
      {
        return (budgeted, actual, factor)
      }
    }
    return nil
  }
}

extension String {
  /// Without a suffix, where it has it.
  func replacingSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}
