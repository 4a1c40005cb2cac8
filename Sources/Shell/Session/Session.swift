import Analysis
import Budget
import Graph
import Language
import Quantities
import Reports
import Scenarios

/// A session over a model: carries out statements one by one, with undo over everything.
///
/// It knows nothing of terminals; the prompt, scripts and tests drive it alike.
public final class Session {
  /// What the statements have changed so far.
  public internal(set) var workspace: Workspace
  /// The language of answers.
  public let tongue: Tongue
  /// Whether somebody types: hints are shown, and a new scenario is switched to.
  public let isInteractive: Bool
  /// States to go back to, each with the line that left it.
  var undoable: [(workspace: Workspace, text: String)] = []
  var redoable: [(workspace: Workspace, text: String)] = []
  /// How often the hint after a trial has been shown.
  var hintsShown = 0
  /// What is wrong in the scenarios that the model file declares.
  public internal(set) var openingFindings: [Diagnostic] = []
  /// Scripts that are being run, from the outermost in.
  var running: [String] = []
  /// What the scripts that are being run were given, from the outermost in.
  var parameters: [RunParameters] = []
  /// What has been tried so far, while a script is only rehearsed.
  var rehearsal: Rehearsal?
  /// Where saved forecasts are kept; nil where they last as long as the session.
  var forecastFile: ForecastFile?
  /// How many saved ones could not be read.
  var brokenForecasts = 0
  /// Whether a journal is carried out again.
  var isRestoring = false
  /// Says after each edit how many rows were recomputed, and which expectations hold.
  public var isVerbose = false

  /// A session over a model, with its declared scenarios made.
  public init(_ model: Model, tongue: Tongue, isInteractive: Bool) {
    workspace = Workspace(model)
    self.tongue = tongue
    self.isInteractive = isInteractive
    begin()
  }

  /// The model as it is now, with what was declared.
  public var model: Model { workspace.model }
  /// Words in the session's tongue.
  public var words: Words {
    var words = Words(tongue, money: model.moneyUnit)
    words.isMoneyUnsaid =
      model.nodes.allSatisfy { $0.loaded.isEmpty } && model.items.allSatisfy { $0.posts.isEmpty }
    return words
  }
  /// Questions to the workspace.
  public var evaluation: Evaluation { Evaluation(workspace) }

  /// Names that can be written without quotes: those of the model and the scenarios.
  public var nameIndex: NameIndex {
    var index = model.nameIndex
    for scenario in workspace.scenarios { index.insert(scenario.name) }
    return index
  }

  /// Parses a text and carries it out, statement by statement. A text with errors carries out nothing; Ctrl-C stops it
  /// between two statements.
  public func run(_ source: Source, each: (Reply) -> Void) {
    carryOut(parse(source), each: each)
  }

  /// Carries out what was parsed, unless there are errors in it.
  func carryOut(_ parsed: Parsed, each: (Reply) -> Void) {
    if !parsed.diagnostics.isEmpty {
      var reply = Reply()
      reply.diagnostics = parsed.diagnostics
      each(reply)
    }
    guard !parsed.hasErrors else { return }
    for statement in parsed.statements {
      if Interrupts.isPending {
        each(.failure(Diagnostic(DoorProblem.stopped, at: statement.span)))
        return
      }
      let reply = carryOut(statement)
      each(reply)
      if reply.isError || reply.quits { return }
    }
  }

  /// Parses a text with the names that are known now.
  public func parse(_ source: Source) -> Parsed {
    var parser = Parser(source: source, names: nameIndex)
    var parsed = parser.parse()
    parsed.diagnostics = parsed.diagnostics.map(withForm)
    return parsed
  }

  /// Carries out one statement.
  public func carryOut(_ statement: Statement) -> Reply {
    do throws(Diagnostic) {
      switch statement.node {
      case .edit(let edit):
        if let reply = try lockScenario(edit, statement) { return reply }
        return try edit.isTrial ? tryOut(edit, statement) : carryOut(edit, statement)
      case .property(let property):
        if property.isDescription { return try extend(statement) }
        return try carryOut(property, statement)
      case .command(let command): return try carryOut(command, statement)
      case .declaration(let declaration): return try declare(declaration, statement)
      case .instance: return try extend(statement)
      case .clause:
        throw Diagnostic(ScenarioProblem.notYet(text(of: statement)), at: statement.span)
      }
    } catch { return .failure(advisedAtRun(error)) }
  }

  /// A statement as it was typed.
  func text(of statement: Statement) -> String { statement.span.source.text(statement.span) }

  /// Remembers the state before a change, so that it can be undone.
  func remember(_ text: String) {
    undoable.append((workspace, text))
    redoable = []
  }
}
