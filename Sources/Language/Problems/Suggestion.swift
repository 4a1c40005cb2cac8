import Quantities

/// "Menade du": the known word that is nearest to one that is not known.
public enum Suggestion {
  /// The words that are nearest to a text, nearest first, and only those that are near: at most a third of the letters
  /// differ, and never more than three.
  public static func nearest(to text: String, in words: some Sequence<String>, count: Int = 3) -> [String] {
    nearest(to: text, in: words.map { ($0, Fold.scalars($0)) }, count: count)
  }

  /// The same over words that are folded already, for lists that are asked often.
  static func nearest(
    to text: String, in words: [(word: String, folded: [UInt32])], count: Int = 3
  ) -> [String] {
    let wanted = Fold.scalars(text)
    let limit = min(3, max(1, wanted.count / 3))
    guard wanted.count > 1 else { return [] }
    var found: [(distance: Int, word: String)] = []
    for (word, candidate) in words where abs(candidate.count - wanted.count) <= limit {
      let distance = distance(wanted, candidate, limit: limit)
      guard distance <= limit, distance < max(wanted.count, candidate.count) / 2 + 1 else { continue }
      if !found.contains(where: { $0.word == word }) { found.append((distance, word)) }
    }
    found.sort { $0.distance == $1.distance ? $0.word < $1.word : $0.distance < $1.distance }
    return found.prefix(count).map(\.word)
  }

  /// "Menade du ”X” eller ”Y”?", or nil where nothing is near.
  public static func question(_ near: [String], in tongue: Tongue) -> String? {
    guard !near.isEmpty else { return nil }
    return tongue == .swedish
      ? "menade du " + near.map { "”\($0)”" }.joined(separator: " eller ") + "?"
      : "did you mean " + near.map { "“\($0)”" }.joined(separator: " or ") + "?"
  }

  /// Damerau-Levenshtein: insertions, deletions, replacements and swaps of neighbours.
  ///
  /// A letter without its ring or dots (`oka` for `öka`) costs one like any other.
  ///
  /// Past `limit` the answer is only that it is more.
  static func distance(_ a: [UInt32], _ b: [UInt32], limit: Int = .max) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + Array(repeating: 0, count: b.count)
      for j in 1...b.count {
        let replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        row[j] = min(replace, previous[j] + 1, row[j - 1] + 1)
        if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] { row[j] = min(row[j], before[j - 2] + 1) }
      }
      if let least = row.min(), least > limit { return least }
      before = previous
      previous = row
    }
    return previous[b.count]
  }
}
