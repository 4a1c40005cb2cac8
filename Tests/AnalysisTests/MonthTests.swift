import Analysis
import Budget
import Language
import Scenarios
import Testing

/// Months of lines: those that are loaded, those that are spread, and those that nobody knows.
struct MonthTests {
  private func evaluation(_ columns: String, _ rows: String) throws -> Evaluation {
    let model = "period 2024 by month\nload organisation \"f.csv\":\n  key = \"Enhet\"\n\(columns)  sort = kr\n"
    return Evaluation(Workspace(try loadedModel(model, ["f.csv": rows])))
  }

  private func year(_ months: Range<Int>) -> Window {
    Window(start: Double(2024 * 12 + months.lowerBound), end: Double(2024 * 12 + months.upperBound))
  }

  @Test func `in closed months the forecast is the actual, and the rest of the year lies in the months to come`() throws
  {
    let evaluation = try evaluation(
      "  budget[2024] = \"B\"\n  actual[2024-01] = \"J\"\n  actual[2024-02] = \"F\"\n  forecast[2024] = \"P\"\n",
      "Enhet;B;J;F;P\nNord;1200;50;150;1300\nSyd;1200;?;100;1200\n")
    let root = evaluation.model.root
    let nord = try #require(evaluation.model.nodes.firstIndex { $0.name == "Nord" })
    let months = try evaluation.lineMonths(nord, over: year(0..<12), byMonth: true)
    #expect(months.columns == [.budget, .actual, .forecast, .deviation] && months.joined == nil && months.isSpread)
    #expect(months.rows.map { $0.figures[2]?.value } == [5000, 15000] + [Double?](repeating: 11000, count: 10))
    #expect(months.rows.map { $0.figures[1]?.value } == [5000, 15000] + [Double?](repeating: nil, count: 10))
    // An unknown actual leaves the forecast in twelfths; the year is the loaded one in any case.
    let syd = try #require(evaluation.model.nodes.firstIndex { $0.name == "Syd" })
    let other = try evaluation.lineMonths(syd, over: year(0..<12), byMonth: true)
    #expect(other.rows[0].figures.last??.value == 0 && other.rows[1].figures.last??.value == 0)
    #expect(try evaluation.series("forecast", of: .node(root), in: evaluation.workspace.state, 2024)?.value == 250_000)
  }

  @Test func `an accumulated actual has no months, and a part of it is no figure`() throws {
    let evaluation = try evaluation(
      "  budget[2024] = \"B\"\n  actual[2024-01..2024-08] = \"U\"\n", "Enhet;B;U\nNord;1200;900\nSyd;1200;700\n")
    let root = evaluation.model.root
    #expect(
      evaluation.actualTogether(root, year(0..<1)) == 1...8 && evaluation.actualTogether(root, year(0..<8)) == nil)
    let months = try evaluation.lineMonths(root, over: year(0..<12), byMonth: true)
    let actual = try #require(months.columns.firstIndex(of: .actual))
    #expect(months.joined == 1...8 && months.rows.allSatisfy { $0.figures[actual] == nil })
    let part = try evaluation.lineMonths(root, over: year(0..<8), byMonth: false)
    #expect(part.rows.first?.figures[actual]?.value == 160_000 && part.rows.count == 1)
  }
}
