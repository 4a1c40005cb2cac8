import Graph
import Language

extension Figure {
  /// This figure less another, evaluated together: what is uncertain in both has one value in both.
  ///
  /// - Parameters:
  ///   - difference: the difference of the values.
  ///   - isKnown: whether it is known, as it is where the same unknown stands on both sides.
  public func minus(_ other: Figure, _ difference: Double, isKnown: Bool) -> Figure {
    let type = self.type
    let unit = display ?? other.display
    guard isKnown else {
      return Figure(
        value: difference, state: other.state.union(state), type: type, display: unit,
        unknowns: Array(Set(unknowns + other.unknowns)).sorted())
    }
    if state.isPlain, other.state.isPlain, origin.map({ _ in false }) ?? true, other.origin.map({ _ in false }) ?? true
    {
      return Figure(value: difference, state: .plain, type: type, display: unit, unknowns: [])
    }
    let marks: State.Flags = [.approximate, .atLeast, .atMost]
    let (mine, others) = (state.flags.intersection(marks), other.state.flags.intersection(marks))
    let origin = Origin.sum([(self, 1), (other, -1)])
    // A mark that both sides bear is of what they share.
    return Figure(
      value: difference, state: State(mine.subtracting(others).union(others.subtracting(mine).turned)), type: type,
      display: unit, unknowns: [], origin: origin)
  }
}

extension Origin {
  /// The same with a known amount more.
  public func adding(_ amount: Double) -> Origin {
    Origin(terms: terms, direct: direct, constant: constant + amount, marks: marks, causes: causes, numbers: numbers)
  }
}

extension Figure {
  /// The figure with the other sign: at least becomes at most.
  public var negated: Figure {
    Figure(
      value: -value + 0, state: State(state.flags.turned, causes: state.causes), type: type, display: display,
      unknowns: unknowns,
      origin: Origin.sum([(self, -1)]))
  }
}

extension State.Flags {
  /// At least becomes at most, and the other way round.
  var turned: State.Flags {
    contains(.atLeast) != contains(.atMost) ? symmetricDifference([.atLeast, .atMost]) : self
  }
}
