import Quantities

extension DecimalNumber {
  /// The most digits that are kept; 10^18 fits in 64 bits.
  private static let digitLimit = 18

  init(isNegative: Bool, whole: String, fraction: String, found: String) throws(IngestProblem) {
    let whole = whole.drop { $0 == "0" }
    guard whole.count <= Self.digitLimit else { throw .numberTooLarge(found: found) }
    let kept = fraction.prefix(Self.digitLimit - whole.count)
    self.isNegative = isNegative
    decimals = kept.count
    digits = UInt64(whole + kept) ?? 0
  }

  /// The number times a scale, rounded once to a whole number, half away from zero; nil beyond ±2^53.
  func scaled(by scale: UInt64) -> Int64? {
    var divisor: UInt64 = 1
    for _ in 0..<decimals { divisor *= 10 }
    let product = digits.multipliedFullWidth(by: scale)
    // Then the quotient fits in 64 bits.
    guard product.high < divisor else { return nil }
    let (quotient, remainder) = divisor.dividingFullWidth(product)
    guard quotient < 1 << 53 else { return nil }
    let magnitude = Int64(quotient) + (remainder >= divisor - remainder ? 1 : 0)
    return isNegative ? -magnitude : magnitude
  }
}

/// The amount of a cell in whole öre, exactly as it was written; nil where the cell is blank or unknown.
///
/// A unit in the cell goes before that of the column (`2,7 mkr` in a column of tkr), as long as it measures the same.
/// A part of an öre is rounded half away from zero. Amounts are bounded by 2^53 öre, which the graph holds exactly.
///
/// - Parameters:
///   - unit: the unit of the column.
///   - unitName: its name in messages.
public func money(
  _ reading: CellReading, unit: Unit, named unitName: String, units: UnitTable
) throws(IngestProblem) -> Int64? {
  let written: Unit
  if let text = reading.unit {
    do {
      written = try units.parse(text)
    } catch {
      throw IngestProblem.unknownUnit(word: error.word, unit: text)
    }
    guard written.isSameDimension(as: unit), unit.isSameDimension(as: .kr) else {
      throw .unitMismatch(found: text, expected: unitName)
    }
  } else {
    written = unit
  }
  switch reading.value {
  case .blank, .unknown: return nil
  case .range: throw .interval(found: reading.unit ?? "")
  case .text(let found): throw .notANumber(found: found, expected: .amount(unit: unitName))
  case .number(let value, _):
    let scale = written.scale
    guard let decimal = reading.decimal, scale >= 1, scale <= 1e12, scale == scale.rounded() else {
      throw .unitMismatch(found: reading.unit ?? unitName, expected: unitName)
    }
    guard let amount = decimal.scaled(by: UInt64(scale)) else {
      throw .amountTooLarge(value: value, unit: reading.unit ?? unitName)
    }
    return amount
  }
}
