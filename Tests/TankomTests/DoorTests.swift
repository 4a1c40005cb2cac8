import Testing

/// The program as scripts and pipes use it: results, findings, exit codes.
struct DoorTests {
  @Test("without arguments it says how to begin, and ends as wrong usage")
  func noArguments() throws {
    let outcome = try Program.run([])
    #expect(outcome.code == 64)
    #expect(outcome.output.contains("tankom MAPP -c 'visa'"))
    #expect(outcome.output.split(separator: "\n").count == 3)
  }

  @Test("an option that does not exist is wrong usage, said on standard error")
  func wrongOption() throws {
    let outcome = try Program.run([Program.herrljunga, "--bogus"])
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("fel: "))
  }

  @Test("each statement of -c is carried out in order")
  func statements() throws {
    let outcome = try Program.run([Program.herrljunga, "-c", "bevilja D1", "-c", "ångra"])
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("Ångrat: bevilja D1. Ram 2024 237 774 → 234 574 tkr"))
  }

  @Test("a script is parsed whole: an error at its end keeps its first line from being carried out")
  func parsedWhole() throws {
    let outcome = try Program.run([Program.herrljunga], input: "bevilja D1\navslå D1, D4\ntom 2024\n")
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("E0104"))
    #expect(outcome.errors.contains("-:3:1"))
  }

  @Test("a script stops at the first error at run time")
  func stops() throws {
    let outcome = try Program.run([Program.herrljunga], input: "fokus 2024\nbevilja Nix\nfokus 2025\n")
    #expect(outcome.code == 2)
    #expect(outcome.output.contains("Fokus 2024"))
    #expect(!outcome.output.contains("Fokus 2025"))
    #expect(outcome.errors.contains("E0201"))
  }

  @Test(
    "what cannot be opened is a finding and exit code 2",
    arguments: [("", "E0703"), ("\u{FEFF}", "E0703")])
  func empty(script: String, code: String) throws {
    let outcome = try Program.run([Program.herrljunga], input: "")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(code))
  }

  @Test("a missing folder, a file instead of a folder and a folder without a model say so")
  func noModel() throws {
    let folder = try ModelFolder()
    try folder.write("x", to: "fil")
    for (path, code) in [("/nix", "E0701"), ("/fil", "E0702"), ("", "E0401")] {
      let outcome = try Program.run([folder.path + path, "-c", "visa"])
      #expect(outcome.code == 2)
      #expect(outcome.errors.contains(code), "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test("run finds the model in the nearest folder above the script")
  func runFile() throws {
    let model = try ModelFolder.model()
    try model.write("fokus 2024\n", to: "data/prov.tankom")
    let outcome = try Program.run(["run", model.path + "/data/prov.tankom"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("Fokus 2024"))
    #expect(try Program.run(["run", model.path + "/nix.tankom"]).errors.contains("E0704"))
  }

  @Test("a script without a model above it says so")
  func noModelAbove() throws {
    let folder = try ModelFolder()
    try folder.write("visa\n", to: "prov.tankom")
    let outcome = try Program.run(["run", folder.path + "/prov.tankom"])
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("E0705"))
  }

  @Test("a closed pipe ends it quietly, and what was to be saved is saved")
  func closedPipe() throws {
    let model = try ModelFolder.model()
    let outcome = try Program.run(
      [model.path], input: "bevilja D1\nhistorik\nspara som \"prov\"\n", closesOutput: true)
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    #expect(model.read("prov.tankom").contains("bevilja D1"))
  }

  @Test("an answer that does not fit on the disk is no answer")
  func fullDisk() throws {
    let model = try ModelFolder.model()
    let line = "exec \(Program.path) \(model.path) -c visa > /dev/full"
    let outcome = try Program.run(["-c", line], program: "/bin/sh")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("E0715"), "\(outcome.errors)")
  }

  @Test("no prompt, no colour, no hint and no journal without a terminal")
  func plain() throws {
    let model = try ModelFolder.model()
    let outcome = try Program.run([model.path], input: "tänk om bevilja D1\nhistorik\n")
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(!outcome.output.contains("> "))
    #expect(!outcome.output.contains("skriv behåll"))
    #expect(!model.exists(".tankom"))
  }

  @Test("English on request, by option and by environment")
  func english() throws {
    let option = try Program.run([Program.herrljunga, "--lang", "en", "-c", "history"])
    #expect(option.output.contains("Nothing has been changed yet"))
    let variable = try Program.run([Program.herrljunga, "-c", "history"], environment: ["TANKOM_LANG": "en"])
    #expect(variable.output == option.output)
  }

  @Test("a script in Latin-1 is refused with its line")
  func latin1() throws {
    let folder = try ModelFolder()
    try folder.write("x", to: "x")
    let outcome = try Program.run(
      ["-c", "printf 'visa\\nf\\366rslag\\n' | '\(Program.path)' '\(Program.herrljunga)'"], program: "/bin/sh")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("E0706"))
    #expect(outcome.errors.contains("rad 2"))
  }

  @Test("what is saved gives the same state when it is run again")
  func savedAndRun() throws {
    let model = try ModelFolder.model()
    let script = """
      förslag "Grupp A" bygger på utgångsläge
      välj egen_ram i boende
      fokus 2024
      öka budget Hemtjänst med 500 tkr från juli
      anteckna "enigt"
      spara som "grupp-a"
      historik
      """
    let first = try Program.run([model.path], input: script)
    #expect(first.code == 0, "\(first.errors)")
    let saved = model.read("grupp-a.tankom")
    #expect(saved.hasPrefix("# Tänkom: Socialnämnden Herrljunga, Grupp A\n"))
    let second = try Program.run([model.path], input: "kör \"grupp-a.tankom\"\nspara som \"igen\"\nfokus 2024\n")
    #expect(second.code == 0, "\(second.errors)")
    #expect(model.read("igen.tankom") == saved)
    #expect(
      second.output.split(separator: "\n").last == first.output.split(separator: "\n").first { $0.hasPrefix("Fokus") }
        || second.output.contains("Fokus 2024"))
  }

  @Test("a model, a data file and a path outside the folder are never written over")
  func neverOverwritten() throws {
    let model = try ModelFolder.model()
    try model.write("egen text\n", to: "egen.tankom")
    for (name, code) in [("model.tankom", "E0710"), ("egen", "E0710"), ("../ut", "E0708"), ("/tmp/ut", "E0708")] {
      let outcome = try Program.run([model.path, "-c", "spara som \"\(name)\""])
      #expect(outcome.code == 2)
      #expect(outcome.errors.contains(code), "\(name): \(outcome.errors)")
    }
    #expect(model.read("egen.tankom") == "egen text\n")
  }
}
