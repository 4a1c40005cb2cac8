import Budget
import Graph
import Language
import Quantities
import Scenarios

/// What a model says about the things of an answer, with figures filled in.
public struct AnswerTexts: Sendable, Hashable {
  /// Lines of explanation.
  public var explains: [String] = []
  /// What stands after `Antar:`.
  public var assumes: [String] = []
  /// What stands after `Okänt:`.
  public var unknown: [String] = []
  /// What stands after `Obs:`.
  public var warns: [String] = []
  /// Explanations that hold for a full year only.
  public var fullYear: Set<String> = []
}

extension Evaluation {
  /// The texts of an edit's answer. Where the edit begins within the year, figures that a part year would bend are given
  /// for a full one, and marked so.
  func answerTexts(of entities: [Entity], _ outcome: Outcome, _ year: Int) -> AnswerTexts {
    let part = answerTexts(of: entities, in: outcome.after, year)
    guard let whole = outcome.wholeYears else { return part }
    var full = answerTexts(of: entities, in: whole, year)
    full.fullYear = Set(full.explains.filter { !part.explains.contains($0) })
    return full
  }

  /// The first year from which every year moves as much as the one that is answered; nil where later years differ.
  func yearlyFrom(_ series: [[Move]], _ year: Int) -> Int? {
    func isEven(from first: Int) -> Bool {
      series.allSatisfy { moves in
        Set(moves.filter { $0.year >= first }.map { $0.difference.value.rounded() }).count == 1
      }
    }
    guard isEven(from: year), let first = model.timeline.years.first(where: { isEven(from: $0) }) else { return nil }
    return first == model.timeline.years.last ? nil : first
  }

  /// The texts of several things, each text once.
  func answerTexts(of entities: [Entity], in state: Overlay, _ year: Int) -> AnswerTexts {
    func all(_ attribute: Attribute) -> [String] {
      var result: [String] = []
      for text in entities.flatMap({ texts(attribute, of: $0, in: state, year) }) where !result.contains(text) {
        result.append(text)
      }
      return result
    }
    return AnswerTexts(explains: all(.explains), assumes: all(.assumes), unknown: all(.unknown), warns: all(.warns))
  }
}
