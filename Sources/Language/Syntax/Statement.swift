import Quantities

/// A statement: one line, with the body that belongs to it.
public struct Statement: Sendable, Hashable {
  public indirect enum Node: Sendable, Hashable {
    case property(Property)
    case declaration(Declaration)
    case clause(Clause)
    case edit(Edit)
    case command(Command)
    case instance(Instance)
  }

  public let node: Node
  public let body: [Statement]
  /// The head line.
  public let span: Span

  public init(_ node: Node, body: [Statement] = [], span: Span) {
    self.node = node
    self.body = body
    self.span = span
  }
}

/// `persons = 6 person`, `change[2024] = "2024"`, `D1.costed_by = gruppbostad`.
public struct Property: Sendable, Hashable {
  public let target: Reference
  public let index: [Selector]
  /// One or more, separated by `;`.
  public let values: [Expression]
  /// A bare unit on the right (`sort = tkr`), which is no expression.
  public let unit: UnitText?
  public let label: Name?

  public init(target: Reference, index: [Selector], values: [Expression], unit: UnitText?, label: Name?) {
    self.target = target
    self.index = index
    self.values = values
    self.unit = unit
    self.label = label
  }
}

/// `persons | antal`: an English and a Swedish name for one thing; one name serves for both.
public struct Names: Sendable, Hashable {
  public let first: Name
  public let second: Name?
  public init(_ first: Name, _ second: Name? = nil) {
    self.first = first
    self.second = second
  }
  public var all: [Name] { second.map { [first, $0] } ?? [first] }
}

public enum Declaration: Sendable, Hashable {
  case model(Name)
  case include(Name)
  case focus(Int)
  /// Spans of years, by month or by year.
  case period([PeriodSpan])
  case quantity(Names, isAmount: Bool, Expression?)
  case dimension(Name, [Member])
  case alias(Reference, Reference)
  /// `load KIND [NAME] "file"`, with properties as body.
  case load(kind: Name, name: Name?, file: Name)
  case carry(series: Name, from: Int, until: Int, without: Name?)
  /// `driver r | name [dims] : unit = e`.
  case driver(Reference, second: Name?, dimensions: [Name], unit: UnitText?, Expression, label: Name?)
  /// `lever r | name = e in range step s`; its body are edits.
  case lever(Reference, second: Name?, start: Expression?, range: LeverRange?, label: Name?)
  case measure(Reference, second: Name?, Expression, label: Name?)
  case control(Relation, label: Name?)
  case post(Reference, label: Name?, Expression, series: Name, Placement)
  case component(Names, label: Names?)
  case alternatives(Reference, label: Name?)
  case option(Reference, label: Name?)
  case scenario(Reference, basedOn: Reference?)
}

public struct PeriodSpan: Sendable, Hashable {
  public let years: ClosedRange<Int>
  public let isMonthly: Bool
  public init(years: ClosedRange<Int>, isMonthly: Bool) {
    self.years = years
    self.isMonthly = isMonthly
  }
}

/// The range of a lever: a span of dates, or a list of values (one range, or choices), with a step.
public struct LeverRange: Sendable, Hashable {
  public enum Extent: Sendable, Hashable {
    case time(TimeSpan)
    case values([Expression])
  }
  public let extent: Extent
  public let step: Expression?
  public init(extent: Extent, step: Expression?) {
    self.extent = extent
    self.step = step
  }
}

/// Where an instance or a post stands.
public struct Placement: Sendable, Hashable {
  public enum Basis: Sendable, Hashable { case within, onTop }
  public var node: Reference?
  public var activity: Reference?
  public var account: Reference?
  public var basis: Basis?
  public var replaces: Reference?
  public var isOff = false
  public init() {}
}

/// `placement extern_lss "Extern LSS" in … within`: a component's name, an own name, a place, and inputs as body.
public struct Instance: Sendable, Hashable {
  public let component: Name
  public let name: Reference
  public let label: Name?
  public let placement: Placement
  public init(component: Name, name: Reference, label: Name?, placement: Placement) {
    self.component = component
    self.name = name
    self.label = label
    self.placement = placement
  }
}

/// The type of a component's input.
public enum InputType: Sendable, Hashable {
  case unit(UnitText)
  case date
  /// A last day, month or year.
  case end
  case text
  case choice([Names])
  /// Another item (`costed_by`), or several.
  case item
  /// A line of the organisation, which an instance inside it may stand on.
  case line
}

/// A line in a component's body. Labels may be in both tongues, English first: `"price" | "pris"`.
public enum Clause: Sendable, Hashable {
  case input(Names, dimensions: [Name], InputType, defaultValue: Expression?, label: Names?)
  /// Repeated parts, with clauses as body.
  case part(Names)
  case local(Name, Expression)
  case output(Names, Expression, label: Names?)
  case post(Expression, series: Name, Placement)
  case check(Expression, label: Names)
  /// A small model and what it should come to, as body: for people to read, and run as a test.
  case example(label: Names?)
}
