import Budget
import Graph
import Language
import Quantities
import Scenarios

/// One series by area, unit or group, with the total: for a series that has no table of budget, forecast and deviation.
public struct SeriesTable: Sendable {
  /// A row; blank where it has no amounts of the year.
  public struct Row: Sendable {
    /// What the row is called; empty for what stands on no other row.
    public let name: String
    /// In öre.
    public let figure: Figure
  }

  /// The index of the series.
  public let series: Int
  /// What the series is called.
  public let name: [Tongue: String]
  /// What the rows are.
  public let grouping: LineTable.Grouping
  /// What the other tree is called, where the rows are of one.
  public let groupingName: String?
  /// The calendar year.
  public let year: Int
  /// The months that the series has amounts of, where those are not all of the year.
  public let months: ClosedRange<Int>?
  /// In the order of the model.
  public let rows: [Row]
  /// All of it.
  public let total: Row
  /// Whose figures they are.
  public let modelName: String
}

extension Evaluation {
  /// A series of everything by area, unit or group; nil for groupings that have no lines. Parts of a row ("varav") are not
  /// shown.
  public func seriesTable(
    _ series: Int, by grouping: LineTable.Grouping, _ year: Int
  ) throws(Diagnostic) -> SeriesTable? {
    let names = model.seriesNames[series]
    let blank = Figure(
      value: 0, state: .blankNotYet, type: .quantity(.ore), display: model.moneyUnit, unknowns: [])
    func figure(_ node: Int) throws(Diagnostic) -> Figure {
      try self.series(names.english, of: .node(node), in: workspace.state, year) ?? blank
    }
    func sum(_ nodes: [Int]) throws(Diagnostic) -> Figure {
      var figures: [Figure] = []
      for node in nodes { figures.append(try figure(node)) }
      return SeriesTable.sum(figures.filter { !$0.isBlank }.map { ($0, 1) }) ?? blank
    }
    var rows: [SeriesTable.Row] = []
    let total = try figure(model.root)
    switch grouping {
    case .area, .unit:
      for node in model.lineNodes(grouping == .area) where !model.nodes[node].isMemo {
        rows.append(SeriesTable.Row(name: model.lineName(node), figure: try figure(node)))
      }
    case .tree(let index):
      for group in model.groupings[index].groups {
        rows.append(SeriesTable.Row(name: group.name, figure: try sum(group.nodes)))
      }
    case .cause, .margin: return nil
    }
    // What stands on lines that are no row.
    let parts = rows.map(\.figure).filter { !$0.isBlank }
    if !total.isBlank, let rest = SeriesTable.sum([(total, 1)] + parts.map { ($0, -1) }),
      abs(rest.value) >= 0.5 || !Set(total.unknowns).subtracting(parts.flatMap(\.unknowns)).isEmpty
    {
      rows.append(SeriesTable.Row(name: "", figure: rest))
    }
    return SeriesTable(
      series: series, name: [.swedish: names.swedish, .english: names.english], grouping: grouping,
      groupingName: { if case .tree(let index) = grouping { model.groupings[index].name } else { nil } }(), year: year,
      months: series == SeriesName.actual ? model.monthsWithOutcome(in: year) : nil, rows: rows,
      total: SeriesTable.Row(name: "", figure: total), modelName: model.name)
  }
}

extension SeriesTable {
  /// Figures with a sign each, added up; nil of none.
  fileprivate static func sum(_ terms: [(figure: Figure, sign: Double)]) -> Figure? {
    guard let first = terms.first?.figure else { return nil }
    let added = Set(terms.filter { $0.sign > 0 }.flatMap(\.figure.unknowns))
    let unknowns = added.subtracting(terms.filter { $0.sign < 0 }.flatMap(\.figure.unknowns)).sorted()
    return Figure(
      value: terms.reduce(0) { $0 + $1.sign * $1.figure.value }, state: unknowns.isEmpty ? .plain : .unknown(),
      type: first.type, display: first.display, unknowns: unknowns,
      origin: Origin.sum(terms.map { ($0.figure, $0.sign) }))
  }
}

extension Model {
  /// The months of a year that have an outcome; nil where that is all of the year, or none.
  fileprivate func monthsWithOutcome(in year: Int) -> ClosedRange<Int>? {
    let times = nodes.flatMap(\.loaded).filter { $0.series == SeriesName.actual && $0.year == year && !$0.isControl }
      .map(\.months)
    guard let first = times.map(\.lowerBound).min(), let last = times.map(\.upperBound).max() else { return nil }
    return first...last == 1...12 ? nil : first...last
  }
}
