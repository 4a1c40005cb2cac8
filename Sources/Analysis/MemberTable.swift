import Budget
import Language
import Quantities
import Scenarios

/// A value by the members of its dimensions, in one year or several.
public struct MemberTable: Sendable {
  /// The value of some members, one per dimension of the table.
  public struct Row: Sendable {
    /// What the members are called.
    public let members: [String]
    /// One figure per stretch of time.
    public let figures: [Figure]
    /// The same in the base, where the scenario may differ from it.
    public let before: [Figure]
  }

  /// What was asked for, as written.
  public let text: String
  public let label: String?
  /// The names of the dimensions.
  public let dimensions: [String]
  public let windows: [Window]
  public let rows: [Row]
  /// All members together, where they are parts of a whole; nil for prices and shares.
  public let total: Row?
  /// The unit that was asked for.
  public let unit: Unit?
  /// How many members each dimension has.
  public let sizes: [Int]
}

extension Evaluation {
  /// A value by member: of all its dimensions, or of those named, the others summed.
  ///
  /// - Returns: nil where the expression has a single value and no dimension is named.
  public func memberTable(
    _ expression: Expression, label: String?, by names: [Name], over window: Window, unit: Unit?
  ) throws(Diagnostic) -> MemberTable? {
    let query = workspace.query()
    let axes = ExpressionCompiler(query, owner: "").axes(of: expression)
    let compiler = ExpressionCompiler(query, owner: "")
    let named = names.compactMap { name in compiler.dimension(named: name.text, of: expression).map { (name, $0) } }
    guard !axes.isEmpty || !named.isEmpty else { return nil }
    let text = expression.span.source.text(expression.span)
    if let (name, axis) = named.first(where: { !axes.contains($0.1) }) {
      throw Diagnostic(
        DimensionProblem.nothingToSum(text: text, dimension: model.dimensions[axis].name), at: name.span)
    }
    let kept = named.isEmpty ? axes : named.map(\.1)
    let windows = window.isWholeYears ? window.years.map(Evaluation.year) : [window]
    let now = try figures(of: expression, kept, axes, windows, in: workspace.query())
    let before =
      workspace.isBase ? now : try figures(of: expression, kept, axes, windows, in: workspace.query(workspace.base))
    func row(_ index: Int) -> MemberTable.Row {
      MemberTable.Row(members: now[index].members, figures: now[index].figures, before: before[index].figures)
    }
    let hasTotal = now.count > kept.map { model.dimensions[$0].members.count }.reduce(1, *)
    return MemberTable(
      text: text, label: label, dimensions: kept.map { model.dimensions[$0].name }, windows: windows,
      rows: (0..<(hasTotal ? now.count - 1 : now.count)).map(row), total: hasTotal ? row(now.count - 1) : nil,
      unit: unit, sizes: kept.map { model.dimensions[$0].members.count })
  }

  /// The figures by member of some dimensions, and last of them all together where they are parts of a whole.
  private func figures(
    of expression: Expression, _ kept: [Int], _ axes: [Int], _ windows: [Window], in query: Query
  ) throws(Diagnostic) -> [(members: [String], figures: [Figure])] {
    let isYearly = windows.allSatisfy(\.isWholeYears)
    let compiler = ExpressionCompiler(query, resolution: isYearly ? .year : .period, owner: "")
    let removed = axes.filter { !kept.contains($0) }
    let value = try compiler.compileMembers(
      Evaluation.sum(expression, over: removed.map { model.dimensions[$0].name }), over: kept, target: "")
    guard let members = value.members else { return [] }
    var result = members.values.indices.map { index in
      (
        zip(kept, members.members(at: index)).map { model.dimensions[$0].members[$1].name },
        windows.map { query.figure(members.values[index], over: $0) }
      )
    }
    if value.isSummable, members.values.count > 1, let sum = query.whole(value) {
      result.append(([], windows.map { query.figure(sum, over: $0) }))
    }
    return result
  }

  /// `sum(e; a; b)`; the expression itself over no dimensions.
  private static func sum(_ expression: Expression, over dimensions: [String]) -> Expression {
    guard !dimensions.isEmpty else { return expression }
    let span = expression.span
    let names = dimensions.map { Expression(.reference(Reference([Name($0, span: span)]), []), span: span) }
    return Expression(.call(Name("sum", span: span), [expression] + names, [], nil), span: span)
  }
}
