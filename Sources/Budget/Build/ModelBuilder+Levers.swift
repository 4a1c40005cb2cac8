import Graph
import Language
import Quantities

extension ModelBuilder {
  /// The lever's own row, its flag and its bounds.
  func compileLever(_ index: Int) {
    guard let value = attempt({ () throws(Diagnostic) -> Typed in try self.leverValue(index) }) else { return }
    parts.levers[index].flag = graph.input([0], states: nil)
    let lever = parts.levers[index]
    let compiler = ExpressionCompiler(self, owner: lever.names[0])
    switch lever.range?.extent {
    case .time(let span):
      if let low = span.from.start(focus: focus), let high = (span.to ?? span.from).start(focus: focus) {
        parts.levers[index].bounds = low...max(low, high)
      }
    case .values(let values):
      guard values.count == 1, case .range(let low, let high, let text) = values[0].node else { return }
      let own = value.display ?? .one
      let stated = text.map { text in attempt { () throws(Diagnostic) -> Unit in try self.unit(text) } } ?? own
      guard let unit = stated else { return }
      guard unit.isSameDimension(as: own) else {
        report(
          CompileProblem.wrongUnit(
            found: UnitWords.text(unit), expected: UnitWords.text(own), target: lever.path), .text(values[0].span))
        return
      }
      parts.levers[index].bounds = low * unit.scale...max(low, high) * unit.scale
      if let step = lever.range?.step {
        parts.levers[index].step =
          attempt { () throws(Diagnostic) -> Typed in
            try compiler.compile(step, as: value.display ?? .one, target: lever.names[0])
          }?.plainConstant
      }
    case nil: return
    }
    checkStart(index)
  }

  /// A lever starts within its own range.
  private func checkStart(_ index: Int) {
    let lever = parts.levers[index]
    guard let bounds = lever.bounds, let start = lever.start, let value = lever.value,
      let number = try? ExpressionCompiler(self, owner: "").compile(start).plainConstant, !bounds.contains(number)
    else { return }
    let name = lever.path
    let unit = value.display ?? .one
    let low = NumberText.string(bounds.lowerBound / unit.scale, decimals: 2)
    let high = NumberText.string(bounds.upperBound / unit.scale, decimals: 2)
    report(
      BudgetProblem.leverOutside(name, value: start.span.source.text(start.span), range: "\(low)..\(high)"),
      .text(start.span))
  }

  /// A lever's body acts on its targets only where an edit has set the lever: each target becomes what the body says,
  /// in the share of the period where it is in force, over what it was.
  func bindLever(_ index: Int) {
    guard let flag = parts.levers[index].flag else { return }
    for change in parts.levers[index].body {
      _ = attempt { () throws(Diagnostic) in try self.bind(change, flag) }
    }
  }
}
