import Quantities

/// Writes statements back as text, in either tongue, from the tree: for the journal, `visa beslut` and saved files.
///
/// What is written reads back as the same tree. Names of several words are quoted, keywords come from the table,
/// series and kinds (`avvikelse`, `requests`) follow the tongue unless the model has a name that is spelled so.
public struct Printer: Sendable {
  public let tongue: Tongue
  let names: NameIndex
  let table = KeywordTable.standard

  /// - Parameter names: what is known where the text will be read.
  public init(tongue: Tongue, names: NameIndex = NameIndex()) {
    self.tongue = tongue
    self.names = names
  }

  /// A statement with its body, indented by two blanks a level, without a line feed at the end.
  public func text(_ statement: Statement) -> String { lines(statement).joined(separator: "\n") }

  /// Several statements, one after the other.
  public func text(_ statements: [Statement]) -> String {
    statements.map { text($0) }.joined(separator: "\n")
  }

  private func lines(_ statement: Statement) -> [String] {
    let head = head(statement.node)
    guard !statement.body.isEmpty else { return [head] }
    return [head + ":"] + statement.body.flatMap { lines($0) }.map { "  " + $0 }
  }

  private func head(_ node: Statement.Node) -> String {
    switch node {
    case .property(let property): self.property(property)
    case .declaration(let declaration): self.declaration(declaration)
    case .clause(let clause): self.clause(clause)
    case .edit(let edit): text(edit)
    case .command(let command): text(command)
    case .instance(let instance):
      words([
        bare(instance.component), name(instance.name), instance.label.map { quoted($0.text) },
        placement(instance.placement),
      ])
    }
  }

  private func property(_ property: Property) -> String {
    let value = property.unit?.text ?? property.values.map { text($0) }.joined(separator: "; ")
    return words([name(property.target) + selectors(property.index), "=", value, label(property.label)])
  }

  // MARK: Words and names

  func word(_ role: KeywordRole) -> String { table.spelling(role, in: tongue) }

  /// Parts with single blanks between; empty ones are left out.
  func words(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  func quoted(_ text: String) -> String {
    var result = "\""
    for character in text.unicodeScalars {
      if character == "\"" { result += "\"" }
      result.unicodeScalars.append(character)
    }
    return result + "\""
  }

  func label(_ name: Name?) -> String? { name.map { quoted($0.text) } }

  /// A name with quotes where it was quoted or has to be.
  func name(_ name: Name) -> String {
    name.isQuoted || !isPlain(name.text) ? quoted(name.text) : name.text
  }

  func name(_ reference: Reference) -> String {
    var result = ""
    for (index, part) in reference.parts.enumerated() {
      let isNumber = index > 0 && !part.isQuoted && !part.text.isEmpty && part.text.utf8.allSatisfy(Fold.isDigit)
      result += (index > 0 ? "." : "") + (isNumber ? part.text : name(part))
    }
    return result
  }

  /// A code after `account` or `activity`, which may be all digits.
  func code(_ reference: Reference) -> String {
    let isNumber = reference.parts.count == 1 && reference.text.utf8.allSatisfy(Fold.isDigit)
    return isNumber && !reference.text.isEmpty ? reference.text : name(reference)
  }

  /// A series, a kind or a group: a word of the table in this tongue, or a name.
  func thing(_ name: Name) -> String {
    guard !name.isQuoted, !names.contains(name.text), let role = table.role(of: name.text, at: .thing) else {
      return self.name(name)
    }
    return word(role)
  }

  /// A name before a parenthesis, where no word is reserved.
  func called(_ name: Name) -> String {
    if !names.contains(name.text), let role = table.role(of: name.text, at: .thing) { return word(role) }
    return name.text
  }

  /// A kind or a property before what it belongs to: one word without quotes, whatever it means elsewhere.
  func bare(_ name: Name) -> String {
    if !name.isQuoted, !names.contains(name.text), let role = table.role(of: name.text, at: .thing) {
      return word(role)
    }
    let isWord = !name.text.isEmpty && name.text.utf8.allSatisfy { $0 != 32 && $0 != 34 }
    return isWord && !name.isQuoted ? name.text : quoted(name.text)
  }

  /// Several of a kind: `alla äskanden`, `utan engångsposter`.
  func several(_ name: Name) -> String {
    guard !name.isQuoted, !names.contains(name.text), let role = table.role(of: name.text, at: .thing) else {
      return self.name(name)
    }
    return KeywordTable.plurals[role].map { tongue == .swedish ? $0.swedish : $0.english } ?? word(role)
  }

  /// References in a list: with `och` where neither a known name nor a verb would swallow it, else with `;`.
  func list(_ items: [String]) -> String {
    let joint = " " + word(.and) + " "
    let text = items.joined(separator: joint)
    let bytes = Array(text.utf8)
    var at = 0
    for item in items {
      let swallows = names.longestMatch(in: bytes, from: at).map { $0 > item.utf8.count } ?? false
      let verb = table.longestMatch(at: .statement, in: bytes, from: at).map { Parser.verbs.contains($0.role) } ?? false
      if swallows || verb { return items.joined(separator: "; ") }
      at += item.utf8.count + joint.utf8.count
    }
    return text
  }

  /// Whether a text reads as one name without quotes.
  private func isPlain(_ text: String) -> Bool {
    let lexer = Lexer(bytes: Array(text.utf8), end: text.utf8.count)
    let token = lexer.token(at: 0)
    guard token.lower == 0, token.upper == text.utf8.count else { return false }
    switch token.kind {
    case .id: return true
    case .word: return !isReserved(text)
    default: return false
    }
  }

  /// A word that means something where names stand.
  private func isReserved(_ text: String) -> Bool {
    KeywordTable.reserved.contains(Fold.scalars(text)) || Months.number(of: text) != nil
  }
}
