/// A row order in which arguments come first, and the dependents of every row, by position. One for each structure,
/// shared by all that have it.
final class Order: Sendable {
  /// Rows in a ring through lags, at consecutive positions, stepped together.
  struct Component: Sendable {
    let positions: Range<Int>
    /// Step by calendar year instead of by period, as some row reads its whole year.
    let byYear: Bool
  }

  let position: [Int32]
  let rowAt: [Int32]
  /// Dependents in compressed sparse rows: those of position p stand at dependentStart[p]..<dependentStart[p + 1].
  let dependentStart: [Int32]
  let dependents: [Int32]
  let components: [Component]
  /// The component of each position, −1 for none; empty where there are no components.
  let componentAt: [Int32]

  init(rowAt: [Int32], components: [Component], definitions: Definitions, readsBase: Bool) {
    let count = rowAt.count
    var position = [Int32](repeating: 0, count: count)
    for (place, row) in rowAt.enumerated() { position[Int(row)] = Int32(place) }
    var start = [Int32](repeating: 0, count: count + 1)
    for row in 0..<count where !definitions.isDetached(row, readsBase) {
      for argument in definitions.arguments(of: row) { start[Int(position[Int(argument)]) + 1] += 1 }
    }
    for place in 0..<count { start[place + 1] += start[place] }
    var next = start
    var dependents = [Int32](repeating: 0, count: Int(start[count]))
    for row in rowAt where !definitions.isDetached(Int(row), readsBase) {
      for argument in definitions.arguments(of: Int(row)) {
        let place = Int(position[Int(argument)])
        dependents[Int(next[place])] = position[Int(row)]
        next[place] += 1
      }
    }
    var componentAt: [Int32] = []
    if !components.isEmpty {
      componentAt = [Int32](repeating: -1, count: count)
      for (number, component) in components.enumerated() {
        for place in component.positions { componentAt[place] = Int32(number) }
      }
    }
    self.position = position
    self.rowAt = rowAt
    self.dependentStart = start
    self.dependents = dependents
    self.components = components
    self.componentAt = componentAt
  }

  func component(at position: Int) -> Component? {
    guard !componentAt.isEmpty, componentAt[position] >= 0 else { return nil }
    return components[Int(componentAt[position])]
  }

  /// The rows that read a row, each once.
  func dependents(of row: RowID) -> [RowID] {
    guard row.index < position.count else { return [] }
    let place = Int(position[row.index])
    let all = dependents[Int(dependentStart[place])..<Int(dependentStart[place + 1])]
    return Set(all.map { RowID(raw: rowAt[Int($0)]) }).sorted()
  }
}

extension Definitions {
  /// Whether a row's arguments are no edges: in an overlay (`readsBase`), a base value does not wait for its row.
  func isDetached(_ row: Int, _ readsBase: Bool) -> Bool { readsBase && operations[row] == .baseValue }
}
