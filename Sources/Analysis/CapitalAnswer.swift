import Budget
import Graph
import Language
import Quantities
import Scenarios

/// The answer to an edit of what the capital cost of investments rests on: a life, a rate.
public struct CapitalAnswer: Sendable {
  /// The investments whose capital cost is another than it was.
  public let labels: [ItemLabel]
  public let after: CapitalCost
  /// What it was; nil where it was not known.
  public let before: CapitalCost?
  /// What is still missing, of one of them.
  public let missing: MissingCapital?
  /// What was typed, as it stands: `30 år`, `2 %`.
  public let typed: [String]
  /// The capital cost of the whole today, as a loaded table says it, in öre.
  public let today: Double?
  /// The names of those that are not decided, which the forecast does not hold.
  public let undecided: [String]

  /// How much the forecast of the whole moves in the first year in which it does, in öre; nil where it does not.
  public let forecast: (year: Int, amount: Double)?

  /// More investments than this are not followed after the model's last year.
  private static let mostAhead = 8

  /// - Returns: nil where the edit is of something else, or changes no capital cost.
  init?(_ outcome: Outcome, _ evaluation: Evaluation) {
    let model = evaluation.model
    guard outcome.touched.contains(where: { CapitalAnswer.isOfCapital($0, model) }),
      outcome.touched.allSatisfy({ CapitalAnswer.isOfInvestment($0, model) })
    else { return nil }
    let own = outcome.touched.flatMap { touch -> [Int] in
      if case .row(.input(let item, _)) = touch.whole { [item] } else { [] }
    }
    let changed = model.instances(of: "investment").filter { item in
      if own.contains(item) { return true }
      // What is off pays nothing, and is in no sum.
      let isOff = (try? evaluation.isOff(item, outcome)) ?? false
      return !isOff && CapitalAnswer.moves(item, outcome, evaluation)
    }
    guard !changed.isEmpty else { return nil }
    let looksAhead = changed.count <= CapitalAnswer.mostAhead
    after = CapitalCost(changed, evaluation, in: outcome.after, looksAhead: looksAhead)
    let before = CapitalCost(changed, evaluation, in: outcome.before, looksAhead: looksAhead)
    self.before = before.isKnown && !before.running.isEmpty ? before : nil
    let lacking = changed.lazy.compactMap { MissingCapital(.item($0), evaluation, in: outcome.after) }
    missing = lacking.first(where: \.lacksAnything)
    guard missing != nil || !after.running.isEmpty else { return nil }
    labels = changed.map { model.label(of: $0) }
    typed = outcome.edit.changes.compactMap { change in
      guard case .set(_, let value) = change.node else { return nil }
      return value.span.source.text(value.span)
    }
    today = evaluation.printedCapitalCost
    let moves = (try? evaluation.movements("forecast", of: .node(model.root), outcome)) ?? []
    forecast = moves.first { $0.moves && $0.isKnown }.map { ($0.year, $0.difference) }
    undecided = changed.filter { !CapitalView.isCounted($0, evaluation, in: outcome.after) }
      .map { model.items[$0].name }
  }

  /// Whether the capital cost in some year of the model is another after the edit.
  private static func moves(_ item: Int, _ outcome: Outcome, _ evaluation: Evaluation) -> Bool {
    let before = ItemReader(evaluation, outcome.before)
    let after = ItemReader(evaluation, outcome.after)
    return evaluation.model.timeline.years.contains { year in
      let (a, b) = (before.figure("capital_cost", of: item, year), after.figure("capital_cost", of: item, year))
      return a?.value != b?.value || a?.isKnown != b?.isKnown
    }
  }

  /// Whether a touch is of a life, a rate or how they are used.
  private static func isOfCapital(_ touch: Editor.Touch, _ model: Model) -> Bool {
    guard case .row(.input(let item, let input)) = touch.whole, model.isKind("investment", [item]),
      let component = model.items[item].component, let name = model.components[component].inputs[input].names.first
    else { return isInternalRate(touch, model) }
    return ["life", "rate", "residual", "interest_on", "first_month"].contains(name)
  }

  private static func isOfInvestment(_ touch: Editor.Touch, _ model: Model) -> Bool {
    if case .row(.input(let item, _)) = touch.whole { return model.isKind("investment", [item]) }
    return isInternalRate(touch, model)
  }

  private static func isInternalRate(_ touch: Editor.Touch, _ model: Model) -> Bool {
    let entity: Entity
    switch touch.whole {
    case .row(.lever(let lever)): entity = .lever(lever)
    case .row(.driver(let driver)): entity = .driver(driver)
    default: return false
    }
    return KeywordTable.standard.spellings(.internalRate).contains { model.names.entities(named: $0).contains(entity) }
  }
}

extension Evaluation {
  /// The capital cost that a table beside the model's lines says for the year in focus: the row that is called so.
  var printedCapitalCost: Double? {
    let words = Set(KeywordTable.standard.spellings(.capitalCost).map(NameTable.fold))
    for margin in model.margins {
      guard let row = margin.details.first(where: { words.contains(NameTable.fold(margin.name(of: $0))) }) else {
        continue
      }
      return margin.amount(row, SeriesName.budget, model.focus)
    }
    return nil
  }
}
