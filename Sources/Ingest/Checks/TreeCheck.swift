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
public func checkTree(
  parents: [Int?], printed: [[Int64?]], memo: Set<Int> = [], tolerance: Int64 = 0
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
      guard difference.magnitude > tolerance.magnitude else { continue }
      mismatches.append(
        TreeMismatch(
          node: node, column: column, computed: Int64(clamping: sum), printed: value,
          difference: Int64(clamping: difference)))
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
