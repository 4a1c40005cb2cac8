import Language
import Synchronization

extension Model {
  /// What a line is called where it stands alone: with what it lies under, as far up as others have its name too.
  ///
  /// Cost: that of all names the first time, then nothing.
  public func lineName(_ node: Int) -> String {
    lineNames.withLock { known in
      let names = known ?? nodes.lineNames(root: root)
      known = names
      return names[node]
    }
  }
}

extension [Node] {
  /// Lines of one name so far, with the node that each has climbed to.
  private typealias Namesakes = [(node: Int, above: Int?)]

  /// The names of all lines, told apart by what they lie under. Cost: O(nodes × levels).
  fileprivate func lineNames(root: Int) -> [String] {
    var names = map(\.name)
    func sameNames(_ places: Namesakes, by name: (Int) -> String) -> [Namesakes] {
      Dictionary(grouping: places.indices, by: { NameTable.fold(name($0)) }).values.map { $0.map { places[$0] } }
    }
    var waiting = sameNames(indices.map { ($0, self[$0].parent) }) { self[$0].name }
    while let group = waiting.popLast() {
      guard group.count > 1 else { continue }
      let climbing = group.filter { $0.above != nil && $0.above != root }
      for (node, above) in climbing { if let above { names[node] = self[above].name + ", " + names[node] } }
      for same in sameNames(climbing, by: { climbing[$0].above.map { self[$0].name } ?? "" }) {
        // Namesakes under one and the same line cannot be told apart by what is above it.
        guard Set(same.map(\.above)).count > 1 else { continue }
        waiting.append(same.map { ($0.node, $0.above.flatMap { self[$0].parent }) })
      }
    }
    return names
  }
}
