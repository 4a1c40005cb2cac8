import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Session {
  func compare(
    _ references: [Reference], _ by: [Name], _ against: Reference?, _ when: When?, _ statement: Statement
  ) throws(Diagnostic) -> Reply {
    if references.count == 1, by.isEmpty, against == nil,
      case .alternatives? = try? model.lookup.entity(references[0])
    {
      var how = SideBySide()
      how.when = when
      return try compareAlternatives(references, how, statement)
    }
    var columns: [ScenarioComparison.Column] = []
    for reference in references { columns.append(try column(reference)) }
    if references.isEmpty {
      for scenario in workspace.scenarios where scenario.parent != nil || !scenario.steps.isEmpty {
        columns.append(ScenarioComparison.Column(name: scenario.name, state: scenario.state))
      }
    }
    var base: Int?
    if let against {
      let column = try column(against)
      base = columns.firstIndex { NameTable.fold($0.name) == NameTable.fold(column.name) } ?? 0
      if !columns.contains(where: { NameTable.fold($0.name) == NameTable.fold(column.name) }) {
        columns.insert(column, at: 0)
      }
    } else if columns.count < 2 || references.isEmpty {
      columns.insert(baseColumn, at: 0)
    }
    guard columns.count > 1 else {
      return Reply(
        Screen([
          .line(
            words.sv
              ? "Det finns inget att jämföra med utgångsläget än. Skriv förslag \"NAMN\" och ändringar"
              : "There is nothing to compare with base yet. Write scenario \"NAME\" and edits")
        ]))
    }
    let byArea = try wantsAreas(by)
    let comparison = try ScenarioComparison(
      columns, years: when.map(evaluation.years), byArea: byArea, against: base, evaluation)
    return Reply(comparison.screen(words))
  }

  /// The base as a column.
  private var baseColumn: ScenarioComparison.Column {
    ScenarioComparison.Column(name: words.sv ? "utgångsläge" : "base", state: workspace.base)
  }

  /// A scenario, the base, or an option of a choice.
  private func column(_ reference: Reference) throws(Diagnostic) -> ScenarioComparison.Column {
    if reference.parts.count == 1, try workspace.scenario(named: reference) == nil { return baseColumn }
    if reference.parts.count > 1, case .option(let group, let option)? = try? model.lookup.entity(reference) {
      return ScenarioComparison.Column(
        name: model.alternatives[group].options[option].displayName, state: try workspace.state(named: reference))
    }
    return ScenarioComparison.Column(name: reference.text, state: try workspace.state(named: reference))
  }

  private func wantsAreas(_ by: [Name]) throws(Diagnostic) -> Bool {
    for name in by where !["område", "områden", "area", "areas"].contains(NameTable.fold(name.text)) {
      throw Diagnostic(ComparisonProblem.onlyByArea(name.text), at: name.span)
    }
    return !by.isEmpty
  }

  func compareAlternatives(
    _ references: [Reference], _ how: SideBySide, _ statement: Statement
  ) throws(Diagnostic) -> Reply {
    var groups: [Int] = []
    for reference in references {
      let entity = try model.lookup.entity(reference) { if case .alternatives = $0 { true } else { false } }
      if case .alternatives(let group) = entity, !groups.contains(group) { groups.append(group) }
    }
    // Without names every choice is compared by itself; several names are combined.
    let questions = references.isEmpty ? model.alternatives.indices.map { [$0] } : [groups]
    guard !questions.isEmpty else {
      return Reply(Screen([.line(words.sv ? "Modellen har inga vägval" : "The model has no alternatives")]))
    }
    var screen = Screen()
    // Each year that is asked for has its own table.
    let asked = try how.when.map { (when) throws(Diagnostic) -> [Int?] in try evaluation.wholeYears(when) } ?? []
    for groups in questions {
      for year in asked.isEmpty ? [nil] : asked {
        let one = try AlternativesComparison(
          AlternativesQuestion(groups: groups, how, year: year, evaluation, at: statement.span), evaluation
        ).screen(words)
        screen.elements += one.elements
        screen.assumes += one.assumes.filter { !screen.assumes.contains($0) }
        screen.unknown += one.unknown.filter { !screen.unknown.contains($0) }
        screen.warnings += one.warnings.filter { !screen.warnings.contains($0) }
      }
    }
    return Reply(screen)
  }

  func diff(_ reference: Reference, _ against: Reference?) throws(Diagnostic) -> Reply {
    let first = try decisions(reference)
    let second: DecisionList
    if let against {
      second = try decisions(against)
    } else {
      second = try DecisionList(nil, evaluation, name: baseColumn.name)
    }
    return Reply(ScenarioDifference(first, second).screen(words))
  }

  /// The edits of a named scenario.
  func decisions(_ reference: Reference) throws(Diagnostic) -> DecisionList {
    let index = try workspace.scenario(named: reference)
    let name = index.map { workspace.scenarios[$0].name } ?? baseColumn.name
    return try DecisionList(index, evaluation, name: name)
  }
}
