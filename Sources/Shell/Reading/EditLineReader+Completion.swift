import CEditLine

extension EditLineReader {
  /// What Tab does.
  func complete() -> cel_after {
    let request = current()
    let isRepeated = latestTab == request
    let step = CompletionStep(request, completer(request), isRepeated: isRepeated)
    latestTab = request
    switch step {
    case .nothing:
      return cel_beep
    case .insert(let start, let text):
      replace(from: start, in: request, with: text)
      latestTab = current()
      return cel_refresh
    case .list(let candidates):
      list(candidates, below: request)
      return cel_redraw
    }
  }

  /// The line under edit.
  func current() -> CompletionRequest {
    var count = 0
    var cursor = 0
    guard let text = cel_text(editor, &count, &cursor) else { return CompletionRequest(line: "", cursor: 0) }
    let line = String(decoding: UnsafeRawBufferPointer(start: text, count: count), as: UTF8.self)
    return CompletionRequest(line: line, cursor: cursor)
  }

  /// Replaces what stands between a byte and the cursor. libedit counts scalars here, not bytes.
  func replace(from start: Int, in request: CompletionRequest, with text: String) {
    let bytes = request.line.utf8
    let word = String(decoding: bytes.prefix(request.cursor).dropFirst(start), as: UTF8.self)
    cel_delete_before(editor, Int32(clamping: word.unicodeScalars.count))
    _ = cel_insert(editor, text)
  }

  private func list(_ candidates: [Completion], below request: CompletionRequest) {
    let columns = Terminal.current.columns
    let listing = CompletionListing(columns: min(80, columns), more: more)
    let before = String(decoding: request.line.utf8.prefix(request.cursor), as: UTF8.self)
    let cursorRow = Self.rows(of: before, after: prompt, columns: columns)
    let lastRow = Self.rows(of: request.line, after: prompt, columns: columns)
    // The list begins below the line's last row. To draw the line anew, libedit first climbs as many rows as the
    // cursor was below the first: room for that, so that it does not climb into the list.
    let down = String(repeating: "\n", count: lastRow - cursorRow + 1)
    let room = String(repeating: "\n", count: cursorRow + 1)
    cel_show(editor, down + listing.lines(of: candidates).joined(separator: "\n") + room)
  }

  /// How many rows a line takes on the screen beyond the first.
  static func rows(of line: String, after prompt: String, columns: Int) -> Int {
    var rows = 0
    var column = fenced(prompt).split(separator: "\u{1}", omittingEmptySubsequences: false)
      .enumerated().filter { $0.offset.isMultiple(of: 2) }.reduce(0) { $0 + $1.element.count }
    for character in line {
      if character == "\n" {
        rows += 1
        column = 0
        continue
      }
      column += 1
      if column >= columns {
        rows += 1
        column = 0
      }
    }
    return rows
  }
}
