import Budget
import Graph
import Language
import Quantities
import Scenarios

/// The answer to decisions on requests: the frame, what is underfunded, what is avoided and what is asked low.
public struct RequestAnswer: Sendable {
  public let outcome: Outcome
  /// The first plan year that the decision reaches, and the plan years from it on.
  public let years: [Int]
  public var year: Int { years.first ?? 0 }
  public let requests: [DecidedRequest]
  /// The committee's budget before and after, per year, in öre.
  public let frame: [(before: Double, after: Double)]
  /// Whether the model has a budget of the first year, which the change can be set against.
  public let hasFrame: Bool
  /// The deviation of the year in focus, which is not part of the answer.
  public let deviation: (year: Int, amount: Double)?
  /// Whether every request of the model was decided.
  public let isAll: Bool
  /// Texts of the model about the requests as a kind.
  public let explains: [String]
  public let excludes: [String]
  /// Texts about the only request, if it is one.
  public let one: One?

  /// What is said of a request that is decided alone.
  public struct One: Sendable {
    public let explains: [String]
    public let warns: [String]
    public let quote: String?
    public let reason: String?
    /// How many it is for, with the word that the model counts them in (`barn`).
    public let volume: (amount: Double, word: String)?
  }

  /// The span that the decision is for, where it is not for all time.
  public let dated: Dated?

  /// A decision from a day, until a day, or for one year only.
  public struct Dated: Sendable, Hashable {
    public let from: CalendarDate?
    /// The last month's first day.
    public let until: CalendarDate?
    public let onlyYear: Int?

    /// Whether it begins before the first year that it changes, so that naming its date would name a year untouched.
    func saysNothing(before year: Int) -> Bool {
      onlyYear == nil && until == nil && (from.map { $0.year < year } ?? false)
    }
  }

  init(_ outcome: Outcome, _ evaluation: Evaluation) throws(Diagnostic) {
    self.outcome = outcome
    let model = evaluation.model
    let focus = evaluation.workspace.focus
    let before = ItemReader(evaluation, outcome.before)
    let after = ItemReader(evaluation, outcome.after)
    let whole = outcome.wholeYears.map { ItemReader(evaluation, $0) }
    var items: [Int] = []
    for touch in outcome.touched {
      if case .decided(_, let decided, _) = touch { items += decided.filter { !items.contains($0) } }
    }
    let plan = evaluation.planYears.filter { focus <= model.focus || $0 >= focus }
    // The headline year is the first in which anything changes, or else in which anything is asked for.
    let first =
      plan.first { year in items.contains { RequestYear(before, $0, year) != RequestYear(after, $0, year) } }
      ?? plan.first { year in items.contains { before.amount("requested", of: $0, year) != 0 } }
    let years = plan.filter { $0 >= first ?? 0 }
    self.years = years
    let headline = years.first ?? focus
    var refused: Set<Int> = []
    for case .decided(let verdict, let decided, _) in outcome.touched {
      if verdict == .reject { refused.formUnion(decided) } else { refused.subtract(decided) }
    }
    isAll = items.count == model.instances(of: "request").count
    requests = items.map { item in
      DecidedRequest(
        item: item, label: model.label(of: item), isRefused: refused.contains(item),
        before: years.map { RequestYear(before, item, $0) }, after: years.map { RequestYear(after, item, $0) },
        wholeYears: whole.map { reader in years.map { RequestYear(reader, item, $0) } },
        statusBefore: before.options("status", of: item, headline),
        statusAfter: after.options("status", of: item, headline),
        isUnknown: years.contains { year in
          let given = after.figure("frame_effect", of: item, year)
          if let given, !given.isKnown { return true }
          return given?.value ?? 0 == 0 && after.figure("requested", of: item, year).map { !$0.isKnown } ?? false
        },
        sameMoney: evaluation.sameMoney(as: item, after, headline), misplaced: evaluation.misplaced(item))
    }
    let root = Entity.node(model.root)
    dated =
      outcome.edit.changes.lazy.compactMap { change in
        change.when.map { RequestAnswer.dated($0, focus: focus) }
      }.first { !$0.saysNothing(before: headline) }
    frame = years.map {
      (before.series("budget", of: root, $0)?.value ?? 0, after.series("budget", of: root, $0)?.value ?? 0)
    }
    hasFrame = model.hasAmounts(SeriesName.budget, in: headline)
    deviation = after.series("deviation", of: root, model.focus).map { (model.focus, $0.value) }
    func texts(_ attribute: Attribute, _ entity: Entity?) -> [String] {
      entity.map { evaluation.texts(attribute, of: $0, in: outcome.after, headline) } ?? []
    }
    let kind = model.kind(of: "request")
    explains = texts(.explains, kind)
    excludes = texts(.excludes, kind)
    if items.count == 1, let item = items.first {
      let volume = after.figure("volume", of: item, headline)
      one = One(
        explains: texts(.explains, .item(item)), warns: texts(.warns, .item(item)),
        quote: texts(.quote, .item(item)).first ?? model.text("consequence", of: item),
        reason: model.text("reason", of: item),
        volume: volume.flatMap { figure in
          guard figure.isKnown, figure.value != 0, let unit = figure.display else { return nil }
          return (figure.number(in: unit), model.countingWord("volume", of: item) ?? UnitWords.phrase(unit))
        })
    } else {
      one = nil
    }
    avoidedTexts = Dictionary(
      uniqueKeysWithValues: items.map { ($0, texts(.explains, .item($0))) })
    staff = Dictionary(
      uniqueKeysWithValues: items.compactMap { item in
        after.figure("fte", of: item, headline).flatMap { $0.isKnown && $0.value != 0 ? (item, $0.value) : nil }
      })
  }

  /// What the model says of each request, where its cost is avoided.
  public let avoidedTexts: [Int: [String]]
  /// Full-time equivalents that a request is for.
  public let staff: [Int: Double]

  private static func dated(_ when: When, focus: Int) -> Dated {
    func date(_ point: Point?) -> CalendarDate? {
      point.flatMap { $0.start(focus: focus) }.map { CalendarDate(monthPosition: $0) }
    }
    switch when.extent {
    case .only(let year): return Dated(from: nil, until: nil, onlyYear: year)
    case .during(let span):
      if case .year(let year, _) = span.from, span.to == nil { return Dated(from: nil, until: nil, onlyYear: year) }
      return Dated(from: date(span.from), until: date(span.to), onlyYear: nil)
    case .from(let point, let until): return Dated(from: date(point), until: date(until), onlyYear: nil)
    case .until(let point): return Dated(from: nil, until: date(point), onlyYear: nil)
    }
  }

  /// A sum over the decided requests in the year at an index.
  public func sum(_ index: Int, _ part: KeyPath<RequestYear, Double>, before: Bool = false) -> Double {
    requests.reduce(0) { $0 + (before ? $1.before : $1.after)[index][keyPath: part] }
  }

  /// What the edit adds to the frame in the year at an index.
  public func addition(_ index: Int) -> Double { sum(index, \.granted) - sum(index, \.granted, before: true) }

  /// Requests that ask for less in the next year than in this: temporary ones.
  public func reversed(after index: Int) -> [DecidedRequest] {
    guard index + 1 < years.count else { return [] }
    return requests.filter { $0.after[index + 1].requested < $0.after[index].requested }
  }
}
