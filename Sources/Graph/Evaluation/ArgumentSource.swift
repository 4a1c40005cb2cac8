/// Where evaluation finds rows: the base while it is built, or an overlay.
protocol ArgumentSource {
  /// Whether base values come from an evaluated base, and so never from the rows being evaluated.
  var baseValuesAreFixed: Bool { get }
  /// What is evaluated for the row: `input` where it is pinned.
  func evaluatedOperation(of row: Int) -> Operation
  func definitionArguments(of row: Int) -> ArraySlice<Int32>
  /// Whether the row is fused into the one that reads it, and has no cells.
  func isInner(_ row: Int) -> Bool
  /// The row as an argument of an operation (a base value reads the base). Not of an inner row.
  func argument(_ row: Int, for operation: Operation) -> Argument
}

extension ArgumentSource {
  /// Evaluates a row by its own definition, where its template will not do: with states, and recalling the rows that are
  /// fused into it. What comes out is in the evaluator.
  func evaluateAlone(_ row: Int, _ operation: Operation, _ evaluator: Evaluator) -> Form {
    let list = definitionArguments(of: row)
    let recalled = list.map { operation != .baseValue && isInner(Int($0)) ? recall(Int($0), evaluator) : nil }
    defer { withExtendedLifetime(recalled) {} }
    var isPlain = true
    for (number, argument) in list.enumerated() {
      let found = recalled[number].map(\.argument) ?? self.argument(Int(argument), for: operation)
      evaluator.arguments[number] = found
      isPlain = isPlain && found.states == nil
    }
    if isPlain, let form = evaluator.evaluateRaw(operation, list.count), evaluator.settle(form) { return form }
    return evaluator.evaluate(operation, list.count, row: row) ? .rowWithStates : .row
  }

  /// The cells of a row that is fused, evaluated anew. No deeper than a template has steps.
  func recall(_ row: Int, _ evaluator: Evaluator) -> RowBox {
    let form = evaluateAlone(row, evaluatedOperation(of: row), evaluator)
    let side =
      form == .rowWithStates
      ? SideRow(states: evaluator.states, probes: evaluator.probes, padded: evaluator.padded) : nil
    return RowBox.make(
      copying: evaluator.values, isConstant: form == .constant, side: side, padded: evaluator.padded)
  }
}

/// What form a row came out in.
enum Form {
  /// One value for all periods, in one cell.
  case constant
  case row
  /// With a side row.
  case rowWithStates
}
