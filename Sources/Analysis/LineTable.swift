import Budget
import Graph
import Language
import Quantities
import Scenarios

/// Budget, forecast and deviation by area, unit, cause or another margin, with the total.
public struct LineTable: Sendable {
  /// What the rows are.
  public enum Grouping: Sendable, Hashable {
    case area, unit, cause
    /// A margin of the same total, by its place in the model.
    case margin(Int)
    /// Another tree over the same lines, by its place in the model.
    case tree(Int)
  }

  /// Which of the three figures was asked for.
  public enum Subject: Sendable, Hashable { case budget, forecast, deviation }

  /// One row; a figure is nil where the grouping does not give it.
  public struct Row: Sendable {
    /// What the row is called.
    public let name: String
    /// An id or a code before the name; empty where there is none.
    public let key: String
    /// The unit of a cause.
    public let unit: String
    /// The budget, or the frame of a plan year.
    public let budget: Figure?
    /// The forecast, or the planned cost of a plan year.
    public let forecast: Figure?
    /// Budget minus forecast: minus is a deficit.
    public let deviation: Figure?
    /// The deviation before the scenario's edits, where they moved it.
    public let before: Figure?
    /// Whether the amount follows from the others of its unit.
    public let isResidual: Bool

    /// The same figures under another name.
    public func named(_ name: String) -> Row {
      Row(
        name: name, key: "", unit: "", budget: budget, forecast: forecast, deviation: deviation, before: before,
        isResidual: false)
    }
  }

  /// The figure that was asked for.
  public let subject: Subject
  /// What the rows are.
  public let grouping: Grouping
  /// The calendar year.
  public let year: Int
  /// In the order of the model or the file.
  public let rows: [Row]
  /// All of it; not the sum of the rows where those leave something out.
  public let total: Row
  /// What the scenario moved that is not spread over the rows of a margin.
  public let moved: Row?
  /// One-off items that were left out, in öre; nil where they are in.
  public let withoutOneOffs: [(name: String, amount: Double)]?
  /// The rules by which a later year has its amounts.
  public let carried: [Carry]
  /// What the margin is called, where the rows are of one.
  public let marginLabel: String?
  /// Whether the year is a plan year, which has a frame and a planned cost.
  public let isPlanYear: Bool
  /// Whether the year has an outcome and no forecast, so that the outcome is shown.
  public let isOutcome: Bool
  /// The months that have an outcome.
  public let closedMonths: ClosedRange<Int>?
  /// Whether deviations are all that is loaded.
  public let hasDeviationsAlone: Bool
  /// The methods that the year's forecast is made by; nil where there are none.
  public let methods: ChosenForecast?
  /// What the model says that the figures rest on.
  public let basis: String?
  /// Whose figures they are.
  public let modelName: String
  /// A margin whose parts do not add up to its printed total: the parts' sum and what is printed, in öre.
  public let mismatch: (sum: Double, printed: Double)?
}

extension Evaluation {
  /// The table by area, by unit or by cause of everything, or by a margin.
  public func lineTable(
    _ subject: LineTable.Subject, by grouping: LineTable.Grouping, _ year: Int, withoutOneOffs: Bool
  ) throws(Diagnostic) -> LineTable {
    var rows: [LineTable.Row] = []
    var moved: LineTable.Row?
    var mismatch: (sum: Double, printed: Double)?
    let leavesOut = withoutOneOffs && year == model.focus
    switch grouping {
    case .area, .unit:
      let nodes = model.lineNodes(grouping == .area)
      for node in nodes { rows.append(try lineRow(node, year, leavesOut)) }
      let rest = undistributed(rows, try lineRow(model.root, year, leavesOut))
      // What is part of a row stands under it, and no sum counts it.
      for (index, node) in nodes.enumerated().reversed() {
        for memo in model.memos(of: node).reversed() { rows.insert(try lineRow(memo, year, leavesOut), at: index + 1) }
      }
      if let rest { rows.append(rest) }
    case .tree(let index): rows = try treeRows(model.groupings[index], index, year, leavesOut)
    case .cause:
      rows = causeRows(leavesOut)
      moved = try movedRow(rows, year, leavesOut)
    case .margin(let index):
      rows = marginRows(model.margins[index], year)
      mismatch = marginMismatch(model.margins[index], rows, year)
      moved = try movedRow([], year, leavesOut)
    }
    return LineTable(
      subject: subject, grouping: grouping, year: year, rows: rows,
      total: try lineRow(model.root, year, leavesOut), moved: moved,
      withoutOneOffs: leavesOut
        ? oneOffCauses : nil,
      carried: model.carries.filter { year > $0.from && year <= $0.until },
      marginLabel: {
        switch grouping {
        case .margin(let index): model.margins[index].label
        case .tree(let index): model.groupings[index].name
        default: nil
        }
      }(),
      isPlanYear: year > model.focus, isOutcome: model.showsOutcome(in: year) && !hasMethod(year),
      closedMonths: model.monthsWithFigures(in: year),
      hasDeviationsAlone: model.showsDeviationsAlone(in: year) && !hasMethod(year),
      methods: try chosenForecast(model.root, year),
      basis: year == model.focus ? texts(.basis, of: .node(model.root), in: workspace.state, year).first : nil,
      modelName: model.name, mismatch: mismatch)
  }

  /// A line's three figures in the current state.
  public func lineRow(_ node: Int, _ year: Int, _ withoutOneOffs: Bool = false) throws(Diagnostic) -> LineTable.Row {
    let state = workspace.state
    let budget = try series("budget", of: .node(node), in: state, year)
    var forecast = try series("forecast", of: .node(node), in: state, year)
    var deviation = try series("deviation", of: .node(node), in: state, year)
    var before = workspace.isBase ? nil : try series("deviation", of: .node(node), in: workspace.base, year)
    if let a = before, let b = deviation, abs(a.value - b.value) < 0.5 && a.isKnown == b.isKnown { before = nil }
    if withoutOneOffs {
      let amount = oneOffs(below: node)
      forecast = forecast.map { $0.adding(amount) }
      deviation = deviation.map { $0.adding(-amount) }
      before = before.map { $0.adding(-amount) }
    }
    return LineTable.Row(
      name: model.lineName(node), key: "", unit: "", budget: budget, forecast: forecast, deviation: deviation,
      before: before, isResidual: false)
  }

  /// The groups of another tree, and last what is in none.
  private func treeRows(
    _ grouping: Grouping, _ index: Int, _ year: Int, _ withoutOneOffs: Bool
  ) throws(Diagnostic) -> [LineTable.Row] {
    var rows: [LineTable.Row] = []
    for group in grouping.groups.indices {
      let nodes = grouping.groups[group].nodes
      rows.append(try summed(nodes, grouping.groups[group].name, year, withoutOneOffs))
    }
    if !grouping.rest.isEmpty { rows.append(try summed(grouping.rest, "", year, withoutOneOffs)) }
    return rows
  }

  /// Several lines as one row.
  private func summed(
    _ nodes: [Int], _ name: String, _ year: Int, _ withoutOneOffs: Bool
  ) throws(Diagnostic) -> LineTable.Row {
    var parts: [LineTable.Row] = []
    for node in nodes { parts.append(try lineRow(node, year, withoutOneOffs)) }
    func sum(_ figure: KeyPath<LineTable.Row, Figure?>) -> Figure? {
      let figures = parts.compactMap { $0[keyPath: figure] }.filter { !$0.isBlank }
      guard let first = figures.first else { return parts.first?[keyPath: figure] }
      let unknowns = Set(figures.flatMap(\.unknowns)).sorted()
      return Figure(
        value: figures.reduce(0) { $0 + $1.value }, state: unknowns.isEmpty ? .plain : .unknown(), type: first.type,
        display: first.display, unknowns: unknowns, origin: Origin.sum(figures.map { ($0, 1) }))
    }
    let isMoved = parts.contains { $0.before != nil }
    let before = parts.compactMap { $0.before ?? $0.deviation }
    return LineTable.Row(
      name: name, key: "", unit: "", budget: sum(\.budget), forecast: sum(\.forecast), deviation: sum(\.deviation),
      before: isMoved ? before.first.map { $0.adding(before.dropFirst().reduce(0) { $0 + $1.value }) } : nil,
      isResidual: false)
  }

  /// One-off causes at and below a node, in öre, plus is surplus.
  public func oneOffs(below node: Int) -> Double {
    let below = model.nodesBelow(node)
    return model.causes.filter { $0.isOneOff && below.contains($0.node) }.reduce(0) { $0 + ($1.amount ?? 0) }
  }

  /// What stands on lines that are no row of the table: the total without the rows.
  private func undistributed(_ rows: [LineTable.Row], _ total: LineTable.Row) -> LineTable.Row? {
    func rest(_ figure: KeyPath<LineTable.Row, Figure?>) -> Figure? {
      guard let whole = total[keyPath: figure] else { return nil }
      let parts = rows.compactMap { $0[keyPath: figure] }
      let unknowns = Set(whole.unknowns).subtracting(parts.flatMap(\.unknowns))
      return Figure(
        value: whole.value - parts.reduce(0) { $0 + $1.value }, state: unknowns.isEmpty ? .plain : .unknown(),
        type: whole.type, display: whole.display, unknowns: unknowns.sorted(),
        origin: Origin.sum([(whole, 1)] + parts.map { ($0, -1) }))
    }
    let row = LineTable.Row(
      name: "", key: "", unit: "", budget: rest(\.budget), forecast: rest(\.forecast), deviation: rest(\.deviation),
      before: nil, isResidual: false)
    let figures = [row.budget, row.forecast, row.deviation].compactMap { $0 }
    return figures.contains { abs($0.value) >= 0.5 || !$0.isKnown } ? row : nil
  }

  /// An amount of whole öre as a figure; nil is unknown, by the name given.
  func money(_ ore: Double?, unknown name: String = "") -> Figure {
    Figure(
      value: ore ?? 0, state: ore == nil ? .unknown() : .plain, type: .quantity(.ore), display: model.moneyUnit,
      unknowns: ore == nil ? [name] : [])
  }

  private func causeRows(_ withoutOneOffs: Bool) -> [LineTable.Row] {
    model.causes.filter { !withoutOneOffs || !$0.isOneOff }.map { cause in
      LineTable.Row(
        name: cause.label, key: cause.id, unit: model.nodes[cause.node].name, budget: nil, forecast: nil,
        deviation: money(cause.amount, unknown: cause.id), before: nil, isResidual: cause.isResidual)
    }
  }

  /// What the state's total has beside the loaded one (by cause: beside the rows).
  private func movedRow(
    _ rows: [LineTable.Row], _ year: Int, _ withoutOneOffs: Bool
  ) throws(Diagnostic) -> LineTable.Row? {
    let now = try lineRow(model.root, year, withoutOneOffs)
    func rest(_ figure: Figure?, _ name: String) throws(Diagnostic) -> Figure? {
      guard let figure, let start = try series(name, of: .node(model.root), in: workspace.base, model.focus) else {
        return nil
      }
      return money(figure.value - start.value)
    }
    var deviation = try rest(now.deviation, "deviation")
    if withoutOneOffs { deviation = deviation?.adding(oneOffs(below: model.root)) }
    if !rows.isEmpty, let total = now.deviation {
      deviation = money(total.value - rows.reduce(0) { $0 + ($1.deviation?.value ?? 0) })
    }
    guard let value = deviation?.value, abs(value) >= 0.5 else { return nil }
    return LineTable.Row(
      name: "", key: "", unit: "", budget: try rest(now.budget, "budget"), forecast: try rest(now.forecast, "forecast"),
      deviation: deviation, before: nil, isResidual: false)
  }
}

extension Figure {
  /// The figure with a known amount added.
  public func adding(_ amount: Double) -> Figure {
    Figure(
      value: value + amount, state: state, type: type, display: display, unknowns: unknowns,
      origin: origin?.adding(amount))
  }
}

extension Model {
  /// The rows that are part of a line's amount ("varav"), in the file's order.
  func memos(of node: Int) -> [Int] { nodes.indices.filter { nodes[$0].isMemo && nodes[$0].parent == node } }

  /// The lines of a table: the areas below the root, or every unit without parts.
  public func lineNodes(_ areas: Bool) -> [Int] {
    areas ? nodes[root].children : nodes.indices.filter { nodes[$0].isLeaf && !nodes[$0].isMemo && $0 != root }
  }
}
