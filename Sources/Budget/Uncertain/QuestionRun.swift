import Graph
import Language

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
