/// Draws in groups that are evaluated side by side.
struct DrawPlan: Sendable {
  struct Uncertain {
    let driver: Program.PlacedDriver
    let sampler: Sampler
    /// Where its random numbers begin.
    let stream: UInt64
    /// Whether it is the first of its row, and so starts from what the row holds in the state.
    let isFirst: Bool
    /// Whether other uncertainties of the row follow, so that it must be put back before each draw.
    var isShared = false
  }

  let program: Program
  let draws: Int
  /// Draws side by side.
  let width: Int
  private var uncertain: [Uncertain] = []
  private var table: [(chance: Double, value: Double)] = []
  private var targets: [[Program.Weighted]] = []

  init(
    _ program: Program, _ uncertainties: [Simulation.Uncertainty], _ targets: [Program.Target], draws: Int, seed: UInt64
  ) throws(ProgramError) {
    self.program = program
    self.draws = max(draws, 0)
    width = max(64 / program.axis.paddedCount, 1)
    let random = CounterRandom(seed: seed)
    for target in targets { self.targets.append(try program.weighted(target)) }
    var seen: [Int: UInt64] = [:]
    var firstOf: [Int: Int] = [:]
    for uncertainty in uncertainties {
      let driver = try program.placed(uncertainty.driver)
      let number = seen[driver.place, default: 0]
      seen[driver.place] = number + 1
      if driver.slot < 0 { continue }
      if let first = firstOf[driver.place] { uncertain[first].isShared = true }
      firstOf[driver.place] = firstOf[driver.place] ?? uncertain.count
      let own = UInt64(UInt32(bitPattern: uncertainty.driver.row.raw)) << 16 | number
      uncertain.append(
        Uncertain(
          driver: driver, sampler: Sampler(uncertainty.distribution, table: &table),
          stream: random.start(ofStream: uncertainty.stream ?? own),
          isFirst: number == 0))
    }
  }

  var groups: Int { (draws + width - 1) / width }

  /// Evaluates groups of draws. Whether a cell was strange.
  func run(_ mine: Range<Int>, _ results: SharedCells) -> Bool {
    if mine.isEmpty { return false }
    let memory = ProgramMemory(program, draws: width)
    let forward = memory.forward
    var strange = 0
    program.inputValues.withUnsafeBufferPointer { inputs in
      table.withUnsafeBufferPointer { table in
        uncertain.withUnsafeBufferPointer { uncertain in
          let pen = Pen(
            uncertain: uncertain, inputs: inputs.baseAddress, table: table.baseAddress, values: memory.values,
            padded: program.axis.paddedCount, width: width)
          for group in mine {
            for lane in 0..<width { pen.draw(min(group * width + lane, draws - 1), lane) }
            strange += forward.run()
            take(group, memory, results)
          }
        }
      }
    }
    return strange > 0
  }

  private func take(_ group: Int, _ memory: ProgramMemory, _ results: SharedCells) {
    for (number, target) in targets.enumerated() {
      for lane in 0..<min(width, draws - group * width) {
        results.cells[number * draws + group * width + lane] = memory.value(of: target, draw: lane)
      }
    }
  }

  /// What writes a draw's numbers into memory: raw pointers only.
  struct Pen {
    let uncertain: UnsafeBufferPointer<Uncertain>
    let inputs: UnsafePointer<Double>?
    let table: UnsafePointer<(chance: Double, value: Double)>?
    let values: UnsafeMutablePointer<Double>
    let padded: Int
    let width: Int

    func draw(_ draw: Int, _ lane: Int) {
      guard let first = uncertain.baseAddress, let inputs else { return }
      for number in 0..<uncertain.count {
        let one = first + number
        let cells = values + (one.pointee.driver.slot * width + lane) * padded
        let share = CounterRandom.uniform(draw: UInt64(draw), from: one.pointee.stream)
        let base = inputs + one.pointee.driver.place * padded
        if one.pointee.isShared { cells.update(from: base, count: padded) }
        one.pointee.driver.apply(
          one.pointee.sampler.value(at: share, table), from: one.pointee.isFirst ? base : UnsafePointer(cells),
          to: cells)
      }
    }
  }
}
