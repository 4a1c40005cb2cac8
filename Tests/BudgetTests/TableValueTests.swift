import Budget
import Language
import Testing

/// Loaded tables as values by member and year.
@Suite struct TableValueTests {
  private let head = "period 2023..2025 by year\ndimension age = 0..64; 65..79; 80..\ndimension sex = woman; man\n"

  private func number(_ text: String, _ year: Int = 2023, _ table: String, _ lines: String) throws -> Double {
    let model = try SmallModel(["model.tankom": head + lines, "saker.csv": table]).load()
    return try modelNumber(text, model, year)
  }

  private func found(_ table: String, _ lines: String = "load table t \"saker.csv\"\ndriver p[age] = t\n") -> [String] {
    codes(["model.tankom": head + lines, "saker.csv": table])
  }

  @Test func aKeyColumnOfMembersAndColumnsOfYears() throws {
    let table = "Grupp;2022;2023;2024\n0..64;1;7000;7100\n65..79;1;1500;1550\n80..;1;600;620\nTotalt;3;9100;9270\n"
    let lines = "load table t \"saker.csv\"\ndriver p[age] : person = t\n"
    #expect(try number("p[80..]", 2023, table, lines) == 600)
    #expect(try number("p[80..]", 2024, table, lines) == 620)
    #expect(try number("sum(p)", 2024, table, lines) == 9270)
    // A year that the file does not have is not made up.
    let model = try SmallModel(["model.tankom": head + lines, "saker.csv": table]).load()
    #expect(try figure("p[80..]", model, 2025).isBlank)
  }

  @Test func keysAsFilesWriteThem() throws {
    let table = "Ålder;Antal\n0–64 år;7\n65-79;5\n80 år och äldre;3\n"
    let lines = "load table t \"saker.csv\"\ndriver p[age] = t\n"
    #expect(try number("p[0..64]", 2023, table, lines) == 7)
    #expect(try number("p[80..]", 2023, table, lines) == 3)
  }

  @Test func singleYearsOfAgeAreAdded() throws {
    let rows = (0...99).map { "\($0) år;\($0 < 65 ? 10 : 2)\n" }.joined() + "100+ år;1\nTotalt;720\n"
    let lines = "load table t \"saker.csv\"\ndriver p[age] = t\n"
    #expect(try number("p[0..64]", 2023, "Ålder;Antal\n" + rows, lines) == 650)
    #expect(try number("p[65..79]", 2023, "Ålder;Antal\n" + rows, lines) == 30)
    #expect(try number("p[80..]", 2023, "Ålder;Antal\n" + rows, lines) == 41)
  }

  @Test func twoDimensionsInRowsWithAYearOnEach() throws {
    let table =
      "Kön;Ålder;År;Antal\n"
      + [("woman", 1), ("man", 2)].flatMap { sex, factor in
        [("0-64", 10), ("65-79", 20), ("80+", 30)].flatMap { age, base in
          [2023, 2024].map { "\(sex);\(age);\($0);\(base * factor + $0 - 2023)\n" }
        }
      }.joined()
    let lines =
      "load table t \"saker.csv\":\n  age = \"Ålder\"\n  sex = \"Kön\"\n  amount = \"Antal\"\ndriver p[age; sex] = t\n"
    #expect(try number("p[80..; man]", 2023, table, lines) == 60)
    #expect(try number("p[80..; woman]", 2024, table, lines) == 31)
    #expect(try number("sum(p; age)[man]", 2023, table, lines) == 120)
  }

  @Test func membersAsHeadsOfColumns() throws {
    let table = "Ålder;Woman;Man;Totalt\n0-64;3;4;7\n65-79;2;1;3\n80+;9;5;14\n"
    let lines = "load table t \"saker.csv\":\n  age = \"Ålder\"\ndriver p[sex; age] = t\n"
    #expect(try number("p[woman; 80..]", 2023, table, lines) == 9)
    #expect(try number("sum(p)", 2023, table, lines) == 24)
  }

  @Test func theUnitOfTheRowOrOfTheLoad() throws {
    let table = "Ålder;Pris;Sort\n0-64;61 800;kr/kvm,år\n65-79;5;tkr/kvm,år\n80+;7000;kr/kvm,år\n"
    let lines = "load table t \"saker.csv\":\n  Pris = \"Sort\"\n  amount = \"Pris\"\ndriver p[age] : kr/kvm/år = t\n"
    #expect(try number("p[65..79]", 2023, table, lines) == 5000)
    #expect(try number("p[0..64]", 2023, table, lines) == 61_800)
    let stated = "Ålder;2023\n0-64;7\n65-79;5\n80+;3\n"
    let load = "load table t \"saker.csv\":\n  sort = tkr/år\ndriver p[age] = t\nmeasure m = sum(t) + 1 tkr/år\n"
    #expect(try number("m", 2023, stated, load) == 16)
  }

  @Test func emptyAndUnknownCells() throws {
    let table = "Ålder;2023\n0-64;7\n65-79;\n80+;?\n"
    let lines = "load table t \"saker.csv\":\n  blank = not_yet\ndriver p[age] : person = t\n"
    let model = try SmallModel(["model.tankom": head + lines, "saker.csv": table]).load()
    #expect(try figure("p[65..79]", model, 2023).isBlank)
    let total = try figure("sum(p)", model, 2023)
    #expect(total.value == 7)
    #expect(total.unknowns == ["t[80..]"])
    let zero = "load table t \"saker.csv\":\n  blank = none\ndriver p[age] : person = t\n"
    let other = try SmallModel(["model.tankom": head + zero, "saker.csv": table]).load()
    #expect(try !figure("p[65..79]", other, 2023).isBlank)
    #expect(try modelNumber("t.\"65-79\".2023", other, 2023) == 0)
  }

  @Test func whatIsWrongWithATable() {
    #expect(found("Grupp;2023\nunga;1\ngamla;2\n") == ["E0451"])
    #expect(found("Age;A;B\n0-64;1;2\n65-79;1;2\n80+;1;2\n") == ["E0452"])
    #expect(found("Age;A\n0-64;1\n80+;1\n") == ["E0453"])
    #expect(found("Age;A\n0-64;1\n65-69;1\n71-79;1\n80+;1\n") == ["E0454"])
    #expect(found("Age;A\n0-64;1\n65-70;1\n70-79;1\n80+;1\n") == ["E0455"])
    #expect(found("Age;A\n0-64;1\n60-69;1\n70-79;1\n80+;1\n") == ["E0456"])
    #expect(found("Age;A\n0-64;1\n65-79;1\n65-79;2\n80+;1\n") == ["E0410"])
    let prices = "load table t \"saker.csv\":\n  A = kr/kvm\ndriver p[age] = t\n"
    #expect(found("Age;A\n0-64;1\n65-69;1\n70-79;1\n80+;1\n", prices) == ["E0457"])
  }
}
