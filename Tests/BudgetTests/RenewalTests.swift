import Testing

@testable import Budget

/// What is spent again each time that it is written off.
struct RenewalTests {
  private func model(_ lines: [String]) throws -> Model {
    let own = [
      "utgift = {2025 = 8 mnkr}", "i_drift = 2026", "avskrivningstid = 10 år", "räntesats = 2 %", "förnyas = ja",
    ]
    let text =
      "period 2025..2050 per år\ninvestering a \"A\" utöver:\n" + (own + lines).map { "  \($0)\n" }.joined()
    return try SmallModel(["model.tankom": text]).load()
  }

  private static let costs: [([String], Double)] = [
    ([], 8_000), (["bidrag = {2025 = 3 mnkr}"], 8_000), (["restvärde = 1 mnkr"], 7_000),
    (["förnyelseandel = 60 %", "bidrag = {2025 = 3 mnkr}"], 4_800), (["förnyelsebelopp = 1 200 tkr"], 1_200),
    (["påslag = 10 %"], 8_800), (["del tak:", "  andel = 100 %", "  avskrivningstid = 10 år"], 8_000),
    (
      [
        "bidrag = {2025 = 3 mnkr}", "restvärde = 1 mnkr", "del tak:", "  andel = 50 %", "  avskrivningstid = 10 år",
        "  restvärde = 200 tkr",
      ], 6_800
    ),
  ]

  @Test(arguments: Self.costs)
  func `no subsidy is counted on again, and the old is worth what is left of it`(lines: [String], cost: Double) throws {
    let model = try model(["läge = beslutad"] + lines)
    #expect(abs(try number("förnyelsekostnad för a", model, 2036) - cost) < 1e-6)
    #expect(try number("förnyelsekostnad för a", model, 2035) == 0)
  }

  @Test(arguments: ["avslagen", "struken", "återtagen"])
  func `what does not come costs nothing, and nothing of it is unknown`(status: String) throws {
    for renewal in ["förnyelsebelopp = 1 200 tkr", "förnyelseandel = 60 %"] {
      let model = try model(["läge = \(status)", renewal])
      for year in [2025, 2026, 2036] {
        for name in ["kapitalkostnad", "förnyelsekostnad"] {
          let value = try figure("\(name) för a", model, year)
          #expect(value.isKnown && value.value == 0, "\(renewal), \(name) \(year)")
        }
        let outlay = try figure("investeringsutgift(a)", model, year)
        #expect(outlay.isKnown && outlay.value == 0, "\(renewal), \(year)")
      }
    }
  }
}
