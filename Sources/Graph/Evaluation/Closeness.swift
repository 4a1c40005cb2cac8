/// When two numbers are the same to a comparison.
///
/// Decimals have no exact binary form: 87 % − 90 % comes out a little below −3 %. A rule that asks whether the one is at
/// least the other must not turn on that.
public enum Closeness {
  /// The part of the larger number that two may differ by: less than an öre of 100 milliard kr.
  public static let part = 1e-13
  /// What two may differ by where they are small, as shares are, or nearly 0, as 0,1 + 0,2 − 0,3 is.
  public static let least = 1e-12

  /// Whether two numbers are the same but for rounding in computing them.
  @inline(__always)
  public static func areSame(_ a: Double, _ b: Double) -> Bool {
    a == b || abs(a - b) <= max(part * max(abs(a), abs(b)), least)
  }
}
