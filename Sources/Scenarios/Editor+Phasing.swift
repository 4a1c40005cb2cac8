import Budget
import Graph
import Language
import Quantities

extension Editor {
  /// Lays the budget of a line, or of all lines below a node, otherwise over the months of its years.
  mutating func phase(_ reference: Reference, by name: Name, _ change: Change) throws(Diagnostic) {
    let entity = try query.lookup.entity(reference, wanted: .line)
    guard case .node(let node) = entity else { return }
    let years = try wholeYears(of: change)
    query.settle()
    let below = model.nodesBelow(node).sorted().filter { index in
      (index == node || model.nodes[index].isLeaf) && (hasBudget(index, years) || hasDeviation(index, years))
    }
    var phased: [(line: Int, profile: PhasingProfile)] = []
    if let shared = query.lookup.profile(name, of: node) {
      phased = below.map { ($0, shared) }
    } else {
      phased = below.compactMap { line in query.lookup.profile(name, of: line).map { (line, $0) } }
      if phased.isEmpty { throw noProfile(name, node) }
    }
    guard !phased.isEmpty else {
      throw Diagnostic(
        PhasingProblem.noBudget(model.nodes[node].name, years: years, isDeviation: false), at: reference.span)
    }
    let isOne = phased.count == 1
    var lines: [Int] = []
    for (line, profile) in phased {
      if !isOne, case .driver(let driver) = profile, query.lookup.profile(name, of: node) != nil,
        try weights(profile, line, name).kind == .amounts
      {
        let children = model.nodes[node].children.map { model.nodes[$0].name }
        throw Diagnostic(
          PhasingProblem.amountsOfSeveral(model.drivers[driver].path, node: model.nodes[node].name, children: children),
          at: name.span)
      }
      if try phase(line, profile, years, name, change, isOne: isOne) { lines.append(line) }
    }
    guard !lines.isEmpty else {
      throw Diagnostic(
        PhasingProblem.noBudget(model.nodes[node].name, years: years, isDeviation: true), at: reference.span)
    }
    let driver: Int? = if case .driver(let driver)? = phased.first?.profile { driver } else { nil }
    touch(.phased(node: node, lines: lines, driver: driver))
  }

  /// `periodisera X efter plan`, or `sätt periodisering för X till plan`: what is set is where the months lie. Nil for
  /// other changes.
  public static func phasing(_ change: Change) -> (line: Reference, profile: Name)? {
    switch change.node {
    case .phase(let line, let profile): (line, profile)
    case .set(let target, let expression): phasing(target, expression)
    default: nil
    }
  }

  private static func phasing(_ target: Target, _ expression: Expression) -> (line: Reference, profile: Name)? {
    guard case .reference(let value, []) = expression.node, let profile = value.parts.last else { return nil }
    let (word, line): (Name?, Reference)
    switch target {
    case .property(let name, let owner): (word, line) = (name, owner)
    case .item(nil, let reference, []) where reference.parts.count > 1:
      (word, line) = (reference.parts.last, Reference(Array(reference.parts.dropLast())))
    default: return nil
    }
    guard let word, Attribute(named: word.text) == .phasing else { return nil }
    return (line, profile)
  }

  /// Another definition of one line's budget, or of its deviation where that is all there is.
  ///
  /// - Returns: false where the line has no budget that the profile could be of, among others that have.
  private mutating func phase(
    _ line: Int, _ profile: PhasingProfile, _ years: [Int], _ name: Name, _ change: Change, isOne: Bool
  ) throws(Diagnostic) -> Bool {
    let weights = try weights(profile, line, name)
    query.settle()
    let rows = PhasedRows(query)
    let base = Overlay(model.base)
    let made: RowID
    let row: RowID
    if hasBudget(line, years), let budget = model.nodes[line].own[SeriesName.budget] {
      try PhasingCheck(query, line).check(weights, years.filter { hasBudget(line, [$0]) }, name, budget: budget)
      row = budget
      let loaded = makeInput(base.values(row), states: base.states(row))
      let below = query.edit { $0.copyDefinition(of: row) }
      made = makeRow(
        .select, [makeInput(mask(years)), rows.phased(below, from: loaded, by: weights), below])
    } else if let deviation = model.nodes[line].loadedDeviation, weights.kind == .amounts {
      try PhasingCheck(query, line).check(weights, years, name, budget: nil)
      row = deviation
      let loaded = makeInput(base.values(row), states: base.states(row))
      let below = query.edit { $0.copyDefinition(of: row) }
      made = makeRow(.select, [makeInput(mask(years)), rows.shifted(loaded, by: weights.row), below])
    } else {
      guard isOne else { return false }
      throw Diagnostic(
        PhasingProblem.noBudget(model.nodes[line].name, years: years, isDeviation: true), at: name.span)
    }
    try redefine(row, .sum, [made], change.span)
    if row == model.nodes[line].own[SeriesName.budget] { try keep(weights, years, of: line, change.span) }
    if row == model.nodes[line].own[SeriesName.budget], let plan = model.methods[line]?.rows?.plan {
      // What the open months are counted from lies as the budget does.
      let loaded = makeInput(base.values(row), states: base.states(row))
      let below = query.edit { $0.copyDefinition(of: plan) }
      let phased = makeRow(.select, [makeInput(mask(years)), rows.phased(below, from: loaded, by: weights), below])
      try redefine(plan, .sum, [phased], change.span)
    }
    return true
  }

  /// What is added to the line from now on lies by the profile too.
  private mutating func keep(
    _ weights: PhasingWeights, _ years: [Int], of line: Int, _ span: Span
  ) throws(Diagnostic) {
    guard let row = model.nodes[line].phasing, let budget = model.nodes[line].own[SeriesName.budget] else { return }
    let base = Overlay(model.base)
    let loaded = makeInput(base.values(budget), states: base.states(budget))
    let parts = PhasedRows(query).parts(of: weights, from: loaded)
    let below = query.edit { $0.copyDefinition(of: row) }
    try redefine(row, .sum, [makeRow(.select, [makeInput(mask(years)), parts, below])], span)
  }

  /// Amounts of a line laid as the line is, from where they lie evenly over a window.
  ///
  /// - Returns: the same row where nothing says how the line is phased.
  func laid(_ amounts: RowID, over window: [Double], on line: Int) -> RowID {
    guard let parts = model.nodes[line].phasing, query.layer.operation(of: parts) != .input else { return amounts }
    return makeRow(.post, [PhasedRows(query).laid(amounts, over: window, by: parts)])
  }

  private func weights(_ profile: PhasingProfile, _ line: Int, _ name: Name) throws(Diagnostic) -> PhasingWeights {
    let outcome = model.nodes[line].own[SeriesName.actual]
    if let weights = PhasingWeights(profile, query, outcome: outcome) { return weights }
    guard case .driver(let index) = profile else {
      throw Diagnostic(
        PhasingProblem.saysNothing(name.text, model.nodes[line].name, years: [focus]), at: name.span)
    }
    let compiler = ExpressionCompiler(query, owner: model.drivers[index].path)
    guard let value = try model.value(of: .entity(.driver(index)), query),
      let weights = PhasingWeights(value, compiler)
    else { throw Diagnostic(PhasingProblem.notAProfile(model.drivers[index].path), at: name.span) }
    return weights
  }

  // MARK: Years

  /// The years by month in which a change is in force: whole ones, since a year's sum stays.
  private mutating func wholeYears(of change: Change) throws(Diagnostic) -> [Int] {
    let monthly = model.timeline.years.filter { model.timeline.indexes(of: $0).count == 12 }
    let weights = try window(change.when, change.span)?.weights(model.timeline)
    var inForce: [Int] = []
    for year in monthly {
      let shares = Set(model.timeline.indexes(of: year).map { weights?[$0] ?? 1 })
      guard shares == [0] || shares == [1] else {
        throw Diagnostic(PhasingProblem.wholeYears(year), at: change.when?.span ?? change.span)
      }
      if shares == [1] { inForce.append(year) }
    }
    guard !inForce.isEmpty else {
      throw Diagnostic(PhasingProblem.noMonths(years: model.timeline.years), at: change.span)
    }
    return inForce
  }

  private func mask(_ years: [Int]) -> [Double] { model.timeline.periods.map { years.contains($0.year) ? 1 : 0 } }

  private func hasBudget(_ line: Int, _ years: [Int]) -> Bool {
    guard let row = model.nodes[line].own[SeriesName.budget] else { return false }
    return years.contains { year in model.timeline.indexes(of: year).contains { !query.layer.state(row, $0).isBlank } }
  }

  private func hasDeviation(_ line: Int, _ years: [Int]) -> Bool {
    guard let row = model.nodes[line].loadedDeviation else { return false }
    return years.contains { year in model.timeline.indexes(of: year).contains { !query.layer.state(row, $0).isBlank } }
  }

  private func noProfile(_ name: Name, _ node: Int) -> Diagnostic {
    let others = model.nodes.indices.filter { index in
      if case .driver? = model.names.member(named: name.text, of: .node(index)) { true } else { false }
    }
    return Diagnostic(
      PhasingProblem.noProfile(
        name.text, line: model.nodes[node].name, others: others.prefix(3).map { model.nodes[$0].name }, year: focus),
      at: name.span)
  }
}
