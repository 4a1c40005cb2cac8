import Quantities

extension SyntaxProblem: Problem {
  public func sentence(in tongue: Tongue) -> String { tongue == .swedish ? swedish.sentence : english.sentence }
  public func label(in tongue: Tongue) -> String? { tongue == .swedish ? swedish.label : english.label }
  public func help(in tongue: Tongue) -> String? { tongue == .swedish ? swedish.help : english.help }

  public func replacement(in tongue: Tongue) -> Replacement? {
    switch self {
    case .comma: Replacement(",", with: ";")
    case .noBodyAllowed: Replacement(":", with: "")
    case .unknownLine(let word, let suggestions):
      suggestions.count == 1 ? Replacement(word, with: suggestions[0]) : nil
    default: nil
    }
  }
}

/// The words of one problem in one tongue.
struct Words {
  let sentence: String
  var label: String?
  var help: String?

  init(_ sentence: String, label: String? = nil, help: String? = nil) {
    self.sentence = sentence
    self.label = label
    self.help = help
  }
}
