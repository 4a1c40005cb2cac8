/// Candidates as lines below the prompt: name, and beside it what it is.
struct CompletionListing {
  /// The most candidates that are shown.
  static let most = 20

  /// At most this many columns.
  let columns: Int
  /// Says how many more there are.
  let more: (Int) -> String

  /// One line per candidate, in the order given, each within the columns.
  func lines(of candidates: [Completion]) -> [String] {
    let shown = candidates.prefix(Self.most)
    let names = shown.map { Self.plain($0.display) }
    // One long name must not push all details off the screen.
    let width = min(names.map(\.count).max() ?? 0, columns / 2)
    var lines = zip(names, shown).map { name, candidate in
      let detail = Self.plain(candidate.detail)
      if detail.isEmpty { return shortened(name) }
      let gap = String(repeating: " ", count: max(0, width - name.count) + 3)
      return shortened(name + gap + detail)
    }
    if candidates.count > shown.count { lines.append(shortened(more(candidates.count - shown.count))) }
    return lines
  }

  private func shortened(_ line: String) -> String {
    line.count <= columns ? line : line.prefix(max(0, columns - 1)) + "…"
  }

  /// Labels come from files: nothing in them may move the cursor.
  private static func plain(_ text: String) -> String {
    String(
      text.map { character in
        character.unicodeScalars.contains { $0.properties.generalCategory == .control } ? " " : character
      })
  }
}
