import Budget
import Language

extension Workspace {
  /// The items that must not change in a scenario, with the reasons: its own, those of the scenarios that it builds on,
  /// and those that were locked before anything was changed.
  ///
  /// - Parameter scenario: nil is the base.
  public func itemLocks(of scenario: Int?) -> [Int: String] {
    guard let scenario else { return lockedInBase }
    let own = scenarios[scenario]
    var result = itemLocks(of: own.parent)
    for item in own.openItems { result[item] = nil }
    return result.merging(own.itemLocks) { $1 }
  }

  private var lockedInBase: [Int: String] {
    var result: [Int: String] = [:]
    for change in baseLocks.flatMap(\.edit.changes) {
      if let (item, reason) = lock(change) { result[item] = reason }
    }
    return result
  }

  /// The item that a change locks, with the reason, or opens, without one.
  private func lock(_ change: Change) -> (item: Int, reason: String?)? {
    let reference: Reference
    var reason: String?
    switch change.node {
    case .lock(let named, let why): (reference, reason) = (named, why?.text ?? "")
    case .unlock(let named): reference = named
    default: return nil
    }
    guard case .item(let item)? = try? model.lookup.entity(reference, wanted: .item) else { return nil }
    return (item, reason)
  }

  mutating func applyLock(_ change: Change) {
    guard let (item, reason) = lock(change) else { return }
    scenarios[current].itemLocks[item] = reason
    if reason == nil {
      scenarios[current].openItems.insert(item)
    } else {
      scenarios[current].openItems.remove(item)
    }
  }
}

extension Change {
  /// Whether it locks or unlocks, and so changes no figure.
  var isLock: Bool {
    switch node {
    case .lock, .unlock: true
    default: false
    }
  }
}
