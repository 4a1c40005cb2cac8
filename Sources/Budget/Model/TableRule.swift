/// What a load says must hold of the columns of its table, whatever kind it is of: asked by `check`.
public struct TableRule: Sendable {
  /// What must hold.
  public enum Kind: Sendable, Hashable {
    /// The shares in a column add up to 100 % in each group of rows, or those of several columns in each row.
    case shares(columns: [Int])
    /// A printed per cent is an amount over a base: of the same row, or where no base is named the amount of the
    /// group's total.
    case percent(column: Int, amount: Int, base: Int?)
    /// The dates of each row come in this order.
    case dates(columns: [Int])
  }

  /// The rows, with their keys and what is a total among them.
  public let table: LoadedTable
  /// What must hold of them.
  public let kind: Kind
}
