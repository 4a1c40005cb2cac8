/// Cases that belong together: one type, one file.
protocol CaseGroup: Sendable {
  /// What `--case` calls it.
  static var name: String { get }
  init()
  /// Measures, and reports each figure once its result has been checked.
  func run(_ setting: Setting, _ report: (Figure) -> Void) throws
}

/// How a run is to be made.
struct Setting {
  /// Lines of the workload.
  let sizes: [Int]
  /// Whether the largest sizes are left out.
  let isQuick: Bool

  /// For what is done in microseconds and milliseconds.
  var stopwatch: Stopwatch { Stopwatch(repetitions: isQuick ? 7 : 31) }
  /// For what takes tens of milliseconds and more.
  var fewer: Stopwatch { Stopwatch(repetitions: isQuick ? 3 : 7) }
  /// For what takes seconds.
  var fewest: Stopwatch { Stopwatch(repetitions: isQuick ? 1 : 5) }
}

/// All groups, in the order that they run: memory first, while the process has freed nothing that could be used again.
let caseGroups: [any CaseGroup.Type] = [
  MemoryCases.self, LoadCases.self, RecomputeCases.self, ScenarioCases.self, ServiceCases.self, ShapeCases.self,
  AnswerCases.self, AlternativesCases.self,
]
