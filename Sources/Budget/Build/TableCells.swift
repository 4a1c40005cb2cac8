import Graph
import Ingest
import Language
import Quantities

/// Values of table cells, in the units that their rows say.
enum TableCells {
  static func value(
    _ loaded: LoadedTable, row: Int, column: Int, units: UnitTable, span: Span, numbers: UncertainNumbers,
    cause: (String) -> Int32
  ) throws(Diagnostic) -> Typed {
    let line = loaded.table.rows[row]
    let cell = loaded.table.cell(line, column)
    let name = loaded.name + "." + loaded.rowName(row)
    let reading = try readNumber(cell, expected: .anyNumber, allowsRange: true)
    let stated = loaded.unitText(of: row, column: column)
    let unit = try TableCells.unit(reading.unit, stated: stated, loaded, units, cell)
    if reading.isFraction, unit.holdsMoney {
      throw Diagnostic(IngestProblem.fraction(found: cell.text), at: .cell(cell))
    }
    let qualified = loaded.surenessColumn.flatMap { Sureness(word: line.cells[$0]) } ?? .exact
    switch reading.value {
    case .number(let number, let sureness):
      return .constant(number, unit: unit, state: State(sureness).union(State(qualified)))
    case .range(let low, let high, let sureness):
      let number = UncertainNumber.range(low * unit.scale, high * unit.scale, owner: name)
      let state = numbers.state(of: number).union(State(sureness)).union(State(qualified))
      return Typed(.constant(number.stated, state), type: .quantity(unit.base), shape: .constant, display: unit)
    case .unknown: return .constant(0, unit: unit, state: .unknown(cause(name)))
    case .blank, .text:
      if loaded.isLost(row, column) { return .constant(0, unit: unit, state: .unknown(cause(name))) }
      switch loaded.blank {
      case .zero: return .constant(0, unit: unit)
      case .state(let state): return .constant(0, unit: unit, state: state.isUnknown ? .unknown(cause(name)) : state)
      }
    }
  }

  /// The unit that stands in a cell, else the one that is stated for it.
  ///
  /// A cell may say only the money of a price, `145:-` for kr/dygn. What differs otherwise is refused.
  private static func unit(
    _ own: String?, stated: String?, _ loaded: LoadedTable, _ units: UnitTable, _ cell: Cell
  ) throws(Diagnostic) -> Unit {
    guard let own else { return try unit(stated ?? "", units, cell) }
    let found = try unit(own, units, cell)
    guard let stated, !stated.isEmpty else {
      if LoadedTable.isSlip(own, units) {
        throw Diagnostic(IngestProblem.notANumber(found: cell.text, expected: .anyNumber), at: .cell(cell))
      }
      return found
    }
    let expected = try unit(stated, units, cell)
    if found.isSameDimension(as: expected) { return found }
    guard loaded.fits(own, expected, units) else {
      throw Diagnostic(TableProblem.otherUnit(cell.text, found: own, expected: stated), at: .cell(cell))
    }
    return expected
  }

  /// The unit of a cell's text; spellings that occur only in cells are read here and nowhere else.
  ///
  /// A price per full-time equivalent is per year also where the cell leaves the year out (`tkr/åa`).
  static func unit(_ text: String, _ units: UnitTable, _ cell: Cell) throws(Diagnostic) -> Unit {
    guard !text.isEmpty else { return .one }
    // What a share is of is said in words: `% av heltid`, `av månadsavgiften`.
    if text.hasPrefix("av ") { return .one }
    let text = text.hasPrefix("% av ") ? "%" : text
    var spelled = text.replacing(" och ", with: "/").replacing(" per ", with: "/").replacing(",", with: "/")
    spelled = spelled.split(separator: " ").joined()
    guard let unit = try? units.parse(spelled) else {
      // A counting word that no one has declared is a unit of its own, such as "beslut" or "rum".
      let words = spelled.split(separator: "/").map(String.init)
      var unit = Unit.one
      for (index, word) in words.enumerated() {
        let known = units.entry(named: word)?.unit ?? Unit(Unit.Base(word.lowercased()))
        unit = index == 0 ? unit * known : unit / known
      }
      return unit
    }
    if unit.power(of: .money) == 1 && unit.power(of: .fte) == -1 && unit.power(of: .year) == 0 {
      return unit / Unit(.year)
    }
    return unit
  }
}

extension State {
  init(_ sureness: Sureness) {
    switch sureness {
    case .exact: self = .plain
    case .approximate: self = .approximate
    case .atLeast: self = .atLeast
    case .atMost: self = .atMost
    }
  }
}
