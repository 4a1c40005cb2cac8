extension Reverse {
  private typealias Eight = SIMD8<Double>

  /// A slope that a term adds to, or sets where it is fresh; nothing where nobody asks for it.
  private struct Gain {
    let memory: UnsafeMutableRawPointer?
    let isFresh: Bool

    init(_ reverse: Reverse, _ number: Int32, isFresh: Bool) {
      memory = number < 0 ? nil : UnsafeMutableRawPointer(reverse.slope(number))
      self.isFresh = isFresh
    }

    @inline(__always)
    func take(_ gain: Eight, _ offset: Int) {
      guard let memory else { return }
      let sum = isFresh ? gain : gain + memory.load(fromByteOffset: offset, as: Eight.self)
      memory.storeBytes(of: sum, toByteOffset: offset, as: Eight.self)
    }
  }

  /// The slopes of a sum of signed products: each factor's is the step's times the other factors.
  func linear(_ step: UnsafePointer<ProgramStep>) {
    let out = UnsafeRawPointer(slope(step.pointee.slope))
    let first = Int(step.pointee.first)
    for number in first..<first + Int(step.pointee.count) {
      let slopes = code.termSlopes[number]
      if slopes.first < 0, slopes.second < 0, slopes.third < 0 { continue }
      let term = code.terms[number]
      let sign: Double = term.isSubtracted ? -1 : 1
      if term.second < 0 {
        let gain = Gain(self, slopes.first, isFresh: slopes.fresh & 1 != 0)
        forEachEight { gain.take(sign * out.load(fromByteOffset: $0, as: Eight.self), $0) }
      } else if term.third < 0 {
        passPair(out, term, slopes, sign)
      } else {
        passTriple(out, term, slopes, sign)
      }
    }
  }

  @inline(__always)
  private func forEachEight(_ body: (Int) -> Void) {
    let end = code.axis.padded * MemoryLayout<Double>.stride
    var offset = 0
    while offset < end {
      body(offset)
      offset += 64
    }
  }

  private func passPair(_ out: UnsafeRawPointer, _ term: ProgramTerm, _ slopes: ProgramTermSlopes, _ sign: Double) {
    let a = UnsafeRawPointer(value(term.first))
    let b = UnsafeRawPointer(value(term.second))
    let first = Gain(self, slopes.first, isFresh: slopes.fresh & 1 != 0)
    let second = Gain(self, slopes.second, isFresh: slopes.fresh & 2 != 0)
    forEachEight { offset in
      let slope = sign * out.load(fromByteOffset: offset, as: Eight.self)
      first.take(slope * b.load(fromByteOffset: offset, as: Eight.self), offset)
      second.take(slope * a.load(fromByteOffset: offset, as: Eight.self), offset)
    }
  }

  private func passTriple(_ out: UnsafeRawPointer, _ term: ProgramTerm, _ slopes: ProgramTermSlopes, _ sign: Double) {
    let a = UnsafeRawPointer(value(term.first))
    let b = UnsafeRawPointer(value(term.second))
    let c = UnsafeRawPointer(value(term.third))
    let first = Gain(self, slopes.first, isFresh: slopes.fresh & 1 != 0)
    let second = Gain(self, slopes.second, isFresh: slopes.fresh & 2 != 0)
    let third = Gain(self, slopes.third, isFresh: slopes.fresh & 4 != 0)
    forEachEight { offset in
      let slope = sign * out.load(fromByteOffset: offset, as: Eight.self)
      let x = a.load(fromByteOffset: offset, as: Eight.self)
      let y = b.load(fromByteOffset: offset, as: Eight.self)
      let part = slope * c.load(fromByteOffset: offset, as: Eight.self)
      first.take(part * y, offset)
      second.take(part * x, offset)
      third.take(slope * x * y, offset)
    }
  }
}
