import Budget
import Ingest

/// A loaded series and the time that it is of.
struct LoadedKey: Hashable, Comparable {
  let series: Int
  let year: Int
  let months: ClosedRange<Int>

  init(_ amount: LoadedAmount) {
    series = amount.series
    year = amount.year
    months = amount.months
  }

  init(_ entry: Snapshot.Entry) {
    series = entry.series
    year = entry.year
    months = entry.months
  }

  static func < (a: LoadedKey, b: LoadedKey) -> Bool {
    (a.year, a.series, a.months.lowerBound, a.months.upperBound)
      < (b.year, b.series, b.months.lowerBound, b.months.upperBound)
  }
}

/// What was printed on the lines, found by time. Cost to make: O(loaded amounts).
struct LoadedOrganisation {
  private struct Time: Hashable {
    let node: Int
    let series: Int
    let year: Int
  }

  let model: Model
  let keys: [LoadedKey]
  private var entries: [LoadedKey: [Int: LoadedAmount]] = [:]
  /// What is a line's own, as times that do not overlap.
  private var own: [Time: [LoadedAmount.Step]] = [:]
  /// Children before parents.
  private let order: [Int]

  init(_ model: Model) {
    self.model = model
    order = model.nodes.indices.sorted { model.nodes[$0].depth > model.nodes[$1].depth }
    var amounts: [Time: [LoadedAmount]] = [:]
    for (index, node) in model.nodes.enumerated() {
      for amount in node.loaded {
        if !amount.isDerived { entries[LoadedKey(amount), default: [:]][index] = amount }
        if !amount.isControl {
          amounts[Time(node: index, series: amount.series, year: amount.year), default: []].append(amount)
        }
      }
    }
    keys = entries.keys.sorted()
    own = amounts.mapValues { LoadedAmount.steps(of: $0) }
  }

  func entry(_ key: LoadedKey, _ node: Int) -> LoadedAmount? { entries[key]?[node] }

  /// The printed figure of a node at a time.
  func amount(_ key: LoadedKey, _ node: Int) -> Int64? { entry(key, node)?.amount.flatMap { Int64(exactly: $0) } }

  /// The tree as it is printed at one time. What a row has beside its parts is a node of its own below it, after those
  /// of the model; what has nothing of the time is left out of the sums.
  struct Tree {
    var parents: [Int?]
    var printed: [[Int64?]]
    var left: Set<Int>
  }

  func tree(of key: LoadedKey) -> Tree {
    var tree = Tree(
      parents: model.nodes.map(\.parent), printed: model.nodes.indices.map { [amount(key, $0)] },
      left: Set(model.nodes.indices.filter { model.nodes[$0].isMemo }))
    for index in order where entry(key, index).map(\.isControl) ?? true {
      let node = model.nodes[index]
      let isPrinted = entry(key, index) != nil
      switch ownPart(key, index) {
      case .none:
        let isEmpty = node.children.allSatisfy { tree.left.contains($0) }
        // A line with a budget or an outcome has a deviation, whether it is printed or not.
        let isFollowed = key.series < 0 && hasAmounts(node, key)
        if !isPrinted, isEmpty, !isFollowed { tree.left.insert(index) }
      case .known(let amount):
        if node.isLeaf {
          tree.printed[index] = [amount]
        } else {
          tree.parents.append(index)
          tree.printed.append([amount])
        }
      case .unclear:
        // Nothing above can be compared.
        if !node.isLeaf {
          tree.parents.append(index)
          tree.printed.append([nil])
        }
      }
    }
    return tree
  }

  private func hasAmounts(_ node: Node, _ key: LoadedKey) -> Bool {
    node.loaded.contains { $0.series >= 0 && $0.year == key.year && $0.months.overlaps(key.months) }
  }

  private enum OwnPart {
    case none
    case known(Int64)
    case unclear
  }

  /// What is a node's own within a time that it has no own figure of.
  private func ownPart(_ key: LoadedKey, _ node: Int) -> OwnPart {
    let steps = (own[Time(node: node, series: key.series, year: key.year)] ?? []).filter {
      $0.months.overlaps(key.months)
    }
    guard !steps.isEmpty else { return .none }
    let inside = steps.allSatisfy {
      key.months.lowerBound <= $0.months.lowerBound && $0.months.upperBound <= key.months.upperBound
    }
    let amounts = steps.compactMap(\.amount)
    guard inside, amounts.count == steps.count, let sum = Int64(exactly: amounts.reduce(0, +)) else { return .unclear }
    return .known(sum)
  }
}
