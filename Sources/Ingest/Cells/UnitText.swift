/// A unit as cells spell it, in the language's spelling; nil where the text is no unit.
///
/// `kr / st.` is `kr/st`, `kr/kvm,år` and `kr/skåp och månad` are `kr/kvm/år` and `kr/skåp/månad`, `tkr per år` is
/// `tkr/år`. These spellings are read in cells and nowhere else.
public func unitText(_ text: String) -> String? {
  let text = trimmed(text)
  guard let first = text.first, first.isLetter || first == "%" else { return nil }
  let body = text.hasSuffix(".") ? text.dropLast() : text[...]
  var words = split(String(body))
  for index in words.indices.reversed() where ["per", "och"].contains(words[index].lowercased()) {
    let isBetween = index > 0 && index < words.count - 1 && words[index - 1] != "/" && words[index + 1] != "/"
    // "och" joins what stands below the fraction line only.
    guard isBetween, words[index].lowercased() == "per" || words[..<index].contains(where: isDivision) else {
      return nil
    }
    words[index] = "/"
  }
  let isAlternating = words.enumerated().allSatisfy { index, word in (index % 2 == 1) == isOperator(word) }
  guard isAlternating, words.count % 2 == 1 else { return nil }
  return words.joined()
}

private func isOperator(_ word: String) -> Bool { ["/", "·", "*"].contains(word) }
private func isDivision(_ word: String) -> Bool { word == "/" || word.lowercased() == "per" }

/// Words and operators; a comma below a fraction line divides too. Anything else becomes a word of its own that no
/// unit has, so that the text is refused.
private func split(_ text: String) -> [String] {
  var words: [String] = []
  var word = ""
  func finish() {
    if !word.isEmpty { words.append(word) }
    word = ""
  }
  for character in text {
    switch character {
    case " ": finish()
    case "/", "·", "*":
      finish()
      words.append(String(character))
    case "," where words.contains("/"):
      finish()
      words.append("/")
    case _ where character.isLetter || character == "%" || character == "²" || character == "³" || character == ".":
      word.append(character)
    case _ where character.isNumber && !word.isEmpty: word.append(character)
    default:
      finish()
      words.append(contentsOf: ["", ""])
    }
  }
  finish()
  return words
}
