/// Times several things in turn, so that what else the machine does falls on all of them alike.
struct Stopwatch {
  /// How often each is timed.
  let repetitions: Int
  /// The least time of one repetition: shorter things are done many times in it, so that the first, whose data the
  /// others have driven out of the caches, weighs little.
  private static let shortest = 1e-2

  /// Something to time: does its work as many times as it is told.
  typealias Work = (_ times: Int) throws -> Void

  /// Warms up, finds how many times fill a repetition, and times all in turn.
  func time(_ works: [Work]) throws -> [Samples] {
    let batches = try works.map { try batch(of: $0) }
    var seconds = works.map { _ in [Double]() }
    for _ in 0..<repetitions {
      for (number, work) in works.enumerated() {
        let start = now()
        try work(batches[number])
        seconds[number].append((now() - start) / Double(batches[number]))
      }
    }
    return seconds.map { Samples($0) }
  }

  /// Times one thing.
  func time(_ work: @escaping Work) throws -> Samples { try time([work])[0] }

  private func batch(of work: Work) throws -> Int {
    var times = 1
    while true {
      let start = now()
      try work(times)
      let spent = now() - start
      if spent >= Stopwatch.shortest || times >= 1 << 20 { return times }
      times *= spent > Stopwatch.shortest / 8 ? 2 : 4
    }
  }
}
