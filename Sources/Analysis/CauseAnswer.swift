import Budget
import Language
import Quantities
import Scenarios

/// One printed cause of a deviation.
public struct CauseAnswer: Sendable {
  public let cause: Cause
  public let unit: String
  public let year: Int
  /// Its texts, the column of each first.
  public let texts: [(column: String, text: String)]
}

extension Evaluation {
  public func cause(_ index: Int) -> CauseAnswer {
    let cause = model.causes[index]
    let own = [cause.id, cause.label, model.nodes[cause.node].name]
    let texts = cause.texts.filter { $0.value.count > 12 && !own.contains($0.value) }.sorted { $0.key < $1.key }
    return CauseAnswer(
      cause: cause, unit: model.nodes[cause.node].name, year: model.focus, texts: texts.map { ($0.key, $0.value) })
  }
}
