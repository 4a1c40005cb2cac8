import Analysis
import Budget
import Language
import Quantities

/// A line in everyday words that is no statement, and the statement that it plainly means.
///
/// The language has one word for each thing, so `skola blir försenad 6 månader` is no second way to delay: it is told
/// what to type. Nothing is carried out.
struct PlainSpeech {
  private let words: [String]
  private let line: String
  private let model: Model

  /// Beginnings of words for what is put off, in both tongues.
  private static let late = ["försen", "fördröj", "uppskj", "skjut", "delayed", "postpone"]
  private static let more = ["dyrare", "högre", "costlier", "higher"]
  private static let less = ["billigare", "lägre", "cheaper", "lower"]
  private static let decided = ["besluta", "beslutas", "beslutar", "beslutad", "decide"]
  private static let numbers = [
    "en": "1", "ett": "1", "två": "2", "tre": "3", "fyra": "4", "a": "1", "one": "1", "two": "2",
  ]

  init(_ line: String, _ model: Model) {
    self.line = line
    self.model = model
    words = line.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
  }

  /// What to type; nil where no everyday word is known.
  func statement(_ tongue: Tongue) -> String? {
    let sv = tongue == .swedish
    if let choice = choice(sv) { return choice }
    let name = item.map { model.items[$0].name } ?? (sv ? "NAMN" : "NAME")
    if words.contains(where: { word in PlainSpeech.late.contains { word.hasPrefix($0) } })
      || isHalfYear && (words.contains("senarelägg") || words.contains("delay"))
    {
      return (sv ? "senarelägg " : "delay ") + name + (sv ? " " : " by ") + (time ?? halfYear(sv))
    }
    if isHalfYear, words.contains("tidigarelägg") || words.contains("advance") {
      return (sv ? "tidigarelägg " : "advance ") + name + (sv ? " " : " by ") + halfYear(sv)
    }
    let isMore = words.contains { PlainSpeech.more.contains($0) }
    if isMore || words.contains(where: { PlainSpeech.less.contains($0) }) {
      let verb = sv ? (isMore ? "öka" : "minska") : isMore ? "increase" : "decrease"
      let what = item.flatMap { price(of: $0, sv) } ?? name
      return "\(verb) \(what) \(sv ? "med" : "by") \(share ?? "10 %")"
    }
    if let first = words.first, PlainSpeech.decided.contains(first) { return decision(name, sv) }
    return nil
  }

  /// `välj Bygg nytt`: the choices that have such an option.
  private func choice(_ sv: Bool) -> String? {
    guard let first = words.first, ["välj", "choose"].contains(first), words.count > 1 else { return nil }
    let text = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true).last.map(String.init) ?? ""
    let found = model.options(named: text)
    guard !found.isEmpty else { return nil }
    return found.map { "\(sv ? "välj" : "choose") \($0.option) \(sv ? "i" : "in") \($0.choice)" }
      .joined(separator: sv ? " eller " : " or ")
  }

  private func decision(_ name: String, _ sv: Bool) -> String? {
    guard let item, let component = model.items[item].component else {
      return sv
        ? "bevilja NAMN (äskande), genomför NAMN (besparing) eller sätt läge för NAMN till beslutad (investering)"
        : "grant NAME (request), adopt NAME (saving) or set status of NAME to decided (investment)"
    }
    let definition = model.components[component]
    if definition.status("granted") != nil { return (sv ? "bevilja " : "grant ") + name }
    if definition.status("adopted") != nil { return (sv ? "genomför " : "adopt ") + name }
    guard let (input, index) = definition.status("decided") else { return (sv ? "ta med " : "enable ") + name }
    let (names, option) = (definition.inputs[input].names, definition.options(of: input)[index])
    return sv
      ? "sätt \(names.last ?? "") för \(name) till \(option.last ?? "")"
      : "set \(names.first ?? "") of \(name) to \(option.first ?? "")"
  }

  /// The first amount of money that an item is given: `utgift för skola`.
  private func price(of item: Int, _ sv: Bool) -> String? {
    guard let component = model.items[item].component else { return nil }
    for (index, value) in model.items[item].inputs.enumerated() {
      guard let value, case .quantity(let unit) = value.type, unit.power(of: .money) == 1,
        model.items[item].given[index] != nil
      else { continue }
      let names = model.components[component].inputs[index].names
      return sv
        ? "\(names.last ?? "") för \(model.items[item].name)" : "\(names.first ?? "") of \(model.items[item].name)"
    }
    return nil
  }

  /// The first item that the line names, also in its definite form (`skolan`).
  private var item: Int? {
    for start in words.indices {
      for end in (start..<min(words.count, start + 5)).reversed() {
        let text = words[start...end].joined(separator: " ")
        for form in [text] + ["n", "en", "et", "t"].filter(text.hasSuffix).map({ String(text.dropLast($0.count)) }) {
          for case .item(let index) in model.names.entities(named: form) { return index }
        }
      }
    }
    return nil
  }

  /// `20 %`, as it stands.
  private var share: String? {
    for (index, word) in words.enumerated() {
      if word.hasSuffix("%"), word.count > 1 { return word.dropLast() + " %" }
      if ["%", "procent", "percent"].contains(word), index > 0 { return words[index - 1] + " %" }
    }
    return nil
  }

  private var isHalfYear: Bool {
    words.contains("halvår") || words.contains("half") && words.contains("year")
  }

  private func halfYear(_ sv: Bool) -> String { sv ? "6 månader" : "6 months" }

  /// `6 månader`, `1 år`, as it stands; nil for half a year, which is six months.
  private var time: String? {
    if isHalfYear { return nil }
    for (index, word) in words.enumerated() where index > 0 {
      guard ["mån", "år", "vecka", "veckor", "month", "year", "week"].contains(where: word.hasPrefix) else { continue }
      let number = PlainSpeech.numbers[words[index - 1]] ?? words[index - 1]
      if number.allSatisfy(\.isNumber) { return number + " " + word }
    }
    return nil
  }
}

extension Model {
  /// Options by their name or label, as they are typed.
  func options(named text: String) -> [(option: String, choice: String)] {
    alternatives.indices.compactMap { group in
      guard case .option(_, let index)? = names.member(named: text, of: .alternatives(group)) else { return nil }
      return (alternatives[group].options[index].name, alternatives[group].name)
    }
  }
}
