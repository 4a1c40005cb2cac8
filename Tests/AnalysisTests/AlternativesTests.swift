import Analysis
import Budget
import Graph
import Language
import Scenarios
import Testing

/// Own house or rent, over ten years, in thousands: own is 900 in 2024 and 10 a year from 2025, rent is 150 a year.
struct AlternativesTests {
  private func model(price: String = "900 tkr", _ more: String = "") throws -> Evaluation {
    let text = """
      house own on top off:
        price = \(price)
      post rent = 150 tkr/year × growth to forecast on top
      alternatives way "Way":
        option stay "Rent"
        option build "Own":
          enable own
          disable rent
      alternatives size "Size":
        option small "Small"
        option large "Large":
          set growth to 200 %
        depends_on = way.stay
      \(more)
      """
    return Evaluation(Workspace(try loadedModel(HouseText.head() + text + "\n", [:])))
  }

  private func comparison(
    _ evaluation: Evaluation, groups: [Int] = [0], rate: Double? = nil
  ) throws -> AlternativesComparison {
    var question = AlternativesQuestion(groups: groups)
    question.horizon = 2024...2033
    question.rate = rate
    return try AlternativesComparison(question, evaluation)
  }

  private func thousands(_ comparison: AlternativesComparison, _ money: AlternativesRow.Money) -> [Double] {
    let row = comparison.rows.first { $0.subject == .money(money) }
    return (row?.figures ?? []).map { ($0.value / 100).rounded() / 1000 }
  }

  private func years(_ comparison: AlternativesComparison, _ subject: AlternativesRow.Subject) -> [AlternativesRow.Year]
  {
    comparison.rows.first { $0.subject == subject }?.years ?? []
  }

  @Test func `outlay is paid once, and not again as depreciation`() throws {
    let found = try comparison(try model())
    #expect(found.year == 2025 && found.isFullYear)
    #expect(thousands(found, .outlay(2024...2024)) == [0, 900])
    #expect(thousands(found, .capital) == [0, 100])
    #expect(thousands(found, .operating) == [150, 10])
    #expect(thousands(found, .wholeLife(2024...2033)) == [1500, 990])
    #expect(years(found, .peakYear) == [.year(2024), .year(2024)])
    #expect(thousands(found, .peakAmount) == [150, 900])
    // 750 more in 2024 and 140 less in each year after: 50 more in 2029, 90 less in 2030.
    #expect(years(found, .breakEven) == [.itself, .year(2030)])
    #expect(found.counted == ["own", "rent"])
  }

  @Test func `without a rate there is no present value, and at one the first year is not discounted`() throws {
    #expect(thousands(try comparison(try model()), .presentValue(rate: 0.1)).isEmpty)
    let found = try comparison(try model(), rate: 0.1)
    // Ten years at 10 % weigh 6.759024, nine of them 5.759024.
    #expect(thousands(found, .presentValue(rate: 0.1)) == [1013.854, 957.59])
    #expect(thousands(found, .annuity(rate: 0.1)) == [150, 141.676])
    #expect(years(found, .breakEven) == [.itself, .year(2033)])
    let zero = try comparison(try model(), rate: 0)
    #expect(thousands(zero, .presentValue(rate: 0)) == [1500, 990])
    #expect(thousands(zero, .annuity(rate: 0)) == [150, 99])
  }

  @Test func `a span goes through to the year that it has paid off in, and to the value where two change place`() throws
  {
    let found = try comparison(try model(price: "800..1000 tkr"))
    let row = try #require(found.rows.first { $0.subject == .money(.wholeLife(2024...2033)) })
    let ends = try #require(row.figures[1].ends)
    // Posts are whole öre, what is depreciated is not.
    #expect(abs(ends.low - 89_000_000) < 10 && abs(ends.high - 109_000_000) < 10)
    // 650 more at first is made up for in five years, 850 in seven.
    #expect(years(found, .breakEven)[1] == .between(2029, 2031))
    let swap = try #require(found.swaps.first)
    #expect(swap.cheaper == "Own" && abs(swap.low - 410.0 / 1090) < 1e-6 && abs(swap.high - 610.0 / 890) < 1e-6)
    let open = try #require(try comparison(try model(price: "1000..2000 tkr")).swaps.first)
    #expect(open.isOpen)
  }

  @Test func `an unknown part makes the whole unknown and is named`() throws {
    let found = try comparison(try model(price: "? tkr"), rate: 0.1)
    for row in found.rows where row.subject == .money(.wholeLife(2024...2033)) {
      #expect(row.figures.map(\.isKnown) == [true, false])
      #expect(row.figures[1].unknowns == ["own.price"])
    }
    // What is depreciated is as unknown in the cost as in the capital cost: the rest is known.
    #expect(thousands(found, .operating) == [150, 10])
    #expect(years(found, .breakEven) == [.itself, .unknown])
    #expect(years(found, .peakYear) == [.year(2024), .unknown])
    #expect(found.swaps.isEmpty && found.unknowns == ["own.price"])
  }

  @Test func `a choice that depends on another comes up only with it`() throws {
    let found = try comparison(try model(), groups: [0, 1])
    #expect(found.options == ["Rent + Small", "Rent + Large", "Own + Small"])
    #expect(found.excluded.map(\.dependent) == ["Large"])
    #expect(thousands(found, .wholeLife(2024...2033)) == [1500, 3000, 990])
  }

  @Test func `the alternatives build on the scenario but for what they decide themselves`() throws {
    var workspace = try model().workspace
    try workspace.carryOut(try Asked.outcome("set growth to 300 %", workspace))
    let ways = try comparison(Evaluation(workspace))
    #expect(thousands(ways, .wholeLife(2024...2033)) == [4500, 990])
    #expect(ways.builds?.edits == 1 && ways.leavesOut.isEmpty)
    let sizes = try comparison(Evaluation(workspace), groups: [1])
    #expect(thousands(sizes, .wholeLife(2024...2033)) == [1500, 3000])
    #expect(sizes.builds == nil && sizes.leavesOut.count == 1)
    #expect(sizes.requires.map(\.option) == ["Rent"])
    try workspace.carryOut(try Asked.outcome("choose build in way", workspace))
    #expect(thousands(try comparison(Evaluation(workspace)), .wholeLife(2024...2033)) == [4500, 990])
  }

  @Test func `an option that is not there is an error in the model`() {
    for line in ["way.baseline = sell", "size.depends_on = way.sell", "size.depends_on = growth"] {
      #expect(throws: Diagnostics.self) { try model(line) }
    }
  }
}

/// What a comparison computes again after an edit.
struct AlternativesWorkTests {
  /// Rent by area for some of the alternatives, and so many posts that have nothing to do with it.
  private func workspace(_ others: Int) throws -> Workspace {
    let posts = (0..<others).map { "post other\($0) = \($0 + 1) tkr/year to forecast on top" }.joined(separator: "\n")
    let text = """
      period 2024..2073 by year
      focus 2024
      driver per_place : kvm/place = 75 kvm/place
      driver area : kvm = 60 place × per_place
      component rental:
        input rent : tkr/year
        post rent to forecast
      rental cheap on top off:
        rent = area × 2 tkr/kvm/year
      rental dear on top off:
        rent = area × 3 tkr/kvm/year
      rental old on top off:
        rent = 12 000 tkr/year
      alternatives ways:
        option none "None"
        option cheap "Cheap":
          enable cheap
        option dear "Dear":
          enable dear
        option old "Old":
          enable old
      \(posts)
      """
    return Workspace(try loadedModel(text + "\n", [:]))
  }

  private func work(_ others: Int) throws -> (edit: Int, table: Int) {
    var workspace = try workspace(others)
    let outcome = try Asked.outcome("set per_place to 80 kvm/place", workspace)
    try workspace.carryOut(outcome)
    var question = AlternativesQuestion(groups: [0])
    question.horizon = 2024...2073
    question.rate = 0.03
    let comparison = try AlternativesComparison(question, Evaluation(workspace))
    let row = comparison.rows.first { $0.subject == .money(.wholeLife(2024...2073)) }
    #expect(row?.figures.map { ($0.value / 100_000).rounded() } == [0, 480_000, 720_000, 600_000])
    return (outcome.work.rowsRecomputed, comparison.work.rowsRecomputed)
  }

  @Test func `another area per place recomputes its own branch, whatever else the model holds`() throws {
    let (few, many) = (try work(3), try work(300))
    #expect(few.edit == many.edit && few.table == many.table)
    #expect(few.edit > 0 && few.edit < 20, "\(few.edit)")
    // Four states, each a switch, the posts below it and their sums.
    #expect(few.table > 0 && few.table < 60, "\(few.table)")
  }
}
