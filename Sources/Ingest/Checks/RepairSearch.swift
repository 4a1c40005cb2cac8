/// Looks for single cells that explain every failing check of a table.
struct RepairSearch {
  typealias Checked = (equation: Equation, residual: Int128)

  /// A cell that can explain the failures; its repair is nil where tolerances leave its value open.
  struct Candidate {
    let position: MarginTable.Position
    let repair: Repair?
  }

  let table: MarginTable
  let failing: [Checked]
  let holding: [Checked]

  /// In the order of rows and columns.
  var candidates: [Candidate] {
    guard let first = failing.first else { return [] }
    // The culprit stands in every failing check.
    let shared = failing.dropFirst().reduce(first.equation.positions) { $0.intersection($1.equation.positions) }
    return shared.sorted { ($0.row, $0.column) < ($1.row, $1.column) }.compactMap(candidate)
  }

  private func candidate(_ position: MarginTable.Position) -> Candidate? {
    guard let old = table[position] else { return nil }
    // What each failing check asks for; one of them must satisfy the others within their tolerance.
    var changes: Set<Int128> = []
    for (equation, residual) in failing {
      let slope = Int128(equation.slope(of: position))
      guard slope != 0, residual % slope == 0 else { continue }
      changes.insert(-residual / slope)
    }
    let fitting = changes.filter { mends($0, at: position) }
    guard let change = fitting.first else { return nil }
    // Only where all checks ask for the same amount is the value known; a tolerance never chooses one.
    guard changes.count == 1, failing.allSatisfy({ exactly($0, change, at: position) }),
      let new = Int64(exactly: Int128(old) + change)
    else { return Candidate(position: position, repair: nil) }
    return Candidate(position: position, repair: Repair(position: position, old: old, new: new))
  }

  private func mends(_ change: Int128, at position: MarginTable.Position) -> Bool {
    (failing + holding).allSatisfy { equation, residual in
      let after = residual + change * Int128(equation.slope(of: position))
      return after.magnitude <= equation.tolerance.magnitude
    }
  }

  private func exactly(_ check: Checked, _ change: Int128, at position: MarginTable.Position) -> Bool {
    check.residual + change * Int128(check.equation.slope(of: position)) == 0
  }
}
