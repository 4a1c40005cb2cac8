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
  /// What the move does to the capital cost of investments; nil where nothing, or what is not known.
  public let capital: CapitalChange?
  /// What the move does to the cost in the first year that it changes; nil where it changes none.
  public let cost: CostChange?
  /// The same of every year.
  public let costs: YearlyMoves
  /// How to write the first of them that is off, and moves nothing.
  public let off: String?
  /// Names of what is unknown in the totals.
  public let unknown: [String]
  public let warns: [String]
  /// What the move does in the first year that it changes, where it is to a date within a year.
  public let part: PartYear?

  /// What moved along that is neither a date nor money, such as a need; empty where nothing did.
  public let alongside: [String]
  /// How to name the date of the first item that has one, to move it alone; nil where none has.
  public let dateName: String?

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

  /// How much the cost of a year grows, in öre.
  public struct CostChange: Sendable, Hashable {
    public let year: Int
    public let amount: Double
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
    capital = facts.capital
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
    var off: String?
    for item in items where off == nil {
      if try evaluation.isOff(item, outcome) { off = model.items[item].name }
    }
    self.off = off
    self.costs = try YearlyMoves(of: .cost, outcome, evaluation)
    let first = items.first ?? 0
    alongside = items.first.map { ShiftAnswer.alongside($0, outcome, model) } ?? []
    dateName = items.first.flatMap { ShiftAnswer.dateName(of: $0, model) }
    let all = model.timeline.years
    func sums(_ name: String, _ kind: String, _ reader: ItemReader) -> [Double] {
      all.map { year in model.instances(of: kind).reduce(0) { $0 + reader.amount(name, of: $1, year) } }
    }
    let root = Entity.node(model.root)
    let costs = (
      old: all.map { a.series("forecast", of: root, $0)?.value ?? 0 },
      new: all.map { b.series("forecast", of: root, $0)?.value ?? 0 }
    )
    let old: [Double]
    let new: [Double]
    if model.isKind("investment", items) {
      kind = .outlay
      let outlays = Outlays(evaluation, outcome.before, years: all)
      old = outlays.amounts
      new = Outlays(evaluation, outcome.after, years: all).amounts
      unknown = outlays.unknown
      service = facts.service
    } else {
      (unknown, service) = ([], nil)
      if model.isKind("request", items) {
        let isGranted = all.contains { a.amount("frame_effect", of: first, $0) != 0 }
        kind = isGranted ? .frame : .requested
        let name = isGranted ? "frame_effect" : "requested"
        (old, new) = (sums(name, "request", a), sums(name, "request", b))
      } else if model.isKind("saving", items) {
        kind = .savings
        (old, new) = (sums("as_level", "saving", a), sums("as_level", "saving", b))
      } else {
        kind = .cost
        (old, new) = costs
      }
    }
    // Years before the plan stand in the table too, where something moves to or from them.
    let differing = all.indices.filter { old[$0] != new[$0] }.map { all[$0] }
    let wanted = Set(plan + moves.compactMap(\.to) + moves.map(\.from) + differing)
    var shown = all.indices.filter { wanted.contains(all[$0]) }
    if kind == .cost, shown.count > ShiftAnswer.mostYears {
      // Of a long plan, what fits a screen, from the first year that changes.
      let start = shown.firstIndex { old[$0] != new[$0] } ?? 0
      shown = Array(shown[min(start, shown.count - ShiftAnswer.mostYears)...].prefix(ShiftAnswer.mostYears))
    }
    years = shown.map { all[$0] }
    before = shown.map { old[$0] }
    after = shown.map { new[$0] }
    cost = all.indices.first { costs.old[$0] != costs.new[$0] }.map {
      CostChange(year: all[$0], amount: costs.new[$0] - costs.old[$0])
    }
    let changed = zip(before, after).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    if let changed, kind == .cost {
      part = try evaluation.partYear(outcome, [], years[changed])
    } else {
      part = nil
    }
  }

  /// The inputs of an item, neither dates nor money, that have other values in some period after the move.
  private static func alongside(_ item: Int, _ outcome: Outcome, _ model: Model) -> [String] {
    guard let component = model.items[item].component else { return [] }
    return zip(model.components[component].inputs, model.items[item].inputs).compactMap { input, value in
      guard case .quantity(let unit)? = value?.type, !unit.holdsMoney, case .row(let row)? = value?.storage,
        outcome.before.values(row) != outcome.after.values(row)
      else { return nil }
      return input.names.last
    }
  }

  /// What the first date of an item is called; nil where it has none.
  private static func dateName(of item: Int, _ model: Model) -> String? {
    guard let component = model.items[item].component else { return nil }
    let inputs = zip(model.components[component].inputs, model.items[item].inputs)
    return inputs.first { $1?.type.isDate == true }?.0.names.last
  }
}
