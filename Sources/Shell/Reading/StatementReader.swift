/// Whole statements, put together from the lines of a reader.
///
/// A head that ends in `:` has a body, which an empty line ends; an open bracket or quotation mark continues the
/// line. An empty line ends a statement whatever is open, so that nobody is caught in one: the parser then says what
/// is missing. Ctrl-C drops all lines of the statement. The lines come joined by line feeds, with their letters
/// composed, and are remembered as one item.
public struct StatementReader<Source: LineReader>: LineReader {
  /// The reader below.
  public private(set) var source: Source
  /// The prompt of every line but the first.
  public let continuation: String

  public init(_ source: Source, continuation: String = "… ") {
    self.source = source
    self.continuation = continuation
  }

  /// Reads a statement. At the end of input the lines so far are the statement; the next call gives the end.
  public mutating func read(prompt: String) -> LineOutcome {
    var lines: [String] = []
    var shape = StatementShape()
    while true {
      switch source.read(prompt: lines.isEmpty ? prompt : continuation) {
      case .line(let raw):
        let line = raw.composed
        if !lines.isEmpty, line.isBlank { return finish(lines) }
        lines.append(line)
        let parts = line.split(separator: "\n", omittingEmptySubsequences: false)
        for part in parts { shape.absorb(part) }
        // A statement recalled whole has its body already.
        if !shape.isOpen, !shape.hasBody || parts.count > 1 { return finish(lines) }
      case .end:
        return lines.isEmpty ? .end : finish(lines)
      case .interrupted: return .interrupted
      case .unreadable(let fault): return .unreadable(fault)
      }
    }
  }

  public mutating func remember(_ statement: String) { source.remember(statement) }

  private mutating func finish(_ lines: [String]) -> LineOutcome {
    let statement = lines.joined(separator: "\n")
    if !statement.isBlank { source.remember(statement) }
    return .line(statement)
  }
}

extension String {
  /// Whether nothing but white space stands here.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
