/// What one Tab does, given what fits.
enum CompletionStep: Equatable {
  /// Nothing fits, or nothing more can be said.
  case nothing
  /// Put the text in place of what stands between `start` (in bytes) and the cursor.
  case insert(start: Int, text: String)
  /// Show the candidates.
  case list([Completion])

  /// One candidate is inserted whole; of several the beginning they share, and where that adds nothing a second
  /// Tab lists them. On an empty word the list comes at once.
  init(_ request: CompletionRequest, _ candidates: [Completion], isRepeated: Bool) {
    let line = Array(request.line.utf8)
    let cursor = min(max(request.cursor, 0), line.count)
    let usable = candidates.filter { (0...cursor).contains($0.start) }
    guard let start = usable.map(\.start).min() else {
      self = .nothing
      return
    }
    // Candidates may replace words of different lengths: each is seen from the earliest start.
    let texts = usable.map { candidate in
      String(decoding: line[start..<candidate.start], as: UTF8.self) + candidate.replacement
    }
    let typed = String(decoding: line[start..<cursor], as: UTF8.self)
    if texts.count == 1 {
      let next = cursor < line.count ? line[cursor] : nil
      self = .insert(start: start, text: texts[0] + Self.blank(after: texts[0], before: next))
      return
    }
    let shared = Self.sharedBeginning(of: texts)
    // The same length in other letters is `hå` for `Hå`: put right too.
    if shared.count > typed.count || (shared.count == typed.count && shared != typed) {
      self = .insert(start: start, text: shared)
    } else {
      self = isRepeated || typed.isEmpty ? .list(usable) : .nothing
    }
  }

  /// A blank follows a finished word, unless one stands there or the word opens something.
  private static func blank(after text: String, before next: UInt8?) -> String {
    guard let last = text.last else { return "" }
    return last.isWhitespace || "([{.".contains(last) || next == 0x20 ? "" : " "
  }

  /// The longest beginning that all texts share, in whole characters: never half an å.
  static func sharedBeginning(of texts: [String]) -> String {
    guard var shared = texts.first.map({ $0[...] }) else { return "" }
    for text in texts.dropFirst() {
      let length = zip(shared, text).prefix { $0 == $1 }.count
      shared = shared.prefix(length)
    }
    return String(shared)
  }
}
