extension Program {
  /// A single number to be explained, sought or drawn: a weighted sum over cells of result rows.
  ///
  ///     Program.Target(cost)                        // the sum over all periods
  ///     Program.Target(cost, weights: [0, 0, 1])    // the third period
  public struct Target: Sendable, Hashable {
    /// A row and what each of its periods weighs.
    public struct Part: Sendable, Hashable {
      /// The row, which must be among the program's results.
      public let row: RowID
      /// One weight for all periods, or one a period; a shorter list leaves the rest out.
      public let weights: [Double]

      /// A row with its weights.
      public init(_ row: RowID, weights: [Double] = [1]) {
        self.row = row
        self.weights = weights
      }
    }

    /// What is added up.
    public let parts: [Part]

    /// The weighted sum of one row; of all its periods, where nothing is said.
    public init(_ row: RowID, weights: [Double] = [1]) { parts = [Part(row, weights: weights)] }

    /// The sum of several rows with weights.
    public init(_ parts: [Part]) { self.parts = parts }
  }

  /// A target's cells in the memory of a run.
  struct Weighted: Sendable {
    let slot: Int
    let from: Int
    let weights: [Double]
  }

  /// The cells of a target; those of weight 0 before and after the others are left out.
  func weighted(_ target: Target) throws(ProgramError) -> [Weighted] {
    var all: [Weighted] = []
    for part in target.parts {
      let slot = Int(resultSlots[try place(ofResult: part.row)])
      let count = axis.count
      let weights =
        part.weights.count == 1 ? Array(repeating: part.weights[0], count: count) : Array(part.weights.prefix(count))
      guard let from = weights.firstIndex(where: { $0 != 0 }), let last = weights.lastIndex(where: { $0 != 0 }) else {
        continue
      }
      all.append(Weighted(slot: slot, from: from, weights: Array(weights[from...last])))
    }
    return all
  }
}
