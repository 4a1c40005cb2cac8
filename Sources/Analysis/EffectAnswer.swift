import Budget
import Language
import Scenarios

/// The answer to an edit of lines, inputs, drivers and switches, or of several kinds at once.
public struct EffectAnswer: Sendable {
  /// What the answer is about.
  public enum Subject: Sendable {
    case line(LineEffect)
    case item(ItemEffect)
    case driver(DriverEffect)
    case several(CombinedEffect)
    case nothing(NoEffect)
    /// Items that were locked or opened; no figure moves.
    case locked([String], isLocked: Bool, reason: String)
  }

  public let outcome: Outcome
  public let subject: Subject
  /// What the model says of the things that were touched.
  public let texts: TouchedTexts
  /// The year that the model's own figures are of.
  public let baseYear: Int
  public let modelName: String
  /// The rule that later years rest on, where the answer shows levels of them.
  public let carriesFrom: Int?

  init(_ outcome: Outcome, _ evaluation: Evaluation) throws(Diagnostic) {
    self.outcome = outcome
    baseYear = evaluation.model.focus
    modelName = evaluation.model.name
    carriesFrom = evaluation.model.carries.first?.from
    let subject = try EffectAnswer.subject(outcome, evaluation)
    self.subject = subject
    let year = EffectAnswer.textYear(subject, evaluation)
    if case .line(let line) = subject {
      texts = TouchedTexts([.node(line.node)], outcome, evaluation, year: year)
    } else {
      texts = TouchedTexts(outcome, evaluation, year: year)
    }
  }

  private static func subject(_ outcome: Outcome, _ evaluation: Evaluation) throws(Diagnostic) -> Subject {
    let touches = outcome.touched
    let locked = touches.compactMap { (touch) -> String? in
      if case .locked(let item) = touch { evaluation.model.items[item].name } else { nil }
    }
    if !locked.isEmpty, locked.count == touches.count {
      let reasons = outcome.edit.changes.compactMap { (change) -> String? in
        if case .lock(_, let reason) = change.node { reason?.text ?? "" } else { nil }
      }
      return .locked(locked, isLocked: !reasons.isEmpty, reason: Set(reasons).count == 1 ? reasons[0] : "")
    }
    if outcome.edit.changes.count == 1 || EffectAnswer.isOneSubject(touches) {
      if let line = try LineEffect(outcome, evaluation) {
        if line.edited.contains(where: \.moves) { return .line(line) }
      } else if let item = try ItemEffect(outcome, evaluation) {
        if item.moves { return .item(item) }
      } else if let driver = try DriverEffect(outcome, evaluation) {
        if driver.moves { return .driver(driver) }
      }
      if let nothing = try NoEffect(outcome, evaluation) { return .nothing(nothing) }
    }
    return .several(try CombinedEffect(outcome, evaluation))
  }

  /// Whether several edits are about one item, or one line: then they have one answer.
  private static func isOneSubject(_ touches: [Editor.Touch]) -> Bool {
    var items: Set<Int> = []
    var lines: Set<TargetRow.Subject> = []
    for touch in touches {
      switch touch.whole {
      case .row(.input(let item, _)): items.insert(item)
      case .row(let row): lines.insert(row)
      default: return false
      }
    }
    return items.count + lines.count == 1
  }

  /// Texts of plan matters are computed in the first plan year, others in the year that the answer shows.
  private static func textYear(_ subject: Subject, _ evaluation: Evaluation) -> Int {
    let focus = evaluation.workspace.focus
    guard case .item(let item) = subject else { return focus }
    if focus != evaluation.model.focus { return focus }
    let moved = item.movedYears
    return evaluation.planYears.first { moved.contains($0) } ?? focus
  }
}

/// What the model says about the things that an edit touched: each text once.
public struct TouchedTexts: Sendable {
  public private(set) var explains: [String] = []
  public private(set) var assumes: [String] = []
  public private(set) var unknown: [String] = []
  public private(set) var warns: [String] = []

  init(_ outcome: Outcome, _ evaluation: Evaluation, year: Int) {
    for entity in TouchedTexts.entities(outcome.touched, evaluation.model) { add(entity, outcome, evaluation, year) }
  }

  init(_ entities: [Entity], _ outcome: Outcome, _ evaluation: Evaluation, year: Int) {
    for entity in entities { add(entity, outcome, evaluation, year) }
  }

  private mutating func add(_ entity: Entity, _ outcome: Outcome, _ evaluation: Evaluation, _ year: Int) {
    func texts(_ attribute: Attribute) -> [String] {
      evaluation.texts(attribute, of: entity, in: outcome.after, year)
    }
    explains += texts(.explains).filter { !explains.contains($0) }
    assumes += texts(.assumes).filter { !assumes.contains($0) }
    unknown += texts(.unknown).filter { !unknown.contains($0) }
    warns += texts(.warns).filter { !warns.contains($0) }
  }

  /// The things touched, an input before the item that it belongs to.
  static func entities(_ touches: [Editor.Touch], _ model: Model) -> [Entity] {
    var result: [Entity] = []
    for touch in touches {
      switch touch.whole {
      case .row(.line(let node, _)): result.append(.node(node))
      case .row(.input(let item, let input)):
        result += [.input(item: item, input), .item(item)] + groups(of: item, model)
      case .row(.lever(let lever)): result.append(.lever(lever))
      case .row(.driver(let driver)): result.append(.driver(driver))
      case .decided(_, let items, _), .shifted(let items, _):
        result += items.flatMap { [.item($0)] + groups(of: $0, model) }
      case .chosen(let group, let option): result += [.option(group, option), .alternatives(group)]
      case .moved(_, let from, let to): result += [.node(from), .node(to)]
      case .phased(let node, _, let driver): result += (driver.map { [.driver($0)] } ?? []) + [.node(node)]
      case .required, .locked, .row(.member): continue
      }
    }
    var seen: Set<Entity> = []
    return result.filter { seen.insert($0).inserted }
  }

  /// The groups whose parts an item is one of; groups of a whole kind say nothing of a single item.
  private static func groups(of item: Int, _ model: Model) -> [Entity] {
    model.groups.indices.filter { model.groups[$0].component == nil && model.groups[$0].items.contains(item) }
      .map { .group($0) }
  }
}
