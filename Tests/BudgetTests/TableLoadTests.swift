import Budget
import Language
import Quantities
import Testing

/// Tables of figures: what their load says means something, and rows are counted as they stand.
@Suite struct TableLoadTests {
  private func files(_ lines: [String], _ more: String = "", _ table: String) -> [String: String] {
    [
      "model.tankom": "period 2024 by year\nload table t \"org.csv\":\n  key = \"Rad\"\n"
        + lines.map { "  \($0)\n" }.joined() + more,
      "org.csv": table,
    ]
  }

  private let rows = "Rad;Län;Avgift\nA;X;100\nB;X;-\nD;Y;50\nE;;60\n"

  @Test(arguments: [
    "överordnad = \"Län\"", "kod = \"Län\"", "budget[2024] = \"Avgift\"", "grupp[a] = \"Län\"", "nivå = \"Län\"",
  ])
  func `a property that means nothing for a table is refused`(line: String) {
    #expect(codes(files([line, "blank_as = \"-\""], "", rows)) == ["E0429"])
  }

  @Test func `words for totals are several, and each is in the file`() throws {
    let table = "Rad;Avgift\nA;1\nSumma A;1\nB;2\nTotalt;3\n"
    _ = try SmallModel(files(["summa = \"Summa\"; \"Totalt\""], "", table)).load()
    #expect(codes(files(["summa = \"Finns inte\""], "", table)) == ["E0432"])
  }

  @Test func `a sum of rows among which one calls itself a total is refused until the load says so`() throws {
    let table = "Rad;Avgift\nA;1\nB;2\nTotalt;3\n"
    let sum = "driver s = sum_rows(t; \"Avgift\")\ndriver n = count_rows(t)\n"
    #expect(Set(codes(files([], sum, table))) == ["E0469"])
    let model = try SmallModel(files(["total = \"Totalt\""], sum, table)).load()
    #expect(try number("s", model, 2024) == 3)
    #expect(try number("n", model, 2024) == 2)
    let left = try SmallModel(files([], "driver s = sum_rows(t; \"Avgift\"; \"Avgift\" < 3)\n", table)).load()
    #expect(try number("s", left, 2024) == 3)
  }

  @Test func `a row whose cell is unknown may be among those that are counted`() throws {
    let lines = ["\"Avgift\" = kr", "unknown_as = \"-\""]
    let known = try SmallModel(files(lines, "", rows)).load()
    #expect(try figure("count_rows(t; \"Avgift\" > 55)", known, 2024).isKnown == false)
    #expect(try figure("count_rows(t; \"Avgift\" > 55; \"Län\" = \"Y\")", known, 2024).isKnown)
    #expect(try number("count_rows(t; \"Avgift\" > 45; \"Län\" = \"Y\")", known, 2024) == 1)
    let slip = try SmallModel(files(["\"Avgift\" = kr"], "", "Rad;Län;Avgift\nA;X;100\nC;Y;7o5\n")).load()
    #expect(try figure("count_rows(t; \"Avgift\" > 55)", slip, 2024).isKnown == false)
  }

  @Test func `a condition compares in the unit of the column`() throws {
    let model = try SmallModel(
      files(["sort = tkr"], "", "Rad;Utgift\nA;1,5 mnkr\nB;900 tkr\nC;2 mnkr\nD;50 tkr\n")
    ).load()
    #expect(try number("count_rows(t; \"Utgift\" > 1000)", model, 2024) == 2)
  }

  @Test func `a lost cell of a dimension's member is refused until the load says what it means`() throws {
    let table = "Rad;2024\n0–64 år;100\n65–;\nTotalt;130\n"
    let more = "driver folk[ålder] = t\nmeasure alla = sum(folk)\n"
    func all(_ lines: [String]) -> [String: String] {
      var files = files(["sort = person"] + lines, more, table)
      files["model.tankom"] = "dimension ålder = 0..64; 65..\n" + (files["model.tankom"] ?? "")
      return files
    }
    #expect(codes(all([])) == ["E0468"])
    let unknown = try SmallModel(all(["blank = unknown"])).load()
    #expect(try figure("alla", unknown, 2024).isKnown == false)
    #expect(try number("alla", try SmallModel(all(["blank = none"])).load(), 2024) == 100)
  }
}
