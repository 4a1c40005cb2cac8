/// A row cannot be put where all that it reads comes first without moving rows that are stepped together, or at all.
struct NeedsSorting: Error {}

extension Structure {
  /// Finds a place for a row that is to read these: where it is, or else behind them, with all that follows from it. Only
  /// the rows between are looked at, and only those that must change places do (the algorithm of Pearce and Kelly).
  ///
  /// Gives the rows that moved, with where they stood.
  mutating func place(_ row: Int, reading arguments: [Int]) throws(NeedsSorting) -> [(row: Int, from: Int)] {
    let lower = position(of: row)
    let upper = arguments.map { position(of: $0) }.max() ?? -1
    if order.component(at: lower) != nil { throw NeedsSorting() }
    if upper < lower { return [] }
    if arguments.contains(row) { throw NeedsSorting() }
    var after = try following(row, until: upper, notTo: Set(arguments))
    var before = try preceding(arguments, downTo: lower)
    after.sort { $0.from < $1.from }
    before.sort { $0.from < $1.from }
    let moved = before + after
    let places = moved.map(\.from).sorted()
    for (place, entry) in zip(places, moved) {
      positions[Int32(entry.row)] = Int32(place)
      rows[Int32(place)] = Int32(entry.row)
    }
    return moved
  }

  /// The row and all that is evaluated from it, as far as a position.
  private func following(
    _ row: Int, until upper: Int, notTo arguments: Set<Int>
  ) throws(NeedsSorting) -> [(row: Int, from: Int)] {
    var found = [(row: row, from: position(of: row))]
    var seen: Set<Int> = [row]
    var next = 0
    var isClosed = false
    while next < found.count, !isClosed {
      forEachDependent(of: found[next].row) { dependent in
        let place = position(of: dependent)
        guard place <= upper, seen.insert(dependent).inserted else { return }
        isClosed = isClosed || arguments.contains(dependent) || order.component(at: place) != nil
        found.append((dependent, place))
      }
      next += 1
    }
    if isClosed { throw NeedsSorting() }
    return found
  }

  /// The rows and all that they are evaluated from, as far back as a position.
  private func preceding(
    _ arguments: [Int], downTo lower: Int
  ) throws(NeedsSorting) -> [(row: Int, from: Int)] {
    var found: [(row: Int, from: Int)] = []
    var seen: Set<Int> = []
    func add(_ row: Int) {
      let place = position(of: row)
      if place >= lower, seen.insert(row).inserted { found.append((row, place)) }
    }
    for argument in arguments { add(argument) }
    var next = 0
    while next < found.count {
      if order.component(at: found[next].from) != nil { throw NeedsSorting() }
      forEachArgument(of: found[next].row, add)
      next += 1
    }
    return found
  }

  /// What a row is evaluated from, which for one with a template is what the whole of it reads.
  private func forEachArgument(of row: Int, _ body: (Int) -> Void) {
    if !isChanged(row) {
      for argument in base.plan.arguments(of: row) { body(Int(argument)) }
    } else if operation(of: row) != .baseValue {
      for argument in arguments(of: row) { body(Int(argument)) }
    }
  }
}
