import Budget
import Language
import Scenarios

/// The answer to a transfer between two lines: both ends, and the total that does not change.
public struct TransferAnswer: Sendable {
  public struct End: Sendable {
    public let name: String
    public let series: Movement
    public let deviation: Movement
  }

  public let outcome: Outcome
  public let isBudget: Bool
  public let year: Int
  public let from: End
  public let to: End
  public let total: Movement
  public let wholeYear: Double?
  public let nextYear: Movement?
  /// The giver's warnings, or the receiver's where the giver has none.
  public let warns: [String]
  public let baseYear: Int
  public let modelName: String

  init(_ outcome: Outcome, series: Int, from: Int, to: Int, _ evaluation: Evaluation) throws(Diagnostic) {
    let model = evaluation.model
    self.outcome = outcome
    isBudget = series == SeriesName.budget
    baseYear = model.focus
    modelName = model.name
    let word = model.seriesNames[series].english
    let moved = Movement.years(try evaluation.movements(word, of: .node(to), outcome))
    let focus = evaluation.workspace.focus
    let shown = moved.contains(focus) ? focus : moved.first ?? focus
    year = shown
    func end(_ node: Int) throws(Diagnostic) -> End {
      End(
        name: model.nodes[node].name,
        series: try TransferAnswer.at(shown, try evaluation.movements(word, of: .node(node), outcome), outcome),
        deviation: try TransferAnswer.at(
          shown, try evaluation.movements("deviation", of: .node(node), outcome), outcome))
    }
    self.from = try end(from)
    self.to = try end(to)
    total = try TransferAnswer.at(
      shown, try evaluation.movements("deviation", of: .node(model.root), outcome), outcome)
    if let state = outcome.wholeYears {
      wholeYear = try evaluation.movements(from: outcome.before, to: state) { (query) throws(Diagnostic) -> Typed? in
        try model.series(word, of: .node(to), query)
      }.at(shown)?.difference
      nextYear = try evaluation.movements(word, of: .node(to), outcome).at(shown + 1)
    } else {
      wholeYear = nil
      nextYear = nil
    }
    let given = evaluation.texts(.warns, of: .node(from), in: outcome.after, shown)
    warns = given.isEmpty ? evaluation.texts(.warns, of: .node(to), in: outcome.after, shown) : given
  }

  private static func at(_ year: Int, _ movements: [Movement], _ outcome: Outcome) throws(Diagnostic) -> Movement {
    guard let found = movements.at(year) else {
      throw Diagnostic(ScenarioProblem.whenOutside("\(year)"), at: outcome.edit.span)
    }
    return found
  }
}
