import Ingest
import Language

/// Rows of a total that are printed by type: `Totalt;Intäkter` below committees that have `Intäkter` each.
extension RowTree {
  /// Where a row of a total stands: below what it is a total of, and what the rows that it adds up are called.
  struct Across: Hashable {
    /// The key of what it is a total of, folded; empty for the whole.
    let above: [String]
    /// The end of the keys that it adds up, folded.
    let names: [String]

    /// The key under which it is kept apart from the lines: no line has an empty name.
    var key: [String] { above + [""] + names }
  }

  /// The place of a row whose key has a word of a total before its last: what it stands below, and the names after the
  /// word. Nil for other rows.
  func across(_ path: [String]) -> (place: Across, depth: Int)? {
    guard let depth = path.indices.dropLast().first(where: { isTotal(path[$0], isBelow: $0 > 0) }) else { return nil }
    let above = path[..<depth].map(NameTable.fold)
    // A total that stands alone is a line like any other.
    guard
      groups.contains(where: { group in
        group.count == depth + 1 && Array(group[..<depth]) == above && !isTotal(group[depth], isBelow: depth > 0)
      })
    else { return nil }
    let names = path[(depth + 1)...].filter { !$0.isEmpty }.map(NameTable.fold)
    guard !names.isEmpty else { return nil }
    return (Across(above: above, names: names), depth)
  }

  /// A key before the last that calls itself a sum, where others stand beside it: what lies below it is printed once more
  /// and the load does not say of what.
  func unsaidSum(_ path: [String]) -> String? {
    path.dropLast().first { name in
      !groups.isEmpty && RowTree.isSum(name) && groups.contains { $0.count == 1 && !RowTree.isSum($0[0]) }
    }
  }

  /// The rows that each total by type adds up, by their place: all whose key begins and ends as it says.
  /// Cost: O(keys), times the square of their length.
  static func summands(of nodes: [[String]: Int], isLine: (Int) -> Bool) -> [Across: [Int]] {
    var found: [Across: [Int]] = [:]
    for (key, node) in nodes where key.count > 1 && !key.contains("") && isLine(node) {
      for first in 0..<(key.count - 1) {
        for last in (first + 1)..<key.count {
          found[Across(above: Array(key[..<first]), names: Array(key[last...])), default: []].append(node)
        }
      }
    }
    return found.mapValues { $0.sorted() }
  }
}
