import Graph
import Ingest
import Language

extension Model {
  /// The time that an expression's figure is of, where it rests on cells of columns that are called by a time and on
  /// nothing else that has one: from the first of them to the last. Nil for anything else.
  public func columnTime(of expression: Expression) -> Window? {
    guard let times = times(of: expression), let first = times.map(\.start).min(), let last = times.map(\.end).max()
    else { return nil }
    return Window(start: first, end: last)
  }

  /// The times of its columns; nil where something of it may have any time.
  private func times(of expression: Expression) -> [Window]? {
    switch expression.node {
    case .number, .range, .unknown: return []
    case .approximate(let inner), .atLeast(let inner), .atMost(let inner), .negate(let inner), .united(let inner, _):
      return times(of: inner)
    case .binary(_, let left, let right):
      guard let before = times(of: left), let after = times(of: right) else { return nil }
      return before + after
    case .reference(let reference, []):
      let meaning = try? lookup.meaning(reference, where: \.hasValue)
      guard case .cell(let table, _, let column)? = meaning else { return nil }
      return time(of: column, tables[table])
    case .call(let name, let arguments, [], nil):
      guard RowSum.sumNames.contains(NameTable.fold(name.text)), arguments.count > 1,
        case .reference(let reference, []) = arguments[0].node,
        case .table(let table)? = try? lookup.entity(reference, where: { if case .table = $0 { true } else { false } }),
        let column = tables[table].table.columnIndex(named: RowSum.columnName(arguments[1]))
      else { return nil }
      return time(of: column, tables[table])
    default: return nil
    }
  }

  private func time(of column: Int, _ loaded: LoadedTable) -> [Window] {
    guard let head = loaded.timeHeads.first(where: { $0.column == column })?.head else { return [] }
    let start = Double(head.year * 12 + (head.month ?? 1) - 1)
    return [Window(start: start, end: start + (head.month == nil ? 12 : 1))]
  }
}
