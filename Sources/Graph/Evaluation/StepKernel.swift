import CLanes

/// The loop of a step, for the operations that most rows consist of; told beforehand, so that evaluation need not look at
/// the operation.
enum StepKernel: UInt8 {
  case product
  case sum
  case difference
  /// Found by the operation.
  case other

  /// The loop of an operation on so many arguments.
  init(_ operation: Operation, _ count: Int) {
    switch operation {
    case .multiply where count >= 2: self = .product
    case .sum where count >= 1: self = .sum
    case .subtract where count >= 2, .change where count >= 2: self = .difference
    default: self = .other
    }
  }

  /// Runs it; false for ``other``.
  @inline(__always)
  func run(
    _ arguments: UnsafePointer<Argument>, _ indices: UnsafePointer<Int32>, _ count: Int, _ from: Int, _ to: Int,
    _ out: UnsafeMutablePointer<Double>
  ) -> Bool {
    let operands = UnsafeRawPointer(arguments).assumingMemoryBound(to: lanes_argument.self)
    switch self {
    case .product: lanes_product(operands, indices, count, from, to, out)
    case .sum: lanes_sum(operands, indices, count, from, to, out)
    case .difference: lanes_difference(operands + Int(indices[0]), operands + Int(indices[1]), from, to, out)
    case .other: return false
    }
    return true
  }
}
