import Budget
import Graph
import Language
import Quantities
import Scenarios

/// Edits in order, each with its effect on the deviation of the whole, or on its cost where it has no budget.
public struct DecisionList: Sendable {
  public struct Entry: Sendable {
    public let text: String
    /// The scenario that it belongs to.
    public let scenario: String
    /// On the deviation or the cost, one per year of the list.
    public let effects: [Figure]
    /// On the frame and on the outlay of the list's last year, in öre; nil where unknown.
    public let frame: Double?
    public let outlay: Double?
  }

  public let scenario: String
  /// What the effects are on.
  public let subject: WholeSubject
  /// The year in focus, and the first year after it.
  public let years: [Int]
  public let entries: [Entry]
  /// The effect of all of them together.
  public let total: [Figure]
  public let notes: [String]
  /// Items that must not change, with the reason, which may be empty.
  public let locks: [String: String]
  public let lock: String?

  /// The edits of a scenario, with those of the scenarios below it; nil is the base, which has none.
  public init(_ scenario: Int?, _ evaluation: Evaluation, name: String) throws(Diagnostic) {
    let workspace = evaluation.workspace
    years = evaluation.decisionYears
    subject = try evaluation.wholeSubject
    self.scenario = name
    var entries: [Entry] = []
    for stage in try scenario.map({ (index) throws(Diagnostic) in try workspace.stages(of: index) }) ?? [] {
      entries.append(
        Entry(
          text: stage.step.text, scenario: stage.scenario,
          effects: try evaluation.effects(on: subject, from: stage.before, to: stage.after, years),
          frame: try evaluation.change("budget", from: stage.before, to: stage.after, years.last),
          outlay: try evaluation.change("outlay", from: stage.before, to: stage.after, years.last)))
    }
    self.entries = entries
    let state = scenario.map { workspace.scenarios[$0].state } ?? workspace.base
    total = try evaluation.effects(on: subject, from: workspace.base, to: state, years)
    notes = scenario.map { workspace.scenarios[$0].notes } ?? []
    lock = scenario.flatMap { workspace.scenarios[$0].lock }
    var locks: [String: String] = [:]
    for (item, reason) in workspace.itemLocks(of: scenario) { locks[evaluation.model.items[item].name] = reason }
    self.locks = locks
  }
}

extension Evaluation {
  /// The year in focus, and the first year after it.
  var decisionYears: [Int] {
    let focus = workspace.focus
    return [focus] + model.timeline.years.filter { $0 > focus }.prefix(1)
  }

  /// The change of a series of the whole in a year, in öre; 0 where nothing is posted to it, nil where it is unknown.
  func change(_ series: String, from before: Overlay, to after: Overlay, _ year: Int?) throws(Diagnostic) -> Double? {
    guard let year, let move = try move(series, of: .node(model.root), from: before, to: after, year) else { return 0 }
    return move.difference.isKnown ? move.difference.value : nil
  }

  /// The change of the whole's deviation or cost in some years.
  func effects(
    on subject: WholeSubject, from before: Overlay, to after: Overlay, _ years: [Int]
  ) throws(Diagnostic) -> [Figure] {
    var result: [Figure] = []
    for year in years {
      if let move = try move(subject.rawValue, of: .node(model.root), from: before, to: after, year) {
        result.append(move.difference)
      }
    }
    return result
  }
}

/// Which edits differ between two scenarios.
public struct ScenarioDifference: Sendable {
  public let first: DecisionList
  public let second: DecisionList
  public let onlyFirst: [DecisionList.Entry]
  public let onlySecond: [DecisionList.Entry]
  /// Edits that both have.
  public let common: [String]

  public init(_ first: DecisionList, _ second: DecisionList) {
    self.first = first
    self.second = second
    func key(_ entry: DecisionList.Entry) -> String { NameTable.fold(entry.text) }
    let inFirst = Set(first.entries.map(key))
    let inSecond = Set(second.entries.map(key))
    onlyFirst = first.entries.filter { !inSecond.contains(key($0)) }
    onlySecond = second.entries.filter { !inFirst.contains(key($0)) }
    common = first.entries.filter { inSecond.contains(key($0)) }.map(\.text)
  }
}
