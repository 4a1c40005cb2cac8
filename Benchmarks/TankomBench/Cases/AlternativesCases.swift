import Analysis
import Budget
import Language
import Quantities
import Scenarios
import Shell

/// Four alternatives side by side over fifty years, after the area of a place has been changed.
struct AlternativesCases: CaseGroup {
  static let name = "alternatives"

  func run(_ setting: Setting, _ report: (Figure) -> Void) throws {
    for (price, name) in [("40", "figures"), ("40..45", "figures, the building price a span")] {
      let folder = try FourWays(price: price)
      let model = try folder.model()
      let evaluations = try [75.0, 80.0].map { try AlternativesCases.evaluation(model, area: $0) }
      var question = AlternativesQuestion(groups: [0])
      question.horizon = 2024...2073
      question.rate = 0.03
      for (evaluation, area) in zip(evaluations, [75.0, 80.0]) where price == "40" {
        try check(try AlternativesComparison(question, evaluation), area)
      }
      let samples = try setting.stopwatch.time { times in
        for time in 0..<times {
          guard let comparison = try? AlternativesComparison(question, evaluations[time % 2]), comparison.rows.count > 8
          else { throw Fault.noAnswer(name) }
        }
      }
      report(Figure(Self.name, 50, "four alternatives, 50 years: \(name)", samples))
    }
    try answers(setting, report)
  }

  /// The same from a typed line to a screen.
  private func answers(_ setting: Setting, _ report: (Figure) -> Void) throws {
    let folder = try FourWays(price: "40")
    let model = try folder.model()
    let session = Session(model, tongue: .swedish, isInteractive: false)
    let presentation = Presentation(tongue: .swedish)
    let line = "compare alternatives ways over 50 years at rate 3 %"
    let samples = try setting.stopwatch.time { times in
      for _ in 0..<times {
        var count = 0
        session.run(Source(name: ">", text: line)) { reply in
          if !reply.isError { for text in presentation.rendered(reply) { count += text.utf8.count } }
        }
        if count == 0 { throw Fault.noAnswer(line) }
      }
    }
    report(Figure(Self.name, 50, "four alternatives, 50 years: typed and shown", samples))
  }

  private static func evaluation(_ model: Model, area: Double) throws -> Evaluation {
    let session = Session(model, tongue: .swedish, isInteractive: false)
    let line = "set per_place to \(Int(area)) kvm/place"
    var isDone = false
    session.run(Source(name: ">", text: line)) { isDone = !$0.isError }
    if !isDone { throw Fault.noAnswer(line) }
    return Evaluation(session.workspace)
  }

  private func check(_ comparison: AlternativesComparison, _ area: Double) throws {
    let row = comparison.rows.first { if case .money(.wholeLife) = $0.subject { true } else { false } }
    for (figure, expected) in zip(row?.figures ?? [], FourWays.wholeLife(area: area)) {
      let distance = abs(figure.value - expected) / expected
      if !(distance < 1e-9) { throw Fault.wrong("whole-life cost", distance) }
    }
    if row?.figures.count != 4 { throw Fault.wrong("whole-life cost", .infinity) }
  }
}
