/// The first year in which every alternative is in force all year.
struct FullYear {
  /// Figures by row, alternative and year.
  private let rows: [[[Double]]]
  private let count: Int
  /// The place of the year among the model's; nil where the alternatives never differ.
  private(set) var index: Int?

  /// - Parameter reference: the alternative that is in force from the start.
  init(_ rows: [[[Double]]], reference: Int) {
    self.rows = rows
    count = rows.first?.first?.count ?? 0
    let columns = rows.first?.count ?? 0
    for column in 0..<columns where column != reference {
      // Interest falls and prices rise a little every year: where no year is as the next, one nearly so is meant.
      let start = begins(column, reference, 0) ?? begins(column, reference, 0.04)
      index = [index, start].compactMap { $0 }.max()
    }
  }

  /// The first year in which an alternative differs from another and is much as in the year after.
  private func begins(_ column: Int, _ reference: Int, _ share: Double) -> Int? {
    (0..<max(0, count - 1)).first { year in
      rows.contains { FullYear.differs($0[column][year], $0[reference][year]) }
        && rows.allSatisfy { FullYear.isEven($0[column][year], $0[column][year + 1], share) }
    }
  }

  /// Whether every alternative is the same in the year after.
  func isEven(_ year: Int) -> Bool {
    year + 1 < count && rows.allSatisfy { row in row.allSatisfy { FullYear.isEven($0[year], $0[year + 1], 0) } }
      && rows.contains { row in row.contains { FullYear.differs($0[year], row[0][year]) } }
  }

  private static func differs(_ a: Double, _ b: Double) -> Bool { a.rounded() != b.rounded() }

  private static func isEven(_ a: Double, _ b: Double, _ share: Double) -> Bool {
    a.rounded() == b.rounded() || abs(a - b) <= share * max(abs(a), abs(b))
  }
}
