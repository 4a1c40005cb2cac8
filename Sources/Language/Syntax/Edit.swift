import Quantities

/// `[what if] change { and change }`.
public struct Edit: Sendable, Hashable {
  /// `tänk om`: tried in a temporary layer, nothing is changed.
  public let isTrial: Bool
  public let changes: [Change]
  public let span: Span
  public init(isTrial: Bool, changes: [Change], span: Span) {
    self.isTrial = isTrial
    self.changes = changes
    self.span = span
  }
}

/// What a change acts on.
public enum Target: Sendable, Hashable {
  /// `budget(Hemtjänst)`.
  case series(Name, [Reference])
  /// `budget Hemtjänst` (the name of a series or a kind first), or `hemflyttade`.
  case item(kind: Name?, Reference, [Selector])
  /// `pris för Extern LSS`, `price of "Extern LSS"`.
  case property(Name, of: Reference)

  public var span: Span {
    switch self {
    case .series(let name, let references): references.last.map { name.span.to($0.span) } ?? name.span
    case .item(let kind, let reference, _): kind.map { $0.span.to(reference.span) } ?? reference.span
    case .property(let name, let reference): name.span.to(reference.span)
    }
  }
}

/// When a change is in force; nil in a change means all the time.
public struct When: Sendable, Hashable {
  public enum Extent: Sendable, Hashable {
    case during(TimeSpan)
    case only(Int)
    case from(Point, until: Point?)
    case until(Point)
  }
  public let isOnce: Bool
  public let extent: Extent
  public let span: Span
  public init(isOnce: Bool, extent: Extent, span: Span) {
    self.isOnce = isOnce
    self.extent = extent
    self.span = span
  }
}

/// Some items: all of a kind, or by name. `all requests`, `D1 and D4`, `"closure" Solbacken`.
public enum Items: Sendable, Hashable {
  case all(Name)
  case list([(kind: Name?, reference: Reference)])

  public static func == (a: Items, b: Items) -> Bool {
    switch (a, b) {
    case (.all(let x), .all(let y)): x == y
    case (.list(let x), .list(let y)):
      x.count == y.count && zip(x, y).allSatisfy { $0.kind == $1.kind && $0.reference == $1.reference }
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .all(let name): hasher.combine(name)
    case .list(let list): for item in list { hasher.combine(item.reference) }
    }
  }
}

/// A verb that puts items in a state, from the one table of keywords.
public enum Verdict: Sendable, Hashable, CaseIterable {
  case grant, reject, adopt, drop, enable, disable

  /// The verb in the table.
  var role: KeywordRole {
    switch self {
    case .grant: .grant
    case .reject: .reject
    case .adopt: .adopt
    case .drop: .drop
    case .enable: .enable
    case .disable: .disable
    }
  }

  /// What a verb of the table does to items; nil for other words.
  init?(_ role: KeywordRole) {
    guard let verdict = Verdict.allCases.first(where: { $0.role == role }) else { return nil }
    self = verdict
  }
}

/// One edit.
public struct Change: Sendable, Hashable {
  public indirect enum Node: Sendable, Hashable {
    case set(Target, Expression)
    case increase(Target, Expression)
    case decrease(Target, Expression)
    case index(Target, Expression)
    /// Later or (advance) earlier, by a length of time.
    case shift(kind: Name?, Reference, by: Expression, later: Bool)
    /// To a date.
    case reschedule(kind: Name?, Reference, to: Point, later: Bool)
    case phase(Reference, profile: Name)
    /// `with` an amount, or `at` a share of what was asked.
    case decide(Verdict, Items, with: Expression?, share: Expression?)
    case choose(option: Reference, group: Reference)
    /// `krav 1 % på budget 2023`.
    case require(Double, UnitText, of: Target, year: Int?)
    case move(Expression, series: Name?, from: Reference, to: Reference)
    case lock(Reference, reason: Name?)
    case unlock(Reference)
  }

  public let node: Node
  public let when: When?
  public let span: Span
  public init(_ node: Node, when: When?, span: Span) {
    self.node = node
    self.when = when
    self.span = span
  }
}
