import Quantities
import Reports
import Testing

struct FormatTests {
  private let table = Table(
    columns: [.init("Enhet", .left), .init("Budget"), .init("Avvikelse")],
    rows: [
      [.init("Vård; \"gem\""), .init("12 450", number: 12_450), .init("−682,5", number: -682.5)],
      [.init("1:8"), .init("?", isUnknown: true), .init("")],
      [.init("Summa"), .init("12 450 + ?", number: 12_450, isUnknown: true), .init("0", number: 0)],
    ], totals: [2])

  @Test func `csv has semicolons, decimal commas and quotes where they are needed`() {
    let text = Screen([.line("rubrik"), .table(table)]).text(format: .csv)
    #expect(
      text == """
        Enhet;Budget;Avvikelse;Okänt
        "Vård; ""gem""\u{22};12450;-682,5;
        1:8;?;;Budget
        Summa;12450;0;Budget
        """)
  }

  @Test func `csv of a screen without tables is one column of texts`() {
    #expect(Screen([.line("a;b")], assumes: ["c"]).text(format: .csv) == "text\n\"a;b\"\nAntar: c")
  }

  @Test func `json has numbers, and null with a field for what is unknown`() {
    let text = Screen([.line("rubrik"), .table(table)], unknown: ["1:8"]).text(format: .json)
    #expect(
      text == """
        {"text": ["rubrik"], "rows": [{"Enhet": "Vård; \\"gem\\"", "Budget": 12450, "Avvikelse": -682.5}, \
        {"Enhet": "1:8", "Budget": null, "Avvikelse": null, "unknown": ["Budget"]}, \
        {"Enhet": "Summa", "Budget known part": 12450, "Budget": null, "Avvikelse": 0, "unknown": ["Budget"], \
        "total": true}], "unknown": ["1:8"]}
        """)
  }

  @Test func `several tables of a screen are all written`() {
    let screen = Screen([.table(table), .table(table)])
    #expect(screen.text(format: .json).hasPrefix("{\"tables\": [["))
    #expect(screen.text(format: .csv).split(separator: "\n", omittingEmptySubsequences: false).count == 9)
  }

  @Test func `markdown escapes its marks and shows totals in bold`() {
    let text = Screen([.line("a | b"), .table(table)], warnings: ["se upp"]).text(format: .markdown)
    #expect(text.hasPrefix("a \\| b\n\n| Enhet | Budget | Avvikelse |\n| :-- | --: | --: |\n"))
    #expect(text.contains("| **Summa** | **12 450 + ?** | **0** |"))
    #expect(text.hasSuffix("*Obs: se upp*"))
  }
}

struct TableWidthTests {
  private func table(_ name: String) -> Table {
    Table(
      columns: [.init("Id", .left), .init("Namn", .left), .init("Belopp")],
      rows: [[.init("A1"), .init(name), .init("12 450")], [.init("A2"), .init("kort"), .init("5")]])
  }

  @Test(arguments: [40, 80, 120, 200])
  func `no line is wider than the screen, and the column of texts gives way`(_ width: Int) {
    let lines = table(String(repeating: "lång text ", count: 30)).lines(width: width)
    #expect(lines.allSatisfy { $0.count <= width })
    #expect(lines[1].hasPrefix("A1  lång") && lines[1].hasSuffix("12 450") && lines[1].contains("…"))
  }

  @Test func `wide and combining letters take the columns they need`() {
    let plain = table("aaaa").lines()
    let wide = table("予算").lines()
    let combined = table("e\u{301}aaa").lines()
    #expect(wide[1] == "A1  予算  12 450" && plain[1] == "A1  aaaa  12 450")
    #expect(combined[2] == plain[2] && wide[2] == plain[2])
  }
}
