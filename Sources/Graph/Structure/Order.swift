/// A row order in which arguments come first, and the dependents of every row, by position. One for each structure,
/// shared by all that have it.
final class Order: Sendable {
  /// Rows in a ring through lags, at consecutive positions, stepped together.
  struct Component: Sendable {
    let positions: Range<Int>
    /// Step by calendar year instead of by period, as some row reads its whole year.
    let byYear: Bool
  }

  let position: NumberTable
  let rowAt: NumberTable
  /// Dependents in compressed sparse rows: those of row r stand at dependentStart[r]..<dependentStart[r + 1].
  let dependentStart: NumberTable
  let dependents: NumberTable
  /// Where each of them stands.
  let dependentPositions: NumberTable
  let components: [Component]
  /// The component of each position, −1 for none; empty where there are no components.
  let componentAt: [Int32]

  init(rowAt: [Int32], components: [Component], _ edges: Edges) {
    var position = [Int32](repeating: 0, count: rowAt.count)
    for (place, row) in rowAt.enumerated() { position[Int(row)] = Int32(place) }
    var componentAt: [Int32] = []
    if !components.isEmpty {
      componentAt = [Int32](repeating: -1, count: rowAt.count)
      for (number, component) in components.enumerated() {
        for place in component.positions { componentAt[place] = Int32(number) }
      }
    }
    self.position = NumberTable(position)
    self.rowAt = NumberTable(rowAt)
    dependentStart = NumberTable(edges.start)
    dependents = NumberTable(edges.dependents)
    dependentPositions = NumberTable(edges.dependents.map { position[Int($0)] })
    self.components = components
    self.componentAt = componentAt
  }

  deinit {
    position.free()
    rowAt.free()
    dependentStart.free()
    dependents.free()
    dependentPositions.free()
  }

  var rows: [Int32] { (0..<rowAt.count).map { rowAt[$0] } }

  /// The same order, where rows that are fused pass their edges on to the row that they are fused into.
  func linked(by plan: Plan) -> Order {
    let edges = Edges(rowCount: rowAt.count) { row, visit in
      for argument in plan.arguments(of: row) { visit(argument) }
    }
    return Order(rowAt: rows, components: components, edges)
  }

  func component(at position: Int) -> Component? {
    guard !componentAt.isEmpty, position < componentAt.count, componentAt[position] >= 0 else { return nil }
    return components[Int(componentAt[position])]
  }

  func isInComponent(_ row: Int) -> Bool { component(at: Int(position[row])) != nil }

  /// The rows that are evaluated from a row; none for a row that has come since.
  func dependents(of row: Int) -> UnsafeBufferPointer<Int32> {
    guard row < position.count else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = Int(dependentStart[row])
    return UnsafeBufferPointer(start: dependents.cells + start, count: Int(dependentStart[row + 1]) - start)
  }

  /// Where those stand.
  @inline(__always)
  func forEachDependentPosition(of row: Int, _ body: (Int) -> Void) {
    guard row < position.count else { return }
    for place in Int(dependentStart[row])..<Int(dependentStart[row + 1]) { body(Int(dependentPositions[place])) }
  }
}

extension Definitions {
  /// Whether a row's arguments are no edges: in an overlay (`readsBase`), a base value does not wait for its row.
  func isDetached(_ row: Int, _ readsBase: Bool) -> Bool { readsBase && operations[row] == .baseValue }
}
