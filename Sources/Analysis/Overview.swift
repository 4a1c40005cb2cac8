import Budget
import Ingest
import Language
import Quantities
import Scenarios

/// Where we are: the year's figures, the largest deviations, and what is to be sorted out.
public struct Overview: Sendable {
  public let name: String
  public let scenario: String?
  public let year: Int
  public let basis: String?
  public let isPlanYear: Bool
  /// Whether the year has an outcome and no forecast, so that the outcome is shown.
  public let isOutcome: Bool
  /// The methods that the year's forecast is made by, now and in the base; nil where there are none.
  public let methods: (before: ChosenForecast?, after: ChosenForecast?)
  /// The months that have an outcome.
  public let closedMonths: ClosedRange<Int>?
  /// Whether deviations are all that is loaded.
  public let hasDeviationsAlone: Bool
  public let budget: (before: Figure, after: Figure)
  public let forecast: (before: Figure, after: Figure)
  public let deviation: (before: Figure, after: Figure)
  public let oneOffs: [(name: String, amount: Double)]
  /// Units with a deficit and with a surplus, largest first.
  public let deficits: [(name: String, amount: Figure)]
  public let surpluses: [(name: String, amount: Figure)]
  public let check: Check
  /// What each failing file's checks are a margin of: `kostnadsslag`.
  public let checkLabels: [String]
  /// Things whose amounts are unknown in a total of the model.
  public let unknowns: [String]
  public let carried: [Carry]
  /// What other authorities bear, which is outside the figures.
  public let borne: [BorneCost]
  /// The tables of a model that has no amounts of its own: all that there is to ask about.
  public let tables: [(name: String, rows: Int)]
  /// The latest year that has both budget and forecast, where the year in focus lacks one of them.
  public let latestYear: Int?
}

extension Model {
  /// Whether anything is loaded or posted on its lines.
  fileprivate var hasAmounts: Bool {
    nodes.contains { !$0.loaded.isEmpty } || items.contains { !$0.posts.isEmpty }
  }
}

extension Evaluation {
  public func overview() throws(Diagnostic) -> Overview {
    let year = workspace.focus
    func pair(_ name: String) throws(Diagnostic) -> (before: Figure, after: Figure) {
      let root = Entity.node(model.root)
      let after = try series(name, of: root, in: workspace.state, year) ?? money(nil)
      let before = workspace.isBase ? after : try series(name, of: root, in: workspace.base, year) ?? after
      return (before, after)
    }
    var leaves: [(name: String, amount: Figure)] = []
    for node in model.lineNodes(false) {
      guard let figure = try series("deviation", of: .node(node), in: workspace.state, year), abs(figure.value) >= 0.5
      else { continue }
      leaves.append((model.lineName(node), figure))
    }
    let check = try Check.make(workspace)
    let files = Set(check.findings.filter(\.isSum).compactMap { $0.place?.file })
    var unknowns = Set<String>()
    for figure in [try pair("budget").after, try pair("forecast").after] { unknowns.formUnion(figure.unknowns) }
    for series in model.seriesNames where !["budget", "forecast", "actual"].contains(series.english) {
      for year in model.timeline.years {
        let figure = try self.series(series.english, of: .node(model.root), in: workspace.state, year)
        unknowns.formUnion(figure?.unknowns ?? [])
      }
    }
    func isWhole(_ year: Int) -> Bool {
      model.hasAmounts(SeriesName.budget, in: year) && model.hasAmounts(SeriesName.forecast, in: year)
    }
    let chosen = try chosenForecast(model.root, year)
    let start = workspace.isBase ? chosen : try chosenForecast(model.root, year, in: workspace.base)
    let latest = isWhole(year) ? nil : model.timeline.years.last { isWhole($0) }
    return Overview(
      name: model.name, scenario: workspace.isBase ? nil : workspace.scenarios[workspace.current].name, year: year,
      basis: year == model.focus ? texts(.basis, of: .node(model.root), in: workspace.state, year).first : nil,
      isPlanYear: year > model.focus, isOutcome: model.showsOutcome(in: year) && chosen == nil,
      methods: (start, chosen),
      closedMonths: model.monthsWithFigures(in: year),
      hasDeviationsAlone: model.showsDeviationsAlone(in: year) && chosen == nil,
      budget: try pair("budget"), forecast: try pair("forecast"),
      deviation: try pair("deviation"),
      oneOffs: year == model.focus
        ? oneOffCauses : [],
      deficits: leaves.filter { $0.amount.value < 0 }.sorted { $0.amount.value < $1.amount.value },
      surpluses: leaves.filter { $0.amount.value > 0 }.sorted { $0.amount.value > $1.amount.value }, check: check,
      checkLabels: model.margins.filter { files.contains($0.table.table.file) || files.contains($0.file) }.map(\.label),
      unknowns: unknowns.sorted(), carried: model.carries.filter { year > $0.from && year <= $0.until },
      borne: borneCosts,
      tables: model.hasAmounts
        ? [] : model.tables.map { ($0.name, $0.table.rows.count) }, latestYear: latest)
  }

  /// The units with the largest deviations of a year, either way.
  public func largest(_ count: Int, _ year: Int) throws(Diagnostic) -> [LineTable.Row] {
    var rows: [LineTable.Row] = []
    for node in model.lineNodes(false) { rows.append(try lineRow(node, year)) }
    let ranked = rows.enumerated().sorted { a, b in
      let (x, y) = (abs(a.element.deviation?.value ?? 0), abs(b.element.deviation?.value ?? 0))
      return x == y ? a.offset < b.offset : x > y
    }
    return ranked.prefix(max(0, count)).map(\.element).filter { abs($0.deviation?.value ?? 0) >= 0.5 }
  }
}
