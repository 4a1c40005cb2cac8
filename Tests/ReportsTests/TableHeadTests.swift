import Reports
import Testing

@Suite("Heads of tables") struct TableHeadTests {
  private func table(_ options: Int) -> Table {
    let columns = [Table.Column("Gruppbostad, helår 2024, tkr", .left)]
    let heads = (0..<options).map { Table.Column("Egen regi, D\($0) beviljat") }
    let cells = [Table.Cell("Kostnad")] + (0..<options).map { Table.Cell("1\($0) 650") }
    return Table(columns: columns + heads, rows: [cells])
  }

  @Test("Two heads stand on one line, six are broken over several, within 80 columns")
  func wrapped() {
    #expect(table(2).lines().count == 2)
    let lines = table(6).lines()
    #expect(lines.count > 2)
    #expect(lines.allSatisfy { $0.count <= 80 })
    // Nothing of a head is lost, and the figures stand last.
    #expect(lines.filter { $0.contains("beviljat") }.count == 1)
    #expect(lines[lines.count - 1].hasPrefix("Kostnad"))
    for option in 0..<6 { #expect(lines.contains { $0.contains("D\(option)") }) }
  }
}
