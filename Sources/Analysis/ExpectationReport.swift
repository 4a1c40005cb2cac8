import Budget
import Graph
import Language

/// What the expectations of one or more scripts came to, in the order they were met.
public struct ExpectationReport: Sendable {
  /// How an expectation ended.
  public enum Outcome: Sendable, Hashable, CaseIterable {
    case holds
    case fails
    /// A side is unknown, has no value or cannot be computed: it counts as failed, and never as passed.
    case undecided
  }

  /// Each expectation with its two sides.
  public let answers: [ExpectationAnswer]

  /// A report of answers.
  public init(_ answers: [ExpectationAnswer]) { self.answers = answers }

  /// How many ended so.
  public func count(_ outcome: Outcome) -> Int { answers.count { $0.outcome == outcome } }
}

extension ExpectationAnswer {
  /// How it ended, in three words.
  public var outcome: ExpectationReport.Outcome {
    switch verdict {
    case .holds: .holds
    case .differs: .fails
    case .unknown, .blank, .error: .undecided
    }
  }

  /// The left side minus the right one, where both are known figures of one kind.
  public var difference: Figure? {
    guard case .figure(let a) = actual, case .figure(let b) = expected, a.isKnown, b.isKnown, !a.isBlank, !b.isBlank,
      case .quantity = a.type
    else { return nil }
    return Figure(value: a.value - b.value, state: .plain, type: a.type, display: a.display, unknowns: [])
  }

  /// How far apart the sides may be, as a figure of the left side's kind; nil where none was said.
  public var toleranceFigure: Figure? {
    guard let tolerance, case .figure(let a) = actual else { return nil }
    return Figure(value: tolerance, state: .plain, type: a.type, display: a.display, unknowns: [])
  }
}
