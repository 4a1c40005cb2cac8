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
    for pair in 0..<pairs {
      for isMirrored in [false, true] {
        let moments = discrete.indices.map { player in
          let moment = CounterRandom(seed: 20_260_101).uniform(draw: UInt64(pair), stream: UInt64(player))
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

/// The way of continuous causes while certain discrete players have arrived, and what each point of it weighs.
struct AttributionPath {
  let arrived: Set<Int>
  private let share: Double
  private let before: Int
  private let after: Int
  /// Whether discrete players gain along the way, or stand still as one order is followed.
  let hasArrivals: Bool

  /// All orders at once: some of so many players have arrived.
  init(players: Int, of count: Int, arrived: Set<Int>) {
    self.arrived = arrived
    share = 1
    before = players
    after = count - players
    hasArrivals = count > 0
  }

  /// A part of one order.
  init(share: Double, arrived: Set<Int>) {
    self.arrived = arrived
    self.share = share
    before = 0
    after = 0
    hasArrivals = false
  }

  /// What a point weighs for continuous causes.
  func weight(_ t: Double) -> Double { share * power(t, before) * power(1 - t, after) }

  /// What a point weighs for a player that has arrived (`isIn`) or is still to come.
  func arrivalWeight(_ t: Double, isIn: Bool) -> Double {
    isIn ? power(t, before - 1) * power(1 - t, after) : power(t, before) * power(1 - t, after - 1)
  }

  /// The integral of the same over the whole way.
  func wholeWeight(isIn: Bool) -> Double {
    var weight = 1.0 / Double(before + after)
    // (s − 1)! (n − s)! / n!, or s! (n − s − 1)! / n!, as a product of small quotients.
    let chosen = isIn ? before - 1 : before
    for step in 0..<chosen { weight *= Double(step + 1) / Double(before + after - 1 - step) }
    return weight
  }

  /// How fast the weight of continuous causes changes.
  func weightChange(_ t: Double) -> Double {
    let rise = before == 0 ? 0 : Double(before) * power(t, before - 1) * power(1 - t, after)
    let fall = after == 0 ? 0 : Double(after) * power(t, before) * power(1 - t, after - 1)
    return share * (rise - fall)
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    var product = 1.0
    for _ in 0..<max(exponent, 0) { product *= base }
    return product
  }
}
