import Graph

/// An overlay built again from nothing as a base, by no path that the overlay itself took.
///
/// The rows of the overlay as it stands come first, then those of its base, which base values of the overlay read. An
/// error that arose in a row names it, so names of the second part are shifted back when compared.
struct Rebuilt {
  let base: Base
  let shift: Int

  init(_ overlay: Overlay) throws {
    let axis = overlay.axis
    shift = overlay.rowCount
    var builder = GraphBuilder(axis: axis)
    for _ in 0..<shift + overlay.base.rowCount { _ = builder.add(.sum, []) }
    Rebuilt.copy(overlay, to: &builder, by: 0, roundsPosts: overlay.roundsPosts, below: (shift, overlay.base.rowCount))
    Rebuilt.copy(overlay.base, to: &builder, by: shift, roundsPosts: true, below: nil)
    base = try builder.build()
  }

  private static func copy(
    _ graph: some Readable, to builder: inout GraphBuilder, by shift: Int, roundsPosts: Bool,
    below: (start: Int, count: Int)?
  ) {
    let rows = (0..<graph.rowCount).map { RowID(raw: Int32($0)) }
    for row in rows {
      let place = RowID(raw: row.raw + Int32(shift))
      let operation = graph.operation(of: row)
      if operation == .input {
        let states = graph.states(row)?.map { moved($0, by: shift) }
        builder.replace(place, withInput: graph.values(row), states: states)
        continue
      }
      var arguments = graph.arguments(of: row)
      var present = operation == .post && !roundsPosts ? .lag(periods: 0) : operation
      var move = shift
      if operation == .baseValue, let below, let argument = arguments.first {
        // A base value is the row of the second part, or blank where the base has no such row.
        let isThere = Int(argument.raw) < below.count
        present = isThere ? .lag(periods: 0) : .pickPeriod(-1)
        // It waits for no row of the overlay, so that whatever reads it is no ring.
        arguments = [RowID(raw: isThere ? argument.raw : 0)]
        move = below.start
      }
      builder.replace(place, with: present, arguments.map { RowID(raw: $0.raw + Int32(move)) })
    }
  }

  private static func moved(_ state: State, by shift: Int) -> State {
    State(state.flags, causes: state.causes.map { $0 < 0 ? $0 - Int32(shift) : $0 })
  }

  /// Cells of the overlay that are not, bit for bit, what they are when everything is evaluated from nothing: the first
  /// of each row.
  func differences(_ overlay: Overlay) -> [String] {
    (0..<overlay.rowCount).compactMap { number in
      let row = RowID(raw: Int32(number))
      let period = overlay.axis.year.indices.first { !isSame(overlay, row, $0) }
      let hasStates = (overlay.states(row) == nil) == (base.states(row) == nil)
      guard period != nil || !hasStates else { return nil }
      let place = period ?? 0
      let definition = "row \(number), \(overlay.operation(of: row)) of \(overlay.arguments(of: row).map(\.raw))"
      return "\(definition), period \(place): \(cell(overlay, row, place)) but from nothing \(cell(base, row, place))"
    }
  }

  private func isSame(_ overlay: Overlay, _ row: RowID, _ period: Int) -> Bool {
    overlay.value(row, period).bitPattern == base.value(row, period).bitPattern
      && overlay.probe(row, period).bitPattern == base.probe(row, period).bitPattern
      && overlay.state(row, period) == folded(base.state(row, period))
  }

  private func cell(_ graph: some Readable, _ row: RowID, _ period: Int) -> String {
    "\(graph.value(row, period)), \(graph.probe(row, period)), \(folded(graph.state(row, period)))"
  }

  private func folded(_ state: State) -> State {
    if state.causes.allSatisfy({ $0 >= 0 || Int(~$0) < shift }) { return state }
    return State(
      state.flags, causes: state.causes.map { $0 < 0 && Int(~$0) >= shift ? ~(~$0 - Int32(shift)) : $0 })
  }
}
