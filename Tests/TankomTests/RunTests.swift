import Testing

/// `tankom run`: what a script is given, what it would do, and what its expectations came to.
struct RunTests {
  static let model = """
    modell "Prov"
    period 2024..2026 per år
    inkludera "delar/priser.tankom"
    bokför vård "Vård" = 10 plats × pris till prognos utöver
    mått kostnad = prognos(vård)
    mått okänd_kostnad = hemligt × 2

    """
  static let prices = "drivare pris : tkr/plats/år = 100 tkr/plats/år\ndrivare hemligt : tkr/år = ?\n"
  static let script = """
    kontrollera att kostnad = 1 000 tkr i 2024 "K1"
    kontrollera att kostnad < 900 tkr i 2025 "K2"
    kontrollera att okänd_kostnad > 0 "K3"
    kontrollera att kostnad = 995 tkr ± 1 % i 2026

    """

  static func folder(_ script: String = script) throws -> ModelFolder {
    let folder = try ModelFolder()
    _ = try Program.run([folder.path + "/delar"], program: "/bin/mkdir")
    try folder.write(model, to: "model.tankom")
    try folder.write(prices, to: "delar/priser.tankom")
    try folder.write(script, to: "prov.tankom")
    return folder
  }

  @Test("those that fail are shown, the rest counted, and what is unknown has not passed")
  func summary() throws {
    let folder = try Self.folder()
    let outcome = try Program.run(["run", folder.path + "/prov.tankom"])
    #expect(outcome.code == 1)
    #expect(outcome.errors.isEmpty)
    #expect(
      outcome.output.split(separator: "\n").last
        == "4 förväntningar: 2 stämmer, 1 stämmer inte, 1 går inte att avgöra")
    #expect(outcome.output.contains("K2 stämmer inte"))
    #expect(outcome.output.contains("hemligt"))
    #expect(!outcome.output.contains("K1 "))
  }

  @Test("the whole report has both sides, the difference, the tolerance, the outcome and the place")
  func report() throws {
    let folder = try Self.folder()
    let outcome = try Program.run(["run", "prov.tankom", "--report", "--format", "csv"], in: folder)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "Förväntning;Vänster;Höger;Skillnad;Tolerans;Utfall;Plats;Okänt",
        "K1;1000;1000;0;;stämmer;prov.tankom:1;", "K2;1000;900;100;;stämmer inte;prov.tankom:2;",
        "K3;0;0;;;går inte att avgöra;prov.tankom:3;Vänster",
        "kostnad = 995 tkr ± 1 %;1000;995;5;9,95;stämmer;prov.tankom:4;",
      ], "\(outcome.output)")
    let json = try Program.run(["run", "prov.tankom", "--format", "json", "--lang", "en"], in: folder)
    #expect(json.code == 1)
    #expect(json.output.split(separator: "\n").count == 1, "\(json.output)")
    #expect(json.output.contains("\"Expectation\": \"K2\", \"Left\": 1000, \"Right\": 900, \"Difference\": 100"))
    #expect(json.output.contains("\"Left\": null"))
    let markdown = try Program.run(["run", "prov.tankom", "--format", "markdown"], in: folder)
    #expect(markdown.output.contains("| K2 | 1 000 tkr | 900 tkr | +100 tkr |"), "\(markdown.output)")
    let table = try Program.run(["run", "prov.tankom", "--report"], in: folder)
    #expect(table.output.contains("Utfall"))
    for line in table.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test("what a run is given is set before its first statement, with the rules of units")
  func parameters() throws {
    let folder = try Self.folder("kontrollera att kostnad = 900 tkr\nvisa beslut\n")
    let given = try Program.run(["run", "prov.tankom", "--with", "pris = 90 tkr/plats/år"], in: folder)
    #expect(given.code == 0, "\(given.output)\(given.errors)")
    #expect(given.output.hasPrefix("Med pris = 90 tkr/plats/år\n"))
    #expect(try Program.run(["run", "prov.tankom"], in: folder).code == 1)
    for (text, code) in [
      ("pris = 90 kr/dygn", "E0218"), ("priss = 90 tkr/plats/år", "E0201"), ("kostnad = 1 tkr", "E0716"),
      ("pris = 90", "E0208"), ("pris 90", "E0111"), ("pris = 1 kr/plats/år; pris = 2 kr/plats/år", "E0717"),
    ] {
      let outcome = try Program.run(["run", "prov.tankom", "--with", text], in: folder)
      #expect(outcome.code == 2 && outcome.output.isEmpty, "\(text): \(outcome.output)")
      #expect(outcome.errors.contains(code), "\(text): \(outcome.errors)")
    }
    let both = try Program.run(["run", "prov.tankom", "--with", "priss = 1", "--with", "hemlig = 2"], in: folder)
    #expect(both.errors.contains("menade du ”pris”?") && both.errors.contains("menade du ”hemligt”?"))
  }

  @Test("a scenario that the script makes over the base has what the run was given, and so has what builds on it")
  func parametersInScenarios() throws {
    let folder = try Self.folder(
      """
      förslag "A" bygger på utgångsläge:
        sätt hemligt till 5 tkr/år
      kontrollera att kostnad = 900 tkr "A"
      förslag "B" bygger på "A"
      kontrollera att kostnad = 900 tkr "B"
      kontrollera att kostnad@utgångsläge = 1 000 tkr "base"

      """)
    let outcome = try Program.run(["run", "prov.tankom", "--with", "pris = 90 tkr/plats/år"], in: folder)
    #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test("kör … med at the prompt is one step to undo")
  func atThePrompt() throws {
    let folder = try Self.folder("kontrollera att kostnad = 900 tkr\n")
    let outcome = try Program.run(
      [folder.path],
      input: "kör \"prov.tankom\" med pris = 90 tkr/plats/år\nångra\nkontrollera att kostnad = 1 000 tkr\n")
    #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains("1 förväntning: 1 stämmer"))
  }

  @Test("a dry run finds all errors, says what would run and be written, and does nothing")
  func dryRun() throws {
    let folder = try Self.folder(
      """
      sätt pris till 90 tkr/plats/år
      sätt priss till 1
      kör "mer.tankom"
      sätt pris till 5 dygn
      spara som "ut"
      kontrollera att kostnad = 7 tkr

      """)
    try folder.write("kontrollera att kostnaad = 1 tkr\n", to: "mer.tankom")
    let outcome = try Program.run(["run", "prov.tankom", "--dry-run"], in: folder)
    #expect(outcome.code == 2)
    for code in ["E0201", "E0218"] { #expect(outcome.errors.contains(code), "\(outcome.errors)") }
    for place in ["prov.tankom:2:", "prov.tankom:4:", "mer.tankom:1:"] { #expect(outcome.errors.contains(place)) }
    #expect(outcome.output.contains("skriva ut.tankom"))
    #expect(outcome.output.contains("köra mer.tankom"))
    #expect(outcome.output.contains("7 satser, varav 2 förväntningar"))
    #expect(!folder.exists("ut.tankom"))
    try folder.write("spara som \"ut\"\nkontrollera att kostnad = 7 tkr\n", to: "prov.tankom")
    let right = try Program.run(["run", "prov.tankom", "--dry-run", "--with", "pris = 1 kr/plats/år"], in: folder)
    #expect(right.code == 0 && right.errors.isEmpty, "\(right.errors)")
    #expect(!folder.exists("ut.tankom"))
  }

  @Test("wrong usage of run is 64")
  func usage() throws {
    #expect(try Program.run(["run"]).code == 64)
    #expect(try Program.run(["run", "x.tankom", "--with"]).code == 64)
  }
}
