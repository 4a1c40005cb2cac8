/// The positions of a base cut into stretches that threads evaluate side by side, each its own from the first position to
/// the last. Where a row reads what stands before its stretch, it is said how far all others must have come.
///
/// It is cut where the fewest rows read across: behind a total rather than between a total and its terms, so that a tree of
/// totals falls into its branches. Cost: twice through the edges, once for a base.
final class Stretches: Sendable {
  /// From this position on a thread may go when the others are past another.
  struct Wait {
    let position: Int
    let past: Int
  }

  /// Where each begins; and the end of the last.
  let starts: [Int]
  /// The waits of all stretches in turn, by position; each is for more than those before it in its stretch.
  let waits: [Wait]
  /// Where the waits of each stretch begin in `waits`; and the end of the last.
  let firstWait: [Int]
  /// The fewest positions of a stretch but for the last.
  let shortest: Int

  var count: Int { starts.count - 1 }

  init(_ order: Order, _ plan: Plan, shortest: Int) {
    self.shortest = shortest
    let starts = Stretches.cut(order, plan, shortest: shortest)
    var waits: [Wait] = []
    var firstWait: [Int] = [0]
    for number in 1..<starts.count {
      var most = -1
      for position in starts[number - 1]..<starts[number] {
        var past = -1
        Stretches.forEachRead(from: position, order, plan) { if $0 < starts[number - 1] { past = max(past, $0) } }
        if past > most {
          waits.append(Wait(position: position, past: past))
          most = past
        }
      }
      firstWait.append(waits.count)
    }
    self.starts = starts
    self.waits = waits
    self.firstWait = firstWait
  }

  /// Cuts where the fewest near rows are read across, once the shortest length is reached and before four times that.
  private static func cut(_ order: Order, _ plan: Plan, shortest: Int) -> [Int] {
    let count = order.rowAt.count
    let longest = shortest * 4
    var grows = [Int](repeating: 0, count: count + 1)
    for position in 0..<count {
      forEachRead(from: position, order, plan) { read in
        if position - read < longest {
          grows[read + 1] += 1
          grows[position + 1] -= 1
        }
      }
    }
    var crossing = grows
    for position in 1..<max(count, 1) { crossing[position] += crossing[position - 1] }
    var starts = [0]
    while let start = starts.last, start + longest < count {
      let places = start + shortest..<start + longest
      starts.append(places.min { crossing[$0] < crossing[$1] } ?? places.lowerBound)
    }
    return starts + [count]
  }

  /// The positions of what is evaluated before a position and read there; none where nothing is evaluated.
  private static func forEachRead(from position: Int, _ order: Order, _ plan: Plan, _ body: (Int) -> Void) {
    let number = Int(plan.entryAt[position])
    if number < 0 || plan.entries[number].template == Plan.Entry.baseValue { return }
    let entry = plan.entries[number]
    for argument in 0..<Int(entry.count) {
      let read = Int(order.position[Int(plan.arguments[Int(entry.first) + argument])])
      if plan.entryAt[read] >= 0, read < position { body(read) }
    }
  }
}
