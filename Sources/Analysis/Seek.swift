import Budget
import Graph
import Language
import Quantities
import Scenarios

/// What it takes to reach a goal: the answer to `vad krävs av X för R`.
public struct Seek: Sendable {
  /// A value of the dial, with what the goal's left side then is.
  public struct Point: Sendable {
    public let value: Double
    public let reached: Figure
    /// How far above the goal it is (below it where negative), in base units.
    public let margin: Double
    public let holds: Bool
  }

  public enum Result: Sendable {
    /// This much or more.
    case atLeast(Point)
    /// This much or less.
    case atMost(Point)
    case between(Point, Point)
    case exactly(Point)
    /// Any value will do.
    case everywhere
    /// None will: the one that comes nearest.
    case nowhere(nearest: Point)
    /// The value makes no difference to the goal.
    case unmoved(Point)
  }

  /// How far the cost of another item can rise before the answer changes.
  public struct Limit: Sendable {
    public let item: String
    public let most: Double
    public let now: Double
    public let isApproximate: Bool
    public let type: ValueType
  }

  public let dial: Dial
  /// The goal as it was typed.
  public let goal: String
  public let year: Int
  public let result: Result
  /// Where the goal is met to the point, between whole steps.
  public let breakEven: Double?
  /// Values around the answer, and the ends, in order.
  public let neighbours: [Point]
  public let limit: Limit?
  /// How an answer is said: `måste flytta`; `flyttar`.
  public let verbs: [String]
  public let texts: AnswerTexts
  public let unknowns: [String]

  /// - Parameter goal: the relation as it was typed.
  public init(_ relation: Relation, by reference: Reference, goal: String, _ evaluation: Evaluation) throws(Diagnostic)
  {
    let state = evaluation.workspace.state
    let dial = try Dial(.item(kind: nil, reference, []), in: state, evaluation)
    let search = try Search(relation, dial, state, evaluation)
    self.dial = dial
    self.goal = goal
    year = search.year
    let found = try search.solve()
    result = found.result
    breakEven = found.breakEven
    neighbours = found.neighbours
    verbs = evaluation.model.attributes[dial.entity]?[.verb]?.texts ?? []
    unknowns = found.neighbours.first?.reached.unknowns ?? []
    let answer: Point? =
      switch result {
      case .atLeast(let point), .atMost(let point), .exactly(let point), .between(let point, _): point
      case .everywhere, .nowhere, .unmoved: nil
      }
    guard let answer else {
      limit = nil
      texts = AnswerTexts()
      return
    }
    let solved = try search.state(at: answer.value)
    limit = try search.limit(at: solved)
    texts = evaluation.answerTexts(of: [dial.entity], in: solved, search.year)
  }
}
