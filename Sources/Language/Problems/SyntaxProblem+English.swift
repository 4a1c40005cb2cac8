import Quantities

extension SyntaxProblem {
  var english: Words {
    switch self {
    case .pointInNumber(let left, let right):
      Words(
        "\"\(left).\(right)\" can be \(left) \(right) or \(left),\(right)", label: "a point in a number",
        help: "write \(left) \(right) for thousands or \(left),\(right) for decimals")
    case .numbersSideBySide(let left, let right):
      Words(
        "\"\(left) \(right)\" is two numbers side by side: one number \(joined(left, right)), or two, \(left) and \(right)?",
        label: "two numbers", help: "write \(joined(left, right)), or \(left); \(right) for two values")
    case .dashBetweenDigits(let left, let right):
      Words(
        "\"\(left)-\(right)\" can be a range or a subtraction", label: "a dash between two digits",
        help: "write \(left)..\(right) for a range, or \(left) - \(right) for minus")
    case .comma:
      Words("a comma separates nothing here; it is the decimal mark", label: "comma outside a number", help: "write ;")
    case .unclosedQuote:
      Words(
        "the quotation mark is never closed on this line", label: "begins here",
        help: "write \" where the name or the text ends")
    case .unknownCharacter(let character):
      Words(
        "the character \"\(SyntaxProblem.visible(character))\" means nothing here", label: "unknown character",
        help: "if it belongs to a name, write the name in \"…\"")
    case .noSuchDate(let text):
      Words("\"\(text)\" is not in the calendar", label: "no such day", help: "write dates as 2024-07 or 2024-07-01")
    case .tomRefused:
      Words(
        "\"tom\" means both empty and until in Swedish, so it is refused", label: "ambiguous",
        help: "write until 2024-06 (the last day is included)")
    case .saveWhat(let rest):
      Words(
        rest.isEmpty ? "save what?" : "shall \"spara \(rest)\" save a file or lower a cost?", label: "ambiguous",
        help: "write save \"FILE\", snapshot, or decrease cost of … by \(rest.isEmpty ? "AMOUNT" : rest)")
    case .unexpected(let found, let expected):
      Words(
        expected == .nothing
          ? "\"\(found)\" was left over when the line was read"
          : "\"\(found)\" stands where \(expected.english.what) was expected",
        label: expected == .nothing ? "not part of the line" : "expected \(expected.english.what)",
        help: expected == .nothing && found.first?.isLetter != true ? "remove it" : expected.english.help)
    case .unexpectedEnd(let expected):
      Words(
        "the line ends too early: \(expected.english.what) is missing", label: "expected \(expected.english.what)",
        help: expected.english.help)
    case .unknownLine(let word, let suggestions):
      Words(
        "\"\(word)\" is no command and nothing that is declared", label: "unknown word",
        help: suggestions.isEmpty ? "write help for a list" : "did you mean \(listed(suggestions, "or"))?")
    case .tooDeep(let limit):
      Words(
        "brackets and blocks are nested more than \(limit) deep", label: "too deep",
        help: "split the expression with measure or let")
    case .unexpectedIndent:
      Words(
        "the line is indented but the line before opens no block", label: "indented",
        help: "end the line before with : or remove the indent")
    case .missingBody:
      Words(
        "the line ends in : but no block follows", label: "expected a block",
        help: "indent the lines that belong to it, or remove :")
    case .noBodyAllowed:
      Words("such a line has no block", label: "colon at the end", help: "remove :")
    case .unevenIndent:
      Words(
        "the indent fits no line above", label: "uneven indent", help: "indent as far as the other lines of the block")
    case .clauseOutsideComponent(let word):
      Words(
        "\"\(word)\" belongs in a component", label: "outside a component", help: "write the line under component NAME:"
      )
    case .nameAlone(let name):
      Words(
        "\"\(name)\" is a name but no question", label: "only a name", help: "write show \(name) or explain \(name)")
    case .misleadingWord(let word, let instead):
      Words("\"\(word)\" is not used here", label: "another word", help: "write \(instead)")
    case .lead:
      Words(
        "a value can be read from time that has been, not from time to come", label: "a later time",
        help: "turn it round so that the later period reads the earlier one: x[prev], x[-12 months] or x[2023]")
    case .tooLong(let limit):
      Words("the line has more than \(limit) terms", label: "too long", help: "split it into several lines")
    }
  }
}

extension Expectation {
  /// What was expected, and what to type.
  var english: (what: String, help: String?) {
    switch self {
    case .name: ("a name", "write a name, in \"…\" if it is not known")
    case .value: ("a value", "write a number with its unit, a name, or ? for unknown")
    case .unit: ("a unit", "write tkr, tkr/year or % for example")
    case .point: ("a point in time", "write 2024, july 2024 or 2024-07 for example")
    case .quoted: ("a quoted text", "write \"…\"")
    case .year: ("a year", "write the year in four digits, such as 2024")
    case .number: ("a number", "write a number, such as 1 500 or 2.5")
    case .member: ("a member of the dimension", "write 65..79 or a name for example")
    case .type: ("a type", "write a unit, date, text, item or choice(a; b)")
    case .relation: ("a comparison", "write = 0 tkr, at least 0 or at most 5 % for example")
    case .series: ("a series", "write budget, forecast or actual")
    case .file: ("a file name", "write the name of the file in \"…\"")
    case .nothing: ("the end of the line", "remove it, or write the whole name in \"…\" if it belongs to one")
    case .itemName: ("something to change", "write a name, such as D1, or all requests")
    case .symbol(let symbol): ("\"\(symbol)\"", "write \(symbol)")
    case .keyword(let role): keyword(KeywordTable.standard.spelling(role, in: .english))
    }
  }

  private func keyword(_ spelling: String) -> (what: String, help: String?) {
    ("\"\(spelling)\"", "write \(spelling)")
  }
}
