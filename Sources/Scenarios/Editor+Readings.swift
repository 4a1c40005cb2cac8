import Budget
import Graph
import Language
import Quantities

extension Editor {
  /// What an edit of a line would do to its deviation in the year in focus, were it of the budget or of the cost.
  ///
  /// - Parameter effect: how a level moves by the edit, in öre.
  func readings(_ node: Int, _ effect: ((Double) throws(Diagnostic) -> Double)?) -> Readings? {
    guard let effect, let budget = try? effect(level(node, SeriesName.budget)),
      let cost = try? effect(level(node, SeriesName.forecast))
    else { return nil }
    return Readings(budget: budget, cost: -cost, money: model.moneyUnit)
  }

  private func level(_ node: Int, _ series: Int) -> Double {
    guard let row = model.nodes[node].total[series] else { return 0 }
    query.settle()
    return model.timeline.indexes(of: focus).reduce(0) { $0 + query.layer.value(row, $1) }
  }

  /// A typed amount of money in öre; nil where it is none.
  func typedAmount(_ expression: Expression) throws(Diagnostic) -> Double {
    let compiler = ExpressionCompiler(query, resolution: .year, owner: "")
    var value = try compiler.compile(expression)
    if value.kind == .rate { value.type = .quantity(value.unit * Unit(.year)) }
    value = try compiler.adopt(value, model.moneyUnit, target: "", span: expression.span)
    guard let number = value.plainConstant else {
      throw Diagnostic(ScenarioProblem.notYet(""), at: expression.span)
    }
    return number
  }
}
