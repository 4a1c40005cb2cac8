import Budget
import Graph
import Language
import Quantities

/// Everything a session can change: its scenarios, the year in focus, what was tried. A value, so undo is keeping it.
public struct Workspace: Sendable {
  /// As it was loaded, with what the session declared.
  public let model: Model
  /// In the order they were made; the scratch scenario first.
  public internal(set) var scenarios: [Scenario]
  /// The scenario that edits go to.
  public internal(set) var current: Int
  /// The year that answers are about and that undated amounts mean.
  public var focus: Int
  /// What was tried with `what if`, in order.
  public internal(set) var trials: [Trial] = []
  /// The latest trial that can be kept.
  public internal(set) var latest: Trial?
  /// Open questions.
  public internal(set) var parked: [String] = []
  /// Forecasts that were saved for their reporting months, one for each.
  public internal(set) var savedForecasts: [EarlierForecast] = []
  /// Locks and unlockings of items made before anything was changed: they hold in every scenario.
  public internal(set) var baseLocks: [Scenario.Step] = []
  /// Declarations made since the model was read, which it was built again with.
  public internal(set) var additions: [Statement] = []

  /// The scratch scenario's name, as it is written and saved.
  public static let scratch = "arbete"
  /// Names of the model with nothing changed, for `@` and `compare`.
  public static let baseNames = ["base", "utgångsläge", "utgångsläget"]

  /// The options that are in force where alternatives are compared, by choice; nil elsewhere.
  var compared: [Int: Int]?
  /// What alternatives of some choices build on, where several are compared.
  var grounds: [Set<Int>: Ground] = [:]

  /// The state that alternatives of some choices build on, and what their options decide themselves.
  struct Ground: Sendable {
    let state: Overlay
    let owned: Set<Editor.Touch>
  }

  /// The model with an empty scratch scenario.
  public init(_ model: Model) {
    self.model = model
    focus = model.focus
    scenarios = [Scenario(name: Workspace.scratch, parent: nil, state: Overlay(model.base))]
    current = 0
  }

  /// The state that answers are about.
  public var state: Overlay { scenarios[current].state }

  /// Whether the current scenario is the base with nothing changed.
  public var isBase: Bool { scenarios[current].steps.isEmpty && scenarios[current].parent == nil && current == 0 }

  /// The model as it was loaded.
  public var base: Overlay { Overlay(model.base) }

  /// A question to a state.
  public func query(_ state: Overlay? = nil) -> Query {
    let workspace = self
    return Query(model, state: state ?? self.state, focus: focus) { (reference) throws(Diagnostic) -> Overlay in
      try workspace.state(named: reference)
    }
  }

  /// The index of a scenario by its name; nil is the base.
  public func scenario(named reference: Reference) throws(Diagnostic) -> Int? {
    let name = NameTable.fold(reference.text)
    if Workspace.baseNames.contains(name) { return nil }
    if let index = scenarios.firstIndex(where: { NameTable.fold($0.name) == name }) { return index }
    throw Diagnostic(
      ScenarioProblem.noSuchScenario(
        reference.text, suggestions: Suggestion.nearest(to: reference.text, in: scenarios.map(\.name))),
      at: reference.span)
  }

  /// The state of a scenario, of the base, or of an option of a choice over the current scenario.
  public func state(named reference: Reference) throws(Diagnostic) -> Overlay {
    if reference.parts.count > 1, case .option(let group, let option)? = try? model.lookup.entity(reference) {
      return try state(choosing: option, in: group)
    }
    guard let index = try scenario(named: reference) else { return base }
    return scenarios[index].state
  }

  func editor(over state: Overlay, focus: Int, wholeYears: Bool = false, locks: [Int: String]? = nil) -> Editor {
    let workspace = self
    return Editor(
      model, state: state, focus: focus, locks: locks ?? [:], takesWholeYears: wholeYears,
      states: { (reference) throws(Diagnostic) -> Overlay in try workspace.state(named: reference) })
  }
}
