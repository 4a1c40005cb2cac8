import Budget
import Ingest
import Language
import Testing

/// The values that the source prints, or that follow from it, against the scripts that compute them.
struct ExpectedValues {
  /// What no script holds, by id and quantity, with the reason.
  static let notHeld = [
    "GT-30 shares_half_up": "nine values in one, of which only the second differs from what is held"
  ]

  struct Row: CustomTestStringConvertible {
    let id: String
    let quantity: String
    let period: String
    let expected: String
    let isDifferent: Bool
    var testDescription: String { "\(id) \(quantity) \(period)" }
  }

  static let rows: [Row] = {
    let file = House.root + "/Tests/TankomTests/Expected/herrljunga-2023.csv"
    guard let table = try? readTable(at: file, named: "herrljunga-2023.csv") else { return [] }
    func cell(_ row: DataTable.Row, _ name: String) -> String {
      table.columnIndex(named: name).map { row.cells[$0] } ?? ""
    }
    return table.rows.map { row in
      Row(
        id: cell(row, "test_id"), quantity: cell(row, "quantity"), period: cell(row, "period"),
        expected: cell(row, "expected"), isDifferent: cell(row, "relation") == "ne")
    }
  }()

  @Test
  func `the list of expected values is read`() {
    #expect(ExpectedValues.rows.count > 150)
    #expect(Set(ExpectedValues.notHeld.keys).isSubset(of: ExpectedValues.rows.map { $0.id + " " + $0.quantity }))
  }

  @Test(arguments: rows.filter { notHeld[$0.id + " " + $0.quantity] == nil })
  func `a script computes the value and compares it`(_ row: Row) throws {
    let model = try Loaded.herrljunga.get()
    let labelled = ScenarioScripts.herrljunga.flatMap { $0.expectations(model) }
      .filter { $0.label == row.id + " " + row.quantity }
    #expect(!labelled.isEmpty, "inget skript kontrollerar \(row.testDescription)")
    if row.expected.contains("|") {
      // Parts of a whole stand in one cell of the list, and in one expectation each.
      #expect(labelled.map { ExpectedValues.digits($0.relation.right) }.joined(separator: "|") == row.expected)
      return
    }
    let isYear = row.period.prefix(4).allSatisfy(\.isNumber)
    let years = row.period.replacing("-", with: "..")
    let found = labelled.filter { expectation in
      (expectation.relation.comparison == .notEqual) == row.isDifferent
        && ExpectedValues.digits(expectation.relation.right) == ExpectedValues.plain(row.expected)
        && (!isYear || expectation.when.isEmpty || expectation.when.hasSuffix(years))
    }
    #expect(found.count == 1, "\(row.testDescription) ska vara \(row.expected)")
  }

  /// The number of an expression as the list writes it, without blanks and unit.
  static func digits(_ expression: Expression) -> String {
    let text = expression.span.source.text(expression.span).replacing("−", with: "-")
    return plain(text.filter { $0.isNumber || ",-:".contains($0) })
  }

  /// A number without zeros at the end of its decimals: the list writes `8,0`, a canonical script `8`.
  static func plain(_ number: String) -> String {
    guard number.contains(",") else { return number }
    let trimmed = number.reversed().drop { $0 == "0" }
    return String((trimmed.first == "," ? trimmed.dropFirst() : trimmed).reversed())
  }
}
