import Budget
import Graph
import Language
import Quantities
import Scenarios

/// The options of a choice side by side, in a year when all of them are fully in force.
public struct AlternativesComparison: Sendable {
  public struct Row: Sendable {
    public let name: MeasureName
    /// One figure per option.
    public let figures: [Figure]
    public let lessIsBetter: Bool?
    public var isSame: Bool { figures.allSatisfy { $0.value == figures[0].value && $0.state == figures[0].state } }
    /// The options that are best, where the row has a better and a worse.
    public var best: Set<Int> {
      guard let lessIsBetter, !isSame, figures.allSatisfy(\.isKnown) else { return [] }
      let values = figures.map(\.value)
      guard let limit = lessIsBetter ? values.min() : values.max() else { return [] }
      return Set(values.indices.filter { values[$0] == limit })
    }
  }

  public let group: String
  public let options: [String]
  public let year: Int
  /// Whether all options are the same in the year after as in this.
  public let isFullYear: Bool
  public let rows: [Row]
  public let texts: AnswerTexts
  public let unknowns: [String]
  /// The current scenario, where it has edits that the comparison leaves out.
  public let leavesOut: String?

  /// - Parameter year: the year asked for; without one, the first in which every option is in force all year.
  public init(group: Int, year asked: Int?, _ evaluation: Evaluation) throws(Diagnostic) {
    let model = evaluation.model
    let alternatives = model.alternatives[group]
    self.group = alternatives.displayName
    options = alternatives.options.map(\.displayName)
    var states: [Overlay] = []
    for option in alternatives.options.indices {
      states.append(try evaluation.workspace.state(choosing: option, in: group))
    }
    let measures = evaluation.shownMeasures(of: .alternatives(group))
    // Without measures of its own a choice is compared by the whole.
    let whole = measures.isEmpty ? ["budget", "forecast", "deviation"] : []
    func figures(_ row: Int, _ year: Int) throws(Diagnostic) -> [Figure] {
      var result: [Figure] = []
      for state in states {
        if measures.isEmpty {
          let figure = try evaluation.series(whole[row], of: .node(model.root), in: state, year)
          if let figure { result.append(figure) }
        } else {
          result.append(try evaluation.measure(measures[row], in: state, year))
        }
      }
      return result
    }
    let indexes = measures.isEmpty ? whole.indices : measures.indices
    let years = model.timeline.years
    var chosen = asked
    var isFull = false
    for (year, next) in zip(years, years.dropFirst()) where chosen == nil || year == asked {
      var isEven = true
      var differs = false
      for row in indexes {
        let now = try figures(row, year)
        let then = try figures(row, next)
        isEven = isEven && now.map { $0.value.rounded() } == then.map { $0.value.rounded() }
        differs = differs || Set(now.map { $0.value.rounded() }).count > 1
      }
      if isEven && differs {
        chosen = year
        isFull = true
      }
    }
    let year = chosen ?? years.last ?? evaluation.workspace.focus
    self.year = year
    isFullYear = isFull
    var rows: [Row] = []
    let names = [("budget", "budget"), ("cost", "kostnad"), ("deviation", "avvikelse")]
    for row in indexes {
      if measures.isEmpty {
        let name = MeasureName(series: names[row].0, names[row].1, isDeviation: row == 2, subject: model.name)
        rows.append(
          Row(name: name, figures: try figures(row, year), lessIsBetter: row == 0 ? nil : row == 1))
        continue
      }
      let measure = measures[row]
      rows.append(
        Row(
          name: MeasureName(measure, model), figures: try figures(row, year),
          lessIsBetter: model.measures[measure].expression.costPolarity(in: model).map { $0 > 0 }))
    }
    unknowns = Set(rows.flatMap(\.figures).flatMap(\.unknowns)).sorted()
    self.rows = rows
    texts = evaluation.answerTexts(of: [.alternatives(group)], in: states.last ?? evaluation.workspace.base, year)
    let scenario = evaluation.workspace.scenarios[evaluation.workspace.current]
    let others = scenario.steps.contains { step in
      step.edit.changes.contains { if case .choose = $0.node { false } else { true } }
    }
    leavesOut = others || scenario.parent != nil ? scenario.name : nil
  }
}

extension Expression {
  /// Whether the expression grows (+1) or falls (−1) as cost grows; nil where it reads no cost, or reads it both ways.
  func costPolarity(in model: Model, depth: Int = 0) -> Int? {
    guard depth < 20 else { return nil }
    switch node {
    case .call(let name, _, _, _), .property(let name, _):
      if Model.isDeviation(name.text) { return -1 }
      return model.editedSeries(named: name.text) == SeriesName.forecast ? 1 : nil
    case .reference(let reference, _):
      guard case .measure(let index)? = try? model.lookup.entity(reference) else { return nil }
      return model.measures[index].expression.costPolarity(in: model, depth: depth + 1)
    case .negate(let inner): return inner.costPolarity(in: model, depth: depth).map { -$0 }
    case .united(let inner, _): return inner.costPolarity(in: model, depth: depth)
    case .binary(let sign, let left, let right):
      guard [.add, .subtract].contains(sign) else { return nil }
      let a = left.costPolarity(in: model, depth: depth)
      let b = right.costPolarity(in: model, depth: depth).map { sign == .subtract ? -$0 : $0 }
      guard let a, let b else { return a ?? b }
      return a == b ? a : nil
    default: return nil
    }
  }
}
