import Graph

extension SpreadsheetModel {
  mutating func addDecision() {
    let (a, b, c) = (
      wholes.randomElement(using: &random) ?? some(), wholes.randomElement(using: &random) ?? some(), some()
    )
    switch random.below(8) {
    case 0: addQuestion(.equal, [a, b]) { "\(Sheet.cell(a, $0))=\(Sheet.cell(b, $0))" }
    case 1: addQuestion(.notEqual, [a, b]) { "\(Sheet.cell(a, $0))<>\(Sheet.cell(b, $0))" }
    case 2: addQuestion(.less, [a, c]) { "\(Sheet.cell(a, $0))<\(Sheet.cell(c, $0))" }
    case 3: addQuestion(.lessOrEqual, [a, b]) { "\(Sheet.cell(a, $0))<=\(Sheet.cell(b, $0))" }
    case 4: addQuestion(.and, [a, b]) { "AND(\(Sheet.cell(a, $0))<>0;\(Sheet.cell(b, $0))<>0)" }
    case 5: addQuestion(.or, [a, b]) { "OR(\(Sheet.cell(a, $0))<>0;\(Sheet.cell(b, $0))<>0)" }
    case 6: addQuestion(.not, [a]) { "\(Sheet.cell(a, $0))=0" }
    default:
      let other = some()
      add(.select, [a, c, other], within: (min(low(c), low(other)), max(high(c), high(other)))) {
        "IF(\(Sheet.cell(a, $0))<>0;\(Sheet.cell(c, $0));\(Sheet.cell(other, $0)))"
      }
    }
  }

  private mutating func addQuestion(_ operation: Operation, _ rows: [RowID], _ question: (Int) -> String) {
    add(operation, rows, within: (0, 1)) { "IF(\(question($0));1;0)" }
    wholes.append(lastRow)
  }

  mutating func addTime() {
    let a = some()
    let axis = axis
    let bound = (low(a), high(a))
    let sum = 12 * size(a)
    if sum > 1e10 { return }
    switch random.below(11) {
    case 0: add(.yearSum, [a], within: (-sum, sum)) { "SUM(\(Sheet.cells(a, axis.calendarYear(of: $0))))" }
    case 1: add(.cumulativeInYear, [a], within: (-sum, sum)) { "SUM(\(Sheet.cells(a, axis.yearSoFar($0))))" }
    case 2: add(.yearLast, [a], within: bound) { Sheet.cell(a, axis.calendarYear(of: $0).upperBound - 1) }
    case 3: add(.pickPeriod(5), [a], within: bound) { _ in Sheet.cell(a, 5) }
    case 4: add(.integrateByMonths, [a], within: (-sum, sum)) { "\(Sheet.cell(a, $0))*\(axis.months[$0])/12" }
    case 5 where size(a) < 1e7:
      add(.integrateByDays, [a], within: (-366 * size(a), 366 * size(a))) { "\(Sheet.cell(a, $0))*\(axis.days[$0])" }
    case 6:
      add(.yearMean, [a], within: bound) { period in
        let year = axis.calendarYear(of: period)
        let weighted = year.map { "\(Sheet.cell(a, $0))*\(axis.days[$0])" }.joined(separator: "+")
        return "(\(weighted))/\(year.reduce(0) { $0 + axis.days[$1] })"
      }
    case 7: addPost(a)
    case 8:
      let start = some()
      add(.lag(periods: 2), [a, start], within: (min(low(a), low(start)), max(high(a), high(start)))) {
        $0 < 2 ? Sheet.cell(start, $0) : Sheet.cell(a, $0 - 2)
      }
    case 9:
      let firsts = axis.year.indices.filter { axis.calendarYear(of: $0).lowerBound == $0 }
      add(.accumulate, [a], within: (-sum, sum)) { period in
        firsts.filter { $0 <= period }.map { Sheet.cell(a, $0) }.joined(separator: "+")
      }
    default: addShare(from: Double(axis.firstMonth[0]) + Double.random(in: -2...26, using: &random))
    }
  }

  private mutating func addPost(_ a: RowID) {
    let axis = axis
    add(.post, [a], within: (low(a) - 1, high(a) + 1)) {
      let before = Sheet.cells(a, axis.yearSoFar($0).dropLast())
      return "ROUND(SUM(\(Sheet.cells(a, axis.yearSoFar($0))));0)-ROUND(SUM(\(before));0)"
    }
    wholes.append(lastRow)
  }

  /// The part of each period from a date, by months alike.
  private mutating func addShare(from date: Double) {
    let axis = axis
    let start = builder.input([date])
    formulas.append((0..<axis.count).map { _ in "\(date)" })
    bounds.append((date, date))
    add(.fromDate(.byMonths), [start], within: (0, 1)) { period in
      let end = axis.firstMonth[period] + axis.months[period]
      let length = axis.months[period]
      return "MIN(MAX(\(end)-\(Sheet.cell(start, period));0);\(length))/\(length)"
    }
  }

  /// What a balance opens with is what it closed with; it earns interest, and something is drawn.
  mutating func addBalance() {
    let (draw, start) = (some(), some())
    let bound = (size(start) + size(draw) * Double(axis.count)) * 1.5
    if bound > 1e8 { return }
    let opening = RowID(raw: Int32(builder.rowCount))
    let interest = RowID(raw: opening.raw + 1)
    let closing = RowID(raw: opening.raw + 2)
    add(.sum, [], within: (-bound, bound)) { $0 == 0 ? Sheet.cell(start, 0) : Sheet.cell(closing, $0 - 1) }
    add(.scale(0.004), [opening], within: (-bound, bound)) { "\(Sheet.cell(opening, $0))*0.004" }
    add(.sum, [opening, interest, draw], within: (-bound, bound)) {
      "SUM(\(Sheet.cell(opening, $0));\(Sheet.cell(interest, $0));\(Sheet.cell(draw, $0)))"
    }
    builder.replace(opening, with: .lag(periods: 1), [closing, start])
  }
}

extension Axis {
  /// The periods of the calendar year until this one, with it.
  func yearSoFar(_ period: Int) -> Range<Int> { calendarYear(of: period).lowerBound..<period + 1 }
}
