import Budget
import Language
import Quantities
import Scenarios

/// What an edit did, as facts; each kind of edit has an answer of its own.
public enum EditAnswer: Sendable {
  case effect(EffectAnswer)
  case transfer(TransferAnswer)
  case lever(LeverAnswer)
  case choice(ChoiceAnswer)
  case requests(RequestAnswer)
  case savings(SavingAnswer)
  case shift(ShiftAnswer)
  case requirement(RequirementAnswer)
  case investments(InvestmentAnswer)
  case capital(CapitalAnswer)
  case phase(PhaseAnswer)
  case method(MethodAnswer)

  /// The answer to an outcome, chosen by what the edit acted on.
  public static func make(_ outcome: Outcome, _ workspace: Workspace) throws(Diagnostic) -> EditAnswer {
    let evaluation = Evaluation(workspace)
    let touches = outcome.touched
    if let answer = CapitalAnswer(outcome, evaluation) { return .capital(answer) }
    let levers = touches.compactMap { touch in
      if case .row(.lever(let lever)) = touch { lever } else { nil }
    }
    if !levers.isEmpty && levers.count == touches.count {
      return .lever(try LeverAnswer(outcome, levers: levers, evaluation))
    }
    if let answer = try MethodAnswer(outcome, evaluation) { return .method(answer) }
    if touches.count == 1 || touches.allSatisfy({ $0.isSameKind(as: touches[0]) }) {
      switch touches.first {
      case .chosen(let group, let option):
        return .choice(try ChoiceAnswer(outcome, group: group, option: option, evaluation))
      case .moved(let series, let from, let to):
        return .transfer(try TransferAnswer(outcome, series: series, from: from, to: to, evaluation))
      case .shifted(let items, let months):
        return .shift(try ShiftAnswer(outcome, items: items, months: months, evaluation))
      case .phased: return .phase(try PhaseAnswer(outcome, evaluation))
      case .required: return .requirement(try RequirementAnswer(outcome, evaluation))
      case .decided(let verdict, _, _):
        let items = touches.flatMap(\.decidedItems)
        if workspace.model.isKind("investment", items), touches.allSatisfy({ $0.verdict == verdict }) {
          return .investments(try InvestmentAnswer(outcome, verdict: verdict, items: items, evaluation))
        }
        if workspace.model.isKind("request", items) { return .requests(try RequestAnswer(outcome, evaluation)) }
        if workspace.model.isKind("saving", items) { return .savings(try SavingAnswer(outcome, evaluation)) }
      default: break
      }
    }
    return .effect(try EffectAnswer(outcome, evaluation))
  }
}

extension Editor.Touch {
  var verdict: Verdict? { if case .decided(let verdict, _, _) = self { verdict } else { nil } }

  /// The items that a decision was about.
  var decidedItems: [Int] { if case .decided(_, let items, _) = self { items } else { [] } }

  func isSameKind(as other: Editor.Touch) -> Bool {
    switch (self, other) {
    case (.decided, .decided): true
    case (.required, .required), (.shifted, .shifted), (.phased, .phased): true
    default: self == other
    }
  }
}

extension Model {
  /// Whether all items are instances of a component, named as the library names it.
  public func isKind(_ component: String, _ items: [Int]) -> Bool {
    guard let index = components.firstIndex(where: { $0.names.contains(component) }) else { return false }
    return !items.isEmpty && items.allSatisfy { self.items[$0].component == index }
  }
}
