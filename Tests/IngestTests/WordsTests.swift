import Ingest
import Language
import Quantities
import Testing

@Suite struct WordsTests {
  private static let amount = IngestProblem.Amount(value: -1_189_000_050, scale: 100_000, unitName: "tkr")
  private static let kinds: [FileKind] = [.workbook, .oldOffice, .pdf, .utf16WithoutMark, .binary]
  private static let problems: [IngestProblem] =
    kinds.map { .notText($0) } + [
      .fileMissing, .isFolder, .notAFile, .unreadable(reason: "r"), .fileEmpty, .tooManyBytes(found: 2, limit: 1),
      .tooManyRows(limit: 1), .tooManyColumns(found: 2, limit: 1), .utf16,
      .notUTF8(byte: 0xE5, looksLikeWindows1252: true), .notUTF8(byte: 0xE5, looksLikeWindows1252: false),
      .notWindows1252(byte: 0x81), .isUTF8, .readAsWindows1252, .ragged(found: 1, expected: 2),
      .ragged(found: 3, expected: 2), .cutOff(found: 1, expected: 2), .unclosedQuote, .textAfterQuote,
      .valueWithoutColumn(number: 3), .emptyColumnName(number: 2, name: "kolumn 2"),
      .duplicateColumn(name: "a", first: 1, second: 2, called: "a (2)"), .titleLines(1), .titleLines(3), .footnote,
      .skippedRow, .shortRow(found: 1, expected: 2, isRight: true), .shortRow(found: 1, expected: 2, isRight: false),
      .noHeaderLine(9),
      .headerOnly, .blankLine, .moreOfTheSame(code: "E0320", count: 5),
      .noSuchColumn(name: "x", columns: (0..<20).map { "k\($0)" }), .identityNumbers(count: 2, nonblank: 3),
      .personalHeader(word: "personnummer"), .notANumber(found: "x", expected: .amount(unit: "tkr")),
      .notANumber(found: "x", expected: .number(unit: "platser")), .notANumber(found: "x", expected: .anyNumber),
      .ambiguousPoint(found: "1.234", grouped: "1 234", decimal: "1,234"), .brokenGroups(found: "1 23"),
      .loneDash(found: "-"), .interval(found: "1..2"), .spreadsheetError(found: "#REF!"), .scientific(found: "1E6"),
      .numberTooLarge(found: "9"), .unknownUnit(word: "x", unit: "x"), .unknownUnit(word: "x", unit: "kr/x"),
      .unitMismatch(found: "kr/dygn", expected: "tkr"), .amountTooLarge(value: 1e12, unit: "tkr"),
      .checkFails(check: .relation("r"), computed: amount, printed: amount, tolerance: amount),
      .checkFails(check: .sum(column: "k"), computed: amount, printed: amount, tolerance: amount),
      .singleRepair(old: amount, new: amount, checks: 1), .singleRepair(old: amount, new: amount, checks: 2),
      .noSingleRepair(checks: 1, candidates: 0), .noSingleRepair(checks: 2, candidates: 0),
      .noSingleRepair(checks: 2, candidates: 1), .noSingleRepair(checks: 2, candidates: 3),
    ]

  @Test(arguments: problems) func `each problem has a sentence in both tongues`(problem: IngestProblem) {
    #expect(problem.code.hasPrefix("E03") && problem.code.count == 5)
    let sentences = Tongue.allCases.map { problem.sentence(in: $0) }
    #expect(sentences[0] != sentences[1])
    for text in sentences {
      #expect(!text.isEmpty && !text.hasSuffix("."))
      #expect(text.first.map { !$0.isUppercase || text.hasPrefix("E0") } == true)
    }
    for tongue in Tongue.allCases {
      #expect(problem.help(in: tongue).map { $0.isEmpty } != true)
      #expect((problem.help(in: tongue) == nil) == (problem.help(in: .swedish) == nil))
      #expect((problem.label(in: tongue) == nil) == (problem.label(in: .swedish) == nil))
    }
  }

  @Test func `amounts are told in the table's unit, with both values and the difference`() {
    let problem = IngestProblem.checkFails(
      check: .relation("budget − prognos"), computed: Self.amount,
      printed: .init(value: -1_180_000_000, scale: 100_000, unitName: "tkr"),
      tolerance: .init(value: 100_000, scale: 100_000, unitName: "tkr"))
    #expect(
      problem.sentence(in: .english)
        == "budget − prognos: computed −11 890 tkr, printed −11 800 tkr, difference −90 tkr (allowed 1 tkr)")
  }
}
