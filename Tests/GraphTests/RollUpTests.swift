import Testing

@testable import Graph

/// Sums that grow by what their arguments grew by are what summing again gives, whatever else is dirty.
@Suite("Roll-up")
struct RollUpTests {
  private let axis = Axis.monthly(from: 2023, years: 3)

  /// What the overlay holds against the same rows evaluated from nothing.
  private func expectSame(_ overlay: Overlay, _ name: String) {
    var again = overlay
    #expect(again.rowsThatDifferWhenFull() == 0, "\(name)")
  }

  @Test func aRowThatLooksAlongTimeEndsTheMask() throws {
    var builder = GraphBuilder(axis: axis)
    let amount = builder.input((0..<36).map { Double($0) })
    let other = builder.input([7])
    let posts = [builder.add(.post, [amount]), builder.add(.post, [other])]
    let late = builder.add(.lag(periods: 12), [amount, other])
    let total = builder.add(.sum, posts)
    let above = builder.add(.sum, [total, posts[1]])
    var overlay = Overlay(try builder.build())
    // Growth in every month stands where the next growth will wait.
    overlay.set(other, values: [1000])
    _ = overlay.stabilise()
    overlay.set(amount, values: (0..<36).map { Double($0) * 100 })
    _ = overlay.stabilise()
    expectSame(overlay, "all months")
    overlay.set(amount, values: (0..<36).map { $0 == 14 ? 5 : Double($0) * 100 })
    _ = overlay.stabilise()
    expectSame(overlay, "one month")
    #expect(overlay.value(total, 2) == 1200)
    #expect(overlay.value(total, 14) == 1005)
    #expect(overlay.value(above, 30) == 5000)
    #expect(overlay.value(late, 26) == 5)
  }

  @Test func aBlankThatIsFilledIsSummedAgain() throws {
    var builder = GraphBuilder(axis: axis)
    let first = builder.input((0..<36).map { Double($0) })
    let second = builder.input((0..<36).map { Double($0) })
    let posts = [builder.add(.post, [first]), builder.add(.post, [second])]
    let total = builder.add(.sum, posts)
    var overlay = Overlay(try builder.build())
    overlay.set(second, values: [0], states: [.blankNotYet])
    _ = overlay.stabilise()
    #expect(overlay.value(total, 10) == 10)
    overlay.set(first, values: (0..<36).map { Double($0) + 1 })
    overlay.set(second, values: (0..<36).map { Double($0) + 5 })
    _ = overlay.stabilise()
    #expect(overlay.value(total, 10) == 26)
    expectSame(overlay, "filled")
  }
}
