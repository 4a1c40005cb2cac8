import Quantities

/// A mark of punctuation or an operator.
enum Symbol: String, Sendable, Hashable {
  case leftParen = "("
  case rightParen = ")"
  case leftBracket = "["
  case rightBracket = "]"
  case leftBrace = "{"
  case rightBrace = "}"
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case greater = ">"
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divide = "/"
  case power = "^"
  case at = "@"
  case semicolon = ";"
  case colon = ":"
  case dot = "."
  case dots = ".."
  case bar = "|"
  case question = "?"
  case percent = "%"
  case tolerance = "±"

  private static let ofOneByte: [Symbol?] = (0..<128).map { (byte: UInt8) in
    Symbol(rawValue: String(UnicodeScalar(byte)))
  }

  /// The symbol that a byte is, where one is enough.
  init?(_ byte: UInt8) {
    guard byte < 128, let symbol = Symbol.ofOneByte[Int(byte)] else { return nil }
    self = symbol
  }
}

/// A number as it was written.
struct NumberToken: Sendable, Hashable {
  let value: Double
  /// Four digits without blanks, 1900...2199: a year where a year is wanted.
  let isYear: Bool
  let isWhole: Bool
}

/// A piece of a line, in UTF-8 offsets.
struct Token: Sendable {
  enum Kind: Sendable {
    case word
    case quoted(String)
    case number(NumberToken)
    /// `1:8`
    case id
    /// `2024-07`, `2024-07-01`
    case month(Int, year: Int)
    case day(CalendarDate)
    case symbol(Symbol)
    /// Something that is no token; reported only where the parser meets it, since names may hold anything.
    case problem(SyntaxProblem)
    /// The end of the line.
    case end
  }
  let kind: Kind
  let lower: Int
  let upper: Int
}
