import Budget
import Language
import Reports
import Scenarios

extension Session {
  /// What a saved file begins with: only such a file is written over.
  static let savedMark = "# Tänkom"

  /// `spara som "F"`: the current scenario as a script below the model's folder.
  func save(_ file: Name) throws(Diagnostic) -> Reply {
    let name = Session.fileName(of: file)
    guard Files.isBelow(model.folder, name) else {
      throw Diagnostic(DoorProblem.outsideFolder(file.text), at: file.span)
    }
    let path = model.folder + "/" + name
    if Files.kind(path) != .none, (try? TextFile.read(path))?.hasPrefix(Session.savedMark) != true {
      throw Diagnostic(DoorProblem.wouldOverwrite(name), at: file.span)
    }
    if rehearsal != nil { return Reply() }
    // As the formatter lays it out, so that a saved file is one that nobody has to touch.
    let text = (try? Formatter(names: nameIndex).format(Source(name: name, text: script))) ?? script
    guard Files.write(text, to: path) else { throw Diagnostic(DoorProblem.notWritten(name), at: file.span) }
    let scenario = scenarioName(workspace)
    return say(
      words.sv
        ? "\(scenario) sparat i \(name): skriv kör \"\(name)\"" : "\(scenario) saved in \(name): type run \"\(name)\"")
  }

  /// The current scenario, with those below it and the declarations it needs, as statements that give it again.
  var script: String {
    let printer = Printer(tongue: tongue, names: nameIndex)
    let table = KeywordTable.standard
    func quoted(_ text: String) -> String {
      "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
    var lines = ["\(Session.savedMark): \(model.name), \(scenarioName(workspace))"]
    lines += workspace.additions.map { printer.text($0) }
    var chain = [workspace.current]
    while let below = workspace.scenarios[chain[0]].parent { chain.insert(below, at: 0) }
    var focus = model.focus
    func turn(to year: Int) {
      guard year != focus else { return }
      lines.append("\(table.spelling(.focus, in: tongue)) \(year)")
      focus = year
    }
    for step in workspace.baseLocks {
      lines.append(printer.text(Statement(.edit(step.edit), span: step.edit.span)))
    }
    for index in chain {
      let scenario = workspace.scenarios[index]
      if index != 0 {
        let parent =
          scenario.parent.map { quoted(workspace.scenarios[$0].name) } ?? table.spelling(.baseState, in: tongue)
        let head = "\(table.spelling(.scenario, in: tongue)) \(quoted(scenario.name))"
        lines.append("\(head) \(table.spelling(.basedOn, in: tongue)) \(parent)")
      }
      for step in scenario.steps {
        turn(to: step.focus)
        lines.append(printer.text(Statement(.edit(step.edit), span: step.edit.span)))
      }
      lines += scenario.notes.map { "\(table.spelling(.note, in: tongue)) \(quoted($0))" }
      if let reason = scenario.lock {
        let why = reason.isEmpty ? "" : " " + quoted(reason)
        lines.append("\(table.spelling(.lock, in: tongue)) \(quoted(scenario.name))\(why)")
      }
    }
    turn(to: workspace.focus)
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Reply {
  /// Adds another reply after this one.
  mutating func append(_ other: Reply) {
    var whole = screen ?? Screen()
    if let screen = other.screen {
      whole.elements += screen.elements
      whole.assumes = Reply.united(whole.assumes, screen.assumes)
      whole.unknown = Reply.united(whole.unknown, screen.unknown)
      whole.warnings = Reply.united(whole.warnings, screen.warnings)
    }
    for line in other.text { whole.line(line) }
    screen = whole
    diagnostics += other.diagnostics
    findings += other.findings
    expectations += other.expectations
    failedExpectation = failedExpectation || other.failedExpectation
  }
  private static func united(_ a: [String], _ b: [String]) -> [String] { a + b.filter { !a.contains($0) } }
}
