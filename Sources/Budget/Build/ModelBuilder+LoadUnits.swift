import Ingest
import Language
import Quantities

/// The units of loaded amounts: what the block says, what the heads of its columns say, and what nothing says.
extension ModelBuilder {
  /// The unit of a block's amounts of money, or nil where it says none or none that is money.
  func moneySort(_ block: LoadBlock) -> Unit? {
    guard let property = block.first(.sort) else { return nil }
    return attempt { () throws(Diagnostic) -> Unit? in try property.amountUnit(self.parts.units) } ?? nil
  }

  /// Compares the unit that the heads of columns of amounts say with the one that they are read in.
  func checkHeadUnits(_ block: LoadBlock, _ table: DataTable, _ unit: Unit) {
    let columns = amountColumns(block, table)
    for index in columns {
      guard let said = HeadUnit(table.columns[index]), said.unit != unit else { continue }
      report(
        BudgetProblem.headUnit(
          table.columns[index], said: said.word, loaded: UnitWords.text(unit),
          agreesElsewhere: columns.contains { HeadUnit(table.columns[$0])?.unit == unit }),
        block.first(.sort).map { .text($0.span) } ?? .text(block.kind.span))
      return
    }
  }

  /// Says that nothing says the unit of the amounts, where all else is in order.
  func sayUnit(_ block: LoadBlock, _ table: DataTable, _ unit: Unit) {
    guard errors == 0, block.first(.sort) == nil,
      amountColumns(block, table).contains(where: { HeadUnit(table.columns[$0]) == nil })
    else { return }
    report(BudgetProblem.noUnit(UnitWords.text(unit)), .text(block.kind.span), .note)
  }

  /// The columns of amounts whose unit the block does not say by itself.
  private func amountColumns(_ block: LoadBlock, _ table: DataTable) -> [Int] {
    SeriesColumn.all(block, table, parts).filter { $0.series != LoadedAmount.change }
      .flatMap(\.names).compactMap { table.columnIndex(named: $0) }
      .filter { unitOfColumn($0, block, table) == nil }
  }
}

/// A unit of money that the head of a column says: `Budget (mnkr)`, `Utfall, tkr`.
struct HeadUnit {
  let unit: Unit
  let word: String

  private static let words: [String: Unit] = [
    "kr": .kr, "sek": .kr, "kronor": .kr, "tkr": .tkr, "kkr": .tkr, "tsek": .tkr, "ksek": .tkr, "mnkr": .mnkr,
    "mkr": .mnkr, "msek": .mnkr,
  ]

  /// Nil where the head says no unit, more than one, or a price (`kr/dygn`).
  init?(_ head: String) {
    guard !head.contains("/"), !NameTable.fold(head).contains(" per ") else { return nil }
    let found = head.lowercased().split { !$0.isLetter }.map(String.init).filter { HeadUnit.words[$0] != nil }
    guard let word = found.first, Set(found).count == 1, let unit = HeadUnit.words[word] else { return nil }
    // `miljoner kr`, `tusen kronor`
    let isCounted = ["milj", "tusen", "thousand", "million"].contains { NameTable.fold(head).contains($0) }
    guard !isCounted else { return nil }
    self.unit = unit
    self.word = word
  }
}

extension Property {
  /// The unit of amounts on the right, which is money and no price; nil where no unit stands there.
  func amountUnit(_ units: UnitTable) throws(Diagnostic) -> Unit? {
    guard let unit = try money(units) else { return nil }
    guard unit.isSameDimension(as: .kr) else {
      throw Diagnostic(BudgetProblem.notMoney(self.unit?.text ?? bare ?? ""), at: self.unit?.span ?? span)
    }
    return unit
  }
}
