import Budget
import Language
import Quantities
import Testing

/// Rows of other people's tables: sums in any column of the key, sums of sums, indents, headings, postings.
@Suite struct ForeignTableTreeTests {
  private func model(_ lines: String..., table: String) throws -> Model {
    try SmallModel(["model.tankom": text(lines), "org.csv": table]).load()
  }

  private func faults(_ lines: String..., table: String) -> [String] {
    codes(["model.tankom": text(lines), "org.csv": table])
  }

  private func text(_ lines: [String]) -> String {
    "period 2024 by month\nload organisation \"org.csv\":\n  sort = tkr\n" + lines.map { "  \($0)\n" }.joined()
  }

  private let budget = "budget[2024] = \"Budget\""
  private let twoKeys = "key = \"Område\"; \"Verksamhet\""
  private let fill = "fill = \"Område\""

  @Test(arguments: [
    "Summa Barn;;300\nKultur;Bibliotek;50\n;Simhall;70\nSumma Kultur;;120\n",
    ";Summa;300\nKultur;Bibliotek;50\n;Simhall;70\n;Delsumma;120\nTotalt;;420\n",
    "Summa Barn;;300\nKultur;Bibliotek;50\n;Simhall;70\nSumma Kultur;;120\nTotalt;;420\n",
  ]) func `sums in either column of a key are no lines`(rows: String) throws {
    let table = "Område;Verksamhet;Budget\nBarn;Förskola;100\n;Grundskola;200\n" + rows
    let model = try model(twoKeys, fill, budget, table: table)
    #expect(try number("budget(total)", model, 2024) == 420)
    #expect(try number("budget(Kultur)", model, 2024) == 120)
  }

  @Test func `words for sums are read with several key columns, and one that no row has is refused`() throws {
    let table = "Område;Verksamhet;Budget\nBarn;Förskola;100\n;Grundskola;200\n;Netto;300\nTillsammans;;300\n"
    let model = try model(twoKeys, fill, budget, "total = \"Tillsammans\"; \"Netto\"", table: table)
    #expect(try number("budget(total)", model, 2024) == 300)
    let sums = try self.model(
      twoKeys, fill, budget, "subtotal = \"Netto\"", "total = \"Tillsammans\"", table: table)
    #expect(try number("budget(total)", sums, 2024) == 300)
    #expect(faults(twoKeys, fill, budget, "total = \"Alla\"; \"Netto\"", table: table).contains("E0432"))
    #expect(faults(twoKeys, fill, budget, "subtotal = \"Slutsumma\"", table: table).contains("E0432"))
    let unknown = "Område;Verksamhet;Budget\nBarn;Förskola;100\nSumma skolan;;100\n"
    #expect(faults(twoKeys, fill, budget, table: unknown) == ["E0433"])
  }

  private let nested = """
    Enhet;Budget
    Förskola;100
    varav kost;10
    Fritids;50
    Summa barn;150
    Grund;200
    Summa skola;200
    Summa barn och skola;350
    Stab;5
    Summa förvaltning;355

    """

  @Test func `sums of sums are told by their figures`() throws {
    let model = try model("key = \"Enhet\"", "subtotal = \"Summa\"", budget, table: nested)
    #expect(try number("budget(total)", model, 2024) == 355)
    #expect(try number("budget(\"Summa förvaltning\")", model, 2024) == 355)
    #expect(try number("budget(\"Summa barn och skola\")", model, 2024) == 350)
    #expect(
      faults(
        "key = \"Enhet\"", "subtotal = \"Summa\"", budget,
        table: nested.replacing("barn och skola;350", with: "barn och skola;351000")) == ["E0433"])
    // Sums are all that is printed: each is a line.
    let sums = try self.model(
      "key = \"Enhet\"", "total = \"Totalt\"", budget, table: "Enhet;Budget\nSumma A;1\nSumma B;2\nTotalt;3\n")
    #expect(try number("budget(\"Summa A\")", sums, 2024) == 1)
    // One that is printed beside its parts and said by nothing is refused, also where the total is said.
    #expect(
      faults(
        "key = \"Enhet\"", "total = \"Totalt\"", budget, table: "Enhet;Budget\nA;1\nB;2\nSumma AB;3\nTotalt;3\n")
        == ["E0433"])
  }

  private let indented = """
    Enhet;Budget
    Stab;10
    Äldreomsorg;60
      Hemtjänst;40
      varav natt;5
      Boende;20
    \tNatt;0
    IFO;30
    \u{A0}\u{A0}Barn;30
    Summa;100

    """

  @Test func `blanks before names are levels where the load says so, and asked about where it does not`() throws {
    let lines = ["key = \"Enhet\"", budget, "total = \"Summa\""]
    let model = try model(
      lines[0], lines[1], lines[2], "level = indent", table: indented.replacing("\tNatt;0\n", with: ""))
    #expect(try number("budget(total)", model, 2024) == 100)
    #expect(try number("budget(Äldreomsorg)", model, 2024) == 60)
    #expect(try number("budget(Hemtjänst)", model, 2024) == 40)
    #expect(faults(lines[0], lines[1], lines[2], table: indented) == ["E0435"])
    let none = try self.model(
      lines[0], lines[1], "nivå = ingen", table: "Enhet;Budget\nA;10\n B;20\n")
    #expect(try number("budget(total)", none, 2024) == 30)
    #expect(faults(lines[0], lines[1], "level = blanks", table: "Enhet;Budget\nA;10\n") == ["E0429"])
  }

  @Test func `revenue rows that are printed as plus are turned`() throws {
    let table = """
      Enhet;Post;Budget;Utfall;Avvikelse
      Badhus;Intäkter;2 000;1 700;-300
      ;Kostnader;9 500;9 600;-100
      ;Netto;7 500;7 900;-400

      """
    let model = try model(
      "nyckel = \"Enhet\"; \"Post\"", "fyll = \"Enhet\"", budget, "utfall[2024] = \"Utfall\"",
      "avvikelse[2024] = \"Avvikelse\"", "summa = \"Netto\"", "intäkt = \"Intäkter\"", table: table)
    #expect(try number("budget(Badhus)", model, 2024) == 7500)
    #expect(try number("avvikelse(Badhus.Intäkter)", model, 2024) == -300)
    #expect(try number("avvikelse(total)", model, 2024) == -400)
    #expect(
      faults("nyckel = \"Enhet\"; \"Post\"", "fyll = \"Enhet\"", budget, "intäkt = \"Inkomster\"", table: table)
        .contains("E0432"))
  }

  @Test func `postings of one line and time add up`() throws {
    let table = """
      Enhet;Period;Konto;Belopp
      A;202401;5011;100,50
      A;202401;5012;0,50
      A;2024-02-15;5011;200
      B;202401;3011;-50

      """
    let model = try model(
      "nyckel = \"Enhet\"", "tid = \"Period\"", "utfall = \"Belopp\"", table: table)
    #expect(try number("utfall(A)[2024-01]", model, 2024) == 101)
    #expect(try number("utfall(A)[2024-02]", model, 2024) == 200)
    #expect(try number("utfall(total)", model, 2024) == 251)
    #expect(faults("nyckel = \"Enhet\"", "utfall[2024-01] = \"Belopp\"", table: table).contains("E0410"))
    #expect(
      faults("nyckel = \"Enhet\"", "tid = \"Konto\"", "utfall = \"Belopp\"", table: table).contains("E0438"))
    #expect(
      faults("nyckel = \"Enhet\"", "tid = \"Period\"", "utfall[2024] = \"Belopp\"", table: table) == ["E0429"])
  }
}
