import Budget
import Language
import Scenarios

extension Expression {
  /// Whether the expression grows (+1) or falls (−1) as cost grows; nil where it reads no cost, or reads it both ways.
  func costPolarity(in model: Model, depth: Int = 0) -> Int? {
    guard depth < 20 else { return nil }
    switch node {
    case .call(let name, _, _, _), .property(let name, _):
      if Model.isDeviation(name.text) { return -1 }
      return model.editedSeries(named: name.text) == SeriesName.forecast ? 1 : nil
    case .reference(let reference, _):
      guard case .measure(let index)? = try? model.lookup.entity(reference) else { return nil }
      return model.measures[index].expression.costPolarity(in: model, depth: depth + 1)
    case .negate(let inner): return inner.costPolarity(in: model, depth: depth).map { -$0 }
    case .united(let inner, _): return inner.costPolarity(in: model, depth: depth)
    case .binary(let sign, let left, let right):
      guard [.add, .subtract].contains(sign) else { return nil }
      let a = left.costPolarity(in: model, depth: depth)
      let b = right.costPolarity(in: model, depth: depth).map { sign == .subtract ? -$0 : $0 }
      guard let a, let b else { return a ?? b }
      return a == b ? a : nil
    default: return nil
    }
  }
}
