import Budget
import Ingest
import Language
import Quantities
import Scenarios

/// Gathers the findings of a check.
struct CheckRun {
  let workspace: Workspace
  var findings: [Check.Finding] = []
  var proposals: [Check.Proposal] = []
  var unexplained: [(file: String, candidates: Int)] = []
  /// Per file how many sums rounding explains, the largest difference and the place of the first.
  var roundings: [String: (count: Int, largest: Double, place: Cell?)] = [:]
  /// Deviations with nothing to compare them with: how many, and the first line and cell.
  var uncompared: [UncomparedColumn: (count: Int, node: Int, place: Cell)] = [:]
  var model: Model { workspace.model }

  init(_ workspace: Workspace) { self.workspace = workspace }

  mutating func add(
    _ kind: Check.Finding.Kind, _ subject: String, _ place: Cell? = nil, _ other: Cell? = nil, computed: Double? = nil,
    printed: Double? = nil, tolerance: Double = 0, year: Int? = nil, comparisons: [Check.Comparison] = []
  ) {
    findings.append(
      Check.Finding(
        kind: kind, subject: subject, year: year, place: place, other: other, computed: computed, printed: printed,
        tolerance: tolerance, comparisons: comparisons))
  }

  /// A difference that rounding explains: it is counted, not found.
  mutating func addRounding(_ place: Cell?, _ difference: Double) {
    guard let place else { return }
    let before = roundings[place.file] ?? (0, 0, place)
    roundings[place.file] = (before.count + 1, max(before.largest, abs(difference)), before.place)
  }

  /// The same of a table whose figures are in units of its own.
  mutating func addTableRounding(_ place: Cell, _ difference: Double) {
    let before = roundings[place.file] ?? (0, 0, place)
    roundings[place.file] = (before.count + 1, before.largest, before.place)
  }

  mutating func sayRoundings() {
    for (_, entry) in roundings.sorted(by: { $0.key < $1.key }) {
      add(.rounding(count: entry.count), "", entry.place, computed: entry.largest, printed: 0)
    }
  }

  /// The causes of each unit against its deviation.
  mutating func causes() {
    let byNode = Dictionary(grouping: model.causes, by: \.node)
    for (node, causes) in byNode.sorted(by: { $0.key < $1.key }) {
      guard let printed = model.nodes[node].printedDeviation(of: model.focus), let deviation = printed.amount else {
        continue
      }
      for cause in causes where cause.isResidual {
        add(.residual(cause: cause.id), model.nodes[node].name, cause.cell, printed.cell, computed: cause.amount)
      }
      let known = causes.compactMap(\.amount)
      let sum = known.reduce(0, +)
      if known.count == causes.count, abs(sum - deviation) >= 0.5 {
        add(.causes, model.nodes[node].name, printed.cell, causes.first?.cell, computed: sum, printed: deviation)
      }
    }
  }
}
