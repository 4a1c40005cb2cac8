import Budget
import Graph
import Language
import Quantities
import Scenarios

/// A line or an item that an edit moved, in the year of the answer.
public struct MovedLine: Sendable {
  public enum Kind: Sendable, Hashable { case item, unit, committee }
  public let name: String
  public let kind: Kind
  /// The series that moved, in English: `budget`, `forecast`, `deviation`, `outlay`.
  public let series: String
  public let move: Move
}

extension Evaluation {
  /// The deviation of the whole, or its cost where it has no budget, year by year.
  func rootMoves(from before: Overlay, to after: Overlay) throws(Diagnostic) -> [Move] {
    let series = try wholeSubject.rawValue
    var result: [Move] = []
    for year in model.timeline.years {
      if let move = try move(series, of: .node(model.root), from: before, to: after, year) { result.append(move) }
    }
    return result
  }

  /// The items that moved most (at most two), the unit of the first, and the whole.
  func movedLines(from before: Overlay, to after: Overlay, _ year: Int) throws(Diagnostic) -> [MovedLine] {
    var moved: [(item: Int, series: Int, move: Move)] = []
    for (index, item) in model.items.enumerated() {
      for series in Set(item.posts.map(\.series)).sorted()
      where item.posts.contains(where: { $0.series == series && before.values($0.row) != after.values($0.row) }) {
        let name = model.seriesNames[series].english
        if let move = try move(name, of: .item(index), from: before, to: after, year), move.isMoved {
          moved.append((index, series, move))
        }
      }
    }
    moved.sort { abs($0.move.difference.value) > abs($1.move.difference.value) }
    var lines = moved.prefix(2).map {
      MovedLine(
        name: model.items[$0.item].displayName, kind: .item, series: model.seriesNames[$0.series].english, move: $0.move
      )
    }
    let series = try wholeSubject.rawValue
    if let first = moved.first {
      let node = model.items[first.item].node
      if node != model.root, let move = try move(series, of: .node(node), from: before, to: after, year) {
        lines.append(MovedLine(name: model.nodes[node].name, kind: .unit, series: series, move: move))
      }
    }
    if let move = try move(series, of: .node(model.root), from: before, to: after, year), move.isMoved {
      lines.append(MovedLine(name: model.name, kind: .committee, series: series, move: move))
    }
    return lines
  }
}
