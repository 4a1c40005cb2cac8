import Budget
import Language
import Quantities
import Scenarios

/// What each forecast method would have said at each closed month, and how far that is from what it came to: the
/// methods tried on months whose outcome is known.
///
/// Where all of a year is closed they are tried on the year; else on the months that are closed, as if the year ended
/// there. Amounts are deviations in öre. A forecast that was saved is tried too, where the year is closed.
public struct ForecastAccuracy: Sendable {
  /// One method at every month it is tried at.
  public struct Method: Sendable {
    /// Nil is the forecast that was saved or loaded for the month.
    public let method: ForecastMethod?
    /// What it would have said; nil where there are no figures for it.
    public let said: [Figure?]
    /// The mean size of what it missed by, over the months where that is known; nil where it is for none.
    public let mean: Double?
    /// How many months the mean is over.
    public let count: Int
  }

  /// Fewer closed months leave too little to try a method on: one month would have been asked, or none.
  public static let fewest = 3

  public let name: String
  public let year: Int
  /// How many months are closed: 12, or what the methods are tried on.
  public let months: Int
  /// What the closed months came to.
  public let outcome: Figure
  /// The months after which the methods are asked.
  public let asked: [Int]
  public let methods: [Method]

  /// - Returns: nil where fewer than ``fewest`` months are closed.
  public init?(_ node: Int, _ evaluation: Evaluation, year: Int) throws(Diagnostic) {
    let model = evaluation.model
    let state = evaluation.workspace.state
    let closed = model.closedMonths(of: year, below: node)
    let horizon = closed.through
    guard horizon >= ForecastAccuracy.fewest else { return nil }
    self.year = year
    name = node == model.root ? model.name : model.lineName(node)
    months = horizon
    outcome = try MethodReader(evaluation, in: state, year: year, months: horizon).toDate(node, year, 0..<horizon)
    asked = (1..<horizon).filter { closed.isKnown(1...$0) }
    var said: [ForecastMethod: [Figure?]] = [:]
    let tried: [ForecastMethod] = [.budget, .runRate, .lastMonth, .seasonal]
    for month in asked {
      let reader = MethodReader(evaluation, in: state, year: year, months: month, horizon: horizon)
      for method in tried { said[method, default: []].append(try reader.figure(method, node)) }
    }
    let outcome = outcome
    func method(_ method: ForecastMethod?, _ said: [Figure?]) -> Method {
      let misses = said.compactMap { figure -> Double? in
        guard let figure, figure.isKnown, outcome.isKnown else { return nil }
        return abs(figure.value - outcome.value)
      }
      return Method(
        method: method, said: said, mean: misses.isEmpty ? nil : misses.reduce(0, +) / Double(misses.count),
        count: misses.count)
    }
    var methods = tried.compactMap { name -> Method? in
      guard let figures = said[name], figures.contains(where: { $0 != nil }) else { return nil }
      return method(name, figures)
    }
    if horizon == 12 {
      let reports = ForecastChange(node, evaluation, year: year, through: 12).reports
      let saved = asked.map { month in reports.first { $0.month == month }?.deviation }
      if saved.contains(where: { $0 != nil }) { methods.append(method(nil, saved)) }
    }
    self.methods = methods
  }

  /// The methods with a mean, the closest first.
  public var ranked: [Method] {
    methods.filter { $0.mean != nil }.sorted { ($0.mean ?? 0) < ($1.mean ?? 0) }
  }
}
