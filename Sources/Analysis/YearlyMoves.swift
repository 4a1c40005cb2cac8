import Budget
import Language
import Quantities
import Scenarios

/// What something does to the cost or the deviation of everything, in every year of the model.
public struct YearlyMoves: Sendable {
  public let name: MeasureName
  /// Every year, also those that do not move; in öre.
  public let moves: [Move]

  /// The years that move.
  public var moved: [Move] { moves.filter(\.isMoved) }

  init(of subject: WholeSubject, _ outcome: Outcome, _ evaluation: Evaluation) throws(Diagnostic) {
    name = .whole(subject)
    let model = evaluation.model
    var moves: [Move] = []
    for year in model.timeline.years {
      let move = try evaluation.move(
        subject.rawValue, of: .node(model.root), from: outcome.before, to: outcome.after, year)
      if let move { moves.append(move) }
    }
    self.moves = moves
  }

  init(name: MeasureName, moves: [Move]) {
    self.name = name
    self.moves = moves
  }
}
