/// The edits that are timed on the BUDGET workload.
enum BudgetCase: String, CaseIterable {
  /// Everything is recomputed, as it is.
  case full
  /// Everything is recomputed, and all of it comes out differently.
  case anew
  /// The growth of wages: every staff line and every roll-up.
  case wide
  /// The wage of one line: the line and the roll-ups above it.
  case sparse
  /// The population of one month: one cell of every staff line.
  case month
  /// The value that is there already: nothing.
  case same

  var title: String {
    switch self {
    case .full: "full recompute"
    case .anew: "full recompute, all of it new"
    case .wide: "A wide: wage growth"
    case .sparse: "B sparse: one line's wage"
    case .month: "C one month's population"
    case .same: "D the same value again"
    }
  }

  /// The rows that come out differently, and so the least that can be recomputed; nil where all are asked for.
  func leastRows(_ budget: Budget) -> Int? {
    let staff = budget.lines.count { $0.kind == .staff }
    let nodes = budget.categoryCount + budget.programmeCount + 1
    return switch self {
    case .full, .anew: nil
    // The index, and the row 1 + g below it.
    case .wide: staff + 2 + 2 * nodes
    case .sparse: 1 + 2 * 3
    // Headcounts are outputs of their lines, and so rows of their own.
    case .month: 2 * staff + 2 * nodes
    case .same: 0
    }
  }
}

/// The edit that a case makes in its nth run: never the value that was there before, except in ``BudgetCase/full`` and ``BudgetCase/same``.
struct BudgetStep {
  private let size: Double

  init(_ number: Int) { size = Double(number % 48 + 1) }

  var g: Double { 0.032 + 0.0005 * size }
  var p: Double { 0.028 + 0.0005 * size }
  var k: Double { 0.020 + 0.0005 * size }
  func wage(_ start: Double) -> Double { start + 10 * size }
  func population(_ start: Double) -> Double { start + size }
}
