import Quantities

/// A keyword as the parser met it.
struct SpelledKeyword: Sendable {
  let role: KeywordRole
  let lower: Int
  let upper: Int
}

/// The spellings that a statement has for its keywords, so that a printer writes `höj` where `höj` stood: one for each
/// role, the first that stands there.
struct WrittenWords: Sendable {
  private var spellings: [KeywordRole: String] = [:]

  init(_ words: ArraySlice<SpelledKeyword>, of bytes: [UInt8]) {
    for word in words where spellings[word.role] == nil {
      let folded = word.folded(in: bytes)
      spellings[word.role] = KeywordTable.standard.row(word.role).all.first { Fold.scalars($0) == folded }
    }
  }

  /// The spelling of a role; nil where the statement has none.
  subscript(role: KeywordRole) -> String? { spellings[role] }
}

extension SpelledKeyword {
  fileprivate func folded(in bytes: [UInt8]) -> [UInt32] { Fold.scalars(Array(bytes[lower..<min(upper, bytes.count)])) }
}

extension Tongue {
  /// The tongue that most lines of a text begin in; Swedish where that does not tell.
  ///
  /// Words within lines are not asked: some of them are written in another way, and would not be there the next time.
  static func most(of words: [SpelledKeyword], at lines: [LogicalLine], in bytes: [UInt8]) -> Tongue {
    let starts = Set(lines.map(\.lower))
    var balance = 0
    for word in words where starts.contains(word.lower) {
      let row = KeywordTable.standard.row(word.role)
      let folded = word.folded(in: bytes)
      let isEnglish = row.english.contains { Fold.scalars($0) == folded }
      let isSwedish = row.swedish.contains { Fold.scalars($0) == folded }
      if isEnglish != isSwedish { balance += isEnglish ? 1 : -1 }
    }
    return balance > 0 ? .english : .swedish
  }
}
