extension Judge {
  /// Arithmetic: states unite, an error or a blank leaves nothing to calculate, bounds turn with the sign. A difference
  /// leaves out what does not apply, so that a − b is a + −b in every month and in the year.
  func judgeFormula() {
    for period in from..<to {
      if operation == .multiply, isExactZero(0, with: 1, period) || isExactZero(1, with: 0, period) {
        give(period, 0, .plain)
        continue
      }
      var united = StateID.plain
      var hasBlank = false
      for argument in 0..<count where !isLeftOut(argument, period) {
        let state = directed(argument, period)
        hasBlank = hasBlank || state.isBlank
        united = table.unite(united, state)
      }
      if united.isError || hasBlank {
        give(period, 0, united)
      } else if operation == .divide, state(1, period).isUnknown {
        values[period] = 0
        states[period] = united
      } else if operation == .divide, value(1, period) == 0 {
        give(period, 0, table.unite(united, error()))
      } else {
        states[period] = united
      }
    }
  }

  /// Whether a term of a difference is left out, as it would be of a sum: it does not apply in the period, and the other
  /// is there. What is not there yet leaves nothing to subtract.
  private func isLeftOut(_ argument: Int, _ period: Int) -> Bool {
    guard operation == .subtract else { return false }
    let other = state(1 - argument, period)
    return state(argument, period) == .notApplicable && !other.isBlank
  }

  /// Whether an argument is 0 for certain, so that what the other is worth does not matter.
  private func isExactZero(_ argument: Int, with other: Int, _ period: Int) -> Bool {
    let second = state(other, period)
    return state(argument, period).isPlain && value(argument, period) == 0 && !second.isError && !second.isBlank
  }

  /// The state that an argument gives to the result: its bounds turned where the result falls as the argument rises.
  private func directed(_ argument: Int, _ period: Int) -> StateID {
    let state = state(argument, period)
    if !state.hasBounds { return state }
    switch operation {
    case .negate: return state.turned
    case .scale(let factor): return factor < 0 ? state.turned : state
    case .subtract: return argument == 1 ? state.turned : state
    case .multiply: return argument < 2 && value(1 - argument, period) < 0 ? state.turned : state
    case .divide:
      if argument == 0 { return value(1, period) < 0 ? state.turned : state }
      return value(0, period) < 0 ? state : state.turned
    case .absolute: return value(0, period) < 0 ? state.turned : state
    case .power:
      if argument == 1 { return state.blurred }
      return value(1, period) < 0 ? state.turned : state
    default: return state
    }
  }

  /// A decision on numbers: nothing is decided on an unknown, and a bound only makes it approximate.
  func judgeDecision() {
    for period in from..<to {
      var united = StateID.plain
      var hasBlank = false
      for argument in 0..<count {
        let state = state(argument, period).blurred
        hasBlank = hasBlank || state.isBlank
        united = table.unite(united, state)
      }
      if united.isError || hasBlank {
        give(period, 0, united)
      } else {
        states[period] = united
        if united.isUnknown { values[period] = 0 }
      }
    }
  }

  /// A plain argument that decides (0 for `and`, other than 0 for `or`) does so whatever else is unknown.
  func judgeLogic() {
    for period in from..<to {
      var united = StateID.plain
      var hasBlank = false
      var isDecided = false
      for argument in 0..<count {
        let state = state(argument, period).blurred
        hasBlank = hasBlank || state.isBlank
        united = table.unite(united, state)
        if state.isPlain, (value(argument, period) == 0) == (operation == .and) { isDecided = true }
      }
      if isDecided, !united.isError, !hasBlank {
        give(period, operation == .and ? 0 : 1, .plain)
      } else if united.isError || hasBlank {
        give(period, 0, united)
      } else {
        states[period] = united
        if united.isUnknown { values[period] = 0 }
      }
    }
  }

  /// The state of the condition and of the branch taken; no branch is taken on an unknown.
  func judgeSelect() {
    for period in from..<to {
      let condition = state(0, period).blurred
      if condition.isError || condition.isBlank {
        give(period, 0, condition)
      } else if condition.isUnknown {
        values[period] = 0
        states[period] = condition
      } else {
        states[period] = table.unite(condition, state(value(0, period) != 0 ? 1 : 2, period))
      }
    }
  }
}
