import Budget
import Language
import Quantities
import Shell
import Testing

/// Statements write nothing: only `save` and `export` do, and only the file that they name.
struct WriteTests {
  /// Every file of a folder with its size and a checksum.
  static func contents(of folder: String) throws -> String {
    try Program.run(["-c", "cd '\(folder)' && find . -type f | sort | xargs -d '\\n' cksum"], program: "/bin/sh").output
  }

  @Test("every statement of the golden screens, typed to a copy of the model, leaves its files as they were")
  func statementsWriteNothing() throws {
    let folder = try ModelFolder.model()
    let before = try Self.contents(of: folder.path)
    let model = try Model.load(folder: folder.path)
    var typed = 0
    for file in GoldenFile.all where !file.name.contains("/") {
      let session = Session(model, tongue: file.tongue, isInteractive: false)
      for step in file.steps where !step.statement.hasPrefix("spara som") && !step.statement.hasPrefix("save") {
        _ = session.outcome(of: step.statement)
        typed += 1
      }
    }
    #expect(typed > 200)
    #expect(try Self.contents(of: folder.path) == before)
  }

  @Test("save writes the one file that it names")
  func saveWritesOneFile() throws {
    let folder = try ModelFolder.model()
    let before = try Self.contents(of: folder.path).split(separator: "\n")
    let session = Session(try Model.load(folder: folder.path), tongue: .swedish, isInteractive: false)
    _ = session.outcome(of: "bevilja D1")
    _ = session.outcome(of: "spara som \"beslut.tankom\"")
    let after = try Self.contents(of: folder.path).split(separator: "\n")
    let new = after.filter { !before.contains($0) }
    #expect(new.count == 1 && new.first?.hasSuffix("./beslut.tankom") == true, "\(new)")
    #expect(before.allSatisfy { after.contains($0) })
  }
}
