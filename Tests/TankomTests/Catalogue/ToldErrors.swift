import Budget
import Ingest
import Language
import Scenarios
import Shell

/// Findings of the codes whose example is told in words: nothing small enough to keep in the tree brings them about.
enum ToldErrors {
  static let all: [String: [Diagnostic]] = {
    let findings = later + files + sums + door + deep
    return Dictionary(grouping: findings) { $0.problem.code }
  }()

  private static func cell(_ problem: IngestProblem, row: Int = 0, column: String = "", text: String = "") -> Diagnostic
  {
    Diagnostic(problem, at: .cell(Cell(file: "enheter.csv", row: row, column: column, text: text)))
  }

  private static func typed(_ problem: any Problem, _ text: String) -> Diagnostic {
    let source = Source(name: ">", text: text)
    return Diagnostic(problem, at: Span(source, 0, source.utf8.count))
  }

  private static let later = [
    typed(ScenarioProblem.notYet("simulera avvikelse"), "simulera avvikelse")
  ]

  private static let files = [
    cell(.notAFile), cell(.unreadable(reason: "Permission denied")),
    cell(.tooManyBytes(found: 80_000_000, limit: TableLimits.standard.bytes)),
    cell(.tooManyRows(limit: TableLimits.standard.rows)),
    cell(.tooManyColumns(found: 12_000, limit: TableLimits.standard.columns)),
    cell(.notWindows1252(byte: 0x81), row: 3), cell(.headerOnly),
    cell(.noSuchColumn(name: "Belopp", columns: ["Enhet", "Ligger under"])),
  ]

  private static func thousands(_ number: Int64) -> IngestProblem.Amount {
    IngestProblem.Amount(value: number * 100_000, scale: 100_000, unitName: "tkr")
  }

  private static let sums = [
    cell(
      .amountTooLarge(value: 99_999_999_999_999, unit: "tkr"), row: 5, column: "Budget 2024", text: "99 999 999 999 999"
    ),
    cell(
      .checkFails(
        check: .sum(column: "Budget 2024"), computed: thousands(31_400), printed: thousands(31_500),
        tolerance: thousands(0)),
      row: 2, column: "Budget 2024", text: "31 500"),
    cell(
      .singleRepair(old: thousands(7_500), new: thousands(7_600), checks: 2), row: 5, column: "Budget 2024",
      text: "7 500"),
    cell(.noSingleRepair(checks: 2, candidates: 0), row: 5, column: "Budget 2024", text: "7 500"),
  ]

  private static let deep = [
    typed(BudgetProblem.tooManyNested(200_000), "boende hagen \"Hagen\" utöver:"),
    typed(BudgetProblem.nestedTooDeep(50), "komponent a51:"),
    typed(BudgetProblem.includeDepth(16), "inkludera \"f17.tankom\""),
  ]

  private static let door = [
    Diagnostic(DoorProblem.lineTooLong(1 << 20), at: .cell(Cell(file: "skript.tankom", row: 7))),
    typed(DoorProblem.stopped, "kör \"skript.tankom\""),
    Diagnostic(DoorProblem.resultLost, at: .cell(Cell(file: "-c", row: 0))),
  ]
}
