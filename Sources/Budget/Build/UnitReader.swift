import Graph
import Language
import Quantities

/// Finds the unit of a formula without making rows: for values that read themselves behind time, whose unit must be
/// known before their formula is. What is on the way already has an open unit, which takes that of what it meets.
final class UnitReader: Resolver {
  private unowned let builder: ModelBuilder
  private let item: Int?
  private let memory: Memory

  private final class Memory {
    var known: [OpenValue.Subject: Typed] = [:]
    var open: Set<OpenValue.Subject> = []
  }

  init(_ builder: ModelBuilder) {
    self.builder = builder
    item = nil
    memory = Memory()
  }

  private init(_ reader: UnitReader, item: Int?) {
    builder = reader.builder
    self.item = item
    memory = reader.memory
  }

  var timeline: Timeline { builder.timeline }
  /// Of its own: what is read for its unit alone is no number of the model.
  let uncertain = UncertainNumbers()
  var units: UnitTable { builder.units }
  func unit(named text: String) throws(UnknownUnit) -> Unit { try builder.unit(named: text) }
  var focus: Int { builder.focus }
  var functionNames: [String] { builder.functionNames }
  var dimensions: [Dimension] { builder.dimensions }
  var namedDimensions: [Int] { builder.namedDimensions }
  func axes(of reference: Reference) -> [Int] { builder.axes(of: reference) }
  func makeInput(_ values: [Double], states: [State]?) -> RowID { RowID(raw: 0) }
  func makeRow(_ operation: Operation, _ arguments: [RowID]) -> RowID { RowID(raw: 0) }
  func cause(named name: String) -> Int32 { 0 }

  /// A value of the type that a subject has, or an open one.
  func type(of subject: OpenValue.Subject) throws(Diagnostic) -> Typed {
    if let known = memory.known[subject] ?? builder.compiled(subject) { return known }
    if let declared = try declared(subject) {
      memory.known[subject] = declared
      return declared
    }
    guard let (expression, item) = builder.formula(of: subject), memory.open.insert(subject).inserted else {
      return .open
    }
    defer { memory.open.remove(subject) }
    let value = try ExpressionCompiler(UnitReader(self, item: item), owner: "").compileMembers(
      expression, target: builder.name(subject))
    if !value.isOpen { memory.known[subject] = value }
    return value
  }

  private func declared(_ subject: OpenValue.Subject) throws(Diagnostic) -> Typed? {
    let unit: UnitText?
    var axes: [Int] = []
    switch subject {
    case .entity(.driver(let index)):
      unit = builder.parts.drivers[index].unit
      axes = try builder.axes(builder.parts.drivers[index].dimensions) ?? []
    case .entity(.input(let item, let input)):
      guard let component = builder.parts.items[item].component else { return nil }
      axes = builder.inputAxes(item, input)
      switch builder.parts.components[component].inputs[input].type {
      case .unit(let text): unit = text
      case .date: return Typed(.constant(0, .plain), type: .date, shape: .period)
      case .end: return Typed(.constant(0, .plain), type: .end, shape: .period)
      default: return nil
      }
    default: return nil
    }
    return try unit.map { (text) throws(Diagnostic) -> Typed in
      builder.alike(.row(RowID(raw: 0), unit: try builder.unit(text)), over: axes)
    }
  }

  func resolve(_ reference: Reference) throws(Diagnostic) -> Typed {
    if let subject = try builder.subject(reference, in: item) { return try type(of: subject) }
    guard let item else { return try builder.resolve(reference) }
    return try builder.scope(of: item).resolve(reference)
  }

  func resolve(_ property: Name, of reference: Reference) throws(Diagnostic) -> Typed {
    try resolve(Reference(reference.parts + [property]))
  }

  func call(_ name: Name, _ arguments: [Expression], resolution: Resolution, span: Span) throws(Diagnostic) -> Typed? {
    guard arguments.count == 1, case .reference(let written, []) = arguments[0].node else { return nil }
    let reference = item.map { builder.scope(of: $0).qualified(written) } ?? written
    guard case .entity(.item(let item)) = try builder.lookup.meaning(reference) else { return nil }
    if builder.parts.series(named: name.text) != nil { return .row(RowID(raw: 0), unit: builder.parts.moneyUnit) }
    return try builder.parts.names.member(named: name.text, of: .item(item)).map {
      (entity) throws(Diagnostic) -> Typed in try type(of: .entity(entity))
    }
  }

  func value(of expression: Expression, at scenario: Reference, resolution: Resolution) throws(Diagnostic) -> Typed {
    try builder.value(of: expression, at: scenario, resolution: resolution)
  }
}

extension ModelBuilder {
  /// What has been compiled already.
  fileprivate func compiled(_ subject: OpenValue.Subject) -> Typed? {
    switch subject {
    case .entity(.driver(let index)): parts.drivers[index].value
    case .entity(.lever(let index)): parts.levers[index].value
    case .entity(.input(let item, let input)):
      parts.items[item].inputs.indices.contains(input) ? parts.items[item].inputs[input] : nil
    case .entity(.output(let item, let output)):
      parts.items[item].outputs.indices.contains(output) ? parts.items[item].outputs[output] : nil
    default: nil
    }
  }
}
