import Language

/// Refuses columns that tell who somebody is: a budget model has no use for them, and they must not spread.
enum PersonalData {
  /// Finds columns whose header or cells are personal data. No finding repeats a cell's text.
  static func check(_ header: Header, _ rows: [DataTable.Row], headerLine: Int, into findings: inout Findings) {
    for (index, text) in header.names.enumerated() {
      let name = header.name(index)
      if IdentityNumber.match(in: text).isValid {
        findings.add(.identityNumbers(count: 1, nonblank: 1), row: headerLine, column: name)
      }
      if let word = personalWord(in: name) {
        findings.add(.personalHeader(word: word), row: headerLine, column: name)
        continue
      }
      let column = Column(rows, index)
      guard column.hits > 0, column.hits * 2 >= column.candidates else { continue }
      let isRefused = column.hits >= 2 || column.hits * 5 >= column.nonblank
      findings.add(
        .identityNumbers(count: column.hits, nonblank: column.nonblank), row: column.firstLine, column: name,
        severity: isRefused ? .error : .warning)
    }
  }

  /// What a column's cells hold. Where most cells of the right form fail, they are something else, and the hits chance.
  private struct Column {
    var nonblank = 0
    /// Cells that have the form of an identity number.
    var candidates = 0
    /// Cells that are one.
    var hits = 0
    var firstLine = 0

    init(_ rows: [DataTable.Row], _ index: Int) {
      for row in rows where !row.cells[index].isEmpty {
        let text = row.cells[index]
        if text.utf8.allSatisfy({ $0 == 32 }) { continue }
        nonblank += 1
        guard text.utf8.count >= 10 else { continue }
        let match = IdentityNumber.match(in: text)
        if match.hasForm { candidates += 1 }
        guard match.isValid else { continue }
        hits += 1
        if hits == 1 { firstLine = row.line }
      }
    }
  }

  private static let words: [String] = [
    "personnummer", "personnr", "person-id", "personid", "person id", "person_id", "samordningsnummer",
    "förnamn", "efternamn", "fornamn",
  ]

  /// The word of a column's name that says that it holds personal data.
  private static func personalWord(in name: String) -> String? {
    let folded = foldedName(name)
    let isLetter = { (character: Character) in character.isLetter || character.isNumber }
    return words.first { word in
      folded.ranges(of: word).contains { range in
        let before = range.lowerBound == folded.startIndex ? nil : folded[folded.index(before: range.lowerBound)]
        let after = range.upperBound == folded.endIndex ? nil : folded[range.upperBound]
        return !(before.map(isLetter) ?? false) && !(after.map(isLetter) ?? false)
      }
    }
  }
}
