import Graph
import Testing

@Suite("Differences to the base")
struct ChangeTests {
  /// A volume that is unknown in part, a price, a posted cost, and what it differs from the base by.
  static func model() throws -> (base: Base, known: RowID, unknown: RowID, price: RowID, posted: RowID, change: RowID) {
    var builder = GraphBuilder(axis: .monthly(from: 2023, years: 1))
    let known = builder.input([10])
    let unknown = builder.input([0], states: [.unknown(7)])
    let price = builder.input([1234.56])
    let volume = builder.add(.sum, [known, unknown])
    let cost = builder.add(.multiply, [volume, price])
    let posted = builder.add(.post, [cost])
    let before = builder.add(.baseValue, [posted])
    let change = builder.add(.change, [posted, before])
    return (try builder.build(), known, unknown, price, posted, change)
  }

  @Test func equalUnknownsCancel() throws {
    let model = try Self.model()
    #expect(model.base.states(model.change) == nil)
    #expect(model.base.values(model.change).allSatisfy { $0 == 0 })
    var overlay = Overlay(model.base)
    overlay.set(model.known, values: [9])
    _ = overlay.stabilise()
    #expect(overlay.states(model.posted)?.allSatisfy(\.isUnknown) == true)
    #expect(overlay.states(model.change) == nil)
    let total = overlay.values(model.change).reduce(0, +)
    #expect(total == (9 * 1234.56 * 12).rounded() - (10 * 1234.56 * 12).rounded())
  }

  @Test func whatRestsOnTheUnknownStays() throws {
    let model = try Self.model()
    var overlay = Overlay(model.base)
    overlay.set(model.price, values: [1300])
    _ = overlay.stabilise()
    #expect(overlay.state(model.change, 0) == .unknown(7))
    #expect(overlay.value(model.change, 0) == 13_000 - 12_346)
    overlay.set(model.price, values: [1234.56])
    overlay.set(model.unknown, values: [3])
    _ = overlay.stabilise()
    #expect(overlay.state(model.change, 0) == .unknown(7))
  }

  @Test func baseValuesAreNotTouched() throws {
    let model = try Self.model()
    var overlay = Overlay(model.base)
    overlay.set(model.known, values: [11])
    // volume, cost, posted, change; not the base value
    #expect(overlay.stabilise() == Work(rowsRecomputed: 4, rowsCutOff: 0, rowsAllocated: 4))
    #expect(overlay.dependents(of: model.posted) == [model.change])
    #expect(model.base.dependents(of: model.posted).count == 2)
    let before = overlay.add(.baseValue, [model.posted])
    #expect(!overlay.isStable)
    let own = overlay.addInput([5])
    let ownBefore = overlay.add(.baseValue, [own])
    let ownChange = overlay.add(.change, [own, ownBefore])
    _ = overlay.stabilise()
    #expect(overlay.values(before) == model.base.values(model.posted))
    #expect(overlay.state(ownBefore, 0) == .blankNotApplicable)
    #expect(overlay.value(ownChange, 0) == 5)
    #expect(overlay.state(ownChange, 0) == .plain)
  }

  @Test func differentUnknownsDoNotCancel() throws {
    var builder = GraphBuilder(axis: .yearly(from: 2023, years: 1))
    let rows = (0..<200).map { builder.input([0], states: [.unknown(Int32($0))]) }
    let crossed = (0..<197).map { number in
      let left = builder.add(.sum, [rows[number], rows[number + 3]])
      let right = builder.add(.sum, [rows[number + 1], rows[number + 2]])
      return builder.add(.change, [left, right])
    }
    let base = try builder.build()
    #expect(Set(rows.map { base.probe($0, 0) }).count == rows.count)
    #expect(crossed.allSatisfy { base.state($0, 0).isUnknown })
  }

  @Test func marksAndErrors() throws {
    let approximate = try Small.cell(.change, [(5, .approximate), (3, .approximate)])
    #expect(approximate == (2, .plain))
    let half = try Small.cell(.change, [(5, .approximate), (3, .plain)])
    #expect(half == (2, .approximate))
    let bound = try Small.cell(.change, [(5, .plain), (3, .atLeast)])
    #expect(bound == (2, .atMost))
    let error = try Small.cell(.change, [(5, .error(1)), (3, .error(1))])
    #expect(error == (0, .error(1)))
    let new = try Small.cell(.change, [(5, .plain), (0, .blankNotApplicable)])
    #expect(new == (5, .plain))
    let blank = try Small.cell(.change, [(0, .blankNotYet), (0, .blankNotYet)])
    #expect(blank == (0, .blankNotYet))
  }
}
