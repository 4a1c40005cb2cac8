import Language
import Quantities
import Testing

@Suite("The printer")
struct PrinterTests {
  static let lines = Examples.swedish + Examples.english + Examples.more

  @Test("writes what reads back as the same tree, in both tongues", arguments: lines, Tongue.allCases)
  func roundTrip(line: String, tongue: Tongue) {
    let first = Examples.parse(line)
    let text = Printer(tongue: tongue, names: Examples.names).text(first.statements)
    let second = Examples.parse(text)
    #expect(second.diagnostics.map { $0.problem.sentence(in: .swedish) } == [], "\(text)")
    #expect(shape(second.statements) == shape(first.statements), "\(text)")
    // What was printed needs no known names, and is printed the same again.
    let bare = Examples.parse(text, names: NameIndex())
    #expect(Printer(tongue: tongue, names: Examples.names).text(bare.statements) == text)
  }

  @Test("writes models back, in both tongues", arguments: [Examples.model, Examples.swedishModel], Tongue.allCases)
  func models(model: String, tongue: Tongue) {
    let first = Examples.parse(model)
    let text = Printer(tongue: tongue, names: Examples.names).text(first.statements)
    let second = Examples.parse(text)
    #expect(second.diagnostics.isEmpty, "\(text)")
    #expect(shape(second.statements) == shape(first.statements), "\(text)")
  }

  @Test("speaks the tongue it is asked for")
  func tongue() {
    func print(_ text: String, _ tongue: Tongue) -> String {
      Printer(tongue: tongue, names: Examples.names).text(Examples.parse(text).statements)
    }
    #expect(print("tänk om avslå alla äskanden", .english) == "what if reject all requests")
    #expect(
      print("what if decrease price of \"Extern LSS\" by 5 %", .swedish)
        == "tänk om minska pris för \"Extern LSS\" med 5 %")
    #expect(print("split \"Extern LSS\" by volume; price", .swedish) == "dela upp \"Extern LSS\" i volym och pris")
    #expect(print("delay D5 by 1 år", .swedish) == "senarelägg D5 1 år")
    #expect(print("seek besparing >= 0 by hemflyttade", .swedish) == "vad krävs av hemflyttade för besparing minst 0")
    #expect(print("visa 13650,125 tkr", .english) == "show 13 650.1250 tkr")
  }
}
