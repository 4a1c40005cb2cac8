/// The values and states of an input, made fit to be a row: padded, finite, blanks and errors 0, unknowns with probes.
struct Given {
  private(set) var values: [Double]
  private(set) var side: SideRow?
  /// Whether one plain value was given for all periods; then it stands in one cell.
  private(set) var isConstant = false

  /// The one plain value that is given for all periods; nil where it is not so.
  static func constant(_ given: [Double], _ states: [State]?, axis: Axis) -> Double? {
    guard given.count == 1, given[0].isFinite, axis.count > 0, states?.allSatisfy(\.isPlain) ?? true else { return nil }
    return given[0] + 0
  }

  init(_ given: [Double], _ states: [State]?, row: RowID, axis: Axis, table: StateTable) {
    let padded = axis.paddedCount
    if let constant = Given.constant(given, states, axis: axis) {
      isConstant = true
      values = [constant]
      return
    }
    let states = states ?? []
    let isPlain = states.allSatisfy(\.isPlain)
    values = Array(repeating: 0, count: padded)
    for period in 0..<axis.count {
      let value = given.count == 1 ? given[0] : period < given.count ? given[period] : nil
      var state = State.plain
      if !isPlain { state = states.count == 1 ? states[0] : period < states.count ? states[period] : .plain }
      if value == nil, state.isPlain { state = .blankNotYet }
      if let value, !value.isFinite { state = State(state.flags.union(.error), causes: state.causes + [~row.raw]) }
      let known = state.isError || state.isBlank ? 0 : (value ?? 0) + 0
      values[period] = known
      if state.isPlain { continue }
      let side = side ?? SideRow(padded: padded)
      self.side = side
      side.states[period] = table.intern(state)
      side.probes[period] = state.isError ? 0 : known + Probe.offset(of: state)
    }
    guard let side else { return }
    for period in 0..<axis.count where side.states[period].isPlain { side.probes[period] = values[period] }
  }
}
