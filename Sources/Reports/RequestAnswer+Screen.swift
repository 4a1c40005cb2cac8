import Analysis
import Quantities
import Scenarios

extension RequestAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    guard !requests.isEmpty, !years.isEmpty else { return Screen([.line(outcome.text)]) }
    return requests.count == 1 ? screenOfOne(requests[0], words) : screenOfSeveral(words)
  }

  /// `Ramen 2024 ökar med 15 350 tkr (6,5 %), 234 574 → 249 924`.
  func frameLine(_ words: Words) -> String? {
    guard let first = frame.first, first.before != first.after else { return nil }
    let change = first.after - first.before
    let decimals = words.decimals(for: [first.before, first.after])
    let size = words.amount(abs(change), decimals: decimals) + " " + words.moneyName
    let share = first.before == 0 ? "" : " (" + words.percent(abs(change) / first.before) + ")"
    guard hasFrame else {
      return words.sv
        ? "Ramtillskott \(year): \(size). Modellen har ingen budget \(year) att lägga det till"
        : "Frame addition \(year): \(size). The model has no budget of \(year) to add it to"
    }
    let ends = words.amount(first.before, decimals: decimals) + " → " + words.amount(first.after, decimals: decimals)
    if words.sv {
      return "Ramen \(year) \(change > 0 ? "ökar" : "minskar") med \(size)\(share), \(ends)"
    }
    return "The frame \(year) \(change > 0 ? "grows" : "falls") by \(size)\(share), \(ends)"
  }

  /// Part year, full year and what the next year adds, for a decision that begins within a year.
  func partYear(_ words: Words, _ part: KeyPath<RequestYear, Double>) -> String? {
    let whole = requests.compactMap(\.wholeYears)
    guard whole.count == requests.count, !whole.isEmpty else { return nil }
    let now = sum(0, part) - sum(0, part, before: true)
    let full = whole.reduce(0) { $0 + $1[0][keyPath: part] } - sum(0, part, before: true)
    guard full != now else { return nil }
    let decimals = words.decimals(for: [now, full])
    func text(_ value: Double) -> String { words.amount(abs(value), decimals: decimals) }
    let label =
      full < 0
      ? (words.sv ? "Ramen minskar" : "The frame falls") : (words.sv ? "Ramtillskott" : "Frame addition")
    let next = years.count > 1 ? years[1] : year + 1
    return words.sv
      ? "\(label): \(year) \(text(now)), helår \(text(full)), tillkommer \(next) \(text(full - now)) \(words.moneyName)"
      : "\(label): \(year) \(text(now)), full year \(text(full)), added \(next) \(text(full - now)) \(words.moneyName)"
  }

  /// `från 2024-07-01`, `bara 2024`.
  func span(_ words: Words) -> String? {
    guard let dated else { return nil }
    if let year = dated.onlyYear { return words.sv ? "bara \(year)" : "\(year) only" }
    var texts: [String] = []
    if let from = dated.from { texts.append((words.sv ? "från " : "from ") + "\(from)") }
    if let until = dated.until {
      texts.append((words.sv ? "till och med " : "until ") + "\(until)".dropLast(3))
    }
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }

  /// Claims on the same money, for several requests together. Beside this year's deviation that says enough; alone
  /// the others are named.
  func claims(_ words: Words, named: Bool) -> String? {
    let linked = requests.filter { request in
      !request.sameMoney.isEmpty && (request.after[0].granted != 0 || request.after[0].cost != 0)
    }
    guard !linked.isEmpty else { return nil }
    let names = linked.map(\.label.id)
    let ids = names.count > 2 && !named ? names.joined(separator: ", ") : words.listing(names)
    let others = words.listing(
      linked.flatMap { $0.sameMoney.map { $0.label.short == nil ? $0.label.name : $0.label.id } })
    let tail = named ? (words.sv ? " som \(others)" : " as \(others)") : ""
    return words.sv ? "\(ids) gäller delvis samma pengar\(tail)" : "\(ids) partly concern the same money\(tail)"
  }

  /// That this year's deviation is another matter.
  func leftOut(_ words: Words) -> String? {
    guard let deviation, deviation.amount != 0 else { return nil }
    let word = deviation.amount < 0 ? (words.sv ? "underskott" : "deficit") : (words.sv ? "överskott" : "surplus")
    let amount = words.signed(deviation.amount)
    return words.sv
      ? "årets \(word) \(amount) ingår inte" : "the \(word) of \(deviation.year), \(amount), is not included"
  }
}
