import Budget
import Graph
import Language

extension Workspace {
  /// The same, as one of several alternatives: `x@choice.option` is then what it is where only that choice is another.
  ///
  /// - Parameter options: the option by choice.
  public func alternative(_ options: [Int: Int]) -> Workspace {
    var result = self
    result.compared = options
    return result
  }

  /// Makes ready what all alternatives of some choices build on.
  public mutating func layGround(for groups: Set<Int>) throws(Diagnostic) {
    guard grounds[groups] == nil else { return }
    let owned = try owned(by: groups)
    grounds[groups] = Ground(state: try ground(current, below: groups, owned), owned: owned)
  }

  /// The state of an alternative: its options over the current scenario, without what that says of the same things.
  public func alternativeState() throws(Diagnostic) -> (state: Overlay, work: Work) {
    let options = compared ?? [:]
    let groups = Set(options.keys)
    if let known = grounds[groups] { return try applied(options, over: known.state) }
    return try applied(options, over: ground(current, below: groups, owned(by: groups)))
  }

  /// A state with an option of a choice in force. Where no alternatives are compared it is over the base: the other edits
  /// of the current scenario do not mix in.
  func state(choosing option: Int, in group: Int) throws(Diagnostic) -> Overlay {
    guard let compared else { return try applied([group: option], over: base).state }
    return try alternative(compared.merging([group: option]) { $1 }).alternativeState().state
  }

  private func applied(
    _ options: [Int: Int], over state: Overlay
  ) throws(Diagnostic) -> (state: Overlay, work: Work) {
    var editor = editor(over: state, focus: focus)
    for (group, option) in options.sorted(by: { $0.key < $1.key }) {
      for change in model.alternatives[group].options[option].changes { try editor.apply(change) }
    }
    var state = editor.layer
    let work = state.stabilise()
    return (state, work)
  }
}
