extension Forward {
  /// A sum of signed products, eight lanes at a time with the sum in registers. Whether every lane came out finite.
  func linear(_ step: UnsafePointer<ProgramStep>) -> Bool {
    let terms = code.terms + Int(step.pointee.first)
    let count = Int(step.pointee.count)
    let stride = lanes * MemoryLayout<Double>.stride
    let memory = UnsafeRawPointer(values)
    let out = UnsafeMutableRawPointer(slot(step.pointee.out))
    var check = SIMD8<Double>.zero
    var offset = 0
    while offset < stride {
      let block = memory + offset
      var sum = SIMD8<Double>.zero
      for number in 0..<count {
        let term = terms[number]
        var product = (block + Int(term.first) * stride).load(as: SIMD8<Double>.self)
        if term.second >= 0 {
          product *= (block + Int(term.second) * stride).load(as: SIMD8<Double>.self)
          if term.third >= 0 { product *= (block + Int(term.third) * stride).load(as: SIMD8<Double>.self) }
        }
        if term.isSubtracted { sum -= product } else { sum += product }
      }
      out.storeBytes(of: sum, toByteOffset: offset, as: SIMD8<Double>.self)
      check += sum - sum
      offset += 64
    }
    return check == .zero
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
