/// What the parser expected at a place.
public enum Expectation: Sendable, Hashable {
  case name, value, unit, point, quoted, year, number, member, type, relation, series, file, nothing, itemName
  case symbol(String)
  case keyword(KeywordRole)
}

/// What can be wrong with the form of a text. The words stand in `SyntaxProblem+Words`.
public enum SyntaxProblem: Sendable, Hashable {
  /// `13.650`: the digits before and after the point.
  case pointInNumber(String, String)
  /// `12 34`
  case numbersSideBySide(String, String)
  /// `5-10`
  case dashBetweenDigits(String, String)
  case comma
  case unclosedQuote
  case unknownCharacter(String)
  case noSuchDate(String)
  /// `tom 2024-06`
  case tomRefused
  /// `spara 500 tkr`: what stands after `spara`.
  case saveWhat(String)
  case unexpected(String, Expectation)
  case unexpectedEnd(Expectation)
  /// A line that is no statement, with the words it may mean.
  case unknownLine(String, suggestions: [String])
  case tooDeep(Int)
  case unexpectedIndent
  case missingBody
  case noBodyAllowed
  case unevenIndent
  /// A clause of a component that stands elsewhere.
  case clauseOutsideComponent(String)
  /// A name that is known, alone on a line.
  case nameAlone(String)
  /// `frys`, `svep`: a word that means something else here, and what to write.
  case misleadingWord(String, instead: String)
  case tooLong(Int)
  /// `x[+1 år]`, `x[nästa]`: a value of a later time.
  case lead

  /// A code per case, never used again for another meaning.
  public var code: String {
    switch self {
    case .pointInNumber: "E0101"
    case .numbersSideBySide: "E0102"
    case .dashBetweenDigits: "E0103"
    case .comma: "E0104"
    case .unclosedQuote: "E0105"
    case .unknownCharacter: "E0106"
    case .noSuchDate: "E0107"
    case .tomRefused: "E0108"
    case .saveWhat: "E0109"
    case .unexpected: "E0110"
    case .unexpectedEnd: "E0111"
    case .unknownLine: "E0112"
    case .tooDeep: "E0113"
    case .unexpectedIndent: "E0114"
    case .missingBody: "E0115"
    case .noBodyAllowed: "E0116"
    case .unevenIndent: "E0117"
    case .clauseOutsideComponent: "E0118"
    case .nameAlone: "E0119"
    case .misleadingWord: "E0120"
    case .tooLong: "E0121"
    case .lead: "E0123"
    }
  }
}

extension SyntaxProblem {
  /// A character as it can be read: control characters by their number.
  static func visible(_ character: String) -> String {
    guard let scalar = character.unicodeScalars.first, scalar.value < 32 || scalar.value == 0x7F else {
      return character
    }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
