extension Budget {
  /// The inputs as nine lines of numbers, as the other engines' `dump_inputs.py` writes them.
  func dump() -> String {
    let rows: [[Double]] = [
      lines.map { Double($0.kind.rawValue) }, lines.map(\.a), lines.map(\.b), lines.map(\.c), population, overhead,
      days, [g, p, k], [Double(editedLine), Double(editedMonth)],
    ]
    return rows.map { $0.map { "\($0)" }.joined(separator: " ") + "\n" }.joined()
  }
}
