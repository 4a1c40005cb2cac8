/// The number of one driver with which a target meets a goal.
///
/// Newton's method with the reverse gradient, kept within a bracket by halving; where slopes do not lead to the goal, the
/// range is searched for a change of side, the one nearest to the present value first. With a step, the multiple of the
/// step that comes nearest, found among neighbours. Posts round or not as the program says; without rounding is better.
///
/// Cost: some five to ten evaluations and reverse sweeps; some hundred evaluations where the range must be searched.
///
///     let seek = try GoalSeek(program, Program.Driver(price), target: .init(cost), goal: 1_000_000, bounds: 0...2_000)
public struct GoalSeek: Sendable {
  /// How the search ended.
  public enum Outcome: Sendable, Hashable {
    /// The goal is met within the tolerance, or as nearly as a double can.
    case met
    /// No multiple of the step meets the goal; this one comes nearest.
    case nearestStep
    /// The goal cannot be met; this comes nearest.
    case outOfReach(Stop)
    /// The driver's row is locked, and was left as it is.
    case locked
  }

  /// What keeps a goal out of reach.
  public enum Stop: Sendable, Hashable {
    /// The driver's lower bound.
    case lowerBound
    /// The driver's upper bound.
    case upperBound
    /// The target turns back before the goal.
    case turningPoint
    /// The target jumps over the goal.
    case jump
    /// The driver does not change the target.
    case noEffect
    /// Without a bound, the target goes on and on without reaching the goal.
    case noEnd
  }

  /// How it ended.
  public let outcome: Outcome
  /// The driver's number: that which meets the goal, or comes nearest.
  public let value: Double
  /// The target with it.
  public let reached: Double
  /// Reached − goal.
  public let residual: Double
  /// Whether the target was seen to rise and to fall as the driver rises, so that there may be other answers.
  public let isNotMonotone: Bool
  /// How many times the rows were evaluated.
  public let evaluations: Int

  /// Seeks a number within bounds, which may be infinite. A tolerance is in the target's unit; without one it is 1e-12 of
  /// the greatest of goal, present value and 1. Throws where driver or target are not the program's.
  public init(
    _ program: Program, _ driver: Program.Driver, target: Program.Target, goal: Double,
    bounds: ClosedRange<Double> = -Double.infinity...Double.infinity, step: Double? = nil,
    locked: Set<RowID> = [], tolerance: Double? = nil
  ) throws(ProgramError) {
    let placed = try program.placed(driver)
    var search = GoalSearch(program, placed, try program.weighted(target), goal, bounds)
    let present = program.present(placed)
    let start = search.sample(present)
    if locked.contains(driver.row) {
      self.init(.locked, start, search, goal)
      return
    }
    search.scale = max(abs(goal), abs(start.miss + goal), 1)
    search.tolerance = tolerance ?? 1e-12 * search.scale
    let isOutside = !bounds.contains(present)
    let first = isOutside ? search.sample(min(max(present, bounds.lowerBound), bounds.upperBound)) : start
    var (outcome, found) = search.seek(from: first)
    if let step, step.isFinite, step != 0 {
      (outcome, found) = search.nearestStep(abs(step), around: found, outcome, present: present)
    }
    self.init(outcome, found, search, goal)
  }

  private init(_ outcome: Outcome, _ found: GoalSearch.Sample, _ search: GoalSearch, _ goal: Double) {
    self.outcome = outcome
    value = found.number
    residual = found.miss
    reached = found.miss + goal
    isNotMonotone = search.isNotMonotone
    evaluations = search.samples.count
  }
}
