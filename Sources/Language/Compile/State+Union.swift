import Graph

extension State {
  /// Both states at once.
  public func union(_ other: State) -> State {
    State(flags.union(other.flags), causes: causes + other.causes)
  }
}
