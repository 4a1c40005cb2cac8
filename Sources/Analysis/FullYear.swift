/// The first year in which every alternative is in force all year.
///
/// An alternative is, when it differs from the one that is in force from the start and comes to as much in the year after,
/// or to a little more as it does from then on. Prices rise a little every year, while what begins within a year comes to
/// more in the next: a month is a twelfth of it.
struct FullYear {
  /// The figures of a row, by alternative and year, in base units.
  struct Row {
    let values: [[Double]]
    /// What is no difference.
    let least: Double
    /// Whether the figures are of what differs alone, and not a whole of which that is a small part.
    let isOwn: Bool
  }

  private let rows: [Row]
  private let count: Int
  /// The place of the year among the model's; nil where the alternatives never differ.
  private(set) var index: Int?

  /// Posts are whole öre, each by itself: less than a krona is no difference.
  static let leastMoney = 100.0

  /// What a difference may change by from one year to the next: less than a twelfth.
  private static let even = 0.08
  /// What two such changes in a row may differ by: what prices do, and no part of the alternative begins in the year after.
  private static let alike = 0.01

  /// - Parameter reference: the alternative that is in force from the start.
  init(_ rows: [Row], reference: Int) {
    self.rows = rows
    count = rows.first?.values.first?.count ?? 0
    let columns = rows.first?.values.count ?? 0
    for column in 0..<columns where column != reference {
      index = [index, begins(column, reference)].compactMap { $0 }.max()
    }
  }

  /// The first year in which an alternative differs from another by about as much as in the year after; where it never
  /// does, the year after the first in which they differ.
  private func begins(_ column: Int, _ reference: Int) -> Int? {
    let first = (0..<count).first { year in
      rows.contains { abs($0.values[column][year] - $0.values[reference][year]) > $0.least }
    }
    guard let first else { return nil }
    return (first..<max(first, count - 1)).first { isEven(column, reference, $0) } ?? min(first + 1, count - 1)
  }

  private func isEven(_ column: Int, _ reference: Int, _ year: Int) -> Bool {
    var differs = false
    for row in rows {
      let (a, b) = (row.values[column], row.values[reference])
      if abs(a[year] - b[year]) > row.least { differs = true }
      // Of what is theirs alone, each is to be even; a part of a whole is seen in the difference only.
      let kept = row.isOwn ? [a, b] : [zip(a, b).map { $0 - $1 }]
      if !kept.allSatisfy({ FullYear.isEven($0, year, row.least) }) { return false }
    }
    return differs
  }

  /// Whether what a year comes to is much the same in the next: the same, or a little more or less as it is from then on.
  private static func isEven(_ values: [Double], _ year: Int, _ least: Double) -> Bool {
    let step = values[year + 1] - values[year]
    let level = min(abs(values[year]), abs(values[year + 1]))
    if abs(step) <= least { return true }
    guard abs(step) <= even * level else { return false }
    guard year + 2 < values.count else { return true }
    return abs(values[year + 2] - values[year + 1] - step) <= max(least, alike * level)
  }

  /// Whether every alternative is the same in the year after.
  func isEven(_ year: Int) -> Bool {
    year + 1 < count
      && rows.allSatisfy { row in row.values.allSatisfy { abs($0[year] - $0[year + 1]) <= row.least } }
      && rows.contains { row in row.values.contains { abs($0[year] - row.values[0][year]) > row.least } }
  }
}
