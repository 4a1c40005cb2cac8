import Budget
import Graph
import Language
import Quantities

extension Editor {
  /// Yearly indexation from the year after the one in focus.
  mutating func index(_ target: Target, _ expression: Expression, _ change: Change) throws(Diagnostic) {
    let compiler = ExpressionCompiler(query, owner: "")
    let rate = try compiler.compile(expression, as: .percent, target: "")
    guard let share = rate.plainConstant else {
      throw Diagnostic(ScenarioProblem.notYet(change.span.source.text(change.span)), at: expression.span)
    }
    let start = try window(change.when, change.span).map { Int($0.start / 12) } ?? focus + 1
    for row in try rows(of: target, isPercent: true, verb: "räkna upp", amount: "") {
      touch(.row(row.subject))
      let below = query.edit { $0.copyDefinition(of: row.row) }
      let factors = model.timeline.periods.map { period -> Double in
        var factor = 1.0
        for _ in 0..<max(0, period.year - start + 1) { factor *= 1 + share }
        return factor
      }
      var scaled = makeRow(.multiply, [below, makeInput(factors)])
      if case .line = row.subject { scaled = makeRow(.post, [scaled]) }
      try redefine(row.row, .sum, [scaled], change.span)
    }
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
    for (reference, sign) in [(from, -1.0), (to, 1.0)] {
      let target = Target.item(kind: series, reference, [])
      for row in try rows(of: target, isPercent: false, verb: "flytta", amount: amount) {
        let (values, _) = try amounts(row, expression, window)
        let below = query.edit { $0.copyDefinition(of: row.row) }
        try redefine(row.row, .sum, [below, makeInput(values.map { $0 * sign })], change.span)
        if case .line(let node, _) = row.subject { ends.append(node) }
      }
    }
    if ends.count == 2 { touch(.moved(series: number, from: ends[0], to: ends[1])) }
  }
}
