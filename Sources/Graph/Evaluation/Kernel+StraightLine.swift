extension Kernel {
  /// Outlays written off evenly. The cost of a period is that of the months before it that have outlays.
  static func straightLine(_ line: StraightLine, _ call: Call, _ out: UnsafeMutablePointer<Double>) {
    let (outlays, life, start, wait) = (call[0], call[1], call[2], call[3])
    let axis = call.axis.pointee
    let last = min(call.to, axis.count) - 1
    guard last >= call.from else {
      for lane in call.from..<call.to { out[lane] = 0 }
      return
    }
    let lives = Lives({ life.value($0) }, isSame: life.stride == 0, through: last, axis)
    for lane in call.from..<call.to {
      var sum = 0.0
      if lane <= last {
        let isThere = life.value(lane) > 0
        let to = Double(axis.firstMonth[lane] + axis.months[lane])
        axis.forEachOutlay(
          line, by: lane, start: start.value(lane), wait: wait.value(lane), isThere: { outlays.value($0) != 0 },
          body: { place, part, start, _ in
            let amount = outlays.value(place) * part
            guard line.isRenewal else {
              sum += amount * line.share(start: start, lives, isThere: isThere, axis, lane)
              return
            }
            if !lives.canRenew, start < to { sum = .nan }
            lives.renewals(start, before: to) { begins in
              sum += amount * line.share(start: begins, lives, isThere: isThere, axis, lane)
            }
          })
      }
      out[lane] = sum
    }
  }
}
