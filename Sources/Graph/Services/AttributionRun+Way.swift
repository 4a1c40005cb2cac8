extension AttributionRun {
  /// Puts discrete players (those of these numbers) where they arrive, and the others where they start.
  func put(players: Set<Int>) {
    for (number, player) in discrete.enumerated() {
      for cause in player.causes { memory.setInput(cause.place, players.contains(number) ? cause.after : cause.before) }
    }
  }

  /// The same with continuous causes so far (0...1) along their way, evaluated.
  func put(players: Set<Int>, at point: Double) {
    put(players: players)
    move(to: point)
  }

  /// Puts continuous causes so far along their way, and evaluates.
  func move(to point: Double) {
    let values = memory.values
    let padded = memory.program.axis.paddedCount
    starts.withUnsafeBufferPointer { starts in
      changes.withUnsafeBufferPointer { changes in
        guard var start = starts.baseAddress, var change = changes.baseAddress else { return }
        for cause in continuous {
          let cells = values + cause.slot * padded
          for period in 0..<count { cells[period] = start[period] + point * change[period] }
          start += count
          change += count
        }
      }
    }
    _ = memory.forward.run()
    evaluations += 1
  }

  /// The target where the run stands, less its value at the start.
  func value() -> Double { memory.value(of: target) - origin }

  /// What the target gains along the way, by the slopes where the run stands.
  func slopeAlongTheWay() -> Double { gather(0, into: &shares) }

  /// Adds what each cell gains along the way, times a weight. Returns the gain of all.
  func gather(_ weight: Double, into shares: inout [Double]) -> Double {
    let reverse = memory.sweepBack(from: target).reverse
    var all = 0.0
    let slopeOf = memory.program.code.slopeOf
    shares.withUnsafeMutableBufferPointer { shares in
      changes.withUnsafeBufferPointer { changes in
        guard var share = shares.baseAddress, var change = changes.baseAddress else { return }
        for cause in continuous {
          let slope = reverse.slope(slopeOf[cause.slot])
          for period in 0..<count {
            let gain = slope[period] * change[period]
            share[period] += weight * gain
            all += gain
          }
          share += count
          change += count
        }
      }
    }
    return all
  }
}
