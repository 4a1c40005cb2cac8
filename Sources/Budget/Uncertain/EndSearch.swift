import Graph
import Language

/// Finds how far a figure reaches, by the sign of its slope to each uncertain number.
///
/// Where a slope is of another sign at an end than in the middle, or a branch may hide what it does, the combinations of ends are tried instead: all of
/// them for few numbers, else those that one change at a time leads to.
struct EndSearch {
  private let origin: Origin
  /// One for each question that was read: the years of one row, or the rows of one state, are moved together.
  let runs: [LayerRun]
  /// The run that each term is read in.
  private let places: [Int]
  private let numbers: [Int32: UncertainNumber]
  private let causes: [Int32]
  /// What is said of the figure where every number has a value.
  private var marks: State.Flags {
    // What both sides of a difference bear is of what they share.
    added.subtracting(taken).union(taken.subtracting(added).turned).union(origin.marks)
  }
  private var added: State.Flags = []
  private var taken: State.Flags = []

  /// Up to so many numbers, all combinations of their ends are tried.
  static let mostForAll = 8

  init(_ origin: Origin) {
    self.origin = origin
    var numbers: [Int32: UncertainNumber] = [:]
    for cause in origin.causes { numbers[cause] = origin.numbers[cause] }
    self.numbers = numbers
    causes = numbers.keys.sorted()
    var latest: [Reading] = []
    var numbered: [ObjectIdentifier: Int] = [:]
    places = origin.terms.map { term in
      let reading = term.reading
      let place = numbered[ObjectIdentifier(reading.question), default: latest.count]
      if place == latest.count {
        numbered[ObjectIdentifier(reading.question)] = place
        latest.append(reading)
      } else if reading.layer.rowCount > latest[place].layer.rowCount {
        latest[place] = reading
      }
      return place
    }
    runs = latest.map { LayerRun($0.layer, $0.captures, origin.causes, origin.numbers) }
  }

  mutating func ends() -> Ends {
    let stated = numbers.mapValues(\.stated)
    let middle = value(at: stated)
    let slopes = slopes(at: stated)
    var isUneven = false
    // The direction in which each number moves the figure: 0 where it does not.
    var directions: [Int32: Double] = [:]
    for cause in causes {
      let slope = slopes[cause] ?? 0
      directions[cause] = slope
      guard slope == 0, let number = numbers[cause] else { continue }
      // Flat in the middle: it may still step, or turn just there.
      var point = stated
      point[cause] = number.low
      let low = value(at: point)
      point[cause] = number.high
      let high = value(at: point)
      directions[cause] = high - low
      if (low - middle) * (high - middle) > 0 { isUneven = true }
    }
    let top = corner(directions, up: true)
    let bottom = corner(directions, up: false)
    for corner in [top, bottom] {
      let there = self.slopes(at: corner)
      if causes.contains(where: { (there[$0] ?? 0) * (directions[$0] ?? 0) < 0 }) { isUneven = true }
    }
    var reached = [middle, value(at: top), value(at: bottom)]
    let hasBranches = runs.contains(where: \.hasBranches)
    if hasBranches, causes.count > EndSearch.mostForAll { isUneven = true }
    if isUneven || hasBranches { reached += farther(from: [top, bottom]) }
    return Ends(low: reached.min() ?? middle, high: reached.max() ?? middle, isUneven: isUneven, marks: marks)
  }

  private func corner(_ directions: [Int32: Double], up: Bool) -> [Int32: Double] {
    var point: [Int32: Double] = [:]
    for (cause, number) in numbers {
      let direction = directions[cause] ?? 0
      point[cause] = direction == 0 ? number.stated : (direction > 0) == up ? number.high : number.low
    }
    return point
  }

  /// The values at other combinations of ends.
  private mutating func farther(from corners: [[Int32: Double]]) -> [Double] {
    if causes.count <= EndSearch.mostForAll {
      var values: [Double] = []
      for bits in 0..<(1 << causes.count) {
        var point: [Int32: Double] = [:]
        for (place, cause) in causes.enumerated() {
          point[cause] = bits >> place & 1 == 1 ? numbers[cause]?.high : numbers[cause]?.low
        }
        values.append(value(at: point))
      }
      return values
    }
    return [climb(from: corners[0], sign: 1), climb(from: corners[1], sign: -1)]
  }

  /// One number after the other to its better end, until no change is for the better.
  private mutating func climb(from corner: [Int32: Double], sign: Double) -> Double {
    var point = corner
    var best = value(at: point)
    var improves = true
    while improves {
      improves = false
      for cause in causes {
        guard let number = numbers[cause] else { continue }
        let before = point[cause]
        for end in [number.low, number.high] where end != point[cause] {
          point[cause] = end
          let reached = value(at: point)
          if (reached - best) * sign > 1e-9 * abs(best) {
            best = reached
            improves = true
            break
          }
          point[cause] = before
        }
      }
    }
    return best
  }

  private mutating func value(at point: [Int32: Double]) -> Double {
    var total = origin.constant
    for (cause, weight) in origin.direct { total += weight * (point[cause] ?? 0) }
    for run in runs { run.move(to: point) }
    for (term, place) in zip(origin.terms, places) {
      let figure = term.reading.figure(in: runs[place].layer)
      total += term.weight * figure.value
      let marks = figure.state.flags.intersection([.approximate, .atLeast, .atMost])
      if term.weight < 0 { taken.formUnion(marks) } else { added.formUnion(marks) }
    }
    return total
  }

  private func slopes(at point: [Int32: Double]) -> [Int32: Double] {
    var slopes = origin.direct
    for (place, run) in runs.enumerated() {
      run.move(to: point)
      // What the terms of a row weigh together is one slope.
      var weights: [RowID: [Double]] = [:]
      for (term, own) in zip(origin.terms, places) where own == place {
        let weighed = term.reading.weights(in: run.layer).map { $0 * term.weight }
        if let sum = weights[term.reading.row] {
          weights[term.reading.row] = zip(sum, weighed).map { $0 + $1 }
        } else {
          weights[term.reading.row] = weighed
        }
      }
      for (row, weights) in weights.sorted(by: { $0.key < $1.key }) {
        slopes.merge(run.slopes(of: row, weights: weights)) { $0 + $1 }
      }
    }
    return slopes
  }
}
