extension Judge {
  /// Outlays written off evenly: nothing is known of it until the outlays so far, the life and the date are, but before
  /// the date, and of no outlay at all, it is nothing. A date that does not apply is that of each outlay.
  func judgeStraightLine(_ line: StraightLine) {
    for period in from..<to {
      let (spent, isAnything) = outlays(line, through: period)
      let isService = line.isOfService
      var when = state(2, period).withoutBlank.blurred
      if !isService { when = table.unite(when, state(3, period).withoutBlank.blurred) }
      let begins = value(2, period) + (isService ? 0 : value(3, period))
      let isBefore = begins >= Double(axis.firstMonth[period] + axis.months[period])
      if !isAnything || (when.isPlain && isBefore && !spent.isError) {
        give(period, 0, spent.isBlank ? spent : .plain)
        continue
      }
      var united = table.unite(spent, when)
      let life = isService ? .plain : lives(line, through: period, begins)
      united = table.unite(united, life)
      if united.isError || life.isBlank {
        give(period, 0, united)
        continue
      }
      states[period] = united
      if life.isUnknown || when.isUnknown { values[period] = 0 }
    }
  }

  /// The state of the life of a period and, where it was another before, of those since the outlays began to be written
  /// off.
  private func lives(_ line: StraightLine, through period: Int, _ begins: Double) -> StateID {
    var united = state(1, period).blurred
    var isBegun = !line.isDated
    for place in 0..<period {
      isBegun = isBegun || value(0, place) != 0 || !state(0, place).isPlain
      let isAfter = begins < Double(axis.firstMonth[place] + axis.months[place])
      guard isBegun, isAfter, !state(1, place).isBlank else { continue }
      united = table.unite(united, state(1, place).blurred)
    }
    return united
  }

  /// The state of the outlays up to a period, and whether there are any that are not certainly 0.
  private func outlays(_ line: StraightLine, through period: Int) -> (StateID, Bool) {
    guard line.isDated else {
      let state = state(0, period)
      return (state, !state.isBlank && !(state.isPlain && value(0, period) == 0))
    }
    var united = StateID.plain
    var isAnything = false
    for place in 0...period {
      let state = state(0, place)
      if state.isBlank || (state.isPlain && value(0, place) == 0) { continue }
      isAnything = true
      united = table.unite(united, state.withoutBlank)
    }
    return (united, isAnything)
  }
}
