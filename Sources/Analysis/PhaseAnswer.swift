import Budget
import Graph
import Language
import Quantities
import Scenarios

/// The answer to another phasing: the deviation so far of the lines and of everything, and the year, which stays.
///
/// Amounts are in öre, minus is a deficit.
public struct PhaseAnswer: Sendable {
  /// A line, or a part of the tree whose lines were phased.
  public struct Line: Sendable {
    public let name: String
    /// The deviation of the closed months; nil where no month is closed.
    public let toDate: Movement?
    /// The budget by quarter, where no month is closed.
    public let quarters: [Movement]
    /// What the budget of each month of the year changes by, in öre, where no month is closed.
    public let changes: [Double]
  }

  public let outcome: Outcome
  /// The calendar year.
  public let year: Int
  /// How many months are closed; 0 where none is.
  public let months: Int
  public let lines: [Line]
  /// The deviation of the closed months of everything; nil where no month is closed.
  public let total: Movement?
  /// Whether no year's budget changed.
  public let isYearKept: Bool
  /// The year's forecast deviation of everything, where a method makes another of it; nil where it stays.
  public let forecast: Movement?
  /// What the model says of the profile.
  public let explains: [String]
  public let assumes: [String]
  public let warns: [String]
  public let baseYear: Int
  public let modelName: String

  init(_ outcome: Outcome, _ evaluation: Evaluation) throws(Diagnostic) {
    self.outcome = outcome
    let model = evaluation.model
    baseYear = model.focus
    modelName = model.name
    let nodes = outcome.touched.compactMap { if case .phased(let node, _, _) = $0 { node } else { nil } }
    let year = try PhaseAnswer.year(outcome, evaluation, nodes)
    self.year = year
    // As far as everything is closed, so that the lines and the whole are of the same months.
    let whole = model.closedMonths(of: year, below: model.root).through
    let own = nodes.map { model.closedMonths(of: year, below: $0).through }.min() ?? 0
    let months = whole > 0 ? whole : own
    self.months = months
    let reader = PhaseReader(outcome: outcome, evaluation: evaluation, year: year)
    var lines: [Line] = []
    for node in nodes {
      let toDate = months > 0 ? try reader.sides("deviation_to_date", node, 0..<months) : nil
      var quarters: [Movement] = []
      for quarter in months > 0 ? 0..<0 : 0..<4 {
        if let sides = try reader.sides("budget", node, quarter * 3..<quarter * 3 + 3) { quarters.append(sides) }
      }
      let changes = quarters.isEmpty ? [] : try reader.changes(node)
      lines.append(Line(name: model.lineName(node), toDate: toDate, quarters: quarters, changes: changes))
    }
    self.lines = lines
    let showsTotal = whole > 0 && !nodes.contains(model.root)
    total = showsTotal ? try reader.sides("deviation_to_date", model.root, 0..<months) : nil
    var isYearKept = true
    for node in nodes where try evaluation.movements("budget", of: .node(node), outcome).contains(where: \.moves) {
      isYearKept = false
    }
    self.isYearKept = isYearKept
    let yearly = try reader.sides("deviation", model.root, 0..<12)
    let isForecast = try evaluation.chosenForecast(model.root, year, in: outcome.after) != nil
    forecast = yearly.flatMap { isForecast && abs($0.after.value - $0.before.value) >= 0.5 ? $0 : nil }
    let texts = TouchedTexts(outcome, evaluation, year: year)
    explains = texts.explains
    assumes = texts.assumes
    warns = texts.warns
  }

  /// The year in focus where its months move, else the first one whose do.
  private static func year(_ outcome: Outcome, _ evaluation: Evaluation, _ nodes: [Int]) throws(Diagnostic) -> Int {
    let timeline = evaluation.model.timeline
    let focus = evaluation.workspace.focus
    for year in [focus] + timeline.years where timeline.indexes(of: year).count == 12 {
      let reader = PhaseReader(outcome: outcome, evaluation: evaluation, year: year)
      for node in nodes where try reader.changes(node).contains(where: { $0 != 0 }) { return year }
    }
    return focus
  }
}

/// Reads what lines were and became over some months.
private struct PhaseReader {
  let outcome: Outcome
  let evaluation: Evaluation
  let year: Int

  func sides(
    _ series: String, _ node: Int, _ months: Range<Int>
  ) throws(Diagnostic) -> Movement? {
    guard let before = try evaluation.series(series, of: .node(node), in: outcome.before, year, months: months),
      let after = try evaluation.series(series, of: .node(node), in: outcome.after, year, months: months),
      !before.isBlank || !after.isBlank
    else { return nil }
    // What a profile moves is known; what it moves from need not be.
    return Movement(
      year: year, before: before, after: after, difference: after.value - before.value, isKnown: true)
  }

  /// What a line's budget, or the deviation that stands for it, changes by in each month.
  func changes(_ node: Int) throws(Diagnostic) -> [Double] {
    var changes: [Double] = []
    for month in 0..<12 {
      let budget = try sides("budget", node, month..<month + 1)?.difference ?? 0
      let deviation = budget == 0 ? try sides("deviation_to_date", node, month..<month + 1)?.difference : nil
      changes.append(deviation ?? budget)
    }
    return changes
  }
}
