/// How a file is laid out, where that has to be said: which lines are the header, what stands for nothing, which rows
/// are none. Nothing of it is guessed; what a reading passes over by it is a note.
public struct TableForm: Sendable, Hashable {
  /// What is done with a row that has fewer fields than the header.
  public enum ShortRows: Sendable, Hashable {
    /// It is an error.
    case refused
    /// Its cells belong to the first columns.
    case left
    /// Its cells belong to the last columns; texts before its first number stay where they are.
    case right
  }

  /// The lines of the header, from 1; nil for the first line that has more than a title.
  public var header: ClosedRange<Int>?
  /// Columns in which an empty cell means what stands above it: cells that were merged, names printed once.
  public var fill: [String] = []
  /// Rows that are left out: those whose first filled cell begins so.
  public var skip: [String] = []
  /// What is done with rows that are too short.
  public var short = ShortRows.refused
  /// What whole cells stand for, by their text: `-` for `0`, `..` for `?`.
  public var marks: [String: String] = [:]
  /// The mark between groups of three digits (`.` in `1.234.567`), where it is no blank.
  public var thousands: Character?
  /// What stands after names and numbers and points to a note below the table: `1)`, `*`.
  public var noteMarks: [String] = []
  /// The cell of a mark that stands for a blank, told from one in which nothing stands.
  public static let saidBlank = "\u{A0}"

  /// Whether nothing stands in a cell, and no mark that is said to stand for a blank.
  public static func isEmpty(_ cell: String) -> Bool { cell != saidBlank && isBlank(cell) }

  /// Whether nothing stands in a cell, or a mark that is said to stand for that.
  public static func isBlank(_ cell: String) -> Bool { cell.allSatisfy(\.isWhitespace) }

  /// Columns of names, in which a mark is a name like any other.
  public var names: [String] = []

  /// A file with its header first and nothing to be said about it.
  public init() {}
}

/// A line under a table that is none of its rows: a source, a note.
enum Footnote {
  private static let words = [
    "källa", "not", "noter", "fotnot", "anm", "anmärkning", "kommentar", "obs", "source", "note", "uppgifterna",
  ]

  /// Whether a lone text is a footnote: a word that says so, a mark before it, or a sentence.
  static func isOne(_ text: String) -> Bool {
    let text = trimmed(text)
    guard let first = text.first, !isDigit(first) || text.contains(")") else { return false }
    if first == "*" || first == "¹" || first == "²" { return true }
    if isDigit(first), text.drop(while: isDigit).first == ")" { return true }
    let word = foldedName(text).prefix { $0.isLetter }
    return words.contains(String(word)) && text.count > word.count
      || text.split(separator: " ").count >= 5 && text.hasSuffix(".")
  }
}
