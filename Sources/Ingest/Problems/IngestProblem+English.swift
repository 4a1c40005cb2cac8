import Quantities

/// The words of this room in English.
extension IngestProblem {
  var english: ProblemWords {
    switch self {
    case .fileMissing:
      ProblemWords("the file does not exist", help: "check the name; the path begins at the model's folder")
    case .isFolder: ProblemWords("that is a folder, not a file", help: "name a file in it, such as folder/file.csv")
    case .notAFile: ProblemWords("that is no ordinary file", help: "save its contents as a csv file and read that")
    case .unreadable(let reason):
      ProblemWords("the file cannot be read: \(reason)", help: "check that you may read the file")
    case .fileEmpty: ProblemWords("the file is empty", help: "export it again; the first line must name the columns")
    case .tooManyBytes(let found, let limit):
      ProblemWords(
        "the file has \(count(found)) bytes, and the limit is \(count(limit))",
        help: "split the file or export fewer columns")
    case .tooManyRows(let limit):
      ProblemWords("the file has more than \(count(limit)) rows; the rest was not read", help: "split the file")
    case .tooManyColumns(let found, let limit):
      ProblemWords(
        "the header has \(count(found)) columns, and the limit is \(count(limit))",
        help: "check that the first line is the header")
    case .utf16:
      ProblemWords("the file is in UTF-16, not in UTF-8", help: "save it again: Save as, “CSV UTF-8 (Comma delimited)”")
    case .notText(let kind): ProblemWords(kindInEnglish(kind), help: "save the table as csv and read that file")
    case .notUTF8(let byte, let looksLikeWindows1252):
      looksLikeWindows1252
        ? ProblemWords(
          "the file is not in UTF-8; it looks like Windows-1252", label: "the first other byte is \(hex(byte))",
          help: "save the file in UTF-8, or write encoding = \"windows-1252\" where it is loaded")
        : ProblemWords(
          "the file is not in UTF-8, and its encoding cannot be told", label: "the first other byte is \(hex(byte))",
          help: "save the file in UTF-8")
    case .notWindows1252(let byte):
      ProblemWords(
        "the file is not in Windows-1252", label: "it has no byte \(hex(byte))", help: "save the file in UTF-8")
    case .isUTF8:
      ProblemWords(
        "the file is in UTF-8, but was said to be in Windows-1252", label: "this letter is written in UTF-8",
        help: "remove the encoding where the file is loaded")
    case .readAsWindows1252: ProblemWords("the file is in Windows-1252 and was read so")
    case .ragged(let found, let expected, let first):
      ProblemWords(
        "the row has \(count(found)) fields, but the header has \(count(expected))",
        help: found > expected
          ? "put quotes around text that has separators in it: \"a; b\""
          : "add what is missing, or write short_row = right in the load if the cells belong to the last columns (left: "
            + "to the first ones); write header = 3 if the header is line 3"
            + (first.isEmpty ? "" : ", skip = \"\(first)\" if the row is a note"))
    case .cutOff(let found, let expected):
      ProblemWords(
        "the last row has \(count(found)) fields, but the header has \(count(expected)): the file seems to be cut off",
        help: "export or copy the file again")
    case .unclosedQuote:
      ProblemWords(
        "a quote opens here and is never closed: the file seems to be cut off, or a quote is missing",
        help: "export the file again, or double quotes that belong to the text: \"says \"\"no\"\"\"")
    case .textAfterQuote:
      ProblemWords(
        "there is text after the field's last quote",
        help: "double quotes that belong to the text: \"says \"\"no\"\"\"")
    case .valueWithoutColumn(let number, let isDisplaced):
      isDisplaced
        ? ProblemWords(
          "field \(number) has a value but its column has no name: the row looks displaced one step to the right",
          help: "remove the empty or extra field in the row, or give column \(number) a name")
        : ProblemWords("field \(number) has a value but its column has no name", help: "give column \(number) a name")
    case .emptyColumnName(let number, let name):
      ProblemWords("column \(number) has no name and is called “\(name)” by the load")
    case .duplicateColumn(let name, let first, let second, let called):
      ProblemWords("columns \(first) and \(second) are both called “\(name)”; the latter is “\(called)” by the load")
    case .headerOnly: ProblemWords("the file has a header but no rows", help: "check what the export selects")
    case .blankLine: ProblemWords("an empty line between rows was skipped")
    case .moreOfTheSame(let code, let more):
      ProblemWords("\(code) is on \(count(more)) more rows; the last is this one")
    case .noSuchColumn(let name, let columns):
      ProblemWords("there is no column “\(name)”", help: "the columns are \(list(columns))")
    case .titleLines(let count):
      ProblemWords(
        count == 1 ? "a line above the header was passed over" : "\(count) lines above the header were passed over")
    case .footnote: ProblemWords("a note under the table was passed over")
    case .skippedRow: ProblemWords("the row is left out, as the load says")
    case .shortRow(let found, let expected, let isRight):
      ProblemWords(
        "the row has \(count(found)) of \(count(expected)) fields; they were read from the "
          + "\(isRight ? "right" : "left"), as the load says")
    case .noHeaderLine(let line):
      ProblemWords(
        "the file has no line \(line) that can be a header", help: "write the header's line in the file: header = 1")
    case .identityNumbers(let hits, let nonblank):
      ProblemWords(
        "the column has personal identity numbers in \(count(hits)) of \(count(nonblank)) filled cells; "
          + "personal data is not loaded", label: "the first",
        help: "remove the column from the file, or put serial numbers in their place")
    case .personalHeader(let word):
      ProblemWords(
        "the column's name (“\(word)”) says that it holds personal data, which is not loaded",
        help: "remove the column from the file, or rename it if it holds something else")
    case .notANumber(let found, let expected):
      ProblemWords(
        "“\(found)” is not \(english(expected))", label: "expected \(english(expected))",
        help: "write the number, ? if it is unknown, or leave the cell empty")
    case .ambiguousPoint(let found, let grouped, let decimal):
      ProblemWords(
        "“\(found)” can be read in two ways: \(grouped) or \(decimal)", label: "thousands or decimals?",
        help: "write \(grouped) or \(decimal), or in the load: thousands = \".\"")
    case .brokenGroups(let found):
      ProblemWords(
        "“\(found)” cannot be read as a number: the groups of digits do not fit together",
        help: "write thousands in groups of three with blanks, 93 000, and decimals after a comma, 0,5"
          + (found.contains(".") ? "; or in the load: thousands = \".\"" : ""))
    case .interval(let found):
      ProblemWords(
        "“\(found)” is a range, but a cell has one value",
        help: "write its ends in a column each, or the range in the model: 1..2 mnkr")
    case .fraction(let found):
      ProblemWords(
        "“\(found)” is a fraction or a date, no amount", label: "an amount?",
        help: "write the amount in figures; a part of an amount is computed in the model")
    case .loneDash(let found):
      ProblemWords(
        "“\(found)” may mean zero, nothing or unknown",
        help:
          "write in the load what it means: zero_as = \"\(found)\", blank_as = \"\(found)\" or unknown_as = \"\(found)\""
      )
    case .spreadsheetError(let found):
      ProblemWords("“\(found)” is an error from the spreadsheet", help: "mend the formula there and export again")
    case .scientific(let found):
      ProblemWords(
        "“\(found)” has an exponent, so digits may be lost",
        help: "show the column as a number in the spreadsheet and export again")
    case .numberTooLarge(let found): ProblemWords("“\(found)” has more digits than can be computed exactly")
    case .unknownUnit(let word, let unit):
      ProblemWords(
        word == unit ? "“\(unit)” is no known unit" : "“\(word)” in “\(unit)” is no known unit",
        help: "mend the spelling, or declare the unit in the model with quantity")
    case .unitMismatch(let found, let expected):
      ProblemWords("the unit is \(found), but the column is in \(expected)", help: "convert the value to \(expected)")
    case .amountTooLarge(let value, let unit):
      ProblemWords(
        "\(NumberText.string(value, decimals: 2, in: .english)) \(unit) is more than can be computed exactly",
        help: "check the unit: is the column in kr and not in \(unit)?")
    case .checkFails(let check, let computed, let printed, let tolerance):
      ProblemWords(
        "\(english(check)): computed \(amount(computed, in: .english)), printed \(amount(printed, in: .english)), difference "
          + difference(computed, printed, in: .english)
          + (tolerance.value > 0 ? " (allowed \(amount(tolerance, in: .english)))" : ""),
        help: "check against the source; nothing was changed")
    case .singleRepair(let old, let new, let checks, let cells):
      ProblemWords(
        (cells == 1 ? "one changed cell explains " : "one of \(cells) cells that together explain ")
          + (checks == 1 ? "the difference: " : "all \(checks) differences: ")
          + "\(amount(old, in: .english)) would be \(amount(new, in: .english))",
        label: "\(amount(old, in: .english)) → \(amount(new, in: .english))?",
        help: "check the cell against the source; nothing was changed")
    case .noSingleRepair(let checks, let candidates):
      ProblemWords(
        noRepairInEnglish(checks, candidates),
        help: "check the row and the column against the source")
    }
  }

  private func english(_ expected: Expectation) -> String {
    switch expected {
    case .amount(let unit): "an amount in \(unit)"
    case .number(let unit): "a number in \(unit)"
    case .anyNumber: "a number"
    }
  }

  private func english(_ check: CheckName) -> String {
    switch check {
    case .relation(let name): name
    case .sum(let column): "the sum of “\(column)”"
    }
  }

  private func noRepairInEnglish(_ checks: Int, _ candidates: Int) -> String {
    switch candidates {
    case 0: "no single cell explains \(checks == 1 ? "the difference" : "all \(checks) differences")"
    case 1: "one cell can explain the difference, but the tolerance leaves its value open"
    default: "\(candidates) cells can each explain the difference, so no value is proposed"
    }
  }

  private func kindInEnglish(_ kind: FileKind) -> String {
    switch kind {
    case .workbook: "the file is a workbook (xlsx) or a zip archive, not a text file"
    case .oldOffice: "the file is a workbook in Excel's old format (xls), not a text file"
    case .pdf: "the file is a pdf, not a text file"
    case .utf16WithoutMark: "the file seems to be in UTF-16, not in UTF-8"
    case .binary: "the file is not a text file: it has zero bytes"
    }
  }
}
