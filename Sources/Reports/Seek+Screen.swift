import Analysis
import Budget
import Language
import Quantities

extension Seek: Presentable {
  public func screen(_ words: Words) -> Screen {
    var screen = Screen()
    let when = "\(year)"
    let tail = (words.sv ? " för \(goal), " : " for \(goal), ") + when
    let edge = breakEven.map { " (" + (words.sv ? "brytpunkt " : "break-even ") + short($0, words) + ")" } ?? ""
    switch result {
    case .atLeast(let point): screen.line(demand(.least, point, words) + edge + tail)
    case .atMost(let point): screen.line(demand(.most, point, words) + edge + tail)
    case .between(let low, let high):
      let span = words.sv ? "mellan \(text(low.value, words, .up)) och " : "between \(text(low.value, words, .up)) and "
      screen.line(
        words.name(dial) + (words.sv ? " måste vara " : " has to be ") + span + text(high.value, words, .down) + tail)
    case .exactly(let point): screen.line(demand(.exact, point, words) + tail)
    case .everywhere:
      screen.line(
        words.sv
          ? "Målet \(goal) nås \(when) vad \(words.name(dial)) än är"
          : "The goal \(goal) is met in \(when) whatever \(words.name(dial)) is")
    case .unmoved(let point):
      let value = words.value(point.reached, decimals: words.decimals(for: [point.reached]))
      screen.line(
        words.sv
          ? "\(words.name(dial)) påverkar inte målet: \(goal). Värdet \(when) är \(value)\(words.moneySuffix(point.reached.type)) hur det än ställs"
          : "\(words.name(dial)) does not affect the goal: \(goal). It is \(value) in \(when) however it is set")
    case .nowhere(let nearest): screen.add(nowhere(nearest, edge, words))
    }
    if let line = neighbourLine(words) { screen.line(line) }
    if let line = changeLine(words) { screen.line(line) }
    if let line = limitLine(words) { screen.line(line) }
    screen.assumes = words.assumptions(texts)
    screen.unknown = texts.unknown
    if !unknowns.isEmpty {
      screen.unknown.append(unknowns.joined(separator: ", ") + (words.sv ? " (räknas inte med)" : " (left out)"))
    }
    screen.warnings = texts.warns
    return screen
  }

  private enum Demand { case least, most, exact }

  /// `Minst 4 av 6 måste flytta`, `pris måste vara högst 1 334 tkr per person och år`.
  private func demand(_ demand: Demand, _ point: Point, _ words: Words) -> String {
    let rounding: Rounding = demand == .least ? .up : demand == .most ? .down : .near
    if dial.isDate {
      let word =
        words.sv
        ? (demand == .least ? "tidigast" : demand == .most ? "senast" : "")
        : (demand == .least ? "at the earliest" : demand == .most ? "at the latest" : "")
      return "\(words.name(dial)) \(words.sv ? "måste vara" : "has to be") \(word) \(text(point.value, words, .near))"
    }
    let word =
      words.sv
      ? (demand == .least ? "minst" : demand == .most ? "högst" : "exakt")
      : (demand == .least ? "at least" : demand == .most ? "at most" : "exactly")
    if words.sv, let verb = verbs.first, let bounds = dial.bounds {
      let most = NumberText.string(bounds.upperBound / dial.display.scale, decimals: 2)
      let number = NumberText.string(point.value / dial.display.scale, decimals: 2)
      let said = demand == .most ? verbs.dropFirst().first ?? verb : verb
      return "\(word.capitalizedFirst) \(number) av \(most) \(said)"
    }
    if dial.isChange {
      let isLess = point.value < 0
      let size = text(abs(point.value), words, demand == .most && isLess || demand == .least && !isLess ? .up : .near)
      let turned = demand == .exact ? word : (demand == .most) == isLess ? "minst" : "högst"
      return words.sv
        ? "\(words.name(dial)) måste \(isLess ? "minska" : "öka") med \(turned) \(size)"
        : "\(words.name(dial)) has to \(isLess ? "decrease" : "increase") by \(size)"
    }
    return "\(words.name(dial)) \(words.sv ? "måste vara" : "has to be") \(word) \(text(point.value, words, rounding))"
  }

  private func nowhere(_ nearest: Point, _ edge: String, _ words: Words) -> [String] {
    let value = text(nearest.value, words, .near)
    let reached = words.value(
      nearest.reached, signed: true, decimals: words.decimals(for: [nearest.reached]))
    let left = words.number(
      abs(nearest.margin), nearest.reached.type, nearest.reached.display,
      decimals: words.exactDecimals(for: [nearest.margin]))
    let suffix = words.moneySuffix(nearest.reached.type)
    if !edge.isEmpty {
      return [
        words.sv
          ? "Inget helt steg ger \(goal), \(year)\(edge)" : "No whole step gives \(goal), \(year)\(edge)"
      ]
    }
    return [
      words.sv
        ? "Går inte: \(goal) nås inte \(year) med \(words.name(dial)) ensamt"
        : "Not possible: \(goal) is not reached in \(year) with \(words.name(dial)) alone",
      words.sv
        ? "Närmast kommer \(value): \(reached)\(suffix), \(left)\(suffix) ifrån målet"
        : "\(value.capitalizedFirst) comes nearest: \(reached)\(suffix), \(left)\(suffix) from the goal",
    ]
  }

  /// `  3 flyttar −1 175    4 flyttar +1 100`.
  private func neighbourLine(_ words: Words) -> String? {
    guard neighbours.count > 1, dial.step != nil else { return nil }
    if case .nowhere = result, breakEven == nil { return nil }
    let decimals = words.decimals(for: neighbours.map(\.reached))
    let signed = neighbours.contains { $0.reached.value < 0 }
    let texts = neighbours.map { point -> String in
      let number =
        verbs.count > 1 && words.sv
        ? NumberText.string(point.value / dial.display.scale, decimals: 2) + " " + verbs[1]
        : text(point.value, words, .near)
      return number + " " + words.value(point.reached, signed: signed, decimals: decimals)
    }
    return "  " + texts.joined(separator: "    ")
  }

  /// How far it is from what it is now.
  private func changeLine(_ words: Words) -> String? {
    let point: Point
    switch result {
    case .atLeast(let found), .atMost(let found), .exactly(let found): point = found
    default: return nil
    }
    guard dial.step == nil, let now = dial.now, now != 0 else { return nil }
    let share = (point.value - now) / now
    guard abs(share) > 1e-9 else { return nil }
    let isMet: Bool =
      switch result {
      case .atLeast: now >= point.value
      case .atMost: now <= point.value
      default: false
      }
    if isMet {
      let margin = words.percent(abs(share))
      return words.sv
        ? "I dag \(text(now, words, .near)): målet nås, med \(margin) till gränsen"
        : "Now \(text(now, words, .near)): the goal is met, \(margin) from the limit"
    }
    let direction = words.sv ? (share > 0 ? "högre" : "lägre") : (share > 0 ? "higher" : "lower")
    return words.sv
      ? "I dag \(text(now, words, .near)): \(words.percent(abs(share))) \(direction) krävs"
      : "Now \(text(now, words, .near)): \(words.percent(abs(share))) \(direction) is needed"
  }

  private func limitLine(_ words: Words) -> String? {
    guard let limit else { return nil }
    let value: Double
    switch result {
    case .atLeast(let point), .atMost(let point), .exactly(let point), .between(let point, _): value = point.value
    default: return nil
    }
    let number = value / dial.display.scale
    let subject =
      number == number.rounded() && (0...12).contains(number)
      ? NumberWords.word(Int(number), in: words.tongue).capitalizedFirst : text(value, words, .near).capitalizedFirst
    let most = words.amount((limit.most / words.money.scale).rounded(.down) * words.money.scale)
    let now = (limit.isApproximate ? "ca " : "") + words.amount(limit.now)
    return words.sv
      ? "\(subject) räcker så länge \(limit.item) kostar högst \(most) \(words.moneyName) per år (nu \(now))"
      : "\(subject) will do as long as \(limit.item) costs at most \(most) \(words.moneyName) a year (now \(now))"
  }

  func text(_ value: Double, _ words: Words, _ rounding: Rounding) -> String { dial.text(value, words, rounding) }

  private func short(_ value: Double, _ words: Words) -> String {
    dial.isDate
      ? "\(CalendarDate(monthPosition: value))"
      : NumberText.string(value / dial.display.scale, decimals: 2, in: words.tongue)
  }
}

/// Which way a bound is rounded, so that what is said still holds.
enum Rounding { case up, down, near }

extension Dial {
  /// A value as it is read, with as many decimals as its size needs.
  func text(_ value: Double, _ words: Words, _ rounding: Rounding = .near) -> String {
    if isDate { return words.month(value) }
    let number = value / display.scale
    let decimals = abs(number) >= 1000 ? 0 : abs(number) >= 100 ? 1 : 2
    if isCounted, rounding != .near {
      let whole = (abs(number - number.rounded()) < 1e-6 ? number : number.rounded(rounding == .up ? .up : .down))
        .rounded()
      let phrase = UnitWords.phrase(display, in: words.tongue)
      return NumberText.string(whole, decimals: 0, in: words.tongue) + " " + words.counted(phrase, whole)
    }
    let factor = [1.0, 10, 100][decimals]
    let scaled = number * factor
    let exact = abs(scaled - scaled.rounded()) < max(1e-6, 1e-8 * abs(scaled))
    let rounded =
      exact || rounding == .near
      ? number : scaled.rounded(rounding == .up ? .up : .down) / factor
    let phrase = UnitWords.phrase(display, in: words.tongue)
    let count = NumberText.string(rounded, decimals: decimals, in: words.tongue)
    guard !phrase.isEmpty else { return count }
    return count + " " + words.counted(phrase, rounded)
  }
}
