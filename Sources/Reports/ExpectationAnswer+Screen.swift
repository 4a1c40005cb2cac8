import Analysis
import Budget
import Graph
import Language
import Quantities

extension ExpectationAnswer: Presentable {
  /// What was expected, what came and the difference; empty where it holds.
  public func screen(_ words: Words) -> Screen {
    guard !holds else { return Screen() }
    let sv = words.sv
    let name =
      id.map { $0 + (sv ? " stämmer inte: " : " does not hold: ") } ?? (sv ? "Stämmer inte: " : "Does not hold: ")
    let (line, _) = place.source.line(at: place.lower)
    let isFile = !["-", ">", "-c"].contains(place.source.name)
    let position = isFile ? (sv ? " (\(place.source.name), rad \(line))" : " (\(place.source.name), line \(line))") : ""
    return Screen([.line(name + text + position), .line("  " + outcome(words))])
  }

  private func outcome(_ words: Words) -> String {
    let sv = words.sv
    let years = FigureWords.span(window, words)
    switch verdict {
    case .unknown(let names):
      let list = names.isEmpty ? "" : ": " + names.joined(separator: ", ")
      return sv ? "går inte att avgöra \(years), okänt\(list)" : "cannot be decided \(years), unknown\(list)"
    case .blank: return sv ? "\(subject) har inget värde \(years)" : "\(subject) has no value \(years)"
    case .error: return sv ? "\(subject) går inte att räkna \(years)" : "\(subject) cannot be computed \(years)"
    default:
      let wanted = ExpectationWords.comparison(comparison, words) + text(of: expected, words)
      let came = text(of: actual, words)
      return (sv ? "väntat \(years) \(wanted), blev \(came)" : "expected \(years) \(wanted), came to \(came)")
        + differenceText(words)
    }
  }

  /// A side as people read it.
  func text(of side: Side, _ words: Words) -> String {
    switch side {
    case .figure(let figure): FigureWords.exact(figure, words)
    case .names(let names):
      names.isEmpty ? (words.sv ? "inget okänt" : "nothing unknown") : names.joined(separator: ", ")
    case .count(let count): "\(count)"
    case .option(let names): (words.sv ? names.last : names.first) ?? "?"
    }
  }

  private func differenceText(_ words: Words) -> String {
    guard comparison != .notEqual, let rest = difference else { return "" }
    return (words.sv ? " (skillnad " : " (difference ") + FigureWords.exact(rest, words, plus: true) + ")"
  }
}

/// How one side of a comparison should stand to the other, in words.
enum ExpectationWords {
  /// The words before the expected figure; none where it should be the same.
  static func comparison(_ comparison: BinaryOperator, _ words: Words) -> String {
    switch comparison {
    case .notEqual: words.sv ? "något annat än " : "other than "
    case .less: words.sv ? "mindre än " : "less than "
    case .greater: words.sv ? "mer än " : "more than "
    case .lessOrEqual: words.sv ? "högst " : "at most "
    case .greaterOrEqual: words.sv ? "minst " : "at least "
    default: ""
    }
  }
  /// An expectation's outcome after a number of them.
  static func outcome(_ outcome: ExpectationReport.Outcome, _ count: Int, _ words: Words) -> String {
    switch outcome {
    case .holds: words.sv ? "stämmer" : count == 1 ? "holds" : "hold"
    case .fails: words.sv ? "stämmer inte" : count == 1 ? "does not hold" : "do not hold"
    case .undecided: words.sv ? "går inte att avgöra" : "cannot be decided"
    }
  }
}
