import Language
import Quantities

/// Why something cannot be shown, and what to type instead.
public enum ShowProblem: Problem, Hashable {
  /// A grouping that the model does not have.
  case unknownGrouping(String, possible: [String])
  /// A series that has no amounts by a grouping that other figures have.
  case noSeriesBy(String, series: String, possible: [String])
  /// Per inhabitant, place or another thing that the model does not count.
  case noCount(String, needsFile: String?)
  case cannotLeaveOut(String)
  case yearOutside(String, years: ClosedRange<Int>)
  /// A price or a cost per person of a group below the smallest that is shown.
  case smallGroup(String, smallest: Int)
  case noItems(String)
  case noCauses(Int)
  /// A margin that is loaded for other years.
  case marginYear(String, Int)
  /// A table over lines shows one year at a time.
  case oneYearAtATime
  case choiceBetween(String)
  /// Only a year: what of it is to be shown is not said.
  case onlyYear(Int)
  /// Months of a year that the model holds whole.
  case noMonths(Int)
  /// Actuals of a part of months that are loaded together, or what rests on them, as asked for.
  case actualTogether(Int, ClosedRange<Int>, asked: String)

  public var code: String {
    switch self {
    case .unknownGrouping, .noSeriesBy: "E0601"
    case .noCount: "E0602"
    case .cannotLeaveOut: "E0603"
    case .yearOutside: "E0604"
    case .smallGroup: "E0605"
    case .noItems: "E0606"
    case .noCauses: "E0607"
    case .choiceBetween: "E0608"
    case .marginYear: "E0609"
    case .oneYearAtATime: "E0610"
    case .onlyYear: "E0611"
    case .noMonths: "E0612"
    case .actualTogether: "E0618"
    }
  }

  /// Whether it is the answer to a well-formed question: the model has no such figure, or does not show it.
  public var isAnswer: Bool {
    switch self {
    case .actualTogether, .noCount, .smallGroup, .noItems, .noCauses, .marginYear: true
    default: false
    }
  }

  public func sentence(in tongue: Tongue) -> String {
    let sv = tongue == .swedish
    switch self {
    case .unknownGrouping(let word, _):
      return sv ? "modellen har ingen indelning per ”\(word)”" : "the model has no grouping by “\(word)”"
    case .noSeriesBy(let word, let series, _):
      return sv ? "\(series) finns inte per \(word)" : "there is no \(series) by \(word)"
    case .noCount(let word, _):
      return sv
        ? "går inte att räkna: modellen saknar antal \(word)" : "cannot be computed: the model has no number of \(word)"
    case .onlyYear(let year):
      return sv ? "\(year) är ett år: vad ska visas?" : "\(year) is a year: what is to be shown?"
    case .cannotLeaveOut(let word):
      return sv ? "”\(word)” går inte att räkna bort" : "“\(word)” cannot be left out"
    case .yearOutside(let text, let years):
      return sv
        ? "\(text) ligger utanför modellens år \(years.lowerBound)–\(years.upperBound)"
        : "\(text) lies outside the model's years \(years.lowerBound)–\(years.upperBound)"
    case .smallGroup(let name, let smallest):
      return sv
        ? "\(name) visas inte: färre än \(smallest) personer ligger bakom, och då går det att se vad var och en kostar"
        : "\(name) is not shown: fewer than \(smallest) persons are behind it, and each one's cost could be seen"
    case .noItems(let word): return sv ? "modellen har inga \(word)" : "the model has no \(word)"
    case .noCauses(let year):
      return sv ? "orsakerna gäller prognosen, inte \(year)" : "the causes belong to the forecast, not to \(year)"
    case .marginYear(let label, let year):
      return sv ? "\(label) är inte inläst för \(year)" : "\(label) is not loaded for \(year)"
    case .oneYearAtATime:
      return sv ? "tabellen visar ett helt år i taget" : "the table shows one whole year at a time"
    case .noMonths(let year):
      return sv ? "modellen räknar \(year) som ett helt år" : "the model counts \(year) as a whole year"
    case .actualTogether(let year, let months, _):
      let first = Months.name(months.lowerBound, in: tongue)
      let span = first + "–" + Months.name(months.upperBound, in: tongue) + " \(year)"
      return sv
        ? "utfallet är inläst för \(span) tillsammans, inte månad för månad"
        : "the actuals of \(span) are loaded together, not by month"
    case .choiceBetween(let name): return sv ? "\(name) är ett vägval" : "\(name) is a choice between options"
    }
  }

  public func help(in tongue: Tongue) -> String? {
    let sv = tongue == .swedish
    switch self {
    case .unknownGrouping(_, let possible), .noSeriesBy(_, _, let possible):
      let list = possible.map { (sv ? "per " : "by ") + $0 }.joined(separator: ", ")
      return (sv ? "skriv en av: " : "write one of: ") + list
    case .noCount(let word, let file):
      let load =
        file.map { sv ? "läs in: läs in \($0) \"FIL\"   eller skriv: " : "load: load \($0) \"FILE\"   or write: " }
        ?? (sv ? "skriv: " : "write: ")
      return load + (sv ? "sätt \(word) till TAL" : "set \(word) to NUMBER")
    case .cannotLeaveOut: return sv ? "skriv utan engångsposter" : "write without one_off"
    case .smallGroup: return sv ? "fråga efter hela kostnaden i stället" : "ask for the whole cost instead"
    case .marginYear(_, let year), .noCauses(let year):
      return sv ? "skriv visa avvikelse per enhet i \(year)" : "write show deviation by unit in \(year)"
    case .onlyYear(let year):
      return sv
        ? "skriv visa avvikelse i \(year), eller fokus \(year) och sedan visa"
        : "write show deviation in \(year), or focus \(year) and then show"
    case .noMonths: return sv ? "skriv per år" : "write by year"
    case .actualTogether(let year, let months, let asked):
      func month(_ number: Int) -> String { "\(year)-" + (number < 10 ? "0" : "") + "\(number)" }
      let span = month(months.lowerBound) + ".." + month(months.upperBound)
      return sv ? "skriv visa \(asked) i \(span)" : "write show \(asked) in \(span)"
    case .oneYearAtATime: return sv ? "skriv till exempel i 2024" : "write for example in 2024"
    case .choiceBetween(let name): return sv ? "skriv jämför vägval \(name)" : "write compare alternatives \"\(name)\""
    default: return nil
    }
  }
}
