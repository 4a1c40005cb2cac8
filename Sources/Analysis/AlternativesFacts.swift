import Budget
import Language
import Scenarios

/// What a model says of alternatives beside their figures.
public struct AlternativesFacts: Sendable, Hashable {
  /// A text, of one alternative where it is said of that only.
  public struct Text: Sendable, Hashable {
    public let option: String?
    public let text: String
  }

  /// What follows, and for whom.
  public let consequences: [Text]
  /// What is left out on purpose.
  public let excludes: [String]
  /// Who decides.
  public let decidedBy: [String]

  init(_ groups: [Int], _ columns: [AlternativeColumn], _ year: Int) {
    var consequences: [Text] = []
    var excludes: [String] = []
    var decidedBy: [String] = []
    func add(_ text: String, to list: inout [String]) { if !list.contains(text) { list.append(text) } }
    for (place, group) in groups.enumerated() {
      let choice = Entity.alternatives(group)
      guard let first = columns.first else { break }
      func texts(_ attribute: Attribute) -> [String] {
        first.evaluation.texts(attribute, of: choice, in: first.state, year)
      }
      consequences += texts(.consequence).map { Text(option: nil, text: $0) }
      for text in texts(.excludes) { add(text, to: &excludes) }
      for text in texts(.decidedBy) { add(text, to: &decidedBy) }
      let model = first.evaluation.model
      for option in model.alternatives[group].options.indices {
        // Figures in the text are those of the option.
        guard let column = columns.first(where: { $0.options[place] == option }) else { continue }
        let entity = Entity.option(group, option)
        let name = model.alternatives[group].options[option].displayName
        for text in column.evaluation.texts(.consequence, of: entity, in: column.state, year) {
          consequences.append(Text(option: name, text: text))
        }
        for text in column.evaluation.texts(.excludes, of: entity, in: column.state, year) {
          add(name + ": " + text, to: &excludes)
        }
        for text in column.evaluation.texts(.decidedBy, of: entity, in: column.state, year) {
          add(name + ": " + text, to: &decidedBy)
        }
      }
    }
    (self.consequences, self.excludes, self.decidedBy) = (consequences, excludes, decidedBy)
  }
}
