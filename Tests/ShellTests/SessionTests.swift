import Budget
import Language
import Quantities
import Reports
import Scenarios
import Testing

@testable import Shell

/// What a session does beside edits and questions: history, scenarios, declarations.
struct SessionTests {
  @Test("undo and redo say the step and its effect in money, as often as there are steps")
  func undo() throws {
    let session = try Herrljunga.session()
    _ = session.answers("bevilja D1\nöka kostnad Hemtjänst med 100 tkr")
    #expect(
      session.answers("ångra") == ["Ångrat: öka kostnad Hemtjänst med 100 tkr. Underskott 2023 −12 550 → −12 450 tkr"])
    #expect(
      session.answers("ångra") == [
        "Ångrat: bevilja D1. Ram 2024 237 774 → 234 574 tkr, resultatet är oförändrat. Nu",
        "  i utgångsläge",
      ])
    #expect(session.answers("ångra") == ["E0519"])
    let again = session.answers("gör om\ngör om").flatMap { $0.split(separator: " ") }.joined(separator: " ")
    #expect(again.hasSuffix("−12 450 → −12 550 tkr"))
    #expect(session.answers("gör om") == ["E0520"])
  }

  @Test("a new edit after an undo ends the way forward")
  func branch() throws {
    let session = try Herrljunga.session()
    _ = session.answers("bevilja D1\nångra\nbevilja D2")
    #expect(session.answers("gör om") == ["E0520"])
  }

  @Test("what was tried stays in the list when a step is undone")
  func trials() throws {
    let session = try Herrljunga.session()
    _ = session.answers("bevilja D1\ntänk om bevilja D2\nångra")
    #expect(session.workspace.trials.count == 1)
  }

  @Test("a declared post moves the whole, carries the scenarios over and is undone")
  func declared() throws {
    let session = try Herrljunga.session()
    _ = session.answers("bevilja D1")
    let before = session.model
    let lines = session.answers("bokför vikarier \"Vikarier\" = 1 000 tkr/år till prognos i \"Hemtjänst\" utöver")
    #expect(lines == ["Tillagt: vikarier, 1 000 tkr. Underskott 2023 −12 450 → −13 450 tkr"])
    #expect(session.workspace.scenarios[0].steps.map(\.text) == ["bevilja D1"])
    _ = session.answers("ångra")
    #expect(session.model === before)
  }

  @Test(
    "a bare driver is shown with the digits by which it moves",
    arguments: [("0,04", "Takt 0,03 → 0,04"), ("0,035", "Takt 0,03 → 0,035"), ("0,0325", "Takt 0,03 → 0,0325")])
  func digits(value: String, answer: String) throws {
    let session = try Herrljunga.session()
    _ = session.answers(
      "drivare takt = 0,03\nbokför tillägg \"Tillägg\" = 1 000 tkr/år * takt till prognos i \"Hemtjänst\" utöver")
    #expect(session.answers("tänk om takt = \(value)").first == answer)
  }

  @Test(
    "a declaration that is wrong changes nothing",
    arguments: [
      "mått a = finns_inte + 1", "reglage x = 3 apor", "läs in reserver \"data/nix.csv\":\n  nyckel = \"Id\"",
    ])
  func wrong(text: String) throws {
    let session = try Herrljunga.session()
    let before = session.model
    #expect(session.answers(text).contains { $0.hasPrefix("E0") })
    #expect(session.model === before)
    #expect(session.undoable.isEmpty)
  }

  @Test("a proposal with a body is all or nothing, and one step")
  func proposal() throws {
    let session = try Herrljunga.session()
    #expect(session.answers("förslag \"Grupp A\":\n  bevilja D1\n  bevilja Nix").last == "E0201")
    #expect(session.workspace.scenarios.count == 1)
    _ = session.answers("förslag \"Grupp A\" bygger på utgångsläge:\n  bevilja D1\n  avslå D2")
    #expect(session.workspace.scenarios.count == 2)
    #expect(session.undoable.count == 1)
  }

  @Test("a locked scenario refuses edits until it is unlocked")
  func lock() throws {
    let session = try Herrljunga.session()
    _ = session.answers("förslag \"Grupp A\" bygger på utgångsläge")
    #expect(session.answers("lås \"Grupp A\" \"klart\"") == ["Scenariot Grupp A är låst: klart"])
    #expect(session.answers("bevilja D1") == ["E0505"])
    #expect(session.answers("lås upp \"Grupp A\"") == ["Scenariot Grupp A är öppet igen"])
    #expect(!session.answers("bevilja D1").contains("E0505"))
  }

  @Test("what is locked before anything is changed is locked in every scenario, and in the file that is saved")
  func lockedInBase() throws {
    let session = try Herrljunga.session()
    #expect(session.answers("lås D3 \"avtal på nio år\"") == ["D3 är låst och kan inte ändras: avtal på nio år"])
    #expect(session.workspace.isBase)
    _ = session.answers("förslag \"Grupp A\" bygger på utgångsläge")
    #expect(session.answers("bevilja D3") == ["E0504"])
    #expect(session.answers("visa beslut").contains("Låst: D3, avtal på nio år"))
    let again = try Herrljunga.session()
    _ = again.answers(session.script)
    #expect(again.answers("bevilja D3") == ["E0504"])
    #expect(again.script == session.script)
    _ = session.answers("ångra")
    _ = session.answers("ångra")
    #expect(session.answers("bevilja D3") != ["E0504"])
  }

  @Test("a lock holds in what builds on its scenario, also when it is set afterwards, until it is opened there")
  func lockedBelow() throws {
    let session = try Herrljunga.session()
    _ = session.answers("förslag \"Grupp A\" bygger på utgångsläge")
    _ = session.answers("förslag \"Grupp B\" bygger på \"Grupp A\"")
    _ = session.answers("byt till \"Grupp A\"")
    _ = session.answers("lås D3")
    _ = session.answers("byt till \"Grupp B\"")
    #expect(session.answers("bevilja D3") == ["E0504"])
    _ = session.answers("lås upp D3")
    #expect(session.answers("bevilja D3") != ["E0504"])
    _ = session.answers("byt till \"Grupp A\"")
    #expect(session.answers("bevilja D3") == ["E0504"])
  }

  @Test("what names nothing asks about the whole, which is called as the model too")
  func whole() throws {
    let session = try Herrljunga.session()
    #expect(session.answers("varför") == session.answers("varför total"))
    #expect(session.answers("varför Hemtjänst 2024") == session.answers("varför Hemtjänst i 2024"))
    let whole = session.answers("tänk om öka ram total med 1 %")
    #expect(whole.first?.contains("−10 104") == true)
    #expect(session.answers("tänk om öka ram med 1 %") == whole)
    #expect(session.answers("tänk om öka budget \"Socialnämnden Herrljunga\" med 1 %") == whole)
    #expect(session.answers("ram") == ["E0119"])
  }

  @Test("a journal that is carried out again gives the same script")
  func restored() throws {
    let lines = [
      "förslag \"Grupp A\" bygger på utgångsläge:\n  bevilja D1", "fokus 2024", "tänk om bevilja D2", "behåll",
      "reglage prov = 0 tkr/år i 0..10 tkr/år", "sätt prov till 4 tkr/år", "ångra", "anteckna \"x\"", "visa",
    ]
    let first = try Herrljunga.session()
    for line in lines { _ = first.answers(line) }
    let second = try Herrljunga.session()
    #expect(second.restore(lines.joined(separator: "\n") + "\n").isEmpty)
    #expect(second.script == first.script)
    #expect(second.undoable.count == first.undoable.count)
    #expect(second.redoable.count == first.redoable.count)
  }

  @Test("the prompt shows scenario, year and gap, and ends in a plain blank", arguments: [Tongue.swedish, .english])
  func prompt(tongue: Tongue) throws {
    let session = try Herrljunga.session(tongue)
    #expect(session.promptText == (tongue == .swedish ? "utgångsläge" : "base") + " 2023 −12 450 tkr > ")
  }
}
