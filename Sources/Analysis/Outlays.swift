import Budget
import Graph
import Quantities
import Scenarios

/// Investment outlays of everything, per plan year, with the names of those whose amounts are unknown.
public struct Outlays: Sendable, Hashable {
  public let years: [Int]
  public let amounts: [Double]
  public let unknown: [String]
  public var total: Double { amounts.reduce(0, +) }

  init(_ evaluation: Evaluation, _ state: Overlay, years: [Int]) {
    let model = evaluation.model
    let reader = ItemReader(evaluation, state)
    self.years = years
    amounts = years.map { reader.series("outlay", of: .node(model.root), $0)?.value ?? 0 }
    var names: [String] = []
    for item in model.instances(of: "investment") {
      let isUnknown = years.contains { year in
        reader.series("outlay", of: .item(item), year).map { !$0.isKnown } ?? false
      }
      if isUnknown && !names.contains(model.items[item].name) { names.append(model.items[item].name) }
    }
    unknown = names
  }
}

/// When an investment is taken into service, before and after an edit; nil where no date is given.
public struct ServiceDate: Sendable, Hashable {
  public let before: Double?
  public let after: Double?
}

/// What an edit does to the capital cost of some investments in the first year in which it does, in öre.
public struct CapitalChange: Sendable, Hashable {
  public let year: Int
  public let before: Double
  public let after: Double
}

/// What an answer about investments says of them together.
struct InvestmentFacts {
  let label: ItemLabel
  let service: ServiceDate
  /// Names of inputs that capital cost needs and that have no value.
  let lacksLife: Bool
  /// Nil where it does not change in the model's years, or is not known.
  let capital: CapitalChange?
  let warns: [String]

  init(_ items: [Int], _ outcome: Outcome, _ evaluation: Evaluation, year: Int) {
    let model = evaluation.model
    let before = ItemReader(evaluation, outcome.before)
    let after = ItemReader(evaluation, outcome.after)
    let first = items.first ?? 0
    if items.count > 1, let whole = model.wholeOf(first), Set(items).isSubset(of: model.groups[whole].items) {
      label = ItemLabel(id: model.groups[whole].name, short: nil, name: model.items[first].displayName)
    } else {
      label = model.label(of: first)
    }
    service = ServiceDate(before: before.date("in_service", of: first), after: after.date("in_service", of: first))
    lacksLife = items.contains { after.lacksLife($0, year) }
    capital =
      model.timeline.years.lazy.compactMap { year in
        let old = items.compactMap { before.figure("capital_cost", of: $0, year) }
        let new = items.compactMap { after.figure("capital_cost", of: $0, year) }
        guard (old + new).allSatisfy(\.isKnown) else { return nil }
        let change = CapitalChange(
          year: year, before: old.reduce(0) { $0 + $1.value }, after: new.reduce(0) { $0 + $1.value })
        return change.before == change.after ? nil : change
      }.first
    var texts = items.flatMap { evaluation.texts(.warns, of: .item($0), in: outcome.after, year) }
    if let whole = model.wholeOf(first) {
      texts += evaluation.texts(.warns, of: .group(whole), in: outcome.after, year)
    }
    warns = texts
  }
}
