import CLanes

/// The dirty rows, one bit by position, with a bit above for every word that has one. Finding the lowest costs the
/// distance in words of words; an empty bitmap is known to be empty at once.
struct DirtyBitmap: Sendable {
  private var words: [UInt64]
  private var summary: [UInt64]
  private(set) var count = 0

  init(positions: Int) {
    let wordCount = (positions + 63) / 64
    words = Array(repeating: 0, count: wordCount)
    summary = Array(repeating: 0, count: (wordCount + 63) / 64)
  }

  var isEmpty: Bool { count == 0 }
  /// Positions there is room for.
  var capacity: Int { words.count * 64 }

  /// Marks a position, for which room is made if need be.
  mutating func mark(_ position: Int) {
    let bit: UInt64 = 1 << UInt64(position & 63)
    let word = position >> 6
    if word >= words.count { makeRoom(for: position) }
    if words[word] & bit == 0 {
      words[word] |= bit
      summary[word >> 6] |= 1 << UInt64(word & 63)
      count += 1
    }
  }

  /// Makes room for positions up to this one.
  mutating func makeRoom(for position: Int) {
    let wordCount = max((position >> 6) + 8, words.count)
    words.append(contentsOf: repeatElement(0, count: wordCount - words.count))
    summary.append(contentsOf: repeatElement(0, count: (wordCount + 63) / 64 - summary.count))
  }

  func isMarked(_ position: Int) -> Bool {
    position >> 6 < words.count && words[position >> 6] & 1 << UInt64(position & 63) != 0
  }

  mutating func clear(_ position: Int) {
    let bit: UInt64 = 1 << UInt64(position & 63)
    let word = position >> 6
    if word < words.count, words[word] & bit != 0 {
      words[word] &= ~bit
      if words[word] == 0 { summary[word >> 6] &= ~(1 << UInt64(word & 63)) }
      count -= 1
    }
  }

  /// The lowest dirty position at or above that of `cursor`'s group of 4 096, cleared.
  mutating func popLowest(from cursor: inout Int) -> Int? {
    if count == 0 { return nil }
    var group = cursor >> 12
    while group < summary.count {
      if summary[group] != 0 {
        let word = group << 6 | summary[group].trailingZeroBitCount
        let position = word << 6 | words[word].trailingZeroBitCount
        clear(position)
        cursor = position
        return position
      }
      group += 1
    }
    return nil
  }

  /// Every dirty position, lowest first.
  var positions: [Int] {
    var copy = self
    var cursor = 0
    var all: [Int] = []
    while let position = copy.popLowest(from: &cursor) { all.append(position) }
    return all
  }

  /// The bits as raw words, for as long as `body` runs.
  mutating func withRaw(_ body: (inout Raw) -> Void) {
    let wordCount = words.count
    var left = count
    words.withUnsafeMutableBufferPointer { words in
      summary.withUnsafeMutableBufferPointer { summary in
        guard let word = words.baseAddress, let group = summary.baseAddress else { return }
        var raw = Raw(words: word, summary: group, wordCount: wordCount, count: left)
        body(&raw)
        left = raw.count
      }
    }
    count = left
  }

  /// The bits where they stand: marking and taking without a check of who else holds them.
  struct Raw {
    let words: UnsafeMutablePointer<UInt64>
    fileprivate let summary: UnsafeMutablePointer<UInt64>
    fileprivate let wordCount: Int
    fileprivate(set) var count: Int
    private var cursor = 0
    /// Whether other threads mark here too. Then neither the words above nor the count are kept.
    var isShared = false

    fileprivate init(
      words: UnsafeMutablePointer<UInt64>, summary: UnsafeMutablePointer<UInt64>, wordCount: Int, count: Int
    ) {
      self.words = words
      self.summary = summary
      self.wordCount = wordCount
      self.count = count
    }

    /// Marks a position there is room for.
    @inline(__always)
    mutating func mark(_ position: Int) {
      let bit: UInt64 = 1 << UInt64(position & 63)
      let word = position >> 6
      if isShared { return lanes_mark(words + word, bit) }
      let old = words[word]
      if old & bit == 0 {
        words[word] = old | bit
        summary[word >> 6] |= 1 << UInt64(word & 63)
        count &+= 1
      }
    }

    @inline(__always)
    func isMarked(_ position: Int) -> Bool { words[position >> 6] & 1 << UInt64(position & 63) != 0 }

    mutating func clear(_ position: Int) {
      let bit: UInt64 = 1 << UInt64(position & 63)
      let word = position >> 6
      if words[word] & bit == 0 { return }
      words[word] &= ~bit
      if words[word] == 0 { summary[word >> 6] &= ~(1 << UInt64(word & 63)) }
      count &-= 1
    }

    /// Makes all of it clean, once no other thread marks.
    mutating func clearAll() {
      words.update(repeating: 0, count: wordCount)
      summary.update(repeating: 0, count: (wordCount + 63) / 64)
      count = 0
      isShared = false
    }

    /// The lowest dirty position, if it is near.
    @inline(__always)
    var next: Int? {
      if count == 0 || summary[cursor] == 0 { return nil }
      let word = cursor << 6 | summary[cursor].trailingZeroBitCount
      return word << 6 | words[word].trailingZeroBitCount
    }

    /// The lowest dirty position, cleared. What is marked meanwhile stands above it.
    @inline(__always)
    mutating func popLowest() -> Int? {
      if count == 0 { return nil }
      while summary[cursor] == 0 { cursor &+= 1 }
      let word = cursor << 6 | summary[cursor].trailingZeroBitCount
      let bits = words[word]
      let position = word << 6 | bits.trailingZeroBitCount
      words[word] = bits & (bits &- 1)
      if words[word] == 0 { summary[cursor] &= summary[cursor] &- 1 }
      count &-= 1
      return position
    }
  }
}
