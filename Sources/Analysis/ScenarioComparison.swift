import Budget
import Graph
import Language
import Quantities
import Scenarios

/// Scenarios side by side: what differs as rows, what does not said as such.
public struct ScenarioComparison: Sendable {
  public struct Column: Sendable {
    public let name: String
    public let state: Overlay
    public init(name: String, state: Overlay) {
      self.name = name
      self.state = state
    }
  }

  public struct Row: Sendable {
    public enum Subject: Sendable, Hashable {
      /// `budget`, `forecast`, `deviation`, `outlay` of the whole.
      case series(String)
      /// The deviation of an area.
      case area(String)
    }
    public let subject: Subject
    public internal(set) var years: ClosedRange<Int>
    /// Whether it is a plan year: frame, planned cost, underfunded.
    public let isPlan: Bool
    /// One per column; with a base to compare with, differences from it in the other columns.
    public let figures: [Figure]
    public let isSame: Bool
  }

  public let columns: [String]
  public let rows: [Row]
  public let same: [Row]
  /// How many requests are granted per column, and their names; nil where the model has none or all agree.
  public let granted: [[String]]
  public let requestCount: Int
  public let unknowns: [String]
  /// Whether the model has costs and no budget: rows are then of cost, with no sign.
  public let lacksBudget: Bool
  /// The column that the others are differences from.
  public let base: Int?

  /// - Parameters:
  ///   - years: the years asked for; without any, the year in focus and those after it.
  ///   - byArea: show the deviation of each area too.
  public init(
    _ columns: [Column], years asked: [Int]?, byArea: Bool, against base: Int?, _ evaluation: Evaluation
  ) throws(Diagnostic) {
    let model = evaluation.model
    let focus = evaluation.workspace.focus
    self.columns = columns.map(\.name)
    self.base = base
    let years = asked ?? model.timeline.years.filter { $0 >= focus }
    var all: [Row] = []
    var unknowns: Set<String> = []
    func row(_ subject: Row.Subject, _ series: String, _ node: Int, _ year: Int) throws(Diagnostic) {
      var levels: [Figure] = []
      for column in columns {
        guard let figure = try evaluation.series(series, of: .node(node), in: column.state, year) else { return }
        levels.append(figure)
      }
      guard series != "outlay" || levels.contains(where: { $0.value != 0 }) else { return }
      for level in levels { unknowns.formUnion(level.unknowns) }
      var figures = levels
      if let base {
        for index in columns.indices where index != base {
          figures[index] =
            try evaluation.move(
              series, of: .node(node), from: columns[base].state, to: columns[index].state, year)?.difference
            ?? levels[index]
        }
      }
      let first = levels[0]
      let isSame = levels.allSatisfy {
        abs($0.value - first.value) < 0.5 && $0.unknowns.sorted() == first.unknowns.sorted()
      }
      all.append(
        Row(subject: subject, years: year...year, isPlan: year > model.focus, figures: figures, isSame: isSame))
    }
    // Without a budget there is no frame and no deviation to speak of.
    let isCostOnly = try evaluation.wholeSubject == .cost
    lacksBudget = isCostOnly
    for series in isCostOnly ? ["forecast", "outlay"] : ["budget", "forecast", "deviation", "outlay"] {
      for year in years { try row(.series(series), series, model.root, year) }
    }
    if byArea {
      for area in model.nodes[model.root].children {
        for year in years {
          try row(.area(model.nodes[area].name), isCostOnly ? "forecast" : "deviation", area, year)
        }
      }
    }
    let merged = ScenarioComparison.merged(all)
    rows = merged.filter { !$0.isSame }
    same = merged.filter(\.isSame)
    let requests = model.items.indices.filter { model.isKind("request", [$0]) }
    requestCount = requests.count
    var granted: [[String]] = []
    for column in columns {
      var names: [String] = []
      for item in requests {
        if try evaluation.decided(item, in: column.state, years.last ?? focus)?.english == "granted" {
          names.append(model.items[item].name)
        }
      }
      granted.append(names)
    }
    self.granted = granted
    self.unknowns = unknowns.sorted()
  }

  /// Years after each other with the same figures in all columns are one row.
  private static func merged(_ rows: [Row]) -> [Row] {
    var result: [Row] = []
    for row in rows {
      if let last = result.last, last.subject == row.subject, last.isPlan == row.isPlan,
        last.isSame == row.isSame, last.years.upperBound + 1 == row.years.lowerBound,
        zip(last.figures, row.figures).allSatisfy({ abs($0.value - $1.value) < 0.5 })
      {
        result[result.count - 1].years = last.years.lowerBound...row.years.upperBound
      } else {
        result.append(row)
      }
    }
    return result
  }
}
