import Budget
import Scenarios
import Testing

@testable import Analysis

/// Methods tried on months whose outcome is known, by hand.
struct ForecastAccuracyTests {
  private func accuracy(_ months: [Int], earlier: String = "") throws -> ForecastAccuracy? {
    let columns = (1...months.count).map { "  deviation[2024-\($0 < 10 ? "0" : "")\($0)] = \"M\($0)\"\n" }.joined()
    let text = "period 2024..2024 by month\nload organisation \"o.csv\":\n  key = \"Enhet\"\n\(columns)  sort = tkr\n"
    let header = "Enhet;" + (1...months.count).map { "M\($0)" }.joined(separator: ";")
    let rows = header + "\nA;" + months.map(String.init).joined(separator: ";") + "\n"
    let workspace = Workspace(try loadedModel(text, ["o.csv": rows]))
    return try ForecastAccuracy(workspace.model.root, Evaluation(workspace), year: 2024)
  }

  private func said(_ found: ForecastAccuracy, _ method: ForecastMethod) -> [Double?] {
    found.methods.first { $0.method == method }?.said.map { $0.map { $0.value / 100_000 } } ?? []
  }

  @Test func `each method is asked after each month but the last, about the months that are closed`() throws {
    let found = try #require(try accuracy([-100, -200, 60]))
    #expect(found.outcome.value == -24_000_000 && found.asked == [1, 2] && found.months == 3)
    #expect(said(found, .budget) == [-100, -300])
    #expect(said(found, .runRate) == [-300, -450])
    #expect(said(found, .lastMonth) == [-300, -500])
    // Misses: 140 and 60; 60 and 210; 60 and 260.
    #expect(found.methods.map { $0.mean.map { $0 / 100_000 } } == [100, 135, 160])
    #expect(found.ranked.first?.method == .budget)
  }

  @Test func `a whole year is tried as a year`() throws {
    let found = try #require(try accuracy([-120] + Array(repeating: 0, count: 11)))
    #expect(found.months == 12 && found.asked == Array(1...11))
    #expect(said(found, .runRate).first == -1440 && said(found, .lastMonth)[1] == -120)
  }

  @Test func `fewer than three months are too few`() throws { #expect(try accuracy([-100, -200]) == nil) }
}
