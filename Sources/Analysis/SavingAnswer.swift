import Budget
import Graph
import Language
import Quantities
import Scenarios

/// The answer to decisions on savings proposals: both readings of their amounts, and what is uncertain in them.
public struct SavingAnswer: Sendable {
  public let outcome: Outcome
  /// The year in focus, its deviation before and after, in öre.
  public let focus: (year: Int, before: Double, after: Double)
  public let years: [Int]
  public let proposals: [Proposal]
  /// Sums over the proposals per year, in öre.
  public let level: [Double]
  public let increment: [Double]
  public let uncertain: [Double]
  /// What the cost falls by in each year because of the edit.
  public let effect: [Double]
  /// The same with the decision in force all of its first year.
  public let wholeYears: [Double]?
  /// What is taken out of the frame in each year because of the edit.
  public let frame: [Double]
  /// The first year with an amount.
  public let firstYear: Int?
  /// What all requests ask for in the first year, and what the savings are in that year.
  public let requested: (year: Int, amount: Double)?
  public let warns: [String]
  /// Pairs of adopted proposals that use the same thing.
  public let shared: [(ItemLabel, ItemLabel)]

  /// One proposal.
  public struct Proposal: Sendable {
    public let item: Int
    public let label: ItemLabel
    public let statusBefore: String
    public let statusAfter: String
    public let uncertainty: String?
    public let consequence: String?
    /// Words of the source that the model chose to quote.
    public let quote: String?
    /// Whether the model says how its yearly amounts are to be read.
    public let reading: String
  }

  init(_ outcome: Outcome, _ evaluation: Evaluation) throws(Diagnostic) {
    self.outcome = outcome
    let model = evaluation.model
    let before = ItemReader(evaluation, outcome.before)
    let after = ItemReader(evaluation, outcome.after)
    var items: [Int] = []
    for touch in outcome.touched {
      if case .decided(_, let decided, _) = touch { items += decided.filter { !items.contains($0) } }
    }
    let root = Entity.node(model.root)
    let now = evaluation.workspace.focus
    focus = (
      now, before.series("deviation", of: root, now)?.value ?? 0, after.series("deviation", of: root, now)?.value ?? 0
    )
    let years = evaluation.planYears
    self.years = years
    func total(_ name: String, _ year: Int) -> Double { items.reduce(0) { $0 + after.amount(name, of: $1, year) } }
    let level = years.map { total("as_level", $0) }
    self.level = level
    increment = years.map { total("as_increment", $0) }
    uncertain = years.map { total("uncertain_part", $0) }
    effect = years.map { year in
      (before.series("forecast", of: root, year)?.value ?? 0) - (after.series("forecast", of: root, year)?.value ?? 0)
    }
    frame = years.map { year in
      (before.series("budget", of: root, year)?.value ?? 0) - (after.series("budget", of: root, year)?.value ?? 0)
    }
    wholeYears = outcome.wholeYears.map { state in
      let whole = ItemReader(evaluation, state)
      return years.map {
        (before.series("forecast", of: root, $0)?.value ?? 0) - (whole.series("forecast", of: root, $0)?.value ?? 0)
      }
    }
    firstYear = years.indices.first { level[$0] != 0 }.map { years[$0] }
    let headline = firstYear ?? years.first ?? now
    proposals = items.map { item in
      Proposal(
        item: item, label: model.label(of: item),
        statusBefore: before.options("status", of: item, headline).last ?? "",
        statusAfter: after.options("status", of: item, headline).last ?? "",
        uncertainty: model.text("uncertainty", of: item), consequence: model.text("consequence", of: item),
        quote: evaluation.texts(.quote, of: .item(item), in: outcome.after, headline).first,
        reading: after.options("reading", of: item, headline).first ?? "")
    }
    requested = firstYear.flatMap { year in
      let asked = model.instances(of: "request").reduce(0) { $0 + after.amount("requested", of: $1, year) }
      return asked > 0 ? (year, asked) : nil
    }
    let kind = model.kind(of: "saving")
    var warnings = kind.map { evaluation.texts(.warns, of: $0, in: outcome.after, headline) } ?? []
    for item in items where items.count == 1 {
      warnings += evaluation.texts(.warns, of: .item(item), in: outcome.after, headline)
    }
    warns = warnings
    var pairs: [(ItemLabel, ItemLabel)] = []
    for item in items where proposals.first(where: { $0.item == item })?.statusAfter == "adopted" {
      for reference in model.attributes[.item(item)]?[.sameMoneyAs]?.references ?? [] {
        guard case .item(let other)? = try? model.lookup.entity(reference, wanted: .item),
          after.options("status", of: other, headline).last == "adopted"
        else { continue }
        pairs.append((model.label(of: item), model.label(of: other)))
      }
    }
    for other in model.instances(of: "saving") where !items.contains(other) {
      for reference in model.attributes[.item(other)]?[.sameMoneyAs]?.references ?? [] {
        guard case .item(let item)? = try? model.lookup.entity(reference, wanted: .item), items.contains(item),
          after.options("status", of: other, headline).last == "adopted",
          after.options("status", of: item, headline).last == "adopted"
        else { continue }
        pairs.append((model.label(of: item), model.label(of: other)))
      }
    }
    shared = pairs
  }
}
