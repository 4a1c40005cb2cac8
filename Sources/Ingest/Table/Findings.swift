import Language

/// The findings of one file, in the order of its rows, with a bound per kind so that a wrong file stays readable.
struct Findings {
  /// How many findings of one kind are listed before the rest is only counted.
  static let shownPerKind = 100
  let file: String
  private(set) var list: [Diagnostic] = []
  private var counts: [String: Int] = [:]
  /// Of the findings that are only counted: the last row, and whether one is an error.
  private var unlisted: [String: (row: Int, severity: Severity)] = [:]
  /// Whether there is an error, listed or only counted.
  private(set) var hasErrors = false

  init(file: String) { self.file = file }

  mutating func add(_ problem: IngestProblem, row: Int, column: String = "", severity: Severity = .error) {
    let count = counts[problem.code, default: 0] + 1
    counts[problem.code] = count
    if severity == .error { hasErrors = true }
    guard count <= Self.shownPerKind else {
      let isError = severity == .error || unlisted[problem.code]?.severity == .error
      unlisted[problem.code] = (row, isError ? .error : severity)
      return
    }
    // The cell's text is left out: a finding about the file's form must not repeat what may be personal data.
    list.append(Diagnostic(problem, at: .cell(Cell(file: file, row: row, column: column)), severity: severity))
  }

  /// All that is shown, by row, and a line for each kind that has more.
  var sorted: [Diagnostic] {
    let byRow = list.enumerated().sorted { (row($0.element), $0.offset) < (row($1.element), $1.offset) }
    let more = unlisted.sorted { $0.key < $1.key }.map { code, last in
      Diagnostic(
        IngestProblem.moreOfTheSame(code: code, count: counts[code, default: 0] - Self.shownPerKind),
        at: .cell(Cell(file: file, row: last.row)), severity: last.severity)
    }
    return byRow.map(\.element) + more
  }

  private func row(_ diagnostic: Diagnostic) -> Int {
    if case .cell(let cell) = diagnostic.place { cell.row } else { 0 }
  }
}
