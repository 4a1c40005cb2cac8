/// Edits on top of a base: a scenario. A value: a copy is a snapshot, and keeping the old one is undo.
///
/// It owns the rows that were given anew or came out differently, in pages of 64 that copies share until they write.
/// Opening costs nothing, the first edit a table of pages; an edit and ``stabilise()`` cost what the edit reaches. What is
/// read before ``stabilise()`` is as it was, but for a row that is fused, which is evaluated from what its arguments are
/// then. An overlay may go from thread to thread, but has one owner at a time.
public struct Overlay: @unchecked Sendable, CellStore {
  /// What it stands on.
  public let base: Base
  /// Whether rows of ``Operation/post`` are rounded, as they are unless ``setPostRounding(_:)`` says otherwise.
  public internal(set) var roundsPosts = true
  /// The rows that it owns; nil for none.
  var pages: PageTable?
  /// The structure, where it differs from the base's.
  var structure: Structure?
  var dirty = DirtyBitmap(positions: 0)
  /// The lanes in which what is dirty may come out differently: whole calendar years.
  var dirtyLanes = 0..<0
  /// Whether rows of whole numbers are as the base's are: whole, and small enough for exact sums.
  var isExact = true

  /// An overlay that differs in nothing.
  public init(_ base: Base) { self.base = base }

  /// A child that starts as its parent is now, and then goes its own way.
  public init(on other: Overlay) { self = other }

  public var axis: Axis { base.axis }
  public var rowCount: Int { structure?.rowCount ?? base.rowCount }
  public func operation(of row: RowID) -> Operation { presentOperation(of: row.index) }
  public func arguments(of row: RowID) -> [RowID] { definitionArguments(of: row.index).map { RowID(raw: $0) } }

  /// Without base values, which read the base.
  public func dependents(of row: RowID) -> [RowID] {
    guard let structure else { return base.dependents(of: row).filter { operation(of: $0) != .baseValue } }
    var found: Set<RowID> = []
    if row.index < base.rowCount { found.formUnion(base.dependents(of: row)) }
    structure.forEachDependent(of: row.index) { found.insert(RowID($0)) }
    return found.filter { structure.reads($0.index, row.index) }.sorted()
  }

  /// Whether nothing waits for ``stabilise()``.
  public var isStable: Bool { dirty.isEmpty }

  /// The rows of the base with values or states other than the base's, and the rows added here. O(rows owned).
  public var differingRows: [RowID] {
    let owned = (pages?.rows ?? []).filter { row in
      row < base.rowCount && !base.withRow(RowID(row)) { there, _ in isSame(argument(row, for: .input), there) }
    }
    return owned.map { RowID($0) } + (base.rowCount..<rowCount).map { RowID($0) }
  }

  var table: StateTable { base.table }

  func withRow<Result>(_ row: RowID, _ body: (Argument, SideRow?) -> Result) -> Result {
    precondition(row.raw >= 0 && row.index < rowCount, "a row of another graph")
    if let pages, let own = pages.argument(row.index) {
      return withExtendedLifetime(pages) { body(own.cells, own.side) }
    }
    if row.index >= base.rowCount { return body(Argument(base.zeros, nil), nil) }
    if !isInner(row.index) { return base.withRow(row, body) }
    let evaluator = base.evaluators.take(base, mostArguments: mostArguments)
    defer { base.evaluators.giveBack(evaluator) }
    let box = recall(row.index, evaluator)
    return withExtendedLifetime(box) { body(box.argument, box.side) }
  }
}
