extension GoalSearch {
  /// Seeks from a number that was just tried: by slopes first, then by looking through the range.
  mutating func seek(from start: Sample) -> (GoalSeek.Outcome, Sample) {
    var here = start
    var other: Sample?
    for _ in 0..<40 {
      if isMet(here) { return (.met, here) }
      let guess = min(max(here.number - here.miss / slope(), bounds.lowerBound), bounds.upperBound)
      if !guess.isFinite || guess == here.number { break }
      let next = sample(guess)
      if !next.miss.isFinite { break }
      if (next.miss < 0) != (here.miss < 0) {
        other = here
        here = next
        break
      }
      // Where slopes lead nowhere, looking through the range is quicker.
      if abs(next.miss) > 0.9 * abs(here.miss) { break }
      here = next
    }
    if isMet(here) { return (.met, here) }
    if let other { return close(here, other) }
    if let (left, right) = lookThrough(around: start) { return close(left, right) }
    return nearest(start)
  }

  /// Closes in on the goal between two samples on either side of it.
  private mutating func close(_ one: Sample, _ another: Sample) -> (GoalSeek.Outcome, Sample) {
    var (low, high) = one.number < another.number ? (one, another) : (another, one)
    var here = abs(one.miss) < abs(another.miss) ? one : another
    for round in 0..<400 {
      if isMet(here) { return (.met, here) }
      let middle = low.number + (high.number - low.number) / 2
      if middle <= low.number || middle >= high.number { break }
      var guess = middle
      if round % 3 != 2, samples.last?.number == here.number {
        let newton = here.number - here.miss / slope()
        if newton > low.number, newton < high.number { guess = newton }
      }
      let next = sample(guess)
      if (next.miss < 0) == (low.miss < 0) { low = next } else { high = next }
      here = next
    }
    here = abs(low.miss) <= abs(high.miss) ? low : high
    // Neighbours among doubles: the nearest that there is, unless the target jumps between them.
    return (isMet(here) || abs(high.miss - low.miss) <= 1e-9 * scale ? .met : .outOfReach(.jump), here)
  }

  /// A change of side, the nearest to the start that was found; nil if there is none.
  private mutating func lookThrough(around start: Sample) -> (Sample, Sample)? {
    for number in numbersToTry(around: start.number) { _ = sample(number) }
    let sorted = inBounds
    let pairs = zip(sorted, sorted.dropFirst()).filter { ($0.miss < 0) != ($1.miss < 0) }
    return pairs.min { left, right in
      distance(left, start.number) < distance(right, start.number)
    }
  }

  /// The samples within the bounds, in order of number.
  private var inBounds: [Sample] {
    samples.filter { bounds.contains($0.number) && $0.miss.isFinite }.sorted { $0.number < $1.number }
  }

  private func distance(_ pair: (Sample, Sample), _ number: Double) -> Double {
    max(pair.0.number - number, number - pair.1.number, 0)
  }

  /// 64 even parts of a finite range; without an end, further and further from the start.
  private func numbersToTry(around start: Double) -> [Double] {
    let width = bounds.upperBound - bounds.lowerBound
    if width.isFinite { return (0...64).map { bounds.lowerBound + width * (Double($0) / 64) } }
    let unit = max(abs(start), 1) / 64
    var numbers: [Double] = []
    for power in 0..<60 {
      let reach = unit * Double(1 << power)
      numbers += [start - reach, start + reach].filter { bounds.contains($0) }
    }
    return numbers + [bounds.lowerBound, bounds.upperBound].filter(\.isFinite)
  }

  /// No change of side: the sample that comes nearest, made better where the target turns back there.
  private mutating func nearest(_ start: Sample) -> (GoalSeek.Outcome, Sample) {
    let sorted = inBounds
    guard let place = sorted.indices.min(by: { abs(sorted[$0].miss) < abs(sorted[$1].miss) }),
      let least = sorted.map(\.miss).min(), let most = sorted.map(\.miss).max()
    else { return (.outOfReach(.noEffect), start) }
    let best = sorted[place]
    if isMet(best) { return (.met, best) }
    if most - least <= tolerance { return (.outOfReach(.noEffect), start) }
    if best.number == bounds.lowerBound { return (.outOfReach(.lowerBound), best) }
    if best.number == bounds.upperBound { return (.outOfReach(.upperBound), best) }
    // Without a bound the target may come ever nearer; far out, it may have come as near as doubles tell.
    for (end, bound) in [(sorted.first, bounds.lowerBound), (sorted.last, bounds.upperBound)] where bound.isInfinite {
      if let end, abs(end.miss - best.miss) <= 1e-9 * scale { return (.outOfReach(.noEnd), end) }
    }
    let next = (sorted[max(place - 1, 0)].number, sorted[min(place + 1, sorted.count - 1)].number)
    let turn = turningPoint(next.0, best, next.1)
    return (isMet(turn) ? .met : .outOfReach(.turningPoint), turn)
  }

  /// The least miss between two numbers, by the golden section.
  private mutating func turningPoint(_ from: Double, _ best: Sample, _ to: Double) -> Sample {
    var (low, high, best) = (from, to, best)
    let part = 0.381_966_011_250_105_1
    for _ in 0..<80 where high - low > 1e-12 * max(abs(low), abs(high)) {
      let upper = best.number - low < high - best.number
      let next = sample(upper ? best.number + part * (high - best.number) : best.number - part * (best.number - low))
      if abs(next.miss) < abs(best.miss) {
        if upper { low = best.number } else { high = best.number }
        best = next
      } else if upper {
        high = next.number
      } else {
        low = next.number
      }
    }
    return best
  }
}
