import Budget
import Graph
import Language
import Scenarios

/// What an edit of a line did to it and to everything.
public struct LineEffect: Sendable {
  public let name: String
  let node: Int
  /// How many lines were edited at once, where the name is of several.
  public let lineCount: Int
  public let series: Int
  public var isBudget: Bool { series == SeriesName.budget }
  /// The year that is shown: the one in focus, or the first in which the edit acts.
  public let year: Int
  /// The year in focus, where the edit does not act in it.
  public let untouchedYear: Int?
  /// The edited series of the line, per year.
  public let edited: [Movement]
  public let deviation: [Movement]
  /// The edited series and the deviation of everything.
  public let total: [Movement]
  public let totalDeviation: [Movement]
  /// What the edit does in a full year, where it begins or ends within one.
  public let wholeYear: Double?
  /// The per cent that was typed.
  public let percent: Double?

  /// - Returns: nil where the edit is not of one line, or one part of the tree.
  init?(_ outcome: Outcome, _ evaluation: Evaluation) throws(Diagnostic) {
    let model = evaluation.model
    var nodes: [Int] = []
    var edited: Int?
    for touch in outcome.touched {
      guard case .row(.line(let node, let series)) = touch, edited ?? series == series else { return nil }
      edited = series
      if !nodes.contains(node) { nodes.append(node) }
    }
    guard let edited, let node = LineEffect.commonNode(nodes, model) else { return nil }
    series = edited
    self.node = node
    name = model.nodes[node].name
    // What the node has beside its parts is no unit more.
    lineCount = max(1, nodes.count { $0 != node })
    let word = model.seriesNames[edited].english
    self.edited = try evaluation.movements(word, of: .node(node), outcome)
    deviation = try evaluation.movements("deviation", of: .node(node), outcome)
    total = try evaluation.movements(word, of: .node(model.root), outcome)
    totalDeviation = try evaluation.movements("deviation", of: .node(model.root), outcome)
    let moved = Movement.years(self.edited)
    let focus = evaluation.workspace.focus
    year = moved.contains(focus) ? focus : moved.first ?? focus
    untouchedYear = year == focus ? nil : focus
    percent = outcome.edit.changes.first.flatMap(TypedPercent.of)
    if let state = outcome.wholeYears {
      wholeYear = FullOfPartYear.amount(
        self.edited, whole: try evaluation.movements(word, of: .node(node), from: outcome.before, to: state), year,
        isDated: outcome.edit.isDated)
    } else {
      wholeYear = nil
    }
  }

  /// The node whose lines are exactly the ones that were edited.
  private static func commonNode(_ nodes: [Int], _ model: Model) -> Int? {
    if nodes.count == 1 { return nodes[0] }
    let wanted = Set(nodes)
    return model.nodes.indices.filter { index in
      let below = model.nodesBelow(index)
      return wanted.isSubset(of: below) && below.allSatisfy { wanted.contains($0) || !model.nodes[$0].isLeaf }
    }.max { model.nodes[$0].depth < model.nodes[$1].depth }
  }
}

/// The share of a typed per cent.
enum TypedPercent {
  static func of(_ change: Change) -> Double? {
    let expression: Expression
    let sign: Double
    switch change.node {
    case .increase(_, let value): (expression, sign) = (value, 1)
    case .decrease(_, let value): (expression, sign) = (value, -1)
    default: return nil
    }
    guard case .number(let value, let unit?) = expression.node,
      unit.isPercent
    else { return nil }
    return sign * value / 100
  }
}
