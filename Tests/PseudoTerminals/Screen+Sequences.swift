extension Screen {
  /// Carries out a control sequence, such as `CSI 2 K`. What is not known here changes nothing that can be seen.
  package mutating func perform(_ final: UInt8, _ parameters: [Int]) {
    let first = parameters.first ?? 0
    let count = max(1, first)
    let here = min(column, columns - 1)
    switch Unicode.Scalar(final) {
    case "A": move(row: row - count, column: here)
    case "B": move(row: row + count, column: here)
    case "C": move(row: row, column: here + count)
    case "D": move(row: row, column: here - count)
    case "G": move(row: row, column: count - 1)
    case "H", "f": move(row: count - 1, column: max(1, parameters.dropFirst().first ?? 1) - 1)
    case "J": eraseDisplay(first, from: here)
    case "K": erase(row, eraseRange(first, from: here))
    case "X": erase(row, here..<min(columns, here + count))
    case "P": deleteCells(count, at: here)
    case "@": insertCells(count, at: here)
    default: break
    }
  }

  private mutating func move(row: Int, column: Int) {
    self.row = min(max(row, 0), rows - 1)
    self.column = min(max(column, 0), columns - 1)
  }

  private func eraseRange(_ mode: Int, from column: Int) -> Range<Int> {
    switch mode {
    case 0: column..<columns
    case 1: 0..<column + 1
    default: 0..<columns
    }
  }

  private mutating func erase(_ row: Int, _ range: Range<Int>) {
    for column in range { cells[row][column] = " " }
  }

  private mutating func eraseDisplay(_ mode: Int, from column: Int) {
    let others = mode == 0 ? row + 1..<rows : mode == 1 ? 0..<row : 0..<rows
    erase(row, eraseRange(mode, from: column))
    for other in others { erase(other, 0..<columns) }
  }

  private mutating func deleteCells(_ count: Int, at column: Int) {
    let count = min(count, columns - column)
    cells[row].removeSubrange(column..<column + count)
    cells[row] += Self.blankRow(count)
  }

  private mutating func insertCells(_ count: Int, at column: Int) {
    let count = min(count, columns - column)
    cells[row].removeLast(count)
    cells[row].insert(contentsOf: Self.blankRow(count), at: column)
  }
}
