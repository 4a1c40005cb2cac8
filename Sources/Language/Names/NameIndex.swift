/// The names that are known where a text is read, so that they need no quotes: `öka budget Vård och omsorg gem`.
///
/// A value: a copy shares its storage until one of the two is added to. Names compare with folded case and
/// collapsed blanks.
public struct NameIndex: Sendable {
  /// Names by their first word, the longest first.
  private var buckets: [[UInt32]: [[UInt32]]] = [:]

  public init(_ names: [String] = []) {
    for name in names { insert(name) }
  }

  /// Adds a name; one that is known already changes nothing.
  public mutating func insert(_ name: String) {
    let folded = Fold.scalars(name)
    guard !folded.isEmpty else { return }
    let key = NameIndex.firstWord(folded)
    var bucket = buckets[key] ?? []
    guard !bucket.contains(folded) else { return }
    let place = bucket.firstIndex { $0.count < folded.count } ?? bucket.count
    bucket.insert(folded, at: place)
    buckets[key] = bucket
  }

  public func contains(_ name: String) -> Bool {
    let folded = Fold.scalars(name)
    return buckets[NameIndex.firstWord(folded)]?.contains(folded) ?? false
  }

  /// How many bytes the longest known name takes that begins at an offset and ends where a word ends, or nil.
  public func longestMatch(in bytes: [UInt8], from start: Int) -> Int? {
    longestMatch(in: bytes, from: start, to: bytes.count)
  }

  func longestMatch(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    guard start < end, !buckets.isEmpty else { return nil }
    var key: [UInt32] = []
    var offset = start
    while offset < end, Fold.isWord(bytes, offset) {
      let (value, length) = Fold.scalar(bytes, offset)
      key.append(value)
      offset += length
    }
    if key.isEmpty { key = [Fold.scalar(bytes, start).value] }
    guard let bucket = buckets[key] else { return nil }
    for name in bucket {
      guard let stop = Fold.match(name, bytes, start, end), NameIndex.isEnd(stop, bytes, end) else { continue }
      return stop - start
    }
    return nil
  }

  /// Whether a name may end at an offset: not inside a word, a number or an id.
  private static func isEnd(_ stop: Int, _ bytes: [UInt8], _ end: Int) -> Bool {
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

  private static func firstWord(_ folded: [UInt32]) -> [UInt32] {
    let word = folded.prefix { value in
      switch value {
      case 48...57, 97...122, 95, 0xB2: true
      case 0xC0...0xFF: value != 0xD7 && value != 0xF7
      case 0x100...0x7FF, 0x800...0x1FFF, 0x3000...0xCFFF: true
      default: false
      }
    }
    return word.isEmpty ? Array(folded.prefix(1)) : Array(word)
  }
}
