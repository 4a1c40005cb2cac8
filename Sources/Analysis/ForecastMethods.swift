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
    /// The last closed month alone.
    public let last: Figure
    /// The year by each method that can be used, in the order of ``Method``.
    public let years: [(method: Method, amount: Double)]
  }

  /// The calendar year.
  public let year: Int
  /// How many months are closed.
  public let months: Int
  /// The one asked for, or all.
  public let whole: Row
  /// The areas, where all was asked for.
  public let areas: [Row]
  /// What the model says of the figures.
  public let warnings: [String]

  /// The methods of a line, or of everything by area.
  ///
  /// - Returns: nil where no month of the year is closed.
  public init?(_ node: Int?, _ evaluation: Evaluation, year: Int) throws(Diagnostic) {
    let model = evaluation.model
    let top = node ?? model.root
    let months = model.closedMonths(of: year, below: top)
    guard months > 0 else { return nil }
    self.year = year
    self.months = months
    whole = try ForecastMethods.row(top, evaluation, year, months)
    var areas: [Row] = []
    if node == nil {
      for area in model.lineNodes(true) { areas.append(try ForecastMethods.row(area, evaluation, year, months)) }
    }
    self.areas = areas
    warnings = evaluation.texts(.warns, of: .node(top), in: evaluation.workspace.state, year)
  }

  private static func row(
    _ node: Int, _ evaluation: Evaluation, _ year: Int, _ months: Int
  ) throws(Diagnostic) -> Row {
    let state = evaluation.workspace.state
    func toDate(_ year: Int, _ months: Range<Int>) throws(Diagnostic) -> Figure? {
      try evaluation.series("deviation_to_date", of: .node(node), in: state, year, months: months)
    }
    let blank = Figure(
      value: 0, state: .plain, type: .quantity(.ore), display: evaluation.model.moneyUnit, unknowns: [])
    let sum = try toDate(year, 0..<months) ?? blank
    let last = try toDate(year, months - 1..<months) ?? blank
    var years: [(method: Method, amount: Double)] = [(.budget, sum.value)]
    if months < 12 {
      years.append((.runRate, sum.value * 12 / Double(months)))
      years.append((.lastMonth, sum.value + Double(12 - months) * last.value))
    }
    if evaluation.model.closedMonths(of: year - 1, below: node) == 12, let before = try toDate(year - 1, 0..<months),
      let all = try toDate(year - 1, 0..<12), before.value != 0, months < 12
    {
      years.append((.seasonal, sum.value * all.value / before.value))
    }
    if evaluation.model.hasAmounts(SeriesName.forecast, in: year), !evaluation.model.showsOutcome(in: year),
      let own = try evaluation.series("deviation", of: .node(node), in: state, year)
    {
      years.append((.model, own.value))
    }
    let model = evaluation.model
    return Row(name: node == model.root ? model.name : model.nodes[node].name, toDate: sum, last: last, years: years)
  }
}

extension Model {
  /// How many months of a year have an outcome, or a deviation that stands for one, on a line or below it.
  func closedMonths(of year: Int, below node: Int) -> Int {
    nodesBelow(node).flatMap { nodes[$0].loaded }.filter {
      $0.year == year && !$0.isControl && $0.months != 1...12
        && ($0.series == SeriesName.actual || $0.series == LoadedAmount.deviation)
    }.map(\.months.upperBound).max() ?? 0
  }
}
