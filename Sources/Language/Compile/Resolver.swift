import Graph
import Quantities

/// What the compiler of expressions asks of the rooms above it: what names mean, and where rows are made.
public protocol Resolver: AnyObject {
  var timeline: Timeline { get }
  var units: UnitTable { get }
  /// The unit that a text stands for.
  func unit(named text: String) throws(UnknownUnit) -> Unit
  /// The year of a month that is written without one.
  var focus: Int { get }

  func makeInput(_ values: [Double], states: [State]?) -> RowID
  func makeRow(_ operation: Operation, _ arguments: [RowID]) -> RowID

  /// The numbers with ends that have been met so far.
  var uncertain: UncertainNumbers { get }
  /// An input that nothing edits, such as a mask: those who give the same values may share it.
  func makeFixed(_ values: [Double]) -> RowID

  /// Reads values of which an earlier period is wanted: what is being compiled may then read itself.
  func earlier(_ read: () throws(Diagnostic) -> Typed) throws(Diagnostic) -> Typed

  /// Whether a value before the first period must be given: it must in formulas; in questions it is blank.
  var needsStart: Bool { get }

  /// The id under which a name stands in the states of rows.
  func cause(named name: String) -> Int32

  /// A name in an expression. Rows come back by period.
  func resolve(_ reference: Reference) throws(Diagnostic) -> Typed

  /// The same where years are asked for: a measure is then a formula over the year's figures.
  func resolve(_ reference: Reference, resolution: Resolution) throws(Diagnostic) -> Typed

  /// `price of X`.
  func resolve(_ property: Name, of reference: Reference) throws(Diagnostic) -> Typed

  /// A function that is not built in: a series, an output. Nil where the name is none.
  func call(_ name: Name, _ arguments: [Expression], resolution: Resolution, span: Span) throws(Diagnostic) -> Typed?

  /// `EXPR@SCENARIO`.
  func value(of expression: Expression, at scenario: Reference, resolution: Resolution) throws(Diagnostic) -> Typed

  /// Functions and names for "menade du".
  var functionNames: [String] { get }

  /// All dimensions there are, the local ones of items among them; values name them by their place here.
  var dimensions: [Dimension] { get }

  /// The dimensions that have a name here: those of the model and, inside a component, its own parts.
  var namedDimensions: [Int] { get }

  /// The dimensions of what a name stands for, found without compiling where they are declared. None where the name
  /// stands for nothing: what is wrong with it is said when it is compiled.
  func axes(of reference: Reference) -> [Int]
}

/// What one value of an expression stands for.
public enum Resolution: Sendable, Hashable {
  /// A period: the formulas of a model.
  case period
  /// A calendar year: measures, expectations and questions, where a ratio is a ratio of the year's figures.
  case year
}

extension Resolver {
  public func unit(named text: String) throws(UnknownUnit) -> Unit { try units.parse(text) }

  public func makeFixed(_ values: [Double]) -> RowID { makeInput(values, states: nil) }

  public func earlier(_ read: () throws(Diagnostic) -> Typed) throws(Diagnostic) -> Typed { try read() }

  public var needsStart: Bool { false }

  public var dimensions: [Dimension] { [] }
  public var namedDimensions: [Int] { [] }
  public func axes(of reference: Reference) -> [Int] { [] }

  /// The dimension of a name, in any case.
  public func dimension(named name: String) -> Int? { namedDimensions.first { dimensions[$0].isNamed(name) } }

  public func resolve(_ reference: Reference, resolution: Resolution) throws(Diagnostic) -> Typed {
    try resolve(reference)
  }
}
