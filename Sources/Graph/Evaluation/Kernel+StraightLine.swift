extension Kernel {
  /// Outlays written off evenly. The cost of a period is that of the months before it that have outlays.
  static func straightLine(_ line: StraightLine, _ call: Call, _ out: UnsafeMutablePointer<Double>) {
    let (outlays, life, start, wait) = (call[0], call[1], call[2], call[3])
    let axis = call.axis.pointee
    for lane in call.from..<call.to {
      var sum = 0.0
      if lane < axis.count {
        let months = life.value(lane)
        axis.forEachOutlay(
          line, by: lane, start: start.value(lane), wait: wait.value(lane), isThere: { outlays.value($0) != 0 },
          body: { place, part, start, _ in
            sum += outlays.value(place) * part * line.share(start: start, life: months, axis, lane).value
          })
      }
      out[lane] = sum
    }
  }
}
