import Graph
import Language

/// An instance of a component (a request, a placement, an investment), or a post that stands alone.
public struct Item: Sendable {
  /// What a file or a declaration gave for an input.
  public enum Given: Sendable {
    case expression(Expression)
    /// Cells keyed by year; the key is nil for a single value.
    case cells([(year: Int?, value: LoadedValue)])
    case text(String, Cell?)
    /// Other items, by name.
    case items([Reference])
  }

  /// Its id in the file, or its declared name.
  public let name: String
  /// What it is, in words, if anything says.
  public let label: String?
  /// Nil for a post that stands alone.
  public let component: Int?
  /// The index of the line that it belongs to and posts on.
  public internal(set) var node: Int
  /// Whether its posts are part of the line's loaded amounts or come on top; nil where it does not say.
  public let basis: Placement.Basis?
  /// The index of the cause whose amount it puts in the place of, if it does.
  public internal(set) var replaces: Int?
  /// Whether it counts only once something turns it on.
  public let isOffAtStart: Bool
  /// Where it was declared or loaded.
  public let origin: Place
  /// What was given per input, by the input's index in the component.
  public internal(set) var given: [Int: Given] = [:]
  /// The instance that it is part of, where it is declared inside a component.
  public internal(set) var owner: Int?
  /// The instances that are part of it, in the component's order.
  public internal(set) var nested: [Int] = []
  /// Inputs whose value is written in the owner's component, over the owner's names.
  var givenByOwner: Set<Int> = []
  /// The activity that it is booked on, as written or as its owner has it.
  public internal(set) var activity: String?
  /// The account that it is booked on.
  public internal(set) var account: String?
  /// The expression of a post that stands alone.
  public internal(set) var amount: Expression?
  /// The series that a post that stands alone is posted to, as written.
  public internal(set) var amountSeries: Name?

  /// A part of an instance: its names, and what it is given.
  public struct Part: Sendable {
    /// Its own name.
    public let name: String
    /// What people call it, if the declaration says.
    public let label: String?
    /// What was given per input, by the input's index in the component.
    public internal(set) var given: [Int: Given] = [:]
    /// What was given per input that is a text.
    public internal(set) var texts: [Int: String] = [:]

    /// Its label, or else its name.
    public var displayName: String { label ?? name }
  }

  /// The parts of each kind that the component has, in the order declared.
  public internal(set) var parts: [[Part]] = []
  /// The dimension of the parts of each kind, by its place in the model's list.
  public internal(set) var partDimensions: [Int] = []

  /// The value of each input; nil for texts and items.
  public internal(set) var inputs: [Typed?] = []
  /// The value of each output of the component; nil where it did not compile.
  public internal(set) var outputs: [Typed?] = []
  /// Where each input's value comes from, for `explain`.
  public internal(set) var sources: [Int: [Cell]] = [:]
  /// What it posts per series, in öre and whole, with the switch applied.
  public internal(set) var posts: [(series: Int, row: RowID)] = []
  /// 1 where it is switched on.
  public internal(set) var on: RowID?
  /// More than 0 where it counts: it and all that it is part of are on.
  public internal(set) var active: RowID?
  /// Linked items per input (`costed_by`).
  public internal(set) var links: [Int: [Int]] = [:]
  /// What was given per input that is a text.
  public internal(set) var texts: [Int: String] = [:]
  /// The line per input that is one, as the index of its node.
  public internal(set) var lines: [Int: Int] = [:]

  /// Its label, or else its name.
  public var displayName: String { label ?? name }
}

/// A value from a cell, with the place it stands.
public struct LoadedValue: Sendable {
  /// In base units; the known part, 0 where all is unknown.
  public let number: Double
  /// What is to be said of it.
  public let state: State
  /// Whether the cell is empty, which is not zero.
  public let isBlank: Bool
  /// The cell's own text, where it is no number.
  public let text: String?
  /// Where it stands.
  public let cell: Cell
}

/// Several items under one name.
public struct Group: Sendable {
  /// The name that they share.
  public let name: String
  /// Their indexes, in the model's order.
  public internal(set) var items: [Int]
  /// The component that all are instances of, if the group is a kind.
  public let component: Int?
}
