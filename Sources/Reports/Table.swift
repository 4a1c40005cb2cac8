import Language
import Quantities

/// A table of figures and texts, before it is laid out for a screen or written for another program.
public struct Table: Sendable, Hashable {
  /// The side that cells stand at.
  public enum Alignment: Sendable, Hashable { case left, right }

  /// A column: its title, and the side its cells stand at.
  public struct Column: Sendable, Hashable {
    /// What the header says; empty for none.
    public let title: String
    /// Numbers to the right.
    public let alignment: Alignment
    /// A column, of numbers unless it is said.
    public init(_ title: String, _ alignment: Alignment = .right) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// What is shown, and the number behind it in the table's unit where there is one.
  public struct Cell: Sendable, Hashable {
    /// What people read.
    public let text: String
    /// The same for programs, in the unit of the text; nil where it is no number.
    public let number: Double?
    /// Whether some part of the figure is unknown; the number is then the known part, if there is any.
    public let isUnknown: Bool
    /// The names of what is unknown in it.
    public let unknowns: [String]
    /// What the number is short of being exact; nil where it is.
    public let certainty: Certainty?
    /// A cell.
    public init(
      _ text: String, number: Double? = nil, isUnknown: Bool = false, unknowns: [String] = [],
      certainty: Certainty? = nil
    ) {
      self.text = text
      self.number = number
      self.isUnknown = isUnknown
      self.unknowns = unknowns
      self.certainty = certainty
    }
  }

  /// What stands above the table, or nil.
  public var title: String?
  /// What each row has a cell for.
  public var columns: [Column]
  /// Cells, row by row.
  public var rows: [[Cell]]
  /// Indexes of rows that are totals: a line is drawn above them in Markdown and they are marked in JSON.
  public var totals: Set<Int>
  /// Whether a name of a row that is too long is broken over lines, where it is cut short otherwise.
  public var breaksNames = false

  /// A table; `totals` are indexes of rows.
  public init(title: String? = nil, columns: [Column], rows: [[Cell]], totals: Set<Int> = []) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.totals = totals
  }
}

extension Table {
  /// The lines of the table for a screen: columns as wide as they need, two blanks between, never over the width
  /// (the widest column of texts gives way).
  public func lines(width: Int = 80, indent: Int = 0) -> [String] {
    guard !columns.isEmpty else { return [] }
    let blocks = blocks(width - indent)
    guard blocks.count == 1 else {
      let first = (title.map { [$0] } ?? [])
      return first + blocks.flatMap { picked($0).lines(width: width, indent: indent) }
    }
    var heads = brokenHeads(width - indent)
    let widths = columnWidths(heads, width - indent)
    if breaksNames { heads[0] = Table.broken(columns[0].title, widths[0]) }
    func line(_ texts: [String]) -> String {
      var text = String(repeating: " ", count: indent)
      for (index, column) in columns.enumerated() {
        let cell = Table.fit(index < texts.count ? texts[index] : "", widths[index])
        let pad = String(repeating: " ", count: max(0, widths[index] - TextWidth.of(cell)))
        text += column.alignment == .left ? cell + pad : pad + cell
        if index + 1 < columns.count { text += "  " }
      }
      while text.last == " " { text.removeLast() }
      return text
    }
    var result: [String] = []
    if let title { result.append(title) }
    if columns.contains(where: { !$0.title.isEmpty }) {
      let height = heads.map(\.count).max() ?? 1
      for row in 0..<height {
        // The last line of each head stands next to the figures.
        result.append(line(heads.map { row + $0.count >= height ? $0[row + $0.count - height] : "" }))
      }
    }
    for row in rows {
      let texts = row.map(\.text)
      // What a row is called is broken where it is too long, the rest next to the figures.
      let name = breaksNames ? texts.first.map { Table.broken($0, widths[0]) } ?? [] : []
      for part in name.dropLast() { result.append(line([part])) }
      result.append(line(name.last.map { [$0] + texts.dropFirst() } ?? texts))
    }
    return result
  }

  private static func broken(_ text: String, _ width: Int) -> [String] {
    guard TextWidth.of(text) > width, width > 12 else { return [text] }
    return Wrap.lines(text, width: width, hanging: 2 + text.prefix { $0 == " " }.count)
  }

  /// The columns of each part of the table where it is too wide for a screen: each part begins with the first column, in
  /// which half of the width is for what the rows are called.
  private func blocks(_ width: Int) -> [[Int]] {
    let heads = brokenHeads(width)
    let widths = columns.indices.map { index in
      max(heads[index].map { TextWidth.of($0) }.max() ?? 0, self.width(below: index))
    }
    let first = min(widths[0], max(8, width / 2))
    // Names that are broken over lines must still be told apart.
    let least = min(widths[0], breaksNames ? 18 : 8)
    let isParted = columns.dropFirst().allSatisfy { $0.alignment == .right } && columns.count > 2
    guard isParted, widths.dropFirst().reduce(least, { $0 + 2 + $1 }) > width else {
      return [Array(columns.indices)]
    }
    var blocks: [[Int]] = []
    var used = 0
    for index in columns.indices.dropFirst() {
      if blocks.isEmpty || used + 2 + widths[index] > width {
        blocks.append([0])
        used = first
      }
      blocks[blocks.count - 1].append(index)
      used += 2 + widths[index]
    }
    return blocks
  }

  private func picked(_ indexes: [Int]) -> Table {
    var part = self
    part.title = nil
    part.columns = indexes.map { columns[$0] }
    part.rows = rows.map { row in indexes.map { $0 < row.count ? row[$0] : Cell("") } }
    return part
  }

  /// The width that the cells below a head need.
  private func width(below column: Int) -> Int {
    rows.map { column < $0.count ? TextWidth.of($0[column].text) : 0 }.max() ?? 0
  }

  /// Heads as lines: where the table is too wide, those wider than what stands below them are broken.
  private func brokenHeads(_ width: Int) -> [[String]] {
    let heads = columns.map { [$0.title] }
    let natural = columns.indices.reduce(-2) { $0 + 2 + max(TextWidth.of(columns[$1].title), self.width(below: $1)) }
    guard natural > width else { return heads }
    return columns.indices.map { index in
      guard index > 0 else { return heads[index] }
      let longest = columns[index].title.split(separator: " ").map { TextWidth.of(String($0)) }.max() ?? 0
      return Wrap.lines(columns[index].title, width: max(self.width(below: index), longest), hanging: 0)
    }
  }

  private func columnWidths(_ heads: [[String]], _ width: Int) -> [Int] {
    var widths = columns.indices.map { index in
      max(heads[index].map { TextWidth.of($0) }.max() ?? 0, self.width(below: index))
    }
    var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - width
    while excess > 0 {
      let candidates = columns.indices.filter { columns[$0].alignment == .left && widths[$0] > 8 }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private static func fit(_ text: String, _ width: Int) -> String {
    guard TextWidth.of(text) > width else { return text }
    var kept = ""
    for character in text where TextWidth.of(kept) + TextWidth.of(String(character)) < max(1, width) {
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }
}
