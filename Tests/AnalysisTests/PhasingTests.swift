import Budget
import Language
import Scenarios
import Testing

@testable import Analysis

/// Another spread over the months, of budgets, of deviations that stand alone, and from the start.
struct PhasingTests {
  private static let rows = "Enhet;Under;Budget;Jan;Feb;Fjol\nA;X;12000,01;900;1300;1200\nB;X;600;70;40;600\nX;;;;;\n"

  private func workspace(_ declarations: String, _ edits: [String] = [], rows: String = rows) throws -> Workspace {
    var workspace = try twoMonths("2023..2024 by month; 2025..2025 by year", rows, declarations)
    for edit in edits { try carryOut(edit, &workspace) }
    return workspace
  }

  private func carryOut(_ text: String, _ workspace: inout Workspace) throws {
    try workspace.carryOut(workspace.outcome(of: HerrljungaCase.parse(text, workspace), text: text))
  }

  /// A line's budget by month, in öre.
  private func budget(_ line: String, _ workspace: Workspace, _ year: Int = 2024) throws -> [Double] {
    let node = try #require(workspace.model.nodes.firstIndex { $0.name == line })
    return try (0..<12).map { month in
      try Evaluation(workspace).series(
        "budget", of: .node(node), in: workspace.state, year, months: month..<month + 1)?.value ?? .nan
    }
  }

  private func code(_ text: String, _ workspace: Workspace) throws -> String? {
    do {
      _ = try workspace.outcome(of: HerrljungaCase.parse(text, workspace), text: text)
      return nil
    } catch let error as Diagnostic { return error.problem.code }
  }

  @Test func `the year stays to the öre, and every month is whole öre`() throws {
    for profile in ["1/3", "1/7", "{every july = 0; else = 1}", "{every january = 17; every june = 2,5; else = 0,3}"] {
      let workspace = try workspace("driver p = \(profile)", ["phase A by p"])
      let months = try budget("A", workspace)
      #expect(months.reduce(0, +) == 1_200_001_000)
      #expect(months.allSatisfy { $0 == $0.rounded() })
    }
  }

  @Test func `shares, days and parts lie as they say`() throws {
    let shares = try workspace("driver p = {every january = 12 %; else = 8 %}", ["phase B by p"])
    #expect(try budget("B", shares) == [7_200_000] + Array(repeating: 4_800_000, count: 11))
    let days = try budget("B", try workspace("", ["phase B by calendar_days"]))
    #expect(days[0] == (60_000_000.0 * 31 / 366).rounded() && days.reduce(0, +) == 60_000_000)
    let from = try workspace("driver start = {from 2024-07 = 1}", ["phase B by start only 2024"])
    #expect(try budget("B", from) == Array(repeating: 0, count: 6) + Array(repeating: 10_000_000, count: 6))
  }

  @Test func `amounts are the year's, or differences that come to nothing`() throws {
    let own = "driver B.plan = {2024-01 = 300 tkr; 2024-12 = 300 tkr}"
    #expect(
      try budget("B", try workspace(own, ["phase B by plan"])) == [30_000_000] + Array(repeating: 0, count: 10)
        + [30_000_000])
    let differences = "driver B.plan = {2024-01..2024-02 = 10 tkr/mån; 2024-03..2024-12 = -2 tkr/mån}"
    let once = try workspace(differences, ["phase B by plan"])
    #expect(try budget("B", once) == [6_000_000, 6_000_000] + Array(repeating: 4_800_000, count: 10))
    // A profile is where the months lie, not something added each time it is said.
    let twice = try workspace(differences, ["phase B by calendar_days", "phase B by plan", "phase B by plan"])
    #expect(try budget("B", twice) == budget("B", once))
    #expect(try budget("B", try workspace(differences, ["set phasing of B to plan"])) == budget("B", once))
    let back = try workspace(differences, ["phase B by plan", "phase B by twelfths"])
    #expect(try budget("B", back) == Array(repeating: 5_000_000, count: 12))
  }

  @Test func `an edit before or after is spread with the rest of the year, or lies on top`() throws {
    let profile = "driver p = {every january = 12 %; else = 8 %}"
    let before = try workspace(profile, ["increase budget B by 100 tkr", "phase B by p"])
    #expect(try budget("B", before).first == 8_400_000)
    let after = try workspace(profile, ["phase B by p", "increase budget B by 100 tkr"])
    #expect(try budget("B", after).reduce(0, +) == 70_000_000)
  }

  @Test func `the profile is read where it stands, so that an edit of it moves the months`() throws {
    let workspace = try workspace(
      "driver first = 1\ndriver p = {every january = first; else = 1}",
      ["phase B by p", "set first to 13"])
    #expect(try budget("B", workspace) == [32_500_000] + Array(repeating: 2_500_000, count: 11))
  }

  @Test func `all lines below a node get the profile, each its own year`() throws {
    let workspace = try workspace("driver p = {every january = 12 %; else = 8 %}", ["phase X by p"])
    #expect(try budget("A", workspace).reduce(0, +) == 1_200_001_000)
    #expect(try budget("B", workspace).first == 7_200_000)
    #expect(try budget("X", workspace).reduce(0, +) == 1_260_001_000)
  }

  @Test func `the deviation so far follows the budget of the months`() throws {
    let workspace = try workspace("driver p = {every january = 12 %; else = 8 %}")
    let text = "phase B by p"
    let outcome = try workspace.outcome(of: HerrljungaCase.parse(text, workspace), text: text)
    guard case .phase(let answer) = try EditAnswer.make(outcome, workspace) else { throw HerrljungaCase.NoEdit() }
    let line = try #require(answer.lines.first?.toDate)
    #expect(answer.months == 2 && answer.isYearKept)
    #expect(line.before.value == -1_000_000 && line.after.value == 1_000_000)
    #expect(answer.total?.difference == 2_000_000)
  }

  @Test func `a line can have its profile from the start, or from the node above`() throws {
    let own = try workspace("driver p = {every january = 12 %; else = 8 %}\nB.phasing = p")
    #expect(try budget("B", own).first == 7_200_000 && budget("A", own).first == 100_000_083)
    let above = try workspace("driver p = {every january = 12 %; else = 8 %}\nX.phasing = p\nB.phasing = twelfths")
    #expect(try budget("B", above).first == 5_000_000 && budget("A", above).first == 144_000_120)
    #expect(try budget("B", try workspace("B.phasing = calendar_days", ["phase B by twelfths"])).first == 5_000_000)
  }

  @Test func `last year's shape needs last year's months`() throws {
    let text = """
      period 2023..2024 by month
      focus 2024
      load organisation "org.csv":
        key = "Enhet"
        budget[2024] = "Budget"
        actual[2023-01] = "Jan"
        actual[2023-02..2023-12] = "Rest"
        sort = tkr
      """
    var workspace = Workspace(try loadedModel(text, ["org.csv": "Enhet;Budget;Jan;Rest\nB;600;100;200\n"]))
    try carryOut("phase B by last_year", &workspace)
    let months = try budget("B", workspace)
    #expect(months.first == 20_000_000 && months.reduce(0, +) == 60_000_000)
    #expect(try code("phase A by last_year", try self.workspace("")) == "E0546")
  }

  @Test(arguments: [
    ("phase B by nothing", "", "E0541"), ("phase B by p", "driver p = 4 person", "E0542"),
    ("phase B by p", "driver p = {every january = 10 %; else = 8 %}", "E0543"),
    ("phase B by p", "driver p = {2024 = 500 tkr}", "E0544"),
    ("phase B by p", "driver p = {2024-01 = ? %; else = 8 %}", "E0545"),
    ("phase B by p only 2024", "driver p = {2023-01..2023-12 = 1}", "E0546"),
    ("phase B by twelfths only 2023", "", "E0547"), ("phase B by twelfths only 2025", "", "E0548"),
    ("phase B by twelfths from 2024-03", "", "E0549"), ("phase X by p", "driver p = {2024 = 500 tkr}", "E0550"),
  ])
  func `what does not fit is refused`(_ edit: String, _ declaration: String, _ wanted: String) throws {
    #expect(try code(edit, try workspace(declaration)) == wanted)
  }

  @Test func `a profile from the start is checked when the model is read`() throws {
    for (declaration, wanted) in [
      ("driver p = {every january = 10 %; else = 8 %}\nB.phasing = p", "E0543"), ("B.phasing = nothing", "E0541"),
      ("driver p = {2024 = 500 tkr}\nB.phasing = p", "E0544"), ("driver p = 4 person\nB.phasing = p", "E0542"),
      ("driver p = {2024 = 500 tkr}\nX.phasing = p", "E0550"),
    ] {
      do {
        _ = try workspace(declaration)
        Issue.record("\(declaration) is read")
      } catch let found as Diagnostics { #expect(found.list.map(\.problem.code).contains(wanted), "\(declaration)") }
    }
  }
}

extension PhasingTests {
  private static let winter = "driver vinter = {every january = 12 %; else = 8 %}\n"

  @Test func `an amount of a year lies as its line does, whether it is added before or after`() throws {
    let before = try workspace(Self.winter, ["increase budget B by 100 tkr", "phase B by vinter"])
    let after = try workspace(Self.winter, ["phase B by vinter", "increase budget B by 100 tkr"])
    #expect(try budget("B", after) == budget("B", before))
    #expect(try budget("B", after) == [8_400_000] + Array(repeating: 5_600_000, count: 11))
    let start = try workspace(Self.winter + "B.phasing = vinter", ["increase budget B by 100 tkr"])
    #expect(try budget("B", start) == budget("B", after))
    // Differences are from the months as they were loaded: what is added lies as those do.
    let plan = "driver B.plan = {2024-01 = 10 tkr; 2024-12 = -10 tkr}\n"
    let moved = try workspace(plan, ["phase B by plan", "increase budget B by 120 tkr"])
    #expect(try budget("B", moved) == [7_000_000] + Array(repeating: 6_000_000, count: 10) + [5_000_000])
  }

  @Test(arguments: [
    "set budget B to 700 tkr", "set budget B to 700 tkr in 2024", "set budget B to {2024 = 700 tkr}",
    "set budget B to 700 tkr from 2024",
  ])
  func `an amount that is set lies as its line does`(_ edit: String) throws {
    let months = try budget("B", try workspace(Self.winter + "B.phasing = vinter", [edit]))
    #expect(months == [8_400_000] + Array(repeating: 5_600_000, count: 11))
  }

  @Test func `a part of a year comes to what its months make it, and lies in them as the line does`() throws {
    let profile = "driver p = {every january = 10; every july = 0; else = 1}\nB.phasing = p"
    let now = try budget("B", try workspace(profile))
    func added(_ edit: String) throws -> [Double] {
      zip(try budget("B", try workspace(profile, [edit])), now).map { $0 - $1 }
    }
    #expect(
      try added("increase budget B by 120 tkr from 2024-07") == Array(repeating: 0, count: 7)
        + Array(repeating: 1_200_000, count: 5))
    #expect(
      try added("increase budget B by 100 tkr in 2024-08..2024-09") == Array(repeating: 0, count: 7) + [
        5_000_000, 5_000_000, 0, 0, 0,
      ])
    // Where the line has nothing in those months, the amount is spread over them; a rate is in force in its months.
    #expect(
      try added("increase budget B by 100 tkr in 2024-07") == Array(repeating: 0, count: 6) + [
        10_000_000, 0, 0, 0, 0, 0,
      ])
    #expect(try added("increase budget B by 120 tkr/år from 2024") == Array(repeating: 1_000_000, count: 12))
  }

  @Test(arguments: ["1/3", "1/7", "{every july = 0; else = 1}", "{every january = 17; every june = 2,5; else = 0,3}"])
  func `what is added adds up to the öre`(_ profile: String) throws {
    let declaration = "driver p = \(profile)\nA.phasing = p"
    for (edit, year) in [
      ("increase budget A by 100,01 tkr", 10_001_000.0), ("increase budget A by 0,07 tkr from 2024-04", 5_250),
      ("increase budget A by 0,01 tkr in 2024-05..2024-11", 1_000),
    ] {
      let months = try budget("A", try workspace(declaration, [edit]))
      #expect(months.reduce(0, +) == 1_200_001_000 + year)
      #expect(months.allSatisfy { $0 == $0.rounded() })
    }
  }

  @Test func `a transfer moves the same in every month, as the giver's line lies`() throws {
    let workspace = try workspace(Self.winter + "B.phasing = vinter", ["move 100 tkr budget from B to A"])
    #expect(try budget("X", workspace)[0] == 100_000_083 + 7_200_000)
    #expect(try budget("B", workspace) == [6_000_000] + Array(repeating: 4_000_000, count: 11))
  }

  @Test func `a post keyed by a year lies as its line does from the start`() throws {
    let post = "B.phasing = vinter\npost extra \"Extra\" = {2024 = 100 tkr} to budget in B on top\n"
    #expect(
      try budget("B", try workspace(Self.winter + post)) == [8_400_000] + Array(repeating: 5_600_000, count: 11))
  }

  @Test func `amounts of items keyed by a year lie as their line does, in cells as in the model`() throws {
    let rows = Self.rows
    func months(_ declaration: String, _ files: [String: String] = [:]) throws -> [Double] {
      let text = """
        period 2024 by month
        load organisation "org.csv":
          key = "Enhet"
          parent = "Under"
          budget[2024] = "Budget"
          sort = tkr
        driver vinter = {every january = 12 %; else = 8 %}
        B.phasing = vinter
        \(declaration)

        """
      let workspace = Workspace(try loadedModel(text, files.merging(["org.csv": rows]) { $1 }))
      let item = try #require(workspace.model.items.indices.last)
      return try (0..<12).map { month in
        try Evaluation(workspace).series(
          "forecast", of: .item(item), in: workspace.state, 2024, months: month..<month + 1)?.value ?? .nan
      }
    }
    let laid = [1_200_000.0] + Array(repeating: 800_000.0, count: 11)
    #expect(try months("one_off e \"E\" in B on top:\n  amount = {2024 = 100 tkr}") == laid)
    #expect(
      try months(
        "load one_offs \"e.csv\":\n  key = \"Id\"\n  place = \"Enhet\"\n  amount[2024] = \"Belopp\"\n  sort = tkr\n  against_loaded = on_top",
        ["e.csv": "Id;Enhet;Belopp\nE1;B;100\n"]) == laid)
    // A month is said, and stays.
    #expect(try months("one_off e \"E\" in B on top:\n  amount = {2024-03 = 100 tkr; else = 0 tkr}")[2] == 10_000_000)
  }

  @Test func `an explanation says what the months lie by`() throws {
    func phasing(_ declarations: String, _ edits: [String]) throws -> String? {
      try HerrljungaCase.explained("B", workspace(declarations, edits)).phasing
    }
    #expect(try phasing(Self.winter, []) == nil)
    #expect(try phasing(Self.winter + "X.phasing = vinter", []) == "vinter")
    #expect(try phasing(Self.winter, ["phase X by vinter"]) == "vinter")
    #expect(try phasing(Self.winter + "B.phasing = vinter", ["set phasing of B to twelfths"]) == "twelfths")
    #expect(try phasing(Self.winter + "B.phasing = vinter", ["phase B by twelfths only 2024"]) == "twelfths")
  }
}
