import Budget
import Scenarios

/// An option of a choice, as people read it and as it is typed.
public struct NamedOption: Sendable, Hashable {
  public let choice: String
  public let option: String
  public let choiceName: String
  public let optionName: String

  init(_ group: Int, _ option: Int, _ model: Model) {
    let choice = model.alternatives[group]
    (self.choice, choiceName) = (choice.displayName, choice.name)
    (self.option, optionName) = (choice.options[option].displayName, choice.options[option].name)
  }
}

/// An option in force that depends on one that is no longer chosen.
public struct StrandedOption: Sendable, Hashable {
  public let option: NamedOption
  public let on: NamedOption
  /// The option of its choice that does nothing.
  public let instead: NamedOption
}

extension Evaluation {
  /// The options of other choices without which an option does not come up, and that are not in force.
  func lacking(_ group: Int, _ option: Int) -> [NamedOption] {
    required(group, option).filter { workspace.optionInForce(of: $0.group) != $0.option }
      .map { NamedOption($0.group, $0.option, model) }
  }

  /// The options in force of other choices that depend on another option of a choice than the one that is chosen.
  func stranded(_ group: Int, _ chosen: Int) -> [StrandedOption] {
    model.alternatives.indices.filter { $0 != group }.compactMap { other in
      let option = workspace.optionInForce(of: other)
      let nothing = model.nothingOption(of: other)
      let here = required(other, option).filter { $0.group == group }
      guard option != nothing, let lost = here.first, !here.contains(where: { $0.option == chosen }) else { return nil }
      return StrandedOption(
        option: NamedOption(other, option, model), on: NamedOption(group, lost.option, model),
        instead: NamedOption(other, nothing, model))
    }
  }

  /// What an option depends on, and what its choice does: to do nothing asks for nothing of the latter.
  private func required(_ group: Int, _ option: Int) -> [(group: Int, option: Int)] {
    (option == model.nothingOption(of: group) ? [] : model.requiredOptions(of: .alternatives(group)))
      + model.requiredOptions(of: .option(group, option))
  }
}
