import Language
import Quantities
import Reports

extension Session {
  /// The words for the list of all functions.
  static let functionWords: Set<String> = ["funktioner", "funktion", "functions", "function"]

  /// `hjälp slå_upp`: how a function is written, what it takes and gives, and an example with its answer.
  func help(_ function: Function) -> [String] {
    let sv = words.sv
    var lines = Wrap.lines(
      "\(function.form(in: tongue)): \(function.summary[tongue] ?? "")", width: 80, hanging: 2)
    for parameter in function.parameters {
      let name = parameter.name[tongue] ?? ""
      let optional = parameter.isOptional ? (sv ? "; kan utelämnas" : "; may be left out") : ""
      lines += Wrap.lines("  \(name): \(parameter.unit[tongue] ?? "")\(optional)", width: 80, hanging: 4)
    }
    lines += Wrap.lines((sv ? "  ger: " : "  gives: ") + (function.result[tongue] ?? ""), width: 80, hanging: 4)
    guard let example = function.examples.first else { return lines }
    for declaration in example.setup {
      lines += Wrap.lines("  " + localised(declaration), width: 80, hanging: 4)
    }
    let question = localised("show \(example.expression) in \(example.year)")
    return lines + Wrap.lines("  > \(question)", width: 80, hanging: 4) + ["  \(example.answer)"]
  }

  /// `hjälp funktioner`: all of them, each with what it gives.
  var indexOfFunctions: [String] {
    Function.all.flatMap { function in
      Wrap.lines(
        "\(function.form(in: tongue)): \(function.summary[tongue] ?? "")", width: 80, hanging: 2)
    } + [
      words.sv ? "Skriv hjälp och ett namn, till exempel hjälp avrunda" : "Type help and a name, for example help round"
    ]
  }

  /// A line of the documentation, which is written in English, in the reader's tongue.
  private func localised(_ line: String) -> String {
    var parser = Parser(source: Source(name: "", text: line), names: NameIndex())
    guard let statement = parser.parse().statements.first else { return line }
    let text = Printer(tongue: tongue).text(statement)
    guard tongue == .swedish else { return text }
    return Function.all.reduce(text) { $0.replacing($1.english + "(", with: $1.swedish + "(") }
  }
}
