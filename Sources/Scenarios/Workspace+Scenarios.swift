import Budget
import Graph
import Language

extension Workspace {
  /// A new scenario over another (the base, or the one named), and a switch to it.
  public mutating func add(_ name: String, basedOn parent: Reference?, at span: Span) throws(Diagnostic) {
    let folded = NameTable.fold(name)
    guard !Workspace.baseNames.contains(folded), !scenarios.contains(where: { NameTable.fold($0.name) == folded })
    else {
      throw Diagnostic(ScenarioProblem.scenarioExists(name), at: span)
    }
    let below = try parent.map { (reference) throws(Diagnostic) -> Int? in try scenario(named: reference) } ?? nil
    let state = below.map { scenarios[$0].state } ?? base
    scenarios.append(Scenario(name: name, parent: below, state: Overlay(on: state)))
    current = scenarios.count - 1
  }

  /// Works in another scenario; the base is the scratch scenario as long as that is untouched.
  public mutating func switchTo(_ reference: Reference) throws(Diagnostic) {
    if let index = try scenario(named: reference) {
      current = index
    } else if scenarios[0].steps.isEmpty {
      current = 0
    } else {
      throw Diagnostic(ScenarioProblem.baseIsFixed, at: reference.span)
    }
    latest = nil
  }

  /// A new scenario that starts as another.
  public mutating func copy(_ reference: Reference, as name: String, at span: Span) throws(Diagnostic) {
    guard let index = try scenario(named: reference) else {
      try add(name, basedOn: nil, at: span)
      return
    }
    let original = scenarios[index]
    guard !scenarios.contains(where: { NameTable.fold($0.name) == NameTable.fold(name) }) else {
      throw Diagnostic(ScenarioProblem.scenarioExists(name), at: span)
    }
    var copy = original
    copy.name = name
    copy.lock = nil
    scenarios.append(copy)
    current = scenarios.count - 1
  }

  /// Adds a line for the minutes to the current scenario.
  public mutating func note(_ text: String) { scenarios[current].notes.append(text) }
  /// Adds an open question.
  public mutating func park(_ text: String) { parked.append(text) }

  /// Locks a whole scenario, or unlocks it.
  public mutating func setLock(_ index: Int, _ reason: String?) { scenarios[index].lock = reason }
}
