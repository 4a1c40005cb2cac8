/// Folded names with the same first word.
///
/// Few are looked at one by one, the longest first. Many, as `Enhet 1` to `Enhet 5000`, are found by what a text says:
/// its stretches from the first word on are looked up, so that neither adding nor finding one takes longer.
struct NameBucket: Sendable {
  private static let few = 8
  /// The longest first; empty where there are many.
  private var list: [[UInt32]] = []
  private var set: Set<[UInt32]> = []
  private var longest = 0

  func contains(_ name: [UInt32]) -> Bool { set.isEmpty ? list.contains(name) : set.contains(name) }

  mutating func insert(_ name: [UInt32]) {
    guard !contains(name) else { return }
    longest = max(longest, name.count)
    if set.isEmpty && list.count < NameBucket.few {
      list.insert(name, at: list.firstIndex { $0.count < name.count } ?? list.count)
      return
    }
    set.formUnion(list)
    list = []
    set.insert(name)
  }

  /// Where the longest name ends that begins at an offset and ends where a name may.
  func longestStop(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    if set.isEmpty {
      for name in list {
        if let stop = Fold.match(name, bytes, start, end), NameIndex.isEnd(stop, bytes, end) { return stop }
      }
      return nil
    }
    var stretch: [UInt32] = []
    var found: Int?
    var offset = start
    while offset < end, stretch.count < longest {
      let (value, length) = Fold.scalar(bytes, offset)
      offset += length
      stretch.append(value)
      if offset <= end, NameIndex.isEnd(offset, bytes, end), set.contains(stretch) { found = offset }
    }
    return found
  }
}
