import Budget
import Graph
import Language
import Quantities
import Scenarios

/// The options of a choice side by side, or the combinations of several choices.
public struct AlternativesComparison: Sendable {
  /// The choices that are compared.
  public let groups: [String]
  /// What stands at the head of each column.
  public private(set) var options: [String]
  /// The year that is shown.
  public let year: Int
  /// Whether all alternatives are the same in the year after as in this.
  public let isFullYear: Bool
  public private(set) var rows: [AlternativesRow]
  /// The row that the alternatives are ranked by, where they are a list.
  public private(set) var ranking: Int?
  /// The years of whole-life cost: from the year in focus, or from the first before it in which outlays differ.
  public let horizon: ClosedRange<Int>?
  public let rate: Double?
  /// Years before the horizon in which the alternatives differ in what is paid, and that are not counted.
  public let uncountedYears: [Int]
  /// Years of the horizon in which the whole has no cost, so that there is no whole-life cost either.
  public let missingYears: [Int]
  /// The items that money is counted of, where all that differs is theirs; empty where it is the whole.
  public let counted: [String]
  /// The alternative that does nothing, by its column; nil where it is none of those shown.
  public private(set) var nothing: Int?
  /// What the one that the others are held against is called, also where a limit takes it away.
  public let nothingName: String
  public let texts: AnswerTexts
  public let facts: AlternativesFacts
  public let unknowns: [String]
  /// The current scenario and its number of edits, where it has some that the comparison builds on.
  public let builds: (scenario: String, edits: Int)?
  /// Edits of the current scenario that are left out, as the options decide of the same things.
  public let leavesOut: [String]
  /// Options of other choices that the alternatives depend on, and that are in force in them.
  public let requires: [(choice: String, option: String)]
  /// What is paid for and not decided, so that its cost per year is not counted.
  public let undecidedItems: [String]
  /// What is written off before the horizon ends and not renewed, an item or one of its parts, with the last year that
  /// it costs anything.
  public let writtenOff: [(item: String, part: String?, year: Int)]
  /// Alternatives that cost nothing more from before the horizon ends, with the last year that they do: a lease that ends.
  public let ended: [(option: String, year: Int)]
  /// Combinations that do not come up, and what they depend on.
  public let excluded: [(dependent: String, on: String)]
  /// Alternatives that break a limit, and limits that cannot be decided.
  public let outside: [AlternativesLimit.Broken]
  public let undecided: [AlternativesLimit.Undecided]
  /// What the states of the alternatives cost in rows, for `--verbose` and tests.
  public let work: Work
  /// Where two alternatives change place.
  public private(set) var swaps: [AlternativesSwap]

  /// The options of one choice.
  public init(group: Int, year: Int?, _ evaluation: Evaluation) throws(Diagnostic) {
    try self.init(AlternativesQuestion(groups: [group], year: year), evaluation)
  }

  /// Cost: one state per alternative, and one reading of every row over all years.
  public init(_ asked: AlternativesQuestion, _ evaluation: Evaluation) throws(Diagnostic) {
    let model = evaluation.model
    groups = asked.groups.map { model.alternatives[$0].displayName }
    let combinations = AlternativeCombinations(asked.groups, model)
    let all = try AlternativeColumn.all(combinations, asked.groups, evaluation.workspace)
    var work = Work()
    for column in all {
      work.rowsRecomputed += column.work.rowsRecomputed
      work.rowsCutOff += column.work.rowsCutOff
      work.rowsAllocated += column.work.rowsAllocated
    }
    self.work = work
    let nothing = all.firstIndex { column in
      zip(asked.groups, column.options).allSatisfy { model.nothingOption(of: $0) == $1 }
    }
    // A limit takes alternatives away; what the others are held against and counted of stays as it is.
    let maker = try AlternativesRows(all, nothing: nothing, asked, evaluation)
    let question = maker.question
    let limits = try AlternativesLimit.sorted(maker)
    outside = limits.outside
    undecided = limits.undecided
    let kept = limits.kept
    let columns = kept.map { all[$0] }
    let shown = try kept.isEmpty ? [] : maker.rows().map { $0.picked(kept) }
    self.nothing = nothing.flatMap { kept.firstIndex(of: $0) }
    nothingName = nothing.map { all[$0].name } ?? ""
    (year, isFullYear) = (maker.year, maker.isFullYear)
    missingYears = kept.isEmpty ? [] : maker.missingYears
    counted = (maker.items ?? []).map { model.items[$0].displayName }
    (horizon, rate) = (question.horizon, question.rate)
    uncountedYears = maker.uncountedYears
    unknowns = Set(shown.flatMap(\.figures).flatMap(\.unknowns)).sorted()
    let entities = question.groups.map { Entity.alternatives($0) }
    texts = (columns.last?.evaluation ?? evaluation).answerTexts(
      of: entities, in: columns.last?.state ?? evaluation.workspace.state, maker.year)
    facts = AlternativesFacts(question.groups, columns, maker.year)
    let edits = try (columns.first?.evaluation ?? evaluation).workspace.edits(below: Set(question.groups))
    builds =
      edits.kept.isEmpty ? nil : (evaluation.workspace.scenarios[evaluation.workspace.current].name, edits.kept.count)
    leavesOut = edits.left.map(\.text)
    var open: Set<Int> = []
    for column in columns { open.formUnion(try MoneyFlow.undecided(column, items: maker.items)) }
    undecidedItems = open.sorted().map { model.items[$0].displayName }
    var lives: [MoneyFlow.WrittenOff: Int] = [:]
    if let horizon = question.horizon {
      for column in columns {
        for (what, year) in try MoneyFlow.writtenOff(column, items: maker.items, horizon) {
          lives[what] = max(lives[what] ?? year, year)
        }
      }
    }
    writtenOff = lives.sorted { $0.key.order.lexicographicallyPrecedes($1.key.order) }.map { what, year in
      let item = model.items[what.item]
      return (item.displayName, what.part.map { item.parts[$0.kind][$0.number].displayName }, year)
    }
    let horizon = question.horizon
    ended = zip(columns, kept.map { maker.flows[$0] }).compactMap { column, flow in
      horizon.flatMap { flow.lastYear(in: $0) }.map { (column.name, $0) }
    }
    let required = combinations.kept.flatMap(\.required)
    var told: Set<Int> = []
    requires = required.sorted { $0.key < $1.key }.filter { told.insert($0.key).inserted }.map {
      (model.alternatives[$0.key].displayName, model.alternatives[$0.key].options[$0.value].displayName)
    }
    var seen: Set<String> = []
    excluded = combinations.left.map { ($0.dependent, $0.on) }.filter { seen.insert($0.0 + "\n" + $0.1).inserted }
    options = columns.map(\.name)
    rows = shown
    swaps = []
    // What costs more than is counted has no place among the others.
    swaps = undecidedItems.isEmpty ? AlternativesSwap.all(self) : []
    try rank(question, maker, kept)
  }

  /// Puts the alternatives in order where they are to be a list: by what was asked, or by what they cost.
  private mutating func rank(
    _ question: AlternativesQuestion, _ maker: AlternativesRows, _ kept: [Int]
  ) throws(Diagnostic) {
    // Where no alternative is left there is nothing to put in order.
    guard !options.isEmpty, question.rankedBy != nil || question.groups.count > 1 && options.count > 6 else { return }
    var by: Int?
    if let asked = question.rankedBy {
      by = rows.firstIndex { $0.isNamed(asked) }
      if by == nil, AlternativesRow.needsHorizon(asked) {
        throw Diagnostic(ComparisonProblem.rankNeedsHorizon(asked.span.source.text(asked.span)), at: asked.span)
      }
      if by == nil {
        rows.insert(try maker.ranking(asked).picked(kept), at: 0)
        by = 0
      }
    } else {
      by = costRow
    }
    guard let by, !rows[by].figures.isEmpty else { return }
    let figures = rows[by].figures
    let sign = rows[by].lessIsBetter == false ? -1.0 : 1
    // What is not known to the whole has no place among the others: it stands last.
    func isWhole(_ index: Int) -> Bool { figures[index].isKnown && !figures[index].isBlank }
    let order = options.indices.sorted { a, b in
      if isWhole(a) != isWhole(b) { return isWhole(a) }
      let (x, y) = (sign * figures[a].value, sign * figures[b].value)
      return x == y ? a < b : x < y
    }
    options = order.map { options[$0] }
    rows = rows.map { $0.picked(order) }
    nothing = nothing.flatMap { order.firstIndex(of: $0) }
    ranking = by
  }

  /// The row that says best what an alternative costs.
  public var costRow: Int? {
    func row(_ fits: (AlternativesRow.Subject) -> Bool) -> Int? { rows.firstIndex { fits($0.subject) } }
    return row { if case .money(.presentValue) = $0 { true } else { false } }
      ?? row { if case .money(.wholeLife) = $0 { true } else { false } }
      ?? row { $0 == .money(.cost) } ?? rows.firstIndex { $0.lessIsBetter == true && !$0.isSame }
  }
}
