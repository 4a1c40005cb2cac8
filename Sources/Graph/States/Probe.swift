/// The values that unknowns take in the second evaluation.
enum Probe {
  /// A whole number of its own for every cause, scattered so that sums of different unknowns do not meet.
  ///
  /// The low 20 bits of the cause are permuted (so distinct causes keep distinct probes), and put above 2^17.
  static func value(of cause: Int32) -> Double {
    let bits = UInt32(bitPattern: cause)
    let mask: UInt32 = (1 << 20) - 1
    var low = (bits & mask) ^ 0x5A5A5
    for _ in 0..<3 {
      low = (low &* 0x9E375) & mask
      low ^= low >> 11
    }
    return Double(1 << 17) + Double(low) + Double(bits >> 20) * Double(1 << 20)
  }

  /// What an input cell of this state adds to its known part in the second evaluation.
  static func offset(of state: State) -> Double {
    guard state.isUnknown else { return 0 }
    if state.causes.isEmpty { return value(of: .max) }
    return state.causes.reduce(0) { $0 + value(of: $1) }
  }
}
