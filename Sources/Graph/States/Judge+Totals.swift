extension Judge {
  /// Totals leave blanks out; errors add nothing and name themselves.
  func judgeSum() {
    // One plain argument and every blank is left out.
    let hasPlain = (0..<count).contains { arguments[$0].states == nil }
    for period in from..<to { states[period] = hasPlain ? .plain : .none }
    for argument in 0..<count {
      guard let side = arguments[argument].states else { continue }
      for period in from..<to where !side[period].isPlain || states[period] != .plain {
        states[period] = table.total(states[period], side[period])
      }
    }
    for period in from..<to where states[period] == .none { states[period] = .notApplicable }
  }

  /// The least or greatest of the cells that are there.
  func judgeExtreme() {
    for period in from..<to {
      var total = StateID.none
      var best: (value: Double, probe: Double)?
      for argument in 0..<count {
        let state = state(argument, period)
        total = table.total(total, state)
        if state.isBlank || state.isError { continue }
        let cell = (value: value(argument, period), probe: probe(argument, period))
        guard let so = best else {
          best = cell
          continue
        }
        best =
          operation == .minimum
          ? (min(so.value, cell.value), min(so.probe, cell.probe))
          : (max(so.value, cell.value), max(so.probe, cell.probe))
      }
      values[period] = best?.value ?? 0
      probes[period] = best?.probe ?? 0
      states[period] = total == .none ? .notApplicable : total
    }
  }

  /// Sums and means along the calendar year. A mean is over the days of the periods that are not blank.
  func judgeYear() {
    var period = from
    while period < to {
      let start = period
      let end = min(Int(axis.yearEnd[period]), to)
      if operation == .cumulativeInYear {
        var total = StateID.none
        for lane in start..<end {
          total = table.total(total, state(0, lane))
          states[lane] = total
        }
      } else {
        judgeWholeYear(start, end)
      }
      period = end
    }
  }

  private func judgeWholeYear(_ start: Int, _ end: Int) {
    var total = StateID.none
    var sum = 0.0
    var probeSum = 0.0
    var days = 0.0
    for lane in start..<Int(axis.yearEnd[start]) {
      let state = state(0, lane)
      total = table.total(total, state)
      if state.isBlank { continue }
      sum += value(0, lane) * axis.days[lane]
      probeSum += probe(0, lane) * axis.days[lane]
      days += axis.days[lane]
    }
    for lane in start..<end {
      states[lane] = total
      if operation == .yearMean {
        values[lane] = sum / days
        probes[lane] = probeSum / days
      }
    }
  }

  /// The change in force in a year is that of its first period that is not blank; a blank year changes nothing.
  func judgeAccumulation() {
    var level = 0.0
    var probeLevel = 0.0
    var total = StateID.plain
    var period = from
    while period < to {
      let end = min(Int(axis.yearEnd[period]), to)
      for lane in period..<Int(axis.yearEnd[period]) where !state(0, lane).isBlank {
        level += value(0, lane)
        probeLevel += probe(0, lane)
        total = table.unite(total, state(0, lane).withoutBlank)
        break
      }
      for lane in period..<end {
        values[lane] = level
        probes[lane] = probeLevel
        states[lane] = total
      }
      period = end
    }
  }
}
