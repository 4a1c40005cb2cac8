import Language
import Quantities

extension MarginTable {
  /// The findings of a reconciliation as warnings at the cells that they are about; a proposed repair is a note.
  ///
  /// - Parameters:
  ///   - unit: the unit that the table is printed in.
  ///   - cell: the provenance of a position in the table.
  public func diagnostics(
    _ findings: [Finding], unit: Unit, named unitName: String, cell: (Position) -> Cell
  ) -> [Diagnostic] {
    let amount = { (value: Int64) in
      IngestProblem.Amount(value: value, scale: unit.scale, unitName: unitName)
    }
    let failures = findings.compactMap { finding -> FailedCheck? in
      if case .fails(let check) = finding { check } else { nil }
    }
    func note(_ repair: Repair, of count: Int) -> Diagnostic {
      Diagnostic(
        IngestProblem.singleRepair(
          old: amount(repair.old), new: amount(repair.new), checks: failures.count, cells: count),
        at: .cell(cell(repair.position)), severity: .note)
    }
    return findings.flatMap { finding in
      switch finding {
      case .fails(let check):
        [
          Diagnostic(
            IngestProblem.checkFails(
              check: name(check, column: cell(check.printedAt).column), computed: amount(check.computed),
              printed: amount(check.printed), tolerance: amount(check.tolerance)),
            at: .cell(cell(check.printedAt)), severity: .warning)
        ]
      case .singleRepair(let repair): [note(repair, of: 1)]
      case .jointRepair(let repairs): repairs.map { note($0, of: repairs.count) }
      case .noSingleRepair(let candidates):
        [
          Diagnostic(
            IngestProblem.noSingleRepair(checks: failures.count, candidates: candidates.count),
            at: .cell(cell(candidates.first ?? failures.first?.printedAt ?? Position(row: 0, column: 0))),
            severity: .note)
        ]
      }
    }
  }

  private func name(_ check: FailedCheck, column: String) -> IngestProblem.CheckName {
    switch check.margin {
    case .row(_, let index) where rowChecks.indices.contains(index): .relation(rowChecks[index].name)
    case .row: .relation(column)
    case .column: .sum(column: column)
    }
  }
}
