import Quantities

/// A table of figures and texts, before it is laid out for a screen or written for another program.
public struct Table: Sendable, Hashable {
  public enum Alignment: Sendable, Hashable { case left, right }

  public struct Column: Sendable, Hashable {
    public let title: String
    public let alignment: Alignment
    public init(_ title: String, _ alignment: Alignment = .right) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// What is shown, and the number behind it in the table's unit where there is one.
  public struct Cell: Sendable, Hashable {
    public let text: String
    public let number: Double?
    /// Whether some part of the figure is unknown; the number is then the known part, if there is any.
    public let isUnknown: Bool
    public init(_ text: String, number: Double? = nil, isUnknown: Bool = false) {
      self.text = text
      self.number = number
      self.isUnknown = isUnknown
    }
  }

  /// What stands above the table, or nil.
  public var title: String?
  public var columns: [Column]
  public var rows: [[Cell]]
  /// Indexes of rows that are totals: a line is drawn above them in Markdown and they are marked in JSON.
  public var totals: Set<Int>

  public init(title: String? = nil, columns: [Column], rows: [[Cell]], totals: Set<Int> = []) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.totals = totals
  }
}

extension Table {
  /// The lines of the table for a screen: columns as wide as they need, two blanks between, never over the width
  /// (the first column gives way).
  public func lines(width: Int = 80, indent: Int = 0) -> [String] {
    guard !columns.isEmpty else { return [] }
    var widths = columns.map(\.title.count)
    for row in rows {
      for (index, cell) in row.enumerated() where index < widths.count {
        widths[index] = max(widths[index], cell.text.count)
      }
    }
    let others = widths.dropFirst().reduce(0, +) + 2 * (widths.count - 1) + indent
    widths[0] = max(8, min(widths[0], width - others))
    func line(_ texts: [String]) -> String {
      var text = String(repeating: " ", count: indent)
      for (index, column) in columns.enumerated() {
        let cell = Table.fit(index < texts.count ? texts[index] : "", widths[index])
        let pad = String(repeating: " ", count: max(0, widths[index] - cell.count))
        text += column.alignment == .left ? cell + pad : pad + cell
        if index + 1 < columns.count { text += "  " }
      }
      while text.last == " " { text.removeLast() }
      return text
    }
    var result: [String] = []
    if let title { result.append(title) }
    if columns.contains(where: { !$0.title.isEmpty }) { result.append(line(columns.map(\.title))) }
    return result + rows.map { line($0.map(\.text)) }
  }

  private static func fit(_ text: String, _ width: Int) -> String {
    text.count <= width ? text : text.prefix(max(1, width - 1)) + "…"
  }
}
