import Budget
import Graph
import Language

extension Workspace {
  /// The same scenarios over another model: every edit is carried out again, so that one that no longer fits is an
  /// error and nothing is lost without a word.
  ///
  /// - Parameter additions: the declarations that the new model was built with.
  public func rebased(on model: Model, additions: [Statement]) throws(Diagnostic) -> Workspace {
    var result = Workspace(model)
    result.additions = additions
    result.baseLocks = baseLocks
    result.scenarios = []
    for scenario in scenarios {
      var moved = scenario
      let below = scenario.parent.map { result.scenarios[$0].state }
      moved.state = Overlay(on: below ?? Overlay(model.base))
      result.scenarios.append(moved)
      let index = result.scenarios.count - 1
      result.current = index
      result.scenarios[index].state = try result.replay(scenario.steps, over: moved.state)
      result.scenarios[index].itemLocks = locks(scenario.itemLocks, in: model)
      result.scenarios[index].openItems = Set(scenario.openItems.compactMap { same($0, in: model) })
    }
    result.current = current
    result.focus = focus
    result.trials = trials
    result.latest = latest
    result.parked = parked
    return result
  }

  /// Item numbers differ between models; names do not.
  private func locks(_ locks: [Int: String], in other: Model) -> [Int: String] {
    var result: [Int: String] = [:]
    for (item, reason) in locks {
      if let index = same(item, in: other) { result[index] = reason }
    }
    return result
  }

  private func same(_ item: Int, in other: Model) -> Int? {
    let name = model.items[item].name
    return other.items.firstIndex { $0.name == name }
  }

  /// What was tried stays in the list when a step is undone.
  public func remembering(_ other: Workspace) -> Workspace {
    var result = self
    result.trials = other.trials
    return result
  }
}
