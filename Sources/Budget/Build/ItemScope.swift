import Graph
import Language
import Quantities

/// The names inside a component's formulas: the instance's inputs, locals and outputs, then those of the model.
final class ItemScope: Resolver {
  private unowned let builder: ModelBuilder
  private let item: Int
  private var locals: [String: Typed] = [:]
  /// What is wrong with locals that did not compile.
  private var failures: [String: Diagnostic] = [:]
  /// Locals that are being compiled, for rings.
  private var open: Set<String> = []

  init(_ builder: ModelBuilder, item: Int) {
    self.builder = builder
    self.item = item
  }

  var timeline: Timeline { builder.timeline }
  var units: UnitTable { builder.units }
  var focus: Int { builder.focus }
  var uncertain: UncertainNumbers { builder.uncertain }
  var functionNames: [String] { builder.functionNames }
  var dimensions: [Dimension] { builder.dimensions }
  var namedDimensions: [Int] { builder.namedDimensions }

  func makeInput(_ values: [Double], states: [State]?) -> RowID { builder.makeInput(values, states: states) }
  func makeRow(_ operation: Operation, _ arguments: [RowID]) -> RowID { builder.makeRow(operation, arguments) }
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
      guard open.insert(folded).inserted else {
        throw Diagnostic(CompileProblem.cycle([name]), at: local.expression.span)
      }
      defer { open.remove(folded) }
      if let failure = failures[folded] { throw failure }
      do throws(Diagnostic) {
        let value = try ExpressionCompiler(self, owner: builder.parts.items[item].name).compileMembers(
          local.expression, target: name)
        locals[folded] = value
        return value
      } catch {
        failures[folded] = error
        throw error
      }
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
      return open.contains(folded) ? [] : (try? resolve(reference))?.members?.axes ?? []
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
