import Budget
import Language
import Testing

@testable import Analysis

/// What is said of a choice is taken as what it plainly means, or refused: it was dropped.
@Suite struct SaidTests {
  private static func model(_ house: String, _ sun: String = "") throws -> Model {
    let text = """
      period 2025..2027 per år
      bokför drift = 1 tkr/år till prognos
      mått kostnaden = prognos(drift)
      vägval hus "Hus":
        alternativ inget "Inget"
        alternativ bygg "Bygg":
          öka drift med 1 tkr/år
      \(house)
      vägval solen "Solceller":
        alternativ utan
        alternativ med_sol
      \(sun)

      """
    return try loadedModel(text, [:])
  }

  @Test(arguments: ["hus.bygg", "\"hus.bygg\"", "\"Bygg\"", "bygg", "\"Hus\".\"Bygg\""])
  func `a dependence is an option, however it is written`(_ written: String) throws {
    let model = try Self.model("", "  beror_på = \(written)")
    #expect(model.requiredOptions(of: .alternatives(1)).map(\.option) == [1])
  }

  @Test(arguments: ["\"statsbidrag beviljas\"", "solen.med_sol", "med_sol", "hus", "hus.riv"])
  func `what is no option of another choice is refused`(_ written: String) {
    #expect(throws: (any Error).self) { try Self.model("", "  beror_på = \(written)") }
  }

  @Test(arguments: ["bygg", "\"Bygg\"", "hus.bygg", "\"hus.bygg\""])
  func `the option that does nothing is one of its own`(_ written: String) throws {
    #expect(try Self.model("  nollalternativ = \(written)").nothingOption(of: 0) == 1)
  }

  @Test func `a bare word is the text that it is`() throws {
    let model = try Self.model("  utesluter = mark\n  beslutas_av = KF")
    #expect(model.attributes[.alternatives(0)]?[.excludes]?.texts == ["mark"])
    #expect(model.attributes[.alternatives(0)]?[.decidedBy]?.texts == ["KF"])
  }

  @Test func `what is shown is a measure`() throws {
    #expect(try Self.model("  visar = \"kostnaden\"").attributes[.alternatives(0)]?[.shows]?.references.count == 1)
    for written in ["prognos", "prognos(total)", "\"prognos(total)\""] {
      #expect(throws: (any Error).self) { try Self.model("  visar = \(written)") }
    }
  }
}
