import Graph
import Language

/// Writes down what the formulas of one instance do to the graph while they are compiled as any others.
final class RecipeRecorder {
  let item: Int
  private let inputs: [Typed?]
  private var steps: [Recipe.Step] = []
  /// Where the rows of the instance come among its own.
  private var places: [RowID: Int] = [:]
  private var count: Int
  /// Rows that formulas have read as the model's.
  private var common: Set<RowID> = []
  private var isSound = true

  init(item: Int, inputs: [Typed?]) {
    self.item = item
    self.inputs = inputs
    count = inputs.count
    for (number, input) in inputs.enumerated() {
      if let row = input?.storage.row { places[row] = number }
    }
  }

  /// The formulas ask for something that the next instance has otherwise, or that has to be done anew for it.
  func giveUp() { isSound = false }

  /// A value of the model that a formula reads: the same for the next instance, unless it is this one's own.
  func reads(_ value: Typed) {
    if let members = value.members {
      for member in members.values { reads(member) }
    } else if let row = value.storage.row {
      if places[row] != nil { giveUp() }
      common.insert(row)
    }
  }

  func formula(_ operation: Operation, _ arguments: [RowID], gave row: RowID) {
    note(.formula(operation, arguments.map(place)), row)
  }

  func input(_ values: [Double], _ states: [State]?, gave row: RowID) {
    if states?.allSatisfy(\.causes.isEmpty) == false { giveUp() }
    note(.input(values, states), row)
  }

  func fixed(_ values: [Double], gave row: RowID) { note(.fixed(values), row) }

  /// What a formula gave, and the row that it is for others.
  func output(_ value: Typed, gave made: Typed) {
    guard let row = made.storage.row else { return giveUp() }
    switch value.storage {
    case .constant(let number, let state):
      if !state.causes.isEmpty { giveUp() }
      note(.number(number, state), row)
    case .row(let inner):
      // An output that is another thing's value is that value's row, for all instances.
      if inner == row, case .common = place(inner) {
        steps.append(.output(.common(row)))
        count += 1
      } else {
        note(.output(place(inner)), row)
      }
    case .members: giveUp()
    }
  }

  func active(_ row: RowID) { note(.active, row) }

  func post(_ argument: RowID, series: Int, gave row: RowID) { note(.post(place(argument), series: series), row) }

  /// What was written down; nil where an output came to nothing, or more was asked for than is written down.
  func recipe(outputs: [Typed?]) -> Recipe? {
    var made: [(Typed, Recipe.Place)] = []
    for output in outputs {
      guard let output, let row = output.storage.row else { return nil }
      made.append((output, place(row)))
    }
    return isSound ? Recipe(inputs: inputs, steps: steps, outputs: made) : nil
  }

  private func note(_ step: Recipe.Step, _ row: RowID) {
    if common.contains(row) { giveUp() }
    steps.append(step)
    places[row] = count
    count += 1
  }

  private func place(_ row: RowID) -> Recipe.Place { places[row].map { .own($0) } ?? .common(row) }
}
