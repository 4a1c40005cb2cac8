/// What each cause has done to a number that differs between two states.
///
/// Continuous causes have their Aumann–Shapley value: the slope of the target, averaged along the straight way from one
/// state to the other, times the change of the cause. Discrete ones (choices, dates, whole numbers) arrive at once, at a
/// moment of the way that is as likely as any other; without continuous ones that is the Shapley value. The way is cut
/// where a formula meets a kink. Posts do not round on the way.
///
/// Contributions and ``remainder`` add up to ``difference``, bit for bit, in the order of `contributions`. Nothing of the
/// remainder is spread. The answer does not depend on the order in which edits were made or players are named.
///
/// Cost: for continuous causes some evaluations and reverse sweeps of the rows between causes and target, however many
/// causes there are; twice as many for every discrete player, up to 12; beyond that 64 pairs of sampled orders.
public struct Attribution: Sendable {
  /// Rows whose contribution is one number.
  public struct Player: Sendable, Hashable {
    /// What changes together.
    public let rows: [RowID]
    /// Whether the rows change at once and not by degrees.
    public let isDiscrete: Bool

    /// Rows to be seen as one cause.
    public init(_ rows: [RowID], isDiscrete: Bool = false) {
      self.rows = Set(rows).sorted()
      self.isDiscrete = isDiscrete
    }
  }

  /// A player with its share of the difference.
  public struct Contribution: Sendable {
    /// Who.
    public let player: Player
    /// How much of the difference.
    public let amount: Double
    /// For continuous players, the share of each row and period (of the cause); it adds up to the amount but for
    /// rounding in the last place. Empty for discrete players, whose rows act together.
    public let cells: [RowID: [Double]]

    /// The share of one row; nil where it has none of its own.
    public func amount(of row: RowID) -> Double? { cells[row]?.reduce(0, +) }
  }

  /// The target in the first state, as it stands there.
  public let before: Double
  /// The target in the second state.
  public let after: Double
  /// After − before.
  public let difference: Double
  /// All players, in order of their first rows.
  public let contributions: [Contribution]
  /// What no player accounts for: rounding of posts, jumps on the way of continuous causes, and what the integration
  /// leaves.
  public let remainder: Double
  /// The part of the remainder that comes from posts being rounded, and from cells that were other than plain.
  public let rounding: Double
  /// The rest of the remainder, as a share of the difference (or of the sum of the contributions' sizes if that is
  /// greater): how good the attribution is.
  public let relativeResidual: Double
  /// Whether discrete players were too many for all their orders, so that orders were sampled (always the same).
  public let isSampled: Bool
  /// How many times the rows were evaluated.
  public let evaluations: Int

  /// The most discrete players whose orders are all gone through.
  public static let mostExactPlayers = 12

  /// Explains a target's difference between two states of one structure, which must be stable.
  ///
  /// Rows that differ and are in no player are continuous players of their own. A row in several players belongs to the
  /// first by row. Throws where the target is no row of both, or the states have different periods.
  public init(
    of target: Program.Target, from before: some Readable, to after: some Readable, players: [Player] = []
  ) throws(ProgramError) {
    let causes = try Attribution.causes(of: target, before, after)
    let seats = Seats(players, causes)
    let program = Program(before, inputs: causes, results: target.parts.map(\.row), roundsPosts: false)
    let run = try AttributionRun(program, target, seats, after)
    run.go()

    contributions = run.contributions(seats.players)
    let sum = contributions.reduce(0) { $0 + $1.amount }
    let size = contributions.reduce(0) { $0 + abs($1.amount) }
    self.before = Attribution.value(of: target, before)
    self.after = Attribution.value(of: target, after)
    difference = self.after - self.before
    let smooth = run.smoothDifference
    rounding = difference - smooth
    relativeResidual = size == 0 && smooth == 0 ? 0 : abs(smooth - sum) / max(size, abs(smooth))
    remainder = Attribution.closing(sum, difference)
    isSampled = run.isSampled
    evaluations = run.evaluations
  }

  private static func value(of target: Program.Target, _ state: some Readable) -> Double {
    var sum = 0.0
    for part in target.parts {
      for (period, value) in state.values(part.row).enumerated() {
        let weight = part.weights.count == 1 ? part.weights[0] : period < part.weights.count ? part.weights[period] : 0
        sum += weight * value
      }
    }
    return sum
  }

  /// What must be added to a sum so that a total comes out to the last bit; where no number does that, the nearest.
  private static func closing(_ sum: Double, _ total: Double) -> Double {
    let plain = total - sum
    for candidate in [plain, plain.nextUp, plain.nextDown] where sum + candidate == total { return candidate }
    return plain
  }
}
