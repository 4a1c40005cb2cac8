import Graph
import Language
import Quantities

/// Whether a profile can be that of a line, in a state: that shares are a whole, that amounts are the year's or take
/// each other out, and that nothing of it is unknown.
public struct PhasingCheck {
  private let query: Query
  private let line: Int

  /// A check of one line in the state of a question, which is settled.
  public init(_ query: Query, _ line: Int) {
    self.query = query
    self.line = line
  }

  /// Throws what is wrong with the weights of some years by month, at the name of the profile.
  ///
  /// - Parameter budget: the line's own budget; nil where only differences can be meant.
  public func check(
    _ weights: PhasingWeights, _ years: [Int], _ name: Name, budget: RowID?
  ) throws(Diagnostic) {
    let node = query.model.nodes[line].name
    var saysAnything = false
    for year in years {
      let periods = query.timeline.indexes(of: year)
      let states = periods.map { query.layer.state(weights.row, $0) }
      let unknown = states.filter { $0.isUnknown || $0.isError }
      if !unknown.isEmpty {
        let names = Set(unknown.flatMap(\.causes).map(query.causeName))
        throw Diagnostic(PhasingProblem.unknown(name.text, year: year, names: names.sorted()), at: name.span)
      }
      let values = zip(periods, states).map { $1.isBlank ? 0 : query.layer.value(weights.row, $0) }
      guard values.contains(where: { $0 != 0 }) else { continue }
      saysAnything = true
      let total = budget.map { row in periods.reduce(0) { $0 + query.layer.value(row, $1) } }
      if let problem = problem(weights.kind, values.reduce(0, +), year, name.text, node, total: total) {
        throw Diagnostic(problem, at: name.span)
      }
    }
    guard saysAnything else {
      throw Diagnostic(PhasingProblem.saysNothing(name.text, node, years: years), at: name.span)
    }
  }

  private func problem(
    _ kind: PhasingWeights.Kind, _ sum: Double, _ year: Int, _ name: String, _ node: String, total: Double?
  ) -> PhasingProblem? {
    switch kind {
    case .parts: return sum > 0 ? nil : .notWhole(name, year: year, sum: sum)
    case .shares: return abs(sum - 1) > 1e-9 ? .notWhole(name, year: year, sum: sum) : nil
    case .amounts:
      let isYear = total.map { abs(sum - $0) < 0.5 } ?? false
      guard abs(sum) >= 0.5, !isYear else { return nil }
      return .otherTotal(name, year: year, sum: sum, line: node, total: total, money: query.model.moneyUnit)
    }
  }
}

extension Model {
  /// What is wrong with the profiles that lines have from the start: found when the model is read.
  func wrongPhasings() -> [Diagnostic] {
    let overlay = Overlay(base)
    let monthly = timeline.years.filter { timeline.indexes(of: $0).count == 12 }
    var found: [Diagnostic] = []
    for (line, phasing) in phasings.sorted(by: { $0.key < $1.key }) {
      let query = Query(self, state: overlay, focus: focus) { (_) throws(Diagnostic) -> Overlay in overlay }
      let years = monthly.filter { year in
        nodes[line].loaded.contains { $0.series == SeriesName.budget && $0.year == year && !$0.isControl }
      }
      guard !years.isEmpty else { continue }
      query.settle()
      do throws(Diagnostic) {
        try PhasingCheck(query, line).check(
          phasing.weights, years, phasing.name, budget: nodes[line].own[SeriesName.budget])
      } catch { found.append(error) }
    }
    return found
  }
}
