import Graph
import Language
import Quantities

/// A question to the model in some state: compiles expressions into a layer of its own over that state.
///
/// One owner; the state it asks is never changed.
public final class Query: Resolver {
  /// What is asked.
  public let model: Model
  /// The year that undated amounts and months mean.
  public let focus: Int
  /// The state with the rows of the question added.
  public private(set) var layer: Overlay
  /// States of scenarios and options by name, for `@`.
  private let states: (Reference) throws(Diagnostic) -> Overlay
  /// Extra names for unknowns that the question writes itself.
  public private(set) var ownCauses: [String] = []
  /// Whether the question reached a cell, an item or a line.
  public internal(set) var reachesModel = false
  /// Until the next edit, what is read differs only by rows that are added.
  private(set) var question = QuestionState()
  /// Rows of the layer that were taken from elsewhere, so that their ends can be taken from there too.
  private(set) var captures: [Capture] = []
  /// Measures that are being compiled, for rings.
  var inProgress: [Int] = []

  /// A question to a state.
  ///
  /// - Parameter states: finds the state of a scenario or an option by name, for `@`; throws where there is none.
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
  public var uncertain: UncertainNumbers { model.uncertain }
  public var lookup: Lookup { model.lookup }
  public var functionNames: [String] {
    model.seriesNames.flatMap { [$0.english, $0.swedish] } + [
      "deviation", "avvikelse", "deviation_to_date", "avvikelse_hittills", "unknown", "okänt", "known", "känt",
      "findings", "fynd", "lower", "nedre", "upper",
      "övre",
    ] + RowSum.names
  }

  public var dimensions: [Dimension] { model.dimensions }
  public var namedDimensions: [Int] { model.dimensions.indices.filter { model.dimensions[$0].owner == nil } }

  public func makeInput(_ values: [Double], states: [State]?) -> RowID { layer.addInput(values, states: states) }
  public func makeRow(_ operation: Operation, _ arguments: [RowID]) -> RowID { layer.add(operation, arguments) }

  public func cause(named name: String) -> Int32 {
    if let known = model.causeNames.firstIndex(of: name) { return Int32(known) }
    if let own = ownCauses.firstIndex(of: name) { return Int32(model.causeNames.count + own) }
    ownCauses.append(name)
    return Int32(model.causeNames.count + ownCauses.count - 1)
  }

  /// The name of an unknown by its number, from the model or from this question; `?` where it has none.
  public func causeName(_ cause: Int32) -> String {
    if let number = uncertain[cause] { return number.owner }
    let index = Int(cause)
    if model.causeNames.indices.contains(index) { return model.causeNames[index] }
    let own = index - model.causeNames.count
    return ownCauses.indices.contains(own) ? ownCauses[own] : "?"
  }

  public func resolve(_ reference: Reference) throws(Diagnostic) -> Typed {
    try resolve(reference, resolution: .period)
  }

  public func resolve(_ reference: Reference, resolution: Resolution) throws(Diagnostic) -> Typed {
    let meaning: Meaning
    do throws(Diagnostic) { meaning = try lookup.meaning(reference, where: \.hasValue) } catch {
      if let value = try total(reference) { return value }
      throw error
    }
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
    if model.series(named: property.text) != nil || Model.isDeviation(property.text)
      || Model.isDeviationToDate(property.text)
    {
      if let value = try series(property.text, reference) { return value }
    }
    return try resolve(Reference(reference.parts + [property]))
  }

  /// A measure is its expression: a ratio of the year's figures where years are asked for.
  func measure(_ index: Int, resolution: Resolution, _ span: Span) throws(Diagnostic) -> Typed {
    if let at = inProgress.firstIndex(of: index) {
      let links = inProgress[at...].map { (model.measures[$0].names[0], Place?.some(.text(model.measures[$0].span))) }
      throw CompileProblem.ring(links, or: .text(span))
    }
    inProgress.append(index)
    defer { inProgress.removeLast() }
    return try ExpressionCompiler(self, resolution: resolution, owner: model.measures[index].names[0])
      .compileMembers(model.measures[index].expression, target: model.measures[index].names[0])
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
    if let end = End(named: folded), arguments.count == 1 {
      let compiler = ExpressionCompiler(self, resolution: resolution, owner: "")
      return ends(of: try compiler.compile(arguments[0]), end)
    }
    if let rows = try RowSum(resolver: self, lookup: lookup).value(name, arguments, span) {
      reachesModel = true
      return rows
    }
    guard arguments.count == 1, case .reference(let reference, []) = arguments[0].node else { return nil }
    return try series(name.text, reference)
  }

  /// The known part of a value: the sum of what is known, where something is missing.
  private func known(_ value: Typed) -> Typed {
    if let members = value.members { return Typed(members.map(known)) }
    guard case .row(let row) = value.storage else { return value }
    settle()
    return capture(value, row, of: self) { $0.isUnknown ? State.plain : $0 }
  }

  /// A row of this layer with what a row has in another, or in this one as it is now.
  private func capture(_ value: Typed, _ row: RowID, of other: Query, _ state: (State) -> State) -> Typed {
    var value = value
    let states = other.layer.states(row)
    let made = layer.addInput(other.layer.values(row), states: states?.map(state))
    if states?.contains(where: \.isUncertain) ?? false {
      captures.append(Capture(row: made, layer: other.layer, captures: other.captures, source: row))
    }
    value.storage = .row(made)
    return value
  }

  /// A series of a line, an item or a group; or an output of all items below a line.
  public func series(_ name: String, _ reference: Reference) throws(Diagnostic) -> Typed? {
    let entity = try lookup.entity(reference, where: \.hasValue)
    guard let value = try model.series(name, of: entity, self) else { return nil }
    reachesModel = true
    return value
  }

  /// A series' name alone, where nothing else is called so, is that of the whole: `avvikelse = 0`.
  private func total(_ reference: Reference) throws(Diagnostic) -> Typed? {
    guard reference.parts.count == 1, !reference.parts[0].isQuoted else { return nil }
    guard let value = try model.series(reference.parts[0].text, of: .node(model.root), self) else { return nil }
    reachesModel = true
    return value
  }

  public func value(
    of expression: Expression, at scenario: Reference, resolution: Resolution
  ) throws(Diagnostic) -> Typed {
    let other = Query(model, state: try states(scenario), focus: focus, states: states)
    other.inProgress = inProgress
    let compiler = ExpressionCompiler(other, resolution: resolution, owner: "")
    let value = try compiler.compileMembers(expression, target: expression.span.source.text(expression.span))
    reachesModel = reachesModel || other.reachesModel
    _ = other.layer.stabilise()
    return copied(value, from: other)
  }

  /// The numbers of a value of another state, as inputs here.
  private func copied(_ value: Typed, from other: Query) -> Typed {
    var value = value
    switch value.storage {
    case .constant: break
    case .row(let row):
      // The name of an unknown is what makes it the same on both sides; an uncertain number beside it has no part in
      // that.
      return capture(value, row, of: other) {
        $0.isUnknown ? State($0.flags, causes: $0.causes.filter { $0 < UncertainNumbers.first }) : $0
      }
    case .members(let members): value.storage = .members(members.map { copied($0, from: other) })
    }
    return value
  }

  /// Changes the layer itself: for edits, which own it.
  public func edit<T>(_ change: (inout Overlay) -> T) -> T {
    question = QuestionState()
    return change(&layer)
  }

  /// Computes what has been compiled so far.
  public func settle() { _ = layer.stabilise() }
}
