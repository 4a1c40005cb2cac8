import Graph

extension SpreadsheetModel {
  mutating func addSomething() {
    switch random.below(12) {
    case 0: input()
    case 1..<4: addMap()
    case 4..<7: addPair()
    case 7: addMany()
    case 8: addDecision()
    case 9..<11: addTime()
    default: addBalance()
    }
  }

  mutating func some() -> RowID { RowID(raw: Int32(random.below(builder.rowCount))) }
  func low(_ row: RowID) -> Double { bounds[Int(row.raw)].low }
  func high(_ row: RowID) -> Double { bounds[Int(row.raw)].high }
  func size(_ row: RowID) -> Double { max(abs(low(row)), abs(high(row))) }

  private mutating func addMap() {
    let a = some()
    let (l, h) = (low(a), high(a))
    switch random.below(9) {
    case 0: add(.negate, [a], within: (-h, -l)) { "-\(Sheet.cell(a, $0))" }
    case 1: add(.absolute, [a], within: (0, size(a))) { "ABS(\(Sheet.cell(a, $0)))" }
    case 2:
      let factor = [0.5, -0.25, 1.02, 0.001][random.below(4)]
      add(.scale(factor), [a], within: (-size(a) * 1.02, size(a) * 1.02)) { "\(Sheet.cell(a, $0))*\(factor)" }
    case 3: add(.offset(12.5), [a], within: (l + 12.5, h + 12.5)) { "\(Sheet.cell(a, $0))+12.5" }
    case 4 where size(a) < 1e9:
      add(.round(step: 0.01), [a], within: (l - 1, h + 1)) { "ROUND(\(Sheet.cell(a, $0));2)" }
    case 5 where size(a) < 1e9:
      add(.round(step: 5), [a], within: (l - 5, h + 5)) { "ROUND(\(Sheet.cell(a, $0))/5;0)*5" }
      wholes.append(lastRow)
    case 6: add(.knownPart, [a], within: (l, h)) { Sheet.cell(a, $0) }
    case 7: add(.baseValue, [a], within: (l, h)) { Sheet.cell(a, $0) }
    default: add(.isUnknown, [a], within: (0, 0)) { _ in "0" }
    }
  }

  private mutating func addPair() {
    let (a, b) = (some(), some())
    let product = size(a) * size(b)
    switch random.below(6) {
    case 0:
      add(.subtract, [a, b], within: (low(a) - high(b), high(a) - low(b))) {
        "\(Sheet.cell(a, $0))-\(Sheet.cell(b, $0))"
      }
    case 1:
      add(.change, [a, b], within: (low(a) - high(b), high(a) - low(b))) { "\(Sheet.cell(a, $0))-\(Sheet.cell(b, $0))" }
    case 2..<4 where product < 1e9:
      add(.multiply, [a, b], within: (-product, product)) { "\(Sheet.cell(a, $0))*\(Sheet.cell(b, $0))" }
    case 4: addQuotient(a, b)
    default: addPower(a)
    }
  }

  /// What is divided by is first made 1 or more.
  private mutating func addQuotient(_ a: RowID, _ b: RowID) {
    add(.absolute, [b], within: (0, size(b))) { "ABS(\(Sheet.cell(b, $0)))" }
    let whole = lastRow
    add(.offset(1), [whole], within: (1, size(b) + 1)) { "\(Sheet.cell(whole, $0))+1" }
    let divisor = lastRow
    add(.divide, [a, divisor], within: (-size(a), size(a))) { "\(Sheet.cell(a, $0))/\(Sheet.cell(divisor, $0))" }
  }

  /// Powers of numbers from 1 by whole exponents from −2 to 4.
  private mutating func addPower(_ a: RowID) {
    let exponent = builder.input([Double(random.below(7) - 2)])
    let value = Int(random.below(7) - 2)
    builder.replace(exponent, withInput: [Double(value)])
    formulas.append((0..<axis.count).map { _ in "\(value)" })
    bounds.append((-2, 4))
    add(.absolute, [a], within: (0, size(a))) { "ABS(\(Sheet.cell(a, $0)))" }
    let positive = lastRow
    add(.offset(1), [positive], within: (1, size(a) + 1)) { "\(Sheet.cell(positive, $0))+1" }
    let foot = lastRow
    if size(foot) > 200 { return }
    add(.power, [foot, exponent], within: (0, 2e9)) { "POWER(\(Sheet.cell(foot, $0));\(Sheet.cell(exponent, $0)))" }
  }

  private mutating func addMany() {
    let rows = (0..<2 + random.below(12)).map { _ in some() }
    let all: (Int) -> String = { period in rows.map { Sheet.cell($0, period) }.joined(separator: ";") }
    let least = rows.map(low).min() ?? 0
    let greatest = rows.map(high).max() ?? 0
    switch random.below(4) {
    case 0: add(.minimum, rows, within: (least, greatest)) { "MIN(\(all($0)))" }
    case 1: add(.maximum, rows, within: (least, greatest)) { "MAX(\(all($0)))" }
    default:
      let bound = rows.map(size).reduce(0, +)
      if bound < 1e10 { add(.sum, rows, within: (-bound, bound)) { "SUM(\(all($0)))" } }
    }
  }
}
