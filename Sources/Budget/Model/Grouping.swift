import Language

/// Another tree over the same lines: groups that the organisation's own tree does not have, and that no code tells.
public struct Grouping: Sendable {
  /// Some lines under one name.
  public struct Group: Sendable {
    /// What the grouping calls it.
    public let name: String
    /// The lines, by their place in the model; none lies below another.
    public internal(set) var nodes: [Int]
  }

  /// What it is called.
  public let name: String
  /// In the order of the file.
  public internal(set) var groups: [Group]
  /// The lines without parts that are in no group.
  public internal(set) var rest: [Int] = []
}

/// Figures of some lines from another extraction: the same account in kr, a committee's own report. Compared with the
/// lines, never added.
public struct Snapshot: Sendable {
  /// A figure of a line, or of a group of them.
  public struct Entry: Sendable {
    /// The line or the group.
    public let entity: Entity
    /// The index of the series, or ``LoadedAmount/deviation``.
    public let series: Int
    /// The calendar year that it is of.
    public let year: Int
    /// The months of the year that it is for.
    public let months: ClosedRange<Int>
    /// In öre.
    public let amount: Double
    /// Where it stands.
    public let cell: Cell
  }

  /// What it is called.
  public let name: String
  /// In the order of the file.
  public let entries: [Entry]
  /// Öre per unit of its numbers: 100 where they are kr.
  public let unitScale: Double
}
