import Budget
import Language

@testable import Quantities
@testable import Shell

/// The page of the language, made of the tables that the parser, the compiler and the help read.
enum ReferencePage {
  static let path = House.root + "/Sources/tankom/Documentation.docc/Language.md"

  static func text() throws -> String {
    let parts = [
      intro, try grammar(), try statements(), try words(), functions, try units(), try components(), codes,
    ]
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private static let intro = [
    "# The language: a reference · Språket: en uppslagsbok", "",
    "Made by `UPDATE_GOLDEN=1 swift test --filter ReferenceTests` from the tables that the parser, the compiler and the help",
    "read. Every example is carried out by the tests, in Swedish as it stands here first and in English as it is printed.",
    "Examples are typed to `scenarios/herrljunga-2023`; those that declare something stand in `scenarios/exempel`.",
    "`hjälp ORD` and `help WORD` show an entry at the prompt.",
  ]

  private static func grammar() throws -> [String] {
    var lines = ["## Grammar · Grammatik", "", "```ebnf"]
    let width = Grammar.productions.map(\.name.count).max() ?? 0
    for production in Grammar.productions {
      let name = production.name + String(repeating: " ", count: width - production.name.count)
      lines.append("\(name) = \(production.body) .\(production.note.isEmpty ? "" : "   (* \(production.note) *)")")
    }
    lines += ["```", ""]
    for production in Grammar.productions { lines += ["`\(production.name)`"] + (try shown(production.example)) }
    return lines.dropLast()
  }

  private static func statements() throws -> [String] {
    let session = Session(try Loaded.herrljunga.get(), tongue: .swedish, isInteractive: true)
    let titles: [(HelpEntry.Kind, String)] = [
      (.question, "Frågor · Questions"), (.edit, "Ändringar · Edits"), (.scenario, "Scenarier · Scenarios"),
      (.session, "Arbetet · The session"), (.declaration, "Modellen · The model"),
    ]
    var lines = ["## Statements · Satser", ""]
    for (kind, title) in titles {
      lines += ["### \(title)", ""]
      for entry in HelpTable.entries where entry.kind == kind {
        lines +=
          heading(entry.role) + [
            "`\(entry.swedish.form)`: \(entry.swedish.meaning).", "",
            "`\(entry.english.form)`: \(entry.english.meaning).", "",
            "```tankom", session.filled(entry.swedish.example), session.filled(entry.english.example), "```", "",
          ]
      }
    }
    return lines.dropLast()
  }

  private static func words() throws -> [String] {
    var lines = ["## Words · Ord", ""]
    for group in WordTable.groups {
      lines += ["### \(group.swedish) · \(group.english)", ""]
      for entry in group.entries {
        lines += heading(entry.role) + ["\(entry.swedish) · \(entry.english)", ""]
        lines += try shown(entry.example)
      }
    }
    return lines.dropLast()
  }

  /// The examples are those that `FunctionTests` asks for their answers.
  private static let functions: [String] = {
    var lines = ["## Functions · Funktioner", ""]
    for function in Function.all {
      lines += ["### \(function.swedish) · \(function.english)", ""]
      for tongue in [Tongue.swedish, .english] {
        lines += ["`\(function.form(in: tongue))`: \(function.summary[tongue] ?? "").", ""]
      }
      lines += ["| värde · value | enhet · unit |", "|---|---|"]
      for parameter in function.parameters {
        let more = parameter.isRepeated ? " …" : parameter.isOptional ? " (valfri · optional)" : ""
        lines.append("| \(both(parameter.name))\(more) | \(both(parameter.unit)) |")
      }
      lines += ["| svar · answer | \(both(function.result)) |", ""]
      for example in function.examples {
        lines +=
          ["```tankom"] + example.setup + [
            "show \(example.expression) in \(example.year)", "```", "", "→ \(example.answer)", "",
          ]
      }
    }
    return lines.dropLast()
  }()

  private static func both(_ texts: [Tongue: String]) -> String {
    let (swedish, english) = (texts[.swedish] ?? "", texts[.english] ?? "")
    return swedish == english ? swedish : "\(swedish) · \(english)"
  }

  static func example(of definition: UnitTable.Definition) -> ReferenceExample {
    .typed("visa 6 \(definition.names[0])")
  }

  private static func units() throws -> [String] {
    var lines = [
      "## Units · Enheter", "", "| stavningar · spellings | 1 | 6 | English | exempel · example | svar · answer |",
      "|---|---|---|---|---|---|",
    ]
    for definition in UnitTable.standard {
      let example = example(of: definition)
      let answer = try example.run().shown.joined(separator: " ")
      lines.append(
        "| \(definition.names.joined(separator: ", ")) | 1 \(definition.singular[.swedish] ?? "") | 6 \(definition.plural[.swedish] ?? "") | \(definition.singular[.english] ?? ""), \(definition.plural[.english] ?? "") | `\(example.text)` | \(answer) |"
      )
    }
    return lines
  }

  private static func components() throws -> [String] {
    let components = try Loaded.herrljunga.get().components.filter { Library.holds($0.source.span.source) }
    return [
      "## Components · Komponenter", "",
      "Each has a page of its own, made of its source, with an example that is run: `Library/`; `hjälp placering`.", "",
      "| svenska | English | page |", "|---|---|---|",
    ]
      + components.map { component in
        "| `\(component.names.last ?? "")` | `\(component.names.first ?? "")` | `Library/\(component.names.first ?? "").md` |"
      }
  }

  private static let codes = [
    "## Errors · Fel", "",
    "All codes, each with an example and what it shows: `Errors.md`; `hjälp fel`, `help errors`.",
  ]

  // MARK: Parts of an entry

  /// The canonical spellings, the others that are accepted, and where the word stands.
  private static func heading(_ role: KeywordRole) -> [String] {
    let row = KeywordTable.standard.row(role)
    let also = row.swedish.dropFirst() + row.english.dropFirst()
    let places = row.places.map(\.name).joined(separator: ", ")
    return [
      "#### \(row.swedish.first ?? "") · \(row.english.first ?? "")", "",
      (also.isEmpty ? "" : "Även · also: \(also.joined(separator: ", ")). ") + "Plats · place: \(places).", "",
    ]
  }

  /// An example in both tongues, with its answer where it is a question of one value.
  private static func shown(_ example: ReferenceExample) throws -> [String] {
    let run = try example.run()
    var lines = ["```tankom", example.text]
    if run.english != example.text { lines += ["", run.english] }
    lines.append("```")
    if run.isLater { lines.append("(läses, men utförs inte än · reads, but is not carried out yet)") }
    if example.isQuestionOfValue, run.shown.count == 1 { lines += ["", "→ \(run.shown[0])"] }
    return lines + [""]
  }
}

extension ReferenceExample {
  /// `visa` and an expression: what is answered is the point of it.
  fileprivate var isQuestionOfValue: Bool {
    if case .typed(let text) = self { text.hasPrefix("visa ") } else { false }
  }
}
