import Analysis
import Budget
import Quantities

extension FrameTable {
  /// What stands between the table and its assumptions.
  func notes(_ words: Words) -> [String] {
    let sv = words.sv
    var lines: [String] = []
    if rows.isEmpty {
      lines.append(sv ? "Ingenting ändrar ramen i de här åren" : "Nothing changes the frame in these years")
    }
    if remaining.contains(where: { ($0?.value ?? 0) <= -0.5 }) {
      lines.append(
        sv
          ? "Minus att finansiera: så mycket av ramen är ofördelat"
          : "Minus to finance: so much of the frame is unallocated")
    }
    if !leftOut.costOnly.ids.isEmpty {
      let amounts = zip(years, leftOut.costOnly.amounts).map { "\($0) " + words.amount($1) }.joined(separator: ", ")
      let ids = words.spans(leftOut.costOnly.ids)
      lines.append(
        sv
          ? "Antagna förslag sänker kostnaden, inte ramen: \(ids), \(amounts)"
          : "Adopted proposals lower the cost, not the frame: \(ids), \(amounts)")
    }
    if let text = missing(words) { lines.append(text) }
    let list = notIncluded(words)
    if !list.isEmpty { lines.append((sv ? "Inte med: " : "Not included: ") + list.joined(separator: "; ")) }
    return lines
  }

  /// Years without a budget, and what to write in the model.
  func missing(_ words: Words) -> String? {
    guard let first = missingYears.first, let last = missingYears.last else { return nil }
    let list = first == last ? "\(first)" : "\(first)–\(last)"
    return words.sv
      ? "Ingen budget är inläst för \(list). Skriv i modellen: för vidare budget från \(first - 1) till och med \(last)"
      : "No budget is loaded for \(list). Write in the model: carry budget from \(first - 1) until \(last)"
  }

  private func notIncluded(_ words: Words) -> [String] {
    let sv = words.sv
    var list: [String] = []
    func undecided(_ part: (ids: [String], amount: Double, isKnown: Bool), _ noun: String) {
      guard !part.ids.isEmpty, let year = years.first else { return }
      let rest = part.isKnown ? "" : sv ? " + okänt" : " + unknown"
      list.append("\(noun) \(words.spans(part.ids)) (\(year): \(words.amount(part.amount))\(rest))")
    }
    undecided(leftOut.requests, sv ? "obeslutade äskanden" : "undecided requests")
    undecided(leftOut.savings, sv ? "obeslutade förslag" : "undecided proposals")
    if !leftOut.investments.isEmpty {
      var ids: [String] = []
      for id in leftOut.investments where !ids.contains(id) { ids.append(id) }
      list.append((sv ? "kapitalkostnad för " : "capital cost of ") + words.spans(ids))
    }
    if leftOut.lacksIndexation { list.append(sv ? "uppräkning av löner och priser" : "indexation of pay and prices") }
    return list + leftOut.texts
  }
}
