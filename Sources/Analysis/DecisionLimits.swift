import Budget
import Graph
import Language
import Quantities
import Scenarios

/// Who decides at what amount, as the model's instances of `decision_limit` say.
public struct DecisionLimits: Sendable {
  /// One who decides.
  public struct Limit: Sendable, Hashable {
    public let name: String
    /// The largest amount, in öre; nil where it is not known, or where there is none.
    public let upTo: Double?
    /// Whether there is a largest amount.
    public let isLimited: Bool
    /// Whether exactly the limit is within it.
    public let isWithin: Bool
  }

  /// Who decides an amount.
  public enum Decider: Sendable, Hashable {
    /// The first whose limit it is within, and the one below, whose it is not.
    case one(Limit, below: Limit?)
    /// It is more than anybody's limit.
    case nobody(above: Limit)
    /// The amount, or a limit that it may be within, is not known.
    case unknown
  }

  /// An amount that is decided.
  public struct Amount: Sendable, Hashable {
    /// In öre, without sign: the known part.
    public let ore: Double
    public let isKnown: Bool
  }

  /// The lowest first; those without a limit last.
  public let limits: [Limit]

  /// - Returns: nil where the model says nothing of it.
  public init?(_ evaluation: Evaluation) throws(Diagnostic) {
    let model = evaluation.model
    var limits: [Limit] = []
    for index in model.instances(of: "decision_limit") {
      let item = model.items[index]
      guard let component = item.component else { continue }
      func value(_ name: String) throws(Diagnostic) -> Figure? {
        guard let input = model.components[component].input(named: name) else { return nil }
        return try evaluation.value(
          of: Entity.input(item: index, input), in: evaluation.workspace.state, evaluation.workspace.focus)
      }
      let isLimited = try value("limited")?.value == 0
      let upTo = try value("up_to")
      limits.append(
        Limit(
          name: item.displayName, upTo: upTo.flatMap { isLimited && $0.isKnown && !$0.isBlank ? $0.value : nil },
          isLimited: isLimited, isWithin: try value("at_limit")?.value == 0))
    }
    guard !limits.isEmpty else { return nil }
    func rank(_ limit: Limit) -> Double { limit.isLimited ? limit.upTo ?? .greatestFiniteMagnitude : .infinity }
    self.limits = limits.enumerated().sorted {
      rank($0.element) == rank($1.element) ? $0.offset < $1.offset : rank($0.element) < rank($1.element)
    }.map(\.element)
  }

  /// Who decides an amount; limits are tried from the lowest, and the first that it is within holds.
  public func decider(of amount: Amount) -> Decider {
    var below: Limit?
    for limit in limits {
      guard limit.isLimited else { return .one(limit, below: below) }
      // What is more than is known is more than the limits that the known part is more than.
      guard let upTo = limit.upTo else { return .unknown }
      if amount.ore < upTo - 0.5 || limit.isWithin && amount.ore < upTo + 0.5 {
        return amount.isKnown ? .one(limit, below: below) : .unknown
      }
      below = limit
    }
    return below.map { .nobody(above: $0) } ?? .unknown
  }
}

extension Evaluation {
  /// The amount that is decided between two states: the largest change of budget or cost of a year, or all that is
  /// invested. Of money that is moved, what is moved. What a forecast method makes of the open months is no decision.
  public func decidedAmount(from before: Overlay, to after: Overlay) -> DecisionLimits.Amount {
    let years = model.timeline.years.filter { $0 >= workspace.focus }
    var largest = 0.0
    var isKnown = true
    for (series, name) in model.seriesNames.enumerated() where name.english != "actual" {
      var up = [Double](repeating: 0, count: years.count)
      var down = up
      for (index, node) in model.nodes.enumerated() {
        guard let row = node.own[series] else { continue }
        let result = series == SeriesName.forecast ? model.methods[index]?.rows?.result : nil
        let changes = change(of: row, from: before, to: after)
        let made = result.map { change(of: $0, from: before, to: after) }
        for (place, year) in years.enumerated() {
          var sum = 0.0
          for period in model.timeline.indexes(of: year) {
            sum += changes.amounts[period] - (made?.amounts[period] ?? 0)
            isKnown = isKnown && !changes.unknown.contains(period)
          }
          if sum > 0 { up[place] += sum } else { down[place] -= sum }
        }
      }
      let amounts = zip(up, down).map(max)
      let isInvestment = name.english == "outlay"
      largest = max(largest, isInvestment ? amounts.reduce(0, +) : amounts.max() ?? 0)
    }
    return DecisionLimits.Amount(ore: largest.rounded(), isKnown: isKnown)
  }

  /// What a row changes by in each period, and where it is not known.
  private func change(
    of row: RowID, from before: Overlay, to after: Overlay
  ) -> (amounts: [Double], unknown: Set<Int>) {
    let (old, new) = (before.values(row), after.values(row))
    var amounts = [Double](repeating: 0, count: model.timeline.count)
    var unknown: Set<Int> = []
    for period in amounts.indices {
      amounts[period] = new[min(period, new.count - 1)] - old[min(period, old.count - 1)]
      let states = (before.state(row, period), after.state(row, period))
      if states.0 != states.1, states.0.isUnknown || states.1.isUnknown { unknown.insert(period) }
    }
    return (amounts, unknown)
  }
}
