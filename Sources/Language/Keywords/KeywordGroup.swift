/// Some roles of the keyword table that are asked for together, by the first letter of their spellings.
struct KeywordGroup: Sendable {
  private var spellings = LetterTable<[UInt32]>()

  init(_ roles: [KeywordRole]) {
    for spelling in roles.flatMap({ KeywordTable.standard.spellings($0) }).map({ Fold.scalars($0) }) {
      if let first = spelling.first { spellings.add(spelling, at: first) }
    }
  }

  /// Whether a keyword of one of the roles begins at an offset. Cost: the spellings with the same first letter.
  func matches(_ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    guard start < end else { return false }
    return spellings[Fold.scalar(bytes, start).value].contains {
      KeywordTable.match($0, bytes, start, end) != nil
    }
  }

  /// Whether all that stands between two offsets is a keyword of one of the roles.
  func isWhole(_ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    guard start < end else { return false }
    return spellings[Fold.scalar(bytes, start).value].contains {
      KeywordTable.match($0, bytes, start, end) == end
    }
  }
}
