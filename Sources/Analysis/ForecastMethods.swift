import Budget
import Graph
import Language
import Quantities
import Scenarios

/// A year's deviation by every method there are figures for, side by side: what a forecast says rests on its method, and
/// methods differ by several times over where the last month breaks the trend.
///
/// Amounts are in öre, minus is a deficit. A method is what people decide on: which one is chosen stands in ``Row/chosen``.
public struct ForecastMethods: Sendable {
  /// One line: what it is of, and what has been.
  public struct Row: Sendable {
    public let name: String
    /// What the closed months come to.
    public let toDate: Figure
    /// The last closed month alone; nil where it is only known together with others.
    public let last: Figure?
    /// The year by each method that can be used, in the order of ``ForecastMethod``.
    public let years: [(method: ForecastMethod, figure: Figure)]
    /// What is chosen of the lines at and below it.
    public let chosen: ChosenForecast
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
    let reader = MethodReader(evaluation, in: evaluation.workspace.state, year: year, months: closed.through)
    whole = try reader.row(top)
    var areas: [Row] = []
    if node == nil {
      for area in model.lineNodes(true) { areas.append(try reader.row(area)) }
    }
    self.areas = areas
    warnings = evaluation.texts(.warns, of: .node(top), in: evaluation.workspace.state, year)
  }
}
