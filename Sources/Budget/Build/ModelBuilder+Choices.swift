import Graph
import Language
import Quantities

extension ModelBuilder {
  /// A choice that is another from a time on: `{investigated; from 2026 = decided}`. A period has the option that has the
  /// larger part of it, as where a status is set from a date.
  func choiceInTime(
    _ entries: [Entry], _ options: [[String]], _ compiler: ExpressionCompiler,
    _ option: (Expression) throws(Diagnostic) -> Typed
  ) throws(Diagnostic) -> Typed {
    func isBelow(_ entry: Entry) -> Bool {
      switch entry.key {
      case nil, .otherwise: true
      default: false
      }
    }
    var row = makeInput([0], states: [.blankNotApplicable])
    for entry in entries.filter(isBelow) + entries.filter({ !isBelow($0) }) {
      let value = compiler.row(try option(entry.value))
      guard !isBelow(entry) else {
        row = value
        continue
      }
      // 1 where the entry holds, by the same rules as amounts: an entry of shares over one of none.
      let span = entry.value.span
      let none = Entry(key: nil, value: Expression(.number(0, nil), span: span))
      let all = Entry(key: entry.key, value: Expression(.number(1, nil), span: span))
      let share = compiler.row(try compiler.compile(Expression(.braces([none, all]), span: span)))
      row = makeRow(.select, [makeRow(.lessOrEqual, [makeInput([0.5], states: nil), share]), value, row])
    }
    return Typed(.row(row), type: .choice(options), shape: .period)
  }
}
