import Budget
import Glibc
import Ingest
import Language
import Quantities
import Shell
import Testing

/// The rules of the domain: each with what holds it, the step that will, or why not.
///
/// The table is `scenarios/regler/regler.csv`; `UPDATE_GOLDEN=1` writes its page `Rules.md` anew.
@Suite(.serialized)
struct RuleTable {
  struct Rule {
    let id: String
    let meaning: String
    /// `held`, `step N` or `not`.
    let state: String
    let file: String
    /// What the file calls it, where that is not its id.
    let through: String
    let reason: String

    var mark: String { through.isEmpty ? id : through }
  }

  static let folder = House.root + "/scenarios/regler"
  static let page = House.root + "/Sources/tankom/Documentation.docc/Rules.md"

  static let rules: [Rule] = {
    guard let table = try? readTable(at: folder + "/regler.csv", named: "regler.csv") else { return [] }
    return table.rows.map { row in
      Rule(
        id: row.cells[0], meaning: row.cells[1], state: row.cells[2], file: row.cells[3], through: row.cells[4],
        reason: row.cells[5])
    }
  }()

  @Test
  func `every rule is there once, and says what holds it, when, or why not`() {
    #expect(Set(Self.rules.map(\.id)).count == Self.rules.count)
    for (prefix, count) in [("R-", 42), ("P-", 23), ("M-", 23), ("GT-", 35), ("HT-", 87)] {
      #expect(Self.rules.count { $0.id.hasPrefix(prefix) } == count, "\(prefix)")
    }
    for rule in Self.rules {
      #expect(!rule.meaning.isEmpty)
      switch rule.state {
      case "held": #expect(!rule.file.isEmpty, "\(rule.id)")
      case "step 4", "step 5": #expect(rule.file.isEmpty, "\(rule.id)")
      default: #expect(rule.state == "not" && !rule.reason.isEmpty, "\(rule.id)")
      }
    }
  }

  @Test
  func `every file that is named is there and names the rule`() throws {
    for rule in Self.rules where rule.state == "held" {
      let text = try #require(Files.text(House.root + "/" + rule.file), "\(rule.id): \(rule.file) finns inte")
      let isNamed = text.ranges(of: rule.mark).contains { range in
        let before = range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
        let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
        return before?.isLetter != true && before?.isNumber != true && after?.isNumber != true
      }
      #expect(isNamed, "\(rule.id): \(rule.file) har inget \(rule.mark)")
    }
  }

  @Test
  func `the page that is kept is the one that the table gives`() {
    var lines = [
      "# Rules of the domain", "",
      "Made by `UPDATE_GOLDEN=1 swift test --filter RuleTable` from `scenarios/regler/regler.csv`. R rules and GT tests are",
      "Herrljunga's, P and M models and HT tests Härnösand's. The scripts of `scenarios/regler` show that a rule can be",
      "written in the language without any Swift. Step 4 is budgets as municipalities keep them, step 5 is investments and",
      "alternatives.", "", "| rule | what | state | where, or why |", "|---|---|---|---|",
    ]
    for rule in Self.rules {
      let place =
        rule.file.isEmpty ? rule.reason : "`\(rule.file)`" + (rule.through.isEmpty ? "" : ", as \(rule.through)")
      lines.append("| \(rule.id) | \(rule.meaning) | \(rule.state) | \(place) |")
    }
    let text = lines.joined(separator: "\n") + "\n"
    if getenv("UPDATE_GOLDEN") != nil { Files.write(text, to: Self.page) }
    #expect(text == Files.text(Self.page), "Rules.md är äldre än regler.csv: UPDATE_GOLDEN=1 skriver den")
  }
}

/// The scripts that hold the rules.
struct RuleScripts {
  static let scripts = ScenarioScript.all(in: RuleTable.folder)
  static let model = Result { () throws(Diagnostics) -> Model in try Model.load(folder: RuleTable.folder) }

  @Test(arguments: scripts)
  func `every expectation of the script holds`(_ script: ScenarioScript) throws {
    let model = try Self.model.get()
    #expect(!script.expectations(model).isEmpty)
    let outcome = Session(model, tongue: .swedish, isInteractive: false).outcome(of: script.text, named: script.name)
    #expect(outcome.holds, "\(outcome.shown.joined(separator: "\n"))")
  }

  /// Each number of the table, with its last digit changed.
  @Test
  func `a changed number is noticed by a script that rests on it`() throws {
    let text = try #require(Files.text(RuleTable.folder + "/underlag.csv"))
    let lines = text.split(separator: "\n").map(String.init)
    let folder = ScratchFolder(copying: RuleTable.folder)
    for (index, line) in lines.enumerated().dropFirst() {
      var fields = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      guard let last = fields[1].last, let digit = last.wholeNumberValue else { continue }
      fields[1] = fields[1].dropLast() + "\((digit + 5) % 10)"
      var changed = lines
      changed[index] = fields.joined(separator: ";")
      Files.write(changed.joined(separator: "\n") + "\n", to: folder["underlag.csv"])
      let model = try Model.load(folder: folder.path)
      let isNoticed = Self.scripts.contains { script in
        guard script.text.contains("v.\(fields[0]).") else { return false }
        return !Session(model, tongue: .swedish, isInteractive: false).outcome(of: script.text).holds
      }
      #expect(isNoticed, "inget skript märker att \(line) blev \(fields[1])")
    }
  }
}
