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
  public internal(set) var workspace: Workspace
  public let tongue: Tongue
  /// Whether somebody types: hints are shown, and a new scenario is switched to.
  public let isInteractive: Bool
  /// States to go back to, each with the line that left it.
  var undoable: [(workspace: Workspace, text: String)] = []
  var redoable: [(workspace: Workspace, text: String)] = []
  /// How often the hint after a trial has been shown.
  var hintsShown = 0
  /// Says what was recomputed.
  public var isVerbose = false

  public init(_ model: Model, tongue: Tongue, isInteractive: Bool) {
    workspace = Workspace(model)
    self.tongue = tongue
    self.isInteractive = isInteractive
  }

  public var model: Model { workspace.model }
  public var words: Words { Words(tongue, money: model.moneyUnit) }
  public var evaluation: Evaluation { Evaluation(workspace) }

  /// Names that can be written without quotes: those of the model and the scenarios.
  public var nameIndex: NameIndex {
    var index = model.nameIndex
    for scenario in workspace.scenarios { index.insert(scenario.name) }
    return index
  }

  /// Parses a text and carries it out, statement by statement. A text with errors carries out nothing.
  public func run(_ source: Source, each: (Reply) -> Void) {
    var parser = Parser(source: source, names: nameIndex)
    let parsed = parser.parse()
    guard !parsed.diagnostics.contains(where: { $0.severity == .error }) else {
      var reply = Reply()
      reply.diagnostics = parsed.diagnostics
      each(reply)
      return
    }
    for statement in parsed.statements {
      let reply = carryOut(statement)
      each(reply)
      if reply.isError || reply.quits { return }
    }
  }

  /// Carries out one statement.
  public func carryOut(_ statement: Statement) -> Reply {
    do throws(Diagnostic) {
      switch statement.node {
      case .edit(let edit): return try edit.isTrial ? tryOut(edit, statement) : carryOut(edit, statement)
      case .property(let property): return try carryOut(property, statement)
      case .command(let command): return try carryOut(command, statement)
      case .declaration(let declaration): return try declare(declaration, statement)
      case .instance, .clause:
        throw Diagnostic(ScenarioProblem.notYet(text(of: statement)), at: statement.span)
      }
    } catch { return .failure(error) }
  }

  /// A statement as it was typed.
  func text(of statement: Statement) -> String { statement.span.source.text(statement.span) }

  /// Remembers the state before a change, so that it can be undone.
  func remember(_ text: String) {
    undoable.append((workspace, text))
    redoable = []
  }
}
