import Quantities

/// Prints a diagnostic as text: what is wrong, where, the lines with their places marked, and what to type.
///
/// ```
/// fel[E0104]: komma skiljer inte saker åt här; det är decimaltecken
///   --> >:1:9
/// 1 | avslå D1, D4
///   |         ^ komma utanför ett tal
/// hjälp: skriv ;
///   avslå D1; D4
/// ```
///
/// Without colour: that is a decoration of the terminal. No line is wider than the screen: of an excerpt that is longer,
/// the part round the marks is shown.
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
    lines += excerpts(diagnostic)
    if let note = problem.note(in: tongue) { lines += below(word(.note), note) }
    if let help = problem.help(in: tongue) { lines += below(tongue == .swedish ? "hjälp" : "help", help) }
    if let mended = diagnostic.fix(in: tongue)?.mendedLine, TextWidth.of(mended) <= width - 2 {
      lines.append("  " + mended)
    }
    return lines.joined(separator: "\n")
  }

  /// All diagnostics, with an empty line between two.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { render($0) }.joined(separator: "\n\n")
  }

  /// A line below the excerpts: each line of its text is a thing to type, and is wrapped by itself.
  private func below(_ word: String, _ text: String) -> [String] {
    let parts = text.split(separator: "\n")
    var lines = TextWidth.wrapped(word + ": " + (parts.first ?? ""), width: width)
    for part in parts.dropFirst() {
      let text = part.drop { $0 == " " }
      lines += TextWidth.wrapped(String(text), width: width - 2).map { "  " + $0 }
    }
    return lines
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

  /// The places of a finding: texts by file and line, each file once, in the order in which they are first named.
  private func excerpts(_ diagnostic: Diagnostic) -> [String] {
    let places =
      [(diagnostic.place, diagnostic.problem.label(in: tongue), true)]
      + diagnostic.related.map { ($0.place, Optional($0.label(tongue)), false) }
    var done: Set<ObjectIdentifier> = []
    var lines: [String] = []
    for (place, label, isPrimary) in places {
      switch place {
      case .cell(let cell): lines += excerpt(cell, label: label, isPrimary: isPrimary)
      case .text(let span):
        guard done.insert(ObjectIdentifier(span.source)).inserted else { continue }
        let marks = places.compactMap { place, label, isPrimary -> (span: Span, label: String?, isPrimary: Bool)? in
          guard case .text(let other) = place, other.source === span.source else { return nil }
          return (other, label, isPrimary)
        }
        lines += excerpt(span, marks)
      }
    }
    return lines
  }

  private func excerpt(_ cell: Cell, label: String?, isPrimary: Bool) -> [String] {
    let row = tongue == .swedish ? "rad" : "row"
    let column = tongue == .swedish ? "kolumn" : "column"
    var heading = "  --> \(cell.file)"
    if cell.row > 0 { heading += ", \(row) \(cell.row)" }
    if !cell.column.isEmpty { heading += ", \(column) \(cell.column)" }
    let headings = TextWidth.wrapped(heading, width: width, indent: 6)
    guard !cell.text.isEmpty else { return headings + (label.map { ["  " + $0] } ?? []) }
    let text = TextWidth.expanded(cell.text)
    let mark = Mark(before: 0, under: TextWidth.of(text), label: label, isPrimary: isPrimary)
    let gutter = cell.row > 0 ? "\(cell.row)".count : 0
    return headings + Excerpt(text: text, number: cell.row, marks: [mark]).lines(gutter: gutter, width: width)
  }

  /// The lines of one source that have marks, in order; `...` where lines between them are left out.
  private func excerpt(_ first: Span, _ marks: [(span: Span, label: String?, isPrimary: Bool)]) -> [String] {
    var excerpts: [Int: Excerpt] = [:]
    for (span, label, isPrimary) in marks {
      let line = MarkedLine(span)
      let mark = Mark(before: line.before, under: line.under, label: label, isPrimary: isPrimary)
      excerpts[line.number, default: Excerpt(text: line.text, number: line.number, marks: [])].marks.append(mark)
    }
    let numbers = excerpts.keys.sorted()
    let gutter = "\(numbers.last ?? 0)".count
    let place = MarkedLine(first)
    var lines = TextWidth.wrapped("  --> \(first.source.name):\(place.number):\(place.column)", width: width, indent: 6)
    var previous = numbers.first ?? 0
    for number in numbers {
      if number > previous + 1 { lines.append("...") }
      lines += excerpts[number]?.lines(gutter: gutter, width: width) ?? []
      previous = number
    }
    return lines
  }
}
