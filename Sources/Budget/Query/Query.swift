import Graph
import Language
import Quantities

/// A question to the model in some state: compiles expressions into a layer of its own over that state.
///
/// One owner; the state it asks is never changed.
public final class Query: Resolver {
  public let model: Model
  public let focus: Int
  /// The state with the rows of the question added.
  public private(set) var layer: Overlay
  /// States of scenarios and options by name, for `@`.
  private let states: (Reference) throws(Diagnostic) -> Overlay
  /// Extra names for unknowns that the question writes itself.
  public private(set) var ownCauses: [String] = []
  /// Whether the question reached a cell, an item or a line.
  public internal(set) var reachesModel = false
  /// Measures that are being compiled, for rings.
  private var inProgress: [Int] = []

  public init(
    _ model: Model, state: Overlay, focus: Int,
    states: @escaping (Reference) throws(Diagnostic) -> Overlay
  ) {
    self.model = model
    layer = Overlay(on: state)
    self.focus = focus
    self.states = states
  }

  public var timeline: Timeline { model.timeline }
  public var units: UnitTable { model.units }
  public var lookup: Lookup { model.lookup }
  public var functionNames: [String] {
    model.seriesNames.flatMap { [$0.english, $0.swedish] } + [
      "deviation", "avvikelse", "unknown", "okänt", "known", "känt", "findings", "fynd",
    ]
  }

  public func makeInput(_ values: [Double], states: [State]?) -> RowID { layer.addInput(values, states: states) }
  public func makeRow(_ operation: Operation, _ arguments: [RowID]) -> RowID { layer.add(operation, arguments) }

  public func cause(named name: String) -> Int32 {
    if let known = model.causeNames.firstIndex(of: name) { return Int32(known) }
    if let own = ownCauses.firstIndex(of: name) { return Int32(model.causeNames.count + own) }
    ownCauses.append(name)
    return Int32(model.causeNames.count + ownCauses.count - 1)
  }

  public func causeName(_ cause: Int32) -> String {
    let index = Int(cause)
    if model.causeNames.indices.contains(index) { return model.causeNames[index] }
    let own = index - model.causeNames.count
    return ownCauses.indices.contains(own) ? ownCauses[own] : "?"
  }

  public func resolve(_ reference: Reference) throws(Diagnostic) -> Typed {
    try resolve(reference, resolution: .period)
  }

  public func resolve(_ reference: Reference, resolution: Resolution) throws(Diagnostic) -> Typed {
    let meaning = try lookup.meaning(reference, where: \.hasValue)
    if let value = try model.value(of: meaning, self, reference.span) {
      reachesModel = true
      return value
    }
    if case .entity(.measure(let index)) = meaning {
      return try measure(index, resolution: resolution, reference.span)
    }
    throw Diagnostic(CompileProblem.notANumber(reference.text), at: reference.span)
  }

  public func resolve(_ property: Name, of reference: Reference) throws(Diagnostic) -> Typed {
    // `prognos för Hemtjänst` is the series of a line; `pris för X` is an input of an item.
    if model.series(named: property.text) != nil || Model.isDeviation(property.text) {
      if let value = try series(property.text, reference) { return value }
    }
    return try resolve(Reference(reference.parts + [property]))
  }

  /// A measure is its expression: a ratio of the year's figures where years are asked for.
  func measure(_ index: Int, resolution: Resolution, _ span: Span) throws(Diagnostic) -> Typed {
    if let at = inProgress.firstIndex(of: index) {
      let ring = inProgress[at...].map { model.measures[$0].names[0] }
      throw Diagnostic(CompileProblem.cycle(ring), at: model.measures[inProgress[at]].span)
    }
    inProgress.append(index)
    defer { inProgress.removeLast() }
    return try ExpressionCompiler(self, resolution: resolution, owner: model.measures[index].names[0])
      .compile(model.measures[index].expression)
  }

  public func call(
    _ name: Name, _ arguments: [Expression], resolution: Resolution, span: Span
  ) throws(Diagnostic) -> Typed? {
    let folded = NameTable.fold(name.text)
    if folded == "unknown" || folded == "okänt", arguments.count == 1 {
      let value = try ExpressionCompiler(self, resolution: resolution, owner: "").compile(arguments[0])
      let row = ExpressionCompiler(self, owner: "").row(value)
      return Typed(.row(makeRow(.isUnknown, [row])), type: .quantity(.one), shape: value.shape)
    }
    if folded == "known" || folded == "känt", arguments.count == 1 {
      return known(try ExpressionCompiler(self, resolution: resolution, owner: "").compile(arguments[0]))
    }
    guard arguments.count == 1, case .reference(let reference, []) = arguments[0].node else { return nil }
    return try series(name.text, reference)
  }

  /// The known part of a value: the sum of what is known, where something is missing.
  private func known(_ value: Typed) -> Typed {
    guard case .row(let row) = value.storage else { return value }
    settle()
    var value = value
    let states = layer.states(row)?.map { $0.isUnknown ? State.plain : $0 }
    value.storage = .row(layer.addInput(layer.values(row), states: states))
    return value
  }

  /// A series of a line, an item or a group; or an output of all items below a line.
  public func series(_ name: String, _ reference: Reference) throws(Diagnostic) -> Typed? {
    let entity = try lookup.entity(reference, where: \.hasValue)
    guard let value = try model.series(name, of: entity, self) else { return nil }
    reachesModel = true
    return value
  }

  public func value(
    of expression: Expression, at scenario: Reference, resolution: Resolution
  ) throws(Diagnostic) -> Typed {
    let other = Query(model, state: try states(scenario), focus: focus, states: states)
    other.inProgress = inProgress
    let compiler = ExpressionCompiler(other, resolution: resolution, owner: "")
    var value = try compiler.compile(expression)
    reachesModel = reachesModel || other.reachesModel
    guard case .row(let row) = value.storage else { return value }
    _ = other.layer.stabilise()
    value.storage = .row(layer.addInput(other.layer.values(row), states: other.layer.states(row)))
    return value
  }

  /// Changes the layer itself: for edits, which own it.
  public func edit<T>(_ change: (inout Overlay) -> T) -> T { change(&layer) }

  /// Computes what has been compiled so far.
  public func settle() { _ = layer.stabilise() }
}

extension Model {
  public var lookup: Lookup { Lookup(names: names, tables: tables) }

  public func series(named name: String) -> Int? {
    let folded = NameTable.fold(name)
    return seriesNames.firstIndex { $0.english == folded || $0.swedish == folded }
  }

  /// Words for budget minus forecast.
  public static func isDeviation(_ name: String) -> Bool {
    [
      "deviation", "avvikelse", "avvikelsen", "underskott", "underskottet", "överskott", "överskottet", "deficit",
      "surplus",
    ]
    .contains(NameTable.fold(name))
  }

  /// The compiled value of an input, output, driver, lever or cell; nil for what has none.
  public func value(
    of meaning: Meaning, _ resolver: any Resolver, _ span: Span = Span(Source(name: "", text: ""), 0, 0)
  ) throws(Diagnostic) -> Typed? {
    switch meaning {
    case .cell(let table, let row, let column):
      return try TableCells.value(
        tables[table], row: row, column: column, units: units, span: span, cause: { resolver.cause(named: $0) })
    case .switched(let item): return items[item].on.map { Typed(.row($0), type: .truth, shape: .period) }
    case .entity(.driver(let index)): return drivers[index].value
    case .entity(.lever(let index)): return levers[index].value
    case .entity(.input(let item, let input)):
      // Texts and items at the end of a component have no values.
      return items[item].inputs.indices.contains(input) ? items[item].inputs[input] : nil
    case .entity(.output(let item, let output)):
      return items[item].outputs.indices.contains(output) ? items[item].outputs[output] : nil
    case .entity(.item(let item)) where items[item].component == nil: return items[item].inputs[0]
    case .entity(.cause(let index)):
      guard let amount = causes[index].amount else { return nil }
      return Typed(.constant(amount, .plain), type: .quantity(.ore), shape: .constant, display: moneyUnit)
    default: return nil
    }
  }

  /// The series of a line, an item, a group or everything: an amount per period. Nil where there is no such series.
  ///
  /// Where the name is an input or an output of items instead, it is their sum over the group or below the line.
  public func series(_ name: String, of entity: Entity, _ resolver: any Resolver) throws(Diagnostic) -> Typed? {
    if Model.isDeviation(name) {
      guard let budget = try series(.budget, of: entity, resolver),
        let forecast = try series(.forecast, of: entity, resolver)
      else { return nil }
      if case .node(let node) = entity, let row = nodes[node].deviation { return .row(row, unit: moneyUnit) }
      return .row(resolver.makeRow(.subtract, [budget, forecast]), unit: moneyUnit)
    }
    if let series = series(named: name) {
      if case .node(let node) = entity {
        return nodes[node].total[series].map { .row($0, unit: moneyUnit) }
      }
      return try self.series(.posted(series), of: entity, resolver).map { .row($0, unit: moneyUnit) }
    }
    return try sum(of: name, over: itemIndexes(of: entity), resolver)
  }

  enum SeriesKey {
    case posted(Int)
    static let budget = SeriesKey.posted(SeriesName.budget)
    static let forecast = SeriesKey.posted(SeriesName.forecast)
  }

  private func series(_ key: SeriesKey, of entity: Entity, _ resolver: any Resolver) throws(Diagnostic) -> RowID? {
    guard case .posted(let number) = key else { return nil }
    if case .node(let node) = entity { return nodes[node].total[number] }
    let items = itemIndexes(of: entity)
    guard !items.isEmpty else { return nil }
    let rows = items.flatMap { item in self.items[item].posts.filter { $0.series == number }.map(\.row) }
    return rows.isEmpty ? resolver.makeInput([0], states: nil) : resolver.makeRow(.sum, rows)
  }

  /// An input or output of several items, added up.
  private func sum(of name: String, over items: [Int], _ resolver: any Resolver) throws(Diagnostic) -> Typed? {
    var rows: [RowID] = []
    var first: Typed?
    for item in items {
      guard let entity = names.member(named: name, of: .item(item)),
        let value = try value(of: .entity(entity), resolver),
        case .quantity = value.type, case .row(let row) = value.storage
      else { continue }
      if let first, !first.unit.isSameDimension(as: value.unit) { continue }
      if first == nil { first = value }
      rows.append(row)
    }
    guard var value = first else { return nil }
    value.storage = .row(resolver.makeRow(.sum, rows))
    value.shape = .period
    return value
  }

  /// The items that an entity stands for: itself, the parts of a group, or all below a line.
  public func itemIndexes(of entity: Entity) -> [Int] {
    switch entity {
    case .item(let item): return [item]
    case .group(let group): return groups[group].items
    case .node(let node):
      let below = nodesBelow(node)
      return items.indices.filter { below.contains(items[$0].node) }
    default: return []
    }
  }

  /// A node and everything below it.
  public func nodesBelow(_ node: Int) -> Set<Int> {
    var result: Set<Int> = [node]
    var queue = [node]
    while let next = queue.popLast() {
      for child in nodes[next].children where result.insert(child).inserted { queue.append(child) }
    }
    return result
  }
}
