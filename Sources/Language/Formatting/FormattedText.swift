import Quantities

/// A text that was read, and what is written for it.
struct FormattedText {
  let remarks: Remarks
  private let bytes: [UInt8]
  private let lines: [LogicalLine]
  private let words: [SpelledKeyword]
  private let statements: [Statement]
  private let formatter: Formatter
  /// The names that are known where the text is read, with those that it declares.
  private let names: NameIndex
  private let tongue: Tongue
  private let vocabulary: Vocabulary

  init(_ formatter: Formatter, _ parser: Parser, _ statements: [Statement]) {
    self.formatter = formatter
    self.statements = statements
    bytes = parser.source.utf8
    lines = parser.lines
    words = parser.spelled ?? []
    names = parser.names
    remarks = Remarks(bytes, lines)
    tongue = formatter.tongue ?? Tongue.most(of: words, at: lines, in: bytes)
    vocabulary = formatter.vocabulary.adding(statements)
  }

  /// The text in English, whatever it was written in: what two spellings of the same statements have in common.
  var meaning: String { text(in: .english, keepsWords: false) }

  /// The canonical text.
  var text: String { text(in: tongue, keepsWords: formatter.tongue == nil) }

  private func text(in tongue: Tongue, keepsWords: Bool) -> String {
    var page = Page(whole: self, tongue: tongue, keepsWords: keepsWords)
    for statement in statements { page.add(statement, in: nil, depth: 0) }
    page.end()
    return page.text
  }

  /// The lines written so far.
  private struct Page {
    let whole: FormattedText
    let tongue: Tongue
    let keepsWords: Bool
    var text = ""
    /// The logical line that comes next, and its first keyword.
    var line = 0
    var word = 0
    /// The columns of the blocks that are open, as they are in the text that was read.
    var indents = [0]
    /// Nothing stands before the next line in its block.
    var isFirst = true

    mutating func add(_ statement: Statement, in surroundings: Vocabulary.Kind?, depth: Int) {
      gap(depth: depth, indent: whole.lines[line].indent)
      let head = whole.lines[line]
      let inside = whole.remarks.inside[line]
      let printed = printed(statement, head, surroundings)
      let isPlaced = Wrapping.braces(in: printed) > (inside.compactMap(\.group).max() ?? -1)
      let placed = isPlaced ? inside.filter { $0.group != nil } : []
      let others = isPlaced ? inside.filter { $0.group == nil } : inside
      for remark in others { put(remark.text, depth) }
      var lines = Wrapping(width: Formatter.width, remarks: placed).lines(
        printed + (statement.body.isEmpty ? "" : ":"), indent: 2 * depth)
      if let comment = whole.remarks.after[line] { lines[lines.count - 1] += "  " + comment }
      text += lines.joined(separator: "\n") + "\n"
      line += 1
      isFirst = !statement.body.isEmpty
      let kind = whole.formatter.tongue == nil ? nil : whole.vocabulary.kind(of: statement)
      for inner in statement.body { add(inner, in: kind, depth: depth + 1) }
    }

    mutating func end() { gap(depth: 0, indent: 0) }

    /// What stands before the next statement: comments, each as deep as its columns say, and blank lines.
    private mutating func gap(depth: Int, indent: Int) {
      if indents.count > depth { indents[depth] = indent } else { indents.append(indent) }
      var deepest = indents.count - 1
      for remark in whole.remarks.before[line] {
        while deepest > depth, indents[deepest] > remark.indent { deepest -= 1 }
        if remark.follows, !isFirst { text += "\n" }
        put(remark.text, deepest)
        isFirst = false
      }
      indents.removeLast(indents.count - 1 - depth)
      let isEnd = line == whole.lines.count
      if whole.remarks.isApart[line], !isFirst, !isEnd { text += "\n" }
      isFirst = false
    }

    private mutating func put(_ remark: String, _ depth: Int) {
      text += String(repeating: " ", count: 2 * depth) + remark + "\n"
    }

    /// A statement's head as one line.
    private mutating func printed(
      _ statement: Statement, _ head: LogicalLine, _ surroundings: Vocabulary.Kind?
    ) -> String {
      let first = word
      while word < whole.words.count, whole.words[word].lower < head.upper { word += 1 }
      var printer = Printer(tongue: tongue, names: whole.names)
      if keepsWords { printer.written = WrittenWords(whole.words[first..<word], of: whole.bytes) }
      if whole.formatter.tongue != nil {
        printer.vocabulary = whole.vocabulary
        printer.surroundings = surroundings
      }
      return printer.line(statement)
    }
  }
}
