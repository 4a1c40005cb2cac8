import Budget
import Language
import Quantities
import Shell
import Testing

/// What an edit does to an investment in a year before the year in focus.
struct EarlierYearTests {
  private static let text = """
    period 2026..2040 per år
    fokus 2027
    investering hus "Hus":
      läge = beslutad
      utgift = {2026 = 60 mnkr}
      bidrag = {2026 = 10 mnkr}
      i_drift = 2027
      avskrivningstid = 30 år
      räntesats = 3 %

    """

  private func answers(_ line: String, _ tongue: Tongue = .swedish) throws -> [String] {
    let model = try Model.load(text: EarlierYearTests.text, named: "model.tankom", folder: "/")
    return Session(model, tongue: tongue, isInteractive: false).answers(line)
  }

  @Test func `an outlay before focus is told in its own year, with what was typed`() throws {
    let outlay = try answers("tänk om sätt utgift för hus till 80 mnkr i 2026")
    #expect(outlay.contains("  utgift 2026: 60 000 → 80 000 tkr"), "\(outlay)")
    #expect(
      outlay.contains("  Investeringsutgiften 2026 ökar med 20 000 tkr, 50 000 → 70 000"), "\(outlay)")
    let subsidy = try answers("tänk om sätt bidrag för hus till 20 mnkr i 2026")
    #expect(subsidy.contains("  bidrag 2026: 10 000 → 20 000 tkr"), "\(subsidy)")
    #expect(
      subsidy.contains("  Investeringsutgiften 2026 minskar med 10 000 tkr, 50 000 → 40 000"), "\(subsidy)")
    let overrun = try answers("what if set overrun of hus to 10 %", .english)
    #expect(overrun.contains("  The outlay 2026 grows by 6 000 tkr, 50 000 → 56 000"), "\(overrun)")
  }

  @Test func `an outlay less a subsidy is called so where the gross one stands below it`() throws {
    let shown = try answers("visa hus")
    #expect(shown.first?.contains("nettoutgift 50 000 tkr (2026)") == true, "\(shown)")
    #expect(shown.contains { $0.hasPrefix("  utgift") && $0.hasSuffix(" 60 000") }, "\(shown)")
  }

  @Test func `an outlay is not moved to before the model begins, and how far it can be is said`() throws {
    let refused = try answers("tänk om tidigarelägg hus 1 år")
    #expect(refused == ["E0533"])
    let later = try answers("sätt utgift för hus till {2026 = 0 tkr; 2028 = 60 mnkr}\nadvance hus by 3 years", .english)
    #expect(later.last == "E0533", "\(later)")
    #expect(!(try answers("tänk om senarelägg hus 1 år").contains("E0533")))
  }
}
