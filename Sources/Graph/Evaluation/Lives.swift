/// The life in force through the periods, as stretches of time in which it is the same.
///
/// The first stretch reaches back to before the periods: what was in service by then had that life.
struct Lives {
  struct Stretch {
    let from: Double
    var to: Double
    let life: Double
    /// The period that it is the life of, the first of them.
    let first: Int
  }

  private(set) var stretches: [Stretch] = []

  /// The stretches of a row through a period. A period without a life, above 0, has the one that was in force before.
  ///
  /// - Parameter isEach: whether each period is a stretch of its own, where they are not all the same.
  init(_ life: (Int) -> Double, isSame: Bool, isEach: Bool = false, through last: Int, _ axis: AxisTables) {
    stretches.append(Stretch(from: -.infinity, to: .infinity, life: life(isSame ? last : 0), first: 0))
    if isSame { return }
    for period in 1..<max(last + 1, 1) {
      let value = life(period)
      let latest = stretches.count - 1
      if value == stretches[latest].life && !isEach || !(value > 0) { continue }
      let month = Double(axis.firstMonth[period])
      if stretches[latest].life > 0 {
        stretches[latest].to = month
        stretches.append(Stretch(from: month, to: .infinity, life: value, first: period))
      } else {
        stretches[latest] = Stretch(from: -.infinity, to: .infinity, life: value, first: period)
      }
    }
  }

  /// The part that is written off by a moment, of what begins to be so at `start`.
  func writtenOff(_ start: Double, by moment: Double) -> Double {
    if moment <= start { return 0 }
    if stretches.count == 1 { return min((moment - start) / stretches[0].life, 1) }
    var left = 1.0
    for stretch in stretches where stretch.to > start && stretch.from < moment {
      let begins = max(stretch.from - start, 0)
      let ends = min(stretch.to, moment) - start
      if ends >= stretch.life { return 1 }
      left *= (stretch.life - ends) / (stretch.life - begins)
    }
    return 1 - left
  }

  /// When what begins to be written off at `start` is so to its end, and the stretch that says it; nil for a moment at
  /// which a shorter life begins.
  func end(_ start: Double) -> (moment: Double, stretch: Int?) {
    for (number, stretch) in stretches.enumerated() where stretch.to > start {
      if stretch.from - start >= stretch.life { return (stretch.from, nil) }
      if start + stretch.life <= stretch.to { return (start + stretch.life, number) }
    }
    return (.infinity, nil)
  }

  /// What is written off in less than a month is not renewed each time.
  var canRenew: Bool { stretches.allSatisfy { $0.life >= 1 } }

  /// When what begins at each of the moments at which the one before is written off to its end, before another moment.
  func renewals(_ start: Double, before to: Double, _ body: (Double) -> Void) {
    guard canRenew else { return }
    var begins = end(start).moment
    while begins < to {
      body(begins)
      begins = end(begins).moment
    }
  }

  /// The same, each moment with what it grows by.
  func renewalSlopes(_ start: Double, before to: Double, _ body: (StraightLine.Share) -> Void) {
    guard canRenew else { return }
    var begins = StraightLine.Share(value: start, lives: stretches.count)
    begins.byStart = 1
    while true {
      let (moment, stretch) = end(begins.value)
      if moment >= to { return }
      begins.value = moment
      if let stretch {
        begins.byLife[stretch] += 1
      } else {
        begins = StraightLine.Share(value: moment, lives: stretches.count)
      }
      body(begins)
    }
  }

  /// The part written off by a moment, with what it grows by.
  func slopes(_ start: Double, by moment: Double) -> StraightLine.Share {
    var result = StraightLine.Share(value: 0, lives: stretches.count)
    if moment <= start { return result }
    var left = StraightLine.Share(value: 1, lives: stretches.count)
    for (number, stretch) in stretches.enumerated() where stretch.to > start && stretch.from < moment {
      let begins = max(stretch.from - start, 0)
      let ends = min(stretch.to, moment) - start
      if ends >= stretch.life {
        result.value = 1
        return result
      }
      let rest = stretch.life - begins
      var factor = StraightLine.Share(value: (stretch.life - ends) / rest, lives: stretches.count)
      factor.byLife[number] = (ends - begins) / (rest * rest)
      factor.byStart = begins > 0 ? factor.byLife[number] : 1 / rest
      left = left * factor
    }
    return StraightLine.Share(value: 1, lives: stretches.count) + left.scaled(-1)
  }
}
