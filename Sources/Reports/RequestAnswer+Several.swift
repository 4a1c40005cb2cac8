import Analysis
import Quantities
import Scenarios

extension RequestAnswer {
  private var rejected: [DecidedRequest] { requests.filter { $0.isWholly("rejected") } }
  private var granted: [DecidedRequest] { requests.filter { $0.statusAfter.contains("granted") } }

  func screenOfSeveral(_ words: Words) -> Screen {
    var screen = Screen()
    if requests.allSatisfy(\.isUnchanged) {
      screen.line(
        words.sv
          ? "Ingenting ändras: \(words.spans(requests.map(\.label.id))) var redan så beslutade"
          : "Nothing changes: \(words.spans(requests.map(\.label.id))) were decided so already")
      return screen
    }
    let rejected = rejected
    let granted = granted
    let decimals = words.decimals(for: requests.flatMap { $0.after.flatMap { [$0.granted, $0.cost, $0.requested] } })
    func amount(_ value: Double) -> String { words.amount(value, decimals: decimals) }
    let asked = sum(0, \.requested)
    if granted.isEmpty {
      let remains = sum(0, \.cost)
      screen.line(
        words.sv
          ? "Äskat \(amount(asked)) tkr \(year) avslås. Av kostnaden blir \(amount(remains)) tkr kvar ändå"
            .replacingMoney(words)
          : "\(amount(asked)) tkr asked for \(year) is rejected. \(amount(remains)) tkr of the cost remains"
            .replacingMoney(words))
    } else if !rejected.isEmpty {
      let given = granted.reduce(0) { $0 + $1.after[0].granted }
      let refused = rejected.reduce(0) { $0 + $1.after[0].requested }
      screen.line(
        words.sv
          ? "Beviljat \(year): \(amount(given)) \(words.moneyName) (\(words.spans(granted.map(\.label.id)))). "
            + "Avslaget: \(amount(refused)) (\(words.spans(rejected.map(\.label.id))))"
          : "Granted \(year): \(amount(given)) \(words.moneyName) (\(words.spans(granted.map(\.label.id)))). "
            + "Rejected: \(amount(refused)) (\(words.spans(rejected.map(\.label.id))))")
    } else {
      let given = granted.reduce(0) { $0 + $1.after[0].granted }
      if given < asked {
        let span = span(words).map { ", " + $0 } ?? ""
        screen.line(
          words.sv
            ? "Beviljat\(span): \(amount(given)) av \(amount(asked)) \(words.moneyName) äskat \(year) "
              + "(\(words.percent(given / asked)))"
            : "Granted\(span): \(amount(given)) of \(amount(asked)) \(words.moneyName) asked for \(year) "
              + "(\(words.percent(given / asked)))")
      }
    }
    if let line = partYear(words, \.granted) {
      screen.line(line)
    } else if let line = frameLine(words) {
      screen.line(line)
    }
    screen.elements += table(words)
    let temporary = reversed(after: 0)
    let next = years.count > 1 ? addition(1) - addition(0) : 0
    let isWholeNow = sum(0, \.granted) == asked
    if next < 0, isWholeNow, !granted.isEmpty, !temporary.isEmpty, requests.allSatisfy({ $0.wholeYears == nil }) {
      let ids = words.listing(temporary.map(\.label.id))
      screen.line(
        words.sv
          ? "\(years[1]) är \(amount(-next)) lägre: \(ids) är \(temporary.count == 1 ? "tillfälligt" : "tillfälliga") "
            + "och återförs"
          : "\(years[1]) is \(amount(-next)) lower: \(ids) \(temporary.count == 1 ? "is" : "are") temporary "
            + "and reversed")
    }
    if let line = avoidedLine(words, decimals) { screen.line(line) }
    screen.elements += lowLines(words, decimals).map { .line($0) }
    if let line = undecidedLine(words, decimals) { screen.line(line) }
    if !granted.isEmpty, rejected.isEmpty, !excludes.isEmpty, isWholeNow {
      screen.line((words.sv ? "Före " : "Before ") + excludes.joined(separator: ", "))
    }
    let hasGap = (0..<years.count).contains { sum($0, \.balance) < 0 }
    let notes = [hasGap ? leftOut(words) : nil, claims(words, named: !hasGap)].compactMap { $0 }
    if !notes.isEmpty { screen.warnings.append(notes.joined(separator: "; ")) }
    return words.shortened(screen, without: [frameLine(words)])
  }

  private func table(_ words: Words) -> [Screen.Element] {
    var rows: [(label: String, amounts: [Double], isSigned: Bool)] = []
    let additions = years.indices.map { addition($0) }
    if additions.contains(where: { $0 != 0 }), !granted.isEmpty {
      let falls = additions.contains { $0 < 0 }
      let label =
        falls ? (words.sv ? "Ramen ändras" : "The frame changes") : (words.sv ? "Ramtillskott" : "Frame addition")
      rows.append((label, additions, falls))
    }
    let gaps = years.indices.map { sum($0, \.balance) }
    if gaps.contains(where: { $0 < 0 }) {
      rows.append((words.sv ? "Underfinansierat" : "Underfunded", gaps, true))
    }
    return rows.isEmpty ? [] : [.table(words.yearRows(rows, years))]
  }

  /// `Undviks: bara D8 behandlingsteam 650 (1 åa); risk för …`.
  private func avoidedLine(_ words: Words, _ decimals: Int) -> String? {
    let avoided = requests.filter { $0.after[0].avoided > 0 }
    guard !avoided.isEmpty else { return nil }
    let texts = avoided.map { request in
      let people = staff[request.item].map { " (" + NumberText.string($0, decimals: 2, in: words.tongue) + " åa)" }
      return request.label.full + " " + words.amount(request.after[0].avoided, decimals: decimals) + (people ?? "")
    }
    let risks = avoided.flatMap { avoidedTexts[$0.item] ?? [] }
    let only = avoided.count == 1 && rejected.count > 1 ? (words.sv ? "bara " : "only ") : ""
    return (words.sv ? "Undviks: " : "Avoided: ") + only + texts.joined(separator: ", ")
      + (risks.isEmpty ? "" : "; " + risks.joined(separator: "; "))
  }

  /// What is asked for too little: among rejected ones the whole gap, among granted ones what is still unfunded.
  private func lowLines(_ words: Words, _ decimals: Int) -> [String] {
    let low = requests.filter { $0.after[0].askedLow > 0 && $0.after[0].avoided == 0 }
    var lines: [String] = []
    if granted.isEmpty {
      let extra = low.reduce(0) { $0 + $1.after[0].askedLow }
      if extra > 0 {
        let ids = words.listing(low.map(\.label.id))
        let needs = low.map { words.amount($0.after[0].fullNeed, decimals: decimals) }
        let gap = words.signed(sum(0, \.balance) - extra, decimals: decimals)
        lines.append(
          words.sv
            ? "\(ids) är lågt \(low.count == 1 ? "äskat" : "äskade"): med hela behovet \(words.listing(needs)) "
              + "blir \(year) \(gap)"
            : "\(ids) asks low: with the whole need \(words.listing(needs)) \(year) becomes \(gap)")
      }
      return lines
    }
    let still = granted.compactMap { request -> String? in
      let gap = max(request.after[0].fullNeed, request.after[0].cost) - request.after[0].granted
      guard request.after[0].askedLow > 0, gap > 0 else { return nil }
      return words.sv
        ? "\(request.label.id) \(words.amount(gap, decimals: decimals)) av "
          + words.amount(request.after[0].fullNeed, decimals: decimals)
        : "\(request.label.id) \(words.amount(gap, decimals: decimals)) of "
          + words.amount(request.after[0].fullNeed, decimals: decimals)
    }
    let explains = isAll && rejected.isEmpty ? self.explains : []
    if !still.isEmpty || !explains.isEmpty {
      let head = still.isEmpty ? "" : (words.sv ? "Ändå ofinansierat: " : "Still unfunded: ") + words.listing(still)
      lines.append(([head] + explains).filter { !$0.isEmpty }.joined(separator: ". "))
    }
    return lines
  }

  /// Months or years in which nothing is decided are not counted as cost.
  func undecidedLine(_ words: Words, _ decimals: Int) -> String? {
    let open = years.indices.filter { sum($0, \.undecided) > 0 }
    guard let first = open.first else { return nil }
    let ids = words.spans(requests.filter { $0.after[first].undecided > 0 }.map(\.label.id))
    let texts = open.map { "\(years[$0]) " + words.amount(sum($0, \.undecided), decimals: decimals) }
    return words.sv
      ? "Obeslutat är \(ids): \(texts.joined(separator: ", ")) \(words.moneyName) räknas varken som ram eller kostnad"
      : "Undecided is \(ids): \(texts.joined(separator: ", ")) \(words.moneyName) counts neither as frame nor cost"
  }
}

extension String {
  /// Puts the model's own money unit where a sentence says `tkr`.
  func replacingMoney(_ words: Words) -> String {
    words.moneyName == "tkr"
      ? self
      : split(separator: " ", omittingEmptySubsequences: false)
        .map { $0 == "tkr" ? words.moneyName : String($0) }.joined(separator: " ")
  }
}
