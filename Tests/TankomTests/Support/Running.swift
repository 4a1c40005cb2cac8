import Budget
import Language
import Quantities
import Reports
import Shell

extension Reply {
  /// Everything that a person sees of a reply, line by line.
  func shown(in tongue: Tongue) -> [String] {
    var lines = screen?.lines(in: tongue) ?? []
    lines += text
    let renderer = DiagnosticRenderer(tongue: tongue)
    for finding in diagnostics {
      lines += renderer.render(finding).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    return lines
  }
}

/// Models that many tests ask: read once, never changed.
enum Loaded {
  /// Values by member and by part.
  static let members = Result { () throws(Diagnostics) -> Model in try Model.load(folder: House.members) }

  /// Alternatives of two owners, without a budget.
  static let careHomes = Result { () throws(Diagnostics) -> Model in try Model.load(folder: House.careHomes) }

  /// Four alternatives over fifty years.
  static let fourWays = Result { () throws(Diagnostics) -> Model in try Model.load(folder: House.fourWays) }

  /// A made-up committee in whose frames every cause occurs.
  static let frames = Result { () throws(Diagnostics) -> Model in try Model.load(folder: House.frames) }

  static let harnosand = Result { () throws(Diagnostics) -> Model in try Model.load(folder: House.harnosand) }
  static let herrljunga = Result { () throws(Diagnostics) -> Model in try Model.load(folder: House.herrljunga) }
}

/// What came of a text that was carried out.
struct Outcome {
  var shown: [String] = []
  var errors: [Diagnostic] = []
  var failedExpectations = 0
  var replies = 0

  var holds: Bool { errors.isEmpty && failedExpectations == 0 }
}

extension Session {
  /// Carries out a text and gathers what is seen.
  func outcome(of text: String, named name: String = "-") -> Outcome {
    var outcome = Outcome()
    run(Source(name: name, text: text)) { reply in
      outcome.replies += 1
      outcome.shown += reply.shown(in: tongue)
      outcome.errors += reply.diagnostics.filter { $0.severity == .error && !reply.failedExpectation }
      if reply.failedExpectation { outcome.failedExpectations += 1 }
    }
    return outcome
  }
}
