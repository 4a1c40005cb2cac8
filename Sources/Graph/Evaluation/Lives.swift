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

extension StraightLine {
  /// A number with what it grows by for one more month of its start, and one more of each life.
  struct Share {
    var value: Double
    var byStart = 0.0
    var byLife: [Double]

    init(value: Double, lives: Int) {
      self.value = value
      byLife = [Double](repeating: 0, count: lives)
    }

    static func * (a: Share, b: Share) -> Share {
      var product = Share(value: a.value * b.value, lives: a.byLife.count)
      product.byStart = a.byStart * b.value + a.value * b.byStart
      for life in a.byLife.indices { product.byLife[life] = a.byLife[life] * b.value + a.value * b.byLife[life] }
      return product
    }

    static func + (a: Share, b: Share) -> Share {
      var sum = a
      sum.value += b.value
      sum.byStart += b.byStart
      for life in b.byLife.indices { sum.byLife[life] += b.byLife[life] }
      return sum
    }

    func scaled(_ factor: Double) -> Share {
      var scaled = self
      scaled.value *= factor
      scaled.byStart *= factor
      for life in byLife.indices { scaled.byLife[life] *= factor }
      return scaled
    }
  }

  /// What 1 that begins to be written off at `start` gives in a period. Not a number where the life is nothing.
  func share(start: Double, _ lives: Lives, isThere: Bool, _ axis: AxisTables, _ period: Int) -> Double {
    let from = Double(axis.firstMonth[period])
    let to = from + Double(axis.months[period])
    if start >= to { return 0 }
    if measure == .inService { return 1 }
    if measure == .inUse { return (to - max(start, from)) / (to - from) }
    if measure == .begun { return start >= from ? 1 : 0 }
    guard isThere else { return .nan }
    func writtenOff(_ moment: Double) -> Double { lives.writtenOff(start, by: moment) }
    /// A part that is written off while it goes on, and all of it afterwards.
    func part(_ written: Double) -> Double {
      let end = min(max(lives.end(start).moment, from), to)
      return (written * max(end - max(start, from), 0) + (to - end)) / (to - from)
    }
    return switch measure {
    case .charge: (writtenOff(to) - writtenOff(from)) * 12 / (to - from)
    case .openingInUse: part(writtenOff(Double(axis.firstMonth[Int(axis.yearStart[period])])))
    case .averageInUse: part((writtenOff(from) + writtenOff(to)) * 0.5)
    default: writtenOff(to)
    }
  }

  /// The same with what it grows by.
  func slopes(start: Double, _ lives: Lives, _ axis: AxisTables, _ period: Int) -> Share {
    let from = Double(axis.firstMonth[period])
    let to = from + Double(axis.months[period])
    var share = Share(value: 0, lives: lives.stretches.count)
    if start >= to { return share }
    switch measure {
    case .inService: share.value = 1
    case .begun: share.value = start >= from ? 1 : 0
    case .inUse:
      share.value = (to - max(start, from)) / (to - from)
      if start > from { share.byStart = -1 / (to - from) }
    default: return writtenSlopes(start: start, lives, axis, period)
    }
    return share
  }

  private func writtenSlopes(start: Double, _ lives: Lives, _ axis: AxisTables, _ period: Int) -> Share {
    let from = Double(axis.firstMonth[period])
    let to = from + Double(axis.months[period])
    func writtenOff(_ moment: Double) -> Share { lives.slopes(start, by: moment) }
    func part(_ written: Share) -> Share {
      let (moment, stretch) = lives.end(start)
      let end = min(max(moment, from), to)
      var goes = Share(value: max(end - max(start, from), 0), lives: lives.stretches.count)
      var after = Share(value: to - end, lives: lives.stretches.count)
      if moment > from, moment < to, let stretch {
        (goes.byStart, goes.byLife[stretch], after.byStart, after.byLife[stretch]) = (1, 1, -1, -1)
      }
      if start > from { goes.byStart -= 1 }
      return (written * goes + after).scaled(1 / (to - from))
    }
    return switch measure {
    case .charge: (writtenOff(to) + writtenOff(from).scaled(-1)).scaled(12 / (to - from))
    case .openingInUse: part(writtenOff(Double(axis.firstMonth[Int(axis.yearStart[period])])))
    case .averageInUse: part((writtenOff(from) + writtenOff(to)).scaled(0.5))
    default: writtenOff(to)
    }
  }
}
