import Budget
import Ingest
import Language
import Quantities

extension CheckRun {
  /// Values in tables that nothing can have: fewer than no persons, more than a whole post each, more days than the year
  /// has; and parts of something counted that are more than it. Cost: O(cells).
  mutating func impossible(_ loaded: LoadedTable) {
    var units: [String: Unit?] = [:]
    let columns = loaded.table.columns.indices.filter {
      !loaded.keyColumns.contains($0) && !Self.isChange(loaded.table.columns[$0])
    }
    for row in loaded.table.rows.indices {
      let name = loaded.rowName(row)
      let label = loaded.nameColumn.map { loaded.table.rows[row].cells[$0] } ?? ""
      let isChange = Self.isChange(name) || Self.isChange(label)
      for column in columns {
        guard let text = loaded.unitText(of: row, column: column), let value = loaded.number(row, column, model.units)
        else {
          continue
        }
        let unit = units[text] ?? loaded.unit(named: text, model.units)
        units[text] = unit
        guard let unit, let limit = Limit(unit, value), !(limit.kind == .negative && isChange) else { continue }
        add(.impossible(limit.kind), name, loaded.cell(row, column), computed: limit.bound, printed: value)
      }
    }
    subsets(loaded)
  }

  /// A bound that a value is beyond.
  private struct Limit {
    let kind: Check.Finding.Impossible
    let bound: Double

    init?(_ unit: Unit, _ value: Double) {
      func measures(_ other: Unit) -> Bool { unit.isSameDimension(as: other) }
      if measures(Unit(.person)) || measures(Unit(.place)) || measures(Unit(.fte)) {
        guard value < 0 else { return nil }
        (kind, bound) = (.negative, 0)
      } else if measures(Unit(.fte) / Unit(.person)) {
        guard value < 0 || value > 1 else { return nil }
        (kind, bound) = (.degree, 1)
      } else if measures(Unit(.day) / Unit(.year)) {
        // 366 a year, 31 a month: the unit's own length tells which.
        let bound = unit.scale > 1 ? 31.0 : 366
        guard value < 0 || value > bound else { return nil }
        (kind, self.bound) = (.days, bound)
      } else {
        return nil
      }
    }
  }

  /// Rows that are part of the one above, of things that are counted: a part is not more than the whole.
  private mutating func subsets(_ loaded: LoadedTable) {
    var whole: Int?
    for row in loaded.table.rows.indices {
      guard loaded.isMemo(row) else {
        whole = row
        continue
      }
      guard let whole else { continue }
      for column in loaded.table.columns.indices where !loaded.keyColumns.contains(column) {
        func unit(_ row: Int) -> Unit? {
          loaded.unitText(of: row, column: column).flatMap { loaded.unit(named: $0, model.units) }
        }
        // Net amounts may have parts of either sign.
        guard let own = unit(row), !own.holdsMoney, !own.isDimensionless, let other = unit(whole),
          other.isSameDimension(as: own), let part = loaded.number(row, column, model.units),
          let all = loaded.number(whole, column, model.units), all >= 0, part > all
        else { continue }
        add(
          .subset(what: loaded.table.columns[column]), loaded.rowName(row), loaded.cell(row, column),
          loaded.cell(whole, column), computed: all, printed: part)
      }
    }
  }

  /// Whether figures of this name are differences, which may be below zero.
  private static func isChange(_ name: String) -> Bool {
    let folded = NameTable.fold(name)
    return differences.contains(where: folded.contains)
  }

  private static let differences = [
    "ändring", "diff", "netto", "avvik", "minsk", "ökning", "saldo", "balans", "change", "deviation", "decrease",
  ]
}
