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

  /// So many states are kept; then all are let go of.
  static let mostKept = 128

  /// The state at a point, in the order of the causes; nil where none with so many rows is kept.
  func layer(_ causes: [Int32], at point: [Double], rows: Int) -> Overlay? {
    settled.withLock { $0[Point(causes: causes, values: point, rows: rows)] }
  }

  /// Keeps a state.
  func keep(_ layer: Overlay, _ causes: [Int32], at point: [Double], rows: Int) {
    settled.withLock { settled in
      if settled.count == QuestionState.mostKept { settled.removeAll(keepingCapacity: true) }
      settled[Point(causes: causes, values: point, rows: rows)] = layer
    }
  }
}

/// The state of a question with its uncertain numbers moved, and the states at points that it has been moved to before.
struct QuestionRun {
  private let reading: Reading
  private let causes: [Int32]
  private let numbers: UncertainNumbers
  /// Made when a point is asked for that is not kept.
  private var made: LayerRun?

  init(_ reading: Reading, _ causes: [Int32], _ numbers: UncertainNumbers) {
    (self.reading, self.causes, self.numbers) = (reading, causes, numbers)
  }

  /// Whether a formula with branches was met; see ``LayerRun/hasBranches``.
  var hasBranches: Bool { made?.hasBranches ?? false }

  /// The state where the numbers have these values, in the order of the causes.
  mutating func layer(at point: [Double]) -> Overlay {
    let rows = reading.layer.rowCount
    if let kept = reading.question.layer(causes, at: point, rows: rows) { return kept }
    let layer = moved(to: point).layer
    reading.question.keep(layer, causes, at: point, rows: rows)
    return layer
  }

  /// The same, for what is asked of the state itself.
  mutating func moved(to point: [Double]) -> LayerRun {
    let run = made ?? LayerRun(reading.layer, reading.captures, causes, numbers)
    made = run
    run.move(to: point)
    return run
  }
}
