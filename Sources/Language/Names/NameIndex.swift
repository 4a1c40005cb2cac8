/// The names that are known where a text is read, so that they need no quotes: `öka budget Vård och omsorg gem`.
///
/// A value. Names compare with folded case and collapsed blanks.
public struct NameIndex: Sendable {
  /// The names of an index that this one adds to, which all that add to it share.
  private final class Shared: Sendable {
    let index: NameIndex
    init(_ index: NameIndex) { self.index = index }
  }

  private let shared: Shared?
  /// Names of its own by a hash of their first word; a bucket looks at whole names.
  private var buckets: [UInt64: NameBucket] = [:]

  /// An index of these names. Cost: O(names).
  public init(_ names: [String] = []) {
    shared = nil
    for name in names { insert(name) }
  }

  private init(_ shared: Shared) { self.shared = shared }

  /// The same names, to be added to: what is added to a copy costs nothing for the names that are here.
  public var frozen: NameIndex { NameIndex(Shared(self)) }

  /// Adds a name; one that is known already changes nothing.
  public mutating func insert(_ name: String) {
    let folded = Fold.scalars(name)
    guard !folded.isEmpty else { return }
    let key = NameIndex.firstWord(folded)
    if shared?.index.contains(folded, at: key) == true { return }
    buckets[key, default: NameBucket()].insert(folded)
  }

  public func contains(_ name: String) -> Bool {
    let folded = Fold.scalars(name)
    return contains(folded, at: NameIndex.firstWord(folded))
  }

  private func contains(_ folded: [UInt32], at key: UInt64) -> Bool {
    buckets[key]?.contains(folded) == true || shared?.index.contains(folded, at: key) == true
  }

  /// How many bytes the longest known name takes that begins at an offset and ends where a word ends, or nil.
  public func longestMatch(in bytes: [UInt8], from start: Int) -> Int? {
    longestMatch(in: bytes, from: start, to: bytes.count)
  }

  func longestMatch(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    if buckets.isEmpty && shared == nil { return nil }
    var key = NameIndex.empty
    var offset = start
    while offset < end, Fold.isWord(bytes, offset) {
      let (value, length) = Fold.scalar(bytes, offset)
      key = NameIndex.key(key, value)
      offset += length
    }
    if offset == start { key = NameIndex.key(key, Fold.scalar(bytes, start).value) }
    return longestStop(key, bytes, start, end).map { $0 - start }
  }

  /// Where the longest name ends that has this first word, here or in what is shared.
  private func longestStop(_ key: UInt64, _ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var longest = shared?.index.longestStop(key, bytes, start, end)
    if buckets.isEmpty { return longest }
    if let stop = buckets[key]?.longestStop(bytes, start, end) {
      longest = max(longest ?? stop, stop)
    }
    return longest
  }

  /// Whether a name may end at an offset: not inside a word, a number or an id.
  static func isEnd(_ stop: Int, _ bytes: [UInt8], _ end: Int) -> Bool {
    guard stop < end else { return true }
    guard Fold.isWord(bytes, stop) else {
      let joins = bytes[stop] == 58 || bytes[stop] == 44 || bytes[stop] == 46
      let digits = stop > 0 && stop + 1 < end && Fold.isDigit(bytes[stop - 1]) && Fold.isDigit(bytes[stop + 1])
      return !(joins && digits && NameIndex.isNumeric(bytes, stop - 1))
    }
    return stop > 0 && !Fold.isWord(bytes, stop - 1)
  }

  /// Whether the word that ends with a digit at an offset is all digits.
  private static func isNumeric(_ bytes: [UInt8], _ last: Int) -> Bool {
    var offset = last
    while offset >= 0, Fold.isDigit(bytes[offset]) { offset -= 1 }
    return offset < 0 || bytes[offset] < 0x80 && !Fold.isWord(bytes, offset)
  }

  /// The hash of the first word of a name, or of the sign that it begins with.
  private static func firstWord(_ folded: [UInt32]) -> UInt64 {
    let word = folded.prefix { value in
      switch value {
      case 48...57, 97...122, 95, 0xB2: true
      case 0xC0...0xFF: value != 0xD7 && value != 0xF7
      case 0x100...0x7FF, 0x800...0x1FFF, 0x3000...0xCFFF: true
      default: false
      }
    }
    return (word.isEmpty ? folded.prefix(1) : word).reduce(empty) { key($0, $1) }
  }

  /// The hash of no letters (FNV-1a).
  private static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of some letters and one more.
  private static func key(_ before: UInt64, _ letter: UInt32) -> UInt64 {
    (before ^ UInt64(letter)) &* 0x100_0000_01B3
  }
}
