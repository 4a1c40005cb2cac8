/// What a reconciliation finds. It never changes data.
public enum Finding: Sendable, Hashable {
  case fails(FailedCheck)
  /// Exactly one change of one cell makes every failing check hold and breaks none that holds.
  case singleRepair(Repair)
  /// No single cell does, and exactly one set of two or three, none of which can be left out.
  case jointRepair([Repair])
  /// No few cells explain the failing checks (no candidates), or several do (each on its own).
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

/// Checks a table in both directions, and looks for the fewest cells that explain all that fails.
///
/// A wrong cell in a table with two margins shows twice: in its row and in its column. So a lone culprit stands in every
/// failing check, whether it is a detail, a deviation or a total; and the amount that mends one check must mend them
/// all, and leave alone those that hold. A single failing check has often several explanations: then nothing is
/// proposed, and the candidates are listed. Cost: O(cells), and a bounded search where several cells are wrong.
public func reconcile(_ table: MarginTable) -> [Finding] {
  let checked = table.equations.compactMap { equation in equation.residual(in: table).map { (equation, $0) } }
  let failing = checked.filter { $0.0.isBroken(by: $0.1) }
  guard !failing.isEmpty else { return [] }
  let facts = failing.map { equation, residual in
    Finding.fails(
      FailedCheck(
        margin: equation.margin, printedAt: equation.printed, printed: table[equation.printed] ?? 0,
        computed: Int64(clamping: equation.computed(in: table) ?? 0), difference: Int64(clamping: residual),
        tolerance: equation.tolerance))
  }
  switch RepairSearch(table: table, checked: checked).result {
  case .repairs(let repairs):
    return facts + (repairs.count == 1 ? repairs.map(Finding.singleRepair) : [.jointRepair(repairs)])
  case .open(let candidates): return facts + [.noSingleRepair(candidates: candidates)]
  }
}
