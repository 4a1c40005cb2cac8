import Quantities

/// Prints a diagnostic as text: what is wrong, where, the line with the place marked, and what to type.
///
/// ```
/// fel[E0104]: komma skiljer inte saker åt här; det är decimaltecken
///   --> >:1:9
/// 1 | avslå D1, D4
///   |         ^ komma utanför ett tal
/// hjälp: skriv ;
/// ```
///
/// Without colour: that is a decoration of the terminal. The excerpt is never wrapped.
public struct DiagnosticRenderer: Sendable {
  public let tongue: Tongue
  public let width: Int

  public init(tongue: Tongue, width: Int = 80) {
    self.tongue = tongue
    self.width = max(20, width)
  }

  /// One diagnostic, its lines separated by line feeds, without one at the end.
  public func render(_ diagnostic: Diagnostic) -> String {
    let problem = diagnostic.problem
    let head = "\(word(diagnostic.severity))[\(problem.code)]: \(problem.sentence(in: tongue))"
    var lines = TextWidth.wrapped(head, width: width)
    lines += excerpt(diagnostic.place, label: problem.label(in: tongue))
    for related in diagnostic.related { lines += excerpt(related.place, label: related.label(tongue)) }
    if let help = problem.help(in: tongue) {
      // Each line of the help is a thing to type, and is wrapped by itself.
      let parts = help.split(separator: "\n")
      lines += TextWidth.wrapped((tongue == .swedish ? "hjälp: " : "help: ") + (parts.first ?? ""), width: width)
      for part in parts.dropFirst() {
        let text = part.drop { $0 == " " }
        lines += TextWidth.wrapped(String(text), width: width - 2).map { "  " + $0 }
      }
    }
    return lines.joined(separator: "\n")
  }

  /// All diagnostics, with an empty line between two.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { render($0) }.joined(separator: "\n\n")
  }

  private func word(_ severity: Severity) -> String {
    switch (severity, tongue) {
    case (.error, .swedish): "fel"
    case (.error, .english): "error"
    case (.warning, .swedish): "varning"
    case (.warning, .english): "warning"
    case (.note, .swedish): "obs"
    case (.note, .english): "note"
    }
  }

  /// Where it is, the line, and the mark under it.
  private func excerpt(_ place: Place, label: String?) -> [String] {
    switch place {
    case .text(let span): return excerpt(span, label: label)
    case .cell(let cell):
      let row = tongue == .swedish ? "rad" : "row"
      let column = tongue == .swedish ? "kolumn" : "column"
      var position = "  --> \(cell.file)"
      if cell.row > 0 { position += ", \(row) \(cell.row)" }
      if !cell.column.isEmpty { position += ", \(column) \(cell.column)" }
      guard !cell.text.isEmpty else { return [position] + (label.map { ["  " + $0] } ?? []) }
      let text = TextWidth.expanded(cell.text)
      return [position] + marked(text, number: cell.row, before: 0, under: TextWidth.of(text), label: label)
    }
  }

  private func excerpt(_ span: Span, label: String?) -> [String] {
    let source = span.source
    let lower = min(span.lower, source.utf8.count)
    let (number, start) = source.line(at: lower)
    let line = source.lineText(from: start)
    let lineEnd = start + line.utf8.count
    let before = String(decoding: source.utf8[start..<max(start, min(lower, lineEnd))], as: UTF8.self)
    let upper = max(lower, min(span.upper, lineEnd))
    let through = String(decoding: source.utf8[start..<max(start, min(upper, lineEnd))], as: UTF8.self)
    let left = TextWidth.of(TextWidth.expanded(before))
    let right = TextWidth.of(TextWidth.expanded(through))
    let place = "  --> \(source.name):\(number):\(before.count + 1)"
    return [place]
      + marked(TextWidth.expanded(line), number: number, before: left, under: right - left, label: label)
  }

  private func marked(_ text: String, number: Int, before: Int, under: Int, label: String?) -> [String] {
    let count = number > 0 ? "\(number)" : ""
    let gutter = String(repeating: " ", count: count.count)
    let mark = "\(gutter) | " + String(repeating: " ", count: before) + String(repeating: "^", count: max(1, under))
    var lines = ["\(count) | \(text)"]
    guard let label else { return lines + [mark] }
    if TextWidth.of(mark) + 1 + TextWidth.of(label) <= width { return lines + [mark + " " + label] }
    lines.append(mark)
    let room = width - gutter.count - 3
    let indent = TextWidth.of(label) <= room ? min(before, room - TextWidth.of(label)) : 0
    for part in TextWidth.wrapped(label, width: room, indent: 0) {
      lines.append("\(gutter) | " + String(repeating: " ", count: indent) + part)
    }
    return lines
  }
}
