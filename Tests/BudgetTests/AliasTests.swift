import Graph
import Language
import Testing

@testable import Budget

@Suite("Values that are other values")
struct AliasTests {
  private static let text = """
    modell "X"
    period 2024..2025 per år
    drivare a = 5
    drivare b = a
    drivare c = a × 2
    drivare d = a × 2
    """

  @Test("each has a row of its own, also where the formula is the same")
  func rowsOfTheirOwn() throws {
    let model = try Model.load(text: Self.text, named: "model.tankom", folder: "")
    let rows = model.drivers.compactMap { $0.value?.storage.row }
    #expect(rows.count == 4)
    #expect(Set(rows).count == 4)
    #expect(rows.map { model.base.value($0, 0) } == [5, 5, 10, 10])
  }
}
