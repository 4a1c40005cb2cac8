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
