/// Rows that read each other within one period, so that none can be evaluated first.
public struct CycleError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The shortest ring: each row reads the next, and the last reads the first.
  public let ring: [RowID]

  /// The ring in words, with rows by number.
  public var description: String {
    let names = ring.map { "row \($0.raw)" }
    return names.count == 1
      ? "\(names[0]) reads itself in the same period"
      : "a ring within one period: " + names.joined(separator: " reads ") + " reads \(names.first ?? "")"
  }
}
