import Quantities

/// What an answer shows: lines and tables, then what it assumes, what is unknown and one warning.
public struct Screen: Sendable, Hashable {
  /// A line or a table.
  public enum Element: Sendable, Hashable {
    /// A line of the answer; long ones are wrapped with two blanks before the rest.
    case line(String)
    case table(Table)
    /// Lines of which people are told how many there are; programs and documents have them all.
    case folded([String], said: String)
  }

  /// What the answer says, in order.
  public var elements: [Element]
  /// What stands after `Antar:`.
  public var assumes: [String]
  /// What stands after `Okänt:`.
  public var unknown: [String]
  /// What stands after `Obs:`.
  public var warnings: [String]
  /// The first line in short, for the list of what was tried.
  public var headline: String {
    for element in elements {
      if case .line(let text) = element { return text }
    }
    return ""
  }

  /// A screen of elements, with what stands below them.
  public init(_ elements: [Element] = [], assumes: [String] = [], unknown: [String] = [], warnings: [String] = []) {
    self.elements = elements
    self.assumes = assumes
    self.unknown = unknown
    self.warnings = warnings
  }

  /// Adds a line.
  public mutating func line(_ text: String) { elements.append(.line(text)) }
  /// Adds a table.
  public mutating func table(_ table: Table) { elements.append(.table(table)) }

  /// The screen as lines: tables of at most `width` columns, sentences of at most `prose`, which is the same where it is
  /// not said.
  public func lines(width: Int = 80, prose: Int? = nil, in tongue: Tongue = .swedish) -> [String] {
    let prose = prose ?? width
    var result: [String] = []
    for element in elements {
      switch element {
      case .line(let text):
        // What belongs to an indented line is indented further.
        result += Wrap.lines(text, width: prose, hanging: 2 + text.prefix { $0 == " " }.count)
      case .table(let table): result += table.lines(width: width)
      case .folded(_, let text): result += Wrap.lines(text, width: prose, hanging: 2 + text.prefix { $0 == " " }.count)
      }
    }
    let footer = footer(width: prose, in: tongue)
    // A screen that would be a line too long puts its last words and its first assumption on one line.
    if result.count + footer.count > 6, case .line? = elements.last, let last = result.last, let first = footer.first,
      !last.hasPrefix(" "), last.count + first.count + 2 <= prose
    {
      result[result.count - 1] = last + ". " + first
      return result + footer.dropFirst()
    }
    return result + footer
  }

  /// What the answer assumes, what is unknown, and its warning.
  private func footer(width: Int, in tongue: Tongue) -> [String] {
    var result: [String] = []
    let sv = tongue == .swedish
    // Assumptions and unknowns share a line where they fit on one.
    let assumption = assumes.isEmpty ? nil : (sv ? "Antar: " : "Assumes: ") + Screen.joined(assumes)
    let unknowns = unknown.isEmpty ? nil : (sv ? "Okänt: " : "Unknown: ") + Screen.joined(unknown)
    if let assumption, let unknowns, assumption.count + unknowns.count + 2 <= width {
      result.append(assumption + ". " + unknowns)
    } else {
      for text in [assumption, unknowns].compactMap({ $0 }) { result += Wrap.lines(text, width: width, hanging: 7) }
    }
    if !warnings.isEmpty {
      result += Wrap.lines((sv ? "Obs: " : "Note: ") + warnings.joined(separator: "; "), width: width, hanging: 5)
    }
    return result
  }

  private static func joined(_ texts: [String]) -> String { texts.joined(separator: ". ") }
}

/// Lines broken at blanks; a number and its unit, or the groups of a number, are not parted.
public enum Wrap {
  /// A text as lines of at most `width` characters, all but the first indented by `hanging` blanks.
  public static func lines(_ text: String, width: Int, hanging: Int) -> [String] {
    guard text.count > width else { return [text] }
    var result: [String] = []
    var line = ""
    let leading = text.prefix { $0 == " " }
    for word in words(text) {
      if line.isEmpty {
        line = result.isEmpty ? leading + word : String(repeating: " ", count: hanging) + word
      } else if line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        result.append(line)
        line = String(repeating: " ", count: hanging) + word
      }
    }
    if !line.isEmpty { result.append(line) }
    return result
  }

  private static func words(_ text: String) -> [String] {
    var result: [String] = []
    for word in text.split(separator: " ") {
      let isGroup = word.count >= 3 && word.prefix(3).allSatisfy(\.isNumber)
      let bare = word.prefix { $0.isLetter || $0 == "%" }
      if ["tkr", "mnkr", "kr", "åa", "%"].contains(bare), let last = result.last, last.last?.isNumber == true {
        result[result.count - 1] = last + " " + word
      } else if isGroup, let last = result.last, let end = last.last, end.isNumber,
        last.suffix(3).allSatisfy(\.isNumber) || (last.reversed().prefix { $0.isNumber }).count < 3
      {
        result[result.count - 1] = last + " " + word
      } else {
        result.append(String(word))
      }
    }
    return result
  }
}
