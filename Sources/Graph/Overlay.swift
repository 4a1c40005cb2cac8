/// Edits on top of a base: a scenario. A value: a copy is a snapshot, and keeping the old one is undo.
///
/// It owns the rows that were given anew or came out differently, in pages of 64 that copies share until they write.
/// Opening and copying cost a table of pages; an edit and ``stabilise()`` cost what the edit reaches. What is read before
/// ``stabilise()`` is as it was. An overlay may go from thread to thread, but has one owner at a time.
public struct Overlay: @unchecked Sendable, CellStore {
  /// What it stands on.
  public let base: Base
  /// Whether rows of ``Operation/post`` are rounded, as they are unless ``setPostRounding(_:)`` says otherwise.
  public internal(set) var roundsPosts = true
  var pages: [Page?]
  /// The structure, where it differs from the base's.
  var ownDefinitions: Definitions?
  var order: Order
  /// Formula rows that were given values, while the structure is the base's.
  var pinned: Set<Int32> = []
  var dirty = DirtyBitmap(positions: 0)
  /// Whether rows or edges have come that the order does not have.
  var isStale = false
  /// Rows to mark when the order is made anew: to evaluate, and to have their dependents evaluated.
  var waiting: [Int32] = []
  var waitingChanged: [Int32] = []
  /// For each row that the order does not have, the highest position that it reads.
  var ranks: [Int32] = []

  /// An overlay that differs in nothing.
  public init(_ base: Base) {
    self.base = base
    pages = Array(repeating: nil, count: (base.rowCount + Graph.pageSize - 1) / Graph.pageSize)
    order = base.order
  }

  /// A child that starts as its parent is now, and then goes its own way.
  public init(on other: Overlay) { self = other }

  public var axis: Axis { base.axis }
  public var rowCount: Int { definitions.count }
  public func operation(of row: RowID) -> Operation { presentOperation(of: row.index) }

  public func arguments(of row: RowID) -> [RowID] {
    pinned.contains(row.raw) ? [] : definitions.arguments(of: row.index).map { RowID(raw: $0) }
  }

  /// Without base values, which read the base. While edits of structure wait for ``stabilise()``, all rows are looked
  /// through.
  public func dependents(of row: RowID) -> [RowID] {
    let some = isStale ? (0..<rowCount).map { RowID($0) } : order.dependents(of: row)
    return some.filter { operation(of: $0) != .baseValue && arguments(of: $0).contains(row) }
  }

  /// Whether nothing waits for ``stabilise()``.
  public var isStable: Bool { dirty.isEmpty && !isStale }

  /// The rows of the base with values or states other than the base's, and the rows added here. O(rows owned).
  public var differingRows: [RowID] {
    ownedRows.filter { row in
      row >= base.rowCount || !isSame(row, base.argument(row))
    }.map { RowID($0) }
  }

  var table: StateTable { base.table }
  var definitions: Definitions { ownDefinitions ?? base.definitions }

  func withRow<Result>(_ row: RowID, _ body: (UnsafePointer<Double>, SideRow?) -> Result) -> Result {
    precondition(row.raw >= 0 && row.index < rowCount, "a row of another graph")
    if let box = box(row.index) { return body(box.values, box.side) }
    return base.withRow(row, body)
  }
}
