import Analysis
import Budget
import Scenarios
import Testing

/// A year by each forecast method, and from which months.
struct ForecastMethodsTests {
  private func methods(
    _ columns: [(time: String, column: String)], _ table: String, year: Int = 2024
  ) throws -> ForecastMethods? {
    let times = columns.map { "  deviation[\($0.time)] = \"\($0.column)\"\n" }.joined()
    let text = "period 2023..2024 by month\nload organisation \"org.csv\":\n  key = \"Enhet\"\n\(times)  sort = tkr\n"
    return try ForecastMethods(nil, Evaluation(Workspace(try loadedModel(text, ["org.csv": table]))), year: year)
  }

  private func amounts(_ row: ForecastMethods.Row) -> [ForecastMethod: Double] {
    Dictionary(uniqueKeysWithValues: row.years.map { ($0.method, ($0.figure.value / 100_000).rounded()) })
  }

  private let months = [("2024-01", "Jan"), ("2024-01..2024-02", "Feb"), ("2024-01..2024-03", "Mars")]

  @Test func `from months that all lines have`() throws {
    let found = try #require(try methods(months, "Enhet;Jan;Feb;Mars\nA;-500;-600;-800\nB;-100;-200;-100\n"))
    #expect(found.months == 3 && found.behind.isEmpty)
    #expect(amounts(found.whole) == [.budget: -900, .runRate: -3600, .lastMonth: -1800])
    #expect(found.areas.map { amounts($0)[.runRate] } == [-3200, -400])
  }

  @Test func `a line that lacks the last month holds the others back, and is named`() throws {
    let found = try #require(try methods(months, "Enhet;Jan;Feb;Mars\nA;-500;-600;-800\nB;-100;-200;\n"))
    #expect(found.months == 2 && found.behind == ["B"])
    #expect(amounts(found.whole) == [.budget: -800, .runRate: -4800, .lastMonth: -2800])
  }

  @Test func `a last month that is known only with others is no month of its own`() throws {
    let found = try #require(try methods([("2024-01..2024-02", "Feb")], "Enhet;Feb\nA;-600\nB;-200\n"))
    #expect(found.months == 2 && found.whole.last == nil)
    #expect(amounts(found.whole) == [.budget: -800, .runRate: -4800])
  }

  @Test func `a line with months together holds back one that has them apart`() throws {
    let found = try #require(try methods(months, "Enhet;Jan;Feb;Mars\nA;-500;-600;\nB;-100;;-300\n"))
    #expect(found.months == 1 && found.behind == ["B"])
  }

  @Test func `a unit that begins later holds nothing back`() throws {
    let apart = [("2024-01", "Jan"), ("2024-02", "Feb")]
    let found = try #require(try methods(apart, "Enhet;Jan;Feb\nA;-500;-100\nNy;;-200\n"))
    #expect(found.months == 2 && amounts(found.whole)[.lastMonth] == -3800)
  }

  @Test func `without January there is nothing to go by`() throws {
    #expect(try methods([("2024-02", "Feb")], "Enhet;Feb\nA;-500\n") == nil)
    #expect(try methods([("2024-01", "Jan")], "Enhet;Jan\nA;-500\n", year: 2023) == nil)
  }

  @Test func `what is unknown is unknown by every method`() throws {
    let found = try #require(try methods(months, "Enhet;Jan;Feb;Mars\nA;-500;-600;?\nB;-100;-200;-100\n"))
    #expect(found.whole.years.allSatisfy { !$0.figure.isKnown && $0.figure.unknowns == ["A"] })
  }

  @Test func `last year's shape`() throws {
    let columns = [("2023-01", "Jan 23"), ("2023-01..2023-12", "År 23"), ("2024-01", "Jan")]
    let found = try methods(columns, "Enhet;Jan 23;År 23;Jan\nA;-100;-1000;-50\n")
    #expect(amounts(try #require(found).whole) == [.budget: -50, .runRate: -600, .lastMonth: -600, .seasonal: -500])
  }
}
