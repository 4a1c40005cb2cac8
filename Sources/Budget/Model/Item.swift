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

  public let name: String
  public let label: String?
  /// Nil for a post that stands alone.
  public let component: Int?
  public internal(set) var node: Int
  public let basis: Placement.Basis?
  public internal(set) var replaces: Int?
  public let isOffAtStart: Bool
  /// Where it was declared or loaded.
  public let origin: Place
  public internal(set) var given: [Int: Given] = [:]
  /// The expression of a post that stands alone.
  public internal(set) var amount: Expression?
  public internal(set) var amountSeries: Name?

  /// The value of each input; nil for texts and items.
  public internal(set) var inputs: [Typed?] = []
  public internal(set) var outputs: [Typed?] = []
  /// Where each input's value comes from, for `explain`.
  public internal(set) var sources: [Int: [Cell]] = [:]
  /// What it posts per series, in öre and whole, with the switch applied.
  public internal(set) var posts: [(series: Int, row: RowID)] = []
  /// 1 where it is on.
  public internal(set) var on: RowID?
  /// Linked items per input (`costed_by`).
  public internal(set) var links: [Int: [Int]] = [:]
  public internal(set) var texts: [Int: String] = [:]

  public var displayName: String { label ?? name }
}

/// A value from a cell, with the place it stands.
public struct LoadedValue: Sendable {
  public let number: Double
  public let state: State
  public let isBlank: Bool
  /// The cell's own text, where it is no number.
  public let text: String?
  public let cell: Cell
}

/// Several items under one name.
public struct Group: Sendable {
  public let name: String
  public internal(set) var items: [Int]
  /// The component that all are instances of, if the group is a kind.
  public let component: Int?
}
