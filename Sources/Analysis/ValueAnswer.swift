import Budget
import Language
import Quantities
import Scenarios

/// The figure of an expression, by year where several are asked for, with what it was before the scenario's edits.
public struct ValueAnswer: Sendable {
  public let text: String
  public let label: String?
  public let windows: [Window]
  public let figures: [Figure]
  /// In the base, where the scenario differs from it.
  public let before: [Figure]
  public let total: Figure?
  public let carried: [Carry]
  /// Unit that was asked for.
  public let unit: Unit?
  public let explains: [String]
}

extension Evaluation {
  /// The figure of an expression in each year of a span; a span within years is one figure.
  public func shown(
    _ expression: Expression, label: String?, over window: Window, unit: Unit?
  ) throws(Diagnostic) -> ValueAnswer {
    let windows = window.isWholeYears ? window.years.map(Evaluation.year) : [window]
    let resolution: Resolution = window.isWholeYears ? .year : .period
    var figures: [Figure] = []
    var before: [Figure] = []
    for part in windows {
      let now = try workspace.query().figure(expression, over: part, resolution: resolution)
      figures.append(now)
      before.append(
        workspace.isBase
          ? now : try workspace.query(workspace.base).figure(expression, over: part, resolution: resolution))
    }
    let isAmount: Bool = if case .quantity(let unit)? = figures.first?.type { unit.kind == .amount } else { false }
    return ValueAnswer(
      text: expression.span.source.text(expression.span), label: label, windows: windows, figures: figures,
      before: before, total: isAmount && figures.count > 1 ? ItemTable.sum(figures) : nil,
      carried: restsOnCarried(expression) ? model.carries.filter { window.years.upperBound > $0.from } : [], unit: unit,
      explains: [])
  }

  /// Whether an expression reads a line's series, which later years take from a rule.
  private func restsOnCarried(_ expression: Expression) -> Bool {
    switch expression.node {
    case .call(let name, let arguments, _, _):
      if model.series(named: name.text) != nil || Model.isDeviation(name.text),
        case .reference(let reference, _)? = arguments.first?.node,
        case .node? = try? model.lookup.entity(reference)
      {
        return true
      }
      return arguments.contains(where: restsOnCarried)
    case .property(let name, let reference):
      guard model.series(named: name.text) != nil || Model.isDeviation(name.text) else { return false }
      if case .node? = try? model.lookup.entity(reference) { return true }
      return false
    case .binary(_, let a, let b): return restsOnCarried(a) || restsOnCarried(b)
    case .negate(let inner), .united(let inner, _), .at(let inner, _): return restsOnCarried(inner)
    case .reference(let reference, _):
      if case .measure(let index)? = try? model.lookup.entity(reference) {
        return restsOnCarried(model.measures[index].expression)
      }
      return false
    default: return false
    }
  }
}
