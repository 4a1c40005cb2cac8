import Graph
import Language
import Quantities

extension Model {
  /// The name of a driver or an input in full, as it can be typed: `population`, `vård.antal`.
  public func path(of entity: Entity) -> String {
    switch entity {
    case .driver(let index): drivers[index].path
    case .input(let item, let input): inputName(item, input)
    case .output(let item, let output):
      items[item].name + "." + (items[item].component.map { components[$0].outputs[output].names.last ?? "" } ?? "")
    default: lookup.spelling(of: entity)
    }
  }

  /// The members of one value among those of a driver, an input or an output: `80..; kvinna`.
  public func memberName(of entity: Entity, _ index: Int) -> String {
    guard let members = compiled(entity)?.members else { return "" }
    return zip(members.axes, members.members(at: index)).map { dimensions[$0].members[$1].name }
      .joined(separator: "; ")
  }

  /// The dimensions of a driver, an input or an output, by their place among the model's.
  public func axes(of entity: Entity) -> [Int] { compiled(entity)?.members?.axes ?? [] }

  /// Whether a driver, an input or an output has values by member.
  public func hasMembers(_ entity: Entity) -> Bool { compiled(entity)?.members != nil }

  /// The rows of the values by member; none for a single value.
  public func memberRows(_ entity: Entity) -> [RowID?] {
    (compiled(entity)?.members?.values ?? []).map { if case .row(let row) = $0.storage { row } else { nil } }
  }

  /// The compiled value of a driver, an input or an output.
  func compiled(_ entity: Entity) -> Typed? {
    switch entity {
    case .driver(let index): drivers[index].value
    case .input(let item, let input): items[item].inputs.indices.contains(input) ? items[item].inputs[input] : nil
    case .output(let item, let output):
      items[item].outputs.indices.contains(output) ? items[item].outputs[output] : nil
    default: nil
    }
  }
}

extension Typed {
  /// The single values that it is made of: itself, or one per member.
  public var singles: [Typed] { members?.values ?? [self] }
}

extension Typed {
  /// Whether the values of the members are parts of a whole: counts and amounts are, prices and shares are not.
  public var isSummable: Bool {
    guard case .quantity(let unit) = type, !unit.isDimensionless else { return false }
    return unit.factors.allSatisfy { $0.power > 0 || $0.base == .year || $0.base == .day }
  }
}

extension Query {
  /// A single value as it is; of a value by member the sum, where it is parts of a whole, else nil.
  public func whole(_ value: Typed) -> Typed? {
    guard let members = value.members else { return value }
    guard value.isSummable else { return nil }
    var sum = value
    sum.storage = .row(makeRow(.sum, members.values.map { ExpressionCompiler(self, owner: "").row($0) }))
    return sum
  }
}
