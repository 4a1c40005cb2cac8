import Graph

/// One edit of a scenario as a value, so that edits can be made again on another base.
enum ProgramEdit {
  case set(RowID, [Double], [State]?)
  case add(Operation, [RowID])
  case addInput([Double], [State]?)
  case copyDefinition(RowID)
  case redefine(RowID, Operation, [RowID])
  case roundPosts(Bool)
  case stabilise

  /// Makes the edit. A ring is refused, and changes nothing.
  func apply(to overlay: inout Overlay) {
    switch self {
    case .set(let row, let values, let states): overlay.set(row, values: values, states: states)
    case .add(let operation, let arguments): _ = overlay.add(operation, arguments)
    case .addInput(let values, let states): _ = overlay.addInput(values, states: states)
    case .copyDefinition(let row): _ = overlay.copyDefinition(of: row)
    case .redefine(let row, let operation, let arguments): try? overlay.redefine(row, operation, arguments)
    case .roundPosts(let isOn): overlay.setPostRounding(isOn)
    case .stabilise: _ = overlay.stabilise()
    }
  }

  /// The row that is given values or a definition, which from then on may be read as something else.
  var target: RowID? {
    switch self {
    case .set(let row, _, _), .redefine(let row, _, _): row
    default: nil
    }
  }

  var description: String {
    switch self {
    case .set(let row, let values, let states):
      "set \(row.raw) to \(values)\(states.map { " with \($0.map(\.kind))" } ?? "")"
    case .add(let operation, let arguments): "add \(operation) of \(arguments.map(\.raw))"
    case .addInput(let values, _): "add input \(values)"
    case .copyDefinition(let row): "copy \(row.raw)"
    case .redefine(let row, let operation, let arguments):
      "redefine \(row.raw) as \(operation) of \(arguments.map(\.raw))"
    case .roundPosts(let isOn): "round posts: \(isOn)"
    case .stabilise: "stabilise"
    }
  }
}
