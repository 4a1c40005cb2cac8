import Budget
import Graph
import Language
import Quantities
import Scenarios

/// A year's deviation by every method there are figures for, side by side: what a forecast says rests on its method, and
/// methods differ by several times over where the last month breaks the trend.
///
/// Amounts are in öre, minus is a deficit. Nothing is chosen here: a method is what people decide on.
public struct ForecastMethods: Sendable {
  /// How the months that are left are taken.
  public enum Method: Sendable, Hashable, CaseIterable {
    /// They come to what is budgeted: what has been stays.
    case budget
    /// They go on as the mean of those that have been: accumulated × 12 / n.
    case runRate
    /// They are all as the last one: accumulated + (12 − n) × the last.
    case lastMonth
    /// They have the shape of last year: accumulated × last year / last year's first n months.
    case seasonal
    /// As the model's own forecast has the year.
    case model
  }

  /// One line: what it is of, and what has been.
  public struct Row: Sendable {
    public let name: String
    /// What the closed months come to.
    public let toDate: Figure
    /// The last closed month alone; nil where it is only known together with others.
    public let last: Figure?
    /// The year by each method that can be used, in the order of ``Method``.
    public let years: [(method: Method, figure: Figure)]
  }

  /// The calendar year.
  public let year: Int
  /// How many months are closed: those that every line has.
  public let months: Int
  /// Lines without later months, where others have some, which are left out.
  public let behind: [String]
  /// The one asked for, or all.
  public let whole: Row
  /// The areas, where all was asked for.
  public let areas: [Row]
  /// What the model says of the figures.
  public let warnings: [String]

  /// The methods of a line, or of everything by area.
  ///
  /// - Returns: nil where no month is closed in all lines, from January on.
  public init?(_ node: Int?, _ evaluation: Evaluation, year: Int) throws(Diagnostic) {
    let model = evaluation.model
    let top = node ?? model.root
    let closed = model.closedMonths(of: year, below: top)
    guard closed.through > 0 else { return nil }
    self.year = year
    months = closed.through
    behind = closed.behind
    let reader = RowReader(evaluation: evaluation, year: year, months: closed.through)
    whole = try reader.row(top)
    var areas: [Row] = []
    if node == nil {
      for area in model.lineNodes(true) { areas.append(try reader.row(area)) }
    }
    self.areas = areas
    warnings = evaluation.texts(.warns, of: .node(top), in: evaluation.workspace.state, year)
  }
}

/// Reads lines over the closed months of a year.
private struct RowReader {
  let evaluation: Evaluation
  let year: Int
  let months: Int
  private var model: Model { evaluation.model }

  init(evaluation: Evaluation, year: Int, months: Int) {
    self.evaluation = evaluation
    self.year = year
    self.months = months
  }

  func row(_ node: Int) throws(Diagnostic) -> ForecastMethods.Row {
    let sum = try toDate(node, year, 0..<months)
    let isLastKnown = model.closedMonths(of: year, below: node).isKnown(months...months)
    let last = isLastKnown ? try toDate(node, year, months - 1..<months) : nil
    var years: [(method: ForecastMethods.Method, figure: Figure)] = [(.budget, sum)]
    if months < 12 {
      years.append((.runRate, sum.with(sum.value * 12 / Double(months))))
      if let last { years.append((.lastMonth, sum.with(sum.value + Double(12 - months) * last.value))) }
      if let shape = try shape(node) { years.append((.seasonal, sum.with(sum.value * shape))) }
    }
    if model.hasAmounts(SeriesName.forecast, in: year), !model.showsOutcome(in: year),
      let own = try evaluation.series("deviation", of: .node(node), in: evaluation.workspace.state, year)
    {
      years.append((.model, own))
    }
    return ForecastMethods.Row(
      name: node == model.root ? model.name : model.nodes[node].name, toDate: sum, last: last, years: years)
  }

  /// Last year beside its first months; nil where they are not known, or come to nothing.
  private func shape(_ node: Int) throws(Diagnostic) -> Double? {
    let before = model.closedMonths(of: year - 1, below: node)
    guard before.through == 12, before.isKnown(1...months) else { return nil }
    let part = try toDate(node, year - 1, 0..<months)
    let all = try toDate(node, year - 1, 0..<12)
    return part.isKnown && all.isKnown && part.value != 0 ? all.value / part.value : nil
  }

  private func toDate(_ node: Int, _ year: Int, _ months: Range<Int>) throws(Diagnostic) -> Figure {
    try evaluation.series("deviation_to_date", of: .node(node), in: evaluation.workspace.state, year, months: months)
      ?? Figure(value: 0, state: .plain, type: .quantity(.ore), display: model.moneyUnit, unknowns: [])
  }
}

extension Figure {
  /// Another amount of which the same is to be said.
  fileprivate func with(_ value: Double) -> Figure {
    Figure(value: value, state: state, type: type, display: display, unknowns: unknowns)
  }
}
