import Budget
import Graph
import Language
import Quantities
import Scenarios

/// A search for the values of a dial that meet a goal, in one year.
///
/// Whole steps are looked through one by one. Otherwise a grid brackets the places where the goal begins or ceases to
/// hold, and bisection closes in on them: it needs neither derivatives nor a goal that only rises.
struct Search {
  let relation: Relation
  let dial: Dial
  let start: Overlay
  let evaluation: Evaluation
  let year: Int
  let range: ClosedRange<Double>

  init(_ relation: Relation, _ dial: Dial, _ start: Overlay, _ evaluation: Evaluation) throws(Diagnostic) {
    self.relation = relation
    self.dial = dial
    self.start = start
    self.evaluation = evaluation
    let range = dial.bounds ?? Search.openRange(dial)
    self.range = range
    let low = try evaluation.workspace.state(of: [dial.change(to: range.lowerBound)], over: start)
    let high = try evaluation.workspace.state(of: [dial.change(to: range.upperBound)], over: start)
    let focus = evaluation.workspace.focus
    var found: Int?
    for year in evaluation.model.timeline.years where year >= focus && found == nil {
      let difference = try evaluation.difference(of: relation.left, from: low, to: high, year)
      let inner = try evaluation.difference(of: relation.right, from: low, to: high, year)
      if abs(difference.value - inner.value) > Move.least(difference.type) { found = year }
    }
    year = found ?? focus
  }

  /// Where a dial has no range: from nothing to many times what it is, or changes both ways.
  private static func openRange(_ dial: Dial) -> ClosedRange<Double> {
    guard let now = dial.now else { return -1000 * dial.display.scale...1000 * dial.display.scale }
    if now == 0 { return 0...1000 * dial.display.scale }
    return now > 0 ? 0...now * 10 : now * 10...0
  }

  func state(at value: Double) throws(Diagnostic) -> Overlay {
    try evaluation.workspace.state(of: [dial.change(to: value)], over: start)
  }

  func point(_ value: Double) throws(Diagnostic) -> Seek.Point { try point(value, in: state(at: value)) }

  func point(_ value: Double, in state: Overlay) throws(Diagnostic) -> Seek.Point {
    let query = evaluation.workspace.query(state)
    let left = try query.figure(relation.left, over: Evaluation.year(year))
    var goal = 0.0
    if case .quantity(let unit) = left.type {
      let compiler = ExpressionCompiler(query, resolution: .year, owner: "")
      let wanted = left.display ?? unit
      var right = try compiler.compile(relation.right)
      // An amount against something per year is an amount per year.
      if !right.isBare, !right.unit.isSameDimension(as: unit), (right.unit / Unit(.year)).isSameDimension(as: unit) {
        right.type = .quantity(right.unit / Unit(.year))
      }
      let target = relation.left.span.source.text(relation.left.span)
      right = try compiler.adopt(right, wanted, target: target, span: relation.right.span)
      goal = query.figure(right, over: Evaluation.year(year)).value
    } else {
      goal = try query.figure(relation.right, over: Evaluation.year(year)).value
    }
    let gap = left.value - goal
    let least = max(Move.least(left.type), abs(goal) * 1e-9)
    let tolerance: Double
    if let expression = relation.tolerance {
      tolerance = max(least, try evaluation.figure(expression, in: state, year).value)
    } else {
      tolerance = least
    }
    switch relation.comparison {
    case .lessOrEqual: return Seek.Point(value: value, reached: left, margin: -gap, holds: -gap >= -least)
    case .less: return Seek.Point(value: value, reached: left, margin: -gap, holds: -gap > least)
    case .greater: return Seek.Point(value: value, reached: left, margin: gap, holds: gap > least)
    case .equal: return Seek.Point(value: value, reached: left, margin: gap, holds: abs(gap) <= tolerance)
    default: return Seek.Point(value: value, reached: left, margin: gap, holds: gap >= -least)
    }
  }

  /// The grid: whole steps where there are not too many, else seventeen places; without a range also some about the
  /// present value and ever nearer 0, since what is divided by the dial changes most there.
  private var grid: [Double] {
    let length = range.upperBound - range.lowerBound
    if let step = dial.step, step > 0, length / step <= 400 {
      return (0...Int((length / step).rounded(.down))).map { range.lowerBound + Double($0) * step }
    }
    let even = (0...16).map { range.lowerBound + length * Double($0) / 16 }
    guard dial.bounds == nil, let now = dial.now, now != 0 else { return even }
    let near = (-14...6).map { half in now * (half % 2 == 0 ? 1 : 2.0.squareRoot()) * Search.power(of: half) }
    return Set(even + near.filter(range.contains)).sorted()
  }

  /// Two to the whole part of half a number.
  private static func power(of half: Int) -> Double {
    let whole = Int((Double(half) / 2).rounded(.down))
    return whole < 0 ? 1 / Double(1 << -whole) : Double(1 << whole)
  }

  private var isStepped: Bool {
    guard let step = dial.step, step > 0 else { return false }
    return (range.upperBound - range.lowerBound) / step <= 400
  }

  func solve() throws(Diagnostic) -> (result: Seek.Result, breakEven: Double?, neighbours: [Seek.Point]) {
    var points: [Seek.Point] = []
    for value in grid { points.append(try point(value)) }
    // Where some values leave the goal's side unknown (a life of 0 years), those say nothing of where it is met.
    if points.contains(where: \.reached.isKnown) { points.removeAll { !$0.reached.isKnown } }
    guard let first = points.first, let last = points.last else { return (.everywhere, nil, []) }
    if points.allSatisfy({ abs($0.margin - first.margin) <= Move.least(first.reached.type) }) {
      return (.unmoved(first), nil, [first])
    }
    if relation.comparison == .equal { return try solveEqual(points) }
    if points.allSatisfy(\.holds) { return (.everywhere, nil, [first, last]) }
    guard let group = run(points) else {
      let nearest = points.max { $0.margin < $1.margin } ?? first
      return (.nowhere(nearest: nearest), nil, [first, last])
    }
    var low = points[group.lowerBound]
    var high = points[group.upperBound]
    var breakEven: Double?
    if group.lowerBound > 0 {
      let edge = try edge(fails: points[group.lowerBound - 1].value, holds: low.value)
      if isStepped { breakEven = edge } else { low = try point(edge) }
    }
    if group.upperBound < points.count - 1 {
      let edge = try edge(fails: points[group.upperBound + 1].value, holds: high.value)
      if isStepped { breakEven = edge } else { high = try point(edge) }
    }
    let around = neighbours(points, group)
    if group.lowerBound == 0 { return (.atMost(high), breakEven, around) }
    if group.upperBound == points.count - 1 { return (.atLeast(low), breakEven, around) }
    return (.between(low, high), nil, around)
  }

  /// The run of points that hold nearest to where the dial stands.
  private func run(_ points: [Seek.Point]) -> ClosedRange<Int>? {
    var runs: [ClosedRange<Int>] = []
    for index in points.indices where points[index].holds {
      if let last = runs.last, last.upperBound == index - 1 {
        runs[runs.count - 1] = last.lowerBound...index
      } else {
        runs.append(index...index)
      }
    }
    func away(_ run: ClosedRange<Int>) -> Double { distance(points[run.lowerBound], points[run.upperBound]) }
    return runs.min { away($0) < away($1) }
  }

  /// How far the values between two points are from where the dial stands.
  private func distance(_ low: Seek.Point, _ high: Seek.Point) -> Double {
    let now = dial.now ?? 0
    return now < low.value ? low.value - now : now > high.value ? now - high.value : 0
  }

  /// Where the goal begins to hold between two values, by bisection.
  private func edge(fails: Double, holds: Double) throws(Diagnostic) -> Double {
    var (bad, good) = (fails, holds)
    for _ in 0..<48 where abs(good - bad) > 1e-9 * max(1, abs(good)) {
      let middle = (bad + good) / 2
      if try point(middle).holds { good = middle } else { bad = middle }
    }
    return good
  }

  private func solveEqual(
    _ points: [Seek.Point]
  ) throws(Diagnostic) -> (result: Seek.Result, breakEven: Double?, neighbours: [Seek.Point]) {
    let exact = points.indices.filter { points[$0].holds }
      .min { distance(points[$0], points[$0]) < distance(points[$1], points[$1]) }
    if let exact { return (.exactly(points[exact]), nil, neighbours(points, exact...exact)) }
    var tried = points
    let turns = zip(points, points.dropFirst()).filter { ($0.margin < 0) != ($1.margin < 0) }
    for (a, b) in turns.sorted(by: { distance($0.0, $0.1) < distance($1.0, $1.1) }) {
      let root = try root(a, b)
      if isStepped {
        let nearest = abs(a.margin) < abs(b.margin) ? a : b
        return (.nowhere(nearest: nearest), root.point.value, [a, b])
      }
      if root.isMet { return (.exactly(root.point), nil, []) }
      tried.append(root.point)
    }
    let nearest = tried.min { abs($0.margin) < abs($1.margin) } ?? points[0]
    return (.nowhere(nearest: nearest), nil, [points[0], points[points.count - 1]])
  }

  /// Where the goal is met between two values on either side of it, and whether it is: a left side that jumps over the
  /// goal does not meet it.
  private func root(_ a: Seek.Point, _ b: Seek.Point) throws(Diagnostic) -> (point: Seek.Point, isMet: Bool) {
    var (low, high) = (a, b)
    for _ in 0..<60 where abs(high.value - low.value) > 1e-10 * max(1, abs(high.value)) {
      let middle = try point((low.value + high.value) / 2)
      if (middle.margin < 0) == (low.margin < 0) { low = middle } else { high = middle }
      if middle.holds { return (middle, true) }
    }
    let nearest = abs(low.margin) < abs(high.margin) ? low : high
    let size = max(abs(a.margin), abs(b.margin), abs(nearest.reached.value))
    return (
      nearest, abs(high.margin - low.margin) <= max(Search.posted * Move.least(nearest.reached.type), 1e-6 * size)
    )
  }

  /// How many times the least a sum of rounded posts may jump by.
  private static let posted = 100.0

  /// The steps about the ends of the answer, and the ends of the range; nothing where there are no steps.
  private func neighbours(_ points: [Seek.Point], _ group: ClosedRange<Int>) -> [Seek.Point] {
    guard isStepped else { return [] }
    var chosen: Set<Int> = []
    if group.lowerBound > 0 { chosen.formUnion([group.lowerBound - 1, group.lowerBound, group.lowerBound + 1]) }
    if group.upperBound < points.count - 1 {
      chosen.formUnion([group.upperBound - 1, group.upperBound, group.upperBound + 1])
    }
    chosen.insert(group.lowerBound == 0 ? 0 : points.count - 1)
    return chosen.sorted().filter(points.indices.contains).prefix(5).map { points[$0] }
  }
}
