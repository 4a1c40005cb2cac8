import Budget
import Language

extension Expression {
  /// Every reference in the expression, in order.
  var allReferences: [Reference] {
    switch node {
    case .number, .range, .unknown, .date: []
    case .reference(let reference, _): [reference]
    case .approximate(let inner), .atLeast(let inner), .atMost(let inner), .chance(_, let inner), .negate(let inner),
      .not(let inner), .united(let inner, _), .at(let inner, _):
      inner.allReferences
    case .call(_, let arguments, _, _): arguments.flatMap(\.allReferences)
    case .property(_, let reference): [reference]
    case .binary(_, let left, let right): left.allReferences + right.allReferences
    case .braces(let entries): entries.flatMap(\.value.allReferences)
    }
  }

  /// Whether it compares with another state, itself or through the measures it names.
  func holdsOtherState(in model: Model, depth: Int = 0) -> Bool {
    guard depth < 20 else { return false }
    switch node {
    case .at: return true
    case .number, .range, .unknown, .date, .property: return false
    case .reference(let reference, _):
      guard case .measure(let index)? = try? model.lookup.entity(reference) else { return false }
      return model.measures[index].expression.holdsOtherState(in: model, depth: depth + 1)
    case .approximate(let inner), .atLeast(let inner), .atMost(let inner), .chance(_, let inner), .negate(let inner),
      .not(let inner), .united(let inner, _):
      return inner.holdsOtherState(in: model, depth: depth)
    case .call(_, let arguments, _, _): return arguments.contains { $0.holdsOtherState(in: model, depth: depth) }
    case .binary(_, let left, let right):
      return left.holdsOtherState(in: model, depth: depth) || right.holdsOtherState(in: model, depth: depth)
    case .braces(let entries): return entries.contains { $0.value.holdsOtherState(in: model, depth: depth) }
    }
  }

  /// The items that it reads, through measures too.
  func items(in model: Model, depth: Int = 0) -> [Int] {
    guard depth < 20 else { return [] }
    var result: [Int] = []
    for reference in allReferences {
      switch try? model.lookup.entity(reference) {
      case .item(let item)?, .input(let item, _)?, .output(let item, _)?: result.append(item)
      case .measure(let index)?: result += model.measures[index].expression.items(in: model, depth: depth + 1)
      default: break
      }
    }
    return result
  }
}
