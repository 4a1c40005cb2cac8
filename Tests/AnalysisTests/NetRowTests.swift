import Budget
import Scenarios
import Testing

@testable import Analysis

/// Units with rows of revenue, of cost and of the net, as cultural and leisure boards print them.
@Suite struct NetRowTests {
  private let head = "Enhet;Rad;Budget;Prognos;Avvikelse\n"
  private let sim = "Simhall;Intäkter;4 000;4 400;400\nSimhall;Kostnader;11 000;11 500;-500\n"
  private let ice = "Ishall;Intäkter;1 000;900;-100\nIshall;Kostnader;5 000;5 100;-100\n"

  private func workspace(_ rows: String, _ edits: String...) throws -> Workspace {
    let model = """
      period 2024 per år
      läs in organisation u "u.csv":
        nyckel = "Enhet"; "Rad"
        budget[2024] = "Budget"
        prognos[2024] = "Prognos"
        avvikelse[2024] = "Avvikelse"
        intäkt = "Intäkter"
        summa = "Netto"
        sort = tkr

      """
    var workspace = Workspace(try loadedModel(model, ["u.csv": head + rows]))
    for edit in edits {
      try workspace.carryOut(workspace.outcome(of: HerrljungaCase.parse(edit, workspace), text: edit))
    }
    return workspace
  }

  @Test func aNetIsRevenueLessCostOrCostLessRevenue() throws {
    let results = sim + "Simhall;Netto;-7 000;-7 100;-100\n" + ice + "Ishall;Netto;-4 000;-4 200;-200\n"
    #expect(try Check.make(workspace(results)).findings.isEmpty)
    let costs = sim + "Simhall;Netto;7 000;7 100;-100\n" + ice + "Ishall;Netto;4 000;4 200;-200\n"
    #expect(try Check.make(workspace(costs)).findings.isEmpty)
    // One that is the other way round, or wrong, is found.
    let mixed = sim + "Simhall;Netto;-7 000;-7 100;-100\n" + ice + "Ishall;Netto;4 000;4 200;-200\n"
    #expect(try !Check.make(workspace(mixed)).findings.isEmpty)
    let wrong = sim + "Simhall;Netto;-7 050;-7 100;-100\n" + ice + "Ishall;Netto;-4 000;-4 200;-200\n"
    let sums = try Check.make(workspace(wrong)).findings.map { abs(($0.printed ?? 0) - ($0.computed ?? 0)) }
    #expect(sums.contains(tkr(50)))
  }

  private func forecast(_ workspace: Workspace, _ name: String) throws -> Double? {
    let node = try #require(workspace.model.nodes.firstIndex { $0.name == name })
    return try Evaluation(workspace).series("forecast", of: .node(node), in: workspace.state, 2024)?.value
  }

  @Test func aShareOfTheCostIsNoneOfTheRevenue() throws {
    let rows = sim + "Simhall;Netto;-7 000;-7 100;-100\n"
    #expect(try forecast(workspace(rows, "öka kostnad Simhall med 2 %"), "Simhall") == tkr(7_330))
    #expect(try forecast(workspace(rows, "öka intäkt Simhall med 10 %"), "Simhall") == tkr(6_660))
    #expect(try forecast(workspace(rows, "öka intäkt Simhall med 500 tkr"), "Intäkter") == tkr(-4_900))
    #expect(try forecast(workspace(rows, "öka kostnad Simhall med 500 tkr"), "Kostnader") == tkr(12_000))
    #expect(try forecast(workspace(rows, "öka kostnad Intäkter med 10 %"), "Intäkter") == tkr(-4_840))
  }
}
