import Budget
import Language
import Testing

/// Tables of figures: rows within rows, months that are lost, and columns that are no sums.
@Suite struct BlankTableTests {
  private func files(_ lines: [String], _ table: String, _ more: String = "") -> [String: String] {
    let head = "period 2024 by month\nload table t \"t.csv\":\n  key = \"Enhet\"\n"
    return ["model.tankom": head + lines.map { "  \($0)\n" }.joined() + more, "t.csv": table]
  }

  private func model(_ lines: [String], _ table: String) throws -> Model {
    try SmallModel(files(lines, table)).load()
  }

  @Test func `a row that begins as a part of another is not added to it`() throws {
    let table = "Enhet;2023;2024\nNorr;12;11\nSöder;8;10\nTotalt;20;21\nvarav mer än 90 dagar;4;6\n"
    let model = try model(["total = \"Totalt\"", "sort = person"], table)
    #expect(try number("sum_rows(t; \"2024\")", model, 2024) == 21)
    #expect(try number("count_rows(t)", model, 2024) == 2)
    #expect(try number("sum_rows(t; \"2024\"; \"Enhet\" = \"varav mer än 90 dagar\")", model, 2024) == 6)
  }

  private let months = "Enhet;2024-01;2024-02;2024-03\nNorr;21;22;\nSöder;18;18;19\n"

  @Test func `a month that is lost is unknown, which is said`() throws {
    let model = try model(["sort = åa"], months)
    #expect(model.findings.map(\.problem.code) == ["E0436"])
    let lost = ["t.Norr + t.Söder", "sum_rows(t; \"2024-03\")", "t.Norr.\"2024-03\"", "count_rows(t; \"2024-03\" > 5)"]
    for asked in lost {
      #expect(try !figure(asked, model, 2024).isKnown)
    }
    #expect(try number("sum_rows(t; \"2024-02\")", model, 2024) == 40)
  }

  @Test(arguments: ["blank = none", "blank = not_yet", "blank = not_applicable"])
  func `a load that says what empty cells mean is taken at its word`(line: String) throws {
    let model = try model(["sort = åa", line], months)
    #expect(model.findings.isEmpty)
    #expect(try number("sum_rows(t; \"2024-03\")", model, 2024) == 19)
  }

  @Test func `a month beside its year, a heading and a month that nobody has are not lost`() throws {
    let year = "Enhet;2024;2024-01;2024-02;2024-03\nNorr;240;21;;\nSöder;216;18;18;\nVäster;;;;\n"
    #expect(try model(["sort = tkr"], year).findings.isEmpty)
  }

  @Test func `per cents and prices are not added`() throws {
    let shares = "Enhet;Andel;Avgift\nNorr;31,2 %;30 kr/st\nSöder;44 %;40 kr/st\n"
    for column in ["Andel", "Avgift"] {
      #expect(Set(codes(files([], shares, "driver s = sum_rows(t; \"\(column)\")\n"))) == ["E0457"])
      _ = try SmallModel(files([], shares, "driver s = sum_rows(t; \"\(column)\"; \"Enhet\" = \"Norr\")\n")).load()
    }
    // Posts are told in per cents of full time, and add up.
    let posts = try model([], "Enhet;Omfattning % av heltid\nNorr;70\nSöder;100\n")
    #expect(try abs(figure("sum_rows(t; \"Omfattning % av heltid\")", posts, 2024).value - 1.7) < 1e-9)
  }

  @Test func `a figure of columns that are called by a time is of that time`() throws {
    let table = "Enhet;2023;2024;2024-03;Antal\nNorr;12;11;5;1\nSöder;8;10;4;2\n"
    let model = try model(["sort = person"], table)
    func time(_ text: String) throws -> ClosedRange<Int>? {
      var findings: [Diagnostic] = []
      let source = Source(name: "test", text: "measure m = " + text)
      let statements = Parsed.read(source, names: NameIndex([]), into: &findings)
      guard case .declaration(.measure(_, _, let expression, _))? = statements.first?.node else { throw Diagnostics() }
      return model.columnTime(of: expression).map { Int($0.start)...Int($0.end) }
    }
    #expect(try time("sum_rows(t; \"2023\")") == 2023 * 12...2024 * 12)
    #expect(try time("t.Norr.\"2024-03\"") == 2024 * 12 + 2...2024 * 12 + 3)
    #expect(try time("t.Norr.\"2024\" - t.Norr.\"2023\"") == 2023 * 12...2025 * 12)
    #expect(try time("t.Norr.Antal") == nil && time("t.Norr") == nil)
  }
}
