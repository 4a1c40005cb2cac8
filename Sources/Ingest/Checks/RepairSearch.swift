/// Looks for the fewest cells that explain every failing check of a table.
struct RepairSearch {
  /// A cell that can explain the failures alone; its repair is nil where tolerances leave its value open.
  struct Candidate {
    let position: MarginTable.Position
    let repair: Repair?
  }

  /// What was found.
  enum Result {
    /// One set of cells, the smallest there is, and no other of its size.
    case repairs([Repair])
    /// None, or several: the cells that could each be it.
    case open([MarginTable.Position])
  }

  /// More cells than these are not looked for: a file with so many errors is to be read anew.
  static let mostCells = 3
  /// So many changes are tried at most, whatever the size of the table.
  static let mostTrials = 50_000

  let table: MarginTable
  /// The checks whose cells are all known.
  private let equations: [Equation]
  private let residuals: [Int128]
  private let failing: [Int]
  /// The checks that a cell stands in, with what its growth does to each.
  private let uses: [MarginTable.Position: [(equation: Int, slope: Int128)]]
  private let mostUses: Int

  init(table: MarginTable, checked: [(equation: Equation, residual: Int128)]) {
    self.table = table
    equations = checked.map(\.equation)
    residuals = checked.map(\.residual)
    failing = checked.indices.filter { checked[$0].equation.isBroken(by: checked[$0].residual) }
    var uses: [MarginTable.Position: [(equation: Int, slope: Int128)]] = [:]
    for (index, entry) in checked.enumerated() {
      for position in entry.equation.positions {
        let slope = Int128(entry.equation.slope(of: position))
        if slope != 0 { uses[position, default: []].append((index, slope)) }
      }
    }
    self.uses = uses
    mostUses = uses.values.reduce(0) { max($0, $1.count) }
  }

  /// The smallest explanation: one cell, or else two or three together.
  var result: Result {
    let candidates = candidates
    if !candidates.isEmpty {
      guard candidates.count == 1, let repair = candidates[0].repair else { return .open(candidates.map(\.position)) }
      return .repairs([repair])
    }
    for count in 2...Self.mostCells where failing.count <= count * mostUses {
      var run = Run(search: self, residuals: residuals, left: count)
      run.step(Set(failing))
      if run.isExhausted { return .open([]) }
      guard run.found.count <= 1 else { return .open([]) }
      if let only = run.found.first, let repairs = repairs(of: only) { return .repairs(repairs) }
    }
    return .open([])
  }

  private func repairs(of changes: [MarginTable.Position: Int128]) -> [Repair]? {
    var repairs: [Repair] = []
    for (position, change) in changes {
      guard let old = table[position], let new = Int64(exactly: Int128(old) + change) else { return nil }
      repairs.append(Repair(position: position, old: old, new: new))
    }
    return repairs.sorted { ($0.position.row, $0.position.column) < ($1.position.row, $1.position.column) }
  }

  /// Single cells, in the order of rows and columns.
  private var candidates: [Candidate] {
    guard let first = failing.first else { return [] }
    // The culprit stands in every failing check.
    let shared = failing.dropFirst().reduce(equations[first].positions) {
      $0.intersection(equations[$1].positions)
    }
    return shared.sorted { ($0.row, $0.column) < ($1.row, $1.column) }.compactMap(candidate)
  }

  private func candidate(_ position: MarginTable.Position) -> Candidate? {
    guard let old = table[position], let uses = uses[position] else { return nil }
    // What each failing check asks for; one of them must satisfy the others within their tolerance.
    let changes = changes(of: position, residuals, failing: Set(failing))
    let fitting = changes.filter { change in
      uses.allSatisfy { !equations[$0.equation].isBroken(by: residuals[$0.equation] + change * $0.slope) }
    }
    guard let change = fitting.first else { return nil }
    // Only where all checks ask for the same amount is the value known; a tolerance never chooses one.
    let isExact = failing.allSatisfy { index in
      uses.contains { $0.equation == index && residuals[index] + change * $0.slope == 0 }
    }
    guard changes.count == 1, isExact, let new = Int64(exactly: Int128(old) + change) else {
      return Candidate(position: position, repair: nil)
    }
    return Candidate(position: position, repair: Repair(position: position, old: old, new: new))
  }

  /// The amounts that would each mend one of the failing checks that a cell stands in.
  private func changes(
    of position: MarginTable.Position, _ residuals: [Int128], failing: Set<Int>
  ) -> Set<Int128> {
    var changes: Set<Int128> = []
    for use in uses[position] ?? [] where failing.contains(use.equation) {
      let residual = residuals[use.equation]
      if residual % use.slope == 0 { changes.insert(-residual / use.slope) }
    }
    return changes
  }

  /// Tries cells one after another, each mending at least one of the checks that fail then.
  private struct Run {
    let search: RepairSearch
    var residuals: [Int128]
    var left: Int
    var chosen: [MarginTable.Position: Int128] = [:]
    var found: Set<[MarginTable.Position: Int128]> = []
    var trials = 0
    var isExhausted: Bool { trials > RepairSearch.mostTrials }

    init(search: RepairSearch, residuals: [Int128], left: Int) {
      self.search = search
      self.residuals = residuals
      self.left = left
    }

    mutating func step(_ failing: Set<Int>) {
      // The check with the fewest cells says least often which of them may be wrong.
      let next = failing.min {
        (search.equations[$0].terms.count, $0) < (search.equations[$1].terms.count, $1)
      }
      guard let next else {
        // A repair is exact: what is within a tolerance does not tell what stood there.
        if search.failing.allSatisfy({ residuals[$0] == 0 }) { found.insert(chosen) }
        return
      }
      guard left > 0, failing.count <= left * search.mostUses, found.count < 2 else { return }
      for position in search.equations[next].positions where chosen[position] == nil {
        for change in search.changes(of: position, residuals, failing: failing) {
          trials += 1
          guard !isExhausted else { return }
          attempt(change, at: position, failing)
        }
      }
    }

    private mutating func attempt(_ change: Int128, at position: MarginTable.Position, _ failing: Set<Int>) {
      var after = failing
      let uses = search.uses[position] ?? []
      for use in uses {
        residuals[use.equation] += change * use.slope
        if search.equations[use.equation].isBroken(by: residuals[use.equation]) {
          after.insert(use.equation)
        } else {
          after.remove(use.equation)
        }
      }
      chosen[position] = change
      left -= 1
      step(after)
      left += 1
      chosen[position] = nil
      for use in uses { residuals[use.equation] -= change * use.slope }
    }
  }
}
