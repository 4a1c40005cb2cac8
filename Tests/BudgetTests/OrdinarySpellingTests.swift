import Budget
import Ingest
import Language
import Quantities
import Testing

/// Ordinary ways to write numbers, months and headings.
@Suite struct OrdinarySpellingTests {
  private func model(_ lines: [String], _ table: String) throws -> Model {
    let text =
      "period 2024 by month\nload organisation \"org.csv\":\n  sort = tkr\n" + lines.map { "  \($0)\n" }.joined()
    return try SmallModel(["model.tankom": text, "org.csv": table]).load()
  }

  private func faults(_ lines: [String], _ table: String) -> [String] {
    let text =
      "period 2024 by month\nload organisation \"org.csv\":\n  sort = tkr\n" + lines.map { "  \($0)\n" }.joined()
    return codes(["model.tankom": text, "org.csv": table])
  }

  private let budget = ["key = \"Enhet\"", "budget[2024] = \"Budget\""]

  @Test(arguments: [
    "\u{2010}5": -5.0, "\u{2011}5": -5, "—5": -5, "−5": -5, "5\u{2011}": -5, "±0": 0, "± 0": 0, "1 200,-": 1.2,
    "1 200,–": 1.2, "1 200:-": 1.2,
  ])
  func `signs and marks of amounts`(text: String, tkr: Double) throws {
    #expect(try number("budget(total)", model(budget, "Enhet;Budget\nA;\(text)\nB;0\n"), 2024) == tkr)
  }

  @Test func `a mark between thousands is said`() throws {
    let said = budget + ["thousands = \".\""]
    let model = try model(said, "Enhet;Budget\nA;1.234.567\nB;1.200,50\nC;-13.650\n")
    #expect(try number("budget(total)", model, 2024) == 1_222_117.5)
    #expect(faults(said, "Enhet;Budget\nA;13.65\n") == ["E0352"])
    #expect(faults(budget, "Enhet;Budget\nA;13.650\n") == ["E0351"])
    #expect(faults(budget, "Enhet;Budget\nA;1.234.567\n") == ["E0352"])
    #expect(faults(budget + ["thousands = \"x\""], "Enhet;Budget\nA;1\n") == ["E0429"])
  }

  @Test(arguments: ["Feb 24", "feb.24", "feb. 24", "2024M02", "2024m2", "Feb-24", "februari 2024"])
  func `heads of months`(text: String) {
    let head = TimeHead(text)
    #expect(head?.year == 2024 && head?.month == 2)
  }

  @Test(arguments: ["2024M13", "max 24", "M02", "2024M", "summa 24"]) func `heads of no months`(text: String) {
    #expect(TimeHead(text) == nil)
  }

  @Test func `a heading in the column of codes is no row`() throws {
    let table = "Projekt;Benämning;Budget\nVatten;;\n8101;Ledning;15\n;Summa vatten;15\nLokaler;;\n8201;Skola;25\n"
    let lines = ["key = \"Benämning\"", "code = \"Projekt\"", "budget[2024] = \"Budget\"", "subtotal = \"Summa\""]
    #expect(try number("budget(total)", model(lines, table), 2024) == 40)
    #expect(faults(lines, table.replacing("Lokaler;;", with: "Lokaler;;7")).contains("E0430"))
  }

  @Test func `postings of a year and of months of it add up`() throws {
    let lines = ["key = \"Enhet\"", "time = \"Period\"", "actual = \"Belopp\""]
    let table = "Enhet;Period;Belopp\nA;2024-01;100\nA;2024;1000\nA;2024-12;50\n"
    let model = try model(lines, table)
    #expect(try number("actual(total)", model, 2024) == 1150)
    #expect(try number("actual(total)[2024-01]", model, 2024) == 100)
    let apart = table + "A;2024-06;7\n"
    #expect(try number("actual(total)", self.model(lines, apart), 2024) == 1157)
    #expect(faults(lines, "Enhet;Period;Belopp\nA;2024-02-30;100\n") == ["E0438"])
  }

  @Test func `a subtotal that is printed twice is refused`() {
    let table = "Enhet;Budget\nA;1\nB;2\nSumma skola;3\nSumma skola;3\nC;4\nSumma nämnden;7\n"
    #expect(
      faults(budget + ["subtotal = \"Summa\"", "total = \"Summa nämnden\""], table) == ["E0410"])
  }
}
