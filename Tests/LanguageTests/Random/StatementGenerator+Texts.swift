import Language

extension StatementGenerator {
  /// One line, with blanks as people leave them.
  mutating func line() -> String {
    let statement: String
    switch number(0...9) {
    case 0...3: statement = declaration()
    case 4...6: statement = edit()
    default: statement = command()
    }
    return spaced(statement)
  }

  /// The blanks of a statement made uneven, but for those in quotes and in numbers.
  mutating func spaced(_ text: String) -> String {
    var result = ""
    var closing: Character?
    for character in text {
      if character == "\u{1}" {
        result += pick([" ", "\u{A0}", "\u{202F}"])
        continue
      }
      if let mark = closing {
        if character == mark { closing = nil }
      } else if character == "\"" {
        closing = "\""
      } else if character == "”" || character == "“" {
        closing = "”"
      } else if character == " " {
        result += chance(3) ? pick(["  ", "\t", "   "]) : " "
        continue
      }
      result.append(character)
    }
    return result
  }

  /// A whole text: statements with bodies, comments everywhere, blank lines.
  mutating func document() -> String {
    var text = ""
    for _ in 0..<number(1...6) {
      text += remarks(indent: 0)
      switch number(0...5) {
      case 0:
        text += head(word(.component) + " " + pair()) + body(2) { $0.clause() }
      case 1:
        text += head(word(.scenario) + " " + quoted()) + body(4) { $0.edit() }
      case 2: text += head(instance()) + body(3) { $0.plain() + " = " + $0.expression() }
      case 3: text += head(word(.load) + " " + plain() + " " + quoted()) + body(2) { $0.property() }
      default: text += line() + ending()
      }
    }
    return text + remarks(indent: 0)
  }

  private mutating func head(_ statement: String) -> String { spaced(statement) + ":" + ending() }

  private mutating func body(_ indent: Int, _ make: (inout StatementGenerator) -> String) -> String {
    let pad = String(repeating: " ", count: indent)
    var text = ""
    for _ in 0..<number(1...4) {
      text += remarks(indent: indent)
      text += pad + broken(spaced(make(&self)), indent) + ending()
    }
    return text + (chance(20) ? pad + "# sist\n" : "")
  }

  /// The end of a line, perhaps with a comment.
  private mutating func ending() -> String { chance(15) ? pick([" # efter", "# tätt  ", "  #"]) + "\n" : "\n" }

  private mutating func remarks(indent: Int) -> String {
    var text = ""
    for _ in 0..<(chance(30) ? number(1...3) : 0) {
      text +=
        chance(50)
        ? "\n" : String(repeating: " ", count: chance(70) ? indent : number(0...6)) + "# rad \(number(0...9))\n"
    }
    return text
  }

  /// A statement whose braces go on over lines, with comments between.
  private mutating func broken(_ text: String, _ indent: Int) -> String {
    guard text.contains("{"), !text.contains("\""), !text.contains("”") else { return text }
    var depth = 0
    var result = ""
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      result.append(character)
      let mayBreak = depth > 0 && (character == ";" || character == "{")
      if mayBreak, chance(40) {
        result += chance(40) ? " # i\n" : "\n"
        if chance(20) { result += "    # egen rad\n" }
      }
    }
    return result
  }
}
