/// What targets come to in many draws of uncertain inputs.
///
/// A draw's numbers depend only on the seed, the draw and the driver's stream, so that results are the same for any
/// number of threads, and two states simulated with one seed differ by their rows and not by chance.
public struct Simulation: Sendable {
  /// A driver with what its number may be.
  public struct Uncertainty: Sendable, Hashable {
    /// What is driven.
    public let driver: Program.Driver
    /// What the number may be.
    public let distribution: Distribution
    /// Uncertainties of one stream draw alike. Without one, a row has its own: one for each of its uncertainties in
    /// order.
    public let stream: UInt64?

    /// A driver whose number is uncertain.
    public init(_ driver: Program.Driver, _ distribution: Distribution, stream: UInt64? = nil) {
      self.driver = driver
      self.distribution = distribution
      self.stream = stream
    }
  }

  /// The values of each target, in order of draws.
  public let values: [[Double]]
  /// Whether some draw had a cell that was no finite number and counted as 0.
  public let hasStrangeCells: Bool

  /// The mean of a target over all draws; 0 without draws.
  public func mean(_ target: Int) -> Double {
    values[target].isEmpty ? 0 : values[target].reduce(0, +) / Double(values[target].count)
  }

  /// The values below which these shares (0...1) of all draws lie, by an exact sort; between two draws, on the straight
  /// line between them. 0 without draws. Cost: O(draws × log draws).
  public func quantiles(_ target: Int, _ shares: [Double]) -> [Double] {
    let sorted = values[target].sorted()
    guard let last = sorted.last else { return shares.map { _ in 0 } }
    return shares.map { share in
      let place = min(max(share, 0), 1) * Double(sorted.count - 1)
      let below = Int(place)
      let above = below + 1 < sorted.count ? sorted[below + 1] : last
      return sorted[below] + (above - sorted[below]) * (place - Double(below))
    }
  }
}
