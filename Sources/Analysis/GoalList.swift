import Budget
import Graph
import Language
import Quantities
import Scenarios

/// The indicators of a model: what is measured beside the money, with value, goal, verdict and date.
///
/// Values are of the latest year that was measured, up to the year asked for: a value belongs to a year, and none is taken
/// on to another. The verdict is the component's own output `verdict`.
public struct GoalList: Sendable {
  /// What a verdict says.
  public enum Verdict: Sendable, Hashable {
    case reached, partly, missed
    /// It is not said which way is good.
    case undecided
    /// The goal, or the starting value, is not known.
    case noGoal
    /// No year has a value, or what it is is not known.
    case noValue
  }

  /// Which way is good.
  public enum Direction: Sendable, Hashable { case higher, lower, undecided }

  /// One indicator.
  public struct Row: Sendable {
    /// Its label, or its name.
    public let name: String
    /// The line that it stands on, and what that line's deviation is; nil where it stands on the whole.
    public let line: (name: String, deviation: Figure?)?
    /// The latest year that was measured.
    public let year: Int?
    /// In the indicator's unit: `29` days, `84` per cent.
    public let value: Double?
    /// The year measured before that one, and its value.
    public let before: (year: Int, value: Double)?
    /// The goal, or the starting value where a direction is asked for.
    public let goal: Double?
    /// Whether the value is held against where it started.
    public let isDirection: Bool
    public let direction: Direction
    public let verdict: Verdict
    /// What the number counts; nil is per cent.
    public let unit: String?
    /// When the latest value was measured, and where it is from.
    public let measured: String?
    public let source: String?
    /// What the current scenario has made of the value; nil where it is as it was loaded.
    public let loaded: Double?
  }

  /// The calendar year asked for.
  public let year: Int
  public let rows: [Row]

  /// One of them, as it is shown by its name; nil where an item is none.
  public init?(item: Int, _ evaluation: Evaluation, year: Int) throws(Diagnostic) {
    let model = evaluation.model
    guard let component = model.items[item].component, model.components[component].names.first == "indicator" else {
      return nil
    }
    self.year = year
    rows = [try evaluation.goal(item, year)]
  }

  /// - Parameter node: the line at and below which they stand; nil is all.
  public init(_ node: Int?, _ evaluation: Evaluation, year: Int) throws(Diagnostic) {
    self.year = year
    let model = evaluation.model
    let below = node.map { model.nodesBelow($0) }
    var rows: [Row] = []
    for (index, item) in model.items.enumerated() {
      guard let component = item.component, model.components[component].names.first == "indicator",
        below?.contains(item.node) ?? true
      else { continue }
      rows.append(try evaluation.goal(index, year))
    }
    self.rows = rows
  }
}

extension Evaluation {
  fileprivate func goal(_ item: Int, _ year: Int) throws(Diagnostic) -> GoalList.Row {
    let state = workspace.state
    func read(_ name: String, _ year: Int, _ state: Overlay) throws(Diagnostic) -> Figure? {
      guard let entity = model.names.member(named: name, of: .item(item)),
        let figure = try self.value(of: entity, in: state, year), !figure.isBlank
      else { return nil }
      return figure
    }
    func option(_ name: String) throws(Diagnostic) -> String? {
      guard let component = model.items[item].component,
        let input = model.components[component].input(named: name),
        let figure = try self.value(of: Entity.input(item: item, input), in: state, year)
      else { return nil }
      let options = model.components[component].options(of: input)
      let index = Int(figure.value)
      return options.indices.contains(index) ? options[index].first : nil
    }
    var measured: [(year: Int, figure: Figure)] = []
    for past in model.timeline.years where past <= year {
      if let figure = try read("value", past, state) { measured.append((past, figure)) }
    }
    let latest = measured.last
    let at = latest?.year ?? year
    let isDirection = try option("rule") == "direction"
    let goal = try read(isDirection ? "start" : "goal", at, state)
    let known = goal.flatMap { $0.isKnown ? $0.value * 100 : nil }
    let number: Double? = latest.flatMap { $0.figure.isKnown ? $0.figure.value * 100 : nil }
    let verdict: GoalList.Verdict
    let direction: GoalList.Direction =
      switch try option("good") {
      case "lower": .lower
      case "undecided": .undecided
      default: .higher
      }
    if number == nil {
      verdict = .noValue
    } else if direction == .undecided {
      verdict = .undecided
    } else if known == nil {
      verdict = .noGoal
    } else {
      verdict =
        switch try read("verdict", at, state)?.value {
        case 3: .reached
        case 2: .partly
        default: .missed
        }
    }
    let node = model.items[item].node
    let deviation = try series("deviation", of: .node(node), in: state, year)
    let line: (name: String, deviation: Figure?)? =
      node == model.root ? nil : (model.lineName(node), deviation.flatMap { $0.isBlank ? nil : $0 })
    let base = try read("value", at, workspace.base).map { $0.value * 100 }
    let isMoved = base.flatMap { base in number.map { abs(base - $0) > 1e-9 } } ?? false
    let before = measured.dropLast().last { $0.figure.isKnown }
    // The date is of the latest value, and of no earlier one.
    var isLatest = latest != nil
    for later in model.timeline.years where later > at {
      if try read("value", later, state) != nil { isLatest = false }
    }
    let measuredAt = isLatest ? try read("measured", at, state) : nil
    let date = measuredAt.map { "\(CalendarDate(monthPosition: $0.value))" }
    return GoalList.Row(
      name: model.items[item].displayName,
      line: line,
      year: latest?.year, value: number, before: before.map { ($0.year, $0.figure.value * 100) }, goal: known,
      isDirection: isDirection, direction: direction, verdict: verdict, unit: text("counted", item),
      measured: date, source: isLatest ? text("source", item) : nil, loaded: isMoved ? base : nil)
  }

  private func text(_ name: String, _ item: Int) -> String? {
    guard let component = model.items[item].component,
      let input = model.components[component].input(named: name)
    else { return nil }
    return model.items[item].texts[input].flatMap { $0.isEmpty ? nil : $0 }
  }
}
