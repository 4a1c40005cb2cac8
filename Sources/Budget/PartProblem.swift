import Language
import Quantities

/// What can be wrong with the parts of an instance.
public enum PartProblem: Problem, Hashable {
  /// `part` where the component has several kinds of part, or none.
  case whichKind(component: String, kinds: [String])

  public var code: String {
    switch self {
    case .whichKind: "E0461"
    }
  }

  public func sentence(in tongue: Tongue) -> String {
    let sv = tongue == .swedish
    switch self {
    case .whichKind(let component, let kinds):
      if kinds.isEmpty { return sv ? "\(component) har inga delar" : "\(component) has no parts" }
      return sv ? "\(component) har flera slags delar" : "\(component) has several kinds of part"
    }
  }

  public func label(in tongue: Tongue) -> String? { tongue == .swedish ? "vilket slag?" : "which kind?" }

  public func help(in tongue: Tongue) -> String? {
    let sv = tongue == .swedish
    switch self {
    case .whichKind(_, let kinds):
      if kinds.isEmpty {
        return sv ? "visa definition visar vad den har" : "show definition shows what it has"
      }
      return (sv ? "skriv slaget först: " : "write the kind first: ")
        + kinds.map { $0 + (sv ? " NAMN" : " NAME") }.joined(separator: sv ? " eller " : " or ")
    }
  }
}
