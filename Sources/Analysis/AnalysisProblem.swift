import Language
import Quantities

/// Why a question about effects or explanations has no answer.
public enum AnalysisProblem: Problem, Hashable {
  case notSplittable(String, parts: [String])

  public var code: String {
    switch self {
    case .notSplittable: "E0650"
    }
  }

  public func sentence(in tongue: Tongue) -> String {
    switch self {
    case .notSplittable(let name, _):
      tongue == .swedish ? "\(name) går inte att dela upp så" : "\(name) cannot be split so"
    }
  }

  public func help(in tongue: Tongue) -> String? {
    switch self {
    case .notSplittable(let name, let parts):
      guard !parts.isEmpty else {
        return tongue == .swedish
          ? "välj en post vars komponent har volymeffekt och priseffekt (visa definition placering)"
          : "choose an item whose component has volume_effect and price_effect (show definition placement)"
      }
      return tongue == .swedish
        ? "skriv dela upp \(name) i " + parts.joined(separator: ", ")
        : "write split \"\(name)\" by " + parts.joined(separator: "; ")
    }
  }
}
