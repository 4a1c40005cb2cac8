import Analysis
import Budget
import Language
import Quantities
import Scenarios

extension Door {
  /// Script files, one after the other, each in a session of its own over the model of its folder: what one of them
  /// does is not there in the next. The model file itself is read, and may stand in the list (`run mapp/*.tankom`).
  ///
  /// - Parameter parameters: `name = value` texts, which are set before each script's first statement.
  public func run(_ files: [String], with parameters: [String] = []) -> ScriptRunner.Exit {
    do throws(Diagnostics) {
      let scripts = try scripts(files)
      let arguments = try Door.arguments(parameters)
      var models = Models(self)
      if scripts.isEmpty, let file = files.first { _ = try models.model(for: file) }
      var worst = ScriptRunner.Exit.done
      var answers: [ExpectationAnswer] = []
      var last: ScriptRunner?
      for script in scripts {
        let runner = runner(try session(try models.model(for: script.file), isInteractive: false))
        last = runner
        if isDryRun {
          if runner.rehearse(script.source, with: arguments) == .badInput { worst = .badInput }
          continue
        }
        let exit = runner.run(script.source, with: arguments) { answers += $0 }
        if exit == .badInput { return exit }
        if exit == .failed { worst = exit }
      }
      if !answers.isEmpty { last?.report(answers, isWhole: hasReport || format != .table) }
      return worst
    } catch { return refuse(error) }
  }

  private func scripts(_ files: [String]) throws(Diagnostics) -> [(file: String, source: Source)] {
    var scripts: [(file: String, source: Source)] = []
    var findings: [Diagnostic] = []
    for file in files where file != "model.tankom" && !file.hasSuffix("/model.tankom") {
      do { scripts.append((file, try ScriptText.read(file: file))) } catch { findings.append(error) }
    }
    if !findings.isEmpty { throw Diagnostics(findings) }
    return scripts
  }

  /// What the command line gives the scripts.
  private static func arguments(_ texts: [String]) throws(Diagnostics) -> [RunArgument] {
    var arguments: [RunArgument] = []
    var findings: [Diagnostic] = []
    for text in texts {
      var parser = Parser(source: Source(name: "--with", text: text))
      let parsed = parser.parseArguments()
      arguments += parsed.arguments
      findings += parsed.diagnostics
    }
    if !findings.isEmpty { throw Diagnostics(findings) }
    return arguments
  }
}

/// Models by their folders, each read once.
private struct Models {
  let door: Door
  private var byFolder: [String: Model] = [:]

  init(_ door: Door) { self.door = door }

  mutating func model(for file: String) throws(Diagnostics) -> Model {
    guard let folder = Files.modelFolder(for: file) else {
      throw Diagnostics([Diagnostic(DoorProblem.noModelAbove(file), at: .cell(Cell(file: file, row: 0)))])
    }
    if let model = byFolder[folder] { return model }
    let model = try door.model(folder)
    byFolder[folder] = model
    return model
  }
}
