import Graph

/// A number that is not known exactly: what stands for it, how far it may reach, and how likely its values are.
///
/// Numbers are in base units (öre for money). The stated number is the middle of a range, the mean of a distribution,
/// and the probability of a chance, which is 0 or 1 when it is known. Two numbers with the same owner and the same
/// figures are the same number, wherever they were written: alternatives that give one input one range share it.
public struct UncertainNumber: Sendable, Hashable {
  /// What it is called in answers: the driver, input or lever that it was given to.
  public let owner: String
  /// The lower end.
  public let low: Double
  /// What stands for it where one figure is asked for.
  public let stated: Double
  /// The upper end.
  public let high: Double
  /// How likely each value is.
  public let distribution: Distribution

  /// A number between two ends, all values alike; its middle stands for it.
  public static func range(_ one: Double, _ other: Double, owner: String) -> UncertainNumber {
    UncertainNumber(
      owner: owner, low: min(one, other), stated: (one + other) / 2, high: max(one, other),
      distribution: .uniform(min(one, other), max(one, other)))
  }

  /// 1 with a probability, else 0.
  public static func chance(_ share: Double, owner: String) -> UncertainNumber {
    UncertainNumber(
      owner: owner, low: 0, stated: share, high: 1,
      distribution: .chance([.init(1, weight: share), .init(0, weight: 1 - share)]))
  }

  /// Between two ends, most likely at the mode; its mean stands for it.
  public static func triangle(_ low: Double, _ mode: Double, _ high: Double, owner: String) -> UncertainNumber {
    let ends = [low, mode, high].sorted()
    return UncertainNumber(
      owner: owner, low: ends[0], stated: (low + mode + high) / 3, high: ends[2],
      distribution: .triangular(low: ends[0], mode: ends[1], high: ends[2]))
  }

  /// The normal distribution; its ends are two deviations from the mean, between which 95 of 100 values lie.
  public static func normal(_ mean: Double, _ deviation: Double, owner: String) -> UncertainNumber {
    let reach = 2 * abs(deviation)
    return UncertainNumber(
      owner: owner, low: mean - reach, stated: mean, high: mean + reach,
      distribution: .normal(mean: mean, deviation: abs(deviation)))
  }

  /// The same in another unit: every figure times a factor.
  public func scaled(by factor: Double) -> UncertainNumber {
    let ends = [low * factor, high * factor]
    return UncertainNumber(
      owner: owner, low: min(ends[0], ends[1]), stated: stated * factor, high: max(ends[0], ends[1]),
      distribution: distribution.scaled(by: factor))
  }
}

extension Distribution {
  /// What a number of this distribution times a factor may be.
  func scaled(by factor: Double) -> Distribution {
    switch self {
    case .uniform(let one, let other): .uniform(one * factor, other * factor)
    case .triangular(let low, let mode, let high):
      factor < 0
        ? .triangular(low: high * factor, mode: mode * factor, high: low * factor)
        : .triangular(low: low * factor, mode: mode * factor, high: high * factor)
    case .normal(let mean, let deviation, let limits):
      .normal(
        mean: mean * factor, deviation: deviation * abs(factor),
        limits: min(
          limits.lowerBound * factor, limits.upperBound * factor)...max(
            limits.lowerBound * factor, limits.upperBound * factor))
    case .chance(let outcomes): .chance(outcomes.map { .init($0.value * factor, weight: $0.weight) })
    }
  }
}
