import Budget
import Graph
import Language
import Testing

@Suite("Inputs that are lines")
struct LineInputTests {
  private let lines = "period 2023..2024 by month\n" + organisation

  private func model(_ body: String) -> [String: String] {
    let transfer = "transfer sold on top:\n" + body.split(separator: "\n").map { "  \($0)\n" }.joined()
    return ["model.tankom": lines + transfer, "org.csv": table]
  }

  @Test("what one line gets another gives, and every sum above both is as it was")
  func conserves() throws {
    let body = "from = A1\nto = B\nhours = 480 tim/år\nprice = 350 kr/tim\nbudget = 100 tkr/år"
    let model = try SmallModel(model(body)).load()
    #expect(try number("forecast(A1)", model, 2023) == 120 - 168)
    #expect(try number("forecast(B)", model, 2023) == 40 + 168)
    #expect(try number("budget(B)", model, 2024) == 100)
    #expect(try number("forecast(total)", model, 2023) == 370)
    #expect(try number("budget(total)", model, 2023) == 350)
    #expect(try number("forecast(sold)", model, 2023) == 0)
  }

  @Test("a line that is not there, or is not given, is an error")
  func wrongLines() {
    #expect(codes(model("from = A1\nto = C\namount = 1 tkr/år")) == ["E0201"])
    #expect(codes(model("from = A1\namount = 1 tkr/år")).count == 1)
  }

  @Test("an index counts from the year that an input says, and has no value from a year that is not there")
  func baseYear() throws {
    let text = """
      period 2023..2025 by year
      price_index kpi:
        rate = {2023 = 9 %; 2024 = 2 %; 2025 = 3 %}
        base_year = 2024
      price_index old:
        rate = 2 %
        base_year = 2019

      """
    let model = try Model.load(text: text, named: "model.tankom", folder: "/nonexistent")
    #expect(try [2023, 2024, 2025].map { try number("factor of kpi", model, $0) } == [1 / 1.02, 1, 1.03])
    #expect(try figure("factor of old", model, 2024).isKnown == false)
  }
}
