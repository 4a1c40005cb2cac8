import Analysis
import Budget
import Scenarios
import Testing

/// What `check` says of tables of figures: sums of sums, cells with units of their own, persons and their days.
struct TableSumTests {
  private func check(_ lines: [String], _ table: String) throws -> [Check.Finding] {
    let model =
      "period 2024 by month\nload table t \"t.csv\":\n" + lines.map { "  \($0)\n" }.joined()
    return try Check.make(Workspace(try loadedModel(model, ["t.csv": table]))).findings
  }

  @Test func `each of several totals is compared with the rows that it sums up`() throws {
    let lines = ["key = \"Rad\"", "sort = platser", "total = \"Summa\""]
    let table = "Rad;Antal\nA1;10\nA2;20\nSumma A;30\nB1;5\nB2;6\nSumma B;11\nSumma totalt;41\n"
    #expect(try check(lines, table).isEmpty)
    let wrong = try check(lines, table.replacing("Summa B;11", with: "Summa B;12"))
    #expect(wrong.map(\.subject) == ["Summa B", "Summa totalt"])
    #expect(wrong.first?.computed == 11)
    let whole = try check(lines, table.replacing("totalt;41", with: "totalt;40"))
    #expect(whole.map(\.subject) == ["Summa totalt"] && whole[0].computed == 41)
  }

  @Test func `a total by an outer key is that of all rows below it`() throws {
    let lines = [
      "key = \"Område\"; \"Enhet\"", "fill = \"Område\"", "sort = platser", "total = \"Summa\"; \"Totalt\"",
    ]
    let table =
      "Område;Enhet;Platser\nNorr;A;20\n;B;30\n;Summa Norr;50\nSöder;C;25\n;D;15\n;Summa Söder;40\nTotalt;;90\n"
    #expect(try check(lines, table).isEmpty)
    let wrong = try check(lines, table.replacing("Totalt;;90", with: "Totalt;;95"))
    #expect(wrong.map(\.computed) == [90])
  }

  @Test func `totals by type are those of the rows of the type`() throws {
    let lines = ["key = \"Nämnd\"; \"Post\"", "fill = \"Nämnd\"", "sort = tkr", "total = \"Totalt\""]
    let table = "Nämnd;Post;Belopp\nA;In;-10\n;Ut;100\nB;In;-20\n;Ut;200\nTotalt;In;-30\n;Ut;300\n"
    #expect(try check(lines, table).isEmpty)
    #expect(try check(lines, table.replacing("Totalt;In;-30", with: "Totalt;In;-60")).map(\.computed) == [-30])
  }

  @Test func `a cell in a unit of its own is added in that of its column`() throws {
    let lines = ["key = \"Projekt\"", "sort = tkr", "total = \"Totalt\""]
    let table = "Projekt;Utgift\nA;1,5 mnkr\nB;900 tkr\nC;2 mnkr\nD;50 tkr\nTotalt;4 450 tkr\n"
    #expect(try check(lines, table).isEmpty)
    #expect(try check(lines, table.replacing("4 450", with: "5 450")).map(\.computed) == [4450])
  }

  @Test func `per cents of counted things are exact to their last decimal`() throws {
    let lines = [
      "key = \"Enhet\"", "\"Platser\" = platser", "\"Belagda\" = platser",
      "percent = \"Beläggning\"; \"Belagda\"; \"Platser\"",
    ]
    let table = "Enhet;Platser;Belagda;Beläggning\nA;4;3;60 %\nB;3;2;50 %\nC;10;9;95 %\nD;40;36;90 %\n"
    let found = try check(lines, table)
    #expect(found.map(\.subject) == ["A", "B", "C"])
  }

  @Test func `a part of something counted by its column is not more than it`() throws {
    let lines = ["key = \"Grupp\"", "\"Antal\" = person", "\"Platser\" = platser", "memo = \"varav\""]
    let table = "Grupp;Antal;Platser\nKö;212;231\nvarav över 80;288;95\nHemma;10;10\nvarav ensamma;12;3\n"
    let found = try check(lines, table)
    #expect(found.map(\.kind) == [.subset(what: "Antal"), .subset(what: "Antal")])
  }

  @Test func `days are compared with the persons of the same thing, in whichever key it stands`() throws {
    let lines = ["unit = \"Enhet\""]
    let first = try check(
      lines + ["key = \"Form\"; \"Mått\""],
      "Form;Mått;Enhet;202401;202402\nHem;Antal placerade;personer;6;6\nHem;Antal dygn;dygn;186;170\n"
        + "HVB;Antal placerade;personer;2;2\nHVB;Antal dygn;dygn;62;90\n")
    #expect(first.map(\.kind) == [.days(persons: 2, limit: 58)])
    let last = try check(
      lines + ["key = \"Serie\"; \"Form\""],
      "Serie;Form;Enhet;202401;202402\nPersoner Norr;HVB;personer;2;2\nDygn Norr;HVB;dygn;62;50\n"
        + "Personer Söder;HVB;personer;5;5\nDygn Söder;HVB;dygn;150;140\nPersoner Öst;HVB;personer;1;1\n"
        + "Dygn Öst;HVB;dygn;40;29\n")
    #expect(last.map(\.subject) == ["Dygn Öst.HVB"])
  }
}

/// Rows that stand twice, and totals without keys.
struct TableRowTests {
  private func check(_ lines: [String], _ table: String) throws -> [Check.Finding] {
    let model = "period 2024 by month\nload table t \"t.csv\":\n" + lines.map { "  \($0)\n" }.joined()
    return try Check.make(Workspace(try loadedModel(model, ["t.csv": table]))).findings
  }

  @Test func `a row that stands twice with other figures is found`() throws {
    let found = try check(["key = \"Kommun\"", "sort = kr"], "Kommun;Matlåda\nEkby;64\nLund;59\nEkby;81\n")
    #expect(found.map(\.kind) == [.repeatedRow] && found[0].subject == "Ekby")
    // Years and texts tell rows apart.
    #expect(try check(["key = \"Kommun\""], "Kommun;År;Matlåda\nEkby;2023;64\nEkby;2024;81\n").isEmpty)
    #expect(try check(["key = \"Kommun\""], "Kommun;Vad;Pris\nEkby;mat;64\nEkby;kaffe;81\n").isEmpty)
  }

  @Test func `a total with an empty outer key sums up what stands above it`() throws {
    let lines = ["key = \"Projekt\"; \"Namn\"", "sort = tkr", "total = \"Summa\""]
    let table =
      "Projekt;Namn;Budget\nVatten;;\n8101;Ledning;15\n8102;Verk;30\n;Summa vatten;45\nLokaler;;\n8201;Skola;25\n"
      + ";Summa lokaler;25\n;Summa allt;70\n"
    #expect(try check(lines, table).isEmpty)
    #expect(try check(lines, table.replacing("allt;70", with: "allt;75")).map(\.computed) == [70])
  }
}
