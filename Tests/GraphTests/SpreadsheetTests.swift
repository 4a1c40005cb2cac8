import Graph
import Testing

@Suite("Against a spreadsheet")
struct SpreadsheetTests {
  @Test("LibreOffice calculates the same", arguments: SpreadsheetModel.names)
  func recomputed(name: String) throws {
    let model = SpreadsheetModel(name)
    let base = try model.builder.build()
    let fingerprints = try #require(SpreadsheetFiles.read(SpreadsheetFiles.folder + "fingerprints.txt"))
    #expect(fingerprints.contains("\(name) \(model.fingerprint)\n"), "the model is another: run make.sh")
    let kept = SpreadsheetFiles.numbers(try #require(SpreadsheetFiles.read(SpreadsheetFiles.folder + name + ".csv")))
    try #require(kept.count == base.rowCount && kept.allSatisfy { $0.count == base.axis.count })
    var wrong: [String] = []
    for (number, cells) in kept.enumerated() {
      let row = RowID(raw: Int32(number))
      let arguments = base.arguments(of: row)
      #expect(base.states(row) == nil, "row \(number) is not plain")
      for (period, cell) in cells.enumerated() {
        let value = base.value(row, period)
        let size = arguments.reduce(abs(value)) { max($0, abs(base.value($1, period))) }
        if let cell, abs(value - cell) <= 1e-9 * size { continue }
        let definition = "\(base.operation(of: row)) of \(arguments.map(\.raw))"
        wrong.append(
          "row \(number), \(definition), period \(period): \(value) for \(cell.map { "\($0)" } ?? "no number")")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(5))")
  }

  @Test func everyOperationIsAmongThem() throws {
    var operations: Set<Substring> = []
    for name in SpreadsheetModel.names {
      let base = try SpreadsheetModel(name).builder.build()
      for row in 0..<base.rowCount {
        operations.insert("\(base.operation(of: RowID(raw: Int32(row))))".prefix { $0 != "(" })
      }
    }
    #expect(operations.count == 36, "\(operations.sorted())")
  }

  /// Writes the spreadsheets that make.sh has LibreOffice calculate.
  @Test(.enabled(if: Environment.text("GRAPH_SPREADSHEETS") != nil))
  func export() throws {
    let folder = try #require(Environment.text("GRAPH_SPREADSHEETS")) + "/"
    var fingerprints = ""
    for name in SpreadsheetModel.names {
      let model = SpreadsheetModel(name)
      #expect(SpreadsheetFiles.write(SpreadsheetFiles.openDocument(model), to: folder + name + ".fods"))
      fingerprints += "\(name) \(model.fingerprint)\n"
    }
    #expect(SpreadsheetFiles.write(fingerprints, to: folder + "fingerprints.txt"))
  }
}
