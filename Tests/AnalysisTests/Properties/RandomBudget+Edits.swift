extension RandomBudget {
  /// Edits that touch each its own thing: their order should not matter.
  mutating func independentEdits() -> [String] {
    var edits: [String] = []
    // A line's own figure has its items in it, so that an edit of both is of the same thing.
    let free = lines.map(\.name).filter { !places.contains($0) }
    for line in free.shuffled(using: &random).prefix(4) { edits.append(lineEdit(line)) }
    edits.append(requestEdit(random.pick(requests, or: "")))
    edits.append("adopt " + random.pick(savings, or: ""))
    let post = random.pick(posts, or: "")
    edits.append(
      random.chance(50) ? "increase \(post) by \(random.number(1...40)).5 %" : "set \(post) to \(decimal) kr/mån")
    edits.append("increase \(random.pick(drivers, or: "")) by \(decimal) person from \(date())")
    edits.append("set price of t1 to \(decimal) kr/person/år from \(date())")
    return edits
  }

  private mutating func lineEdit(_ name: String) -> String {
    let series = random.chance(50) ? "budget" : "cost"
    let line = "\(series) \"\(name)\""
    switch random.number(0...6) {
    case 0: return "increase \(line) by \(random.number(1...40)).\(random.number(1...9)) %"
    case 1: return "decrease \(line) by \(money)"
    case 2: return "increase \(line) by \(money) from \(date())"
    case 3: return "set \(line) to \(money) in 2024"
    case 4: return "set \(line) to {2024 = \(money)}"
    case 5: return "decrease \(line) by \(random.number(1...9)).7 % from \(date())"
    default: return "increase \(line) by \(decimal) kr/mån from \(date())"
    }
  }

  private mutating func requestEdit(_ name: String) -> String {
    switch random.number(0...4) {
    case 0: return "grant \(name)"
    case 1: return "grant \(name) with \(money)/år"
    case 2: return "grant \(name) at \(random.number(1...99)) %"
    case 3: return "grant \(name) from \(date())"
    default: return "reject \(name)"
    }
  }

  /// Edits that lie on top of each other, after the independent ones.
  mutating func layeredEdits() -> [String] {
    let names = lines.map(\.name).shuffled(using: &random)
    var edits = ["index budget \"\(random.pick(areas, or: ""))\" by 2.7 %", "delay E1 by 1 år"]
    if last == 2024 { edits = ["increase cost \"\(random.pick(areas, or: ""))\" by 1.1 %"] }
    if names.count > 1 { edits.append("move \(money) budget from \"\(names[0])\" to \"\(names[1])\"") }
    return edits
  }
}
