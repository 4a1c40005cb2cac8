import Language
import Quantities

/// The year in focus of a model that does not say it: that of the latest actuals or forecast that it loads.
struct FocusYear {
  private var actuals: [Int] = []
  private var forecasts: [Int] = []
  private var budgets: [Int] = []

  init(_ statements: [Statement], in years: [Int]) {
    let table = KeywordTable.standard
    for statement in statements {
      guard case .declaration(.load) = statement.node else { continue }
      for line in statement.body {
        guard case .property(let property) = line.node, let span = property.loadSpan, years.contains(span.year) else {
          continue
        }
        switch table.role(of: property.target.text, at: .thing) {
        case .actual: actuals.append(span.year)
        case .forecast: forecasts.append(span.year)
        case .budget, .frame: budgets.append(span.year)
        default: break
        }
      }
    }
  }

  /// A forecast is for the year that runs, and so for the first one that is not before the latest actuals; without
  /// either it is the first budget. Nil where nothing is loaded by year.
  var year: Int? {
    let latest = actuals.max()
    return forecasts.filter { $0 >= latest ?? 0 }.min() ?? latest ?? budgets.min()
  }
}
