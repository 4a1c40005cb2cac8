import Testing

@testable import Graph

/// Trees of whole posts with few edits at a time, where sums grow instead of being summed: after every edit the rows are
/// what summing again gives, and a total is the sum of its leaves cell by cell.
@Suite("Roll-up in random trees")
struct RollUpProgramTests {
  @Test("grows as summing again would", arguments: Environment.seeds(0..<60))
  func program(seed: Int) throws {
    var tree = try RollUpTree(seed: seed)
    var grown = 0
    for step in 0..<60 {
      let dirty = tree.edit()
      let work = tree.overlay.stabilise()
      if work.rowsRecomputed > work.rowsCutOff { grown += 1 }
      try #require(tree.differingFromFull() == 0, "seed \(seed), step \(step), \(dirty) inputs given")
      try #require(tree.wrongTotal() == nil, "seed \(seed), step \(step): \(tree.wrongTotal() ?? "")")
    }
    #expect(grown > 30, "seed \(seed): most edits change something")
  }
}

/// A random tree: inputs, posts of them, sums of posts and of sums, some rows that look along time beside them.
private struct RollUpTree {
  private var random: Seeded
  private let axis: Axis
  private var inputs: [RowID] = []
  private var posts: [RowID] = []
  private var whole: Set<RowID> = []
  private var total: RowID
  var overlay: Overlay
  private var copies: [Overlay] = []

  init(seed: Int) throws {
    random = Seeded(seed &+ 77_000)
    axis = .monthly(from: 2023, years: 1 + seed % 4)
    var builder = GraphBuilder(axis: axis)
    let count = 12 + random.below(90)
    var level: [RowID] = []
    for _ in 0..<count {
      // Some stand in the sum as they are, and are whole.
      let isPosted = random.chance(85)
      let input = builder.input(Self.values(&random, axis.count, isWhole: !isPosted))
      inputs.append(input)
      if !isPosted { whole.insert(input) }
      let post = isPosted ? builder.add(.post, [input]) : input
      if random.chance(15) { _ = builder.add(.lag(periods: 1 + random.below(13)), [post, input]) }
      posts.append(post)
      level.append(post)
    }
    while level.count > 1 {
      let width = 2 + random.below(12)
      var next: [RowID] = []
      for start in stride(from: 0, to: level.count, by: width) {
        next.append(builder.add(.sum, Array(level[start..<min(start + width, level.count)])))
      }
      if random.chance(30) { _ = builder.add(.yearSum, [next[0]]) }
      level = next
    }
    total = level[0]
    overlay = Overlay(try builder.build())
  }

  private static func values(_ random: inout Seeded, _ count: Int, isWhole: Bool) -> [Double] {
    let isWhole = random.chance(60) || isWhole
    func value() -> Double {
      let whole = Double(random.below(2_000_000) - 1_000_000)
      return isWhole ? whole : whole / 3
    }
    return random.chance(25) ? [value()] : (0..<count).map { _ in value() }
  }

  /// Gives one to three inputs other values: all of a row, one month, a blank, an unknown, a very large one. Now and then
  /// goes back to an earlier copy. The number of inputs.
  mutating func edit() -> Int {
    if random.chance(10), let earlier = copies.popLast() {
      overlay = earlier
    } else if random.chance(20) {
      copies.append(overlay)
    }
    let count = 1 + random.below(3)
    for _ in 0..<count {
      let row = inputs[random.below(inputs.count)]
      switch random.below(12) {
      case 0: overlay.set(row, values: [0], states: [.blankNotYet])
      case 1: overlay.set(row, values: [0], states: [.unknown(1)])
      case 2: overlay.set(row, values: [0x1p44 * Double(1 + random.below(2))])
      case 3..<8:
        var values = overlay.values(row)
        values[random.below(values.count)] += Double(1 + random.below(1000))
        overlay.set(row, values: values)
      default: overlay.set(row, values: Self.values(&random, axis.count, isWhole: whole.contains(row)))
      }
    }
    return count
  }

  /// Rows that come out differently when all is evaluated.
  func differingFromFull() -> Int {
    var again = overlay
    return again.rowsThatDifferWhenFull()
  }

  /// A cell of the total that is not the sum of the leaves.
  func wrongTotal() -> String? {
    for period in 0..<axis.count {
      let sum = posts.reduce(0) { $0 + overlay.value($1, period) }
      let found = overlay.value(total, period)
      if found != sum { return "\(found) instead of \(sum) in period \(period)" }
    }
    return nil
  }
}
