import Glibc

/// What a person who looks for a bug may set: GRAPH_SEED runs one seed only, GRAPH_EFFORT so many times as much.
enum Environment {
  static let seed = number("GRAPH_SEED")
  static let effort = max(number("GRAPH_EFFORT") ?? 1, 1)

  /// The seeds to run: these, or the one that is asked for.
  static func seeds(_ usual: Range<Int>) -> [Int] {
    if let seed { return [seed] }
    return Array(usual.lowerBound..<usual.lowerBound + usual.count * effort)
  }

  /// The text of an environment variable.
  static func text(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  private static func number(_ name: String) -> Int? { text(name).flatMap { Int($0) } }
}
