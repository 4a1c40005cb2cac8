/// What is asked when Tab is typed.
public struct CompletionRequest: Equatable, Sendable {
  /// The whole line, as typed so far.
  public let line: String
  /// The cursor's place in the line, in bytes of UTF-8.
  public let cursor: Int

  public init(line: String, cursor: Int) {
    self.line = line
    self.cursor = cursor
  }
}

/// One text that can stand at the cursor.
public struct Completion: Equatable, Sendable {
  /// The text to insert, from `start` to the cursor.
  public let replacement: String
  /// Where the replaced word begins in the line, in bytes of UTF-8.
  public let start: Int
  /// The name, as listed.
  public let display: String
  /// What is shown beside the name: value, unit and label.
  public let detail: String

  public init(replacement: String, start: Int, display: String? = nil, detail: String = "") {
    self.replacement = replacement
    self.start = start
    self.display = display ?? replacement
    self.detail = detail
  }
}
