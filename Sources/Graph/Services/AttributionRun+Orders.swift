extension AttributionRun {
  /// Every set of discrete players that may have arrived, each along the whole way.
  ///
  /// A player arrives at a moment that is as likely as any other, so that at point t a set of s out of n has arrived
  /// with the weight t^s (1 − t)^(n − s). A player's share is what its arrival changes, over all moments and sets of the
  /// others; that of continuous causes their gain along the way under each set.
  func goThroughSubsets() {
    for number in 0..<1 << discrete.count {
      let arrived = discrete.indices.filter { number >> $0 & 1 == 1 }
      let path = AttributionPath(players: arrived.count, of: discrete.count, arrived: Set(arrived))
      put(players: path.arrived)
      if continuous.isEmpty {
        move(to: 0)
        addCorner(path)
      } else {
        integrate(path, from: 0, to: 1)
      }
    }
  }

  /// Nothing changes along the way: the weights' integrals are known.
  private func addCorner(_ path: AttributionPath) {
    let value = value()
    for player in discrete.indices {
      let isIn = path.arrived.contains(player)
      jumps[player] += (isIn ? value : -value) * path.wholeWeight(isIn: isIn)
    }
  }

  /// Orders of arrival drawn by a fixed seed, each with its mirror image.
  func sampleOrders() {
    let pairs = 64
    let share = 1 / Double(2 * pairs)
    let random = CounterRandom(seed: 20_260_101)
    for pair in 0..<pairs {
      for isMirrored in [false, true] {
        let moments = discrete.indices.map { player in
          let moment = CounterRandom.uniform(draw: UInt64(pair), from: random.start(ofStream: UInt64(player)))
          return isMirrored ? 1 - moment : moment
        }
        follow(moments, share)
      }
    }
  }

  /// One order of arrival: each player at its moment, with continuous causes going on between.
  private func follow(_ moments: [Double], _ share: Double) {
    var arrived: Set<Int> = []
    var from = 0.0
    put(players: [], at: 0)
    for player in discrete.indices.sorted(by: { (moments[$0], $0) < (moments[$1], $1) }) {
      let moment = moments[player]
      if !continuous.isEmpty { integrate(AttributionPath(share: share, arrived: arrived), from: from, to: moment) }
      put(players: arrived, at: moment)
      let before = value()
      arrived.insert(player)
      put(players: arrived, at: moment)
      jumps[player] += share * (value() - before)
      from = moment
    }
    if !continuous.isEmpty { integrate(AttributionPath(share: share, arrived: arrived), from: from, to: 1) }
  }
}
