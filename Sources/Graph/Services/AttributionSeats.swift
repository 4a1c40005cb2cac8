/// The players of an attribution in their order, with rows that differ and that nobody named as players of their own.
struct Seats {
  let players: [Attribution.Player]
  /// Player of each cause.
  let playerOf: [RowID: Int]

  init(_ named: [Attribution.Player], _ causes: [RowID]) {
    var isTaken: Set<RowID> = []
    var players: [Attribution.Player] = []
    let sorted = named.filter { !$0.rows.isEmpty }.sorted { left, right in
      left.rows == right.rows ? left.isDiscrete && !right.isDiscrete : left.rows.lexicographicallyPrecedes(right.rows)
    }
    for player in sorted {
      let own = player.rows.filter { isTaken.insert($0).inserted }
      if !own.isEmpty { players.append(Attribution.Player(own, isDiscrete: player.isDiscrete)) }
    }
    for cause in causes where !isTaken.contains(cause) { players.append(Attribution.Player([cause])) }
    players.sort { $0.rows.lexicographicallyPrecedes($1.rows) }
    var playerOf: [RowID: Int] = [:]
    for (number, player) in players.enumerated() {
      for row in player.rows { playerOf[row] = number }
    }
    self.players = players
    self.playerOf = playerOf
  }
}
