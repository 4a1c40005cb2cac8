import Analysis
import Budget
import Glibc
import Language
import Quantities
import Reports
import Scenarios

/// What the command line asks for, once its words are read; the executable does nothing but read them.
public struct Door {
  /// The language of answers.
  public var tongue: Tongue
  /// How answers are written.
  public var format: OutputFormat
  /// Whether the work done is told.
  public var isVerbose = false
  /// Whether findings make a script end as a failed expectation does.
  public var isStrict = false
  /// Whether the session is written down.
  public var hasJournal = true
  /// Whether scripts are only rehearsed: everything that is wrong is said, and nothing is carried out.
  public var isDryRun = false
  /// Whether every expectation is listed with what it came to, and not only those that fail.
  public var hasReport = false
  private let output = Output()

  /// A door with the rest as it is for most.
  public init(tongue: Tongue, format: OutputFormat) {
    self.tongue = tongue
    self.format = format
  }

  /// A model, with statements to carry out, or a prompt at a terminal, or a script from standard input.
  public func open(_ folder: String, statements: [String]) -> ScriptRunner.Exit {
    let terminal = Terminal.current
    do throws(Diagnostics) {
      try check(folder)
      if !statements.isEmpty {
        let session = try session(folder, isInteractive: false)
        return run(Source(name: "-c", text: statements.joined(separator: "\n")), session)
      }
      guard terminal.isInteractive else {
        let script: Source
        do { script = try ScriptText.read(descriptor: STDIN_FILENO, named: "-") } catch { throw Diagnostics([error]) }
        return run(script, try session(folder, isInteractive: false))
      }
      return talk(try session(folder, isInteractive: true), terminal)
    } catch { return refuse(error) }
  }

  /// One script, with the report of its expectations where that is asked for.
  private func run(_ source: Source, _ session: Session) -> ScriptRunner.Exit {
    var answers: [ExpectationAnswer] = []
    let runner = runner(session)
    let exit = runner.run(source) { answers += $0 }
    if !answers.isEmpty, hasReport || format != .table { runner.report(answers, isWhole: true) }
    return exit
  }

  private func check(_ folder: String) throws(Diagnostics) {
    switch Files.kind(folder) {
    case .none: throw Diagnostics([Diagnostic(DoorProblem.noFolder(folder), at: .cell(Cell(file: folder, row: 0)))])
    case .file: throw Diagnostics([Diagnostic(DoorProblem.notAFolder(folder), at: .cell(Cell(file: folder, row: 0)))])
    case .folder: break
    }
  }

  private func session(_ folder: String, isInteractive: Bool) throws(Diagnostics) -> Session {
    try self.session(try model(folder), isInteractive: isInteractive)
  }

  /// The model of a folder; what it took for granted is said once.
  func model(_ folder: String) throws(Diagnostics) -> Model {
    let model = try Model.load(folder: folder)
    for text in presentation(80).findings(model.findings) { output.diagnostic(text) }
    return model
  }

  func session(_ model: Model, isInteractive: Bool) throws(Diagnostics) -> Session {
    let session = Session(model, tongue: tongue, isInteractive: isInteractive)
    session.isVerbose = isVerbose
    session.openForecasts()
    // A scenario that does not fit its model is as wrong as a line of the model itself.
    if session.openingFindings.contains(where: { $0.severity == .error }) { throw Diagnostics(session.openingFindings) }
    return session
  }

  private func presentation(_ columns: Int) -> Presentation {
    Presentation(tongue: tongue, format: format, width: columns)
  }

  func runner(_ session: Session) -> ScriptRunner {
    ScriptRunner(session, presentation(80), output, isStrict: isStrict)
  }

  private func talk(_ session: Session, _ terminal: Terminal) -> ScriptRunner.Exit {
    let journal = hasJournal ? Journal.open(model: session.model.folder, title: session.model.name) : nil
    let sv = tongue == .swedish
    if hasJournal, journal == nil {
      output.result([
        sv
          ? "Mappen går inte att skriva i: det som görs sparas inte i någon dagbok"
          : "The folder cannot be written in: what is done is not kept in a journal"
      ])
    }
    let completer = Completer(session: session)
    let prompt = Prompt(session, presentation(terminal.columns), output, journal: journal)
    let history = journal.map { $0.folder + "/history" }
    if let editor = EditLineReader(
      history: history, more: { sv ? "… och \($0) till" : "… and \($0) more" },
      completer: { completer.completions($0) })
    {
      var reader = StatementReader(editor)
      prompt.run(&reader)
    } else {
      var reader = StatementReader(StreamReader(descriptor: STDIN_FILENO))
      prompt.run(&reader)
    }
    return .done
  }

  func refuse(_ findings: Diagnostics) -> ScriptRunner.Exit {
    for text in presentation(80).findings(findings.list) { output.diagnostic(text) }
    return .badInput
  }
}
