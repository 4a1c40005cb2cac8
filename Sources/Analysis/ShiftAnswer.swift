import Budget
import Graph
import Language
import Quantities
import Scenarios

/// The answer to a delay or an advance: a series over the plan years, before and after.
public struct ShiftAnswer: Sendable {
  public let outcome: Outcome
  public let label: ItemLabel
  public let months: Int
  public let kind: Kind
  public let years: [Int]
  /// The series of everything of that kind per plan year, in öre.
  public let before: [Double]
  public let after: [Double]
  /// The amounts that moved, as they stood.
  public let moves: [Move]
  public let service: ServiceDate?
  public let lacksLife: Bool
  /// Names of what is unknown in the totals.
  public let unknown: [String]
  public let warns: [String]
  /// What the move does in the first year that it changes, where it is to a date within a year.
  public let part: PartYear?

  /// How many years of a plan a table of costs shows.
  static let mostYears = 6

  public enum Kind: Sendable, Hashable {
    /// The frame, of granted requests.
    case frame
    /// What is asked for, of requests that are not granted.
    case requested
    case savings
    case outlay
    /// Anything else: the cost of the plan years.
    case cost
  }

  /// An amount that moved from one year to another; the new year is nil beyond the model's last.
  public struct Move: Sendable, Hashable {
    public let amount: Double
    public let from: Int
    public let to: Int?
  }

  init(_ outcome: Outcome, items: [Int], months: Int, _ evaluation: Evaluation) throws(Diagnostic) {
    self.outcome = outcome
    self.months = months
    let model = evaluation.model
    let plan = evaluation.planYears
    let year = plan.first ?? evaluation.workspace.focus
    let a = ItemReader(evaluation, outcome.before)
    let b = ItemReader(evaluation, outcome.after)
    let facts = InvestmentFacts(items, outcome, evaluation, year: year)
    label = facts.label
    warns = facts.warns
    lacksLife = facts.lacksLife
    let input = ["request": "change", "saving": "amount", "investment": "outlay"].first { model.isKind($0.key, items) }
    var moves: [Move] = []
    for item in items {
      guard let input, months % 12 == 0 else { break }
      for year in model.timeline.years {
        guard let figure = a.figure(input.value, of: item, year), figure.value != 0 else { continue }
        let to = year + months / 12
        moves.append(Move(amount: figure.value, from: year, to: model.timeline.years.contains(to) ? to : nil))
      }
    }
    self.moves = moves
    // Years before the plan stand in the table too, where something moves to or from them.
    let years = Set(plan + moves.compactMap(\.to) + moves.map(\.from)).sorted()
    var shown = years
    let first = items.first ?? 0
    func sums(_ name: String, _ kind: String, _ reader: ItemReader) -> [Double] {
      years.map { year in model.instances(of: kind).reduce(0) { $0 + reader.amount(name, of: $1, year) } }
    }
    if model.isKind("investment", items) {
      kind = .outlay
      let old = Outlays(evaluation, outcome.before, years: years)
      before = old.amounts
      after = Outlays(evaluation, outcome.after, years: years).amounts
      unknown = old.unknown
      service = facts.service
    } else if model.isKind("request", items) {
      let isGranted = years.contains { a.amount("frame_effect", of: first, $0) != 0 }
      kind = isGranted ? .frame : .requested
      let name = isGranted ? "frame_effect" : "requested"
      before = sums(name, "request", a)
      after = sums(name, "request", b)
      unknown = []
      service = nil
    } else if model.isKind("saving", items) {
      kind = .savings
      before = sums("as_level", "saving", a)
      after = sums("as_level", "saving", b)
      unknown = []
      service = nil
    } else {
      kind = .cost
      let root = Entity.node(model.root)
      let old = years.map { a.series("forecast", of: root, $0)?.value ?? 0 }
      let new = years.map { b.series("forecast", of: root, $0)?.value ?? 0 }
      // Of a long plan, what fits a screen, from the first year that changes.
      let changed = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
      let start = years.count <= ShiftAnswer.mostYears ? 0 : min(changed, years.count - ShiftAnswer.mostYears)
      shown = Array(years[start...].prefix(ShiftAnswer.mostYears))
      before = Array(old[start...].prefix(ShiftAnswer.mostYears))
      after = Array(new[start...].prefix(ShiftAnswer.mostYears))
      unknown = []
      service = nil
    }
    self.years = shown
    let changed = zip(before, after).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    if let changed, kind == .cost {
      part = try evaluation.partYear(outcome, [], shown[changed])
    } else {
      part = nil
    }
  }
}
