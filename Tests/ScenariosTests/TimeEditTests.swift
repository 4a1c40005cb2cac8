import Budget
import Graph
import Language
import Quantities
import Scenarios
import Testing

/// A model of months and then years, for edits with dates.
private let text = """
  period 2024..2025 by month; 2026..2029 by year
  post rent = {2024 = 100 tkr/år; 2025 = 200 tkr/år} to forecast on top
  post works = {2025 = 1 200 tkr} to forecast on top
  driver unit = {2024 = 2 tkr/år; else = 2 tkr/år}
  post counted = {2024 = 3 × unit; 2025 = 4 × unit} to forecast on top
  post care = 1 000 kr/dag to forecast on top
  post shop = 1 200 tkr/år to forecast on top off
  driver rate : % = {0 %; 2025 = 10 %; 2026 = 20 %}
  driver inflow : person = 4 person
  request D1:
    change = {2024 = 600 tkr/år}
    if_rejected = remains
  lever opens = 2024-07 in 2024-01..2026-12
  lever closes = 2025-03 in 2024-01..2026-12
  lever shops = 0 st in 0..2 st:
    enable shop from opens until closes
  lever more = 0 st in 0..2 st:
    increase inflow by 1 person only 2025
    decrease inflow by 50 % from 2027
  lever summer = 0 st in 0..2 st:
    set inflow to 10 person in 2024-06..2024-08
    enable shop until 2024-03
  lever granted = 0 st in 0..2 st:
    grant D1 from 2025-07

  """

private func workspace() throws -> Workspace {
  Workspace(try Model.load(text: text, named: "model.tankom", folder: "/nonexistent"))
}

private func outcome(_ line: String, _ workspace: Workspace) throws -> Outcome {
  var findings: [Diagnostic] = []
  let names = NameIndex(workspace.model.names.spellings.map(\.text))
  let statements = Parsed.read(Source(name: ">", text: line), names: names, into: &findings)
  guard case .edit(let edit)? = statements.first?.node else { throw Diagnostics(findings) }
  return try workspace.outcome(of: edit, text: line)
}

private func value(_ text: String, _ workspace: Workspace, _ state: Overlay, _ year: Int) throws -> Double {
  var findings: [Diagnostic] = []
  let names = NameIndex(workspace.model.names.spellings.map(\.text))
  let statements = Parsed.read(Source(name: "", text: "measure m_ = " + text), names: names, into: &findings)
  guard case .declaration(.measure(_, _, let expression, _))? = statements.first?.node else {
    throw Diagnostics(findings)
  }
  let figure = try workspace.query(state).figure(
    expression, over: Window(start: Double(year * 12), end: Double(year * 12 + 12)))
  return figure.number(in: figure.display ?? .one)
}

/// The yearly values of an expression after some lines, from 2024 on.
private func after(_ lines: [String], _ expression: String, years: Int = 6) throws -> [Double] {
  var space = try workspace()
  for line in lines { try space.carryOut(try outcome(line, space)) }
  return try (0..<years).map { try value(expression, space, space.state, 2024 + $0) }
}

private func near(_ a: [Double], _ b: [Double]) -> Bool { zip(a, b).allSatisfy { abs($0 - $1) < 1e-6 } }

@Suite("Dates in a lever's body")
struct LeverDateTests {
  @Test("bound it at both ends, the last month included")
  func fromUntil() throws {
    #expect(try after(["sätt shops till 1"], "forecast(shop)") == [600, 300, 0, 0, 0, 0])
    #expect(
      try after(["sätt shops till 1", "sätt closes till 2026-06"], "forecast(shop)") == [600, 1200, 600, 0, 0, 0])
    #expect(try after([], "forecast(shop)") == [0, 0, 0, 0, 0, 0])
  }

  @Test("may be one year, or from a year; increases act on what is there")
  func onlyAndFrom() throws {
    #expect(try after(["sätt more till 1"], "inflow") == [4, 5, 4, 2, 2, 2])
  }

  @Test("may be a span, or an end")
  func spans() throws {
    // A value of all time that is edited from a month goes by months, as the rates it is multiplied by.
    #expect(near(try after(["sätt summer till 1"], "inflow"), [5.5, 4, 4, 4, 4, 4]))
    #expect(try after(["sätt summer till 1"], "forecast(shop)") == [300, 0, 0, 0, 0, 0])
  }

  @Test("date a decision")
  func decisions() throws {
    #expect(try after(["sätt granted till 1"], "budget(D1)") == [0, 300, 600, 600, 600, 600])
  }

  @Test("belong to the edit: its full year is that of the body's dates")
  func fullYear() throws {
    let space = try workspace()
    let found = try outcome("sätt shops till 1", space)
    let whole = try #require(found.wholeYears)
    #expect(try value("forecast(shop)", space, found.after, 2024) == 600)
    #expect(try value("forecast(shop)", space, whole, 2024) == 1200)
    #expect(try value("forecast(shop)", space, whole, 2025) == 1200)
    #expect(try outcome("sätt more till 1", space).wholeYears == nil)
  }
}

@Suite("Dated edits")
struct DatedEditTests {
  @Test("that end within a year have a full year too")
  func untilWithinAYear() throws {
    let space = try workspace()
    let found = try outcome("öka inflow med 2 person t.o.m. 2024-06", space)
    let whole = try #require(found.wholeYears)
    #expect(abs(try value("inflow", space, found.after, 2024) - 5) < 1e-9)
    #expect(try value("inflow", space, whole, 2024) == 6)
    #expect(try outcome("öka inflow med 2 person från 2025 t.o.m. 2026", space).wholeYears == nil)
  }

  @Test("weigh a rate per day by days, within a yearly period too")
  func perDay() throws {
    let found = try after(["öka care med 100 kr/dag från 2026-07"], "forecast(care)")
    #expect(near(found, [366, 365, 365 + 18.4, 401.5, 402.6, 401.5]))
  }

  @Test("index by each year's rate")
  func index() throws {
    #expect(near(try after(["räkna upp inflow med rate"], "inflow"), [4, 4.4, 5.28, 5.28, 5.28, 5.28]))
    #expect(near(try after(["räkna upp inflow med 10 % från 2027"], "inflow"), [4, 4, 4, 4.4, 4.84, 5.324]))
  }
}

@Suite("Delays")
struct DelayTests {
  @Test("move what is in force, and amounts, over the seam between months and years")
  func overTheSeam() throws {
    #expect(try after(["senarelägg rent 1 år"], "forecast(rent)") == [0, 100, 200, 0, 0, 0])
    #expect(try after(["senarelägg works 1 år"], "forecast(works)") == [0, 0, 1200, 0, 0, 0])
    #expect(try after(["senarelägg works 6 månader"], "forecast(works)") == [0, 600, 600, 0, 0, 0])
    #expect(
      try after(["senarelägg works 1 år", "tidigarelägg works 2 år"], "forecast(works)") == [1200, 0, 0, 0, 0, 0])
    #expect(try after(["senarelägg rent 6 månader"], "forecast(rent)") == [50, 150, 100, 0, 0, 0])
  }

  @Test("move formulas with years in them too")
  func formulas() throws {
    #expect(try after([], "forecast(counted)") == [6, 8, 0, 0, 0, 0])
    #expect(try after(["senarelägg counted 1 år"], "forecast(counted)") == [0, 6, 8, 0, 0, 0])
    #expect(try after(["senarelägg counted 3 år"], "forecast(counted)") == [0, 0, 0, 6, 8, 0])
    #expect(try after(["tidigarelägg counted 1 år"], "forecast(counted)") == [8, 0, 0, 0, 0, 0])
    #expect(
      try after(["senarelägg counted 1 år", "öka unit med 1 tkr/år"], "forecast(counted)") == [0, 9, 12, 0, 0, 0])
  }

  @Test("say what leaves the horizon")
  func leaves() throws {
    let space = try workspace()
    for (line, amount) in [("senarelägg works 5 år", "1 200 tkr"), ("senarelägg counted 5 år", "8 tkr")] {
      let remarks = try outcome(line, space).remarks.map { $0.problem.sentence(in: .swedish) }
      #expect(remarks.contains { $0.contains(amount) }, "\(line): \(remarks)")
    }
    #expect(try outcome("senarelägg works 4 år", space).remarks.isEmpty)
  }
}
