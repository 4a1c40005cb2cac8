import Analysis
import Budget
import Language
import Scenarios
import Testing

struct ShowTests {
  private func sum(_ rows: [LineTable.Row]) -> Double { rows.reduce(0) { $0 + ($1.deviation?.value ?? 0) } }

  @Test(arguments: [LineTable.Grouping.area, .unit, .cause])
  func `the rows of a table add up to its total`(_ grouping: LineTable.Grouping) throws {
    for year in [2023, 2024] where grouping != .cause || year == 2023 {
      let table = try Asked.evaluation().lineTable(.deviation, by: grouping, year, withoutOneOffs: false)
      #expect(sum(table.rows) == table.total.deviation?.value)
    }
  }

  @Test func `without one-off items the deficit is the underlying one`() throws {
    let table = try Asked.evaluation().lineTable(.deviation, by: .area, 2023, withoutOneOffs: true)
    #expect(table.total.deviation?.value == -1_415_000_000)
    #expect(sum(table.rows) == -1_415_000_000)
  }

  @Test func `a margin keeps its printed rows, and says that they do not add up`() throws {
    let table = try Asked.evaluation().lineTable(.deviation, by: .margin(0), 2023, withoutOneOffs: false)
    #expect(table.mismatch?.sum == 24_711_400_000 && table.mismatch?.printed == 24_702_400_000)
    #expect(table.total.forecast?.value == 24_702_400_000)
  }

  @Test func `an edit is shown before and after`() throws {
    let table = try Asked.evaluation(after: ["öka budget Hemtjänst med 2 750 tkr"])
      .lineTable(.deviation, by: .area, 2023, withoutOneOffs: false)
    #expect(table.total.before?.value == -1_245_000_000 && table.total.deviation?.value == -970_000_000)
  }

  @Test func `investments name what has no amount and leave it out of the sum`() throws {
    let evaluation = try Asked.evaluation()
    let group = try #require(evaluation.model.groups.firstIndex { $0.name == "investering" })
    let table = try #require(try evaluation.itemTable(group, years: nil))
    #expect(table.years == [2024, 2025, 2026])
    #expect(table.total.map(\.value) == [1_359_000_000, 1_259_000_000, 184_000_000])
    #expect(table.unknowns == ["1:8"])
  }

  @Test func `the opening screen tells the figures, the underlying deficit and what is open`() throws {
    let overview = try Asked.evaluation().overview()
    #expect(overview.deviation.after.value == -1_245_000_000)
    #expect(overview.oneOffs.map(\.amount) == [170_000_000])
    #expect(overview.deficits.prefix(3).map(\.name) == ["Funktionshinder 1", "IFO barn och familj", "Hemtjänst"])
    #expect(overview.unknowns == ["1:8"] && overview.checkLabels == ["kostnadsslag"])
  }

  @Test func `a price per person is protected below five persons`() throws {
    for (edits, isProtected) in [([], false), (["sätt extern_lss.antal till 4"], true)] {
      let evaluation = try Asked.evaluation(after: edits)
      let item = try #require(evaluation.model.items.firstIndex { $0.name == "extern_lss" })
      let price = try #require(evaluation.model.names.member(named: "pris", of: .item(item)))
      let figure = try #require(try evaluation.value(of: price, in: evaluation.workspace.state, 2023))
      #expect(evaluation.isProtected(figure, item: item) == isProtected)
    }
  }

  @Test func `later years name the rule that they rest on`() throws {
    let evaluation = try Asked.evaluation()
    #expect(try evaluation.lineTable(.deviation, by: .area, 2024, withoutOneOffs: false).carried.count == 2)
    #expect(try evaluation.lineTable(.deviation, by: .area, 2023, withoutOneOffs: false).carried.isEmpty)
  }

  @Test func `a word is found in names, labels and texts`() throws {
    let hits = try Asked.evaluation().find("hemgården").hits
    #expect(hits.contains { $0.name == "Hemgården demens" && $0.kind == .line })
    #expect(hits.contains { $0.name == "1:12" })
    #expect(hits.contains { $0.name == "O15" && $0.excerpt != nil })
    #expect(try Asked.evaluation().find("xyzzy").hits.isEmpty)
  }
}
