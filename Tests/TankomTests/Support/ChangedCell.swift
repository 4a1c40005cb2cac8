import Budget
import Quantities
import Shell
import Testing

/// A cell of a file that a script rests on, and another text for it: the script has to notice.
struct ChangedCell {
  let script: String
  let file: String
  let from: String
  let to: String

  init(_ script: String, _ file: String, _ from: String, _ to: String) {
    self.script = script
    self.file = file
    self.from = from
    self.to = to
  }

  /// Runs the script in a copy of the scenario where the cell is changed. A model that is then refused has noticed too.
  func expectNoticed(in scenario: String) throws {
    let folder = ScratchFolder(copying: scenario)
    let path = folder["data/" + file]
    let before = try #require(Files.text(path))
    try #require(before.contains(from), "\(file) har inte längre \(from)")
    Files.write(before.replacingFirst(from, with: to), to: path)
    guard let model = try? Model.load(folder: folder.path) else { return }
    let text = Files.text(folder[script]) ?? ""
    let outcome = Session(model, tongue: .swedish, isInteractive: false).outcome(of: text, named: script)
    #expect(!outcome.holds, "\(script) märker inte att \(from) blev \(to) i \(file)")
  }
}
