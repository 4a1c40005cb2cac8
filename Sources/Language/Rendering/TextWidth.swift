/// How many columns a text takes on a screen of fixed pitch.
public enum TextWidth {
  /// 0 for marks that stand on the letter before, 2 for wide letters and pictures, else 1.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<32, 0x7F..<0xA0: 0
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F: 0
    case 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F: 2
    case 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF: 2
    case 0x20000...0x3FFFD: 2
    default: 1
    }
  }

  public static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }

  /// A text with its tabs as blanks up to the next multiple of eight columns, and no other control characters.
  static func expanded(_ text: String) -> String {
    var result = ""
    var column = 0
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        let blanks = 8 - column % 8
        result += String(repeating: " ", count: blanks)
        column += blanks
      } else if scalar.value >= 32 && scalar.value != 0x7F {
        result.unicodeScalars.append(scalar)
        column += of(scalar)
      } else if scalar.value < 32 && scalar != "\r" && scalar != "\n" {
        // A control character has a picture of its own, so that it can be seen and pointed at.
        result.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
        column += 1
      }
    }
    return result
  }

  /// Words in lines of at most a width; lines after the first begin with an indent.
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
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let joined = line.isEmpty ? String(word) : line + " " + word
      if of(joined) > width && !line.trimmedIsEmpty {
        lines.append(line)
        line = String(repeating: " ", count: indent) + word
      } else {
        line = joined
      }
    }
    lines.append(line)
    return lines
  }
}

extension String {
  fileprivate var trimmedIsEmpty: Bool { allSatisfy { $0 == " " } }
}
