import Glibc

/// Random numbers from a seed that a failure prints. `TANKOM_SEED` runs one seed only, `TANKOM_EFFORT` so many times as
/// many as usual.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
  mutating func pick<Value>(_ values: [Value], or other: Value) -> Value { values.randomElement(using: &self) ?? other }

  /// The seeds to run: these, or the one that is asked for.
  static func seeds(_ usual: Range<Int>) -> [Int] {
    if let seed = variable("TANKOM_SEED") { return [seed] }
    let effort = max(variable("TANKOM_EFFORT") ?? 1, 1)
    return Array(usual.lowerBound..<usual.lowerBound + usual.count * effort)
  }

  private static func variable(_ name: String) -> Int? { getenv(name).flatMap { Int(String(cString: $0)) } }
}
