import Glibc
import Graph
import Testing

/// How work grows with size, by counting rows and not by the clock: a graph of twice the size costs twice the work at
/// most, and an edit of the same reach the same.
@Suite("Growth of work")
struct GrowthTests {
  static let sizes = [64, 256, 1024, 4096]

  /// The greatest exponent from one size to the next.
  static func exponent(_ work: (Int) throws -> Int) rethrows -> Double {
    let counts = try sizes.map { (Double($0), Double(max(try work($0), 1))) }
    return zip(counts, counts.dropFirst()).map { log($1.1 / $0.1) / log($1.0 / $0.0) }.max() ?? 0
  }

  /// Rows recomputed and allocated when an input is given anew.
  private static func work(_ builder: GraphBuilder, _ input: RowID) throws -> Int {
    var overlay = Overlay(try builder.build())
    overlay.set(input, values: [0.5])
    let work = overlay.stabilise()
    // Nothing is evaluated twice, nothing allocated that is not evaluated.
    #expect(work.rowsRecomputed <= builder.rowCount && work.rowsAllocated <= work.rowsRecomputed)
    return work.rowsRecomputed + work.rowsAllocated
  }

  static let shapes: [(name: String, build: @Sendable (Int) -> (GraphBuilder, RowID))] = [
    ("chain", chain), ("steps that read two before", steps), ("fan out", fanOut), ("fan in", fanIn),
    ("ladder of diamonds", ladder), ("wide tree", tree), ("ring through a lag", ring),
  ]

  @Test("a shape of twice the size is at most twice the work", arguments: shapes.indices)
  func grows(shape: Int) throws {
    let shape = Self.shapes[shape]
    let exponent = try Self.exponent { size in
      let (builder, input) = shape.build(size)
      return try Self.work(builder, input)
    }
    #expect(exponent < 1.3, "\(shape.name): \(exponent)")
  }

  @Test func anEditNearTheTopDoesNotGrow() throws {
    let counts = try Self.sizes.map { size in
      var (builder, _) = Self.steps(size)
      let late = builder.input([1])
      let top = builder.add(.sum, [RowID(raw: late.raw - 1), late])
      _ = (builder.add(.negate, [top]), builder.add(.absolute, [top]))
      return try Self.work(builder, late)
    }
    #expect(Set(counts).count == 1, "\(counts)")
  }

  @Test func manyScenariosAreTheSumOfEach() throws {
    let model = try Lattice(side: 12)
    let exponent = Self.exponent { count in
      var open: [Overlay] = []
      var total = 0
      for number in 0..<count {
        var overlay = Overlay(model.base)
        overlay.set(model.prices[number % model.prices.count], values: [Double(number) + 0.5])
        let work = overlay.stabilise()
        #expect(work.rowsRecomputed <= Lattice.path)
        total += work.rowsRecomputed + work.rowsAllocated
        open.append(overlay)
      }
      return total
    }
    #expect(exponent < 1.3, "\(exponent)")
  }

  @Test("a scenario on a scenario on a scenario costs what it changes", arguments: [1, 16, 256])
  func deepOverlays(depth: Int) throws {
    let model = try Lattice(side: 12)
    let last = model.prices.count - 1
    var overlay = Overlay(model.base)
    var path: [Overlay] = []
    for level in 1...depth {
      path.append(overlay)
      overlay = Overlay(on: overlay)
      overlay.set(model.prices[last], values: [Double(1000 + level)])
      let work = overlay.stabilise()
      #expect(work.rowsRecomputed == Lattice.path && work.rowsAllocated <= Lattice.path)
    }
    for (level, parent) in path.enumerated() {
      let price = level == 0 ? Double(last + 1) : Double(1000 + level)
      #expect(parent.value(model.lines[last], 0) == 2 * price)
    }
    #expect(overlay.value(model.lines[last], 0) == 2 * Double(1000 + depth))
  }
}
