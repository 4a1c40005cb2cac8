/// The memory of one run of a program: values of every slot for some draws side by side, and slopes where asked for.
///
/// Rows stand on 64 bytes. One owner at a time. Memory: slots × draws × padded periods × 8 bytes, and as much again for
/// slopes.
final class ProgramMemory {
  let program: Program
  let draws: Int
  let values: UnsafeMutablePointer<Double>
  private let operands: UnsafeMutablePointer<Argument>
  /// 0, 1, 2…: a step's arguments in turn.
  private let inTurn: UnsafeMutablePointer<Int32>
  /// Two at most, of which one may be a gradient's while the next is found.
  private var slopes: [SlopeMemory] = []

  init(_ program: Program, draws: Int = 1) {
    self.program = program
    self.draws = draws
    let code = program.code
    let padded = code.axis.padded
    let lanes = padded * draws
    values = ProgramMemory.allocate(code.slotCount * lanes)
    operands = .allocate(capacity: max(code.mostArguments, 1))
    inTurn = .allocate(capacity: max(code.mostArguments, 1))
    for number in 0..<code.mostArguments { inTurn[number] = Int32(number) }
    for constant in 0..<code.constantCount {
      for draw in 0..<draws {
        (values + constant * lanes + draw * padded).update(from: code.constants + constant * padded, count: padded)
      }
    }
    for place in program.inputs.indices {
      for draw in 0..<draws { resetInput(place, draw: draw) }
    }
  }

  deinit {
    values.deallocate()
    operands.deallocate()
    inTurn.deallocate()
  }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Double> {
    let bytes = max(count, 8) * MemoryLayout<Double>.stride
    let raw = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
    let memory = raw.bindMemory(to: Double.self, capacity: max(count, 8))
    memory.initialize(repeating: 0, count: max(count, 8))
    return memory
  }

  var forward: Forward {
    Forward(
      code: program.code, values: values, lanes: program.code.axis.padded * draws, operands: operands, inTurn: inTurn)
  }

  /// Slopes that nobody else has.
  private func freeSlopes() -> SlopeMemory {
    for number in slopes.indices where isKnownUniquelyReferenced(&slopes[number]) { return slopes[number] }
    let code = program.code
    let made = SlopeMemory(count: (code.slotCount - code.constantCount) * code.axis.padded)
    if slopes.count == 2 { slopes.removeFirst() }
    slopes.append(made)
    return made
  }

  /// The cells of a slot in a draw.
  func cells(_ slot: Int, draw: Int = 0) -> UnsafeMutablePointer<Double> {
    values + (slot * draws + draw) * program.code.axis.padded
  }

  /// Gives an input (by its place) what it holds in the state.
  func resetInput(_ place: Int, draw: Int = 0) {
    let slot = Int(program.inputSlots[place])
    if slot < 0 { return }
    let padded = program.code.axis.padded
    let cells = cells(slot, draw: draw)
    program.inputValues.withUnsafeBufferPointer { buffer in
      if let first = buffer.baseAddress { cells.update(from: first + place * padded, count: padded) }
    }
  }

  /// Gives an input values: one for all periods, or one a period. What is missing or no finite number is 0.
  func setInput(_ place: Int, _ given: [Double], draw: Int = 0) {
    let slot = Int(program.inputSlots[place])
    if slot < 0 { return }
    let cells = cells(slot, draw: draw)
    for period in 0..<program.axis.count {
      let value = given.count == 1 ? given[0] : period < given.count ? given[period] : 0
      cells[period] = value.isFinite ? value + 0 : 0
    }
  }

  func value(of target: [Program.Weighted], draw: Int = 0) -> Double {
    var sum = 0.0
    for part in target {
      let cells = cells(part.slot, draw: draw) + part.from
      for (place, weight) in part.weights.enumerated() { sum += weight * cells[place] }
    }
    return sum
  }

  /// Runs the reverse sweep for a target over what was evaluated last, of which there is one draw. What comes out holds
  /// until the next sweep, or as long as its memory is kept.
  func sweepBack(from target: [Program.Weighted]) -> (reverse: Reverse, memory: SlopeMemory) {
    let memory = freeSlopes()
    let reverse = Reverse(code: program.code, values: UnsafePointer(values), slopes: memory.cells)
    reverse.clear()
    for part in target {
      let number = program.code.slopeOf[part.slot]
      if number < 0 { continue }
      let slope = reverse.slope(number) + part.from
      for (place, weight) in part.weights.enumerated() { slope[place] += weight }
    }
    reverse.run()
    return (reverse, memory)
  }
}
