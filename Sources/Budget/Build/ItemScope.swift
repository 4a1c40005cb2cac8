import Graph
import Language
import Quantities

/// The names inside a component's formulas: the instance's inputs, locals, outputs and inner instances, then those of
/// the model.
final class ItemScope: Resolver {
  private unowned let builder: ModelBuilder
  private let item: Int
  private var locals: [Int: Typed] = [:]

  /// The kind of part whose formulas they are; nil for those of the instance itself.
  private let part: Int?

  init(_ builder: ModelBuilder, item: Int, part: Int? = nil) {
    self.builder = builder
    self.item = item
    self.part = part
  }

  var timeline: Timeline { builder.timeline }
  var units: UnitTable { builder.units }
  var focus: Int { builder.focus }
  var uncertain: UncertainNumbers { builder.uncertain }
  var functionNames: [String] { builder.functionNames }
  var dimensions: [Dimension] { builder.dimensions }
  var namedDimensions: [Int] { builder.namedDimensions + builder.parts.items[item].partDimensions }

  func unit(named text: String) throws(UnknownUnit) -> Unit { try builder.unit(named: text) }

  /// Whether a step of its formulas has been compiled.
  var hasLocals: Bool { !locals.isEmpty }

  /// What writes down what the formulas do, while it is wanted; see ``Recipe``.
  private var recorder: RecipeRecorder? { builder.recorder(of: item) }

  func makeInput(_ values: [Double], states: [State]?) -> RowID {
    let row = builder.makeInput(values, states: states)
    recorder?.input(values, states, gave: row)
    return row
  }

  func makeRow(_ operation: Operation, _ arguments: [RowID]) -> RowID {
    let row = builder.makeRow(operation, arguments)
    recorder?.formula(operation, arguments, gave: row)
    return row
  }

  func makeFixed(_ values: [Double]) -> RowID {
    let row = builder.makeFixed(values)
    recorder?.fixed(values, gave: row)
    return row
  }

  func earlier(_ read: () throws(Diagnostic) -> Typed) throws(Diagnostic) -> Typed {
    recorder?.giveUp()
    return try builder.earlier(read)
  }

  var needsStart: Bool { builder.needsStart }

  func cause(named name: String) -> Int32 {
    recorder?.giveUp()
    return builder.cause(named: name)
  }

  func resolve(_ reference: Reference) throws(Diagnostic) -> Typed {
    guard let component = builder.parts.items[item].component else { return try builder.resolve(reference) }
    switch builder.parts.components[component].meaning(of: reference, in: part) {
    case .input(let input): return try builder.inputValue(item, input)
    case .output(let output): return try builder.outputValue(item, output)
    case .local(let index): return try local(index, builder.parts.components[component])
    case .linked(let input, let rest):
      recorder?.giveUp()
      return try linked(input, rest)
    case .nested:
      recorder?.giveUp()
      return try builder.resolve(qualified(reference))
    case .outside:
      let value = try builder.resolve(reference)
      recorder?.reads(value)
      return value
    }
  }

  private func local(_ index: Int, _ definition: Component) throws(Diagnostic) -> Typed {
    if let value = locals[index] { return value }
    let (name, expression) = (definition.locals[index].name, definition.locals[index].expression)
    let subject = OpenValue.Subject.local(item: item, index)
    let place = Place.text(expression.span)
    if let value = try builder.standIn(for: subject, place) { return value }
    let value = try builder.once(subject, place) { () throws(Diagnostic) -> Typed in
      let part = definition.locals[index].part
      let compiler = ExpressionCompiler(
        builder.scope(of: item, part: part), owner: builder.parts.items[item].name)
      return try compiler.compileMembers(
        expression, over: builder.axes(of: expression, compiler, item, part), target: name)
    }
    locals[index] = value
    return value
  }

  /// What is asked of the items that an item input names: of several, the sum; unknown where it names none.
  private func linked(_ input: Int, _ rest: [Name]) throws(Diagnostic) -> Typed {
    guard let items = builder.parts.items[item].links[input], !items.isEmpty else {
      let state = State.unknown(builder.cause(named: builder.inputName(item, input)))
      return Typed(.constant(0, state), type: .quantity(.one), shape: .constant, isBare: true)
    }
    let span = rest[0].span
    let values = items.map { Expression(.reference(reference(to: $0, rest, span), []), span: span) }
    let sum = values.dropFirst().reduce(values[0]) { Expression(.binary(.add, $0, $1), span: span) }
    return try ExpressionCompiler(builder, owner: builder.parts.items[item].name)
      .compileMembers(sum, target: rest[0].text)
  }

  func axes(of reference: Reference) -> [Int] {
    guard let component = builder.parts.items[item].component else { return builder.axes(of: reference) }
    switch builder.parts.components[component].meaning(of: reference, in: part) {
    case .input(let input): return builder.inputAxes(item, input)
    case .output(let output): return builder.axes(of: .output(item: item, output))
    case .local(let index):
      return builder.axes(of: .local(item: item, index)) { () throws(Diagnostic) in try self.resolve(reference) }
    case .linked: return (try? resolve(reference))?.members?.axes ?? []
    case .nested, .outside: return builder.axes(of: qualified(reference))
    }
  }

  func resolve(_ property: Name, of reference: Reference) throws(Diagnostic) -> Typed {
    try resolve(Reference(reference.parts + [property]))
  }

  func call(_ name: Name, _ arguments: [Expression], resolution: Resolution, span: Span) throws(Diagnostic) -> Typed? {
    // A series of another item may be made anew for each that asks.
    recorder?.giveUp()
    return try builder.call(name, arguments.map(qualified), resolution: resolution, span: span)
  }

  func value(of expression: Expression, at scenario: Reference, resolution: Resolution) throws(Diagnostic) -> Typed {
    try builder.value(of: expression, at: scenario, resolution: resolution)
  }

  // MARK: Names of the model for names inside

  /// An inner instance by the name it has in the model; other references as they are.
  func qualified(_ reference: Reference) -> Reference {
    let item = builder.parts.items[item]
    guard let component = item.component,
      case .nested(let index, let rest) = builder.parts.components[component].meaning(of: reference, in: part)
    else { return reference }
    return self.reference(to: item.nested[index], rest, reference.parts[0].span)
  }

  private func qualified(_ expression: Expression) -> Expression {
    guard case .reference(let reference, let selectors) = expression.node else { return expression }
    return Expression(.reference(qualified(reference), selectors), span: expression.span)
  }

  private func reference(to item: Int, _ rest: [Name], _ span: Span) -> Reference {
    Reference([Name(builder.parts.items[item].name, isQuoted: true, span: span)] + rest)
  }
}
