/// What a reconciliation finds. It never changes data.
public enum Finding: Sendable, Hashable {
  case fails(FailedCheck)
  /// Exactly one change of one cell makes every failing check hold and breaks none that holds.
  case singleRepair(Repair)
  /// No single cell explains the failing checks (no candidates), or several do (each on its own).
  case noSingleRepair(candidates: [MarginTable.Position])
}

/// A check whose computed value is not the printed one.
public struct FailedCheck: Sendable, Hashable {
  public enum Margin: Sendable, Hashable {
    /// A row, and the index of its check in ``MarginTable/rowChecks``.
    case row(Int, check: Int)
    /// A column, and the index of its check in ``MarginTable/columnChecks``.
    case column(Int, check: Int)
  }

  public let margin: Margin
  /// The cell with the printed result.
  public let printedAt: MarginTable.Position
  public let printed: Int64
  /// Clamped to 64 bits, beyond any amount that can be loaded.
  public let computed: Int64
  /// Computed minus printed.
  public let difference: Int64
  public let tolerance: Int64
}

/// A cell, what is printed there, and what it would be for all checks to hold.
public struct Repair: Sendable, Hashable {
  public let position: MarginTable.Position
  public let old: Int64
  public let new: Int64

  public init(position: MarginTable.Position, old: Int64, new: Int64) {
    self.position = position
    self.old = old
    self.new = new
  }
}

/// Checks a table in both directions, and looks for the one cell that explains all that fails.
///
/// A wrong cell in a table with two margins shows twice: in its row and in its column. So the culprit stands in every
/// failing check, whether it is a detail, a deviation or a total; and the amount that mends one check must mend them
/// all, and leave alone those that hold. A single failing check has often several explanations: then nothing is
/// proposed, and the candidates are listed.
public func reconcile(_ table: MarginTable) -> [Finding] {
  let equations = table.equations
  var failing: [(equation: Equation, residual: Int128)] = []
  var holding: [(equation: Equation, residual: Int128)] = []
  for equation in equations {
    guard let residual = equation.residual(in: table) else { continue }
    if residual.magnitude > equation.tolerance.magnitude {
      failing.append((equation, residual))
    } else {
      holding.append((equation, residual))
    }
  }
  guard !failing.isEmpty else { return [] }
  let facts = failing.map { failure in
    Finding.fails(
      FailedCheck(
        margin: failure.equation.margin, printedAt: failure.equation.printed,
        printed: table[failure.equation.printed] ?? 0,
        computed: Int64(clamping: failure.equation.computed(in: table) ?? 0),
        difference: Int64(clamping: failure.residual), tolerance: failure.equation.tolerance))
  }
  let candidates = RepairSearch(table: table, failing: failing, holding: holding).candidates
  if candidates.count == 1, let repair = candidates[0].repair { return facts + [.singleRepair(repair)] }
  return facts + [.noSingleRepair(candidates: candidates.map(\.position))]
}
