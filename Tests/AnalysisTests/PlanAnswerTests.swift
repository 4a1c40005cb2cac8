import Analysis
import Budget
import Language
import Quantities
import Scenarios
import Testing

@Suite struct PlanAnswerTests {
  @Test func `savings have two readings and an uncertain part`() throws {
    let answer = try Plan().savings("genomför alla effektiviseringar")
    #expect(tkr(answer.level) == [170, 260, 255])
    #expect(tkr(answer.increment) == [170, 430, 685])
    #expect(tkr(answer.uncertain) == [50, 200, 200])
    #expect(tkr(answer.effect) == [170, 260, 255])
    #expect(tkr([answer.focus.before, answer.focus.after]) == [-12_450, -12_450])
    #expect(answer.firstYear == 2024)
    #expect(answer.shared.map { [$0.0.id, $0.1.id] } == [["E2", "E4"]])
  }

  @Test func `a proposal that shares a resource with an adopted one is seen from either side`() throws {
    #expect(try Plan("genomför E2").savings("genomför E4").shared.count == 1)
    #expect(try Plan("genomför E4").savings("genomför E2").shared.count == 1)
    #expect(try Plan("genomför E2").savings("stryk E4").shared.isEmpty)
  }

  @Test func `a delayed investment moves its outlay and keeps its sum`() throws {
    let answer = try Plan().shift("senarelägg 1:12 1 år")
    #expect(tkr(answer.before) == [13_590, 12_590, 1_840])
    #expect(tkr(answer.after) == [3_090, 12_590, 12_340])
    #expect(answer.unknown == ["1:8"])
    #expect(answer.service?.before == 24_312)
    #expect(answer.service?.after == 24_324)
    #expect(answer.lacksLife)
  }

  @Test func `a date moves as far as a length of time`() throws {
    let plan = try Plan()
    #expect(try plan.shift("senarelägg 1:12 till 2025-01").after == plan.shift("senarelägg 1:12 1 år").after)
  }

  @Test func `a request moves with its reversal`() throws {
    let granted = try Plan("bevilja alla äskanden").shift("senarelägg D5 1 år")
    #expect(granted.kind == .frame)
    #expect(tkr(granted.before) == [15_350, 14_850, 14_850])
    #expect(tkr(granted.after) == [14_850, 15_350, 14_850])
    #expect(granted.moves.map(\.to) == [2025, 2026])
    #expect(try Plan().shift("senarelägg D5 1 år").kind == .requested)
  }

  @Test func `what moves to a year before the plan is in the table`() throws {
    let answer = try Plan().shift("tidigarelägg 1:12 1 år")
    #expect(answer.years == [2023, 2024, 2025, 2026])
    #expect(tkr(answer.after) == [10_500, 13_590, 2_090, 1_840])
  }

  @Test func `a rate beyond the horizon is said per year and a mark is not`() throws {
    let remarks = try Plan().outcome("senarelägg E2 1 år").remarks
    #expect(remarks.count == 1)
    #expect(remarks.first?.problem.sentence(in: .swedish).contains("100 tkr per år") == true)
  }

  @Test func `outlays without a dropped investment`() throws {
    let answer = try Plan().investments("stryk 1:12")
    #expect(tkr(answer.after.amounts) == [3_090, 2_090, 1_840])
    #expect(answer.after.unknown == ["1:8"])
    let unknown = try Plan().investments("stryk 1:8")
    #expect(unknown.after.total == unknown.before.total)
    #expect(unknown.unknown == ["1:8"])
    #expect(unknown.after.unknown.isEmpty)
  }

  @Test func `shares of a requirement add up, measures are those of the first plan year`() throws {
    let answer = try Plan().requirement("krav 1 % på budget 2023")
    #expect(answer.required == 2_346)
    #expect(answer.shares.map(\.amount) == [6, 157, 424, 1_285, 474])
    #expect(tkr([answer.measures.amount]) == [170])
    #expect(answer.measures.year == 2024)
    #expect(try Plan().requirement("krav 0,9 % på budget 2023").required == 2_111)
  }

  @Test func `a dropped proposal is no measure`() throws {
    #expect(tkr([try Plan("stryk E1").requirement("krav 1 % på budget 2023").measures.amount]) == [120])
  }

  @Test func `the baseline is this year and what ends`() throws {
    let baseline = Baseline(try Plan("bevilja alla äskanden").evaluation, year: 2024)
    #expect(tkr([baseline.deviation.value]) == [-16_350])
    #expect(tkr([baseline.start.deviation.value]) == [-12_450])
    #expect(tkr(baseline.ending.map(\.amount)) == [-1_700, -2_200])
    #expect(abs(baseline.rest) < 1)
    #expect(baseline.newCommitments == ["D2", "D3", "D4", "D5", "D7"])
    #expect(baseline.openReserves.map(\.id) == ["R3", "R4"])
    #expect(Baseline(try Plan().evaluation, year: 2025).newCommitments == ["D2", "D3", "D4", "D7"])
  }

  @Test func `what is unknown names the totals that miss it`() throws {
    let entries = UnknownList(try Plan().evaluation).entries
    let outlay = try #require(entries.first { $0.owners == ["1:8"] })
    #expect(outlay.touches.map(\.series.english) == ["outlay"])
    #expect(entries.contains { $0.kind == .cell && $0.owners == ["B20"] && $0.touches.isEmpty })
    #expect(entries.contains { $0.kind == .lever })
  }

  @Test func `capital cost says what is missing, and only of investments`() throws {
    let plan = try Plan()
    let entity = try #require(plan.workspace.model.names.entities(named: "1:12").first)
    let missing = try #require(MissingCapital(entity, plan.evaluation))
    #expect(missing.lacksLife)
    #expect(missing.lacksRate)
    let request = try #require(plan.workspace.model.names.entities(named: "D1").first)
    #expect(MissingCapital(request, plan.evaluation) == nil)
    let filled = try Plan("sätt avskrivningstid för 1:12 till 30 år")
    #expect(MissingCapital(entity, filled.evaluation)?.lacksLife == false)
  }

  @Test func `a typed value is an assumption and a loaded one is not`() throws {
    #expect(AssumptionList(try Plan().evaluation, tongue: .swedish).inputs.isEmpty)
    let typed = AssumptionList(try Plan("sätt hemflyttade till 4").evaluation, tongue: .swedish)
    #expect(typed.inputs.map(\.name) == ["hemflyttade"])
    #expect(typed.unstated.map(\.ids) == [["E1", "E2", "E3", "E4", "E5", "E6"]])
  }
}
