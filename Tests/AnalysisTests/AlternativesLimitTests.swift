import Analysis
import Budget
import Graph
import Language
import Scenarios
import Testing

/// Limits, order and doubt among alternatives: a house for 900 in 2024 and 10 a year, or rent; thousands.
struct AlternativesLimitTests {
  private func evaluation(
    _ options: String, price: String = "900 tkr", rent: String = "150 tkr/year",
    life: String = "from 2025 = price / 9 year"
  ) throws
    -> Evaluation
  {
    let text = """
      house own on top off:
        price = \(price)
      house other on top off:
        price = 5 000 tkr
      component renting:
        input rent : tkr/year
        post rent × growth to forecast
      renting rent on top:
        rent = \(rent)
      alternatives way "Way":
      \(options)
      """
    return Evaluation(Workspace(try loadedModel(HouseText.head(life: life) + text + "\n", [:])))
  }

  private static let two = """
      option stay "Rent"
      option build "Own":
        enable own
        disable rent
    """

  private func compared(_ line: String, _ evaluation: Evaluation) throws -> AlternativesComparison {
    let statement = try Asked.statement("compare alternatives way " + line, evaluation.workspace)
    guard case .command(.compareAlternatives(_, let how)) = statement.node else {
      throw UnexpectedStatement(text: line)
    }
    return try AlternativesComparison(
      AlternativesQuestion(groups: [0], how, year: nil, evaluation, at: statement.span), evaluation)
  }

  @Test func `a limit on a row is on what the row shows, not on what is off`() throws {
    let evaluation = try evaluation(AlternativesLimitTests.two)
    #expect(try compared("where outlay at most 1 mnkr", evaluation).options == ["Rent", "Own"])
    let found = try compared("where outlay at most 800 tkr", evaluation)
    #expect(found.options == ["Rent"] && found.outside.map(\.option) == ["Own"] && found.outside[0].year == 2024)
    #expect(found.outside[0].figure.value == 90_000_000)
    #expect(try compared("where cost at most 120 tkr in 2026", evaluation).options == ["Own"])
    #expect(try compared("where capital_cost at most 50 tkr/year", evaluation).options == ["Rent"])
    #expect(try compared("over 10 years where \"whole life cost\" at most 1 000 tkr", evaluation).options == ["Own"])
  }

  @Test func `a limit of another kind, or on a sum over years that are not given, is refused`() throws {
    let evaluation = try evaluation(AlternativesLimitTests.two)
    for (line, code) in [
      ("where cost at most 5 person", "E0652"), ("where \"present value\" at most 1 mnkr", "E0651"),
    ] {
      let error = #expect(throws: Diagnostic.self) { try compared(line, evaluation) }
      #expect(error?.problem.code == code)
    }
  }

  @Test func `a limit that a span or an unknown reaches past is open`() throws {
    let span = try compared(
      "where outlay at most 1 mnkr", try evaluation(AlternativesLimitTests.two, price: "800..1200 tkr"))
    #expect(span.options == ["Rent", "Own"] && span.undecided.map(\.option) == ["Own"])
    let open = try compared("where outlay at most 1 mnkr", try evaluation(AlternativesLimitTests.two, price: "? tkr"))
    #expect(open.undecided.map(\.unknowns) == [["own.price"]])
  }

  @Test func `spans around one middle are open, also past a neighbour`() throws {
    let options = """
        option a "A"
        option b "B":
          set rent of rent to 100..200 tkr/year
        option c "C":
          set rent of rent to 140..180 tkr/year
      """
    let found = try compared("over 10 years", try evaluation(options))
    let open = found.swaps.filter(\.isOpen).map { [$0.cheaper, $0.dearer] }
    #expect(open == [["A", "B"], ["B", "C"]] || open == [["A", "B"], ["A", "C"], ["B", "C"]])
    let swap = try #require(found.swaps.first)
    #expect(abs(swap.low + 1.0 / 3) < 1e-6 && abs(swap.high - 1.0 / 3) < 1e-6)
  }

  @Test func `at least has no upper end, and equal is neither dearer nor cheaper`() throws {
    let options = """
        option a "A"
        option b "B":
          set rent of rent to at least 200 tkr/year
        option c "C":
          set rent of rent to 150 tkr/year
      """
    let found = try compared("over 10 years", try evaluation(options))
    let row = try #require(found.rows.first { $0.subject == .breakEven })
    #expect(row.years[2] == .same)
    let open = try compared("over 10 years where cost at least 160 tkr", try evaluation(options))
    #expect(open.options == ["B"])
  }

  @Test func `an unknown year may be the dearest`() throws {
    let found = try compared("over 10 years", try evaluation(AlternativesLimitTests.two, price: "? tkr"))
    let row = try #require(found.rows.first { $0.subject == .money(.peakAmount) })
    #expect(row.figures.map(\.isKnown) == [true, false])
  }

  @Test func `an option that decides from a date builds on what the scenario has before it`() throws {
    let options = """
        option a "A"
        option b "B":
          set growth to 50 % from 2030
        option c "C":
          index growth by 25 %
      """
    var workspace = try evaluation(options).workspace
    try workspace.carryOut(try Asked.outcome("set growth to 200 %", workspace))
    let found = try compared("over 10 years", Evaluation(workspace))
    let row = try #require(found.rows.first { $0.subject == .money(.wholeLife(2024...2033)) })
    // 300 a year; 300 for six years and 75 for four; a quarter more every year.
    #expect(row.figures.map { ($0.value / 100_000).rounded() } == [3_000, 2_100, 9_976])
    #expect(found.leavesOut.isEmpty && found.builds?.edits == 1)
  }

  @Test func `what is written off within the horizon is named, what is off is not`() throws {
    let options = """
        option stay "Rent"
        option build "Own":
          enable own
          disable rent
      """
    let long = try evaluation(options, life: "2025 = price / 2 year; 2026 = price / 2 year; from 2027 = 0 tkr/year")
    let found = try compared("over 10 years", long)
    #expect(found.writtenOff.map(\.item) == ["own"] && found.writtenOff.map(\.year) == [2026])
    #expect(try compared("over 3 years", long).writtenOff.isEmpty)
    #expect(try compared("over 10 years", try evaluation(options)).writtenOff.isEmpty)
  }
}
