import Glibc
import Language
import Quantities
import Testing

@testable import Shell

/// Each code has its rule, an example whose exact output is kept, and a place in the index; none is used twice.
///
/// `UPDATE_GOLDEN=1` writes `Errors/` and then the page `Errors.md` anew.
@Suite(.serialized)
struct ErrorCatalogue {
  static let folder = House.root + "/Tests/TankomTests/Errors"
  static let isUpdating = getenv("UPDATE_GOLDEN") != nil

  /// Codes that answer a well-formed question, and are shown as an answer.
  static let answers: Set<String> = ["E0602", "E0605", "E0606", "E0607", "E0609", "E0618"]

  @Test(arguments: ErrorCodes.all)
  func `the example shows exactly this`(_ code: ErrorCode) throws {
    var texts = [code.example.lines(.swedish).joined(separator: "\n")]
    for tongue in [Tongue.swedish, .english] {
      let outcome = try code.example.outcome(code.code, in: tongue)
      #expect(
        outcome.codes.contains(code.code) || Self.answers.contains(code.code) && outcome.codes.isEmpty,
        "\(code.code): exemplet ger \(outcome.codes)\n\(outcome.shown.joined(separator: "\n"))")
      #expect(!outcome.shown.isEmpty)
      texts.append(outcome.shown.joined(separator: "\n"))
    }
    let text = texts.joined(separator: "\n\n") + "\n"
    let path = Self.folder + "/\(code.code).txt"
    if Self.isUpdating { Files.write(text, to: path) }
    let expected = Files.text(path)
    #expect(
      text == expected,
      "\(code.code): UPDATE_GOLDEN=1 skriver filen\n\(difference((expected ?? "").split(separator: "\n").map(String.init), text.split(separator: "\n").map(String.init)))"
    )
  }

  @Test(arguments: ErrorCodes.all.filter { $0.example.right != nil })
  func `what the help says to write instead is right`(_ code: ErrorCode) throws {
    let mended = try #require(code.example.mended)
    let outcome = try mended.outcome(code.code, in: .swedish)
    #expect(outcome.codes.isEmpty, "\(code.code)\n\(outcome.shown.joined(separator: "\n"))")
  }

  /// Whether a case of a problem is made anywhere but where its words stand.
  @Test
  func `every code is thrown somewhere`() throws {
    let files = Files.all(under: House.root + "/Sources", ending: ".swift")
    let problems = files.filter { $0.contains("Problem") }
    let others = files.filter { !$0.contains("Problem") && !$0.contains("/Shell/Help/") }.compactMap(Files.text)
    for path in problems {
      for match in (Files.text(path) ?? "").matches(of: /case \.(\w+)[^\n"]*"(E\d{4})"/) {
        let name = "." + match.1
        let isMade =
          others.contains { $0.contains(name) } || problems.contains { (Files.text($0) ?? "").contains(": " + name) }
        #expect(isMade, "\(match.2) \(name) kastas aldrig: ta bort fallet, eller kasta det")
      }
    }
  }

  @Test
  func `every code in the sources is one case's, and has its row`() throws {
    var cases: [String: [String]] = [:]
    for path in Files.all(under: House.root + "/Sources", ending: ".swift") where !path.contains("/Shell/Help/") {
      let file = path.split(separator: "/").last.map(String.init) ?? path
      for match in (Files.text(path) ?? "").matches(of: /case \.(\w+)[^\n"]*"(E\d{4})"/) {
        cases[String(match.2), default: []].append("\(file): \(match.1)")
      }
    }
    #expect(!cases.isEmpty)
    let rows = Dictionary(grouping: ErrorCodes.all, by: \.code)
    for (code, list) in rows where list.count > 1 { Issue.record("\(code) har \(list.count) rader i ErrorCodes") }
    for (code, list) in cases.sorted(by: { $0.key < $1.key }) {
      if list.count > 1 { Issue.record("\(code) används av flera: \(list.joined(separator: ", "))") }
      if rows[code] == nil { Issue.record("\(code) (\(list[0])) saknar en rad med exempel i Shell/Help/ErrorCodes") }
    }
    for code in rows.keys.sorted() where cases[code] == nil {
      Issue.record("\(code) står i ErrorCodes men ingen …Problem har koden")
    }
  }

  @Test(arguments: [Tongue.swedish, .english])
  func `help on every code, and the index, keep within 80 columns`(_ tongue: Tongue) throws {
    let session = Session(try Loaded.herrljunga.get(), tongue: tongue, isInteractive: true)
    let index = session.indexOfErrors
    for code in ErrorCodes.all {
      #expect(index.contains { $0.contains(code.code) })
      for line in session.help(code) { #expect(line.count <= 80, "\(line)") }
    }
    for line in index { #expect(line.count <= 80, "\(line)") }
  }

  @Test
  func `no example without its code, and the index is the one that is kept`() throws {
    let kept = Files.names(in: Self.folder, ending: ".txt").map { String($0.dropLast(4)) }
    #expect(Set(kept).subtracting(ErrorCodes.all.map(\.code)).isEmpty)
    #expect(Set(ErrorCodes.all.map(\.code)).subtracting(kept).isEmpty)
    let page = ErrorPage.text
    if Self.isUpdating { Files.write(page, to: ErrorPage.path) }
    #expect(page == Files.text(ErrorPage.path), "Errors.md är äldre än koderna: UPDATE_GOLDEN=1 skriver den")
  }
}
