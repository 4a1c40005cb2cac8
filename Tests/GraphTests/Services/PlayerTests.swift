import Graph
import Testing

@Suite("Attributions to discrete players")
struct PlayerTests {
  @Test("discrete players: Shapley, alone and beside continuous ones")
  func discrete() throws {
    let model = try AttributionTests.product()
    var after = Overlay(model.base)
    after.set(model.rows[0], values: [4])
    after.set(model.rows[1], values: [6])
    after.set(model.rows[2], values: [10, 7])
    _ = after.stabilise()
    let target = Program.Target(model.cost, weights: [1, 0])
    let players = model.rows.map { Attribution.Player([$0], isDiscrete: true) }
    let alone = try Attribution(of: target, from: model.base, to: after, players: players)
    // 30 becomes 240 and every factor doubles: all are alike.
    for contribution in alone.contributions { #expect(abs(contribution.amount - 70) < 1e-12) }
    #expect(alone.evaluations < 16)
    // A factor that jumps while the others grow is one among three all the same.
    let mixed = try Attribution(of: target, from: model.base, to: after, players: [players[1]])
    #expect(mixed.relativeResidual < 1e-12)
    // Three points are exact here: two ends and three points for each of two sets, and the two ends before.
    #expect(mixed.evaluations == 12)
    // The jump: the average over the way of 5 (1 + t) × 2 (1 + t) × 3 = 30 × 7 ÷ 3.
    #expect(abs(mixed.contributions[1].amount - 70) < 1e-11)
    #expect(abs(mixed.contributions[0].amount - 70) < 1e-11)
    #expect(AttributionTests.sum(mixed) == mixed.difference)
  }

  @Test("jumps belong to discrete players, and to the remainder otherwise")
  func choice() throws {
    var builder = GraphBuilder(axis: .yearly(from: 2023, years: 1))
    let choice = builder.input([0])
    let price = builder.input([10])
    let cost = builder.add(.select, [choice, builder.add(.scale(2), [price]), price])
    let base = try builder.build()
    var after = Overlay(base)
    after.set(choice, values: [1])
    after.set(price, values: [12])
    _ = after.stabilise()
    let target = Program.Target(cost)
    let found = try Attribution(of: target, from: base, to: after, players: [.init([choice], isDiscrete: true)])
    // 10 → 24: the jump is worth the mean of 10…12, the price the mean of its effect 2 and 4.
    #expect(abs(found.contributions[0].amount - 11) < 1e-12)
    #expect(abs(found.contributions[1].amount - 3) < 1e-12)
    #expect(found.relativeResidual < 1e-12)
    let blurred = try Attribution(of: target, from: base, to: after)
    #expect(blurred.contributions[0].amount == 0)
    #expect(abs(blurred.remainder) > 5)
    #expect(AttributionTests.sum(blurred) == 14)
  }

  @Test("any order of edits and players gives the same bits", arguments: [3, 16])
  func orders(players count: Int) throws {
    var model = ServiceModel(seed: 3 * count, isSmooth: count > 12, rows: 90)
    try #require(model.inputs.count > count)
    let base = try model.builder.build()
    let edits = model.inputs.map { ($0, model.values()) }
    let target = Program.Target(model.rows.map { Program.Target.Part($0) })
    let discrete = edits.dropLast(3).prefix(count).map { Attribution.Player([$0.0], isDiscrete: true) }
    let group = Attribution.Player(edits.suffix(3).map(\.0))
    var answers: [Attribution] = []
    for isReversed in [false, true] {
      var after = Overlay(base)
      for (row, values) in isReversed ? edits.reversed() : edits { after.set(row, values: values) }
      _ = after.stabilise()
      let players = discrete + [group]
      answers.append(
        try Attribution(of: target, from: base, to: after, players: isReversed ? players.reversed() : players))
    }
    #expect(answers[0].contributions.map(\.player) == answers[1].contributions.map(\.player))
    #expect(answers[0].contributions.map(\.amount) == answers[1].contributions.map(\.amount))
    #expect(answers[0].remainder == answers[1].remainder)
    #expect(answers[0].isSampled == (count > Attribution.mostExactPlayers))
    #expect(answers[0].difference != 0)
    #expect(AttributionTests.sum(answers[0]) == answers[0].difference)
  }
}
