/// The work of one attribution: the program at points of the way, and what has been gathered for each cause.
final class AttributionRun {
  /// A cause that changes by degrees.
  struct Continuous {
    let row: RowID
    let player: Int
    let slot: Int
  }

  /// A player that changes at once.
  struct Discrete {
    let player: Int
    let causes: [(place: Int, before: [Double], after: [Double])]
  }

  let memory: ProgramMemory
  let target: [Program.Weighted]
  let count: Int
  private(set) var continuous: [Continuous] = []
  private(set) var discrete: [Discrete] = []
  /// Where continuous causes start from, and by how much they change: causes × periods.
  private(set) var starts: [Double] = []
  private(set) var changes: [Double] = []
  /// Continuous causes × periods.
  var shares: [Double]
  /// One for each discrete player.
  var jumps: [Double]
  let sites: KinkSites
  var evaluations = 0
  var smoothDifference = 0.0
  var isSampled = false
  /// What is taken off the target, so that small differences keep their digits.
  var origin = 0.0
  /// A residual below this is as good as none.
  var tolerance = 0.0

  init(
    _ program: Program, _ target: Program.Target, _ seats: Seats, _ after: some Readable
  ) throws(ProgramError) {
    memory = ProgramMemory(program)
    self.target = try program.weighted(target)
    count = program.axis.count
    var causes: [Int: [(place: Int, before: [Double], after: [Double])]] = [:]
    for (place, row) in program.inputs.enumerated() where program.inputSlots[place] >= 0 {
      guard let player = seats.playerOf[row] else { continue }
      let first = place * program.axis.paddedCount
      let start = Array(program.inputValues[first..<first + count])
      let end = after.values(row)
      if seats.players[player].isDiscrete {
        causes[player, default: []].append((place, start, end))
      } else {
        continuous.append(Continuous(row: row, player: player, slot: Int(program.inputSlots[place])))
        starts += start
        changes += zip(start, end).map { $1 - $0 }
      }
    }
    discrete = causes.sorted { $0.key < $1.key }.map { Discrete(player: $0.key, causes: $0.value) }
    shares = Array(repeating: 0, count: continuous.count * count)
    jumps = Array(repeating: 0, count: discrete.count)
    sites = KinkSites(program)
  }

  /// Gathers all contributions.
  func go() {
    origin = 0
    put(players: [], at: 0)
    origin = value()
    var size = abs(slopeAlongTheWay())
    put(players: Set(discrete.indices), at: 1)
    smoothDifference = value()
    size = max(size, abs(slopeAlongTheWay()), abs(smoothDifference))
    tolerance = max(1e-11 * size, 4e-15 * max(abs(origin), abs(origin + smoothDifference)))
    if discrete.count > Attribution.mostExactPlayers {
      isSampled = true
      sampleOrders()
    } else {
      goThroughSubsets()
    }
  }

  /// The contributions of all players, in their order.
  func contributions(_ players: [Attribution.Player]) -> [Attribution.Contribution] {
    var amounts = [Double](repeating: 0, count: players.count)
    var cells = [[RowID: [Double]]](repeating: [:], count: players.count)
    for (number, player) in discrete.enumerated() { amounts[player.player] = jumps[number] }
    for (place, cause) in continuous.enumerated() {
      let own = Array(shares[place * count..<(place + 1) * count])
      amounts[cause.player] += own.reduce(0, +)
      cells[cause.player][cause.row] = own
    }
    return players.indices.map {
      Attribution.Contribution(player: players[$0], amount: amounts[$0], cells: cells[$0])
    }
  }
}
