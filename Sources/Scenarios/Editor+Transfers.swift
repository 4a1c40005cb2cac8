import Budget
import Graph
import Language
import Quantities

extension Editor {
  /// Yearly indexation from the year after the one in focus.
  mutating func index(_ target: Target, _ expression: Expression, _ change: Change) throws(Diagnostic) {
    let start = try window(change.when, change.span).map { Int($0.start / 12) } ?? focus + 1
    let factors = try indexFactors(expression, from: start, change)
    for row in try rows(of: target, isPercent: true, verb: "räkna upp", amount: "") {
      touch(.row(row.subject))
      let below = query.edit { $0.copyDefinition(of: row.row) }
      var scaled = makeRow(.multiply, [below, factors])
      if case .line = row.subject { scaled = makeRow(.post, [scaled]) }
      try redefine(row.row, .sum, [scaled], change.span)
    }
  }

  /// 1 before a year, and from it on each year's per cent on top of the year before.
  private func indexFactors(_ expression: Expression, from start: Int, _ change: Change) throws(Diagnostic) -> RowID {
    let compiler = ExpressionCompiler(query, owner: "")
    let rate = try compiler.compile(expression, as: .percent, target: "")
    if let share = rate.plainConstant {
      return makeInput(
        model.timeline.periods.map { period in
          (0..<max(0, period.year - start + 1)).reduce(1.0) { factor, _ in factor * (1 + share) }
        })
    }
    guard let base = model.timeline.years.last(where: { $0 < start }) else {
      throw Diagnostic(ScenarioProblem.whenOutside(change.span.source.text(change.span)), at: change.span)
    }
    let year = Expression(.number(Double(base), nil), span: expression.span)
    let name = Name("index_chain", span: expression.span)
    let chain = try compiler.compile(Expression(.call(name, [expression, year], [], nil), span: expression.span))
    let isIndexed = makeInput(model.timeline.periods.map { $0.year >= start ? 1 : 0 })
    return makeRow(.select, [isIndexed, compiler.row(chain), makeInput([1])])
  }

  /// A transfer between two lines: what one gets the other gives.
  mutating func move(
    _ expression: Expression, _ series: Name?, _ from: Reference, _ to: Reference, _ change: Change
  ) throws(Diagnostic) {
    let amount = expression.span.source.text(expression.span)
    guard let series, let number = model.editedSeries(named: series.text) else {
      throw Diagnostic(ScenarioProblem.moveNeedsSeries(amount: amount), at: change.span)
    }
    let window = try window(change.when, change.span)
    var ends: [Int] = []
    // Month for month what one gets is what the other gives: it lies as the giver's line does.
    var moved: RowID?
    for (reference, sign) in [(from, -1.0), (to, 1.0)] {
      let target = Target.item(kind: series, reference, [])
      for row in try rows(of: target, isPercent: false, verb: "flytta", amount: amount) {
        let amounts: RowID
        if let moved { amounts = moved } else { amounts = try self.amounts(row, expression, window).row }
        moved = amounts
        let below = query.edit { $0.copyDefinition(of: row.row) }
        try redefine(row.row, .sum, [below, makeRow(.scale(sign), [amounts])], change.span)
        if case .line(let node, _) = row.subject { ends.append(node) }
      }
    }
    if ends.count == 2 { touch(.moved(series: number, from: ends[0], to: ends[1])) }
  }
}
