import Graph
import Language
import Synchronization

/// What readings of one question have in common while nothing is edited in it: their layers differ only in rows that have
/// been added since, so that the latest holds them all.
final class QuestionState: Sendable {
  private struct Point: Hashable {
    let causes: [Int32]
    let values: [Double]
    let rows: Int
  }

  /// States in which uncertain numbers have values.
  private let settled = Mutex<[Point: Overlay]>([:])

  /// The cells that kept states may own together, were all of each its own: some 64 MB.
  static let mostCells = 8_000_000

  /// So many states of a layer's size are kept, then all are let go of: few of a large model, as each may own most rows.
  static func mostKept(of layer: Overlay) -> Int {
    min(128, max(8, mostCells / max(1, layer.rowCount * layer.axis.count)))
  }

  /// The state at a point, in the order of the causes; nil where none with so many rows is kept.
  func layer(_ causes: [Int32], at point: [Double], rows: Int) -> Overlay? {
    settled.withLock { $0[Point(causes: causes, values: point, rows: rows)] }
  }

  /// Keeps a state.
  func keep(_ layer: Overlay, _ causes: [Int32], at point: [Double], rows: Int) {
    settled.withLock { settled in
      if settled.count >= QuestionState.mostKept(of: layer) { settled.removeAll(keepingCapacity: true) }
      settled[Point(causes: causes, values: point, rows: rows)] = layer
    }
  }
}
