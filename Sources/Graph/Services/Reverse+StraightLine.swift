extension Reverse.Call {
  /// Outlays written off evenly: to the outlays their shares, to the lives, the date and the wait what the shares grow
  /// by. A life that was in force before passes on what it still tells.
  func passStraightLine(_ line: StraightLine) {
    let (outlays, life, start, wait) = (value(0), value(1), value(2), value(3))
    guard to > from else { return }
    let isSame = (0..<to).allSatisfy { life[$0] == life[to - 1] }
    let lives = Lives({ life[$0] }, isSame: isSame, isEach: true, through: to - 1, axis)
    for lane in from..<to where out[lane] != 0 {
      let gain = out[lane]
      let isThere = life[lane] > 0
      guard isThere || line.isOfService else { continue }
      if let slope = slope(0) {
        axis.forEachOutlay(
          line, by: lane, start: start[lane], wait: wait[lane], isThere: { _ in true },
          body: { place, part, start, _ in
            slope[place] += gain * part * share(line, start, lives, lane).value
          })
      }
      axis.forEachOutlay(
        line, by: lane, start: start[lane], wait: wait[lane], isThere: { outlays[$0] != 0 },
        body: { place, part, begins, isOwn in
          let share = share(line, begins, lives, lane)
          let amount = gain * outlays[place] * part
          if !line.isOfService { slope(3)?[lane] += amount * share.byStart }
          if !isOwn { slope(2)?[lane] += amount * share.byStart }
          guard let slope = slope(1) else { return }
          for (number, stretch) in lives.stretches.enumerated() where share.byLife[number] != 0 {
            slope[isSame ? lane : stretch.first] += amount * share.byLife[number]
          }
        })
    }
  }

  /// What an outlay of 1 gives in a period, or what it is renewed by, with what that grows by.
  private func share(_ line: StraightLine, _ start: Double, _ lives: Lives, _ lane: Int) -> StraightLine.Share {
    guard line.isRenewal else { return line.slopes(start: start, lives, axis, lane) }
    var sum = StraightLine.Share(value: 0, lives: lives.stretches.count)
    lives.renewalSlopes(start, before: Double(axis.firstMonth[lane] + axis.months[lane])) { begins in
      var share = line.slopes(start: begins.value, lives, axis, lane)
      let byStart = share.byStart
      share.byStart = byStart * begins.byStart
      for life in share.byLife.indices { share.byLife[life] += byStart * begins.byLife[life] }
      sum = sum + share
    }
    return sum
  }
}
