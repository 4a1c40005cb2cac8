/// The line that a span begins on, and where the span stands in it on a screen.
struct MarkedLine {
  let number: Int
  /// Without tabs and control characters.
  let text: String
  /// The character that it begins at, from 1.
  let column: Int
  /// Columns of the screen before it and under it; of a span of several lines what stands on the first.
  let before: Int
  let under: Int

  init(_ span: Span) {
    let source = span.source
    let lower = min(span.lower, source.utf8.count)
    let (number, start) = source.line(at: lower)
    let line = source.lineText(from: start)
    let lineEnd = start + line.utf8.count
    let head = String(decoding: source.utf8[start..<max(start, min(lower, lineEnd))], as: UTF8.self)
    let upper = max(lower, min(span.upper, lineEnd))
    let through = String(decoding: source.utf8[start..<max(start, min(upper, lineEnd))], as: UTF8.self)
    self.number = number
    text = TextWidth.expanded(line)
    column = head.count + 1
    before = TextWidth.of(TextWidth.expanded(head))
    under = TextWidth.of(TextWidth.expanded(through)) - before
  }
}
