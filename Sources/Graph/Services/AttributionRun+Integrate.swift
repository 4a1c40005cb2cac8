extension AttributionRun {
  /// The most cuts of one way; what lies beyond is integrated across kinks, and what that misses is remainder.
  private static let mostCuts = 2_000

  /// Adds what every cause gains on a part of the way, cut where formulas meet kinks.
  func integrate(_ path: AttributionPath, from: Double, to: Double) {
    var waiting = [(from, to)]
    var cuts = 0
    while let (from, to) = waiting.popLast() {
      if to - from <= 1e-14 { continue }
      if let cut = integrateSmooth(path, from, to, mayCut: cuts < Self.mostCuts) {
        cuts += 1
        waiting.append((cut.upper, to))
        waiting.append((from, cut.lower))
      }
    }
  }

  /// Integrates by Gauss and Legendre, with more points until the gains add up. Returns where to cut, with nothing
  /// added, if a formula meets a kink between points.
  private func integrateSmooth(
    _ path: AttributionPath, _ from: Double, _ to: Double, mayCut: Bool
  ) -> (lower: Double, upper: Double)? {
    let width = to - from
    let ends = mayCut && !sites.isEmpty ? [from + 1e-9 * width, to - 1e-9 * width] : []
    if let cut = firstCut(ends) { return cut }
    move(to: from)
    let start = value()
    move(to: to)
    let rise = path.weight(to) * value() - path.weight(from) * start
    for (number, rule) in GaussLegendre.rules.enumerated() {
      let points = rule.points.map { from + $0 * width }
      if let first = ends.first, let last = ends.last, let cut = firstCut([first] + points + [last]) { return cut }
      var shares = [Double](repeating: 0, count: shares.count)
      var jumps = [Double](repeating: 0, count: jumps.count)
      var sum = 0.0
      for (point, weight) in zip(points, rule.weights) {
        move(to: point)
        let part = weight * width
        let value = value()
        sum += part * path.weightChange(point) * value
        sum += part * path.weight(point) * gather(part * path.weight(point), into: &shares)
        if path.hasArrivals { addArrivals(path, at: point, part * value, to: &jumps) }
      }
      if abs(sum - rise) <= tolerance || number == GaussLegendre.rules.count - 1 {
        for place in shares.indices { self.shares[place] += shares[place] }
        for place in jumps.indices { self.jumps[place] += jumps[place] }
        return nil
      }
    }
    return nil
  }

  private func addArrivals(_ path: AttributionPath, at point: Double, _ value: Double, to jumps: inout [Double]) {
    let gain = value * path.arrivalWeight(point, isIn: true)
    let loss = value * path.arrivalWeight(point, isIn: false)
    for player in jumps.indices { jumps[player] += path.arrived.contains(player) ? gain : -loss }
  }

  /// The first place, between points in order, where some formula changes branch: two points around it, close together.
  private func firstCut(_ points: [Double]) -> (lower: Double, upper: Double)? {
    guard points.count > 1, let first = points.first else { return nil }
    var lower = sites.reading(at: first, self)
    for point in points.dropFirst() {
      let upper = sites.reading(at: point, self)
      if upper.branches != lower.branches { return narrow(lower, upper) }
      lower = upper
    }
    return nil
  }

  /// Closes in on a change of branch: by the straight line through what decides it, and by halves.
  private func narrow(_ below: KinkSites.Reading, _ above: KinkSites.Reading) -> (lower: Double, upper: Double) {
    var lower = below
    var upper = above
    let least = 1e-14
    for round in 0..<120 where upper.point - lower.point > least {
      var guess = (lower.point + upper.point) / 2
      if round % 3 != 2, let crossing = lower.crossing(to: upper) {
        guess = crossing + (round % 3 == 0 ? -least : least) / 4
      }
      if guess <= lower.point || guess >= upper.point { guess = (lower.point + upper.point) / 2 }
      if guess <= lower.point || guess >= upper.point { break }
      let reading = sites.reading(at: guess, self)
      if reading.branches == lower.branches { lower = reading } else { upper = reading }
    }
    return (lower.point, upper.point)
  }
}
