import Graph
import Language
import Quantities

/// The names inside a component, asked of one of its instances in some state: its inputs, locals, outputs and inner
/// instances, then the names of the model.
///
/// ```swift
/// let query = workspace.query()
/// let scope = ItemQuery(query, item: 7)
/// let value = try ExpressionCompiler(scope, owner: "").compile(check.condition)
/// ```
public final class ItemQuery: Resolver {
  /// The question that rows are made in.
  public let query: Query
  private let item: Int
  /// Locals that are being compiled, for rings.
  private var open: Set<Int> = []
  /// Locals that have been compiled. Conditions name the same ones, and these name others.
  private var locals: [LocalKey: Typed] = [:]

  private struct LocalKey: Hashable {
    let index: Int
    let resolution: Resolution
  }

  /// The kind of part whose formulas they are; nil for those of the instance itself.
  private let part: Int?

  /// The names of an item, by its index in the model, or of its parts of a kind.
  public init(_ query: Query, item: Int, part: Int? = nil) {
    self.query = query
    self.item = item
    self.part = part
  }

  public var timeline: Timeline { query.timeline }
  public var units: UnitTable { query.units }
  public var focus: Int { query.focus }
  public var uncertain: UncertainNumbers { query.uncertain }
  public var functionNames: [String] { query.functionNames }
  public var dimensions: [Dimension] { query.dimensions }
  public var namedDimensions: [Int] { query.namedDimensions + query.model.items[item].partDimensions }

  public func makeInput(_ values: [Double], states: [State]?) -> RowID { query.makeInput(values, states: states) }
  public func makeRow(_ operation: Operation, _ arguments: [RowID]) -> RowID { query.makeRow(operation, arguments) }
  public func cause(named name: String) -> Int32 { query.cause(named: name) }

  public func resolve(_ reference: Reference) throws(Diagnostic) -> Typed {
    try resolve(reference, resolution: .period)
  }

  public func resolve(_ reference: Reference, resolution: Resolution) throws(Diagnostic) -> Typed {
    guard let definition else { return try query.resolve(reference, resolution: resolution) }
    switch definition.meaning(of: reference, in: part) {
    case .input(let input): return try value(of: .input(item: item, input), reference)
    case .output(let output): return try value(of: .output(item: item, output), reference)
    case .local(let index): return try value(of: index, definition, resolution)
    case .linked(let input, let rest): return try linked(input, rest, resolution)
    case .nested, .outside: return try query.resolve(qualified(reference), resolution: resolution)
    }
  }

  public func axes(of reference: Reference) -> [Int] {
    // Words that are options of a choice stand for nothing, and are not looked for further.
    switch definition?.meaning(of: reference, in: part) {
    case nil, .nested, .outside: query.axes(of: qualified(reference))
    default: (try? resolve(reference))?.members?.axes ?? []
    }
  }

  private func value(of local: Int, _ definition: Component, _ resolution: Resolution) throws(Diagnostic) -> Typed {
    let key = LocalKey(index: local, resolution: resolution)
    if let known = locals[key] { return known }
    let (name, expression) = (definition.locals[local].name, definition.locals[local].expression)
    guard open.insert(local).inserted else { throw Diagnostic(CompileProblem.cycle([name]), at: expression.span) }
    defer { open.remove(local) }
    let owner = definition.locals[local].part
    let scope = owner == part ? self : ItemQuery(query, item: item, part: owner)
    let value = try ExpressionCompiler(scope, resolution: resolution, owner: name)
      .compileMembers(expression, target: name)
    locals[key] = value
    return value
  }

  /// The members that a condition is asked of: the parts of its kind, and the members of the dimensions that it has; one
  /// place without members where it has none.
  public func places(of condition: Expression) -> [ItemPlace] {
    let own = part.map { [query.model.items[item].partDimensions[$0]] } ?? []
    let axes = own + ExpressionCompiler(self, owner: "").axes(of: condition).filter { !own.contains($0) }
    let sizes = axes.map { dimensions[$0].members.count }
    let shape = MemberValues(axes: axes, sizes: sizes, values: [])
    let count = sizes.reduce(1) { $0.multipliedReportingOverflow(by: $1).overflow ? .max : $0 * $1 }
    return (0..<min(count, MemberValues.limit)).map { index in
      let members = shape.members(at: index)
      return ItemPlace(
        axes: axes, members: members,
        name: zip(axes, members).map { dimensions[$0].members[$1].name }.joined(separator: "; "))
    }
  }

  /// The compiler of the item's formulas for some members.
  public func compiler(at place: ItemPlace) -> ExpressionCompiler {
    ExpressionCompiler(self, owner: "").at(place.axes, place.members)
  }

  private var definition: Component? { query.model.items[item].component.map { query.model.components[$0] } }

  private func value(of entity: Entity, _ reference: Reference) throws(Diagnostic) -> Typed {
    guard let value = try query.model.value(of: .entity(entity), query, reference.span) else {
      throw Diagnostic(CompileProblem.notANumber(reference.text), at: reference.span)
    }
    query.reachesModel = true
    return value
  }

  private func linked(_ input: Int, _ rest: [Name], _ resolution: Resolution) throws(Diagnostic) -> Typed {
    let items = query.model.items[item].links[input] ?? []
    guard let first = items.first else {
      let state = State.unknown(cause(named: query.model.inputName(item, input)))
      return Typed(.constant(0, state), type: .quantity(.one), shape: .constant, isBare: true)
    }
    let span = rest[0].span
    func member(_ item: Int) -> Expression {
      Expression(.reference(reference(to: item, rest, span), []), span: span)
    }
    let sum = items.dropFirst().reduce(member(first)) { Expression(.binary(.add, $0, member($1)), span: span) }
    return try ExpressionCompiler(query, resolution: resolution, owner: "")
      .compileMembers(sum, target: rest[0].text)
  }

  public func resolve(_ property: Name, of reference: Reference) throws(Diagnostic) -> Typed {
    try query.resolve(property, of: qualified(reference))
  }

  public func call(
    _ name: Name, _ arguments: [Expression], resolution: Resolution, span: Span
  ) throws(Diagnostic) -> Typed? {
    let named = arguments.map { argument -> Expression in
      guard case .reference(let reference, let selectors) = argument.node else { return argument }
      return Expression(.reference(qualified(reference), selectors), span: argument.span)
    }
    return try query.call(name, named, resolution: resolution, span: span)
  }

  public func value(
    of expression: Expression, at scenario: Reference, resolution: Resolution
  ) throws(Diagnostic) -> Typed {
    try query.value(of: expression, at: scenario, resolution: resolution)
  }

  /// An inner instance by the name it has in the model; other references as they are.
  private func qualified(_ reference: Reference) -> Reference {
    guard let definition, case .nested(let index, let rest) = definition.meaning(of: reference, in: part) else {
      return reference
    }
    return self.reference(to: query.model.items[item].nested[index], rest, reference.parts[0].span)
  }

  private func reference(to item: Int, _ rest: [Name], _ span: Span) -> Reference {
    Reference([Name(query.model.items[item].name, isQuoted: true, span: span)] + rest)
  }
}

/// Some members that a condition of an item is asked of.
public struct ItemPlace: Sendable {
  /// The dimensions, by their place in the model's list.
  public let axes: [Int]
  /// A member of each.
  public let members: [Int]
  /// What they are called; empty for a condition without dimensions.
  public let name: String
}
