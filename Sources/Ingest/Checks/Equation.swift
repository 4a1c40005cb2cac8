/// One check of one row or one column, as a sum that must equal a printed cell.
struct Equation {
  let margin: FailedCheck.Margin
  let printed: MarginTable.Position
  let terms: [MarginTable.Position: Int]
  let tolerance: Int64

  /// Computed minus printed, or nil where a cell is unknown: such a check neither holds nor fails.
  ///
  /// In 128 bits, so that no sum of öre can overflow.
  func residual(in table: MarginTable) -> Int128? {
    guard let computed = computed(in: table), let stated = table[printed] else { return nil }
    return computed - Int128(stated)
  }

  func computed(in table: MarginTable) -> Int128? {
    var sum: Int128 = 0
    for (position, factor) in terms {
      guard let value = table[position] else { return nil }
      sum += Int128(value) * Int128(factor)
    }
    return sum
  }

  /// What the residual changes by when a cell grows by one öre.
  func slope(of position: MarginTable.Position) -> Int {
    (terms[position] ?? 0) - (position == printed ? 1 : 0)
  }

  var positions: Set<MarginTable.Position> { Set(terms.keys).union([printed]) }

  /// Whether computed minus printed is more than the check allows.
  func isBroken(by residual: Int128) -> Bool { residual.magnitude > tolerance.magnitude }
}

extension MarginTable {
  /// All the checks of the table, row checks first.
  var equations: [Equation] { rowEquations + columnEquations }

  private var rowEquations: [Equation] {
    rowChecks.enumerated().flatMap { index, check in
      (check.rows ?? Array(cells.indices)).map { row in
        Equation(
          margin: .row(row, check: index), printed: Position(row: row, column: check.result),
          terms: Dictionary(
            check.terms.map { (Position(row: row, column: $0.column), $0.factor) }, uniquingKeysWith: +),
          tolerance: check.tolerance)
      }
    }
  }

  private var columnEquations: [Equation] {
    let width = cells.map(\.count).max() ?? 0
    return columnChecks.enumerated().flatMap { index, check in
      (check.columns ?? Array(0..<width)).map { column in
        Equation(
          margin: .column(column, check: index), printed: Position(row: check.total, column: column),
          terms: Dictionary(
            check.details.map { (Position(row: $0, column: column), 1) }, uniquingKeysWith: +),
          tolerance: check.tolerance)
      }
    }
  }
}
