/// The stable name of a row: its number in the order rows were added, in the base first and then in an overlay.
///
/// Two overlays may give one number to different rows of their own; a row of the base has one number everywhere.
public struct RowID: Hashable, Sendable, Comparable {
  /// The number, from 0.
  public let raw: Int32

  /// The row of this number, such as one read from ``State/errorRows``.
  public init(raw: Int32) { self.raw = raw }

  init(_ index: Int) { raw = Int32(truncatingIfNeeded: index) }

  var index: Int { Int(raw) }

  /// Orders rows by number, which is the order in which they were added.
  public static func < (left: RowID, right: RowID) -> Bool { left.raw < right.raw }
}
