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

@Suite("Other names of declared things")
struct DeclaredAliasTests {
  @Test("an alias may stand before what it names, whatever that is")
  func anyOrder() throws {
    let text =
      "period 2024..2025 by year\nalias users = clients\ndriver clients = 5 person\nmeasure twice = 2 × users\n"
    let model = try Model.load(text: text, named: "model.tankom", folder: "")
    #expect(try number("twice", model, 2024) == 10)
    #expect(codes(["model.tankom": "period 2024 by year\nalias a = b\n"]) == ["E0201"])
  }
}
