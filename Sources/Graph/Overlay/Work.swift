/// What a stabilisation did, counted in rows.
public struct Work: Hashable, Sendable {
  /// Rows evaluated.
  public var rowsRecomputed = 0
  /// Of these, rows with the same bits as before, so that their dependents were left alone.
  public var rowsCutOff = 0
  /// Rows that the overlay came to own.
  public var rowsAllocated = 0

  /// Work of these counts; none without them.
  public init(rowsRecomputed: Int = 0, rowsCutOff: Int = 0, rowsAllocated: Int = 0) {
    self.rowsRecomputed = rowsRecomputed
    self.rowsCutOff = rowsCutOff
    self.rowsAllocated = rowsAllocated
  }

  /// Counts another's work in.
  mutating func add(_ other: Work) {
    rowsRecomputed += other.rowsRecomputed
    rowsCutOff += other.rowsCutOff
    rowsAllocated += other.rowsAllocated
  }
}
