import Budget
import Graph
import Language
import Quantities
import Scenarios

/// An input before and after, with what it is multiplied by in the item's cost.
public struct InputChange: Sendable {
  public let label: String
  public let before: Figure
  public let after: Figure
  /// The year of both, where it is another than that of the answer: the first in which the input moves.
  public let year: Int?
  /// The other factors of the term that it stands in: price beside number.
  public let factors: [Figure]
  /// What one unit of it costs in a year, in öre, where its factors are one price.
  public let unitCost: Double?

  /// The inputs that were touched, each once: of several members the sum, where they are parts of a whole.
  static func all(
    _ touches: [Editor.Touch], year: Int, _ outcome: Outcome, _ evaluation: Evaluation
  ) throws(Diagnostic) -> [InputChange] {
    var seen: Set<TargetRow.Subject> = []
    var changes: [InputChange] = []
    for case .row(let subject) in touches {
      guard case .input(let item, let input) = subject.whole else { continue }
      let members = touches.filter { $0.whole == .row(subject.whole) && $0 != .row(subject) }
      let isSum = !members.isEmpty && evaluation.model.items[item].inputs[input]?.isSummable == true
      let shown = isSum ? subject.whole : subject
      guard seen.insert(shown).inserted else { continue }
      changes.append(try InputChange(item: item, input: input, shown, year: year, outcome, evaluation))
    }
    return changes
  }

  init(
    item: Int, input: Int, _ subject: TargetRow.Subject, year: Int, _ outcome: Outcome, _ evaluation: Evaluation
  ) throws(Diagnostic) {
    let model = evaluation.model
    let meaning = subject.meaning ?? .entity(.input(item: item, input))
    let own = try evaluation.movement(of: meaning, outcome, in: year)
    let movement =
      own?.moves == true ? own : try evaluation.movements(of: meaning, outcome).first(where: \.moves) ?? own
    self.year = movement.flatMap { $0.year == year ? nil : $0.year }
    let empty = Figure(value: 0, state: .plain, type: .quantity(.one), display: nil, unknowns: [])
    before = movement?.before ?? empty
    after = movement?.after ?? empty
    guard let component = model.items[item].component else {
      label = model.items[item].displayName
      factors = []
      unitCost = nil
      return
    }
    let definition = model.components[component]
    let name = definition.inputs[input].names.last ?? ""
    if case .member(let entity, let index) = subject {
      // What it is multiplied by may have other members: its own change says enough.
      label = name + "[" + model.memberName(of: entity, index) + "]"
      factors = []
      unitCost = nil
      return
    }
    label = name
    var found: [Figure] = []
    for name in Factors.beside(definition.inputs[input].names, in: definition) {
      guard let other = definition.input(named: name),
        let figure = try evaluation.value(of: .input(item: item, other), in: outcome.after, year)
      else { continue }
      found.append(figure)
    }
    factors = found
    let price = found.count == 1 && !Factors.isMoney(after) ? found[0] : nil
    unitCost = price.flatMap { Factors.isMoney($0) && $0.isKnown ? $0.value : nil }
  }
}

/// Finds what stands beside a name in a product.
enum Factors {
  /// The names multiplied with one in the cost of a component, or in the first output that has it.
  static func beside(_ names: [String], in component: Component) -> [String] {
    let wanted = Set(names.map { NameTable.fold($0) })
    let expressions =
      (component.output(named: "cost").map { [component.outputs[$0].expression] } ?? [])
      + component.outputs.map(\.expression)
    for expression in expressions {
      for term in terms(expression) {
        let names = term.compactMap(single)
        if names.count == term.count, names.contains(where: { wanted.contains(NameTable.fold($0)) }), names.count > 1 {
          return names.filter { !wanted.contains(NameTable.fold($0)) }
        }
      }
    }
    return []
  }

  /// The terms of a sum, each as its factors.
  private static func terms(_ expression: Expression) -> [[Expression]] {
    if case .binary(let sign, let left, let right) = expression.node, sign == .add || sign == .subtract {
      return terms(left) + terms(right)
    }
    return [factors(expression)]
  }

  static func factors(_ expression: Expression) -> [Expression] {
    if case .binary(.multiply, let left, let right) = expression.node { return factors(left) + factors(right) }
    return [expression]
  }

  static func single(_ expression: Expression) -> String? {
    if case .reference(let reference, []) = expression.node, reference.parts.count == 1 { return reference.text }
    return nil
  }

  static func isMoney(_ figure: Figure) -> Bool {
    if case .quantity(let unit) = figure.type { return unit.power(of: .money) == 1 }
    return false
  }
}

/// An item that a lever moves together with the one that was edited, and that this edit left as it was.
public struct BoundPartner: Sendable, Hashable {
  /// The lever that binds the two.
  public let lever: String
  /// The partner, and whether it is on.
  public let name: String
  public let isOn: Bool
  /// Whether the edit changed what the lever also changes, so that one half is missing.
  public let isLeftOut: Bool

  static func all(
    items: [Int], inputs: [Int], switched: Bool?, _ outcome: Outcome, _ evaluation: Evaluation
  ) throws(Diagnostic) -> [BoundPartner] {
    let model = evaluation.model
    var result: [BoundPartner] = []
    for lever in model.levers {
      var sets: [(item: Int, input: Int)] = []
      var switches: [Int] = []
      for change in lever.body {
        switch change.node {
        case .set(let target, _):
          if case .entity(.input(let item, let input))? = meaning(target, model) { sets.append((item, input)) }
        case .decide(let verdict, .list(let list), _, _) where verdict == .enable || verdict == .disable:
          for (_, reference) in list {
            if case .item(let item)? = try? model.lookup.entity(reference, wanted: .item) { switches.append(item) }
          }
        default: continue
        }
      }
      let year = evaluation.planYears.last ?? evaluation.workspace.focus
      if let set = sets.first(where: { items.contains($0.item) }) {
        for partner in switches {
          let on = try evaluation.movements(of: .switched(item: partner), outcome).at(year)
          let isOn = (on?.after.value ?? 0) != 0
          result.append(
            BoundPartner(
              lever: lever.names[0], name: model.items[partner].displayName, isOn: isOn,
              isLeftOut: !isOn && sets.contains { items.contains($0.item) && inputs.contains($0.input) }
                && set.item >= 0))
        }
      } else if switched != nil, switches.contains(where: items.contains) {
        for (item, input) in sets {
          guard let component = model.items[item].component else { continue }
          let name =
            "\(model.components[component].inputs[input].names.last ?? "") för \(model.items[item].displayName)"
          result.append(BoundPartner(lever: lever.names[0], name: name, isOn: true, isLeftOut: true))
        }
      }
    }
    return result
  }

  private static func meaning(_ target: Target, _ model: Model) -> Meaning? {
    switch target {
    case .item(_, let reference, _): try? model.lookup.meaning(reference)
    case .property(let name, let owner): try? model.lookup.meaning(Reference(owner.parts + [name]))
    case .series: nil
    }
  }
}
