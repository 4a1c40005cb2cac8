import Budget
import Ingest
import Language
import Quantities
import Shell
import Testing

/// The values that Härnösand's documents print, or that follow from them, against the scripts that compute them. Each is
/// held by a script, or listed with the reason why it is not.
struct ExpectedHarnosand {
  struct Row: CustomTestStringConvertible {
    let id: String
    let quantity: String
    let period: String
    let expected: String
    let tolerance: String
    let kind: String
    var label: String { id + " " + quantity + (period.isEmpty ? "" : ", " + period) }
    var testDescription: String { label }
  }

  /// One set of documents, told in three models: the follow-up, the care homes and the joint team.
  static let folders = [House.harnosand, House.careHomes, House.jointTeam]
  static let scripts = folders.flatMap { ScenarioScript.all(in: $0) }
  static let models: [String: Result<Model, Diagnostics>] = Dictionary(
    uniqueKeysWithValues: folders.map { folder in
      (folder, Result { () throws(Diagnostics) -> Model in try Model.load(folder: folder) })
    })

  static func model(of script: ScenarioScript) throws -> Model {
    try #require(models[script.folder]).get()
  }

  private static func rows(_ name: String) -> [[String: String]] {
    let file = House.root + "/Tests/TankomTests/Expected/" + name
    guard let table = try? readTable(at: file, named: name) else { return [] }
    return table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.columns, $0.cells)) }
  }

  static let rows: [Row] = rows("harnosand-2022.csv").map { row in
    Row(
      id: row["test_id"] ?? "", quantity: row["quantity"] ?? "", period: row["period"] ?? "",
      expected: row["expected"] ?? "", tolerance: row["tolerance"] ?? "", kind: row["kind"] ?? "")
  }

  /// What is not held, by id, or by id and quantity.
  static let reasons: [String: String] = Dictionary(
    uniqueKeysWithValues: rows("harnosand-2022-ej.csv").map { row in
      (((row["Id"] ?? "") + " " + (row["Värde"] ?? "")).trimmed, row["Skäl"] ?? "")
    })

  static func reason(_ row: Row) -> String? { reasons[row.id] ?? reasons[row.id + " " + row.quantity] }

  /// Every expectation of the scripts, by its label.
  static let expectations: [String: [Relation]] = {
    let found = scripts.flatMap { script in (try? model(of: script)).map { script.expectations($0) } ?? [] }
    return Dictionary(grouping: found, by: \.label).mapValues { $0.map(\.relation) }
  }()

  @Test
  func `the list is read, and most of it is held`() {
    #expect(ExpectedHarnosand.rows.count == 528)
    #expect(ExpectedHarnosand.rows.count { ExpectedHarnosand.reason($0) == nil } >= 516)
    for (key, reason) in ExpectedHarnosand.reasons {
      #expect(!reason.isEmpty && ExpectedHarnosand.rows.contains { key == $0.id || key == $0.id + " " + $0.quantity })
    }
  }

  @Test(arguments: rows)
  func `a script computes the value, or a reason says why none does`(_ row: Row) {
    let found = ExpectedHarnosand.expectations[row.label] ?? []
    if let reason = ExpectedHarnosand.reason(row) {
      #expect(found.isEmpty, "\(row.label) hålls, men är listad: \(reason)")
      return
    }
    #expect(!found.isEmpty, "inget skript kontrollerar \(row.label)")
    switch row.kind {
    case "number":
      #expect(found.count == 1)
      for relation in found {
        let isWrong = row.quantity.hasPrefix("fel metod")
        #expect(relation.comparison == (isWrong ? .notEqual : .equal))
        #expect(ExpectedValues.digits(relation.right) == ExpectedValues.plain(row.expected), "\(row.label)")
        #expect(isWrong || isWithin(relation.tolerance, row.tolerance), "\(row.label): för stor tolerans")
      }
    case "interval":
      let ends = row.expected.replacing("..", with: "§").split(separator: "§").map { ExpectedValues.plain(String($0)) }
      #expect(found.map { ExpectedValues.digits($0.right) } == ends, "\(row.label)")
    default: break
    }
  }

  private func isWithin(_ tolerance: Expression?, _ most: String) -> Bool {
    guard let tolerance else { return true }
    func number(_ text: String) -> Double { Double(text.replacing(",", with: ".")) ?? .infinity }
    return number(ExpectedValues.digits(tolerance)) <= number(ExpectedValues.plain(most))
  }

  @Test(arguments: scripts)
  func `every expectation of the script holds`(_ script: ScenarioScript) throws {
    let model = try ExpectedHarnosand.model(of: script)
    #expect(!script.expectations(model).isEmpty)
    let outcome = Session(model, tongue: .swedish, isInteractive: false).outcome(of: script.text, named: script.name)
    #expect(outcome.holds, "\(outcome.shown.joined(separator: "\n"))")
  }

  /// One cell of each file that a script rests on, and another number for it.
  static let changes: [ChangedCell] = [
    ChangedCell("ekonomi.tankom", "uppfoljning-feb-2022.csv", ";505;", ";506;"),
    ChangedCell("ekonomi.tankom", "parametrar.csv", ";4,6;", ";6,6;"),
    ChangedCell("ekonomi.tankom", "engangsposter.csv", ";1,2;mnkr", ";1,3;mnkr"),
    ChangedCell("volymer.tankom", "volymer-hemtjanst.csv", ";470;", ";471;"),
    ChangedCell("volymer.tankom", "vantelista.csv", ";12;5;", ";12;6;"),
    ChangedCell("volymer.tankom", "delegationsbeslut.csv", ";279;258", ";278;258"),
    ChangedCell("volymer.tankom", "forsorjningsstod.csv", ";180;185", ";180;186"),
    ChangedCell("placeringar.tankom", "placeringar-barn-familj.csv", ";311;", ";310;"),
    ChangedCell("placeringar.tankom", "placeringar-vuxna.csv", ";;;;;;;1;", ";;;;;;0;1;"),
    ChangedCell("placeringar.tankom", "hvb-2019-2020.csv", ";65,3;", ";65,4;"),
    ChangedCell("bemanning.tankom", "kommunbidrag.csv", ";62000;", ";62001;"),
    ChangedCell("bemanning.tankom", "programresurser.csv", ";200;indata", ";201;indata"),
    ChangedCell("bemanning.tankom", "arvoden.csv", ";85;", ";86;"),
    ChangedCell("avgifter.tankom", "avgifter.csv", ";2210;", ";2211;"),
    ChangedCell("avgifter.tankom", "utbildningsplan.csv", ";250000;", ";250001;"),
    ChangedCell("plan.tankom", "parametrar.csv", ";950;", ";951;"),
    ChangedCell("tolkning.tankom", "skrivsatt.csv", ";5,1 mnkr", ";5,2 mnkr"),
    ChangedCell("platser.tankom", "sarskilt-boende-platser.csv", "permanent;41;", "permanent;42;"),
    ChangedCell("platser.tankom", "sarskilt-boende-platser.csv", "permanent;40;", "permanent;41;"),
    ChangedCell("hyra.tankom", "hyresalternativ.csv", "Nattpatrull;120;", "Nattpatrull;121;"),
    ChangedCell("hyra.tankom", "hyresalternativ.csv", ";5..10;", ";5..11;"),
    ChangedCell("paket.tankom", "resurser.csv", ";1,1;mkr;", ";1,2;mkr;"),
    ChangedCell("paket.tankom", "resurser.csv", ";1..2;1,5..2;", ";1..3;1,5..2;"),
  ]

  @Test(arguments: changes.indices)
  func `a changed cell is noticed by the script that rests on it`(_ index: Int) throws {
    let change = ExpectedHarnosand.changes[index]
    let script = try #require(ExpectedHarnosand.scripts.first { $0.name == change.script })
    try change.expectNoticed(in: script.folder)
  }

  @Test
  func `every script has a changed cell of its own`() {
    #expect(Set(ExpectedHarnosand.changes.map(\.script)) == Set(ExpectedHarnosand.scripts.map(\.name)))
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
