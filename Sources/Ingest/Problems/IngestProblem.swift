import Language
import Quantities

/// What can be wrong with a file, a cell or a printed sum. The words are in a file per tongue.
public enum IngestProblem: Problem, Error, Hashable {
  // The file
  case fileMissing
  case isFolder
  case notAFile
  case unreadable(reason: String)
  case fileEmpty
  case tooManyBytes(found: Int, limit: Int)
  case tooManyRows(limit: Int)
  case tooManyColumns(found: Int, limit: Int)
  case utf16
  case notText(FileKind)
  case notUTF8(byte: UInt8, looksLikeWindows1252: Bool)
  case notWindows1252(byte: UInt8)
  case isUTF8
  case readAsWindows1252
  // The table's form
  /// A row with other than the header's fields; the first word of one that holds a single text.
  case ragged(found: Int, expected: Int, first: String = "")
  case cutOff(found: Int, expected: Int)
  case unclosedQuote
  case textAfterQuote
  /// A value beyond the named columns; whether the row has an empty field where others have none.
  case valueWithoutColumn(number: Int, isDisplaced: Bool = false)
  case emptyColumnName(number: Int, name: String)
  case duplicateColumn(name: String, first: Int, second: Int, called: String)
  case headerOnly
  case blankLine
  case moreOfTheSame(code: String, count: Int)
  case noSuchColumn(name: String, columns: [String])
  case titleLines(Int)
  case footnote
  case skippedRow
  case shortRow(found: Int, expected: Int, isRight: Bool)
  case noHeaderLine(Int)
  // Personal data
  case identityNumbers(count: Int, nonblank: Int)
  case personalHeader(word: String)
  // Cells
  case notANumber(found: String, expected: Expectation)
  case ambiguousPoint(found: String, grouped: String, decimal: String)
  case brokenGroups(found: String)
  case interval(found: String)
  case fraction(found: String)
  case loneDash(found: String)
  case spreadsheetError(found: String)
  case scientific(found: String)
  case numberTooLarge(found: String)
  case unknownUnit(word: String, unit: String)
  case unitMismatch(found: String, expected: String)
  case amountTooLarge(value: Double, unit: String)
  // Sums
  case checkFails(check: CheckName, computed: Amount, printed: Amount, tolerance: Amount)
  /// A cell that explains all failing checks, alone or with others.
  case singleRepair(old: Amount, new: Amount, checks: Int, cells: Int = 1)
  case noSingleRepair(checks: Int, candidates: Int)

  /// What a failing check is called.
  public enum CheckName: Sendable, Hashable {
    /// A relation within a row, as the check is named.
    case relation(String)
    /// The sum of a column.
    case sum(column: String)
  }

  /// An amount in whole öre, and the unit that its table is printed in.
  public struct Amount: Sendable, Hashable {
    /// In öre.
    public let value: Int64
    /// How many öre one of the unit is.
    public let scale: Double
    public let unitName: String

    public init(value: Int64, scale: Double, unitName: String) {
      self.value = value
      self.scale = scale
      self.unitName = unitName
    }
  }

  public var code: String {
    switch self {
    case .fileMissing: "E0301"
    case .isFolder: "E0302"
    case .notAFile: "E0303"
    case .unreadable: "E0304"
    case .fileEmpty: "E0305"
    case .tooManyBytes: "E0306"
    case .tooManyRows: "E0307"
    case .tooManyColumns: "E0308"
    case .utf16: "E0309"
    case .notText: "E0310"
    case .notUTF8: "E0311"
    case .notWindows1252: "E0312"
    case .isUTF8: "E0313"
    case .readAsWindows1252: "E0314"
    case .ragged: "E0320"
    case .cutOff: "E0321"
    case .unclosedQuote: "E0322"
    case .textAfterQuote: "E0323"
    case .valueWithoutColumn: "E0324"
    case .emptyColumnName: "E0325"
    case .duplicateColumn: "E0326"
    case .headerOnly: "E0327"
    case .blankLine: "E0328"
    case .moreOfTheSame: "E0329"
    case .noSuchColumn: "E0330"
    case .titleLines: "E0331"
    case .footnote: "E0332"
    case .skippedRow: "E0333"
    case .shortRow: "E0334"
    case .noHeaderLine: "E0335"
    case .identityNumbers: "E0340"
    case .personalHeader: "E0341"
    case .notANumber: "E0350"
    case .ambiguousPoint: "E0351"
    case .brokenGroups: "E0352"
    case .loneDash: "E0353"
    case .spreadsheetError: "E0354"
    case .scientific: "E0355"
    case .numberTooLarge: "E0356"
    case .unknownUnit: "E0357"
    case .unitMismatch: "E0358"
    case .amountTooLarge: "E0359"
    case .interval: "E0360"
    case .fraction: "E0361"
    case .checkFails: "E0370"
    case .singleRepair: "E0371"
    case .noSingleRepair: "E0372"
    }
  }

  public func sentence(in tongue: Tongue) -> String { words(in: tongue).sentence }
  public func label(in tongue: Tongue) -> String? { words(in: tongue).label }
  public func help(in tongue: Tongue) -> String? { words(in: tongue).help }

  private func words(in tongue: Tongue) -> ProblemWords {
    switch tongue {
    case .swedish: swedish
    case .english: english
    }
  }
}

/// The words of one problem in one tongue.
struct ProblemWords {
  let sentence: String
  let label: String?
  let help: String?

  init(_ sentence: String, label: String? = nil, help: String? = nil) {
    self.sentence = sentence
    self.label = label
    self.help = help
  }
}
