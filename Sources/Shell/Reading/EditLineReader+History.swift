import CEditLine

/// A walk through the history, among the statements with the same beginning.
struct HistoryWalk {
  /// What stood before the cursor when the walk began: the beginning that all statements must have.
  let beginning: String
  /// The line that was under edit, to return to.
  let typed: String
  /// The statement shown, counted back from the latest (0); -1 is the line typed.
  var back = -1
  /// The text shown.
  var shown: String
}

extension EditLineReader {
  /// What the up and down arrows do. libedit's own search finds the text anywhere in a statement, and reads it as a
  /// pattern where it does not; people expect the beginning, taken literally.
  func recall(older: Bool) -> cel_after {
    let request = current()
    var walk = self.walk ?? HistoryWalk(beginning: "", typed: "", shown: "")
    if self.walk == nil || walk.shown != request.line || request.cursor != request.line.utf8.count {
      let before = String(decoding: request.line.utf8.prefix(request.cursor), as: UTF8.self)
      walk = HistoryWalk(beginning: before, typed: request.line, shown: request.line)
    }
    guard let (back, text) = older ? earlier(than: walk) : later(than: walk) else { return cel_beep }
    walk.back = back
    walk.shown = text
    self.walk = walk
    show(text, insteadOf: request)
    return cel_refresh
  }

  private func earlier(than walk: HistoryWalk) -> (Int, String)? {
    var back = walk.back + 1
    while let statement = cel_history(editor, Int32(clamping: back)).map({ String(cString: $0) }) {
      if statement.hasPrefix(walk.beginning), statement != walk.shown { return (back, statement) }
      back += 1
    }
    return nil
  }

  private func later(than walk: HistoryWalk) -> (Int, String)? {
    var back = walk.back - 1
    while back >= 0, let statement = cel_history(editor, Int32(clamping: back)).map({ String(cString: $0) }) {
      if statement.hasPrefix(walk.beginning), statement != walk.shown { return (back, statement) }
      back -= 1
    }
    return walk.back >= 0 ? (-1, walk.typed) : nil
  }

  private func show(_ text: String, insteadOf request: CompletionRequest) {
    let after = String(decoding: request.line.utf8.dropFirst(request.cursor), as: UTF8.self).unicodeScalars.count
    cel_move(editor, Int32(clamping: after))
    let whole = CompletionRequest(line: request.line, cursor: request.line.utf8.count)
    replace(from: 0, in: whole, with: text)
  }
}
