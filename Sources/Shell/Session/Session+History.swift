import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Session {
  /// `undo`, `redo`, `history`: one line of history over everything, loads included.
  func history(_ command: Command, _ statement: Statement) throws(Diagnostic) -> Reply {
    switch command {
    case .undo:
      guard let step = undoable.last else { throw Diagnostic(ScenarioProblem.nothingToUndo, at: statement.span) }
      let before = workspace
      try keepForecasts(from: before, to: step.workspace, at: statement.span)
      undoable.removeLast()
      redoable.append((before, step.text))
      workspace = step.workspace.remembering(before)
      return stepped(words.sv ? "Ångrat" : "Undone", step.text, from: before)
    case .redo:
      guard let step = redoable.last else { throw Diagnostic(ScenarioProblem.nothingToRedo, at: statement.span) }
      let before = workspace
      try keepForecasts(from: before, to: step.workspace, at: statement.span)
      redoable.removeLast()
      undoable.append((before, step.text))
      workspace = step.workspace.remembering(before)
      return stepped(words.sv ? "Gjort om" : "Redone", step.text, from: before)
    default: return listOfSteps()
    }
  }

  private func stepped(_ done: String, _ text: String, from before: Workspace) -> Reply {
    let step = Session.oneLine(text)
    var line = "\(done): \(step)\(step.hasSuffix("…") ? "" : ".") \(effect(from: before, to: workspace))"
    if scenarioName(before) != scenarioName(workspace) {
      line += words.sv ? ". Nu i \(scenarioName(workspace))" : ". Now in \(scenarioName(workspace))"
    }
    return Reply(Screen([.line(line)]))
  }

  /// The steps that can be undone and redone, each with the figure that it led to.
  private func listOfSteps() -> Reply {
    guard !undoable.isEmpty || !redoable.isEmpty else {
      return Reply(Screen([.line(words.sv ? "Inget är ändrat än" : "Nothing has been changed yet")]))
    }
    let isCost = (try? evaluation.wholeSubject) == .cost
    let what = words.sv ? (isCost ? "Kostnad" : "Resultat") : isCost ? "Cost" : "Result"
    let figure = "\(what) \(workspace.focus)"
    var table = Table(
      columns: [
        Table.Column("", .right), Table.Column(words.sv ? "Steg" : "Step", .left), Table.Column("Scenario", .left),
        Table.Column("\(figure), \(words.moneyName)"),
      ], rows: [])
    let after = undoable.dropFirst().map(\.workspace) + [workspace]
    for (number, (step, state)) in zip(undoable, after).enumerated() {
      table.rows.append(row("\(number + 1)", step.text, state))
    }
    for step in redoable.reversed() {
      table.rows.append(row(words.sv ? "ångrad" : "undone", step.text, step.workspace))
    }
    var screen = Screen([.table(table)])
    screen.line(words.sv ? "Skriv ångra eller gör om, ett steg i taget" : "Type undo or redo, one step at a time")
    return Reply(screen)
  }

  private func row(_ mark: String, _ text: String, _ state: Workspace) -> [Table.Cell] {
    let value = gap(state, workspace.focus)
    let line = Session.oneLine(text)
    return [
      Table.Cell(mark), Table.Cell(line.count <= 38 ? line : line.prefix(37) + "…"), Table.Cell(scenarioName(state)),
      Table.Cell(value.map { wholeAmount($0.value) } ?? "", number: value.map { $0.value / words.money.scale }),
    ]
  }

  /// The first line of a text; a mark says that there is more.
  static func oneLine(_ text: String) -> String {
    let lines = text.split(separator: "\n")
    var first = lines.first.map(String.init) ?? ""
    guard lines.count > 1 else { return first }
    if first.last == ":" { first.removeLast() }
    return first + " …"
  }
}
