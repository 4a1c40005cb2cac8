import CLanes

extension Kernel {
  /// The product of two arguments, or of the more that fusion puts in a row: ((a · b) · c) · d.
  static func multiply(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    lanes_product(lanes(call.operands), call.indices, call.count, call.from, call.to, out)
  }

  /// The sum of any number of arguments in the order given.
  static func sum(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    lanes_sum(lanes(call.operands), call.indices, call.count, call.from, call.to, out)
  }

  /// Rounds the sum of the year so far and gives what it grew by, so that the year adds up to its rounded sum. Exact:
  /// whole numbers below 2^51 and their differences are doubles. From there on no number is given, nor in the period
  /// after it, whose difference is not known to the unit.
  static func post(
    _ argument: UnsafePointer<Argument>, _ axis: UnsafePointer<AxisTables>, _ from: Int, _ to: Int,
    _ out: UnsafeMutablePointer<Double>
  ) {
    lanes_post(lanes(argument), axis.pointee.yearEnd, from, min(to, axis.pointee.count), out)
  }

  /// Arguments as the loops over lanes take them: the same words.
  @inline(__always)
  static func lanes(_ arguments: UnsafePointer<Argument>) -> UnsafePointer<lanes_argument> {
    UnsafeRawPointer(arguments).assumingMemoryBound(to: lanes_argument.self)
  }
}
