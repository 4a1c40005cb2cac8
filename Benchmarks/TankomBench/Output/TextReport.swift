import Graph

/// Figures as lines for people, in columns.
struct TextReport {
  /// The head of the columns.
  static let head =
    "group      size    case" + padding(51, after: "case") + "      median         min     limit    ratio  rows"

  /// A figure as a line.
  static func line(_ figure: Figure) -> String {
    var line = left(figure.group, 11) + left("\(figure.size)", 8) + left(figure.name, 51) + " "
    line += right(amount(figure.value, figure.unit), 11)
    line += right(figure.minimum.map { amount($0, figure.unit) } ?? "", 12)
    line += right(figure.limit.map { amount($0, figure.unit) } ?? "", 10)
    line += right(figure.ratio.map { decimals($0, 1) + " ×" } ?? "", 9)
    if let work = figure.work {
      line += "  \(work.rowsRecomputed)"
      if let least = figure.leastRows { line += " (\(least))" }
    }
    if !figure.note.isEmpty { line += "  " + figure.note }
    return line
  }

  /// An amount with its unit, at three figures or so.
  static func amount(_ value: Double, _ unit: Figure.Unit) -> String {
    switch unit {
    case .seconds: time(value)
    case .bytes: value >= 100 ? decimals(value, 0) + " B" : decimals(value, 1) + " B"
    case .exponent: decimals(value, 2)
    case .cells, .rows: decimals(value, 0)
    case .share: scientific(value)
    }
  }

  private static func time(_ seconds: Double) -> String {
    for (unit, size) in [("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)] where seconds >= size {
      let value = seconds / size
      return decimals(value, value >= 100 ? 0 : value >= 10 ? 1 : 2) + " " + unit
    }
    return decimals(seconds * 1e9, 1) + " ns"
  }

  private static func left(_ text: String, _ width: Int) -> String { text + padding(width, after: text) }
  private static func right(_ text: String, _ width: Int) -> String { padding(width, after: text) + text }
  private static func padding(_ width: Int, after text: String) -> String {
    String(repeating: " ", count: max(width - text.count, 0))
  }
}
