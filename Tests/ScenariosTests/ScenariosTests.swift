import Budget
import Graph
import Language
import Quantities
import Scenarios
import Testing

/// A model of one line, with a request, a lever and a placement.
private let text = """
  period 2023..2026 by month
  placement vård "Vården" on top:
    persons = 4 person
    price = 300 tkr/person/år
  request D1:
    change = {2024 = 1 200 tkr/år}
    if_rejected = remains
  request D2:
    change = {2024 = 500 tkr/år; 2025 = -500 tkr/år}
    if_rejected = avoided
  post hem = 900 tkr/år to forecast on top off
  lever start | inflyttning = 2024-01 in 2024-01..2024-12
  lever hemma = 0 person in 0..4 person:
    set vård.persons to 4 person - hemma from start
    enable hem from start
  alternatives val:
    option ute
    option inne:
      set hemma to 4
  driver antal : person = ?
  measure kostnad = forecast(vård) + forecast(hem)

  """

private func workspace() throws -> Workspace {
  Workspace(try Model.load(text: text, named: "model.tankom", folder: "/nonexistent"))
}

/// Carries out lines as edits.
private func edit(_ line: String, _ workspace: inout Workspace) throws {
  var findings: [Diagnostic] = []
  let source = Source(name: ">", text: line)
  let statements = Parsed.read(source, names: NameIndex(workspace.model.names.spellings.map(\.text)), into: &findings)
  if let first = findings.first { throw first }
  for statement in statements {
    guard case .edit(let edit) = statement.node else { continue }
    try workspace.carryOut(try workspace.outcome(of: edit, text: line))
  }
}

private func value(_ text: String, _ workspace: Workspace, _ year: Int) throws -> Double {
  var findings: [Diagnostic] = []
  let names = NameIndex(workspace.model.names.spellings.map(\.text))
  let statements = Parsed.read(Source(name: "", text: "measure m_ = " + text), names: names, into: &findings)
  guard case .declaration(.measure(_, _, let expression, _))? = statements.first?.node else {
    throw Diagnostics(findings)
  }
  let figure = try workspace.query().figure(
    expression, over: Window(start: Double(year * 12), end: Double(year * 12 + 12)))
  return figure.number(in: figure.display ?? .one)
}

private func after(_ lines: [String], _ expression: String, _ year: Int) throws -> Double {
  var space = try workspace()
  for line in lines { try edit(line, &space) }
  return try value(expression, space, year)
}

private func code(_ line: String) -> String? {
  do {
    var space = try workspace()
    try edit(line, &space)
    return nil
  } catch let error as Diagnostic { return error.problem.code } catch { return "?" }
}

@Suite struct EditTests {
  @Test func aLeverMovesBothHalvesWithinItsDates() throws {
    #expect(try after([], "kostnad", 2024) == 1200)
    #expect(try after(["sätt hemma till 4"], "kostnad", 2024) == 900)
    #expect(try after(["sätt hemma till 4", "sätt start till 2024-07"], "kostnad", 2024) == 1050)
    #expect(try after(["sätt hemma till 2 från 2025-07"], "kostnad", 2024) == 1200)
    #expect(try after(["sätt hemma till 2 från 2025-07"], "kostnad", 2025) == 1350)
  }

  @Test func perCentMultipliesAndAmountsAdd() throws {
    #expect(try after(["minska pris för vård med 5 %"], "kostnad", 2024) == 1140)
    #expect(try after(["öka pris för vård med 10 tkr/person/år från 2025"], "kostnad", 2024) == 1200)
    #expect(try after(["öka pris för vård med 10 tkr/person/år från 2025"], "kostnad", 2025) == 1240)
    #expect(try after(["öka antal för vård med 1", "öka antal för vård med 1"], "kostnad", 2024) == 1800)
  }

  @Test func aRequestIsALevelUntilItIsReversed() throws {
    #expect(try after(["bevilja D2"], "budget(D2)", 2024) == 500)
    #expect(try after(["bevilja D2"], "budget(D2)", 2025) == 0)
    #expect(try after(["bevilja D1 med 600 tkr"], "budget(D1)", 2026) == 600)
    #expect(try after(["bevilja D1 till 50 %"], "budget(D1)", 2025) == 600)
    #expect(try after(["bevilja D1 från 2024-07"], "budget(D1)", 2024) == 600)
    #expect(try after(["bevilja D1 bara 2024"], "budget(D1)", 2025) == 0)
  }

  @Test func rejectionKeepsTheCostUnlessItIsAvoided() throws {
    #expect(try after(["avslå alla äskanden"], "deviation(D1)", 2024) == -1200)
    #expect(try after(["avslå alla äskanden"], "deviation(D2)", 2024) == 0)
    #expect(try after(["bevilja D1", "avslå D1"], "budget(D1)", 2024) == 0)
  }

  @Test func delayMovesEveryKeyedAmount() throws {
    #expect(try after(["bevilja D2", "senarelägg D2 1 år"], "budget(D2)", 2024) == 0)
    #expect(try after(["bevilja D2", "senarelägg D2 1 år"], "budget(D2)", 2025) == 500)
    #expect(try after(["bevilja D2", "senarelägg D2 1 år"], "budget(D2)", 2026) == 0)
  }

  @Test func onlyTheLastChoiceOfAGroupCounts() throws {
    #expect(try after(["välj inne i val"], "kostnad", 2024) == 900)
    #expect(try after(["välj inne i val", "välj ute i val"], "kostnad", 2024) == 1200)
  }

  @Test func anUnknownLevelWithAKnownChangeStaysUnknownButTheStepsAreKept() throws {
    var space = try workspace()
    try edit("öka antal med 2", &space)
    #expect(try value("antal", space, 2024) == 2)
  }

  @Test(arguments: [
    ("genomför D1", "E0503"), ("bevilja vård", "E0503"), ("sätt hemma till 7", "E0513"),
    ("senarelägg vård 1 år", "E0201"),
    ("flytta 5 tkr från a till b", "E0509"), ("sätt hemma till 3 från 2050", "E0524"),
    ("senarelägg D1 3 månader", "E0511"),
    ("sätt pris för vård till 5", "E0208"), ("sätt pris för vård till 5 dygn", "E0218"),
  ])
  func whatCannotBeDoneSaysWhy(_ line: String, _ expected: String) { #expect(code(line) == expected) }
}

@Suite struct WorkspaceTests {
  @Test func tryingChangesNothing() throws {
    let space = try workspace()
    let before = space.state.values(RowID(raw: 0))
    var findings: [Diagnostic] = []
    let statements = Parsed.read(
      Source(name: ">", text: "tänk om sätt hemma till 4"), names: NameIndex(["hemma"]), into: &findings)
    guard case .edit(let edit)? = statements.first?.node else {
      Issue.record("not an edit")
      return
    }
    let outcome = try space.outcome(of: edit, text: "")
    #expect(outcome.after.differingRows.isEmpty == false)
    #expect(space.state.differingRows.isEmpty)
    #expect(space.state.values(RowID(raw: 0)) == before)
  }

  @Test func aSparseEditRecomputesLittle() throws {
    let space = try workspace()
    var findings: [Diagnostic] = []
    let statements = Parsed.read(
      Source(name: ">", text: "sätt pris för vård till 310 tkr/person/år"), names: NameIndex(["vård"]), into: &findings)
    guard case .edit(let edit)? = statements.first?.node else { return }
    let outcome = try space.outcome(of: edit, text: "")
    #expect(outcome.work.rowsRecomputed > 0)
    #expect(outcome.work.rowsRecomputed <= 15)
  }

  @Test func scenariosBuildOnOthersAndFollowThem() throws {
    var space = try workspace()
    let span = Span(Source(name: "", text: ""), 0, 0)
    func name(_ text: String) -> Reference { Reference([Name(text, span: span)]) }
    try space.add("A", basedOn: nil, at: span)
    try edit("sätt hemma till 2", &space)
    try space.add("B", basedOn: name("A"), at: span)
    try edit("minska pris för vård med 10 %", &space)
    #expect(try value("kostnad", space, 2024) == 900 + 540)
    try space.switchTo(name("A"))
    try edit("sätt hemma till 4", &space)
    try space.switchTo(name("B"))
    #expect(try value("kostnad", space, 2024) == 900)
    #expect(try value("kostnad@A - kostnad@base", space, 2024) == -300)
  }
}
