import Budget
import Graph
import Language
import Quantities
import Scenarios

/// All numbers of a state by name, so that models that differ in the order of their parts can be compared.
struct BudgetNumbers: Equatable {
  /// Per line and series, of the line itself and of all below it; per item and series what it posts. In öre.
  var amounts: [String: [Double]] = [:]
  /// What is said of each of the amounts.
  var states: [String: [String]] = [:]

  init(_ model: Model, _ state: Overlay) {
    func add(_ name: String, _ row: RowID) {
      amounts[name] = state.values(row)
      states[name] = model.timeline.periods.indices.map { period in
        let state = state.state(row, period)
        let names = state.causes.filter { $0 >= 0 }.map { model.causeNames[Int($0)] }.sorted()
        return "\(state.isUnknown) \(state.isBlank) \(state.isError) \(names)"
      }
    }
    for node in model.nodes {
      for (series, row) in node.own { add("\(node.name), egen, \(series)", row) }
      for (series, row) in node.total { add("\(node.name), \(series)", row) }
      if let row = node.deviation { add("\(node.name), avvikelse", row) }
      if let row = node.deviationToDate { add("\(node.name), avvikelse hittills", row) }
    }
    for item in model.items {
      for (number, post) in item.posts.enumerated() { add("\(item.name), \(number), \(post.series)", post.row) }
    }
  }

  /// The first names whose numbers are others in two states.
  func differences(from other: BudgetNumbers) -> [String] {
    let names = Set(amounts.keys).union(other.amounts.keys).sorted()
    return Array(
      names.filter { amounts[$0] != other.amounts[$0] || states[$0] != other.states[$0] }.prefix(3).map {
        "\($0): \(amounts[$0] ?? []) \(states[$0] ?? []), \(other.amounts[$0] ?? []) \(other.states[$0] ?? [])"
      })
  }

  /// Names of amounts that are no whole öre.
  var broken: [String] {
    amounts.filter { $0.value.contains { $0 != $0.rounded() } }.map { "\($0.key): \($0.value)" }.sorted()
  }
}

extension RandomBudget {
  /// A workspace of the model, with its statements and rows in an order.
  func workspace(statements: [String]? = nil, rows: [String]? = nil) throws -> Workspace {
    let (text, files) = files(statements: statements, rows: rows)
    return Workspace(try loadedModel(text, files))
  }

  /// The workspace after edits.
  static func carryOut(_ edits: [String], _ workspace: inout Workspace) throws {
    for text in edits {
      guard case .edit(let edit) = try Asked.statement(text, workspace).node else {
        throw UnexpectedStatement(text: text)
      }
      try workspace.carryOut(try workspace.outcome(of: edit, text: text))
    }
  }
}
