import Graph

extension RichModel {
  /// One edit of any kind. What would close a ring is refused and changes nothing.
  mutating func edit(_ overlay: inout Overlay) {
    switch random.below(20) {
    case 0..<8: overlay.set(someRow(overlay), values: values(), states: states())
    case 8..<11: setOnePeriod(&overlay)
    case 11: overlay.set(innerRow(overlay), values: values(), states: states())
    case 12: try? addFragment(&overlay, size: 4)
    case 13:
      let (operation, arity) = operation()
      open.append(overlay.add(operation, (0..<arity).map { _ in innerRow(overlay) }))
    case 14:
      let row = someRow(overlay)
      let below = overlay.copyDefinition(of: row)
      try? overlay.redefine(row, .scale(0.9), [below])
    case 15: overlay.setPostRounding(random.chance(70))
    default:
      let row = random.chance(50) ? innerRow(overlay) : someRow(overlay)
      let (operation, arity) = operation()
      try? overlay.redefine(row, operation, (0..<arity).map { _ in someRow(overlay) })
    }
    open.removeAll { Int($0.raw) >= overlay.rowCount }
  }

  mutating func someRow(_ graph: some Readable) -> RowID { RowID(raw: Int32(random.below(graph.rowCount))) }

  /// A row that one row reads, if one is soon found: such rows may have been fused into what reads them.
  mutating func innerRow(_ graph: some Readable) -> RowID {
    for _ in 0..<6 {
      let row = someRow(graph)
      if graph.operation(of: row) != .input, graph.dependents(of: row).count == 1 { return row }
    }
    return someRow(graph)
  }

  /// An input with one period changed, as users edit; its states are kept.
  private mutating func setOnePeriod(_ overlay: inout Overlay) {
    var row = someRow(overlay)
    for _ in 0..<6 where overlay.operation(of: row) != .input { row = someRow(overlay) }
    var values = overlay.values(row)
    values[random.below(values.count)] = number()
    overlay.set(row, values: values, states: overlay.states(row))
  }
}
