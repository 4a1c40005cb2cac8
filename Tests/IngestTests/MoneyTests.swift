import Ingest
import Quantities
import Testing

@Suite struct MoneyTests {
  private let units = UnitTable()

  private func tkr(_ text: String) throws -> Int64? {
    try money(readCell(text), unit: .tkr, named: "tkr", units: units)
  }

  @Test(arguments: [
    ("1", 100_000), ("0,1", 10_000), ("-0,00001", -1), ("1,005", 100_500), ("0,000005", 1), ("-0,000005", -1),
    ("0,0000049999999999999999", 0), ("234574", 23_457_400_000), ("2,7 mkr", 270_000_000), ("61.800:-", 6_180_000),
    ("drygt 5 mkr", 500_000_000), ("41520,666666666666666666 kr", 4_152_067), ("12 öre", 12),
    ("90071992547,40991", 9_007_199_254_740_991), ("0,29 kr", 29),
  ]) func `an amount is whole öre, rounded once, half away from zero`(text: String, amount: Int) throws {
    #expect(try tkr(text) == Int64(amount))
  }

  @Test func `blank and unknown have no amount`() throws {
    #expect(try tkr("") == nil)
    #expect(try tkr("?") == nil)
  }

  @Test(arguments: [
    ("90071992547,40992", "90 071 992 547,41 tkr är mer än vad som kan räknas exakt"),
    ("999999999999999999", ""),
    ("4500kr/dygn", "enheten är kr/dygn, men kolumnen är i tkr"),
    ("5 platser", "enheten är platser, men kolumnen är i tkr"),
    ("5 kronr", "”kronr” är ingen känd enhet"), ("5 kr/dyn", "”dyn” i ”kr/dyn” är ingen känd enhet"),
    ("? kr/dygn", "enheten är kr/dygn, men kolumnen är i tkr"),
    ("tolv", "”tolv” är inte ett belopp i tkr"),
  ]) func `what is no amount is refused`(text: String, sentence: String) {
    do {
      _ = try tkr(text)
      Issue.record("\(text) was read")
    } catch let problem as IngestProblem {
      if sentence.isEmpty {
        #expect(problem.code == "E0359")
      } else {
        #expect(problem.sentence(in: .swedish) == sentence)
      }
    } catch {
      Issue.record(error)
    }
  }
}
