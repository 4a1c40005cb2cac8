/// Which rows of a base hold whole numbers, small enough that their sums are exact in any order: posts, inputs of whole
/// numbers, and sums of such rows. A sum of them can be brought up to date by what its arguments grew by.
///
/// Exact as long as no sum reaches 2^53: in the base the sizes of a sum's arguments add up to less than 2^51, an overlay's
/// own rows are below 2^44 (or it gives up), and a sum has at most 256 arguments.
final class Exactness: @unchecked Sendable {
  /// What a row is.
  enum Kind: UInt8 {
    case other
    /// Whole numbers.
    case whole
    /// A sum of rows of whole numbers.
    case sum
  }

  static let limit = 0x1p44
  private static let mostArguments = 256
  private let kinds: UnsafeMutablePointer<Kind>

  init(_ definitions: Definitions, _ order: Order, _ block: RowBlock, padded: Int) {
    kinds = .allocate(capacity: max(definitions.count, 1))
    kinds.initialize(repeating: .other, count: definitions.count)
    var size = [Double](repeating: 0, count: definitions.count)
    for row in order.rows.map({ Int($0) }) where !block.ref(row).isNowhere && !order.isInComponent(row) {
      let ref = block.ref(row)
      let lanes = ref.isConstant ? 1 : padded
      for lane in 0..<lanes { size[row] = max(size[row], abs(ref.values[lane])) }
      switch definitions.operations[row] {
      case .post: kinds[row] = .whole
      case .input:
        let isWhole = (0..<lanes).allSatisfy { ref.values[$0].rounded() == ref.values[$0] }
        if isWhole, size[row] < Exactness.limit { kinds[row] = .whole }
      case .sum:
        let arguments = definitions.arguments(of: row)
        let isExact =
          arguments.count <= Exactness.mostArguments && arguments.allSatisfy { kinds[Int($0)] != .other }
          && arguments.reduce(0, { $0 + size[Int($1)] }) < 0x1p51
        if isExact { kinds[row] = .sum }
      default: break
      }
    }
  }

  deinit { kinds.deallocate() }

  @inline(__always)
  func kind(_ row: Int) -> Kind { kinds[row] }

  /// Whether such values may stand in a row of whole numbers.
  static func isExact(_ values: UnsafePointer<Double>, _ lanes: Int) -> Bool {
    for lane in 0..<lanes where values[lane].rounded() != values[lane] || abs(values[lane]) >= limit { return false }
    return true
  }
}
