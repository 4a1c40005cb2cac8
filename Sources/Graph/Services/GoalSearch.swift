/// The state of a goal seek: what was tried, and what came of it.
struct GoalSearch {
  /// A number that was tried, and by how much the target missed the goal.
  struct Sample {
    let number: Double
    let miss: Double
  }

  let bounds: ClosedRange<Double>
  var tolerance = 0.0
  /// The size of the numbers that a miss is the difference of.
  var scale = 1.0
  private(set) var samples: [Sample] = []
  private let driver: Program.PlacedDriver
  private let target: [Program.Weighted]
  private let goal: Double
  private let memory: ProgramMemory
  private let program: Program

  init(
    _ program: Program, _ driver: Program.PlacedDriver, _ target: [Program.Weighted], _ goal: Double,
    _ bounds: ClosedRange<Double>
  ) {
    self.program = program
    self.driver = driver
    self.target = target
    self.goal = goal
    self.bounds = bounds
    memory = ProgramMemory(program)
  }

  /// Tries a number.
  mutating func sample(_ number: Double) -> Sample {
    if driver.slot >= 0 {
      program.inputValues.withUnsafeBufferPointer { buffer in
        if let first = buffer.baseAddress {
          driver.apply(
            number, from: first + driver.place * program.axis.paddedCount, to: memory.cells(driver.slot))
        }
      }
    }
    _ = memory.forward.run()
    let sample = Sample(number: number, miss: memory.value(of: target) - goal)
    samples.append(sample)
    return sample
  }

  /// What the target gains for one more of the number, at the number tried last.
  func slope() -> Double {
    if driver.slot < 0 { return 0 }
    let slopes = memory.sweepBack(from: target).reverse.slope(program.code.slopeOf[driver.slot])
    let base = driver.place * program.axis.paddedCount
    var sum = 0.0
    for period in driver.from..<driver.to {
      sum += driver.way == .factor ? slopes[period] * program.inputValues[base + period] : slopes[period]
    }
    return sum
  }

  func isMet(_ sample: Sample) -> Bool { abs(sample.miss) <= tolerance }

  /// Whether the target rose and fell, by more than the tolerance, over the numbers tried.
  var isNotMonotone: Bool {
    var hasRisen = false
    var hasFallen = false
    let sorted = samples.sorted { $0.number < $1.number }
    guard var highest = sorted.first?.miss else { return false }
    var lowest = highest
    for sample in sorted.dropFirst() {
      if sample.miss > lowest + tolerance { hasRisen = true }
      if sample.miss < highest - tolerance { hasFallen = true }
      highest = max(highest, sample.miss)
      lowest = min(lowest, sample.miss)
    }
    return hasRisen && hasFallen
  }
}
