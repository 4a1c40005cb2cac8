import Analysis
import Budget
import Language
import Quantities
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

  private func shown(_ text: String, _ months: Range<Int>, _ evaluation: Evaluation) -> String? {
    var findings: [Diagnostic] = []
    let statements = Parsed.read(
      Source(name: "test", text: "varför " + text), names: evaluation.model.nameIndex, into: &findings)
    guard case .command(.explain(let expression, _, _))? = statements.first?.node else { return nil }
    do throws(Diagnostic) {
      let answer = try evaluation.shown(expression, label: nil, over: year(months), unit: nil)
      return "\(answer.figures[0].value)"
    } catch { return error.problem.help(in: .swedish) }
  }

  private let accumulated =
    "  budget[2024] = \"B\"\n  actual[2024-01..2024-02] = \"F\"\n  actual[2024-01..2024-04] = \"A\"\n"

  @Test(arguments: [
    "utfall(Nord)", "avvikelse(Nord)", "avvikelse_hittills(Nord)", "prognos(Nord)", "budget(Nord) - utfall(Nord)",
  ])
  func `a month out of an accumulated actual is refused, with the months that are told`(asked: String) throws {
    let evaluation = try evaluation(accumulated, "Enhet;B;F;A\nNord;1200;190;410\nSyd;600;90;200\n")
    let part = asked.hasPrefix("budget") ? "utfall(Nord)" : asked
    #expect(shown(asked, 2..<3, evaluation) == "skriv visa \(part) i 2024-03..2024-04")
    #expect(shown(asked, 1..<4, evaluation) == "skriv visa \(part) i 2024-01..2024-02")
    #expect(Double(shown(asked, 2..<4, evaluation) ?? "") != nil)
    #expect(shown("utfall(Nord)[2024-03]", 0..<12, evaluation) == "skriv visa utfall(Nord) i 2024-03..2024-04")
  }

  @Test func `what rests on no accumulated actual is shown by month`() throws {
    let lines = accumulated + "  forecast[2024] = \"P\"\n"
    let evaluation = try evaluation(lines, "Enhet;B;F;A;P\nNord;1200;190;410;1300\nSyd;600;90;200;?\n")
    #expect(shown("avvikelse(Nord)", 2..<3, evaluation) == "skriv visa avvikelse(Nord) i 2024-03..2024-04")
    #expect(Double(shown("prognos(Nord)", 2..<3, evaluation) ?? "") != nil)
    #expect(Double(shown("budget(Nord)", 2..<3, evaluation) ?? "") != nil)
    #expect(Double(shown("avvikelse(Nord)", 4..<5, evaluation) ?? "") != nil)
  }
}
