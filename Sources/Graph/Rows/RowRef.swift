/// Where a row's cells stand, in one word: the address of the first, and in the low bits its shape and whether it has a
/// side row. Nowhere is 0: an overlay's row that is the base's, or a base's row that is fused.
struct RowRef {
  let bits: UInt

  static let nowhere = RowRef(bits: 0)

  init(bits: UInt) { self.bits = bits }

  init(_ values: UnsafePointer<Double>, isConstant: Bool, hasSide: Bool) {
    bits = UInt(bitPattern: values) | (isConstant ? 1 : 0) | (hasSide ? 2 : 0)
  }

  var isNowhere: Bool { bits == 0 }
  /// Whether one value stands for all periods.
  var isConstant: Bool { bits & 1 != 0 }
  var hasSide: Bool { bits & 2 != 0 }
  /// Lanes from one period's value to the next: 0 for a constant.
  var stride: Int { Int(bits & 1 ^ 1) }
  /// The cells. Only of a row that is somewhere.
  var values: UnsafePointer<Double> { UnsafePointer(bitPattern: bits & ~7).unsafelyUnwrapped }
}
