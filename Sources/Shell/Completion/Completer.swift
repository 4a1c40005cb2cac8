import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

/// What can stand at the cursor: words of the language and names of the model, each with what it is.
///
/// The line is not parsed: it is not finished. Its beginning says which statement it is; from there on names and the
/// small words of that statement are offered, the ones whose beginning is what was typed.
struct Completer {
  let session: Session
  private let table = KeywordTable.standard

  init(session: Session) { self.session = session }

  func completions(_ request: CompletionRequest) -> [Completion] {
    let line = Array(request.line.utf8.prefix(request.cursor))
    if let members = MemberOffers(session.model).completions(line) { return members }
    // Help begins with a question mark, in which only words of the language stand.
    if let mark = line.first(where: { $0 != 32 }), mark == 63 {
      return statements(line, from: (line.firstIndex(of: 63) ?? 0) + 1, isTrial: false)
    }
    var start = line.prefix { $0 == 32 || $0 == 9 }.count
    var isTrial = false
    if let (role, end) = table.longestMatch(at: .statement, in: line, from: start), role == .whatIf, end < line.count {
      isTrial = true
      start = end
      while start < line.count, line[start] == 32 { start += 1 }
    }
    start = lastEdit(line, from: start)
    guard let (role, end) = table.longestMatch(at: .statement, in: line, from: start), end < line.count else {
      return statements(line, from: start, isTrial: isTrial || start > 0)
    }
    // `spara` may go on to `spara som`: words that are longer come too.
    let longer = start == 0 || isTrial ? statements(line, from: start, isTrial: isTrial) : []
    var found = Offers(session: session, line: line, from: end).completions(after: role)
    // A longer name goes before a further edit: `Vård och om` may be `Vård och omsorg`.
    if let next = nextEdit(line, from: start), !found.contains(where: { $0.start < next }) {
      found = statements(line, from: next, isTrial: true) + found
    }
    return longer.filter { completion in !found.contains { $0.replacement == completion.replacement } } + found
  }

  /// Words that begin a line, or an edit after `tänk om` or `och`.
  private func statements(_ line: [UInt8], from start: Int, isTrial: Bool) -> [Completion] {
    let typed = NameTable.fold(String(decoding: line[min(start, line.count)...], as: UTF8.self))
    var at = min(start, line.count)
    while at < line.count, line[at] == 32 { at += 1 }
    let roles = typed.isEmpty && !isTrial ? HelpTable.starters : HelpTable.entries.map(\.role)
    var seen: Set<String> = []
    var result: [Completion] = []
    for role in roles where !isTrial || HelpTable.entry(role)?.kind == .edit {
      let row = table.row(role)
      let spellings = session.tongue == .swedish ? row.swedish : row.english
      // The first spelling on an empty line; any of them once letters are there.
      for spelling in typed.isEmpty ? Array(spellings.prefix(1)) : spellings {
        let folded = NameTable.fold(spelling)
        // A word that is there already, with a blank after it, is no candidate for itself.
        guard folded.hasPrefix(typed), folded != typed || line.last != 32, seen.insert(spelling).inserted else {
          continue
        }
        let detail = HelpTable.entry(role)?.meaning(session.tongue) ?? ""
        result.append(Completion(replacement: spelling, start: at, detail: detail))
        if !typed.isEmpty { break }
      }
    }
    return typed.isEmpty ? result : result.sorted { $0.replacement < $1.replacement }
  }

  /// Where a further edit may be about to begin: the word after the latest `och`, of which some letters are there.
  private func nextEdit(_ line: [UInt8], from start: Int) -> Int? {
    guard let blank = line.lastIndex(of: 32), blank + 1 < line.count else { return nil }
    var at = blank
    while at > start, line[at - 1] != 32 { at -= 1 }
    guard at > start, let (joint, end) = table.longestMatch(at: .logic, in: line, from: at), joint == .and, end == blank
    else { return nil }
    return blank + 1
  }

  /// Where the latest edit begins in a line of several: after the `och` that a verb follows.
  private func lastEdit(_ line: [UInt8], from start: Int) -> Int {
    var latest = start
    var at = start
    while at < line.count {
      defer { at += 1 }
      guard at > start, line[at - 1] == 32, let (joint, end) = table.longestMatch(at: .logic, in: line, from: at),
        joint == .and
      else { continue }
      var next = end
      while next < line.count, line[next] == 32 { next += 1 }
      if let (role, _) = table.longestMatch(at: .statement, in: line, from: next), HelpTable.entry(role)?.kind == .edit
      {
        latest = next
      }
    }
    return latest
  }
}
