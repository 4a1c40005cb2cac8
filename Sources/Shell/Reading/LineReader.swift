/// Where lines come from: a terminal, a pipe, a file, or a test's list.
///
/// The prompt's loop knows only this, and so is tested without a terminal.
public protocol LineReader {
  /// Reads one line, after showing the prompt where somebody looks at it.
  mutating func read(prompt: String) -> LineOutcome

  /// Keeps a whole statement for recall. Readers without a history ignore it.
  mutating func remember(_ statement: String)
}

extension LineReader {
  public mutating func remember(_ statement: String) {}
}

/// How the reading of a line ended.
public enum LineOutcome: Equatable, Sendable {
  /// A line, without its line break. A statement recalled from the history may hold line breaks within.
  case line(String)
  /// Ctrl-C: what was typed is dropped, and the program goes on.
  case interrupted
  /// The input is at its end.
  case end
  /// The line cannot be used. It has been passed over, so reading may go on with the next one.
  case unreadable(LineFault)
}

/// Why a line could not be used, and where: facts, to be put into words by the diagnostics.
public struct LineFault: Error, Equatable, Sendable {
  /// What was found.
  public enum Reason: Equatable, Sendable {
    /// A byte that is not UTF-8, such as an å saved by a program that writes Latin-1.
    case notUTF8(byte: UInt8)
    /// A line longer than the limit, in bytes.
    case tooLong(limit: Int)
    /// The system's refusal to read, as its error number.
    case system(errno: Int32)
  }

  public let reason: Reason
  /// The line's number, from 1.
  public let line: Int
  /// The place in the line, in characters as people count them, from 1.
  public let column: Int

  public init(reason: Reason, line: Int, column: Int) {
    self.reason = reason
    self.line = line
    self.column = column
  }
}
