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
  /// What the cost of each line is in proportion to: its wage, its price or its base.
  let rates: [Place]
  /// The wage of each staff line; nil for the others.
  let wages: [Place?]
  /// Every driver that is no formula, and every input of every line.
  let inputs: [RowID]
  /// The forecast of the whole organisation, in öre a month.
  let total: RowID

  init(_ budget: Budget, in model: Model) throws(Fault) {
    g = try BudgetRows.driver("g", model)
    p = try BudgetRows.driver("p", model)
    k = try BudgetRows.driver("k", model)
    population = try BudgetRows.driver("pop", model)
    var rates: [Place] = []
    for (number, line) in budget.lines.enumerated() {
      rates.append(try BudgetRows.input(line.kind.rateName, of: Budget.lineName(number), model))
    }
    self.rates = rates
    wages = zip(budget.lines, rates).map { $0.kind == .staff ? $1 : nil }
    inputs = BudgetRows.inputs(of: model)
    guard let total = model.nodes[model.root].total[SeriesName.forecast] else { throw .missing("total") }
    self.total = total
  }

  private static func inputs(of model: Model) -> [RowID] {
    let drivers = model.drivers.compactMap { place(of: $0.value)?.row }
    let items = model.items.flatMap { $0.inputs.compactMap { place(of: $0)?.row } }
    return (drivers + items).filter { model.base.operation(of: $0) == .input }
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

extension Budget.Kind {
  /// The input that the cost is in proportion to.
  fileprivate var rateName: String {
    switch self {
    case .staff: "lön"
    case .placement: "pris"
    case .fixed: "bas"
    }
  }
}
