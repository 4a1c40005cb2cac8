import Budget
import Language
import Quantities
import Testing

/// Printed deviations beside budgets and outcomes of other times: never an amount on top of them.
@Suite struct ForeignTableDeviationTests {
  private let table = """
    Enhet;År;B1;B2;BA;U1;U2;UA;AA;P;AP
    A;1200;100;130;230;90;130;220;10;1300;-100
    B;600;50;50;100;50;55;105;-5;600;0

    """

  private func model(_ columns: String...) throws -> Model {
    let head = "period 2024 by month\nload organisation \"org.csv\":\n  key = \"Enhet\"\n  sort = tkr\n"
    return try SmallModel([
      "model.tankom": head + columns.map { "  \($0)\n" }.joined(), "org.csv": table,
    ]).load()
  }

  private let year = "budget[2024] = \"År\""
  private let months = ["budget[2024-01] = \"B1\"", "budget[2024-02] = \"B2\""]
  private let outcome = "actual[2024-01..2024-02] = \"UA\""
  private let soFar = "deviation[2024-01..2024-02] = \"AA\""

  @Test func `the budget so far follows from the outcome so far and its deviation`() throws {
    let model = try model(year, outcome, soFar, "forecast[2024] = \"P\"")
    #expect(try number("deviation(total)", model, 2024) == -100)
    #expect(try number("budget(A)", model, 2024) == 1200)
    #expect(try number("budget(A)[2024-01..2024-02]", model, 2024) == 230)
    #expect(try number("deviation_to_date(A)", model, 2024) == 10)
    #expect(try number("deviation_to_date(total)", model, 2024) == 5)
  }

  @Test func `months add up to what a deviation so far is of`() throws {
    let byMonth = try model(months[0], months[1], "actual[2024-01] = \"U1\"", "actual[2024-02] = \"U2\"", soFar)
    #expect(try number("deviation_to_date(total)", byMonth, 2024) == 5)
    #expect(try number("deviation(total)", byMonth, 2024) == 5)
    let accumulated = try model(
      "budget[2024-01..2024-02] = \"BA\"", "actual[2024-01] = \"U1\"", "actual[2024-02] = \"U2\"", soFar)
    #expect(try number("deviation_to_date(total)", accumulated, 2024) == 5)
  }

  @Test func `a deviation of the year beside an outcome so far gives the forecast`() throws {
    let model = try model(year, outcome, "deviation[2024] = \"AP\"")
    #expect(try number("forecast(A)", model, 2024) == 1300)
    #expect(try number("deviation(total)", model, 2024) == -100)
    #expect(try number("actual(total)", model, 2024) == 325)
  }

  @Test func `a deviation with an outcome alone gives the budget, and with a budget alone the outcome`() throws {
    let budget = try model(outcome, soFar)
    #expect(try number("budget(A)", budget, 2024) == 230)
    #expect(try number("deviation(total)", budget, 2024) == 5)
    let actual = try model("budget[2024-01..2024-02] = \"BA\"", soFar)
    #expect(try number("actual(A)", actual, 2024) == 220)
    #expect(try number("deviation_to_date(total)", actual, 2024) == 5)
    let forecast = try model(year, "deviation[2024] = \"AP\"")
    #expect(try number("forecast(A)", forecast, 2024) == 1300)
  }

  @Test func `a deviation so far stands beside one of the year`() throws {
    let alone = try model(soFar, "deviation[2024] = \"AP\"")
    #expect(try number("deviation_to_date(A)", alone, 2024) == 10)
    #expect(try number("deviation_to_date(total)", alone, 2024) == 5)
    #expect(try number("deviation(A)", alone, 2024) == -100)
  }

  @Test func `a deviation so far that nothing is printed of is not the year's`() throws {
    let model = try model(year, "forecast[2024] = \"P\"", soFar)
    #expect(try number("deviation_to_date(A)", model, 2024) == 10)
    #expect(try number("deviation_to_date(total)", model, 2024) == 5)
    #expect(try number("deviation(total)", model, 2024) == -100)
  }
}
