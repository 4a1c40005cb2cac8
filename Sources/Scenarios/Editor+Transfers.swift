import Budget
import Graph
import Language
import Quantities

extension Editor {
  /// Yearly indexation from the year after the one in focus.
  mutating func index(_ target: Target, _ expression: Expression, _ change: Change) throws(Diagnostic) {
    let compiler = ExpressionCompiler(query, owner: "")
    let rate = try compiler.compile(expression, as: .percent, target: "")
    let start = try window(change.when, change.span).map { Int($0.start / 12) } ?? focus + 1
    for row in try rows(of: target, isPercent: true, verb: "räkna upp", amount: "") {
      touch(.row(row.subject))
      let below = query.edit { $0.copyDefinition(of: row.row) }
      let times = model.timeline.periods.map { max(0, $0.year - start + 1) }
      let factors: RowID
      if let share = rate.plainConstant {
        factors = makeInput(times.map { (0..<$0).reduce(1.0) { factor, _ in factor * (1 + share) } })
      } else {
        factors = makeRow(.power, [makeRow(.offset(1), [compiler.row(rate)]), makeInput(times.map { Double($0) })])
      }
      var scaled = makeRow(.multiply, [below, factors])
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
        let (amounts, _) = try amounts(row, expression, window)
        let below = query.edit { $0.copyDefinition(of: row.row) }
        try redefine(row.row, .sum, [below, makeRow(.scale(sign), [amounts])], change.span)
        if case .line(let node, _) = row.subject { ends.append(node) }
      }
    }
    if ends.count == 2 { touch(.moved(series: number, from: ends[0], to: ends[1])) }
  }
}
