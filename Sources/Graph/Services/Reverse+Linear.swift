extension Reverse {
  private typealias Eight = SIMD8<Double>

  /// The slopes of a sum of signed products: each factor's is the step's times the other factors.
  func linear(_ step: UnsafePointer<ProgramStep>) {
    let out = UnsafeRawPointer(slope(step.pointee.slope))
    let first = Int(step.pointee.first)
    for number in first..<first + Int(step.pointee.count) {
      let term = code.terms[number]
      let slopes = code.termSlopes[number]
      if slopes.first >= 0 { add(out, term.second, term.third, term.isSubtracted, slopes.first, slopes.fresh & 1 != 0) }
      if slopes.second >= 0 { add(out, term.first, term.third, term.isSubtracted, slopes.second, slopes.fresh & 2 != 0) }
      if slopes.third >= 0 { add(out, term.first, term.second, term.isSubtracted, slopes.third, slopes.fresh & 4 != 0) }
    }
  }

  /// Adds ± out × one × other to a slope, or sets it where it is fresh. Either row may be absent (−1).
  @inline(__always)
  private func add(
    _ out: UnsafeRawPointer, _ one: Int32, _ other: Int32, _ isSubtracted: Bool, _ target: Int32, _ isFresh: Bool
  ) {
    let to = UnsafeMutableRawPointer(slope(target))
    let left = one < 0 ? nil : UnsafeRawPointer(value(one))
    let right = other < 0 ? nil : UnsafeRawPointer(value(other))
    let end = code.axis.padded * MemoryLayout<Double>.stride
    var offset = 0
    while offset < end {
      var gain = out.load(fromByteOffset: offset, as: Eight.self)
      if let left { gain *= left.load(fromByteOffset: offset, as: Eight.self) }
      if let right { gain *= right.load(fromByteOffset: offset, as: Eight.self) }
      if isSubtracted { gain = Eight(repeating: 0) - gain }
      if !isFresh { gain += to.load(fromByteOffset: offset, as: Eight.self) }
      to.storeBytes(of: gain, toByteOffset: offset, as: Eight.self)
      offset += 64
    }
  }
}
