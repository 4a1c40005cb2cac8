import Language

/// The findings of one file, in the order of its rows, with a bound per kind so that a wrong file stays readable.
struct Findings {
  /// How many findings of one kind are listed before the rest is only counted.
  static let shownPerKind = 100
  let file: String
  private(set) var list: [Diagnostic] = []
  private var counts: [String: Int] = [:]
  private var last: [String: Int] = [:]

  init(file: String) { self.file = file }

  mutating func add(_ problem: IngestProblem, row: Int, column: String = "", severity: Severity = .error) {
    let count = counts[problem.code, default: 0] + 1
    counts[problem.code] = count
    last[problem.code] = row
    guard count <= Self.shownPerKind else { return }
    // The cell's text is left out: a finding about the file's form must not repeat what may be personal data.
    list.append(Diagnostic(problem, at: .cell(Cell(file: file, row: row, column: column)), severity: severity))
  }

  var hasErrors: Bool { list.contains { $0.severity == .error } }

  /// All that is shown, by row, and a line for each kind that has more.
  var sorted: [Diagnostic] {
    let byRow = list.enumerated().sorted { (row($0.element), $0.offset) < (row($1.element), $1.offset) }
    let more = counts.filter { $0.value > Self.shownPerKind }.sorted { $0.key < $1.key }.map { code, count in
      Diagnostic(
        IngestProblem.moreOfTheSame(code: code, count: count - Self.shownPerKind),
        at: .cell(Cell(file: file, row: last[code] ?? 0)))
    }
    return byRow.map(\.element) + more
  }

  private func row(_ diagnostic: Diagnostic) -> Int {
    if case .cell(let cell) = diagnostic.place { cell.row } else { 0 }
  }
}
