import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Session {
  func view(_ view: View, _ reference: Reference?, _ span: TimeSpan?, _ statement: Statement) throws(Diagnostic)
    -> Reply
  {
    switch view {
    case .baseline: return try baseline(span)
    case .unknown: return unknownView()
    case .assumptions: return assumptionsView()
    case .decisions: return try decisionsView(reference)
    case .tried: return triedView()
    case .scenarios: return try scenariosView()
    case .notes: return notesView()
    case .parked: return listed(workspace.parked, none: words.sv ? "Inget är parkerat" : "Nothing is parked")
    case .levers: return Reply(try LeverList(evaluation).screen(words))
    case .definition: return try definitionView(reference, statement)
    case .forecastMethods: return try forecastMethods(reference, span)
    case .forecastChange: return try forecastChange(reference, span)
    case .forecastAccuracy: return try forecastAccuracy(reference, span)
    case .goals: return try goals(reference, span)
    case .frameChange: return try frameChange(reference, span)
    }
  }

  private func decisionsView(_ reference: Reference?) throws(Diagnostic) -> Reply {
    if let reference { return Reply(try decisions(reference).screen(words)) }
    let name = workspace.scenarios[workspace.current].name
    return Reply(try DecisionList(workspace.current, evaluation, name: name).screen(words))
  }

  /// Everything tried, with the first line of its answer.
  private func triedView() -> Reply {
    guard !workspace.trials.isEmpty else {
      return Reply(Screen([.line(words.sv ? "Inget är prövat än" : "Nothing has been tried yet")]))
    }
    var screen = Screen()
    for (number, trial) in workspace.trials.enumerated() {
      screen.line("\(number + 1) \(trial.text)")
      screen.line("  \(trial.headline)")
    }
    return Reply(screen)
  }

  /// Scenarios with what they build on, how many decisions they have and their effect.
  private func scenariosView() throws(Diagnostic) -> Reply {
    var rows: [[Table.Cell]] = []
    var years: [Int] = []
    for (index, scenario) in workspace.scenarios.enumerated() {
      let isScratch = index == 0 && scenario.steps.isEmpty && workspace.scenarios.count > 1 && workspace.current != 0
      if isScratch { continue }
      let list = try DecisionList(index, evaluation, name: scenario.name)
      years = list.years
      let parent = scenario.parent.map { workspace.scenarios[$0].name } ?? (words.sv ? "utgångsläge" : "base")
      let marks = [
        index == workspace.current ? (words.sv ? "här" : "here") : nil,
        scenario.lock != nil ? (words.sv ? "låst" : "locked") : nil,
      ].compactMap { $0 }
      let mark = marks.isEmpty ? "" : " (" + marks.joined(separator: ", ") + ")"
      rows.append(
        [
          Table.Cell(scenario.name + mark), Table.Cell(parent),
          Table.Cell("\(scenario.steps.count)", number: Double(scenario.steps.count)),
        ] + list.total.map { Table.Cell(words.effect($0), number: $0.value) })
    }
    let sv = words.sv
    let columns =
      [
        Table.Column("Scenario", .left), Table.Column(sv ? "Bygger på" : "Based on", .left),
        Table.Column(sv ? "Beslut" : "Decisions"),
      ] + years.map { Table.Column(sv ? "Avvikelse \($0)" : "Deviation \($0)") }
    var screen = Screen([.table(Table(columns: columns, rows: rows))])
    screen.line(
      sv
        ? "Ändring av avvikelsen mot utgångsläget, \(words.moneyName)"
        : "Change of the deviation from base, \(words.moneyName)")
    return Reply(screen)
  }

  private func notesView() -> Reply {
    let notes = workspace.scenarios.flatMap { scenario in scenario.notes.map { "\(scenario.name): \($0)" } }
    return listed(notes, none: words.sv ? "Inget är noterat" : "Nothing is noted")
  }

  private func listed(_ texts: [String], none: String) -> Reply {
    guard !texts.isEmpty else { return Reply(Screen([.line(none)])) }
    return Reply(Screen(texts.enumerated().map { .line("\($0 + 1) \($1)") }))
  }

  private func definitionView(_ reference: Reference?, _ statement: Statement) throws(Diagnostic) -> Reply {
    guard let reference else {
      let names = model.components.map { words.sv ? $0.names.last ?? "" : $0.names.first ?? "" }
      let intro = words.sv ? "Skriv visa definition och ett av: " : "Write show definition and one of: "
      return Reply(Screen([.line(intro + names.joined(separator: ", "))]))
    }
    guard let definition = try DefinitionText(reference, model, in: tongue) else {
      throw Diagnostic(ScenarioProblem.notYet(text(of: statement)), at: statement.span)
    }
    let place =
      words.sv ? "# \(definition.file), rad \(definition.line)" : "# \(definition.file), line \(definition.line)"
    let lines = definition.lines.flatMap { line in
      Wrap.lines(line, width: 80, hanging: line.prefix { $0 == " " }.count + 4)
    }
    let replaced = definition.overridden.map { other in
      words.sv
        ? "# i stället för bibliotekets, \(other.file), rad \(other.line)"
        : "# in place of the library's, \(other.file), line \(other.line)"
    }
    return .text([place] + (replaced.map { [$0] } ?? []) + lines)
  }
}
