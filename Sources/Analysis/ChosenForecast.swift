import Budget
import Graph
import Language
import Scenarios

/// The year by the method that each line has: what a forecast says, and what it rests on. Amounts are deviations in öre.
public struct ChosenForecast: Sendable {
  /// One line and its method.
  public struct Line: Sendable {
    public let name: String
    public let method: ForecastMethod
    /// The closed months.
    public let toDate: Figure
    /// The last of them alone; nil where it is only known with others.
    public let last: Figure?
    /// The year; nil where there are no figures for the method.
    public let year: Figure?
    /// What a scenario has added to the year beside the method: more budget is plus, more cost is minus.
    public let added: Double
    /// What the model says of the choice.
    public let note: String?
    /// Whose figure it is, where somebody states the year.
    public let source: String?
  }

  /// The calendar year.
  public let year: Int
  /// How many months are closed.
  public let months: Int
  /// Those that have a method.
  public let lines: [Line]
  /// Lines that have none: they are in the total with their closed months.
  public let without: [String]
  /// All lines, each by its own method.
  public let total: Figure
  /// Whether the forecast is what the methods say; a year that the model holds whole is not moved by them.
  public let isMoved: Bool

  /// The one method of all lines; nil where they differ, or where some have none.
  public var common: ForecastMethod? {
    guard without.isEmpty, let first = lines.first?.method else { return nil }
    return lines.allSatisfy { $0.method == first } ? first : nil
  }
}

extension Evaluation {
  /// The year of a line by its method, or of everything below a node by those of its lines; nil where no line has one.
  public func chosenForecast(_ node: Int, _ year: Int, in state: Overlay? = nil) throws(Diagnostic) -> ChosenForecast? {
    guard !model.methods.isEmpty else { return nil }
    let whole = model.closedMonths(of: year, below: model.root).through
    let months = whole > 0 ? whole : model.closedMonths(of: year, below: node).through
    guard months > 0 else { return nil }
    let found = try MethodReader(self, in: state ?? workspace.state, year: year, months: months).chosen(below: node)
    return found.lines.isEmpty ? nil : found
  }
}

/// The answer to another forecast method: the year by it, before and after.
public struct MethodAnswer: Sendable {
  public let outcome: Outcome
  /// What was edited: a line, or the node that its lines lie below.
  public let name: String
  public let before: ChosenForecast
  public let after: ChosenForecast
  /// Everything, each line by its own method; nil where that is the same.
  public let total: (before: ChosenForecast, after: ChosenForecast)?
  public let modelName: String
  public let warns: [String]

  /// - Returns: nil where the edit is of something else, or where no month is closed.
  init?(_ outcome: Outcome, _ evaluation: Evaluation) throws(Diagnostic) {
    let model = evaluation.model
    var lines: Set<Int> = []
    for touch in outcome.touched {
      guard case .row(.driver(let driver)) = touch, let line = model.lineOfMethod(driver) else { return nil }
      lines.insert(line)
    }
    let year = min(evaluation.workspace.focus, model.focus)
    // The lowest node that holds them all.
    let node = model.nodes.indices.filter { lines.isSubset(of: model.nodesBelow($0)) }
      .max { model.nodes[$0].depth < model.nodes[$1].depth }
    guard !lines.isEmpty, let node else { return nil }
    let whole = model.closedMonths(of: year, below: model.root).through
    let months = whole > 0 ? whole : model.closedMonths(of: year, below: node).through
    guard months > 0 else { return nil }
    func read(_ node: Int, _ state: Overlay) throws(Diagnostic) -> ChosenForecast {
      try MethodReader(evaluation, in: state, year: year, months: months).chosen(below: node)
    }
    self.outcome = outcome
    name = node == model.root ? model.name : model.lineName(node)
    before = try read(node, outcome.before)
    after = try read(node, outcome.after)
    total = node == model.root ? nil : (try read(model.root, outcome.before), try read(model.root, outcome.after))
    modelName = model.name
    warns = evaluation.texts(.warns, of: .node(node), in: outcome.after, year)
  }
}
