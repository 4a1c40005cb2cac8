import Ingest
import Language
import Quantities
import Testing

@Suite struct TableFormTests {
  @Test(arguments: [
    "a;b\n1;2\n3;4\n", "a;b\r\n1;2\r\n3;4", "a;b\r1;2\r3;4\r", "\u{FEFF}a;b\n1;2\n3;4\n\n\n", "a\tb\n1\t2\n3\t4\n",
    "a,b\n1,2\n3,4\n", "sep=,\na,b\n1,2\n3,4\n", "\"a\";\"b\"\n1;\"2\"\n3;4\n;\n", " a ; b ;;\n1;2;;\n3;4\n",
    "\n\na;b\n1;2\n3;4\n",
  ]) func `the same table in many forms`(text: String) throws {
    let table = try table(text)
    #expect(table.columns == ["a", "b"])
    #expect(table.rows.map(\.cells) == [["1", "2"], ["3", "4"]])
    #expect(table.findings.isEmpty)
  }

  @Test func `a semicolon is preferred where decimals are commas`() throws {
    let table = try table("Lokaler, energi;Belopp, tkr\n1,5;2,5\n")
    #expect(table.columns == ["Lokaler, energi", "Belopp, tkr"])
    #expect(table.rows[0].cells == ["1,5", "2,5"])
  }

  @Test func `quotes hold separators, line breaks and doubled quotes, and lines are counted through them`() throws {
    let table = try table("a;b\n\"x; y\r\nz\";\"säger \"\"nej\"\"\"\n5\" rör;2\n")
    #expect(table.rows[0].cells == ["x; y\nz", "säger \"nej\""])
    #expect(table.rows.map(\.line) == [2, 4])
    #expect(table.rows[1].cells[0] == "5\" rör")
  }

  @Test func `one column needs no separator, and its blank lines are blank values`() throws {
    let table = try table("Enhet\nHagen\n\nHemtjänst\n")
    #expect(table.rows.map(\.cells) == [["Hagen"], [""], ["Hemtjänst"]])
  }

  @Test func `columns are found without regard to case and blanks`() throws {
    let table = try table("År  Budget;b\n1;2\n")
    #expect(table.columnIndex(named: "år budget") == 0)
    #expect(table.columnIndex(named: "A\u{30A}R BUDGET") == 0)
    #expect(table.columnIndex(named: "prognos") == nil)
    do throws(Diagnostic) {
      _ = try table.column(named: "prognos")
    } catch {
      #expect(line(error) == "error E0330 0:prognos det finns ingen kolumn ”prognos”")
      #expect(error.problem.help(in: .swedish) == "kolumnerna är ”År  Budget”, ”b”")
    }
  }

  @Test(arguments: [
    (
      "a;b\n1\n2;3\n4;5;6\n7;8\n",
      ["error E0320 2 raden har 1 fält, men rubriken har 2", "error E0320 4 raden har 3 fält, men rubriken har 2"]
    ),
    ("a;b\n1;2\n3", ["error E0321 3 sista raden har 1 fält, men rubriken har 2: filen ser ut att vara avklippt"]),
    (
      "a;b\n1;2\n3;\"fyra\n5;6\n",
      [
        "error E0322 3:b ett citattecken öppnas här men stängs aldrig: filen ser ut att vara avklippt, eller ett "
          + "citattecken saknas"
      ]
    ),
    (
      "a;\"b\n811218-9876;2\n",
      [
        "error E0322 1:2 ett citattecken öppnas här men stängs aldrig: filen ser ut att vara avklippt, eller ett "
          + "citattecken saknas"
      ]
    ),
    ("a;b\n1;\"x\" y\n", ["error E0323 2:b det står text efter fältets sista citattecken"]),
    ("a;b;\n1;2;3\n", ["error E0324 2 fält 3 har ett värde men kolumnen har inget namn"]),
    ("a;;c\n1;2;3\n", ["note E0325 1:2 kolumn 2 har inget namn och heter ”kolumn 2” i inläsningen"]),
    (
      "Belopp;b; belopp \n1;2;3\n",
      ["note E0326 1:belopp (2) kolumnerna 1 och 3 heter båda ”belopp”; den senare heter ”belopp (2)” i inläsningen"]
    ),
    ("a;b\n", ["warning E0327 1 filen har en rubrik men inga rader"]),
    ("a;b\n1;2\n\n3;4\n", ["note E0328 3 en tom rad mellan raderna är överhoppad"]),
    ("a;b\n1;2\n;\n3;4\n", []),
    ("\n \n", ["error E0305 0 filen är tom"]),
    (
      "a;a\n1\n2;\"x\"y\n3",
      [
        "note E0326 1:a (2) kolumnerna 1 och 2 heter båda ”a”; den senare heter ”a (2)” i inläsningen",
        "error E0320 2 raden har 1 fält, men rubriken har 2",
        "error E0323 3:a det står text efter fältets sista citattecken",
        "error E0321 4 sista raden har 1 fält, men rubriken har 2: filen ser ut att vara avklippt",
      ]
    ),
  ]) func `what is wrong with the form is found, all in one pass`(text: String, expected: [String]) {
    #expect(findings(text) == expected)
  }

  @Test func `what is too large is refused with the numbers`() {
    let limits = TableLimits(bytes: 40, rows: 2, columns: 3)
    #expect(findings("a;b\n1;2\n3;4\n", limits: limits) == [])
    #expect(
      findings("a;b\n1;2\n3;4\n5;6\n", limits: limits)
        == ["error E0307 4 filen har fler än 2 rader; resten är inte läst"])
    #expect(
      findings("a;b;c;d\n1;2;3;4\n", limits: limits)
        == ["error E0308 1 rubrikraden har 4 kolumner, och gränsen är 3"])
    #expect(
      findings(String(repeating: "a;b\n", count: 11), limits: limits)
        == ["error E0306 0 filen är på 44 byte, och gränsen är 40"])
  }

  @Test func `of many findings of a kind a hundred are shown and the rest is counted`() {
    let lines = findings("a;b\n" + String(repeating: "1\n", count: 250) + "1;2\n")
    #expect(lines.count == 101)
    #expect(lines.last == "error E0329 251 E0320 finns på 150 rader till; sista raden är denna")
  }

  @Test func `many notes are counted too, and stay notes`() throws {
    let lines = findings("a;b\n" + String(repeating: "\n", count: 120) + "1;2\n")
    #expect(lines.count == 101)
    #expect(lines.last == "note E0329 121 E0328 finns på 20 rader till; sista raden är denna")
  }

  @Test func `no text makes the reader stop or lose its place`() {
    let letters = Array("a;,\t\"\n\r å?1-".unicodeScalars).map(Character.init)
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let text = String(
        (0..<Int.random(in: 0...30, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
      guard let table = try? table(text) else { continue }
      let lines = text.utf8.reduce(into: 1) { $0 += $1 == 10 || $1 == 13 ? 1 : 0 }
      #expect(
        table.rows.allSatisfy { $0.cells.count == table.columns.count && $0.line <= lines },
        "seed \(seed): \(text.debugDescription)")
    }
  }
}
