/// MT19937 as Python's `random.Random(seed)` runs it, so that both programs draw the same workload.
///
/// ```swift
/// var random = MersenneTwister(seed: 7)
/// random.integer(5...80)  // Python: random.Random(7).randint(5, 80)
/// ```
struct MersenneTwister {
  private static let count = 624
  private static let middle = 397
  private var state: [UInt32]
  private var next = MersenneTwister.count

  /// Seeds by the reference `init_by_array` with the one key `seed`.
  init(seed: UInt32) {
    let count = MersenneTwister.count
    state = [19_650_218]
    for index in 1..<count { state.append(MersenneTwister.mixed(state[index - 1], 1_812_433_253) &+ UInt32(index)) }
    var index = 1
    func step() {
      index += 1
      if index == count {
        state[0] = state[count - 1]
        index = 1
      }
    }
    for _ in 0..<count {
      state[index] = (state[index] ^ MersenneTwister.mixed(state[index - 1], 1_664_525)) &+ seed
      step()
    }
    for _ in 0..<count - 1 {
      state[index] = (state[index] ^ MersenneTwister.mixed(state[index - 1], 1_566_083_941)) &- UInt32(index)
      step()
    }
    state[0] = 0x8000_0000
  }

  private static func mixed(_ word: UInt32, _ factor: UInt32) -> UInt32 { (word ^ (word >> 30)) &* factor }

  /// The next 32 bits.
  mutating func word() -> UInt32 {
    if next == state.count { refill() }
    var word = state[next]
    next += 1
    word ^= word >> 11
    word ^= (word << 7) & 0x9D2C_5680
    word ^= (word << 15) & 0xEFC6_0000
    return word ^ (word >> 18)
  }

  private mutating func refill() {
    let count = state.count
    for index in 0..<count {
      let joined = (state[index] & 0x8000_0000) | (state[(index + 1) % count] & 0x7FFF_FFFF)
      let twist: UInt32 = joined & 1 == 0 ? 0 : 0x9908_B0DF
      state[index] = state[(index + MersenneTwister.middle) % count] ^ (joined >> 1) ^ twist
    }
    next = 0
  }

  /// Python's `randint`: as many high bits as the width has, drawn again while they are too large.
  mutating func integer(_ range: ClosedRange<Int>) -> Int {
    let width = range.upperBound - range.lowerBound + 1
    let bits = Int.bitWidth - width.leadingZeroBitCount
    while true {
      let drawn = Int(word() >> UInt32(32 - bits))
      if drawn < width { return range.lowerBound + drawn }
    }
  }

  /// Python's `uniform`: 53 bits between two numbers.
  mutating func uniform(_ low: Double, _ high: Double) -> Double {
    let upper = Double(word() >> 5)
    let lower = Double(word() >> 6)
    return low + (high - low) * ((upper * 67_108_864 + lower) * (1 / 9_007_199_254_740_992))
  }
}
