import Quantities

/// A name as it was written: a word, a quoted name, or an id such as `1:8`.
public struct Name: Sendable, Hashable {
  /// Without quotes.
  public let text: String
  public let isQuoted: Bool
  public let span: Span

  public init(_ text: String, isQuoted: Bool = false, span: Span) {
    self.text = text
    self.isQuoted = isQuoted
    self.span = span
  }
}

/// A name in full: parts joined by `.`.
public struct Reference: Sendable, Hashable {
  public let parts: [Name]
  public init(_ parts: [Name]) { self.parts = parts }
  public var span: Span { parts[0].span.to(parts[parts.count - 1].span) }
  /// The parts as one text with dots, without quotes.
  public var text: String { parts.count == 1 ? parts[0].text : parts.map(\.text).joined(separator: ".") }
}

/// The word after a number, as written: `tkr/plats/år`. `per år` is kept as `/år`.
public struct UnitText: Sendable, Hashable {
  public let text: String
  public let span: Span
  public init(_ text: String, span: Span) {
    self.text = text
    self.span = span
  }

  /// Whether it is per cent: the sign, or the word in either tongue.
  public var isPercent: Bool {
    text.utf8.count == 1 ? text == "%" : text.utf8.count == 7 && ["procent", "percent"].contains(text.lowercased())
  }
}

/// A point in time as written; a month without a year takes the year in focus.
public enum Point: Sendable, Hashable {
  case year(Int, Span)
  case month(Int, year: Int?, Span)
  case day(CalendarDate, Span)
  case reference(Reference)

  public var span: Span {
    switch self {
    case .year(_, let span), .month(_, _, let span), .day(_, let span): span
    case .reference(let reference): reference.span
    }
  }
}

/// `2024`, `2024..2026`, `juli..september`: first and last included.
public struct TimeSpan: Sendable, Hashable {
  public let from: Point
  public let to: Point?
  public init(from: Point, to: Point? = nil) {
    self.from = from
    self.to = to
  }
}

/// A member of a dimension, or a span of members.
public struct Member: Sendable, Hashable {
  public let from: String
  /// nil: one member; empty: open end (`80..`).
  public let to: String?
  public let span: Span
  public init(from: String, to: String? = nil, span: Span) {
    self.from = from
    self.to = to
    self.span = span
  }
}

/// What stands in brackets after a name.
public enum Selector: Sendable, Hashable {
  /// `prev`, or `prev år`.
  case previous(year: Bool, Span)
  /// `-12 mån`.
  case offset(Double, UnitText)
  case time(TimeSpan)
  case member(dimension: Name?, Member)
}

/// The key of an entry in braces.
public enum Key: Sendable, Hashable {
  case time(TimeSpan)
  case from(Point)
  /// `every february`: month 1...12, or 0 for every month.
  case every(month: Int, Span)
  case otherwise(Span)
  case member(Member)
}

/// `key = value` in braces; the first entry may have no key.
public struct Entry: Sendable, Hashable {
  public let key: Key?
  public let value: Expression
  public init(key: Key?, value: Expression) {
    self.key = key
    self.value = value
  }
}

public enum BinaryOperator: String, Sendable, Hashable {
  case add, subtract, multiply, divide, power
  case equal, notEqual, less, greater, lessOrEqual, greaterOrEqual
  case and, or
}

/// An expression, with the place it was written.
public struct Expression: Sendable, Hashable {
  public indirect enum Node: Sendable, Hashable {
    case number(Double, UnitText?)
    /// `5..10 %`, `mellan 5 och 10 %`.
    case range(Double, Double, UnitText?)
    /// `ca X`, `minst X`, `högst X`.
    case approximate(Expression)
    case atLeast(Expression)
    case atMost(Expression)
    /// `40 % chance of X`: the share is 0...1.
    case chance(Double, Expression)
    case unknown(UnitText?)
    case date(Point)
    /// A name; a quoted name may also be a text where a text is wanted.
    case reference(Reference, [Selector])
    /// `sum(e; ålder)`, `forecast(extern_lss)`. Arguments may be conditions.
    case call(Name, [Expression], [Selector], UnitText?)
    /// `price of X`, `pris för X`.
    case property(Name, of: Reference)
    case negate(Expression)
    case not(Expression)
    case binary(BinaryOperator, Expression, Expression)
    /// `(e) tkr`: a parenthesis with a unit after it.
    case united(Expression, UnitText)
    case braces([Entry])
    /// `EXPR@SCENARIO`, `EXPR@GROUP.OPTION`.
    case at(Expression, Reference)
  }

  public let node: Node
  public let span: Span

  public init(_ node: Node, span: Span) {
    self.node = node
    self.span = span
  }

  /// Whether two ends are what it begins with, so that a minus before it would be of the lower.
  var beginsWithRange: Bool {
    switch node {
    case .range: true
    case .at(let inner, _), .binary(.power, let inner, _): inner.beginsWithRange
    default: false
    }
  }
}

/// `A = B ± T`, `besparing minst 0`.
public struct Relation: Sendable, Hashable {
  public let left: Expression
  /// One of the comparisons.
  public let comparison: BinaryOperator
  public let right: Expression
  public let tolerance: Expression?
  public let span: Span

  public init(left: Expression, comparison: BinaryOperator, right: Expression, tolerance: Expression?, span: Span) {
    self.left = left
    self.comparison = comparison
    self.right = right
    self.tolerance = tolerance
    self.span = span
  }
}
