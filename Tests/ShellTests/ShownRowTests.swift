import Quantities
import Testing

@testable import Shell

/// Rows of loaded tables that are no value by themselves, and all findings of a check.
struct ShownRowTests {
  @Test func `a row is shown as it stands, with how its cells are named`() throws {
    let lines = try Herrljunga.session().answers("visa bemanning.B10")
    #expect(lines.first == "bemanning.B10, rad 11 i data/bemanning.csv. En cell skrivs bemanning.B10.Värde")
    #expect(lines.contains { $0.hasPrefix("Värde") && $0.hasSuffix("4012") })
    let english = try Herrljunga.session(.english).answers("show bemanning.\"B10\"")
    #expect(english.first == "bemanning.B10, row 11 of data/bemanning.csv. A cell is written")
  }

  @Test(arguments: ["varför bemanning.B10", "visa bemanning.B10 + 1 tim", "kontrollera att bemanning.B10 = 4 012 tim"])
  func `an expression that names a row is told which cells it has`(_ statement: String) throws {
    #expect(try Herrljunga.session().answers(statement) == ["E0467"])
  }

  @Test(arguments: ["kontrollera allt", "check all"])
  func `all findings can be asked for`(_ statement: String) throws {
    #expect(try Herrljunga.session().answers(statement) == Herrljunga.session().answers("kontrollera"))
  }
}
