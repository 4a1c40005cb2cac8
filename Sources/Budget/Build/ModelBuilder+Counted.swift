import Language
import Quantities

extension ModelBuilder {
  /// A per cent of an item that says what its numbers count (`enhet = "dagar"`), called so: 94 days are no 94 %.
  func counted(_ value: Typed, _ item: Int) -> Typed {
    let one = value.members?.values.first ?? value
    guard one.display == .percent, let word = countedWord(item) else { return value }
    func named(_ value: Typed) -> Typed {
      guard case .quantity(let unit) = value.type, unit.isDimensionless, value.display == .percent else { return value }
      var value = value
      value.display?.word = word
      return value
    }
    guard let members = value.members else { return named(value) }
    return Typed(members.map(named))
  }

  /// What the numbers of an item count, where its component asks for it and it is no per cent.
  private func countedWord(_ item: Int) -> String? {
    guard let component = parts.items[item].component,
      let input = parts.components[component].input(named: "counted"),
      parts.components[component].inputs[input].type == .text,
      let text = parts.items[item].texts[input]
    else { return nil }
    let word = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return word.isEmpty || ["%", "procent", "percent", "per cent"].contains(NameTable.fold(word)) ? nil : word
  }
}
