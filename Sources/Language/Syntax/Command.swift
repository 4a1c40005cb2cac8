import Quantities

/// The views that `show` knows by a word of their own.
public enum View: String, Sendable, Hashable, CaseIterable {
  case baseline, frameChange, forecastMethods, unknown, decisions, tried, assumptions, parked
  /// `visa definition placement`.
  case definition
  /// `visa reglage`, `visa scenarier`, `visa noteringar`: lists of what there is.
  case levers, scenarios, notes
}

/// A command: it answers and changes no number.
public indirect enum Command: Sendable, Hashable {
  /// `show` with nothing after it.
  case overview
  /// `show [expr] [by …] [in …] [without …]`.
  case show(Show)
  case view(View, Reference?, TimeSpan?)
  /// `compare A with B and C`; a nil list means all there are.
  case compare([Reference], by: [Name], against: Reference?, When?)
  /// `compare alternatives A; B over 30 years at rate 3 %`; without names, every choice by itself.
  case compareAlternatives([Reference], SideBySide)
  case explain(Expression, against: Reference?, When?)
  case split(Reference, by: [Name])
  case expect(Relation, When?, label: Name?)
  case seek(Relation, by: [Reference])
  case run(Name, [RunArgument])
  /// Analyses that later steps give words: the name is the keyword's English spelling.
  case analysis(Name, [Expression], by: [Reference], against: Reference?, When?)
  case bridge(from: Reference, to: Reference)
  case sweep(Target, from: Expression, to: Expression, step: Expression?)
  case balance([Reference])
  case keep
  case top(Int)
  case save(Name)
  case note(Name)
  case park(Name)
  case export(Name?, file: Name?)
  case snapshot(Point?)
  case switchTo(Reference)
  case merge([Reference])
  case copy([Reference])
  case diff(Reference, against: Reference?)
  case report([Reference])
  case check(Reference?)
  case undo(Reference?)
  case redo(Reference?)
  case history(Reference?)
  case find(String)
  case help(String?)
  case tour
  case quit
}

/// How options are put side by side: what stands after the names of the choices.
public struct SideBySide: Sendable, Hashable {
  /// A demand that each alternative is to meet: `where outlay at most 10 mnkr in 2024`.
  public struct Limit: Sendable, Hashable {
    public let relation: Relation
    /// The years in which it is to hold; nil where it is to hold in all of them.
    public let when: When?
    public init(_ relation: Relation, _ when: When?) {
      self.relation = relation
      self.when = when
    }
  }

  /// `over 30 years`: the years that whole-life cost is summed over.
  public var horizon: Expression?
  /// `at rate 3 %`: what later years are discounted by.
  public var rate: Expression?
  /// The year that is shown.
  public var when: When?
  /// `ranked by rent`: the alternatives as a list, the least first.
  public var rankedBy: Expression?
  public var limits: [Limit] = []
  public init() {}
}

/// `NAME = VALUE` after `run "F" with`: a driver, an input or a lever that is set before the script runs.
public struct RunArgument: Sendable, Hashable {
  public let name: Reference
  public let value: Expression
  public init(name: Reference, value: Expression) {
    self.name = name
    self.value = value
  }
}

/// `show deviation by area in 2024 without one_off`.
public struct Show: Sendable, Hashable {
  /// What to show: a series, a line, an item, a measure, any expression; a word of the table (`avvikelse`) is a
  /// reference with that name.
  public let subject: Expression
  /// `by area; unit` or `per invånare`.
  public let by: [Name]
  public let span: TimeSpan?
  /// `in tkr`.
  public let unit: UnitText?
  public let without: Name?
  public init(subject: Expression, by: [Name], span: TimeSpan?, unit: UnitText?, without: Name?) {
    self.subject = subject
    self.by = by
    self.span = span
    self.unit = unit
    self.without = without
  }
}
