/// What an uncertain number may be.
///
/// Ends in the wrong order are taken the other way round, and a mode outside them is moved to the nearer end.
public enum Distribution: Sendable, Hashable {
  /// Any number between two, all alike.
  case uniform(Double, Double)
  /// Between two ends, most likely at the mode.
  case triangular(low: Double, mode: Double, high: Double)
  /// The normal distribution; numbers outside the limits are moved to the nearer limit.
  case normal(mean: Double, deviation: Double, limits: ClosedRange<Double> = -Double.infinity...Double.infinity)
  /// One of some values, each with a chance in proportion to its weight.
  case chance([Outcome])

  /// A value and how likely it is.
  public struct Outcome: Sendable, Hashable {
    /// The number.
    public let value: Double
    /// How likely, in proportion to the others; below 0 is 0.
    public let weight: Double

    /// A value of some weight.
    public init(_ value: Double, weight: Double) {
      self.value = value
      self.weight = weight
    }
  }
}

/// A distribution as plain numbers, so that drawing from it touches nothing but memory.
struct Sampler {
  enum Kind: UInt8 { case uniform, triangular, normal, chance }

  let kind: Kind
  /// Low, mode and high; or mean, deviation, lower and upper limit.
  private var a = 0.0
  private var b = 0.0
  private var c = 0.0
  private var d = 0.0
  /// Where the outcomes begin in a table of (chance so far, value), and how many there are.
  private var start = 0
  private var count = 0

  /// Adds its outcomes to a table that all samplers share.
  init(_ distribution: Distribution, table: inout [(chance: Double, value: Double)]) {
    switch distribution {
    case .uniform(let one, let other):
      kind = .uniform
      (a, b) = (one, other)
    case .triangular(let one, let mode, let other):
      kind = .triangular
      (a, c) = (min(one, other), max(one, other))
      b = min(max(mode, a), c)
    case .normal(let mean, let deviation, let limits):
      kind = .normal
      (a, b, c, d) = (mean, abs(deviation), limits.lowerBound, limits.upperBound)
    case .chance(let outcomes):
      kind = .chance
      start = table.count
      let all = outcomes.reduce(0) { $0 + max($1.weight, 0) }
      var so = 0.0
      for outcome in outcomes where outcome.weight > 0 {
        so += outcome.weight / all
        table.append((so, outcome.value))
      }
      count = table.count - start
    }
  }

  /// The number at a share (0...1) of the distribution.
  func value(at share: Double, _ table: UnsafePointer<(chance: Double, value: Double)>?) -> Double {
    switch kind {
    case .uniform: return a + (b - a) * share
    case .triangular:
      let width = c - a
      if width == 0 { return a }
      let rise = b - a
      if share * width < rise { return a + (share * width * rise).squareRoot() }
      return c - ((1 - share) * width * (c - b)).squareRoot()
    case .normal: return min(max(a + b * NormalQuantile.value(at: share), c), d)
    case .chance:
      guard let table, count > 0 else { return 0 }
      var place = start
      while place < start + count - 1, table[place].chance <= share { place += 1 }
      return table[place].value
    }
  }
}
