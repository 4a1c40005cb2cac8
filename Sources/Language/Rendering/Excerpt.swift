/// A place in a line of an excerpt, in columns of the screen, with what is said of it.
struct Mark {
  var before: Int
  /// At least 1.
  var under: Int
  var label: String?
  /// Whether it is what the finding is about; others only belong to it.
  let isPrimary: Bool

  init(before: Int, under: Int, label: String?, isPrimary: Bool) {
    self.before = before
    self.under = max(1, under)
    self.label = label
    self.isPrimary = isPrimary
  }

  var end: Int { before + under }
}

/// One line of a source with its marks and their labels under it.
///
/// ```
/// 12 | drivare a = 5 tkr/år + tid
///    |             ^^^^^^^^   --- dygn/år
///    |             tkr/år
/// ```
struct Excerpt {
  /// The line, without tabs and control characters.
  var text: String
  /// Its number; 0 where it has none.
  let number: Int
  var marks: [Mark]

  /// The lines, none wider than `width`: of a line that is longer, the part round the marks.
  func lines(gutter: Int, width: Int) -> [String] {
    let room = max(10, width - gutter - 3)
    let shown = windowed(room)
    let count = number > 0 ? "\(number)" : ""
    let blank = String(repeating: " ", count: gutter) + " | "
    let head = String(repeating: " ", count: gutter - count.count) + count + " | "
    return [head + shown.text] + shown.markLines(room).map { blank + $0 }
  }

  /// The marks, with the label of the last one beside them, and below them the others', from the right.
  private func markLines(_ room: Int) -> [String] {
    let sorted = marks.sorted { ($0.before, $0.end) < ($1.before, $1.end) }
    var columns = [Character](repeating: " ", count: sorted.map(\.end).max() ?? 0)
    for mark in sorted.filter({ !$0.isPrimary }) + sorted.filter(\.isPrimary) {
      for column in mark.before..<mark.end { columns[column] = mark.isPrimary ? "^" : "-" }
    }
    var lines = [String(columns)]
    var rest = sorted.filter { $0.label != nil }
    if let last = rest.last, let label = last.label, last.end == columns.count,
      last.end + 1 + TextWidth.of(label) <= room
    {
      lines[0] += " " + label
      rest.removeLast()
    }
    while let mark = rest.popLast(), let label = mark.label {
      let width = TextWidth.of(label)
      let indent = width <= room ? min(mark.before, room - width) : 0
      for part in TextWidth.wrapped(label, width: room, indent: 0) {
        // Bars lead down to the labels that are still to come.
        var line = [Character](repeating: " ", count: indent)
        for other in rest where other.before < indent { line[other.before] = "|" }
        lines.append(String(line) + part)
      }
    }
    return lines
  }

  /// The part of the line that fits in `room` columns and shows the marks; `…` where it is cut.
  private func windowed(_ room: Int) -> Excerpt {
    let whole = TextWidth.of(text)
    guard whole > room else { return self }
    let first = marks.map(\.before).min() ?? 0
    let last = marks.map(\.end).max() ?? 0
    // The marks in the middle, but nothing left empty at either end; where they are too far apart, the first of them.
    let middle = last - first < room - 2 ? (first + last) / 2 : first + room / 3
    let start = max(0, min(middle - room / 2, whole - room))
    let isCutBefore = start > 0
    let isCutAfter = start + room < whole
    var shown = ""
    var column = 0
    // Columns of the window that a wide letter would only half fill stay blank.
    for character in text {
      let width = TextWidth.of(character)
      defer { column += width }
      let low = start + (isCutBefore ? 1 : 0)
      let high = start + room - (isCutAfter ? 1 : 0)
      if column >= low && column + width <= high {
        shown.append(character)
      } else if column < low && column + width > low || column < high && column + width > high {
        shown += " "
      }
    }
    var copy = self
    copy.text = (isCutBefore ? "…" : "") + shown + (isCutAfter ? "…" : "")
    copy.marks = marks.compactMap { mark in
      let low = max(mark.before - start, 0)
      let high = min(mark.end - start, room)
      guard low < room, high > 0 else { return nil }
      return Mark(before: low, under: high - low, label: mark.label, isPrimary: mark.isPrimary)
    }
    return copy
  }
}
