extension GoalSearch {
  /// The multiple of a step that comes nearest to the goal, from around the answer of the search without steps.
  mutating func nearestStep(
    _ step: Double, around found: Sample, _ outcome: GoalSeek.Outcome, present: Double
  ) -> (GoalSeek.Outcome, Sample) {
    let lowest = (bounds.lowerBound / step).rounded(.up)
    let highest = (bounds.upperBound / step).rounded(.down)
    if lowest > highest {
      let isLow = found.number - bounds.lowerBound < bounds.upperBound - found.number
      return (.outOfReach(isLow ? .lowerBound : .upperBound), found)
    }
    func clamped(_ multiple: Double) -> Double { min(max(multiple, lowest), highest) }
    let below = clamped((found.number / step).rounded(.down))
    var best = sample(below * step)
    var multiple = below
    if clamped(below + 1) != below {
      let above = sample((below + 1) * step)
      if isBetter(above, than: best, present) { (best, multiple) = (above, below + 1) }
    }
    // From neighbour to neighbour as long as that is better: the target may turn or jump between multiples.
    for _ in 0..<1_000 {
      let neighbours = [multiple - 1, multiple + 1].filter { clamped($0) == $0 && $0 != multiple }
      var next: (Sample, Double)?
      for neighbour in neighbours {
        let there = samples.last { $0.number == neighbour * step } ?? sample(neighbour * step)
        if isBetter(there, than: next?.0 ?? best, present) { next = (there, neighbour) }
      }
      guard let next else { break }
      (best, multiple) = next
    }
    if isMet(best) { return (.met, best) }
    if case .outOfReach = outcome { return (outcome, best) }
    return (.nearestStep, best)
  }

  /// Nearer to the goal, or as near and nearer to the present value.
  private func isBetter(_ one: Sample, than other: Sample, _ present: Double) -> Bool {
    if abs(one.miss) != abs(other.miss) { return abs(one.miss) < abs(other.miss) }
    return abs(one.number - present) < abs(other.number - present)
  }
}
