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
