import Graph

/// A classic shape of dependence, of a size to be chosen, that all hangs on one input.
enum Shape: String, CaseIterable {
  /// Each row reads the one before.
  case chain
  /// All rows read the input.
  case fanOut = "fan-out"
  /// One row reads the input and as many others.
  case fanIn = "fan-in"
  /// Two rows read a third, and the next reads both: paths double with each rung.
  case ladder = "diamond ladder"
  /// Leaves read the input, and each ten are summed to the top.
  case tree = "wide tree"

  /// A graph of about so many rows: its base, the input, the result, and the result as a function of the input.
  func build(_ count: Int) throws -> Built {
    var builder = GraphBuilder(axis: .yearly(from: 2023, years: 8))
    let input = builder.input([1])
    var result = input
    var expected: (Double) -> Double = { $0 }
    switch self {
    case .chain:
      for _ in 0..<count { result = builder.add(.offset(1), [result]) }
      expected = { $0 + Double(count) }
    case .fanOut:
      for _ in 0..<count { result = builder.add(.offset(1), [input]) }
      expected = { $0 + 1 }
    case .fanIn:
      result = builder.add(.sum, [input] + (0..<count).map { _ in builder.input([1]) })
      expected = { $0 + Double(count) }
    case .ladder:
      for _ in 0..<count / 3 {
        let left = builder.add(.offset(1), [result])
        let right = builder.add(.offset(2), [result])
        result = builder.add(.minimum, [left, right])
      }
      expected = { $0 + Double(count / 3) }
    case .tree:
      let leaves = count * 9 / 10
      var level = (0..<leaves).map { _ in builder.add(.offset(1), [input]) }
      while level.count > 1 {
        level = stride(from: 0, to: level.count, by: 10).map { start in
          builder.add(.sum, Array(level[start..<min(start + 10, level.count)]))
        }
      }
      result = level.first ?? input
      expected = { Double(leaves) * ($0 + 1) }
    }
    return Built(base: try builder.build(), input: input, result: result, expected: expected)
  }

  /// A shape that has been built.
  struct Built {
    let base: Base
    let input: RowID
    let result: RowID
    let expected: (Double) -> Double
  }
}
