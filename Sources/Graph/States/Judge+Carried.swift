extension Judge {
  /// Operations whose cells are, or are rounded from, one cell of one argument.
  func judgeCarried() {
    for period in from..<to {
      switch operation {
      case .lag(let periods):
        let lag = max(periods, 0)
        if period >= lag {
          states[period] = state(0, period - lag)
        } else {
          states[period] = count > 1 ? state(1, period) : .notApplicable
        }
      case .pickPeriod(let pick):
        states[period] = pick >= 0 && pick < axis.count ? state(0, pick) : .notApplicable
      case .yearLast: states[period] = state(0, Int(axis.yearEnd[period]) - 1)
      case .post:
        // The unknown part is not rounded: rounding it would keep equal unknowns from cancelling.
        states[period] = state(0, period)
        probes[period] = values[period] + (probe(0, period) - value(0, period))
      default: states[period] = count > 0 ? state(0, period) : .plain
      }
    }
  }

  /// Questions about a cell, whose answers are plain.
  func judgeQuestion() {
    for period in from..<to {
      let isUnknown = state(0, period).isUnknown
      give(period, operation == .isUnknown ? (isUnknown ? 1 : 0) : value(0, period), .plain)
    }
  }

  /// A difference in which the same unknown on both sides cancels: where the probes differ by what the values differ by.
  ///
  /// Errors never cancel. A cell that is blank on one side changes from or to nothing. Marks that both sides bear
  /// (approximate, bounds) cancel with the unknowns; marks that differ, or name causes of their own and belong to other
  /// values, stay.
  func judgeChange() {
    for period in from..<to {
      let left = state(0, period)
      let right = state(1, period)
      if left.isError || right.isError || (left.isBlank && right.isBlank) {
        give(period, 0, table.unite(left, right.turned))
        continue
      }
      let marks: State.Flags = [.approximate, .atLeast, .atMost]
      let a = left.withoutBlank
      let b = right.withoutBlank
      if !cancels(period) {
        states[period] = table.unite(a, b.turned)
      } else if (a.list | b.list) != 0, !a.isUnknown, !b.isUnknown {
        // What names a cause is not the same on both sides because it is called the same: only where nothing differs.
        let isSame = a == b && value(0, period) == value(1, period)
        states[period] = isSame ? .plain : table.unite(a, b.turned)
      } else if a.flags.intersection(marks) == b.flags.intersection(marks) {
        states[period] = .plain
      } else {
        states[period] = table.unite(a.keeping(marks), b.keeping(marks).turned)
      }
    }
  }

  private func cancels(_ period: Int) -> Bool {
    let a = value(0, period)
    let b = value(1, period)
    let probeA = probe(0, period)
    let probeB = probe(1, period)
    let size = max(max(abs(a), abs(b)), max(abs(probeA), abs(probeB)))
    return abs((probeA - probeB) - (a - b)) <= 1e-9 * size
  }
}
