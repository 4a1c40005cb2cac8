import Graph

extension GrowthTests {
  static let axis = Axis.yearly(from: 2023, years: 2)

  /// Each row reads the one before.
  @Sendable static func chain(_ size: Int) -> (GraphBuilder, RowID) {
    var builder = GraphBuilder(axis: axis)
    let input = builder.input([1])
    var row = input
    for number in 0..<size { row = builder.add(.offset(Double(number)), [row]) }
    return (builder, input)
  }

  /// Each row reads the two before, and so is read by two.
  @Sendable static func steps(_ size: Int) -> (GraphBuilder, RowID) {
    var builder = GraphBuilder(axis: axis)
    let input = builder.input([1])
    var (before, row) = (input, builder.add(.scale(0.5), [input]))
    for _ in 0..<size { (before, row) = (row, builder.add(.maximum, [before, builder.add(.offset(1), [row])])) }
    return (builder, input)
  }

  @Sendable static func fanOut(_ size: Int) -> (GraphBuilder, RowID) {
    var builder = GraphBuilder(axis: axis)
    let input = builder.input([1])
    for number in 0..<size { _ = builder.add(.offset(Double(number)), [input]) }
    return (builder, input)
  }

  @Sendable static func fanIn(_ size: Int) -> (GraphBuilder, RowID) {
    var builder = GraphBuilder(axis: axis)
    let input = builder.input([1])
    let rows = (0..<size).map { builder.add(.multiply, [input, builder.input([Double($0 + 1)])]) }
    _ = builder.add(.sum, rows)
    return (builder, input)
  }

  /// Two rows a level that both read both of the level below: paths double with every level, rows do not.
  @Sendable static func ladder(_ size: Int) -> (GraphBuilder, RowID) {
    var builder = GraphBuilder(axis: axis)
    let input = builder.input([1])
    var level = [builder.add(.scale(0.5), [input]), builder.add(.negate, [input])]
    for _ in 0..<size / 2 { level = [builder.add(.subtract, level), builder.add(.maximum, level)] }
    return (builder, input)
  }

  /// Sums of eight, of as many inputs that all rest on one.
  @Sendable static func tree(_ size: Int) -> (GraphBuilder, RowID) {
    var builder = GraphBuilder(axis: axis)
    let input = builder.input([1])
    var level = (0..<size).map { builder.add(.offset(Double($0)), [input]) }
    while level.count > 1 {
      let below = level
      level = stride(from: 0, to: below.count, by: 8).map {
        builder.add(.sum, Array(below[$0..<min($0 + 8, below.count)]))
      }
    }
    return (builder, input)
  }

  /// One ring of so many rows.
  @Sendable static func ring(_ size: Int) -> (GraphBuilder, RowID) {
    var builder = GraphBuilder(axis: axis)
    let input = builder.input([1])
    let opening = builder.add(.sum, [])
    var row = builder.add(.sum, [opening, input])
    for _ in 0..<size { row = builder.add(.offset(1), [row]) }
    builder.replace(opening, with: .lag(periods: 1), [row, input])
    return (builder, input)
  }
}
