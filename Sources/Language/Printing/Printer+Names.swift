import Quantities

extension Printer {
  /// A name of several parts as it is typed: `t.Norr."Antal platser"`.
  public static func address(_ parts: [String], in tongue: Tongue = .swedish) -> String {
    let nowhere = Span(Source(name: "", text: ""), 0, 0)
    return Printer(tongue: tongue).name(Reference(parts.map { Name($0, isQuoted: true, span: nowhere) }))
  }

  func name(_ reference: Reference) -> String { joined(reference) { name($0) } }

  /// A reference where only a name can stand, so that it has quotes only where it needs them.
  func free(_ reference: Reference) -> String { joined(reference) { free($0) } }

  private func joined(_ reference: Reference, _ text: (Name) -> String) -> String {
    let parts = reference.parts
    var result = ""
    for (index, part) in parts.enumerated() {
      let isNumber = index > 0 && !part.isQuoted && !part.text.isEmpty && part.text.utf8.allSatisfy(Fold.isDigit)
      result += index > 0 ? "." : ""
      if isNumber {
        result += part.text
      } else if index > 0, let pair = vocabulary.value(part, of: parts[index - 1]) {
        result += pair.spelling(in: tongue)
      } else if index > 0 {
        result += isWordAfterDot(part.text) ? part.text : quoted(part.text)
      } else {
        // A name of several parts is no text.
        result += parts.count > 1 ? free(part) : text(part)
      }
    }
    return result
  }

  /// After a dot every word is a name.
  private func isWordAfterDot(_ text: String) -> Bool { isPlain(text, except: []) }

  /// A name with quotes only where it has to have them.
  func free(_ name: Name) -> String {
    let needsQuotes = !isPlain(name.text) || name.isQuoted && isMeaningful(name.text)
    return needsQuotes ? quoted(name.text) : name.text
  }

  /// A code after `account` or `activity`, which may be all digits.
  func code(_ reference: Reference) -> String {
    let isNumber = reference.parts.count == 1 && reference.text.utf8.allSatisfy(Fold.isDigit)
    return isNumber && !reference.parts[0].isQuoted && !reference.text.isEmpty ? reference.text : free(reference)
  }

  /// The role of a word of the table for a series or a kind; nil where the model has a name that is spelled so.
  private func thingRole(_ name: Name) -> KeywordRole? {
    guard !name.isQuoted, !names.contains(name.text) else { return nil }
    return table.role(of: name.text, at: .thing)
  }

  /// A series, a kind or a group: a word of the table in this tongue, or a name.
  func thing(_ name: Name) -> String {
    guard let role = thingRole(name) else { return self.name(name) }
    return written == nil ? word(role) : name.text
  }

  /// A name before a parenthesis, where no word is reserved.
  func called(_ name: Name, _ arguments: [Expression]) -> String {
    guard written == nil else { return name.text }
    let function = vocabulary.isEmpty || names.contains(name.text) ? nil : Function.named(name.text)
    if let function { return tongue == .swedish ? function.swedish : function.english }
    // A function outranks a kind that is spelled so: `months(…)`.
    if thingRole(name) != nil, Function.named(name.text) == nil { return oneWord(name) }
    if let pair = vocabulary.value(name, ofFirst: arguments) { return pair.spelling(in: tongue) }
    return name.text
  }

  /// A series or a kind where only one word can stand: before a parenthesis, after `load`.
  func oneWord(_ name: Name) -> String {
    guard written == nil, let role = thingRole(name) else { return bare(name) }
    let row = table.row(role)
    return (tongue == .swedish ? row.swedish : row.english).first { !$0.contains(" ") } ?? name.text
  }

  /// A kind or a property before what it belongs to: one word without quotes, whatever it means elsewhere.
  func bare(_ name: Name, of owner: Reference? = nil) -> String {
    if let role = thingRole(name) { return written == nil ? word(role) : name.text }
    if let owner, let last = owner.parts.last, let pair = vocabulary.value(name, of: last) {
      return pair.spelling(in: tongue)
    }
    let isWord = !name.text.isEmpty && name.text.utf8.allSatisfy { $0 != 32 && $0 != 34 }
    return isWord && !name.isQuoted ? name.text : quoted(name.text)
  }

  /// Several of a kind: `alla äskanden`, `utan engångsposter`.
  func several(_ name: Name) -> String {
    guard let role = thingRole(name) else { return self.name(name) }
    guard written == nil else { return name.text }
    return KeywordTable.plurals[role].map { tongue == .swedish ? $0.swedish : $0.english } ?? word(role)
  }

  /// The name of a component before that of its instance.
  func component(_ name: Name) -> String {
    vocabulary.component(name).map { $0.spelling(in: tongue) } ?? bare(name)
  }

  /// The left side of a property: an input of the component, a property of a load block, or something of an item.
  func target(_ property: Property) -> String {
    let parts = property.target.parts
    guard let last = parts.last, !last.isQuoted else { return name(property.target) }
    func word(_ name: Name) -> String { isPlain(name.text, except: []) ? name.text : self.name(name) }
    let pair = parts.count == 1 ? surroundings?.value(last) : vocabulary.attribute(last, of: parts[parts.count - 2])
    guard let pair else { return parts.count == 1 ? word(last) : name(property.target) }
    let owner = parts.count > 1 ? name(Reference(Array(parts.dropLast()))) + "." : ""
    return owner + pair.spelling(in: tongue)
  }

  /// The right side of a property: the option of a choice follows the tongue.
  func side(_ value: Expression, of target: Reference) -> String {
    guard target.parts.count == 1, case .reference(let reference, let index) = value.node, index.isEmpty,
      reference.parts.count == 1, !reference.parts[0].isQuoted,
      let pair = surroundings?.option(reference.parts[0], of: target.parts[0])
    else { return text(value) }
    return name(Name(pair.spelling(in: tongue), span: value.span))
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
  func isPlain(_ text: String) -> Bool {
    isPlain(text, except: KeywordTable.reserved) && Months.number(of: text) == nil
  }

  private func isPlain(_ text: String, except words: Set<[UInt32]>) -> Bool {
    let lexer = Lexer(bytes: Array(text.utf8), end: text.utf8.count)
    let token = lexer.token(at: 0)
    guard token.lower == 0, token.upper == text.utf8.count else { return false }
    switch token.kind {
    case .id: return true
    case .word: return !words.contains(Fold.scalars(text))
    default: return false
    }
  }

  /// A word that has a meaning of its own somewhere, so that quotes round it may say something.
  private func isMeaningful(_ text: String) -> Bool {
    let folded = Fold.scalars(text)
    return KeywordTable.allWords.contains(folded) || NumberWords.value(of: text) != nil
  }
}
