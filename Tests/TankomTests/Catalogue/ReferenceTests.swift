import Budget
import Glibc
import Language
import Testing

@testable import Quantities
@testable import Shell

/// The reference is made of the parser's own tables: each row has an example, each example is carried out in both
/// tongues, and the page that is kept is the one that they give.
///
/// `UPDATE_GOLDEN=1` writes the page `Language.md` anew.
@Suite(.serialized)
struct ReferenceTests {
  @Test
  func `every role of the keyword table has one entry`() {
    for role in KeywordRole.allCases {
      let count =
        HelpTable.entries.count { $0.role == role } + WordTable.entries.count { $0.role == role }
      #expect(count == 1, "\(role) har \(count) rader i HelpTable och WordTable")
    }
  }

  @Test(arguments: WordTable.entries.map(\.role))
  func `the example of a word uses it, and is carried out`(_ role: KeywordRole) throws {
    let entry = try #require(WordTable.entry(role))
    let spellings = KeywordTable.standard.spellings(role)
    let run = try entry.example.run()
    let folded = entry.example.text.lowercased()
    #expect(spellings.contains { folded.contains($0.lowercased()) }, "\(role): \(folded) har inget av \(spellings)")
    #expect(run.errors.isEmpty, "\(role)\n\(run.errors.joined(separator: "\n"))")
  }

  @Test(arguments: HelpTable.entries.filter { $0.role != .quit && $0.role != .load }.map(\.role))
  func `the example of a statement is carried out, in both tongues`(_ role: KeywordRole) throws {
    let entry = try #require(HelpTable.entry(role))
    // Files are written in a copy.
    let folder = [.save, .run].contains(role) ? ScratchFolder(copying: House.herrljunga) : nil
    let model = try folder.map { try Model.load(folder: $0.path) } ?? Loaded.herrljunga.get()
    let session = Session(model, tongue: .swedish, isInteractive: true)
    for text in [entry.swedish.example, entry.english.example] where !text.hasSuffix(":") {
      var needed = HelpTable.needed[role].map { session.filled($0) + "\n" } ?? ""
      needed += session.filled(text)
      let run = ReferenceExample.carriedOut(needed, in: model)
      #expect(run.errors.isEmpty, "\(role)\n\(run.errors.joined(separator: "\n"))")
    }
  }

  @Test(arguments: Grammar.productions.map(\.name))
  func `the example of a production is carried out`(_ name: String) throws {
    let production = try #require(Grammar.productions.first { $0.name == name })
    let run = try production.example.run()
    #expect(run.errors.isEmpty, "\(name)\n\(run.errors.joined(separator: "\n"))")
  }

  @Test
  func `every word of the grammar is a keyword's, and every name a production's`() {
    let words = Set(KeywordTable.standard.rows.flatMap(\.english))
    let names = Set(Grammar.productions.map(\.name))
    // What the lexer makes is described in words.
    let plain: Set<String> = [
      "digit", "letter", "char", "gap", "word", "minus", "newline", "indent", "dedent", "list", "or", "a", "day",
    ]
    for production in Grammar.productions {
      for match in production.body.matches(of: /"([^"]+)"/) where match.1.first?.isLetter == true {
        let word = String(match.1)
        #expect(
          words.contains(word) || Months.number(of: word) != nil || word == "år" || word == "of" || word == "chance"
            || word == "month"
            || word == "year", "\(production.name): \(word) finns inte i nyckelordstabellen")
      }
      let bare = production.body.replacing(/"[^"]*"|'[^']*'/, with: " ").replacing("a month's name,", with: " ")
      for match in bare.matches(of: /[a-z_]+/) where !plain.contains(String(match.0)) {
        #expect(names.contains(String(match.0)), "\(production.name): \(match.0) finns inte i grammatiken")
      }
    }
  }

  @Test
  func `every unit can be written`() throws {
    for definition in UnitTable.standard {
      let run = try ReferencePage.example(of: definition).run()
      #expect(run.errors.isEmpty, "\(definition.names)\n\(run.errors.joined(separator: "\n"))")
    }
  }

  @Test
  func `the page that is kept is the one that the tables give`() throws {
    let page = try ReferencePage.text()
    if getenv("UPDATE_GOLDEN") != nil { Files.write(page, to: ReferencePage.path) }
    let kept = (Files.text(ReferencePage.path) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let made = page.split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(kept, made).first { $0 != $1 }
    #expect(
      kept == made,
      "Language.md är äldre än tabellerna: UPDATE_GOLDEN=1 skriver den. Första skillnaden: \(first.map { "\($0)" } ?? "längden")"
    )
  }
}
