import Graph
import Language
import Quantities

extension Model {
  /// The index of a series by one of its names, English or Swedish; nil where there is no such series.
  public func series(named name: String) -> Int? {
    let folded = NameTable.fold(name)
    return seriesNames.firstIndex { $0.english == folded || $0.swedish == folded }
  }

  /// Words for budget minus forecast.
  public static func isDeviation(_ name: String) -> Bool { deviationWords.contains(NameTable.fold(name)) }

  private static let deviationWords: Set<String> = [
    "deviation", "avvikelse", "avvikelsen", "underskott", "underskottet", "överskott", "överskottet", "deficit",
    "surplus",
  ]

  /// Words for budget minus outcome of the months that have one.
  public static func isDeviationToDate(_ name: String) -> Bool { toDateWords.contains(NameTable.fold(name)) }

  private static let toDateWords: Set<String> = ["deviation_to_date", "avvikelse_hittills"]

  /// The series of a line, an item, a group or everything: an amount per period. Nil where there is no such series.
  ///
  /// Where the name is an input or an output of items instead, it is their sum over the group or below the line.
  public func series(_ name: String, of entity: Entity, _ resolver: any Resolver) throws(Diagnostic) -> Typed? {
    if case .grouping = entity { return try series(name, of: .node(root), resolver) }
    if case .lineGroup(let grouping, let group) = entity {
      return try total(
        groupings[grouping].groups[group].nodes.map { (node) throws(Diagnostic) in
          try self.series(name, of: .node(node), resolver)
        }, resolver)
    }
    if Model.isDeviation(name) {
      guard let budget = try series(.budget, of: entity, resolver),
        let forecast = try series(.forecast, of: entity, resolver)
      else { return nil }
      if case .node(let node) = entity, let row = nodes[node].deviation { return .row(row, unit: moneyUnit) }
      return .row(resolver.makeRow(.subtract, [budget, forecast]), unit: moneyUnit)
    }
    if Model.isDeviationToDate(name) {
      guard case .node(let node) = entity else { return nil }
      let row = nodes[node].deviationToDate ?? resolver.makeInput([0], states: [.blankNotApplicable])
      return .row(row, unit: moneyUnit)
    }
    if let series = series(named: name) {
      if case .node(let node) = entity {
        return nodes[node].total[series].map { .row($0, unit: moneyUnit) }
      }
      return try self.series(.posted(series), of: entity, resolver).map { .row($0, unit: moneyUnit) }
    }
    return try sum(of: name, over: itemIndexes(of: entity), resolver)
  }

  /// Several series added up; nil where one of them is none.
  private func total(_ values: [Typed?], _ resolver: any Resolver) -> Typed? {
    var rows: [RowID] = []
    for value in values {
      guard case .row(let row)? = value?.storage else { return nil }
      rows.append(row)
    }
    guard var result = values.first.flatMap({ $0 }) else { return nil }
    if rows.count > 1 { result.storage = .row(resolver.makeRow(.sum, rows)) }
    return result
  }

  enum SeriesKey {
    case posted(Int)
    static let budget = SeriesKey.posted(SeriesName.budget)
    static let forecast = SeriesKey.posted(SeriesName.forecast)
  }

  private func series(_ key: SeriesKey, of entity: Entity, _ resolver: any Resolver) throws(Diagnostic) -> RowID? {
    guard case .posted(let number) = key else { return nil }
    if case .node(let node) = entity { return nodes[node].total[number] }
    let items = withNested(itemIndexes(of: entity))
    guard !items.isEmpty else { return nil }
    let rows = items.flatMap { item in self.items[item].posts.filter { $0.series == number }.map(\.row) }
    if rows.count == 1 { return rows[0] }
    return rows.isEmpty ? resolver.makeInput([0], states: nil) : resolver.makeRow(.sum, rows)
  }

  /// An input or output of several items, added up.
  private func sum(of name: String, over items: [Int], _ resolver: any Resolver) throws(Diagnostic) -> Typed? {
    var rows: [RowID] = []
    var first: Typed?
    let all = Set(items)
    for item in items where !isCounted(name, byOwnerOf: item, among: all) {
      guard let entity = names.member(named: name, of: .item(item)),
        let value = try value(of: .entity(entity), resolver),
        case .quantity = value.type
      else { continue }
      // Of one thing, a value by member is what it is; of several, all members are added.
      if items.count == 1, value.members != nil { return value }
      if let first, !first.unit.isSameDimension(as: value.unit) { continue }
      let found = value.singles.compactMap { if case .row(let row) = $0.storage { row } else { nil } }
      if found.isEmpty { continue }
      if first == nil { first = value }
      rows += found
    }
    guard var value = first else { return nil }
    value.storage = .row(rows.count == 1 ? rows[0] : resolver.makeRow(.sum, rows))
    value.shape = .period
    return value
  }

  /// Whether an item's value is part of what an instance that it is part of says under the same name.
  private func isCounted(_ name: String, byOwnerOf item: Int, among items: Set<Int>) -> Bool {
    var inner = item
    while let owner = self.items[inner].owner {
      if items.contains(owner), names.member(named: name, of: .item(owner)) != nil { return true }
      inner = owner
    }
    return false
  }

  /// Items with those that are part of them, each once, in the model's order.
  public func withNested(_ items: [Int]) -> [Int] {
    guard items.contains(where: { !self.items[$0].nested.isEmpty }) else { return items }
    var result = Set(items)
    var queue = items
    while let next = queue.popLast() {
      for inner in self.items[next].nested where result.insert(inner).inserted { queue.append(inner) }
    }
    return result.sorted()
  }

  /// The items that an entity stands for: itself, the parts of a group, or all below a line.
  public func itemIndexes(of entity: Entity) -> [Int] {
    switch entity {
    case .item(let item): return [item]
    case .group(let group): return groups[group].items
    case .grouping: return itemIndexes(of: .node(root))
    case .lineGroup(let grouping, let group):
      return groupings[grouping].groups[group].nodes.flatMap { itemIndexes(of: .node($0)) }
    case .node(let node):
      let below = nodesBelow(node)
      return items.indices.filter { below.contains(items[$0].node) }
    default: return []
    }
  }

  /// A node and everything below it.
  public func nodesBelow(_ node: Int) -> Set<Int> {
    var result: Set<Int> = [node]
    var queue = [node]
    while let next = queue.popLast() {
      for child in nodes[next].children where result.insert(child).inserted { queue.append(child) }
    }
    return result
  }
}
