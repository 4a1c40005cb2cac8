import Budget
import Graph
import Language
import Quantities
import Scenarios

extension CheckRun {
  /// Money that is claimed twice: two items in force of which one says that it is the other's money, or which both say
  /// that they are a third's, which is not in force itself. Of many that claim the same, each is named with the first.
  mutating func sameMoney() {
    var pairs: Set<[Int]> = []
    var claims: [Int: [Int]] = [:]
    for item in model.items.indices where isActive(item) {
      guard let attributes = model.attributes[.item(item)] else { continue }
      for reference in (attributes[.sameMoneyAs]?.references ?? []) + (attributes[.covers]?.references ?? []) {
        guard case .item(let other)? = try? model.lookup.entity(reference) else { continue }
        claims[other, default: []].append(item)
        if isActive(other), pairs.insert([item, other].sorted()).inserted {
          twice(item, other, .sameMoney(model.items[item].name, model.items[other].displayName))
        }
      }
    }
    for (source, items) in claims.sorted(by: { $0.key < $1.key }) where !isActive(source) {
      guard let first = items.first else { continue }
      for second in items.dropFirst() where pairs.insert([first, second].sorted()).inserted {
        twice(
          first, second,
          .sameSource(
            model.items[first].name, model.items[second].displayName, source: model.items[source].displayName))
      }
    }
  }

  /// Both places, and what each has in the first year in which both have something.
  private mutating func twice(_ first: Int, _ second: Int, _ kind: Check.Finding.Kind) {
    func place(_ item: Int) -> Cell? { if case .cell(let cell) = model.items[item].origin { cell } else { nil } }
    var both: (year: Int, first: Double, second: Double)?
    for year in model.timeline.years where both == nil {
      let (a, b) = (amount(first, year), amount(second, year))
      if a >= 0.5, b >= 0.5 { both = (year, a, b) }
    }
    add(
      kind, model.items[first].name, place(first), place(second), computed: both?.first,
      printed: both?.second, year: both?.year)
  }

  /// The largest that an item posts to a series in a year, whatever its sign.
  private func amount(_ item: Int, _ year: Int) -> Double {
    let bySeries = Dictionary(grouping: model.items[item].posts, by: \.series)
    return bySeries.values.map { posts in
      abs(
        posts.reduce(0) { sum, post in
          sum + model.timeline.indexes(of: year).reduce(0) { $0 + workspace.state.value(post.row, $1) }
        })
    }.max() ?? 0
  }

  /// Whether an item moves money in the current state.
  private func isActive(_ item: Int) -> Bool {
    model.items[item].posts.contains { post in
      model.timeline.periods.indices.contains { abs(workspace.state.value(post.row, $0)) >= 0.5 }
    }
  }
}
