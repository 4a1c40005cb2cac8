import Analysis
import Quantities
import Scenarios

extension RequestAnswer {
  func screenOfOne(_ request: DecidedRequest, _ words: Words) -> Screen {
    let sv = words.sv
    var screen = Screen()
    let now = request.after[0]
    let decimals = words.decimals(
      for: (request.before + request.after).flatMap { [$0.granted, $0.cost, $0.requested] })
    func amount(_ value: Double) -> String { words.amount(value, decimals: decimals) }
    let gapsBefore = request.before.map(\.balance)
    let gaps = request.after.map(\.balance)
    let isRejected = request.isWholly("rejected")
    let isPartial = request.statusAfter.contains("granted") && now.granted < now.requested
    if request.isUnchanged {
      let status = isRejected ? (sv ? "avslaget" : "rejected") : (sv ? "beviljat" : "granted")
      screen.line(
        sv
          ? "\(request.label.full): redan \(status), \(amount(now.granted)) av \(amount(now.requested)) "
            + "\(words.moneyName) \(year). Ingenting ändras"
          : "\(request.label.full): \(status) already, \(amount(now.granted)) of \(amount(now.requested)) "
            + "\(words.moneyName) \(year). Nothing changes")
      return screen
    }
    let gapLine = gapSentence(words, gapsBefore, gaps, decimals)
    if isRejected && dated == nil {
      if let gapLine {
        screen.line("\(request.label.id): " + gapLine)
      } else {
        screen.line(
          sv
            ? "\(request.label.full): avslås, \(amount(now.avoided)) \(words.moneyName) \(year) undviks"
              + (staffText(request, words).map { " (\($0))" } ?? "")
            : "\(request.label.full): rejected, \(amount(now.avoided)) \(words.moneyName) \(year) is avoided"
              + (staffText(request, words).map { " (\($0))" } ?? ""))
      }
      if let line = frameLine(words) { screen.line(line) }
    } else {
      screen.line(datedLine(request, words, decimals) ?? grantedLine(request, words, decimals))
      if let line = partYear(words, \.granted) {
        screen.line(line)
      } else if let line = frameLine(words), !isPartial {
        screen.line(line)
      }
      if let gapLine { screen.line(gapLine.capitalizedFirst) }
    }
    if dated == nil, isPartial || now.granted > now.requested, let line = coverage(request, words) { screen.line(line) }
    if let line = needLine(now, words, decimals) { screen.line(line) }
    if isRejected, let texts = one?.explains, !texts.isEmpty {
      screen.line(texts.joined(separator: ". ").capitalizedFirst)
    }
    let temporary = years.count > 1 && request.after[1].requested < now.requested
    if !isRejected, temporary, years.count > 1 {
      screen.line(
        sv
          ? "\(years[1]) är \(amount(now.granted - request.after[1].granted)) lägre: \(request.label.id) är tillfälligt "
            + "och återförs"
          : "\(years[1]) is \(amount(now.granted - request.after[1].granted)) lower: \(request.label.id) is temporary "
            + "and reversed")
    }
    if isRejected || isPartial && (dated == nil || request.isRefused), let line = consequence(words) {
      screen.line(line)
    }
    if let line = undecidedLine(words, decimals) { screen.line(line) }
    warn(&screen, request, words)
    return words.shortened(screen, without: [frameLine(words)])
  }

  private func warn(_ screen: inout Screen, _ request: DecidedRequest, _ words: Words) {
    let sv = words.sv
    var notes = one?.warns ?? []
    if !request.sameMoney.isEmpty, request.after[0].granted != 0 || request.after[0].cost != 0 {
      let others = words.listing(request.sameMoney.map(words.claim))
      notes.append(
        sv
          ? "\(request.label.id) gäller delvis samma pengar som \(others)"
          : "\(request.label.id) partly concerns the same money as \(others)")
    }
    if let place = request.misplaced {
      notes.append(
        sv
          ? "\(request.label.id) står på \(place.unit), kostnaden (\(place.cost)) på \(place.costUnit)"
          : "\(request.label.id) stands on \(place.unit), its cost (\(place.cost)) on \(place.costUnit)")
    }
    if !notes.isEmpty { screen.warnings.append(notes.joined(separator: "; ")) }
  }

  /// `D6 placeringar barn: beviljas från 2024-07-01, 1 500 av 3 000 tkr 2024`.
  private func datedLine(_ request: DecidedRequest, _ words: Words, _ decimals: Int) -> String? {
    guard let span = span(words) else { return nil }
    let now = request.after[0]
    let isRejecting = request.isRefused
    let verb = words.sv ? (isRejecting ? "avslås" : "beviljas") : (isRejecting ? "rejected" : "granted")
    let given = words.amount(now.granted, decimals: decimals)
    let asked = words.amount(now.requested, decimals: decimals)
    return words.sv
      ? "\(request.label.full): \(verb) \(span), ramen får \(given) av \(asked) \(words.moneyName) \(year)"
      : "\(request.label.full): \(verb) \(span), the frame gets \(given) of \(asked) \(words.moneyName) \(year)"
  }

  private func grantedLine(_ request: DecidedRequest, _ words: Words, _ decimals: Int) -> String {
    let now = request.after[0]
    let given = words.amount(now.granted, decimals: decimals)
    let asked = words.amount(now.requested, decimals: decimals)
    let isWhole = now.granted == now.requested
    let isLasting = years.count > 1 && request.after.allSatisfy { $0.granted == now.granted }
    let lasting = isLasting ? (words.sv ? " och varje år därefter" : " and every year after") : ""
    if now.granted > now.requested {
      let more = words.amount(now.granted - now.requested, decimals: decimals)
      return words.sv
        ? "\(request.label.full): \(given) \(words.moneyName) beviljat, \(more) mer än äskat"
        : "\(request.label.full): \(given) \(words.moneyName) granted, \(more) more than asked for"
    }
    if words.sv {
      return isWhole
        ? "\(request.label.full): \(given) av \(asked) \(words.moneyName) beviljat \(year)\(lasting)"
        : "\(request.label.full): \(given) av \(asked) \(words.moneyName) beviljat \(year)"
    }
    return isWhole
      ? "\(request.label.full): \(given) of \(asked) \(words.moneyName) granted \(year)\(lasting)"
      : "\(request.label.full): \(given) of \(asked) \(words.moneyName) granted \(year)"
  }

  /// What is asked for too little, and what that leaves.
  private func needLine(_ now: RequestYear, _ words: Words, _ decimals: Int) -> String? {
    guard now.askedLow > 0 else { return nil }
    let gap = now.granted - now.fullNeed
    let need = words.amount(now.fullNeed, decimals: decimals)
    if gap >= 0 {
      return words.sv ? "Hela behovet, \(need), är täckt \(year)" : "The whole need, \(need), is covered in \(year)"
    }
    if now.granted > 0 {
      let open = words.amount(-gap, decimals: decimals)
      return words.sv
        ? "Ändå ofinansierat \(year): \(open) \(words.moneyName) av hela behovet \(need)"
        : "Still unfunded \(year): \(open) \(words.moneyName) of the whole need \(need)"
    }
    let signed = words.signed(gap, decimals: decimals)
    return words.sv
      ? "Lågt äskat: med hela behovet \(need) saknas \(year) \(signed) \(words.moneyName)"
      : "Asks low: with the whole need \(need), \(signed) \(words.moneyName) is missing in \(year)"
  }

  /// `underfinansierat 0 → −1 500 tkr 2024 och varje år därefter`.
  private func gapSentence(_ words: Words, _ before: [Double], _ after: [Double], _ decimals: Int) -> String? {
    guard before != after, let old = before.first, let new = after.first else { return nil }
    guard after.contains(where: { $0 < 0 }) || before.contains(where: { $0 < 0 }) else { return nil }
    let start = words.signed(old, decimals: decimals)
    if new >= 0, old < 0, after.allSatisfy({ $0 >= 0 }) {
      return words.sv
        ? "underfinansierat \(start) → 0 \(words.moneyName) \(year): ingenting saknas"
        : "underfunded \(start) → 0 \(words.moneyName) \(year): nothing is missing"
    }
    let lead = words.sv ? "underfinansierat" : "underfunded"
    return "\(lead) \(start) → " + words.yearly(years, after, decimals: decimals)
  }

  /// `Räcker till 3,5 av 7 barn (snitt 428,6 tkr per barn)`.
  private func coverage(_ request: DecidedRequest, _ words: Words) -> String? {
    let now = request.after[0]
    guard let volume = one?.volume, now.requested != 0 else { return nil }
    let part = NumberText.string(volume.amount * now.granted / now.requested, decimals: 1, in: words.tongue)
    let whole = NumberText.string(volume.amount, decimals: 1, in: words.tongue)
    let price = words.amount(now.requested / volume.amount, decimals: 1)
    let unit = volume.word
    return words.sv
      ? "Räcker till \(part) av \(whole) \(unit) (snitt \(price) \(words.moneyName) per \(unit))"
      : "Enough for \(part) of \(whole) \(unit) (average \(price) \(words.moneyName) per \(unit))"
  }

  private func consequence(_ words: Words) -> String? {
    guard let quote = one?.quote else { return nil }
    let label = words.sv ? "Konsekvens: " : "Consequence: "
    let reason = one?.reason.map { " (" + $0 + ")" } ?? ""
    let short = words.quoted(quote, width: 80 - label.count - reason.count)
    // A reason that takes room from the quotation is left out where the words then stand whole, or where too few are left.
    let alone = words.quoted(quote, width: 80 - label.count)
    let isCut = short != alone
    return isCut && (!alone.hasSuffix("…\"") || short.count < 40) ? label + alone : label + short + reason
  }

  private func staffText(_ request: DecidedRequest, _ words: Words) -> String? {
    staff[request.item].map { NumberText.string($0, decimals: 2, in: words.tongue) + " åa" }
  }
}
