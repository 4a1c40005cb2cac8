/// A printed subtotal that is not the sum of its children.
public struct TreeMismatch: Sendable, Hashable {
  /// The subtotal's node and column, both from 0.
  public let node: Int
  /// The column of the sum.
  public let column: Int
  /// The sum of the parts, in öre.
  public let computed: Int64
  /// What the row says, in öre.
  public let printed: Int64
  /// Computed minus printed.
  public let difference: Int64
  /// How far apart they may be, in öre: what is said, and what rounding each of them on its own can do.
  public let tolerance: Int64
  /// Whether rounding explains it.
  public var isRounding: Bool { difference.magnitude <= tolerance.magnitude }
}

/// How far a sum of so many rounded numbers may be from its rounded total, in öre: half a step for each, and half a one
/// for the total.
public func roundingTolerance(terms: Int, step: Int64) -> Int64 { step * Int64(terms + 1) / 2 }

/// The step that amounts are printed in, in öre: their unit, or the tenth, hundredth … of it that all of them are whole
/// numbers of.
public func roundingStep(of amounts: [Int64], unit: Int64) -> Int64 {
  var step = max(unit, 1)
  while step > 1, step % 10 == 0, amounts.contains(where: { $0 % step != 0 }) { step /= 10 }
  return amounts.contains { $0 % step != 0 } ? 1 : step
}

/// Checks each printed subtotal of a tree against the sum of its children, per column.
///
/// A child without a printed value counts as the sum of its own children. Where a value below stays unknown there is
/// nothing to compare, and the check is left out. A level is compared with the next one only: a sum over all levels
/// would count everything twice.
///
/// - Parameters:
///   - parents: each node's parent; nil at a root.
///   - printed: each node's printed values, one per column; nil where none is printed or it is unknown.
///   - memo: nodes that are shown and never summed ("varav").
///   - tolerance: how far a subtotal may be from its parts, in öre.
///   - step: what each number is rounded to, in öre; where it is given, what rounding explains is listed too.
public func checkTree(
  parents: [Int?], printed: [[Int64?]], memo: Set<Int> = [], tolerance: Int64 = 0, step: Int64 = 0
) -> [TreeMismatch] {
  var children: [Int: [Int]] = [:]
  for (node, parent) in parents.enumerated() where !memo.contains(node) {
    if let parent, parent != node { children[parent, default: []].append(node) }
  }
  let tree = SumTree(children: children, printed: printed)
  var mismatches: [TreeMismatch] = []
  for node in printed.indices {
    for (column, value) in printed[node].enumerated() {
      guard let value, let sum = tree.sum(below: node, column, depth: 0) else { continue }
      let difference = sum - Int128(value)
      guard difference.magnitude > (step > 0 ? 0 : tolerance.magnitude) else { continue }
      let terms = children[node]?.count ?? 0
      mismatches.append(
        TreeMismatch(
          node: node, column: column, computed: Int64(clamping: sum), printed: value,
          difference: Int64(clamping: difference),
          tolerance: max(tolerance, roundingTolerance(terms: terms, step: step))))
    }
  }
  return mismatches
}

private struct SumTree {
  /// Deeper than any organisation; ends the walk in a tree that goes in a ring.
  static let depthLimit = 1000
  let children: [Int: [Int]]
  let printed: [[Int64?]]

  /// The sum of a node's children, or nil for a leaf, an unknown child, or a tree that goes in a ring.
  func sum(below node: Int, _ column: Int, depth: Int) -> Int128? {
    guard let children = children[node], depth <= Self.depthLimit else { return nil }
    var sum: Int128 = 0
    for child in children {
      guard let value = value(child, column, depth: depth + 1) else { return nil }
      sum += value
    }
    return sum
  }

  private func value(_ node: Int, _ column: Int, depth: Int) -> Int128? {
    guard printed.indices.contains(node), printed[node].indices.contains(column) else { return nil }
    if let value = printed[node][column] { return Int128(value) }
    return sum(below: node, column, depth: depth)
  }
}
