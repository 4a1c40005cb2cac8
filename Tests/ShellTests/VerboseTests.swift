import Budget
import Graph
import Language
import Quantities
import Reports
import Scenarios
import Testing

@testable import Shell

/// What `--verbose` adds to answers.
struct VerboseTests {
  @Test(
    "an edit and a trial say what they cost, in the session's tongue",
    arguments: [Tongue.swedish, .english],
    ["öka kostnad Hemtjänst med 100 tkr", "tänk om öka kostnad Hemtjänst med 100 tkr"])
  func cost(tongue: Tongue, text: String) throws {
    let session = try Herrljunga.session(tongue)
    session.isVerbose = true
    let statement = try #require(session.parse(Source(name: ">", text: text)).statements.first)
    guard case .edit(let edit) = statement.node else {
      Issue.record("no edit: \(text)")
      return
    }
    let work = try session.workspace.outcome(of: edit, text: text).work
    #expect(work.rowsRecomputed > 0 && work.rowsAllocated > 0)
    #expect(session.answers(text).filter { $0 == session.words.work(work) }.count == 1)
  }

  @Test("without it answers say nothing of rows")
  func silent() throws {
    let lines = try Herrljunga.session().answers("öka kostnad Hemtjänst med 100 tkr")
    #expect(!lines.isEmpty && !lines.contains { $0.contains("räknade om") })
  }
}
