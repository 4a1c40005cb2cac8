import Ingest
import Language
import Quantities
import Testing

@Suite struct HerrljungaTests {
  @Test(arguments: [
    ("budget-prognos-enheter.csv", 22, 9), ("budget-prognos-kostnadsslag.csv", 6, 9),
    ("budget-prognos-ansvarsomrade.csv", 6, 8), ("orsaker.csv", 23, 12), ("investeringar.csv", 13, 16),
    ("investeringar-formular.csv", 12, 18), ("investeringar-underlag.csv", 37, 13), ("driftsaskanden.csv", 8, 13),
    ("effektiviseringar.csv", 6, 15), ("effektiviseringskrav.csv", 8, 8), ("reserver.csv", 5, 10),
    ("placeringar.csv", 18, 12), ("bemanning.csv", 22, 9), ("volymer.csv", 64, 8), ("avrundning.csv", 6, 8),
  ]) func `every file is read whole and without a remark`(name: String, rows: Int, columns: Int) throws {
    let table = try herrljunga(name)
    #expect(table.rows.count == rows)
    #expect(table.columns.count == columns)
    #expect(table.findings.isEmpty)
  }

  @Test func `a cell knows its file, row, column and text`() throws {
    let table = try herrljunga("bemanning.csv")
    let cell = table.cell(table.rows[9], try table.column(named: "  anmärkning "))
    #expect(
      cell
        == Cell(
          file: "bemanning.csv", row: 11, column: "Anmärkning",
          text: "\"Sista kvartalet\", årtalet är inte tryckt (utläst 2022)"))
  }

  @Test func `number columns are read as numbers, unknowns stay unknown`() throws {
    let table = try herrljunga("bemanning.csv")
    let values = try table.numbers(inColumn: table.column(named: "Värde"), expected: .anyNumber).map(\.value)
    #expect(values[0] == .number(0.67, .exact))
    #expect(values[11] == .number(11.8, .exact))
    #expect(values[19...] == [.unknown, .unknown, .unknown])
  }

  @Test func `the cost types fail in one row and one column, and one cell explains both`() throws {
    let file = try herrljunga("budget-prognos-kostnadsslag.csv")
    let table = try margins(file, columns: [3, 4, 5, 6, 7], total: 5)
    let found = reconcile(table)
    #expect(found.count == 3)
    #expect(
      found.last
        == .singleRepair(
          Repair(position: .init(row: 3, column: 1), old: 7_989_600_000, new: 7_980_600_000)))
    let lines = table.diagnostics(found, unit: .tkr, named: "tkr") { position in
      file.cell(file.rows[position.row], position.column + 3)
    }
    #expect(
      lines.map { line($0) } == [
        "warning E0370 5:Avvikelse prognos vs budget budget − prognos: räknat −11 890 tkr, tryckt −11 800 tkr, "
          + "skillnad −90 tkr",
        "warning E0370 7:År Prognos summan av ”År Prognos”: räknat 247 114 tkr, tryckt 247 024 tkr, skillnad +90 tkr",
        "note E0371 5:År Prognos en enda ändrad cell förklarar alla 2 avvikelser: 79 896 tkr skulle vara 79 806 tkr",
      ])
  }

  @Test func `with the repair every check holds`() throws {
    var table = try margins(herrljunga("budget-prognos-kostnadsslag.csv"), columns: [3, 4, 5, 6, 7], total: 5)
    table.cells[3][1] = 7_980_600_000
    #expect(reconcile(table).isEmpty)
  }

  @Test func `the responsibility areas add up both ways`() throws {
    #expect(
      try reconcile(margins(herrljunga("budget-prognos-ansvarsomrade.csv"), columns: [2, 3, 4, 5, 6], total: 5))
        .isEmpty)
  }

  @Test func `the units add up level by level, and only so`() throws {
    let file = try herrljunga("budget-prognos-enheter.csv")
    let names = file.rows.map(\.cells[0])
    let parents = file.rows.map { row in names.firstIndex(of: row.cells[1]) }
    let values = try cells(file, columns: [4, 5, 6, 7])
    #expect(checkTree(parents: parents, printed: values).isEmpty)
    let total = names.count - 1
    let flat = parents.indices.map { $0 == total ? nil : Optional(total) }
    #expect(
      checkTree(parents: flat, printed: values).prefix(3).map { $0.computed / 100_000 } == [452_881, 479_481, -26_600])
  }

  /// Budget, forecast, deviation and more, with the deviation checked in each row and each column summed.
  private func margins(_ file: DataTable, columns: [Int], total: Int) throws -> MarginTable {
    MarginTable(
      cells: try cells(file, columns: columns),
      rowChecks: [RowCheck("budget − prognos", result: 2, terms: [.init(0, 1), .init(1, -1)])],
      columnChecks: [ColumnCheck(total: total, details: Array(0..<total))])
  }

  private func cells(_ file: DataTable, columns: [Int]) throws -> [[Int64?]] {
    let units = UnitTable()
    let readings = try columns.map { try file.numbers(inColumn: $0, expected: .amount(unit: "tkr")) }
    return try file.rows.indices.map { row in
      try readings.map { try money($0[row], unit: .tkr, named: "tkr", units: units) }
    }
  }
}
