extension ProgramRun {
  /// The formulas with kinks or steps that a target rests on. Cost: O(steps and what they read).
  func kinks(of target: [Program.Weighted]) -> [Kink] {
    let code = program.code
    guard (0..<code.stepCount).contains(where: { code.steps[$0].operation.hasKinks }) else { return [] }
    var isReached = [Bool](repeating: false, count: code.slotCount)
    for part in target { isReached[part.slot] = true }
    // Members of a ring may be read by steps before them; they are reached together.
    for number in (0..<code.stretchCount).reversed() {
      let stretch = code.stretches[number]
      let places = Int(stretch.from)..<Int(stretch.to)
      let isRingReached = stretch.isRing && places.contains { isReached[Int(code.steps[$0].out)] }
      for place in places.reversed() {
        let step = code.steps[place]
        if isRingReached { isReached[Int(step.out)] = true }
        if isReached[Int(step.out)] { reach(step, &isReached) }
      }
    }
    return (0..<code.stepCount).compactMap { place in
      let step = code.steps[place]
      guard step.operation.hasKinks, !step.isLinear, isReached[Int(step.out)] else { return nil }
      return Kink(
        row: step.row, operation: step.operation, cellsAtKink: cellsAtKink(step), hasSteps: step.operation.hasSteps)
    }
  }

  private func reach(_ step: ProgramStep, _ isReached: inout [Bool]) {
    let code = program.code
    for place in Int(step.first)..<Int(step.first + step.count) {
      if step.isLinear {
        let term = code.terms[place]
        for slot in [term.first, term.second, term.third] where slot >= 0 { isReached[Int(slot)] = true }
      } else {
        isReached[Int(code.arguments[place].slot)] = true
      }
    }
  }

  private func cellsAtKink(_ step: ProgramStep) -> Int {
    let code = program.code
    let out = memory.cells(Int(step.out))
    func read(_ number: Int) -> UnsafeMutablePointer<Double> {
      memory.cells(Int(code.arguments[Int(step.first) + number].slot))
    }
    return (0..<program.axis.count).filter { lane in
      switch step.operation {
      case .minimum, .maximum: (0..<Int(step.count)).filter { read($0)[lane] == out[lane] }.count > 1
      case .absolute: read(0)[lane] == 0
      case .equal, .notEqual, .less, .lessOrEqual: Closeness.areSame(read(0)[lane], read(1)[lane])
      case .fromDate:
        read(0)[lane].rounded() == read(0)[lane]
          && read(0)[lane] >= Double(code.axis.firstMonth[lane])
          && read(0)[lane] <= Double(code.axis.firstMonth[lane] + code.axis.months[lane])
      default: false
      }
    }.count
  }
}
