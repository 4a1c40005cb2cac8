import Analysis
import Budget
import Language
import Quantities
import Scenarios
import Testing

/// What `check` says of files whose figures are rounded, displaced or impossible.
struct CheckTableTests {
  private func check(_ model: String, _ files: [String: String]) throws -> Check {
    try Check.make(Workspace(try loadedModel(model, files)))
  }

  private let organisation = """
    period 2024 by month
    load organisation "org.csv":
      key = "Enhet"
      parent = "Under"
      deviation[2024-01] = "Jan"
      deviation[2024-01..2024-02] = "Ack"
      change[2024-02] = "Diff"
      total = "Summa"
      sort = tkr

    """

  @Test func `what rounding can do is counted, and what it cannot is found`() throws {
    // Two parts and their total: 1,5 tkr at most. Accumulated less the month before: 1,5 too.
    let near = try check(
      organisation, ["org.csv": "Enhet;Under;Jan;Ack;Diff\nA;Summa;1;3;3\nB;Summa;2;4;2\nSumma;;4;8;5\n"])
    #expect(near.findings.isEmpty)
    #expect(near.notes.map(\.kind) == [.rounding(count: 4)])
    let far = try check(
      organisation, ["org.csv": "Enhet;Under;Jan;Ack;Diff\nA;Summa;1;3;4\nB;Summa;2;4;2\nSumma;;5;7;2\n"])
    #expect(far.findings.map(\.kind) == [.sum(what: "Jan"), .change])
    #expect(far.findings.map { $0.tolerance / 100_000 } == [1.5, 1.5])
  }

  @Test func `two roundings of one figure are no difference, in tkr and in kr`() throws {
    let model = """
      period 2024 by month
      load organisation "org.csv":
        key = "Enhet"
        actual[2024] = "Utfall"
        budget[2024] = "Budget"
        sort = tkr
      load reconciliation kr "kr.csv":
        key = "Enhet"
        actual[2024] = "Utfall"
        sort = kr

      """
    let lines = "Enhet;Utfall;Budget\nA;20250;20000\nB;3100;3200\n"
    let same = try check(model, ["org.csv": lines, "kr.csv": "Enhet;Utfall\nA;20 249 612,50\nB;3 100 480\n"])
    #expect(same.findings.isEmpty)
    let other = try check(model, ["org.csv": lines, "kr.csv": "Enhet;Utfall\nA;20 249 400\nB;1 300 000\n"])
    #expect(other.findings.map(\.kind) == [.snapshot(what: "Utfall"), .snapshot(what: "Utfall")])
    #expect(other.findings.map(\.subject) == ["A", "B"])
    #expect(other.findings[0].difference == 60_000 && other.findings[0].tolerance == 50_050)
  }

  @Test func `two digits that were exchanged are a hint`() throws {
    let table = "Enhet;Under;Jan;Ack;Diff\nA;Summa;100;100;0\nB;Summa;20;20;0\nSumma;;210;120;0\n"
    let found = try check(organisation, ["org.csv": table])
    #expect(found.findings.map(\.looksExchanged) == [true, false])
  }

  @Test func `figures of any size are compared`() throws {
    let table = "Enhet;Under;Jan;Ack;Diff\nA;Summa;9e300;100;0\nSumma;;-9e300;120;0\n"
    let found = try? check(organisation, ["org.csv": table])
    #expect(found?.findings.contains { $0.looksExchanged } != true)
    let long = "9" + String(repeating: "0", count: 40)
    let other = try? check(organisation, ["org.csv": "Enhet;Under;Jan;Ack;Diff\nA;Summa;\(long);1;0\nSumma;;1;1;0\n"])
    #expect(other?.findings.contains { $0.looksExchanged } != true)
    let rows = "Grupp;Rad;Värde\nA;Del;1\(long)\nA;Summa;\(long)1\n"
    let counted = """
      period 2024 by year
      load table t "t.csv":
        key = "Grupp"; "Rad"
        row_type = "Rad"
        total = "Summa"

      """
    #expect(try check(counted, ["t.csv": rows]).findings.contains { $0.looksExchanged } == false)
  }

  @Test func `totals of counted things have no tolerance, and days cannot be more than persons have`() throws {
    let model = """
      period 2024 by month
      load table platser "org.csv":
        key = "Serie"; "Slag"
        unit = "Enhet"
        total = "Totalt"

      """
    let found = try check(
      model,
      [
        "org.csv": "Serie;Slag;Enhet;Jan 2024;Feb 2024\nPersoner;Totalt;personer;5;5\nPersoner;HVB;personer;2;2\n"
          + "Personer;Hem;personer;3;2\nDygn;HVB;dygn;63;58\nDygn;Hem;dygn;90;50\n"
      ])
    #expect(found.findings.map(\.kind) == [.count(what: "Feb 2024"), .days(persons: 2, limit: 62)])
    #expect(found.findings[1].place?.column == "Jan 2024" && found.findings[1].other?.row == 3)
  }
}

/// Cells as they are damaged on their way out of a spreadsheet: all are found when the model is checked, and none becomes
/// a number of something else.
struct CheckCellTests {
  private let table = "period 2024 by year\nload table q \"q.csv\":\n  key = \"Enhet\"\n  \"Antal\" = person\n"

  private func findings(_ rows: String, _ model: String? = nil) throws -> [Check.Finding.Kind] {
    try Check.make(Workspace(try loadedModel(model ?? table, ["q.csv": rows]))).findings.map(\.kind)
  }

  @Test func `a cell that is no number is found in a column of numbers`() throws {
    #expect(try findings("Enhet;Antal\nNorr;18\nSöder;l7\nVäst;7\n") == [.notNumber(what: "Antal")])
    #expect(try findings("Enhet;Antal\nNorr;18\nSöder;?\nVäst;\n").isEmpty)
    let undeclared = "period 2024 by year\nload table q \"q.csv\":\n  key = \"Enhet\"\n"
    let rows =
      "Enhet;Antal;Not;År\nNorr;18;se not 3;2024\nSöder;17;;2021–2023\nVäst;7o;;2023\nÖst;9O5;;2024\nMitt;#REF!;;2024\n"
    #expect(
      try findings(rows, undeclared)
        == [.notNumber(what: "Antal"), .notNumber(what: "Antal"), .notNumber(what: "Antal")])
  }

  @Test func `a unit of another kind than the column's is found, and refused where it is asked for`() throws {
    let rows = "Enhet;Antal\nNorr;18\nSöder;7 platser\n"
    #expect(try findings(rows) == [.cellUnit(what: "Antal", found: "platser", expected: "person")])
    #expect(throws: (any Error).self) { try loadedModel(table + "driver x = q.Söder.Antal\n", ["q.csv": rows]) }
    let price = "period 2024 by year\nload table q \"q.csv\":\n  key = \"Kommun\"\n  \"Avgift\" = kr/dygn\n"
    #expect(try findings("Kommun;Avgift\nEkby;145:-\nLund;150 kr\nUmeå;2 kr/dygn\n", price).isEmpty)
    #expect(try findings("Kommun;Avgift\nEkby;145 tkr\nLund;150\n", price).count == 1)
  }

  @Test func `a total of what is counted has no tolerance, and no sum counts it again; one of per cents is a mean`()
    throws
  {
    let model = """
      period 2024 by year
      load table q "q.csv":
        key = "Enhet"; "Yrke"
        row_type = "Typ"
        total = "summa"
        "Antal" = person
        "Grad" = %
      measure alla = sum_rows(q; "Antal")
      measure tryckt = sum_rows(q; "Antal"; "Typ" = "summa")
      measure rader = count_rows(q)

      """
    let rows = "Enhet;Yrke;Typ;Antal;Grad\nNorr;Usk;rad;18;85 %\nNorr;Ssk;rad;4;100 %\nNorr;Alla;summa;23;87,7 %\n"
    #expect(try findings(rows, model) == [.count(what: "Antal")])
    let workspace = Workspace(try loadedModel(model, ["q.csv": rows]))
    let values = try (0..<3).map { try Evaluation(workspace).measure($0, in: workspace.state, 2024).value }
    #expect(values == [22, 23, 2])
  }
}
