import Graph
import Language

/// Finds how far a figure reaches, by the direction in which each uncertain number moves it.
///
/// Of few numbers, the figure is taken at all combinations of their ends and just within them: the states at those points
/// are kept by the question, so that its other figures, of other years and other rows, are read from them. Of many, the
/// directions are slopes. Where a number moves the figure one way here and the other way there, or a branch may hide what
/// it does, other combinations are tried too: all of them for some numbers, else those that one change at a time leads to.
struct EndSearch {
  let origin: Origin
  let causes: [Int32]
  let numbers: [UncertainNumber]
  /// One for each question that was read: the years of one row, or the rows of one state, are moved together.
  private(set) var runs: [QuestionRun]
  /// The run that each term is read in.
  private let places: [Int]
  /// What is said of the figure where every number has a value.
  var marks: State.Flags {
    // What both sides of a difference bear is of what they share.
    added.subtracting(taken).union(taken.subtracting(added).turned).union(origin.marks)
  }
  private var added: State.Flags = []
  private var taken: State.Flags = []

  /// Up to so many numbers, the figure is taken at points instead of its slopes.
  static let mostForPoints = 4
  /// Up to so many numbers, all combinations of their ends may be tried.
  static let mostForAll = 8

  init(_ origin: Origin) {
    self.origin = origin
    let known = origin.causes.compactMap { cause in origin.numbers[cause].map { (cause, $0) } }.sorted { $0.0 < $1.0 }
    causes = known.map(\.0)
    numbers = known.map(\.1)
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
    let causes = causes
    runs = latest.map { QuestionRun($0, causes, origin.numbers) }
  }

  var stated: [Double] { numbers.map(\.stated) }

  mutating func ends() -> Ends {
    if causes.count <= EndSearch.mostForPoints { return endsByPoints() }
    let middle = value(at: stated)
    // The direction in which each number moves the figure: 0 where it does not.
    var directions = slopes(at: stated)
    var isUneven = false
    for (place, number) in numbers.enumerated() where directions[place] == 0 {
      // Flat in the middle: it may still step, or turn just there.
      let low = value(at: point(place, number.low))
      let high = value(at: point(place, number.high))
      directions[place] = high - low
      if (low - middle) * (high - middle) > 0 { isUneven = true }
    }
    let top = corner(directions, up: true)
    let bottom = corner(directions, up: false)
    for corner in [top, bottom] where zip(slopes(at: corner), directions).contains(where: { $0 * $1 < 0 }) {
      isUneven = true
    }
    var reached = [middle, value(at: top), value(at: bottom)]
    let hasBranches = runs.contains(where: \.hasBranches)
    if hasBranches, causes.count > EndSearch.mostForAll { isUneven = true }
    if isUneven || hasBranches { reached += farther(from: [top, bottom]) }
    return Ends(low: reached.min() ?? middle, high: reached.max() ?? middle, isUneven: isUneven, marks: marks)
  }

  /// What is stated, with one number elsewhere.
  func point(_ place: Int, _ value: Double) -> [Double] {
    var point = stated
    point[place] = value
    return point
  }

  func corner(_ directions: [Double], up: Bool) -> [Double] {
    zip(numbers, directions).map { number, direction in
      direction == 0 ? number.stated : (direction > 0) == up ? number.high : number.low
    }
  }

  /// All combinations of ends.
  var corners: [[Double]] {
    (0..<(1 << numbers.count)).map { bits in
      numbers.enumerated().map { place, number in bits >> place & 1 == 1 ? number.high : number.low }
    }
  }

  /// The values at other combinations of ends.
  private mutating func farther(from reached: [[Double]]) -> [Double] {
    guard causes.count > EndSearch.mostForAll else { return corners.map { value(at: $0) } }
    return [climb(from: reached[0], sign: 1), climb(from: reached[1], sign: -1)]
  }

  /// One number after the other to its better end, until no change is for the better.
  private mutating func climb(from corner: [Double], sign: Double) -> Double {
    var point = corner
    var best = value(at: point)
    var improves = true
    while improves {
      improves = false
      for (place, number) in numbers.enumerated() {
        let before = point[place]
        for end in [number.low, number.high] where end != point[place] {
          point[place] = end
          let reached = value(at: point)
          if (reached - best) * sign > 1e-9 * abs(best) {
            best = reached
            improves = true
            break
          }
          point[place] = before
        }
      }
    }
    return best
  }

  /// The figure where the numbers have these values, in the order of the causes.
  mutating func value(at point: [Double]) -> Double {
    var total = origin.constant
    for (place, cause) in causes.enumerated() {
      if let weight = origin.direct[cause] { total += weight * point[place] }
    }
    let layers = runs.indices.map { runs[$0].layer(at: point) }
    for (term, place) in zip(origin.terms, places) {
      let figure = term.reading.figure(in: layers[place])
      total += term.weight * figure.value
      let marks = figure.state.flags.intersection([.approximate, .atLeast, .atMost])
      if term.weight < 0 { taken.formUnion(marks) } else { added.formUnion(marks) }
    }
    return total
  }

  private mutating func slopes(at point: [Double]) -> [Double] {
    var slopes = causes.map { origin.direct[$0] ?? 0 }
    for place in runs.indices {
      let run = runs[place].moved(to: point)
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
        for (place, slope) in run.slopes(of: row, weights: weights).enumerated() { slopes[place] += slope }
      }
    }
    return slopes
  }
}
