import Budget
import Language
import Quantities
import Scenarios

/// A line over some months of a year, or month by month: budget, actual, forecast and deviation. Cost: one query for each
/// figure.
public struct LineMonths: Sendable {
  /// What a column holds.
  public enum Column: Sendable, Hashable { case budget, actual, forecast, deviation }

  public struct Row: Sendable {
    public let window: Window
    /// One figure per column; nil where the line has none of its own for the time.
    public let figures: [Figure?]
  }

  public let name: String
  /// Those that the line has figures of.
  public let columns: [Column]
  /// One row, or one for each month.
  public let rows: [Row]
  /// Where several months have one actual together, them.
  public let joined: ClosedRange<Int>?
  /// Whether amounts of longer times have been spread over the months.
  public let isSpread: Bool
}

extension Evaluation {
  /// A line over a window within the model's monthly years.
  public func lineMonths(_ node: Int, over window: Window, byMonth: Bool) throws(Diagnostic) -> LineMonths {
    let query = workspace.query()
    let windows = byMonth ? window.months : [window]
    let all: [(LineMonths.Column, String)] = [
      (.budget, "budget"), (.actual, "actual"), (.forecast, "forecast"), (.deviation, "deviation"),
    ]
    let joined = windows.lazy.compactMap { actualTogether(node, $0) }.first
    var columns: [(LineMonths.Column, [Figure?])] = []
    for (column, name) in all {
      guard let value = try model.series(name, of: .node(node), query) else { continue }
      let figures = windows.map { part -> Figure? in
        if monthsTogether(name, of: node, part) != nil { return nil }
        let figure = query.figure(value, over: part)
        return figure.isBlank ? nil : figure
      }
      let isEmpty = figures.allSatisfy { $0 == nil } && (column != .actual || joined == nil)
      if !isEmpty { columns.append((column, figures)) }
    }
    // Months after the last with a figure are left out.
    let last = windows.indices.last { index in columns.contains { $0.1[index] != nil } } ?? windows.startIndex
    let rows = windows[...last].indices.map { index in
      LineMonths.Row(window: windows[index], figures: columns.map { $0.1[index] })
    }
    return LineMonths(
      name: model.lineName(node), columns: columns.map(\.0), rows: rows, joined: joined,
      isSpread: isSpread(node, window))
  }

  /// Whether a budget or a forecast of a longer time than a month lies over the window.
  private func isSpread(_ node: Int, _ window: Window) -> Bool {
    let years = window.years
    return model.nodesBelow(node).contains { index in
      let amounts = model.nodes[index].loaded.filter { years.contains($0.year) && !$0.isControl }
      return [SeriesName.budget, SeriesName.forecast].contains { series in
        LoadedAmount.steps(of: amounts.filter { $0.series == series }).contains { $0.months.count > 1 }
      }
    }
  }
}
