/// One formula of a program: where its result goes, and what it reads.
struct ProgramStep {
  /// A step with `isLinear` is a sum of signed products, whatever the operation was.
  var operation: Operation
  var isLinear: Bool
  var out: Int32
  /// The first of its terms (linear) or of its arguments (other steps).
  var first: Int32
  var count: Int32
  /// The slope slot of its result.
  var slope: Int32
  var row: RowID
}

/// A product of one to three rows that is added to or subtracted from a step's result.
struct ProgramTerm {
  var first: Int32
  var second: Int32 = -1
  var third: Int32 = -1
  var isSubtracted = false

  init(first: Int32, second: Int32 = -1, third: Int32 = -1, isSubtracted: Bool = false) {
    self.first = first
    self.second = second
    self.third = third
    self.isSubtracted = isSubtracted
  }

  /// A product of one to three rows.
  init(_ factors: [Int32], isSubtracted: Bool) {
    self.init(
      first: factors.first ?? -1, second: factors.count > 1 ? factors[1] : -1,
      third: factors.count > 2 ? factors[2] : -1, isSubtracted: isSubtracted)
  }

  /// The rows, for as many as there are.
  var factors: [Int32] { [first, second, third].filter { $0 >= 0 } }
}

/// Where the slopes of a term's factors go; −1 for those that need none. A bit of `fresh` says that nothing has been
/// written to that slot before in the sweep.
struct ProgramTermSlopes {
  var first: Int32 = -1
  var second: Int32 = -1
  var third: Int32 = -1
  var fresh: UInt8 = 0
}

/// An argument of a step that is not linear.
struct ProgramArgument {
  var slot: Int32
  /// The slope slot; −1 where none is needed.
  var slope: Int32 = -1
  var isFresh = false
}

/// Steps that are run one after the other, or a ring of rows that is stepped through time.
struct ProgramStretch {
  var from: Int32
  var to: Int32
  var isRing: Bool
  var byYear: Bool
}

/// A program as raw tables: trivial to copy, with no array or class behind it.
struct ProgramCode {
  let steps: UnsafePointer<ProgramStep>
  let stepCount: Int
  let terms: UnsafePointer<ProgramTerm>
  let termSlopes: UnsafePointer<ProgramTermSlopes>
  let arguments: UnsafePointer<ProgramArgument>
  let stretches: UnsafePointer<ProgramStretch>
  let stretchCount: Int
  /// Slope slots that a sweep begins with at 0: those of results, and of what rings read and write.
  let cleared: UnsafePointer<Int32>
  let clearedCount: Int
  /// Constants × padded periods; they are the first slots.
  let constants: UnsafePointer<Double>
  let constantCount: Int
  let slotCount: Int
  /// The slope slot of each slot; −1 for constants.
  let slopeOf: UnsafePointer<Int32>
  let mostArguments: Int
  let axis: AxisTables
  let axisPlace: UnsafePointer<AxisTables>
}
