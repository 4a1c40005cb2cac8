import Quantities

/// The months of a year that have an outcome, or a deviation that stands for one, line by line: what can be said of them
/// without spreading an amount of several months over each.
///
///     let closed = model.closedMonths(of: 2022, below: model.root)
///     closed.through            // 2: all lines have January and February
///     closed.isKnown(2...2)     // whether February has a figure of its own
public struct ClosedMonths: Sendable {
  /// The lines that have any, each with the times of its amounts, none of which overlap.
  let lines: [(name: String, times: [ClosedRange<Int>])]

  /// The last month that every line reaches and that no amount goes past; 0 where there is none, or where no line has
  /// January.
  public var through: Int {
    let times = lines.flatMap(\.times)
    guard times.contains(where: { $0.lowerBound == 1 }) else { return 0 }
    var month = lines.compactMap { $0.times.map(\.upperBound).max() }.min() ?? 0
    while let over = times.first(where: { $0.contains(month) && $0.upperBound > month }) {
      month = over.lowerBound - 1
    }
    return month
  }

  /// The lines that have no month of their own after ``through``, where others have: what the year waits for.
  public var behind: [String] {
    let next = through + 1
    let isLate = { (times: [ClosedRange<Int>]) in
      times.allSatisfy { $0.upperBound < next } || times.contains { $0.contains(next) && $0.count > 1 }
    }
    let late = lines.filter { isLate($0.times) }
    return late.count < lines.count || late.contains { $0.times.contains { $0.upperBound >= next } }
      ? late.map(\.name) : []
  }

  /// Whether the amounts of these months can be told from those of others.
  public func isKnown(_ months: ClosedRange<Int>) -> Bool {
    lines.allSatisfy { line in
      line.times.allSatisfy { time in
        !time.overlaps(months) || months.lowerBound <= time.lowerBound && time.upperBound <= months.upperBound
      }
    }
  }
}

extension Model {
  /// The closed months of a year, of a line with everything below it. Whole years are none. Cost: O(loaded amounts).
  public func closedMonths(of year: Int, below node: Int) -> ClosedMonths {
    ClosedMonths(nodes, nodesBelow(node).sorted(), year)
  }
}

extension ClosedMonths {
  /// Those of some lines.
  init(_ nodes: [Node], _ below: [Int], _ year: Int) {
    self.init(
      lines: below.compactMap { index in
        let amounts = nodes[index].loaded.filter { $0.year == year && !$0.isControl }
        let times = [SeriesName.actual, LoadedAmount.deviation].flatMap { series in
          LoadedAmount.steps(of: amounts.filter { $0.series == series }).map(\.months).filter { $0 != 1...12 }
        }
        return times.isEmpty ? nil : (nodes[index].name, times)
      })
  }
}
