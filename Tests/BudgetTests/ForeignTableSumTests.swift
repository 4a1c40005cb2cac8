import Budget
import Language
import Quantities
import Testing

/// Rows of sums among rows of revenue and costs, and rows that are left out: each amount is counted once, in its place.
@Suite struct ForeignTableSumTests {
  private func text(_ lines: [String]) -> String {
    "period 2024 by month\nload organisation \"org.csv\":\n  sort = tkr\n" + lines.map { "  \($0)\n" }.joined()
  }

  private func model(_ lines: String..., table: String) throws -> Model {
    try SmallModel(["model.tankom": text(lines), "org.csv": table]).load()
  }

  private func faults(_ lines: String..., table: String) -> [String] {
    codes(["model.tankom": text(lines), "org.csv": table])
  }

  private let keys = "key = \"Nämnd\"; \"Post\""
  private let fill = "fill = \"Nämnd\""
  private let budget = "budget[2024] = \"Budget\""

  @Test func `a row that is left out lends its name to the empty cells below it`() throws {
    let model = try model(
      keys, fill, budget, "skip = \"Bolag\"",
      table: "Nämnd;Post;Budget\nA;Park;10\n;Gata;20\nBolag;Energi;500\n;Vatten;700\nB;Skola;300\n")
    #expect(try number("budget(A)", model, 2024) == 30)
    #expect(try number("budget(total)", model, 2024) == 330)
  }

  private let parts = """
    Nämnd;Post;Budget
    A;Intäkter;-10
    ;Kostnader;100
    ;Netto;90
    B;Intäkter;-20
    ;Kostnader;200
    ;Netto;180
    Totalt;Intäkter;-30
    ;Kostnader;300
    ;Netto;270

    """

  @Test func `a total by type is shown and never counted`() throws {
    let model = try model(keys, fill, budget, "total = \"Totalt\"; \"Netto\"", table: parts)
    #expect(try number("budget(total)", model, 2024) == 270)
    #expect(try number("budget(A)", model, 2024) == 90)
    let sums = model.nodes.filter { !$0.adds.isEmpty }
    #expect(sums.map(\.name) == ["Intäkter", "Kostnader"])
    #expect(sums.allSatisfy { $0.isMemo && $0.parent == model.root && $0.adds.count == 2 })
    #expect(sums.map { $0.loaded.first?.amount } == [-3_000_000, 30_000_000])
  }

  @Test func `a net that nothing is said of is refused`() {
    #expect(faults(keys, fill, budget, "total = \"Totalt\"", table: parts) == ["E0433"])
    #expect(
      faults("key = \"Enhet\"", budget, table: "Enhet;Budget\nIntäkter;-10\nKostnader;30\nNettokostnad;20\n")
        == ["E0433"])
    // Nets are all that is printed: each is a line.
    #expect(faults(keys, budget, table: "Nämnd;Post;Budget\nA;Netto;10\nB;Netto;30\n").isEmpty)
  }

  @Test func `a sum of all committees by type is refused until it is left out`() throws {
    let table = "Nämnd;Post;Budget\nA;In;-1\n;Ut;9\nB;In;-2\n;Ut;8\nSumma nämnder;In;-3\n;Ut;17\nFinans;;5\n"
    #expect(faults(keys, fill, budget, table: table) == ["E0433"])
    let model = try model(keys, fill, budget, "skip = \"Summa nämnder\"", table: table)
    #expect(try number("budget(total)", model, 2024) == 19)
  }

  private let result = """
    Rad;Utfall
    Verksamhetens intäkter;100
    Verksamhetens kostnader;-500
    Avskrivningar;-20
    Verksamhetens nettokostnader;-420
    Skatteintäkter;430
    Verksamhetens resultat;10
    Finansiella kostnader;-4
    Resultat efter finansiella poster;6
    Årets resultat;6

    """

  @Test func `the sums of an income statement are told by their figures`() throws {
    let lines = ["key = \"Rad\"", "actual[2024] = \"Utfall\"", "sign = negative", "total = \"Årets resultat\""]
    #expect(faults(lines[0], lines[1], lines[2], lines[3], table: result) == ["E0433", "E0433", "E0433"])
    let sums = "subtotal = \"Verksamhetens nettokostnader\"; \"Verksamhetens resultat\"; \"Resultat efter\""
    let model = try model(lines[0], lines[1], lines[2], lines[3], sums, table: result)
    #expect(try number("actual(total)", model, 2024) == -6)
    // A name alone makes no sum.
    #expect(
      faults(
        "key = \"Rad\"", "budget[2024] = \"Utfall\"", table: "Rad;Utfall\nA;1\nB;2\nResultatenheter;70\n"
      ).isEmpty)
  }
}
