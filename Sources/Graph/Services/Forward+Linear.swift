extension Forward {
  /// A sum of signed products, sixteen lanes at a time with the sum in registers. Whether every lane came out finite.
  func linear(_ step: UnsafePointer<ProgramStep>) -> Bool {
    let bytes = lanes * MemoryLayout<Double>.stride
    let out = UnsafeMutableRawPointer(slot(step.pointee.out))
    var check = SIMD8<Double>(repeating: 0)
    var offset = 0
    while offset + 128 <= bytes {
      let (left, right) = sixteen(step, offset, bytes)
      out.storeBytes(of: left, toByteOffset: offset, as: SIMD8<Double>.self)
      out.storeBytes(of: right, toByteOffset: offset + 64, as: SIMD8<Double>.self)
      check += (left - left) + (right - right)
      offset += 128
    }
    if offset < bytes {
      let sum = eight(step, offset, bytes)
      out.storeBytes(of: sum, toByteOffset: offset, as: SIMD8<Double>.self)
      check += sum - sum
    }
    return check == SIMD8<Double>(repeating: 0)
  }

  @inline(__always)
  private func sixteen(
    _ step: UnsafePointer<ProgramStep>, _ offset: Int, _ bytes: Int
  ) -> (SIMD8<Double>, SIMD8<Double>) {
    let terms = code.terms + Int(step.pointee.first)
    let block = UnsafeRawPointer(values) + offset
    var left = SIMD8<Double>(repeating: 0)
    var right = left
    for number in 0..<Int(step.pointee.count) {
      let term = terms[number]
      let first = block + Int(term.first) * bytes
      var one = first.load(as: SIMD8<Double>.self)
      var other = first.load(fromByteOffset: 64, as: SIMD8<Double>.self)
      if term.second >= 0 {
        let second = block + Int(term.second) * bytes
        one *= second.load(as: SIMD8<Double>.self)
        other *= second.load(fromByteOffset: 64, as: SIMD8<Double>.self)
        if term.third >= 0 {
          let third = block + Int(term.third) * bytes
          one *= third.load(as: SIMD8<Double>.self)
          other *= third.load(fromByteOffset: 64, as: SIMD8<Double>.self)
        }
      }
      if term.isSubtracted {
        left -= one
        right -= other
      } else {
        left += one
        right += other
      }
    }
    return (left, right)
  }

  @inline(__always)
  private func eight(_ step: UnsafePointer<ProgramStep>, _ offset: Int, _ bytes: Int) -> SIMD8<Double> {
    let terms = code.terms + Int(step.pointee.first)
    let block = UnsafeRawPointer(values) + offset
    var sum = SIMD8<Double>(repeating: 0)
    for number in 0..<Int(step.pointee.count) {
      let term = terms[number]
      var product = (block + Int(term.first) * bytes).load(as: SIMD8<Double>.self)
      if term.second >= 0 {
        product *= (block + Int(term.second) * bytes).load(as: SIMD8<Double>.self)
        if term.third >= 0 { product *= (block + Int(term.third) * bytes).load(as: SIMD8<Double>.self) }
      }
      if term.isSubtracted { sum -= product } else { sum += product }
    }
    return sum
  }

  /// The same lane by lane, where products and sums that are not finite are 0. Returns how many there were.
  func repair(_ step: UnsafePointer<ProgramStep>) -> Int {
    let terms = code.terms + Int(step.pointee.first)
    let out = slot(step.pointee.out)
    var strange = 0
    for lane in 0..<lanes {
      var sum = 0.0
      for number in 0..<Int(step.pointee.count) {
        let term = terms[number]
        var product = slot(term.first)[lane]
        if term.second >= 0 { product *= slot(term.second)[lane] }
        if term.third >= 0 { product *= slot(term.third)[lane] }
        if !product.isFinite {
          product = 0
          strange += 1
        }
        sum += term.isSubtracted ? -product : product
      }
      if !sum.isFinite {
        sum = 0
        strange += 1
      }
      out[lane] = sum
    }
    return strange
  }
}
