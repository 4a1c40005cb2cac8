/// Where a row's cells stand, in one word: the address of the first, and in the low bits its shape and whether it has a
/// side row. Nowhere is 0: an overlay's row that is the base's, or a base's row that is fused.
struct RowRef {
  let bits: UInt

  /// The bit of a row of one value.
  static let constant: UInt = 1
  /// The bit of a row that has a side row.
  static let side: UInt = 2
  /// The bit of a row that one overlay has and no other.
  static let sole: UInt = 4

  static let nowhere = RowRef(bits: 0)

  init(bits: UInt) { self.bits = bits }

  init(_ values: UnsafePointer<Double>, isConstant: Bool, hasSide: Bool) {
    bits = UInt(bitPattern: values) | (isConstant ? RowRef.constant : 0) | (hasSide ? RowRef.side : 0)
  }

  var isNowhere: Bool { bits == 0 }
  /// Whether one value stands for all periods.
  var isConstant: Bool { bits & RowRef.constant != 0 }
  var hasSide: Bool { bits & RowRef.side != 0 }
  /// Whether its cells may be written where they stand; said only in a wide overlay's ``PageTable/flat``.
  var isSole: Bool { bits & RowRef.sole != 0 }
  /// Lanes from one period's value to the next: 0 for a constant.
  var stride: Int { Int(bits & 1 ^ 1) }
  /// The cells. Only of a row that is somewhere.
  var values: UnsafePointer<Double> { UnsafePointer(bitPattern: bits & ~7).unsafelyUnwrapped }
  /// The cells of a row that is ``isSole``.
  var mutableValues: UnsafeMutablePointer<Double>? { UnsafeMutablePointer(bitPattern: bits & ~7) }
}
