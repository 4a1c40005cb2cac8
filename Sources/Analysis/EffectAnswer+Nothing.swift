import Budget
import Graph
import Language
import Scenarios

/// An edit that moved no amount, and why.
public struct NoEffect: Sendable {
  public enum Reason: Sendable, Hashable {
    /// The value was already so.
    case same
    /// It was already on, or off.
    case alreadySwitched(on: Bool)
    /// It is off.
    case off(item: String, id: String)
    /// A choice of the item keeps the amount out: `läge` is `föreslagen`.
    case held(input: String, option: String)
    /// Nothing that is posted is computed from it.
    case noPath
    /// The whole is as it was, since what one line gets another gives: the lines that move most, in öre.
    case between([Line])
    /// There is a path, and the amounts came out the same.
    case cancelled
  }

  /// A line whose deviation moves, in the year in focus or the first in which it does.
  public struct Line: Sendable, Hashable {
    public let name: String
    public let year: Int
    public let amount: Double
  }

  public let name: String
  public let before: Figure?
  public let after: Figure?
  public let reason: Reason
  public let year: Int
  /// What stays as it was: the deviation, or the cost where there is no budget.
  public let subject: WholeSubject
  public let whole: Movement?

  init?(_ outcome: Outcome, _ evaluation: Evaluation) throws(Diagnostic) {
    let model = evaluation.model
    guard let touch = outcome.touched.first else { return nil }
    year = evaluation.workspace.focus
    subject = try evaluation.wholeSubject
    let total = try evaluation.movements(subject.rawValue, of: .node(model.root), outcome)
    guard !total.contains(where: \.moves) else { return nil }
    whole = total.at(evaluation.workspace.focus)
    let meaning: Meaning
    var item: Int?
    switch touch {
    case .row(.line(let node, let series)):
      name = "\(model.seriesNames[series].swedish) för \(model.nodes[node].name)"
      let level = try evaluation.movements(model.seriesNames[series].english, of: .node(node), outcome).at(year)
      (before, after, reason) = (level?.before, level?.after, .same)
      return
    case .row(.input(let owner, let input)):
      let names = model.items[owner].component.map { model.components[$0].inputs[input].names }
      name = (names?.last.map { "\($0) för " } ?? "") + model.shortName(owner)
      meaning = .entity(.input(item: owner, input))
      item = owner
    case .row(.member(let entity, let index)):
      name = model.path(of: entity) + "[" + model.memberName(of: entity, index) + "]"
      meaning = .member(entity, index)
      if case .input(let owner, _) = entity { item = owner }
    case .row(.lever(let lever)):
      name = model.levers[lever].names.first ?? ""
      meaning = .entity(.lever(lever))
    case .row(.driver(let driver)):
      name = model.drivers[driver].names.first ?? ""
      meaning = .entity(.driver(driver))
    case .decided(_, let items, _):
      guard let first = items.first else { return nil }
      name = model.shortName(first)
      meaning = .switched(item: first)
      item = first
    default: return nil
    }
    let values = try evaluation.movements(of: meaning, outcome)
    let now = values.at(year)
    let shown = now.map(\.moves) == true ? now : values.first { $0.moves } ?? now
    (before, after) = (shown?.before, shown?.after)
    reason = try NoEffect.reason(meaning, values, item, outcome, evaluation)
  }

  private static func reason(
    _ meaning: Meaning, _ values: [Movement], _ item: Int?, _ outcome: Outcome, _ evaluation: Evaluation
  ) throws(Diagnostic) -> Reason {
    let model = evaluation.model
    if !values.contains(where: \.moves) {
      if let item, model.items[item].posts.isEmpty, model.items[item].nested.isEmpty { return .noPath }
      if case .switched = meaning { return .alreadySwitched(on: values.contains { $0.after.value != 0 }) }
      return .same
    }
    guard case .row(let row)? = try model.value(of: meaning, evaluation.workspace.query(outcome.after))?.storage else {
      return .noPath
    }
    let reached = reached(from: row, outcome.after)
    let posting = model.items.indices.filter { index in
      model.items[index].posts.contains { reached.contains($0.row) }
    }
    guard !posting.isEmpty else { return .noPath }
    if item == nil {
      var off: [Int] = []
      for index in posting where try evaluation.isOff(index, outcome) { off.append(index) }
      if off.count == posting.count {
        return .off(
          item: off.prefix(3).map { model.shortName($0) }.joined(separator: ", "),
          id: off.prefix(3).map { model.items[$0].name }.joined(separator: " och "))
      }
    }
    if let item {
      let on = try evaluation.movements(of: .switched(item: item), outcome)
      if model.items[item].on != nil, on.allSatisfy({ $0.after.value == 0 }) {
        return .off(item: model.shortName(item), id: model.items[item].name)
      }
      if let component = model.items[item].component, let status = model.components[component].input(named: "status"),
        let figure = try evaluation.value(of: .input(item: item, status), in: outcome.after, evaluation.workspace.focus)
      {
        let options = model.components[component].options(of: status)
        let index = Int(figure.value.rounded())
        if options.indices.contains(index) {
          return .held(
            input: model.components[component].inputs[status].names.last ?? "", option: options[index].last ?? "")
        }
      }
    }
    let lines = try moved(outcome, evaluation)
    return lines.isEmpty ? .cancelled : .between(lines)
  }

  /// The lines without parts that move though the whole does not, those that move most first.
  private static func moved(_ outcome: Outcome, _ evaluation: Evaluation) throws(Diagnostic) -> [Line] {
    let model = evaluation.model
    var lines: [Line] = []
    for node in model.lineNodes(false) {
      let moves = try evaluation.movements("deviation", of: .node(node), outcome).filter(\.moves)
      guard let shown = moves.at(evaluation.workspace.focus) ?? moves.first, shown.isKnown else { continue }
      lines.append(Line(name: model.lineName(node), year: shown.year, amount: shown.difference))
    }
    return Array(lines.sorted { (abs($0.amount), $1.name) > (abs($1.amount), $0.name) }.prefix(4))
  }

  /// A row and all that are computed from it.
  private static func reached(from row: RowID, _ state: Overlay) -> Set<RowID> {
    var seen: Set<RowID> = [row]
    var queue = [row]
    while let next = queue.popLast() {
      for dependent in state.dependents(of: next) where seen.insert(dependent).inserted { queue.append(dependent) }
    }
    return seen
  }
}
