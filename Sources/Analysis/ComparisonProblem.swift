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
  /// What was written after `over`.
  case notYears(String)
  /// A horizon of so many years from the first, and the last year that the model has.
  case horizonBeyondModel(Int, first: Int, last: Int)
  /// What was written after `at rate`.
  case notARate(String)
  case tooManyCombinations(Int)
  /// Alternatives are to be ranked by something that is added up over years, and none are given.
  case rankNeedsHorizon(String)
  /// What is limited, and a limit that is of another kind.
  case limitUnit(String, String)
  /// A time that is no whole years, and a year that it lies in.
  case wholeYears(String, year: Int)

  public var code: String {
    switch self {
    case .onlyByArea: "E0640"
    case .tooManyRows: "E0641"
    case .stepIsZero: "E0642"
    case .oneLever: "E0643"
    case .notSearchable: "E0644"
    case .notADifference: "E0645"
    case .notYears: "E0646"
    case .horizonBeyondModel: "E0647"
    case .notARate: "E0648"
    case .tooManyCombinations: "E0649"
    case .rankNeedsHorizon: "E0651"
    case .limitUnit: "E0652"
    case .wholeYears: "E0653"
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
    case .notYears(let text):
      return sv ? "”\(text)” är inte ett känt antal hela år" : "“\(text)” is no known number of whole years"
    case .horizonBeyondModel(let count, let first, let last):
      return sv
        ? "\(count) år från \(first) räcker till \(first + count - 1); modellen slutar \(last)"
        : "\(count) years from \(first) reach \(first + count - 1); the model ends in \(last)"
    case .notARate(let text):
      return sv ? "”\(text)” är inte en känd ränta i procent" : "“\(text)” is no known rate in per cent"
    case .rankNeedsHorizon(let name):
      return sv
        ? "”\(name)” räknas bara över ett antal år, nuvärde och annuitet med en ränta"
        : "“\(name)” is added up over a number of years only, present value and annuity at a rate"
    case .limitUnit(let row, let limit):
      return sv
        ? "”\(row)” går inte att jämföra med ”\(limit)”" : "“\(row)” cannot be compared with “\(limit)”"
    case .wholeYears(let text, _):
      return sv
        ? "alternativ jämförs för hela år, och ”\(text)” är inte det"
        : "alternatives are compared in whole years, and “\(text)” is none"
    case .tooManyCombinations(let count):
      return sv
        ? "vägvalen ger \(count) kombinationer; högst \(AlternativesQuestion.most) räknas"
        : "the choices make \(count) combinations; at most \(AlternativesQuestion.most) are computed"
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
    case .notYears: return sv ? "skriv till exempel … över 30 år" : "write for example … over 30 years"
    case .horizonBeyondModel(_, let first, let last):
      return sv
        ? "skriv över \(last - first + 1) år, eller fler år i modellens period"
        : "write over \(last - first + 1) years, or more years in the model's period"
    case .notARate: return sv ? "skriv till exempel … med ränta 3 %" : "write for example … at rate 3 %"
    case .rankNeedsHorizon:
      return sv ? "skriv till exempel … över 30 år med ränta 3 %" : "write for example … over 30 years at rate 3 %"
    case .limitUnit:
      return sv ? "skriv till exempel … där kostnad högst 5 mnkr" : "write for example … where cost at most 5 mnkr"
    case .wholeYears(_, let year): return sv ? "skriv i \(year)" : "write in \(year)"
    case .tooManyCombinations: return sv ? "skriv färre vägval" : "write fewer choices"
    case .notSearchable:
      return sv
        ? "skriv ett reglage (visa reglage) eller ett värde som pris för en del"
        : "write a lever (show levers) or an input"
    default: return nil
    }
  }
}
