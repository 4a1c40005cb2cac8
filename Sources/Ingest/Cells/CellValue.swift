/// How surely a number was stated.
public enum Sureness: Sendable, Hashable {
  case exact
  /// `ca`, `cirka`, `ungefär`, `~`
  case approximate
  /// `minst`, `drygt`, `över`, `>`
  case atLeast
  /// `högst`, `knappt`, `upp till`, `<`
  case atMost
}

/// What a cell says. Unknown is not zero, and blank is neither.
public enum CellValue: Sendable, Hashable {
  case blank
  /// `?` or `okänt`: there is a value, and nobody has said it.
  case unknown
  case number(Double, Sureness)
  /// `0,5..1`, `0,5–1 mkr`: two numbers that it lies between.
  case range(Double, Double, Sureness)
  /// Anything else, without blanks at its ends.
  case text(String)
}

/// A cell's text as a value, with the unit that stands in the cell.
public struct CellReading: Sendable, Hashable {
  /// What the cell holds.
  public let value: CellValue
  /// The unit after the number in the language's spelling (`kr/plats/år`), as written otherwise; nil where none stands.
  public let unit: String?
  /// Whether it was written as a part of a whole, `1/30`, which a date may look like.
  public var isFraction = false
  /// The digits that were written, for amounts that must be exact.
  let decimal: DecimalNumber?
  /// How many decimals were written; 0 where it is no number.
  public var decimals: Int { decimal?.decimals ?? 0 }

  init(_ value: CellValue, unit: String? = nil, decimal: DecimalNumber? = nil) {
    self.value = value
    self.unit = unit
    self.decimal = decimal
  }

  /// The number in a scale of whole numbers, rounded once, half away from zero: kr with decimals as whole öre. Nil where
  /// it is no number, or beyond ±2^53.
  public func whole(scaledBy scale: Double) -> Double? {
    guard let decimal, scale >= 1, scale <= 1e12, scale == scale.rounded() else { return nil }
    return decimal.scaled(by: UInt64(scale)).map(Double.init)
  }
}

/// A written number without rounding: `digits` / 10^`decimals`.
struct DecimalNumber: Sendable, Hashable {
  var isNegative = false
  /// At most 18 digits; decimals beyond that are dropped, which is far below an öre.
  var digits: UInt64 = 0
  var decimals = 0
}
