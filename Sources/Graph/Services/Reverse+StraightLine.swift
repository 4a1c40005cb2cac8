extension Reverse.Call {
  /// Outlays written off evenly: to the outlays their shares, to the life, the date and the wait what the shares grow by.
  func passStraightLine(_ line: StraightLine) {
    let (outlays, life, start, wait) = (value(0), value(1), value(2), value(3))
    for lane in from..<to where out[lane] != 0 {
      let gain = out[lane]
      let months = life[lane]
      guard months > 0 || line.measure == .inService else { continue }
      if let slope = slope(0) {
        axis.forEachOutlay(
          line, by: lane, start: start[lane], wait: wait[lane], isThere: { _ in true },
          body: { place, part, start, _ in
            slope[place] += gain * part * line.share(start: start, life: months, axis, lane).value
          })
      }
      axis.forEachOutlay(
        line, by: lane, start: start[lane], wait: wait[lane], isThere: { outlays[$0] != 0 },
        body: { place, part, start, isOwn in
          let share = line.share(start: start, life: months, axis, lane)
          let amount = gain * outlays[place] * part
          slope(1)?[lane] += amount * share.byLife
          slope(3)?[lane] += amount * share.byStart
          if !isOwn { slope(2)?[lane] += amount * share.byStart }
        })
    }
  }
}
