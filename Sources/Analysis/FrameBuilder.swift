import Budget
import Graph
import Language
import Quantities
import Scenarios

/// Attributes a line's frame to causes, year by year.
///
/// Items stand in the row of their cause by what they post in the state. The rest of the line is what was loaded, and the
/// edits of budgets: each edit's own part is what it moved beside the items. So all parts are differences of the same
/// rows, and add up exactly.
struct FrameBuilder {
  let evaluation: Evaluation
  let model: Model
  let node: Int
  let years: [Int]
  let items: [Int]
  var rows: [FrameTable.Row] = []
  /// What general demands take of the frame in each year, in öre above zero; nil where there is none.
  var demanded: [Double]?
  /// The lines that they are asked of.
  var demandedLines: Set<Int> = []
  var missingLines: [String] = []
  /// Whether an edit so far has indexed a line.
  var isIndexed = false
  /// Whether some edit has indexed the cost too.
  var isCostIndexed = false

  init(_ evaluation: Evaluation, node: Int, years: [Int]) {
    self.evaluation = evaluation
    model = evaluation.model
    self.node = node
    self.years = years
    let below = model.nodesBelow(node)
    items = model.items.indices.filter { index in
      below.contains(evaluation.model.items[index].node)
        && evaluation.model.items[index].posts.contains { $0.series == SeriesName.budget }
    }
  }

  /// The rows of the current scenario.
  mutating func build() throws(Diagnostic) {
    addLoaded()
    let query = evaluation.workspace.query()
    for item in items {
      for level in levels(of: item, query) { add(level, of: item) }
    }
    for stage in try evaluation.workspace.stages(of: evaluation.workspace.current) { try add(stage) }
  }

  // MARK: Items

  /// What an item adds to the line: within a loaded amount, only how it differs from the base.
  func levels(of item: Int, _ query: Query) -> [FrameLevel] {
    model.items[item].posts.filter { $0.series == SeriesName.budget }.map { post in
      let row =
        model.items[item].basis == .within
        ? query.makeRow(.change, [post.row, query.makeRow(.baseValue, [post.row])]) : post.row
      return FrameLevel(row, query)
    }
  }

  private mutating func add(_ level: FrameLevel, of item: Int) {
    let cause = model.frameCause(of: item)
    let name = model.shortName(item)
    for (index, year) in years.enumerated() {
      guard var change = change(of: level, in: year) else { continue }
      if change.isKnown {
        let effect = FullYearEffect(values: level.values, timeline: model.timeline).amount(in: year)
        if effect != 0 {
          add(money(effect), to: .fullYear, index, name)
          change = change.adding(-effect)
        }
      }
      // A request is a change that stays: what goes away of it was for a time.
      let isReversed = cause == .requests && change.value < 0 && level.sum(model.timeline, year - 1) > 0
      add(change, to: isReversed && change.isKnown ? .oneOffs : cause, index, name)
    }
  }

  // MARK: Lines

  /// The line without its items.
  func rest(_ row: RowID, _ items: [Int], _ query: Query) -> FrameLevel {
    var level = FrameLevel(row, query)
    for item in items { for part in levels(of: item, query) { level.subtract(part) } }
    return level
  }

  /// What was loaded, and carried, of each year.
  private mutating func addLoaded() {
    let query = evaluation.workspace.query(evaluation.workspace.base)
    let own = Dictionary(grouping: items) { model.items[$0].node }
    for index in model.nodesBelow(node).sorted() {
      guard let row = model.nodes[index].own[SeriesName.budget] else { continue }
      let level = rest(row, own[index] ?? [], query)
      for (place, year) in years.enumerated() {
        guard let change = change(of: level, in: year) else { continue }
        let isMissing = model.hasBudget(index, in: year - 1) && !model.hasBudget(index, in: year)
        if isMissing, !missingLines.contains(model.lineName(index)) { missingLines.append(model.lineName(index)) }
        let name = isMissing || !change.isKnown ? model.lineName(index) : nil
        add(change, to: isMissing ? .notLoaded : .loaded, place, name)
      }
    }
  }

  // MARK: Rows

  /// What a level changes by from the year before; nil where nothing is known to change.
  func change(of level: FrameLevel, in year: Int) -> Figure? {
    let timeline = model.timeline
    guard let at = timeline.years.firstIndex(of: year), at > 0 else { return nil }
    let value = level.sum(timeline, year) - level.sum(timeline, year - 1)
    let isKnown = abs(level.probe(timeline, year) - level.probe(timeline, year - 1) - value) < 0.25
    if isKnown && abs(value) < 0.5 { return nil }
    let (before, now) = (level.figures[at - 1], level.figures[at])
    return (now.isBlank ? money(0) : now).minus(before.isBlank ? money(0) : before, value, isKnown: isKnown)
  }

  func money(_ value: Double) -> Figure {
    Figure(
      value: value, state: .plain, type: .quantity(model.moneyUnit.base), display: model.moneyUnit, unknowns: [])
  }

  mutating func add(_ change: Figure, to cause: FrameCause, _ index: Int, _ part: String?) {
    if change.isKnown && abs(change.value) < 0.5 { return }
    if !rows.contains(where: { $0.cause == cause }) {
      rows.append(FrameTable.Row(cause: cause, changes: years.map { _ in money(0) }))
    }
    guard let at = rows.firstIndex(where: { $0.cause == cause }) else { return }
    rows[at].changes[index] = rows[at].changes[index].plus(change)
    if let part, !rows[at].parts.contains(part) { rows[at].parts.append(part) }
  }
}

extension Model {
  /// Whether a line has a loaded or carried budget of its own in a year.
  func hasBudget(_ node: Int, in year: Int) -> Bool {
    func isLoaded(_ year: Int) -> Bool {
      nodes[node].loaded.contains { $0.series == SeriesName.budget && $0.year == year && !$0.isControl }
    }
    return isLoaded(year)
      || carries.contains {
        $0.series == SeriesName.budget && $0.from < year && year <= $0.until && isLoaded($0.from)
      }
  }
}
