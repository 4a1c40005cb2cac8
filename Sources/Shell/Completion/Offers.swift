import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

/// What fits after the word that a statement begins with.
struct Offers {
  let session: Session
  private let line: [UInt8]
  /// Where the verb ends.
  private let start: Int
  private let typed: String
  private let summary: EntitySummary

  init(session: Session, line: [UInt8], from start: Int) {
    self.session = session
    self.line = line
    self.start = start
    typed = String(decoding: line[start...], as: UTF8.self)
    summary = EntitySummary(session.workspace, session.words)
  }

  private var model: Model { session.model }
  private var table: KeywordTable { .standard }

  func completions(after role: KeywordRole) -> [Completion] {
    if wantsValue(role) { return [] }
    let names = entities(after: role)
    let isName = endsInName(names.map(\.text))
    // After a whole name comes a small word, or the rest of a longer name.
    var found = matches(names.map { ($0.text, $0.entity) }).filter { !isName || $0.start < line.count }
    if isName, line.last == 32 { found.removeAll { $0.start == line.count } }
    let words = words(after: role, isName: isName)
    found = role == .show ? words + found : found + words
    // Candidates for the longest piece typed come alone: `Vård och om` is no `om…`.
    if let earliest = found.filter({ $0.start < line.count }).map(\.start).min() {
      found = found.filter { $0.start == earliest }
    }
    // Details are computed for those that a list shows, and for no others.
    return found.enumerated().map { number, candidate in
      let isShown = number < CompletionListing.most
      return Completion(
        replacement: candidate.text, start: candidate.start, detail: isShown ? detail(of: candidate) : "")
    }
  }

  /// A candidate whose detail is not computed yet.
  private struct Candidate {
    let text: String
    let entity: Entity?
    let start: Int
  }

  private func detail(of candidate: Candidate) -> String {
    candidate.entity.map { summary.detail($0) } ?? detail(candidate.text)
  }

  /// Whether an amount or a value is to be typed now, for which there is nothing to offer.
  private func wantsValue(_ role: KeywordRole) -> Bool {
    guard line.last == 32, [.set, .increase, .decrease, .index, .grant].contains(role) else { return false }
    let last = NameTable.fold(typed).split(separator: " ").last.map(String.init) ?? ""
    return [KeywordRole.newValue, .amount].contains { role in
      table.spellings(role).contains { NameTable.fold($0) == last }
    }
  }

  // MARK: Names

  private func entities(after role: KeywordRole) -> [(text: String, entity: Entity?)] {
    switch role {
    case .grant, .reject: return items { $0 == "request" }
    case .adopt: return items { $0 == "saving" }
    case .drop: return items { ["saving", "investment", "request", "reserve"].contains($0) }
    case .delay, .advance: return items { ["investment", "saving", "request"].contains($0) }
    case .enable, .disable: return items { $0 != "request" && $0 != "saving" }
    case .lock: return items { _ in true } + scenarios
    case .unlock: return items { _ in true } + scenarios
    case .set: return holdsSeries ? lines : of { [.lever, .driver].contains(OfferKind($0)) }
    case .increase, .decrease, .index:
      return holdsSeries ? lines : of { [.lever, .driver].contains(OfferKind($0)) } + series
    case .move: return lines
    case .phase: return lines + profiles
    case .require, .frameChange: return lines
    case .choose: return of { OfferKind($0) == .choice } + options
    case .switchTo, .copy, .diff, .report, .merge, .compare, .bridge: return scenarios
    case .compareAlternatives: return of { OfferKind($0) == .choice }
    case .explain, .split, .seek, .seekLever, .sweep, .sensitivity, .check:
      return of { [.measure, .lever, .driver].contains(OfferKind($0)) } + lines + of { OfferKind($0) == .item }
    case .show: return lines + of { OfferKind($0) == .measure } + of { OfferKind($0) == .item }
    default: return []
    }
  }

  private enum OfferKind {
    case node, item, lever, driver, measure, choice, other
    init(_ entity: Entity) {
      switch entity {
      case .node: self = .node
      case .item: self = .item
      case .lever: self = .lever
      case .driver: self = .driver
      case .measure: self = .measure
      case .alternatives: self = .choice
      default: self = .other
      }
    }
  }

  /// Names of things, one for each: the shortest that says it, which is the id of a request and the name of a unit.
  private func of(_ condition: (Entity) -> Bool) -> [(text: String, entity: Entity?)] {
    var seen: Set<Entity> = []
    let isEmpty = typed.allSatisfy(\.isWhitespace)
    return model.names.spellings.filter { spelling in
      condition(spelling.entity) && (!isEmpty || seen.insert(spelling.entity).inserted)
    }.map { ($0.text, $0.entity) }
  }

  private func items(_ condition: (String) -> Bool) -> [(text: String, entity: Entity?)] {
    of { entity in
      guard case .item(let item) = entity, let component = model.items[item].component else { return false }
      return condition(model.components[component].names.first ?? "")
    }
  }

  private var lines: [(text: String, entity: Entity?)] { of { OfferKind($0) == .node } }
  private var scenarios: [(text: String, entity: Entity?)] {
    let base = session.words.sv ? "utgångsläge" : "base"
    return [(base, nil)] + session.workspace.scenarios.map { ($0.name, nil) }
  }
  private var series: [(text: String, entity: Entity?)] {
    [KeywordRole.budget, .cost, .revenue].map { (table.spelling($0, in: session.tongue), nil) }
  }
  /// The language's own profiles, and those that lines have.
  private var profiles: [(text: String, entity: Entity?)] {
    let own = model.nodes.indices.flatMap { node in
      model.names.members(of: .node(node)).compactMap { name, entity -> (text: String, entity: Entity?)? in
        if case .driver = entity { (name, entity) } else { nil }
      }
    }
    return [KeywordRole.twelfths, .calendarDays, .lastYear].map { (table.spelling($0, in: session.tongue), nil) }
      + own.sorted { $0.text < $1.text }
  }
  private var options: [(text: String, entity: Entity?)] {
    model.alternatives.flatMap { group in group.options.map { ($0.name, nil) } }
  }

  /// Whether budget or cost has been said.
  private var holdsSeries: Bool {
    var at = start
    while at < line.count, line[at] == 32 { at += 1 }
    return table.longestMatch(at: .thing, in: line, from: at).map { $0.end < line.count } ?? false
  }

  // MARK: Matching

  private func matches(_ names: [(text: String, entity: Entity?)]) -> [Candidate] {
    var seen: Set<String> = []
    return names.compactMap { name, entity in
      guard let at = place(of: name), seen.insert(name).inserted else { return nil }
      return Candidate(text: name, entity: entity, start: at)
    }
  }

  /// Where the longest piece of what was typed begins that is the beginning of a name; the cursor, where a new word is
  /// to begin; nil where the name does not fit.
  private func place(of name: String) -> Int? {
    let folded = NameTable.fold(name)
    var at = start
    while at < line.count {
      if line[at] != 32, at == start || line[at - 1] == 32 || line[at - 1] == 34 || line[at - 1] == 59 {
        let piece = String(decoding: line[at...], as: UTF8.self)
        let wanted = NameTable.fold(piece) + (piece.last == " " ? " " : "")
        if folded.hasPrefix(wanted) { return at }
      }
      at += 1
    }
    return line.last == 32 && !endsInName([name]) ? line.count : nil
  }

  private func endsInName(_ names: [String]) -> Bool {
    let whole = NameTable.fold(typed)
    return names.contains { name in
      let folded = NameTable.fold(name)
      return whole == folded || whole.hasSuffix(" " + folded)
    }
  }

  private func detail(_ scenario: String) -> String {
    guard let index = session.workspace.scenarios.firstIndex(where: { $0.name == scenario }) else { return "" }
    let count = session.workspace.scenarios[index].steps.count
    return session.words.sv
      ? (count == 1 ? "1 ändring" : "\(count) ändringar") : count == 1 ? "1 edit" : "\(count) edits"
  }

  // MARK: Small words

  /// The words that go on after a name, and the views and series after `visa`.
  private func words(after role: KeywordRole, isName: Bool) -> [Candidate] {
    var list: [String] = []
    if role == .show, NameTable.fold(typed).split(separator: " ").count <= 1 {
      list += table.candidates(at: .view, in: session.tongue)
      list += [KeywordRole.deviation, .budget, .forecast, .underfunded].map {
        table.spelling($0, in: session.tongue)
      }
    }
    if role == .grant || role == .reject || role == .adopt, NameTable.fold(typed).isEmpty {
      list.append(table.spelling(.all, in: session.tongue))
    }
    if isName { list += joints(role).map { table.spelling($0, in: session.tongue) } }
    return list.compactMap { word in
      guard let at = place(of: word) else { return nil }
      return Candidate(text: word, entity: nil, start: at)
    }
  }

  private func joints(_ role: KeywordRole) -> [KeywordRole] {
    switch role {
    case .set: [.newValue]
    case .increase, .decrease, .index: [.amount]
    case .grant: [.amount, .from, .only]
    case .reject, .adopt, .drop, .enable, .disable: [.from]
    case .delay, .advance: [.laterDate]
    case .phase: [.profile]
    case .choose: [.chosenFrom]
    case .move: [.giver, .receiver]
    case .show, .explain: [.groupBy, .inside, .without]
    case .compare: [.with]
    case .compareAlternatives: [.horizon, .discountRate, .rankedBy, .provided, .during]
    case .diff: [.against]
    case .sweep: [.sweepFrom]
    case .seekLever: [.target]
    case .split: [.parts]
    case .copy: [.intoCopy]
    default: []
    }
  }
}
