import Graph
import Language

/// A state in which uncertain numbers are moved, with the states that it has taken rows from. One owner.
final class LayerRun {
  private(set) var layer: Overlay
  private let rows: [(row: RowID, place: Int)]
  private let count: Int
  /// What is said of each number beside its ends: a bound.
  private let marks: [[State]?]
  private let inner: [(row: RowID, source: RowID, run: LayerRun)]
  /// Whether a formula with branches (greatest, least, a choice, a step) was met: slopes show one branch only.
  private(set) var hasBranches = false

  /// Of the base itself: rows that hold what another has there, which is what it has here.
  private let mirrors: [(row: RowID, source: RowID)]

  /// - Parameter causes: the numbers that may be moved, in the order that points and slopes have.
  convenience init(_ layer: Overlay, _ captures: [Capture], _ causes: [Int32], _ numbers: UncertainNumbers) {
    var inner = captures.map { ($0.row, $0.source, LayerRun($0.layer, $0.captures, causes, numbers)) }
    let fromBase = numbers.baseValues(of: layer.base)
    if !fromBase.isEmpty {
      // A loaded line is what it was loaded as, whatever the number: what the base has moves with it.
      let base = LayerRun(Overlay(layer.base), causes, numbers, inner: [], mirrors: fromBase)
      inner += fromBase.map { ($0.row, $0.source, base) }
    }
    self.init(layer, causes, numbers, inner: inner, mirrors: [])
  }

  private init(
    _ layer: Overlay, _ causes: [Int32], _ numbers: UncertainNumbers,
    inner: [(row: RowID, source: RowID, run: LayerRun)], mirrors: [(row: RowID, source: RowID)]
  ) {
    self.layer = layer
    count = causes.count
    let places = Dictionary(uniqueKeysWithValues: zip(causes, causes.indices))
    rows = numbers.rows(of: layer).compactMap { row, cause in places[cause].map { (row, $0) } }
    marks = rows.map { row, _ in
      let flags = layer.state(row, 0).flags.subtracting(.approximate)
      return flags.isEmpty ? nil : [State(flags)]
    }
    self.inner = inner
    self.mirrors = mirrors
  }

  /// Gives the numbers values, and settles what rests on them.
  func move(to point: [Double]) {
    for ((row, place), marks) in zip(rows, marks) { layer.set(row, values: [point[place]], states: marks) }
    for (row, source, run) in inner {
      run.move(to: point)
      layer.set(row, values: run.layer.values(source), states: run.layer.states(source))
    }
    _ = layer.stabilise()
    for (row, source) in mirrors { layer.set(row, values: layer.values(source)) }
    if !mirrors.isEmpty { _ = layer.stabilise() }
  }

  /// How a weighted sum of a row's cells moves with each number, where the numbers are now.
  func slopes(of row: RowID, weights: [Double]) -> [Double] {
    var slopes = [Double](repeating: 0, count: count)
    let inputs = rows.map(\.row) + inner.map(\.row)
    guard !inputs.isEmpty else { return slopes }
    let program = Program(layer, inputs: inputs, results: [row], roundsPosts: false)
    let target = Program.Target(row, weights: weights)
    // The row and the inputs are the program's own, so there is nothing to be thrown.
    guard let gradient = try? ProgramRun(program).gradient(of: target) else { return slopes }
    if gradient.kinks.contains(where: { $0.operation != .post }) { hasBranches = true }
    for (row, place) in rows { slopes[place] += gradient.slope(of: row) }
    for (row, source, run) in inner {
      let weights = gradient.slopes(of: row)
      if weights.allSatisfy({ $0 == 0 }) { continue }
      for (place, slope) in run.slopes(of: source, weights: weights).enumerated() { slopes[place] += slope }
      hasBranches = hasBranches || run.hasBranches
    }
    return slopes
  }
}
