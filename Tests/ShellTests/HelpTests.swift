import Budget
import Language
import Quantities
import Reports
import Testing

@testable import Shell

/// Help inside the program.
struct HelpTests {
  @Test(
    "every word has an example that reads as what it explains, in both tongues", arguments: [Tongue.swedish, .english])
  func examples(tongue: Tongue) throws {
    let session = try Herrljunga.session(tongue)
    for entry in HelpTable.entries where !entry.text(tongue).example.hasSuffix(":") {
      let example = session.filled(entry.text(tongue).example)
      let parsed = session.parse(Source(name: ">", text: example))
      #expect(!parsed.hasErrors, "\(example): \(parsed.diagnostics.map { $0.problem.sentence(in: tongue) })")
      #expect(!example.contains("{"))
    }
  }

  @Test("help on a word, a beginning of one, a code and a name; nearest word otherwise")
  func topics() throws {
    let session = try Herrljunga.session()
    #expect(session.answers("hjälp bevilja").last == "  > bevilja D1")
    #expect(session.answers("hjälp bevil") == session.answers("hjälp bevilja"))
    #expect(session.answers("? grant") == session.answers("hjälp bevilja"))
    #expect(session.answers("hjälp e0202").first?.hasPrefix("E0202: Namnet passar flera saker") == true)
    #expect(session.answers("hjälp hemflyttade").first?.contains("0 personer, 0..6") == true)
    #expect(session.answers("hjälp bvilja") == ["E0713"])
    #expect(session.answers("hjälp annars").first?.hasPrefix("annars: alla andra tider") == true)
    #expect(session.answers("hjälp tillväxt").first?.hasPrefix("tillväxt(") == true)
    #expect(session.answers("hjälp fel").first == "Textens form:")
  }

  @Test("each property of a load block has help, in both tongues", arguments: [Tongue.swedish, .english])
  func loads(tongue: Tongue) throws {
    let session = try Herrljunga.session(tongue)
    let help = tongue == .swedish ? "hjälp" : "help"
    #expect(session.answers("\(help) \(tongue == .swedish ? "fyll" : "fill")").count >= 2)
    for property in LoadProperty.all {
      let lines = try #require(session.loadHelp(property.name(in: tongue)))
      #expect(lines.contains { $0.hasPrefix(property.name(in: tongue)) }, "\(property.name(in: tongue)): \(lines)")
      for line in lines { #expect(line.count <= 80, "\(line)") }
    }
    for topic in tongue == .swedish ? ["läs in tabell", "tabell", "läs in organisation"] : ["load table", "table"] {
      let lines = session.answers("\(help) \(topic)")
      #expect(lines.count > 10, "\(topic): \(lines)")
      for line in lines { #expect(line.count <= 80, "\(line)") }
    }
  }

  @Test("help and tour keep within 80 columns", arguments: [Tongue.swedish, .english])
  func width(tongue: Tongue) throws {
    let session = try Herrljunga.session(tongue)
    for line in session.answers("hjälp\nrundtur") + session.answers("history") { #expect(line.count <= 80, "\(line)") }
    for entry in HelpTable.entries {
      #expect(entry.text(tongue).form.count <= 80)
      #expect(entry.meaning(tongue).count <= 66, "\(entry.meaning(tongue))")
    }
  }

  @Test(
    "each function has its form, its units and an example, within 80 columns", arguments: [Tongue.swedish, .english])
  func functions(tongue: Tongue) throws {
    let session = try Herrljunga.session(tongue)
    for function in Function.all {
      let lines = session.help(function)
      #expect(lines.first?.hasPrefix((tongue == .swedish ? function.swedish : function.english) + "(") == true)
      #expect(lines.count >= 4)
      for line in lines { #expect(line.count <= 80, "\(line)") }
    }
    #expect(session.answers("hjälp funktioner").count > Function.all.count)
  }

  @Test("a function's help is in the reader's words")
  func functionWords() throws {
    let swedish = try Herrljunga.session().answers("hjälp ytd")
    #expect(swedish.contains("  drivare cost : tkr/år = 1 200 tkr/år"))
    #expect(swedish.contains("  > visa hittills(cost)[2024-03] i 2024"))
    #expect(swedish.last == "  300 tkr")
    #expect(try Herrljunga.session(.english).answers("help hittills").first?.hasPrefix("ytd(value)") == true)
  }

  @Test("each code is explained once, in both tongues")
  func codes() {
    #expect(Set(ErrorCodes.all.map(\.code)).count == ErrorCodes.all.count)
    for code in ErrorCodes.all { #expect(code.swedish != code.english && code.swedish.hasSuffix(".")) }
  }
}
