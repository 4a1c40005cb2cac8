import Graph
import Language

/// How the months of a year that are left are taken, when those that are closed are known.
public enum ForecastMethod: Sendable, Hashable {
  /// They come to what is budgeted: what has been stays.
  case budget
  /// They go on as the mean of those that have been: accumulated × 12 / n.
  case runRate
  /// They are all as the last one: accumulated + (12 − n) × the last.
  case lastMonth
  /// They have the shape of last year: accumulated × last year / last year's first n months.
  case seasonal
  /// As the model has them: its forecast, or what its items post.
  case drivers
  /// The year is what a driver of the line says, by the driver's index: somebody's own forecast.
  case stated(Int)

  /// The words of those that every line has, and of none at all, English first.
  static let standard: [(names: [String], method: ForecastMethod?)] = [
    (["none", "ingen"], nil), (["budget"], .budget), (["run_rate", "rak"], .runRate),
    (["last_month", "senaste_månaden"], .lastMonth), (["seasonal", "säsong"], .seasonal),
    (["drivers", "drivare"], .drivers),
  ]
}

/// The method of a line, which is a value that edits can set.
public struct LineMethod: Sendable {
  /// The driver that holds it, as the place of the method among ``options``.
  public let driver: Int
  /// What can be chosen; nil is none.
  public let options: [ForecastMethod?]
  /// What the model says of the choice.
  public let note: String?
  /// What the line's forecast is made of; nil where no year of it has both closed and open months.
  public internal(set) var rows: Rows?

  /// The rows behind the forecast of a line that has a method. Shapes: öre per period.
  public struct Rows: Sendable {
    /// The budget that the open months are counted from: as it was loaded, and phased since, without what is added to it.
    public let plan: RowID
    /// The forecast by the method, before what is added to it.
    public let result: RowID
    /// The forecast without a method.
    public let existing: RowID
  }
}

extension Model {
  /// The line of a driver that holds a method; nil for other drivers.
  public func lineOfMethod(_ driver: Int) -> Int? { methods.first { $0.value.driver == driver }?.key }

  /// The method of a line in a state and a period; nil where none is chosen.
  public func method(of line: Int, in state: Overlay, _ period: Int) -> ForecastMethod? {
    guard let method = methods[line], case .row(let row)? = drivers[method.driver].value?.storage else { return nil }
    let index = Int(state.value(row, period))
    return method.options.indices.contains(index) ? method.options[index] : nil
  }

  /// The lines at and below a node whose months are known by themselves, in the organisation's order.
  public func linesWithMonths(below node: Int, _ year: Int) -> [Int] {
    nodesBelow(node).sorted().filter { index in
      nodes[index].loaded.contains { $0.year == year && $0.isMonths }
    }
  }
}

extension LoadedAmount {
  /// Whether it is what some months came to, rather than a year.
  var isMonths: Bool {
    !isControl && months != 1...12 && (series == SeriesName.actual || series == LoadedAmount.deviation)
  }
}
