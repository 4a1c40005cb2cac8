import Budget
import Graph
import Language
import Quantities
import Scenarios

extension Search {
  /// How far the cost of the item that the model names as the limit can rise before the goal ceases to hold.
  func limit(at solved: Overlay) throws(Diagnostic) -> Seek.Limit? {
    guard let reference = evaluation.model.attributes[dial.entity]?[.limit]?.references.first,
      case .item(let item)? = try? evaluation.model.lookup.entity(reference, where: \.hasValue),
      let other = try? Dial(.item(kind: nil, reference, []), in: solved, evaluation), let now = other.now, now > 0
    else { return nil }
    func holds(_ value: Double) throws(Diagnostic) -> Bool {
      let state = try evaluation.workspace.state(of: [other.change(to: value)], over: solved)
      return try point(0, in: state).holds
    }
    guard try holds(now) else { return nil }
    var bad = now * 2
    while try holds(bad) {
      bad *= 2
      if bad > now * 64 { return nil }
    }
    var good = now
    for _ in 0..<48 where bad - good > 1 {
      let middle = (good + bad) / 2
      if try holds(middle) { good = middle } else { bad = middle }
    }
    return Seek.Limit(
      item: evaluation.model.items[item].displayName, most: good, now: now, isApproximate: other.isApproximate,
      type: other.type)
  }
}
