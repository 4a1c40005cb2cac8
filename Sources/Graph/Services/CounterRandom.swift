/// Random numbers that depend on nothing but where they are asked for: a seed, a draw and a stream.
///
/// So draws can be made in any order and by any thread, and two scenarios with one seed meet the same chances. A number
/// is the mixed word of three rounds of SplitMix64's finaliser, one for each part of the address.
struct CounterRandom: Sendable {
  private let seed: UInt64

  init(seed: UInt64) { self.seed = CounterRandom.mix(seed &+ 0x9E37_79B9_7F4A_7C15) }

  /// Where the numbers of a stream begin: what ``uniform(draw:from:)`` asks for.
  func start(ofStream stream: UInt64) -> UInt64 {
    CounterRandom.mix(seed ^ (stream &* 0xD1B5_4A32_D192_ED03 &+ 0x8CB9_2BA7_2F3D_8DD7))
  }

  /// A number between 0 and 1, neither of them.
  static func uniform(draw: UInt64, from start: UInt64) -> Double {
    let bits = mix(start &+ (draw &+ 1) &* 0x9E37_79B9_7F4A_7C15)
    return (Double(bits >> 11) + 0.5) * 0x1p-53
  }

  private static func mix(_ word: UInt64) -> UInt64 {
    var word = word
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
