import Graph
import Language
import Quantities

/// The names inside a component's formulas: the instance's inputs, locals and outputs, then those of the model.
final class ItemScope: Resolver {
  private unowned let builder: ModelBuilder
  private let item: Int
  private var locals: [String: Typed] = [:]

  init(_ builder: ModelBuilder, item: Int) {
    self.builder = builder
    self.item = item
  }

  var timeline: Timeline { builder.timeline }
  var units: UnitTable { builder.units }
  var focus: Int { builder.focus }
  var functionNames: [String] { builder.functionNames }
  var dimensions: [Dimension] { builder.dimensions }
  var namedDimensions: [Int] { builder.namedDimensions }

  func makeInput(_ values: [Double], states: [State]?) -> RowID { builder.makeInput(values, states: states) }
  func makeRow(_ operation: Operation, _ arguments: [RowID]) -> RowID { builder.makeRow(operation, arguments) }
  func makeFixed(_ values: [Double]) -> RowID { builder.makeFixed(values) }
  func earlier(_ read: () throws(Diagnostic) -> Typed) throws(Diagnostic) -> Typed { try builder.earlier(read) }
  var needsStart: Bool { builder.needsStart }
  func cause(named name: String) -> Int32 { builder.cause(named: name) }

  func resolve(_ reference: Reference) throws(Diagnostic) -> Typed {
    guard reference.parts.count == 1, let component = builder.parts.items[item].component else {
      return try builder.resolve(reference)
    }
    let name = reference.parts[0].text
    let definition = builder.parts.components[component]
    if let input = definition.input(named: name) { return try builder.inputValue(item, input) }
    let folded = name.lowercased()
    if let value = locals[folded] { return value }
    if let local = definition.locals.first(where: { $0.name.lowercased() == folded }) {
      let subject = OpenValue.Subject.local(item: item, folded)
      let place = Place.text(local.expression.span)
      if let value = try builder.standIn(for: subject, place) { return value }
      let value = try builder.once(subject, place) { () throws(Diagnostic) -> Typed in
        try ExpressionCompiler(self, owner: builder.parts.items[item].name).compileMembers(
          local.expression, target: name)
      }
      locals[folded] = value
      return value
    }
    if let output = definition.output(named: name) { return try builder.outputValue(item, output) }
    return try builder.resolve(reference)
  }

  func axes(of reference: Reference) -> [Int] {
    guard reference.parts.count == 1, let component = builder.parts.items[item].component else {
      return builder.axes(of: reference)
    }
    let name = reference.parts[0].text
    let definition = builder.parts.components[component]
    if let input = definition.input(named: name) { return builder.inputAxes(item, input) }
    let folded = name.lowercased()
    if definition.locals.contains(where: { $0.name.lowercased() == folded }) {
      return builder.axes(of: .local(item: item, folded)) { () throws(Diagnostic) in try self.resolve(reference) }
    }
    if let output = definition.output(named: name) { return builder.axes(of: .output(item: item, output)) }
    return builder.axes(of: reference)
  }

  func resolve(_ property: Name, of reference: Reference) throws(Diagnostic) -> Typed {
    try builder.resolve(property, of: reference)
  }

  func call(_ name: Name, _ arguments: [Expression], resolution: Resolution, span: Span) throws(Diagnostic) -> Typed? {
    try builder.call(name, arguments, resolution: resolution, span: span)
  }

  func value(of expression: Expression, at scenario: Reference, resolution: Resolution) throws(Diagnostic) -> Typed {
    try builder.value(of: expression, at: scenario, resolution: resolution)
  }
}
