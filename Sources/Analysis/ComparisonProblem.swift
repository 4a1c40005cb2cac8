import Language
import Quantities

/// Why a comparison or a search cannot be answered.
public enum ComparisonProblem: Problem, Hashable {
  case onlyByArea(String)
  case tooManyRows(Int)
  case stepIsZero
  case oneLever
  case notSearchable(String)
  case notADifference(String)

  public var code: String {
    switch self {
    case .onlyByArea: "E0640"
    case .tooManyRows: "E0641"
    case .stepIsZero: "E0642"
    case .oneLever: "E0643"
    case .notSearchable: "E0644"
    case .notADifference: "E0645"
    }
  }

  public func sentence(in tongue: Tongue) -> String {
    let sv = tongue == .swedish
    switch self {
    case .onlyByArea(let name):
      return sv ? "en jämförelse kan delas per område, inte per \(name)" : "a comparison can be by area, not by \(name)"
    case .tooManyRows(let count):
      return sv ? "tabellen skulle få \(count) rader; högst 50 visas" : "the table would have \(count) rows; at most 50"
    case .stepIsZero: return sv ? "steget måste vara större än noll" : "the step must be more than zero"
    case .oneLever: return sv ? "ett värde söks i taget" : "one value is sought at a time"
    case .notSearchable(let name):
      return sv ? "\(name) har inget tal som kan sökas" : "\(name) has no number that can be sought"
    case .notADifference(let text):
      return sv ? "”\(text)” säger inte vad som ska nås" : "“\(text)” does not say what to reach"
    }
  }

  public func help(in tongue: Tongue) -> String? {
    let sv = tongue == .swedish
    switch self {
    case .onlyByArea: return sv ? "skriv per område" : "write by area"
    case .tooManyRows: return sv ? "skriv ett större steg" : "write a greater step"
    case .oneLever: return sv ? "skriv ett reglage efter av" : "write one lever"
    case .notADifference:
      return sv ? "skriv till exempel … minst 0, högst 500 tkr eller lika med 0" : "write for example … at least 0"
    case .notSearchable:
      return sv
        ? "skriv ett reglage (visa reglage) eller ett värde som pris för en del"
        : "write a lever (show levers) or an input"
    default: return nil
    }
  }
}
