import Quantities

/// A function of the language, with its spellings.
public struct Function: Sendable {
  public enum Identity: Sendable, Hashable {
    case sum, minimum, maximum, absolute, round, ifElse, accumulate
    case between, uniform, triangle, normal
  }

  public let identity: Identity
  public let english: String
  public let swedish: String
  public let arguments: ClosedRange<Int>
  public let summary: [Tongue: String]
}

extension Function {
  /// The table that the compiler, completion and the reference read.
  public static let all: [Function] =
    [
      Function(
        identity: .sum, english: "sum", swedish: "summa", arguments: 1...99,
        summary: [.swedish: "summan av värdena", .english: "the sum of the values"]),
      Function(
        identity: .minimum, english: "min", swedish: "min", arguments: 1...99,
        summary: [.swedish: "det minsta av värdena", .english: "the least of the values"]),
      Function(
        identity: .maximum, english: "max", swedish: "max", arguments: 1...99,
        summary: [.swedish: "det största av värdena", .english: "the greatest of the values"]),
      Function(
        identity: .absolute, english: "abs", swedish: "absolut", arguments: 1...1,
        summary: [.swedish: "värdet utan tecken", .english: "the value without its sign"]),
      Function(
        identity: .round, english: "round", swedish: "avrunda", arguments: 1...2,
        summary: [
          .swedish: "avrundat till närmaste hela, eller till närmaste multipel av andra värdet",
          .english: "rounded to the nearest whole, or to a multiple of the second value",
        ]),
      Function(
        identity: .ifElse, english: "if", swedish: "om", arguments: 2...3,
        summary: [
          .swedish: "andra värdet där villkoret gäller, annars det tredje (eller 0)",
          .english: "the second value where the condition holds, else the third (or 0)",
        ]),
      Function(
        identity: .accumulate, english: "accumulate", swedish: "ackumulera", arguments: 1...1,
        summary: [
          .swedish: "årliga förändringar som nivå: summan av dem till och med året",
          .english: "yearly changes as a level: their sum up to and including the year",
        ]),
    ] + uncertain

  public static func named(_ name: String) -> Function? {
    let folded = name.lowercased()
    return all.first { $0.english == folded || $0.swedish == folded }
  }
}
