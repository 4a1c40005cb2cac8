import Quantities
import Synchronization

/// A keyword as the parser met it.
struct SpelledKeyword: Sendable {
  let role: KeywordRole
  let lower: Int
  let upper: Int
}

/// The spellings that a statement has for its keywords, so that a printer writes `höj` where `höj` stood.
///
/// Each role hands its spellings out in the order of the text. One object serves one statement.
final class WrittenWords: Sendable {
  private let spellings: [KeywordRole: [String]]
  private let given = Mutex<[KeywordRole: Int]>([:])

  init(_ words: ArraySlice<SpelledKeyword>, of bytes: [UInt8]) {
    var spellings: [KeywordRole: [String]] = [:]
    for word in words {
      let folded = Fold.scalars(Array(bytes[word.lower..<min(word.upper, bytes.count)]))
      let row = KeywordTable.standard.row(word.role)
      guard let spelling = row.all.first(where: { Fold.scalars($0) == folded }) else { continue }
      spellings[word.role, default: []].append(spelling)
    }
    self.spellings = spellings
  }

  /// The next spelling of a role; nil where the statement has no more.
  func next(_ role: KeywordRole) -> String? {
    guard let list = spellings[role] else { return nil }
    return given.withLock { given in
      let index = given[role, default: 0]
      guard index < list.count else { return nil }
      given[role] = index + 1
      return list[index]
    }
  }

  func has(_ role: KeywordRole) -> Bool { spellings[role] != nil }
}

extension Tongue {
  /// The tongue that most keywords of a text are spelled in; Swedish where that does not tell.
  static func most(of words: [SpelledKeyword], in bytes: [UInt8]) -> Tongue {
    var balance = 0
    for word in words {
      let folded = Fold.scalars(Array(bytes[word.lower..<min(word.upper, bytes.count)]))
      let row = KeywordTable.standard.row(word.role)
      let isEnglish = row.english.contains { Fold.scalars($0) == folded }
      let isSwedish = row.swedish.contains { Fold.scalars($0) == folded }
      if isEnglish != isSwedish { balance += isEnglish ? 1 : -1 }
    }
    return balance > 0 ? .english : .swedish
  }
}
