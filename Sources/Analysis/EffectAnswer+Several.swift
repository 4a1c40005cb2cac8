import Budget
import Graph
import Language
import Scenarios

/// What several edits did together, each part by itself.
public struct CombinedEffect: Sendable {
  public struct Part: Sendable {
    /// The edit as it was typed.
    public let text: String
    /// What it adds to the deviation or the cost per year, over the parts before it.
    public let whole: [Movement]
  }

  /// What parts are said of: the deviation, or the cost where there is no budget.
  public let subject: WholeSubject

  public let parts: [Part]
  public let budget: [Movement]
  public let cost: [Movement]
  public let deviation: [Movement]
  /// Measures that the touched things show.
  public let measures: [(name: String, movements: [Movement])]
  /// Years in which something moves, at most four.
  public let years: [Int]
  public let focus: Int
  /// Items that were edited and are off, so that the edit does not count.
  public let offItems: [(name: String, id: String)]
  /// The part year of a dated change among them.
  public let part: PartYear?

  init(_ outcome: Outcome, _ evaluation: Evaluation) throws(Diagnostic) {
    let model = evaluation.model
    let root = Entity.node(model.root)
    budget = try evaluation.movements("budget", of: root, outcome)
    cost = try evaluation.movements("forecast", of: root, outcome)
    deviation = try evaluation.movements("deviation", of: root, outcome)
    subject = try evaluation.wholeSubject
    focus = evaluation.workspace.focus
    var off: [Int] = []
    for case .row(.input(let item, _)) in outcome.touched.map(\.whole)
    where model.items[item].on != nil && !off.contains(item) {
      let on = try evaluation.movements(of: .switched(item: item), outcome)
      if on.allSatisfy({ $0.after.value == 0 }) { off.append(item) }
    }
    offItems = off.map { (model.shortName($0), model.items[$0].name) }
    var parts: [Part] = []
    var state = outcome.before
    let changes = outcome.edit.changes
    for (index, change) in changes.enumerated() {
      let after: Overlay
      if index == changes.count - 1 {
        after = outcome.after
      } else {
        let some = Edit(isTrial: true, changes: Array(changes[...index]), span: outcome.edit.span)
        after = try evaluation.workspace.outcome(of: some, text: "").after
      }
      let moved = try evaluation.movements(subject.rawValue, of: root, from: state, to: after)
      parts.append(Part(text: CombinedEffect.trimmed(change.span.source.text(change.span)), whole: moved))
      state = after
    }
    self.parts = parts
    var shown: [Int] = []
    for entity in TouchedTexts.entities(outcome.touched, model) {
      for measure in evaluation.shownMeasures(of: entity) where !shown.contains(measure) { shown.append(measure) }
    }
    measures = try shown.map { (measure) throws(Diagnostic) -> (String, [Movement]) in
      (model.measures[measure].displayName, try evaluation.movements(measure: measure, outcome))
    }
    let moved = Set((budget + cost + parts.flatMap(\.whole)).filter(\.moves).map(\.year)).sorted()
    years = Array(moved.prefix(4))
    if let year = years.first { part = try evaluation.partYear(outcome, [], year) } else { part = nil }
  }

  private static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// What an edit of a driver did.
public struct DriverEffect: Sendable {
  /// The driver, or one of its members.
  public struct Value: Sendable {
    public let name: String
    public let before: Figure
    public let after: Figure
  }

  /// Whether any year's deviation or cost moves.
  public let moves: Bool
  /// What was edited: one value, or those of several members.
  public let values: [Value]
  public let total: [Movement]
  /// The items whose cost it moved most, with the movement in the year shown.
  public let items: [(name: String, movement: Movement)]
  public let year: Int
  /// The part year of a dated change.
  public let part: PartYear?

  init?(_ outcome: Outcome, _ evaluation: Evaluation) throws(Diagnostic) {
    let model = evaluation.model
    guard let touch = outcome.touched.first, case .row(.driver(let driver)) = touch.whole,
      outcome.touched.allSatisfy({ $0.whole == touch.whole })
    else { return nil }
    let own = model.drivers[driver].label ?? model.drivers[driver].names.first ?? ""
    total = try evaluation.movements("deviation", of: .node(model.root), outcome)
    // Plan years without a budget have no deviation: their cost moves alone.
    let cost = try evaluation.movements("forecast", of: .node(model.root), outcome)
    let moved = Set(Movement.years(total) + Movement.years(cost)).sorted()
    moves = !moved.isEmpty
    let focus = evaluation.workspace.focus
    let year = moved.contains(focus) ? focus : moved.first ?? focus
    self.year = year
    let isSummable = model.drivers[driver].value?.isSummable == true
    let subjects = outcome.touched.compactMap { if case .row(let subject) = $0 { subject } else { nil } }
    // Members that are parts of a whole are shown as one where several moved.
    let shown = subjects.count > 1 && isSummable ? [subjects[0].whole] : subjects
    var values: [Value] = []
    for subject in shown {
      guard let meaning = subject.meaning, let value = try evaluation.movements(of: meaning, outcome).at(year) else {
        continue
      }
      let member: String? =
        if case .member(let entity, let index) = subject { model.memberName(of: entity, index) } else { nil }
      values.append(Value(name: member.map { "\(own)[\($0)]" } ?? own, before: value.before, after: value.after))
    }
    guard !values.isEmpty else { return nil }
    self.values = values
    part = try evaluation.partYear(outcome, [], year)
    items = try evaluation.mostMoved(outcome, year).map { (model.items[$0.item].displayName, $0.movement) }
  }
}
