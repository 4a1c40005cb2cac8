import Ingest
import Language
import Quantities
import Testing

@testable import Budget

/// Tables with one row per time.
struct LongTableTests {
  private func model(_ lines: [String], _ table: String) throws -> Model {
    let head = "period 2023..2024 by month\nload table t \"t.csv\":\n"
    return try SmallModel([
      "model.tankom": head + lines.map { "  \($0)\n" }.joined(), "t.csv": table,
    ]).load()
  }

  private func codes(_ lines: [String], _ table: String) throws -> [String] {
    do { return try model(lines, table).findings.map(\.problem.code) } catch let error as Diagnostics {
      return error.list.map(\.problem.code)
    }
  }

  private let fees = """
    Kommun;Mått;År;Värde
    Nord;Tim;2024;160
    Nord;Tim;2023;150
    Syd;Tim;2023;145
    Nord;Mat;2023;60
    Nord;Mat;2024;65

    """

  @Test func `one row per key and a column per time, the earliest first`() throws {
    let model = try model(
      ["key = \"Kommun\"; \"Mått\"", "time = \"År\"", "amount = \"Värde\"", "\"Värde\" = kr"], fees)
    let table = model.tables[0]
    #expect(table.table.columns == ["Kommun", "Mått", "2023", "2024"])
    #expect(
      table.table.rows.map(\.cells) == [
        ["Nord", "Tim", "150", "160"], ["Syd", "Tim", "145", ""], ["Nord", "Mat", "60", "65"],
      ])
    // A value knows the row of the file that it stands on, and its column there.
    let cell = table.table.cell(table.table.rows[0], 2)
    #expect(cell.row == 3 && cell.column == "Värde 2023" && cell.text == "150")
    #expect(table.units[2] == .fixed("kr") && table.units[3] == .fixed("kr"))
  }

  @Test func `the only column that is left holds the values`() throws {
    let rows = "Kö;Månad;Antal\nSäbo;2024-02;12\nSäbo;januari 2024;11\n"
    let model = try model(["key = \"Kö\"", "time = \"Månad\""], rows)
    #expect(model.tables[0].table.columns == ["Kö", "januari 2024", "2024-02"])
    #expect(model.tables[0].table.rows.map(\.cells) == [["Säbo", "11", "12"]])
  }

  @Test func `a year and a month in two columns are one time`() throws {
    let rows = "Kö;År;Månad;Antal\nSäbo;2024;2;12\nSäbo;2024;11;14\nSäbo;2023;dec;9\n"
    let model = try model(["key = \"Kö\"", "time = \"År\"; \"Månad\"", "amount = \"Antal\""], rows)
    #expect(model.tables[0].table.columns == ["Kö", "dec 2023", "2024-02", "2024-11"])
  }

  @Test func `what cannot be spread is said`() throws {
    let time = "time = \"År\""
    #expect(try codes(["key = \"Kommun\"", time, "amount = \"Värde\""], fees).filter { $0 == "E0472" }.count == 2)
    #expect(try codes(["key = \"Kommun\"", time], fees) == ["E0452"])
    #expect(try codes(["key = \"Kommun\"", time, "amount = \"Värd\""], fees).contains("E0408"))
    let wrong = "Kommun;År;Värde\nNord;tjugotre;1\nNord;2024;2\n"
    #expect(try codes(["key = \"Kommun\"", time], wrong) == ["E0438"])
    let sources = "Kommun;År;Värde;Källa\nNord;2023;1;a\nNord;2024;2;b\n"
    #expect(try codes(["key = \"Kommun\"", time, "amount = \"Värde\""], sources).contains("E0473"))
  }

  @Test func `one time spelled in two ways is one column`() throws {
    let rows = "Kö;Månad;Antal\nSäbo;2024-02;12\nLSS;feb 2024;3\nDag;2024-02 ;4\n"
    let model = try model(["key = \"Kö\"", "time = \"Månad\""], rows)
    #expect(model.tables[0].table.columns == ["Kö", "2024-02"])
    #expect(model.tables[0].table.rows.map { $0.cells[1] } == ["12", "3", "4"])
    let twice = "Kö;Månad;Antal\nSäbo;2024-02;12\nSäbo;feb 2024;3\n"
    #expect(try codes(["key = \"Kö\"", "time = \"Månad\""], twice) == ["E0472"])
  }

  @Test func `a key is needed that is no time, and a column may be called as its property`() throws {
    let rows = "År;Värde\n2023;1\n2024;2\n"
    #expect(try codes(["time = \"År\"", "amount = \"Värde\""], rows).count == 1)
    #expect(try codes(["key = \"År\"", "time = \"År\""], rows).count == 1)
    let named = "Kommun;År;Amount\nNord;2023;1\n"
    let model = try model(["key = \"Kommun\"", "time = \"År\"", "amount = \"Amount\""], named)
    #expect(model.tables[0].table.rows.map(\.cells) == [["Nord", "1"]])
    let units = "Kommun;År;Värde;Enhet\nNord;2023;1;kr\nNord;2024;2;tkr\n"
    #expect(
      try codes(["key = \"Kommun\"", "time = \"År\"", "amount = \"Värde\"", "unit = \"Enhet\""], units) == ["E0473"])
  }

  @Test(arguments: [
    ("Syd;1 200;;", 1200.0), ("Syd;1 200;100;", 1200), ("Syd;1 200;100;200", 1200), ("Syd;;100;200", 300),
  ])
  func `an amount of a year beside some of its months comes to the year`(row: String, expected: Double) throws {
    let text = "period 2024 by month\nload table t \"t.csv\":\n  key = \"Enhet\"\n  sort = tkr\n"
    let model = try SmallModel(["model.tankom": text, "t.csv": "Enhet;2024;jan 2024;feb 2024\n\(row)\n"]).load()
    #expect(abs(try number("t.Syd", model, 2024) - expected) < 1e-6)
  }

  @Test func `marks of notes are taken from heads, and a column of per cents has no unit of amounts`() throws {
    let text = """
      period 2022..2023 by year
      load table t "t.csv":
        key = "Kommun"
        sort = kr/kvm
        note_marks = "*"

      """
    let model = try SmallModel([
      "model.tankom": text, "t.csv": "Kommun;2022;2023*;Ändring, %\nEda;175;190,3;8,7\n",
    ]).load()
    #expect(try number("t.Eda", model, 2023) == 190.3)
    let share = try figure("t.Eda.\"Ändring, %\"", model, 2023)
    #expect(abs(share.value - 0.087) < 1e-12)
  }

  @Test func `postings may have their year and month in two columns`() throws {
    let text = """
      period 2024 by month
      load organisation o "o.csv":
        key = "Enhet"
        sort = tkr
        time = "År"; "Månad"
        actual = "Belopp"

      """
    let model = try SmallModel([
      "model.tankom": text, "o.csv": "Enhet;År;Månad;Belopp\nA;2024;1;10\nA;2024;2;12\nA;2024;2;1\nB;2024;jan;5\n",
    ]).load()
    let line = try #require(model.nodes.first { $0.name == "A" })
    #expect(line.loaded.map(\.months.lowerBound).sorted() == [1, 2])
    #expect(try number("actual(A)", model, 2024) == 23)
    #expect(try number("actual(B)", model, 2024) == 5)
  }
}
