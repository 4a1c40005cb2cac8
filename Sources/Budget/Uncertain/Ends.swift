import Graph

/// How far an uncertain figure reaches, in base units.
///
/// Each end sets every uncertain number that the figure rests on to the end that moves the figure that way.
public struct Ends: Sendable, Hashable {
  /// The lower end.
  public let low: Double
  /// The upper end.
  public let high: Double
  /// Whether some number moves the figure up in one place and down in another, so that the ends may not be the farthest
  /// values: they are the farthest of all combinations of the numbers' own ends that were tried.
  public let isUneven: Bool
  /// What is said of the ends themselves: about so much, or a bound.
  public let marks: State.Flags

  /// Two ends, in order.
  public init(low: Double, high: Double, isUneven: Bool = false, marks: State.Flags = []) {
    self.low = low
    self.high = high
    self.isUneven = isUneven
    self.marks = marks
  }
}

/// An end of a figure that a formula asks for: `lower(x)`, `upper(x)`.
enum End {
  case low, high

  init?(named name: String) {
    switch name {
    case "lower", "nedre": self = .low
    case "upper", "övre": self = .high
    default: return nil
    }
  }

  func value(of ends: Ends) -> Double { self == .low ? ends.low : ends.high }
}
