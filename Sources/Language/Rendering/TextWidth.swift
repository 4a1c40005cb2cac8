/// How many columns a text takes on a screen of fixed pitch.
public enum TextWidth {
  /// 0 for marks that stand on the letter before, 2 for wide letters and pictures, else 1.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<32, 0x7F..<0xA0: return 0
    case 0x20..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F: return 2
    case 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF: return 2
    case 0x20000...0x3FFFD: return 2
    // Vowels and finals of Hangul letters stand in the block that their first letter opens.
    case 0x1160...0x11FF, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: return 0
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// What people see as one letter: a picture made of several, a flag, a letter with its marks.
  public static func of(_ character: Character) -> Int {
    var width = 0
    var flags = 0
    for scalar in character.unicodeScalars {
      if scalar.value == 0xFE0F && width > 0 { width = 2 }
      if (0x1F1E6...0x1F1FF).contains(scalar.value) { flags += 1 }
      width = max(width, of(scalar))
    }
    return flags > 1 ? 2 : width
  }

  public static func of(_ text: String) -> Int {
    var width = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      // Letters without loose marks, dashes and quotation marks, arrows, the minus sign: each stands alone.
      case 0x20..<0x7F, 0xA0..<0x300, 0x2010...0x2027, 0x2190...0x2193, 0x2212: width += 1
      default: return text.reduce(0) { $0 + of($1) }
      }
    }
    return width
  }

  /// A text with its tabs as blanks up to the next multiple of eight columns, and no other control characters.
  static func expanded(_ text: String) -> String {
    var result = ""
    var column = 0
    for character in text {
      guard let scalar = character.unicodeScalars.first else { continue }
      if scalar == "\t" {
        let blanks = 8 - column % 8
        result += String(repeating: " ", count: blanks)
        column += blanks
      } else if scalar.value >= 32 && scalar.value != 0x7F {
        result.append(character)
        column += of(character)
      } else if scalar != "\r" && scalar != "\n" {
        // A control character has a picture of its own, so that it can be seen and pointed at.
        result.unicodeScalars.append(Unicode.Scalar(scalar.value == 0x7F ? 0x2421 : 0x2400 + scalar.value) ?? "?")
        column += 1
      }
    }
    return result
  }

  /// Words in lines of at most a width; lines after the first begin with an indent. A word that is longer than a line
  /// is cut where the line ends.
  static func wrapped(_ text: String, width: Int, indent: Int = 2) -> [String] {
    guard !text.contains("\n") else {
      let blanks = String(repeating: " ", count: indent)
      return text.split(separator: "\n").enumerated().flatMap { number, part in
        let words = part.drop { $0 == " " }
        return number == 0
          ? wrapped(String(part), width: width, indent: indent)
          : wrapped(String(words), width: width - indent, indent: indent).map { blanks + $0 }
      }
    }
    var lines: [String] = []
    // Blanks at the beginning are the text's own indent.
    var line = String(text.prefix { $0 == " " })
    for word in text.dropFirst(line.count).split(separator: " ", omittingEmptySubsequences: false) {
      let joined = line.trimmedIsEmpty ? line + word : line + " " + word
      if of(joined) > width && !line.trimmedIsEmpty {
        lines.append(line)
        line = String(repeating: " ", count: indent) + word
      } else {
        line = joined
      }
      // A word of a whole file is cut in one pass over it.
      var tail = line[...]
      var left = of(line)
      var pad = ""
      while pad.count + left > width, indent < width {
        let head = prefix(tail, width: width - pad.count)
        guard !head.isEmpty else { break }
        lines.append(pad + head)
        tail = tail.dropFirst(head.count)
        left -= of(head)
        pad = String(repeating: " ", count: indent)
      }
      line = pad + tail
    }
    lines.append(line)
    return lines
  }

  /// As much of a text's beginning as takes at most a width.
  static func prefix(_ text: some StringProtocol, width: Int) -> String {
    var column = 0
    return String(
      text.prefix { character in
        column += of(character)
        return column <= width
      })
  }
}

extension String {
  fileprivate var trimmedIsEmpty: Bool { allSatisfy { $0 == " " } }
}
