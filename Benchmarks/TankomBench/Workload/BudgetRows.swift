import Budget
import Graph
import Language
import Quantities

/// The rows of a loaded workload, found by the names that its text gives them.
struct BudgetRows {
  /// A row, and what a number of the workload is multiplied by there (money is held in öre a year).
  struct Place {
    let row: RowID
    let scale: Double
  }

  let g: Place
  let p: Place
  let k: Place
  let population: Place
  /// The wage of each staff line; nil for the others.
  let wages: [Place?]
  /// The forecast of the whole organisation, in öre a month.
  let total: RowID

  init(_ budget: Budget, in model: Model) throws(Fault) {
    g = try BudgetRows.driver("g", model)
    p = try BudgetRows.driver("p", model)
    k = try BudgetRows.driver("k", model)
    population = try BudgetRows.driver("pop", model)
    var wages: [Place?] = []
    for (number, line) in budget.lines.enumerated() {
      wages.append(line.kind == .staff ? try BudgetRows.input("lön", of: Budget.lineName(number), model) : nil)
    }
    self.wages = wages
    guard let total = model.nodes[model.root].total[SeriesName.forecast] else { throw .missing("total") }
    self.total = total
  }

  private static func driver(_ name: String, _ model: Model) throws(Fault) -> Place {
    guard case .driver(let index)? = model.names.entities(named: name).first,
      let place = place(of: model.drivers[index].value)
    else { throw .missing(name) }
    return place
  }

  private static func input(_ name: String, of line: String, _ model: Model) throws(Fault) -> Place {
    guard let owner = model.names.entities(named: line).first,
      case .input(let item, let input)? = model.names.member(named: name, of: owner),
      let place = place(of: model.items[item].inputs[input])
    else { throw .missing("\(line).\(name)") }
    return place
  }

  private static func place(of value: Typed?) -> Place? {
    guard let value, case .row(let row) = value.storage else { return nil }
    return Place(row: row, scale: value.display?.scale ?? 1)
  }
}
