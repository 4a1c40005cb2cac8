import Budget
import Language
import Quantities
import Scenarios
import Testing

@testable import Analysis

/// The made-up committee in whose frames every cause occurs.
enum FrameCase {
  static func workspace(_ edits: String...) throws -> Workspace {
    let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/scenarios/ramar"
    var workspace = Workspace(try Model.load(folder: folder))
    for edit in edits {
      let parsed = try HerrljungaCase.parse(edit, workspace)
      try workspace.carryOut(workspace.outcome(of: parsed, text: edit))
    }
    return workspace
  }

  static func table(_ workspace: Workspace, _ line: String? = nil, from first: Int = 2026) throws -> FrameTable {
    let node = line.flatMap { name in workspace.model.nodes.firstIndex { $0.name == name } } ?? workspace.model.root
    return try #require(try FrameTable(Evaluation(workspace), line: node, from: first, until: nil))
  }

  static let proposal = [
    "bevilja D1 och bevilja D2", "bevilja D3 från 2026-07", "genomför E1 och genomför E2", "krav 1 % på budget 2025",
    "räkna upp budget total med 2 %", "flytta 200 tkr budget från Stöd till Hemtjänst från 2026",
    "öka budget Stöd med 100 tkr per år från 2027-10", "öka budget Stöd med 33,33 kr i 2026", "ta med demografi",
    "öka budget Hemtjänst med 1 % i 2027 och bevilja D2 med 250 tkr", "sätt E1.ur_ramen till nej",
    "räkna upp budget Stöd med 1,7 %", "avslå D1",
  ]

  static func changes(_ table: FrameTable, _ cause: FrameCause) -> [Double]? {
    table.rows.first { $0.cause == cause }.map { tkr($0.changes.map(\.value)) }
  }
}

@Suite struct FrameTableTests {
  @Test func `every cause has its row`() throws {
    let table = try FrameCase.table(
      FrameCase.workspace(
        "bevilja D1 och bevilja D2", "bevilja D3 från 2026-07", "genomför E1 och genomför E2",
        "krav 1 % på budget 2025", "räkna upp budget total med 2 %",
        "flytta 200 tkr budget från Stöd till Hemtjänst från 2026", "öka budget Stöd med 100 tkr per år från 2027",
        "öka budget Stöd med 50 tkr i 2026"))
    #expect(FrameCase.changes(table, .fullYear) == [0, 600, 0])
    #expect(FrameCase.changes(table, .volumes) == [300, 150, 150])
    #expect(FrameCase.changes(table, .requests) == [2_000, 0, 0])
    #expect(FrameCase.changes(table, .savings) == [0, -240, 0])
    #expect(FrameCase.changes(table, .requirement) == [-480, 0, 0])
    #expect(FrameCase.changes(table, .capital) == [0, 180, -6])
    #expect(FrameCase.changes(table, .named("hyreskompensation")) == [75, 0, 0])
    #expect(FrameCase.changes(table, .kind(Label(english: "State grant", swedish: "Statsbidrag"))) == [-60, 0, 60])
    #expect(FrameCase.changes(table, .edited) == [50, 100, 0])
    #expect(FrameCase.changes(table, .loaded) == [400, 0, 0])
    #expect(FrameCase.changes(table, .other) == [0, 0, 25])
    #expect(FrameCase.changes(table, .oneOffs) == [40, -590, 0])
    // 2 % of all lines but the area's own, which holds its share of the demand.
    #expect(FrameCase.changes(table, .indexation)?.first == 1_012.7)
    #expect(FrameCase.changes(table, .transfers) == nil)
    #expect(FrameCase.changes(table, .unexplained) == nil)
    #expect(tkr(table.previous.map(\.value)).first == 48_000)
    #expect(table.unallocated.map(tkr) == [380, 330, 330])
  }

  @Test func `a transfer is seen on the lines and not in the whole`() throws {
    let workspace = try FrameCase.workspace("flytta 200 tkr budget från Stöd till Hemtjänst från 2026")
    #expect(FrameCase.changes(try FrameCase.table(workspace), .transfers) == nil)
    #expect(FrameCase.changes(try FrameCase.table(workspace, "Hemtjänst"), .transfers) == [200, 0, 0])
    #expect(FrameCase.changes(try FrameCase.table(workspace, "Stöd"), .transfers) == [-200, 0, 0])
  }

  @Test(arguments: 0...FrameCase.proposal.count)
  func `rows add up to the frame to the öre on every line after every edit`(_ count: Int) throws {
    var workspace = try FrameCase.workspace()
    for edit in FrameCase.proposal.prefix(count) {
      try workspace.carryOut(workspace.outcome(of: try HerrljungaCase.parse(edit, workspace), text: edit))
    }
    for node in workspace.model.nodes where !node.isMemo {
      let table = try FrameCase.table(workspace, node.name)
      for index in table.years.indices {
        let sum = table.rows.reduce(table.previous[index].value) { $0 + $1.changes[index].value }
        #expect(sum == table.frames[index].value, "\(node.name) \(table.years[index])")
        if index > 0 { #expect(table.previous[index].value == table.frames[index - 1].value) }
      }
      #expect(!table.rows.contains { $0.cause == .unexplained || $0.cause == .notLoaded })
    }
  }

  @Test func `what is unknown is said of its row and of the frame, and not of other years`() throws {
    let table = try FrameCase.table(FrameCase.workspace("ta med demografi"))
    let volumes = try #require(table.rows.first { $0.cause == .volumes })
    #expect(volumes.changes.map(\.isKnown) == [true, false, true])
    #expect(volumes.changes[1].unknowns == ["demografi"])
    #expect(table.frames.map(\.isKnown) == [true, false, false])
    #expect(table.remaining.map { $0?.isKnown } == [true, false, false])
  }

  @Test func `an edit of items moves an indexed line by the index too`() throws {
    let table = try FrameCase.table(FrameCase.workspace("räkna upp budget total med 2 %", "bevilja D1"))
    #expect(FrameCase.changes(table, .requests) == [900, 0, 0])
    #expect(FrameCase.changes(table, .indexation)?.first == 975.1 + 18)
    #expect(FrameCase.changes(table, .edited) == nil)
  }

  @Test func `a frame that is indexed beside a cost that is not is warned of`() throws {
    #expect(try FrameCase.table(FrameCase.workspace("räkna upp budget total med 2 %")).isCostBehind)
    let both = try FrameCase.workspace("räkna upp budget total med 2 %", "räkna upp prognos total med 2 %")
    #expect(try !FrameCase.table(both).isCostBehind)
    #expect(try !FrameCase.table(FrameCase.workspace()).isCostBehind)
  }

  @Test func `measures on other lines do not meet a demand`() throws {
    let workspace = try FrameCase.workspace("krav 1 % på budget 2025", "genomför E2")
    #expect(try FrameCase.table(workspace, "Stöd").unallocated.map(tkr) == [120, 120, 120])
    #expect(try FrameCase.table(workspace, "Äldreomsorg").unallocated.map(tkr) == [260, 210, 210])
    #expect(try FrameCase.table(FrameCase.workspace()).unallocated == nil)
  }

  @Test func `a demand on a part, as an amount and from a date`() throws {
    let workspace = try FrameCase.workspace("krav 90 tkr på budget Stöd 2025")
    #expect(FrameCase.changes(try FrameCase.table(workspace, "Stöd"), .requirement) == [-90, 0, 0])
    #expect(FrameCase.changes(try FrameCase.table(workspace, "Hemtjänst"), .requirement) == nil)
  }

  @Test func `what is not in the frame is listed with what it asks for`() throws {
    let base = try FrameCase.table(FrameCase.workspace())
    #expect(base.leftOut.requests.ids == ["Nattpersonal", "Införande av nytt system", "Ny grupp"])
    #expect(tkr([base.leftOut.requests.amount]) == [2_600])
    #expect(base.leftOut.lacksIndexation)
    // What is granted for half of the year is undecided for the other half.
    let half = try FrameCase.table(FrameCase.workspace("bevilja D3 från 2026-07", "räkna upp budget Stöd med 1 %"))
    #expect(tkr([half.leftOut.requests.amount]) == [2_000])
    #expect(!half.leftOut.lacksIndexation)
  }

  @Test func `the first year of a model has no frame to begin with`() throws {
    let workspace = try FrameCase.workspace()
    #expect(try FrameTable(Evaluation(workspace), line: workspace.model.root, from: 2025, until: nil) == nil)
  }

  @Test func `Herrljunga's frames with all requests are those of its figures`() throws {
    let table = try FrameCase.table(HerrljungaCase.workspace("bevilja alla äskanden"), from: 2024)
    #expect(tkr(table.frames.map(\.value)) == [249_924, 249_424, 249_424])
    #expect(FrameCase.changes(table, .requests) == [15_350, 0, 0])
    #expect(FrameCase.changes(table, .oneOffs) == [0, -500, 0])
    #expect(table.rows.count == 2)
    #expect(table.scenarios.map(\.scenario) == [nil, "arbete"])
  }
}
