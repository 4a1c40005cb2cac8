import Budget
import Graph
import Language
import Quantities

/// Carries out changes in a layer over a state of the model.
///
/// Each change gives its target a new definition over the one below it; later changes lie on top. A constant over a
/// plain input is written straight into the layer, anything else adds structure to it.
public struct Editor {
  /// What is edited, as it was loaded.
  public let model: Model
  let query: Query
  /// The state with the changes so far.
  public private(set) var layer: Overlay
  let focus: Int
  /// Items that must not change, with the reason.
  let locks: [Int: String]
  /// What was acted on, in order.
  public private(set) var touched: [Touch] = []
  /// What should be said beside the answer.
  public private(set) var remarks: [Diagnostic] = []
  /// Let dated changes be in force from the first day of their first year, for the full-year effect.
  let takesWholeYears: Bool

  /// Whether a lever takes only values on its steps; a search tries those between them too.
  var keepsToSteps = true

  /// Whether a date within a year was met: only then are whole years another edit.
  var meetsDates = false
  /// Whether a date within a year was moved to its first day.
  public internal(set) var movedDates = false

  /// What a change acted on.
  public enum Touch: Sendable, Hashable {
    case row(TargetRow.Subject)
    case decided(Verdict, items: [Int], partial: Bool)
    case chosen(group: Int, option: Int)
    case moved(series: Int, from: Int, to: Int)
    case shifted(items: [Int], months: Int)
    case required
    case locked(Int)
    /// Lines whose budget lies otherwise over the months, with the driver that says how; of a node that was named.
    case phased(node: Int, lines: [Int], driver: Int?)
  }

  /// An editor over a state.
  ///
  /// - Parameters:
  ///   - focus: the year that undated amounts and months mean.
  ///   - locks: items that must not change, with the reason.
  ///   - takesWholeYears: let dated changes be in force from the first day of their first year.
  ///   - states: finds the state of a scenario or an option by name, for `@`.
  public init(
    _ model: Model, state: Overlay, focus: Int, locks: [Int: String] = [:], takesWholeYears: Bool = false,
    states: @escaping (Reference) throws(Diagnostic) -> Overlay
  ) {
    self.model = model
    layer = state
    self.focus = focus
    self.locks = locks
    self.takesWholeYears = takesWholeYears
    query = Query(model, state: state, focus: focus, states: states)
  }

  /// Carries out one change. Throws a diagnostic at the word that does not fit; the layer is then to be thrown away.
  public mutating func apply(_ change: Change) throws(Diagnostic) {
    let change = change.dated
    query.edit { $0 = layer }
    defer { layer = query.layer }
    switch change.node {
    case .set(let target, let expression):
      if let (line, profile) = Editor.phasing(change), case .node? = try? query.lookup.entity(line) {
        try phase(line, by: profile, change)
      } else {
        try set(target, expression, change)
      }
    case .increase(let target, let expression): try adjust(target, expression, change, sign: 1)
    case .decrease(let target, let expression): try adjust(target, expression, change, sign: -1)
    case .index(let target, let expression): try index(target, expression, change)
    case .decide(let verdict, let items, let with, let share): try decide(verdict, items, with, share, change)
    case .choose(let option, let group): try choose(option, group)
    case .shift(_, let reference, let by, let later): try shift(reference, by, later: later)
    case .reschedule(_, let reference, let point, _): try reschedule(reference, point)
    case .move(let expression, let series, let from, let to): try move(expression, series, from, to, change)
    case .require: try require(change)
    case .lock(let reference, _), .unlock(let reference):
      if case .item(let item) = try query.lookup.entity(reference, wanted: .item) { touched.append(.locked(item)) }
    case .phase(let reference, let profile): try phase(reference, by: profile, change)
    }
  }

  mutating func dropTouched(from count: Int) { touched.removeSubrange(min(count, touched.count)...) }
  mutating func touch(_ touch: Touch) { touched.append(touch) }
  mutating func remark(_ problem: any Problem, _ span: Span) {
    remarks.append(Diagnostic(problem, at: span, severity: .warning))
  }

  /// Items that are locked answer with their reason.
  func checkUnlocked(_ item: Int, _ span: Span) throws(Diagnostic) {
    if let reason = locks[item] {
      throw Diagnostic(ScenarioProblem.locked(model.items[item].name, reason: reason), at: span)
    }
  }

  func makeRow(_ operation: Operation, _ arguments: [RowID]) -> RowID { query.makeRow(operation, arguments) }
  func makeInput(_ values: [Double], states: [State]? = nil) -> RowID { query.makeInput(values, states: states) }

  func redefine(_ row: RowID, _ operation: Operation, _ arguments: [RowID], _ span: Span) throws(Diagnostic) {
    var failed = false
    query.edit { layer in
      do { try layer.redefine(row, operation, arguments) } catch { failed = true }
    }
    if failed { throw Diagnostic(ScenarioProblem.ring, at: span) }
  }
}

extension Change {
  /// With a time in the brackets of its target as the time when it is in force: `sätt x[2024] till 5`.
  var dated: Change {
    func split(_ target: Target) -> (Target, TimeSpan)? {
      guard case .item(let kind, let reference, let selectors) = target, when == nil else { return nil }
      let times = selectors.compactMap { if case .time(let span) = $0 { span } else { nil } }
      guard let time = times.first, times.count == 1 else { return nil }
      return (.item(kind: kind, reference, selectors.filter { if case .time = $0 { false } else { true } }), time)
    }
    func dated(_ target: Target, _ node: (Target) -> Node) -> Change {
      guard let (rest, time) = split(target) else { return self }
      let span = time.to.map { time.from.span.to($0.span) } ?? time.from.span
      return Change(node(rest), when: When(isOnce: false, extent: .during(time), span: span), span: self.span)
    }
    switch node {
    case .set(let target, let value): return dated(target) { .set($0, value) }
    case .increase(let target, let value): return dated(target) { .increase($0, value) }
    case .decrease(let target, let value): return dated(target) { .decrease($0, value) }
    case .index(let target, let value): return dated(target) { .index($0, value) }
    default: return self
    }
  }
}
