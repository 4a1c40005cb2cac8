import Budget
import Graph
import Language
import Quantities

extension Evaluation {
  /// A text with its expressions in braces replaced by their figures.
  ///
  /// `{expr}` gives the figure with its unit; `{expr; tkr}` the number alone in that unit; `{expr; tkr; 1}` with at
  /// most so many decimals; `{expr; ord}` a small whole number as a word. What cannot be computed stands as `?`, so
  /// that a text is never quietly out of date.
  public func expand(_ text: String, in state: Overlay, _ year: Int, tongue: Tongue = .swedish) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      result += figureText(String(rest[rest.index(after: open)..<close]), state, year, tongue)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private func figureText(_ template: String, _ state: Overlay, _ year: Int, _ tongue: Tongue) -> String {
    let pieces = template.split(separator: ";").map { $0.trimmingBlanks }
    guard let first = pieces.first, let expression = Evaluation.expression(first, names: model) else { return "?" }
    guard let figure = try? figure(expression, in: state, year) else { return "?" }
    guard figure.isKnown, !figure.isBlank else { return tongue == .swedish ? "okänt" : "unknown" }
    guard pieces.count > 1 else { return FigureText.text(figure, model: model, tongue: tongue) }
    if pieces[1] == "ord" || pieces[1] == "word" {
      return NumberWords.word(Int(figure.number(in: figure.display ?? .one).rounded()), in: tongue)
    }
    guard let unit = try? model.units.parse(pieces[1]) else { return "?" }
    let decimals = pieces.count > 2 ? Int(pieces[2]) ?? 0 : 0
    // What the model says is the same is shown in the unit asked for: hours a year as full-time equivalents.
    var number = figure.number(in: unit)
    if case .quantity(let dimension) = figure.type, let factor = model.units.factor(from: dimension, to: unit) {
      number *= factor
    }
    return NumberText.string(number, decimals: decimals, in: tongue)
  }

  /// Parses one expression of a template.
  static func expression(_ text: String, names model: Model) -> Expression? {
    var findings: [Diagnostic] = []
    let source = Source(name: "", text: "measure m = " + text)
    let statements = Parsed.read(source, names: model.nameIndex, into: &findings)
    guard findings.isEmpty, case .declaration(.measure(_, _, let expression, _))? = statements.first?.node else {
      return nil
    }
    return expression
  }
}

extension Substring {
  var trimmingBlanks: String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

/// A figure with its unit as people read it.
public enum FigureText {
  public static func text(_ figure: Figure, model: Model, tongue: Tongue = .swedish) -> String {
    switch figure.type {
    case .date: return "\(CalendarDate(monthPosition: figure.value))"
    case .end: return CalendarDate.lastDay(before: figure.value)
    case .truth: return figure.value != 0 ? (tongue == .swedish ? "ja" : "yes") : (tongue == .swedish ? "nej" : "no")
    case .choice(let options):
      let index = Int(figure.value)
      guard options.indices.contains(index) else { return "?" }
      return (tongue == .swedish ? options[index].last : options[index].first) ?? "?"
    case .quantity(let dimension):
      var unit = figure.display ?? dimension
      if unit.holdsMoney && dimension.isSameDimension(as: model.moneyUnit) { unit = model.moneyUnit }
      let number = NumberText.string(figure.number(in: unit), decimals: 2, in: tongue)
      let phrase = UnitWords.phrase(unit, in: tongue)
      return phrase.isEmpty
        ? number : number + " " + model.units.inflected(phrase, after: figure.number(in: unit), in: tongue)
    }
  }
}

/// Small whole numbers as words.
public enum NumberWords {
  private static let swedish = [
    "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
  ]
  private static let english = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  public static func word(_ number: Int, in tongue: Tongue) -> String {
    let words = tongue == .swedish ? swedish : english
    return words.indices.contains(number) ? words[number] : NumberText.string(Double(number), in: tongue)
  }
}
