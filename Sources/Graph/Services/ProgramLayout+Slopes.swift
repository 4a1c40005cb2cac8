extension ProgramLayout {
  /// Decides where every step's slope and those of what it reads are kept, in the order of a reverse sweep.
  mutating func assignSlopes() {
    var sweep = SlopeAssignment(self)
    var all = [ProgramTermSlopes](repeating: ProgramTermSlopes(), count: terms.count)
    for stretch in stretches.reversed() {
      for number in (Int(stretch.from)..<Int(stretch.to)).reversed() {
        let step = steps[number]
        let out = sweep.slopeOf[Int(step.out)]
        steps[number].slope = out
        for place in Int(step.first)..<Int(step.first + step.count) {
          if step.isLinear {
            all[place] = sweep.slopes(terms[place], out: out)
          } else {
            (arguments[place].slope, arguments[place].isFresh) = sweep.slope(arguments[place].slot)
          }
        }
      }
    }
    termSlopes = all
    slopeOf = sweep.slopeOf
    cleared = sweep.cleared
  }
}

/// What is known so far of the slope slots, while steps are gone through from the last to the first.
private struct SlopeAssignment {
  var slopeOf: [Int32]
  var cleared: [Int32] = []
  /// How often each slot is read.
  private var uses: [Int32]
  private var isWritten: [Bool]
  /// Slots that begin at 0 and never share.
  private var isCleared: [Bool]

  init(_ layout: ProgramLayout) {
    let constants = Int32(layout.constantCount)
    slopeOf = (0..<Int32(layout.slotCount)).map { $0 < constants ? -1 : $0 - constants }
    uses = Array(repeating: 0, count: layout.slotCount)
    isWritten = Array(repeating: false, count: layout.slotCount)
    isCleared = isWritten
    for term in layout.terms {
      for factor in [term.first, term.second, term.third] where factor >= 0 { uses[Int(factor)] += 1 }
    }
    for argument in layout.arguments { uses[Int(argument.slot)] += 1 }
    for result in layout.resultSlots { clear(result) }
    for stretch in layout.stretches where stretch.isRing {
      for step in layout.steps[Int(stretch.from)..<Int(stretch.to)] {
        clear(step.out)
        for place in Int(step.first)..<Int(step.first + step.count) { clear(layout.arguments[place].slot) }
      }
    }
  }

  private mutating func clear(_ slot: Int32) {
    if slot < 0 || isCleared[Int(slot)] || slopeOf[Int(slot)] < 0 { return }
    isCleared[Int(slot)] = true
    isWritten[Int(slot)] = true
    cleared.append(slopeOf[Int(slot)])
  }

  /// The slope slot of what is read, and whether this is the first to write to it.
  mutating func slope(_ slot: Int32) -> (slope: Int32, isFresh: Bool) {
    if slot < 0 || slopeOf[Int(slot)] < 0 { return (-1, false) }
    let isFresh = !isWritten[Int(slot)]
    isWritten[Int(slot)] = true
    return (slopeOf[Int(slot)], isFresh)
  }

  mutating func slopes(_ term: ProgramTerm, out: Int32) -> ProgramTermSlopes {
    let read = Int(term.first)
    if term.second < 0, !term.isSubtracted, slopeOf[read] >= 0, uses[read] == 1, !isCleared[read] {
      slopeOf[read] = out
      isWritten[read] = true
      return ProgramTermSlopes()
    }
    var slopes = ProgramTermSlopes()
    var isFresh = false
    (slopes.first, isFresh) = slope(term.first)
    slopes.fresh |= isFresh ? 1 : 0
    (slopes.second, isFresh) = slope(term.second)
    slopes.fresh |= isFresh ? 2 : 0
    (slopes.third, isFresh) = slope(term.third)
    slopes.fresh |= isFresh ? 4 : 0
    return slopes
  }
}
