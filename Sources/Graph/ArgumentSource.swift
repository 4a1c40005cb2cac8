/// Where evaluation finds rows: the base while it is built, or an overlay.
protocol ArgumentSource {
  /// Whether base values come from an evaluated base, and so never from the rows being evaluated.
  var baseValuesAreFixed: Bool { get }
  /// What is evaluated for the row: `input` where it is pinned.
  func evaluatedOperation(of row: Int) -> Operation
  func definitionArguments(of row: Int) -> ArraySlice<Int32>
  /// The row as an argument of an operation (a base value reads the base).
  func argument(_ row: Int, for operation: Operation) -> Argument
}
