import Analysis
import Budget
import Ingest
import Language
import Quantities
import Shell
import Testing

/// A script of a model folder, with its expectations.
struct ScenarioScript: CustomTestStringConvertible {
  let name: String
  let folder: String
  var testDescription: String { name }
  var text: String { Files.text(folder + "/" + name) ?? "" }

  static func all(in folder: String) -> [ScenarioScript] {
    // A folder `.tankom` with journals may lie beside them; what the model includes lies in a folder of its own.
    Files.names(in: folder, ending: ".tankom").filter { $0 != "model.tankom" && !$0.hasPrefix(".") }
      .map { ScenarioScript(name: $0, folder: folder) }
  }

  /// Every `expect` of the script.
  func expectations(_ model: Model) -> [(relation: Relation, when: String, label: String)] {
    var findings: [Diagnostic] = []
    let statements = Parsed.read(Source(name: name, text: text), names: model.nameIndex, into: &findings)
    return statements.compactMap { statement in
      guard case .command(.expect(let relation, let when, let label)) = statement.node else { return nil }
      return (relation, when.map { $0.span.source.text($0.span) } ?? "", label?.text ?? "")
    }
  }
}

struct ScenarioScripts {
  static let herrljunga = ScenarioScript.all(in: House.herrljunga)

  @Test(arguments: herrljunga)
  func `every expectation of the script holds`(_ script: ScenarioScript) throws {
    let model = try Loaded.herrljunga.get()
    #expect(!script.expectations(model).isEmpty)
    let outcome = Session(model, tongue: .swedish, isInteractive: false).outcome(of: script.text, named: script.name)
    #expect(outcome.holds, "\(outcome.shown.joined(separator: "\n"))")
  }

  @Test(arguments: ScenarioScript.all(in: House.root + "/scenarios/tid"))
  func `every expectation about time holds`(_ script: ScenarioScript) throws {
    let model = try Model.load(folder: script.folder)
    #expect(script.expectations(model).count > 15)
    let outcome = Session(model, tongue: .swedish, isInteractive: false).outcome(of: script.text, named: script.name)
    #expect(outcome.holds, "\(outcome.shown.joined(separator: "\n"))")
  }

  @Test(arguments: ScenarioScript.all(in: House.members))
  func `every expectation of values by member holds`(_ script: ScenarioScript) throws {
    let model = try Loaded.members.get()
    let outcome = Session(model, tongue: .swedish, isInteractive: false).outcome(of: script.text, named: script.name)
    #expect(outcome.holds, "\(outcome.shown.joined(separator: "\n"))")
  }

  @Test(arguments: ScenarioScript.all(in: House.frames))
  func `every expectation of frames holds`(_ script: ScenarioScript) throws {
    let model = try Loaded.frames.get()
    #expect(script.expectations(model).count > 15)
    let outcome = Session(model, tongue: .swedish, isInteractive: false).outcome(of: script.text, named: script.name)
    #expect(outcome.holds, "\(outcome.shown.joined(separator: "\n"))")
  }

  @Test(arguments: ScenarioScript.all(in: House.indicators))
  func `every expectation of the indicators holds`(_ script: ScenarioScript) throws {
    let session = Session(try Model.load(folder: House.indicators), tongue: .swedish, isInteractive: false)
    let outcome = session.outcome(of: script.text, named: script.name)
    #expect(outcome.holds, "\(outcome.shown.joined(separator: "\n"))")
  }

  @Test(arguments: ScenarioScript.all(in: House.followUp))
  func `every expectation of the follow-up holds`(_ script: ScenarioScript) throws {
    let model = try Loaded.followUp.get()
    let outcome = Session(model, tongue: .swedish, isInteractive: false).outcome(of: script.text, named: script.name)
    #expect(outcome.holds, "\(outcome.shown.joined(separator: "\n"))")
  }

  /// One cell of each file that a script rests on, and another number for it.
  static let changes: [ChangedCell] = [
    ChangedCell("investeringar.tankom", "investeringar.csv", "Hjälpmedel SN;300;", "Hjälpmedel SN;301;"),
    ChangedCell("investeringar.tankom", "investeringar.csv", ";2024-2025;0;2024-01-01", ";2024-2025;1;2024-01-01"),
    ChangedCell("investeringar.tankom", "investeringar.csv", "sekretess;?;", "sekretess;4;"),
    ChangedCell("kapitalkostnad.tankom", "investeringar.csv", "Hemgården;10500;", "Hemgården;10501;"),
    ChangedCell("kapitalkostnad.tankom", "investeringar.csv", ";2024-01-01;2026-01-01;", ";2024-01-01;2025-01-01;"),
    ChangedCell("kapitalkostnad.tankom", "investeringar.csv", "SÄBO;240;", "SÄBO;241;"),
    ChangedCell("askanden.tankom", "driftsaskanden.csv", "3200", "3201"),
    ChangedCell("askanden.tankom", "placeringar.csv", ";610;", ";611;"),
    ChangedCell("effektiviseringar.tankom", "effektiviseringar.csv", ";50;", ";51;"),
    ChangedCell("effektiviseringar.tankom", "effektiviseringskrav.csv", ";185;", ";186;"),
    ChangedCell("prognos.tankom", "budget-prognos-kostnadsslag.csv", "79896", "79895"),
    ChangedCell("prognos.tankom", "rattat/budget-prognos-kostnadsslag.csv", "15330", "15331"),
    ChangedCell("prognos.tankom", "budget-prognos-ansvarsomrade.csv", "13996", "13997"),
    ChangedCell("prognos.tankom", "budget-prognos-enheter.csv", "43808", "43809"),
    ChangedCell("orsaker.tankom", "orsaker.csv", ";-1300;", ";-1301;"),
    ChangedCell("orsaker.tankom", "budget-prognos-enheter.csv", "22455", "22456"),
    ChangedCell("gruppbostad.tankom", "placeringar.csv", ";13650;", ";13656;"),
    ChangedCell("gruppbostad.tankom", "driftsaskanden.csv", "3200", "3201"),
    ChangedCell("behov.tankom", "volymer.csv", ";8;platser;", ";9;platser;"),
    ChangedCell("behov.tankom", "bemanning.csv", ";3215;", ";3216;"),
    ChangedCell("behov.tankom", "placeringar.csv", ";3473;", ";3474;"),
    ChangedCell("behov.tankom", "driftsaskanden.csv", "3000", "3001"),
    ChangedCell("andelar.tankom", "budget-prognos-enheter.csv", "22455", "22555"),
    ChangedCell("andelar.tankom", "effektiviseringskrav.csv", ";120;", ";121;"),
    ChangedCell("andelar.tankom", "placeringar.csv", ";1550;", ";1551;"),
    ChangedCell("andelar.tankom", "reserver.csv", ";2200;", ";2201;"),
    ChangedCell("andelar.tankom", "orsaker.csv", ";-7450;", ";-7451;"),
    ChangedCell("underlag.tankom", "investeringar-underlag.csv", ";30;kr/skåp", ";31;kr/skåp"),
    ChangedCell("underlag.tankom", "investeringar-formular.csv", ";21000;21000;", ";10500;10500;"),
    ChangedCell("underlag.tankom", "avrundning.csv", ";46134;", ";46138;"),
    ChangedCell("underlag.tankom", "volymer.csv", ";127;avvikelser", ";137;avvikelser"),
    ChangedCell("underlag.tankom", "volymer.csv", ";26;beslut", ";27;beslut"),
    ChangedCell("ram.tankom", "budget-prognos-enheter.csv", "43808", "43809"),
    ChangedCell("ram.tankom", "driftsaskanden.csv", "3200", "3201"),
    ChangedCell("ram.tankom", "effektiviseringar.csv", ";50;", ";51;"),
  ]

  @Test(arguments: changes.indices)
  func `a changed cell is noticed by the script that rests on it`(_ index: Int) throws {
    try ScenarioScripts.changes[index].expectNoticed(in: House.herrljunga)
  }

  @Test
  func `every script has a changed cell of its own`() {
    #expect(Set(ScenarioScripts.changes.map(\.script)) == Set(ScenarioScripts.herrljunga.map(\.name)))
  }

  @Test(arguments: ["1 tkr = 1 tkr", "13 590 tkr = känt(utgift(total))", "2 + 3 = 5", "2 < 3"])
  func `an expectation whose left side reaches nothing is refused`(_ relation: String) throws {
    let session = Session(try Loaded.herrljunga.get(), tongue: .swedish, isInteractive: false)
    let outcome = session.outcome(of: "kontrollera att \(relation)")
    #expect(outcome.errors.map(\.problem.code) == ["E0423"], "\(outcome.shown)")
  }

  @Test(arguments: herrljunga)
  func `the right side of an expectation is a number or a name, never the model itself`(_ script: ScenarioScript) throws
  {
    let model = try Loaded.herrljunga.get()
    for expectation in script.expectations(model) {
      switch expectation.relation.right.node {
      case .number, .negate, .reference: break
      default: Issue.record("\(script.name): \(expectation.label)")
      }
    }
  }
}

extension String {
  func replacingFirst(_ part: String, with other: String) -> String {
    let pieces = split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
    return pieces.count == 2 ? pieces[0] + other + pieces[1] : self
  }
}
