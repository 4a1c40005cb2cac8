import Graph
import Quantities

/// Last days: what ends is there through the year, the month or the day that it is said to end in.
extension ExpressionCompiler {
  /// A value as the first moment after what it names: 2030 and 2030-12 are the start of 2031, 2030-12-30 is the 31st.
  ///
  /// A date by its name is its month where it is the first of one, else its day. What is counted from a date, such as
  /// `start + 25 år`, ends just before it.
  public func end(_ expression: Expression) throws(Diagnostic) -> Typed {
    if case .date(let point) = expression.node, let moment = point.end(focus: resolver.focus) {
      return Typed(.constant(moment, .plain), type: .end, shape: .constant)
    }
    let value = try compile(expression)
    if case .binary = expression.node, value.type.isDate { return value.ending(value.storage) }
    return try after(value, expression)
  }

  private func after(_ value: Typed, _ expression: Expression) throws(Diagnostic) -> Typed {
    if let members = value.members {
      return Typed(try members.mapped { (cell) throws(Diagnostic) in try after(cell, expression) })
    }
    if value.type == .end { return value }
    switch value.storage {
    case .constant(let number, let state):
      if value.type == .date { return value.ending(.constant(Typed.moment(after: number), state)) }
      if value.isBare, (1900...2199).contains(number) { return value.ending(.constant(number * 12 + 12, state)) }
      if value.isBare, state.isUnknown { return value.ending(value.storage) }
    case .row(let row):
      if value.type == .date { return value.ending(.row(resolver.makeRow(.afterDate, [row]))) }
    case .members: break
    }
    throw Diagnostic(CompileProblem.notADate(expression.span.source.text(expression.span)), at: expression.span)
  }
}

extension Typed {
  /// The first moment after what a date names: the month that a whole position is, else its day.
  public static func moment(after date: Double) -> Double {
    date == date.rounded() ? date + 1 : CalendarDate(monthPosition: date).next.monthPosition
  }

  /// The same as a last day.
  fileprivate func ending(_ storage: Storage) -> Typed {
    Typed(storage, type: .end, shape: shape)
  }
}
