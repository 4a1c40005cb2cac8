/// How names and keywords compare: folded case, composed letters, collapsed blanks, byte by byte without Foundation.
enum Fold {
  /// The folded scalar at an offset and how many bytes it takes; a run of blanks is one blank.
  ///
  /// Letters that are written with a combining ring, diaeresis or acute count as the composed letter.
  @inline(__always)
  static func scalar(_ bytes: [UInt8], _ offset: Int) -> (value: UInt32, length: Int) {
    // Nearly all are letters and signs of one byte, without a mark after them.
    let byte = bytes[offset]
    if byte > 32, byte < 0x80, offset + 1 >= bytes.count || bytes[offset + 1] != 0xCC {
      return (UInt32((65...90).contains(byte) ? byte + 32 : byte), 1)
    }
    return anyScalar(bytes, offset)
  }

  private static func anyScalar(_ bytes: [UInt8], _ offset: Int) -> (value: UInt32, length: Int) {
    let blank = blankRun(bytes, offset)
    if blank > 0 { return (32, blank) }
    let length = min(width(bytes[offset]), bytes.count - offset)
    var value = decode(bytes, offset, length)
    value = lower(value)
    let mark = offset + length
    if mark + 1 < bytes.count, bytes[mark] == 0xCC, let whole = compose(value, bytes[mark + 1]) {
      return (whole, length + 2)
    }
    return (value, length)
  }

  /// A text as folded scalars, without blanks at its ends.
  static func scalars(_ text: String) -> [UInt32] { scalars(Array(text.utf8)) }

  static func scalars(_ bytes: [UInt8]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let (value, length) = scalar(bytes, offset)
      offset += length
      if value == 32 && (result.isEmpty || offset >= bytes.count) { continue }
      result.append(value)
    }
    return result
  }

  /// Where a folded text ends that begins at an offset, or nil.
  static func match(_ wanted: [UInt32], _ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var offset = start
    for value in wanted {
      guard offset < end else { return nil }
      let (found, length) = scalar(bytes, offset)
      guard found == value else { return nil }
      offset += length
    }
    return offset <= end ? offset : nil
  }

  /// The bytes of a scalar, by its first byte.
  static func width(_ first: UInt8) -> Int {
    first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// The bytes of the blanks at an offset: ordinary, tab, no-break, narrow no-break, line ends inside brackets.
  static func blankRun(_ bytes: [UInt8], _ start: Int) -> Int {
    var offset = start
    while offset < bytes.count {
      let length = blank(bytes, offset)
      guard length > 0 else { break }
      offset += length
    }
    return offset - start
  }

  /// The length of the one blank at an offset, 0 if there is none.
  static func blank(_ bytes: [UInt8], _ at: Int) -> Int {
    switch bytes[at] {
    case 32, 9, 10, 13: 1
    case 0xC2 where at + 1 < bytes.count && bytes[at + 1] == 0xA0: 2
    case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] == 0xAF: 3
    default: 0
    }
  }

  /// Whether a letter, a digit, `_` or `²` stands at an offset.
  @inline(__always)
  static func isWord(_ bytes: [UInt8], _ at: Int) -> Bool {
    let byte = bytes[at]
    return byte < 0x80 ? isLetterOrDigit(byte) : isWideWord(bytes, at)
  }

  @inline(__always)
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == 95
  }

  private static func isWideWord(_ bytes: [UInt8], _ at: Int) -> Bool {
    let byte = bytes[at]
    switch byte {
    case 0xC2: return at + 1 < bytes.count && bytes[at + 1] == 0xB2
    case 0xC3: return at + 1 < bytes.count && bytes[at + 1] != 0x97 && bytes[at + 1] != 0xB7
    case 0xC4...0xDF, 0xE0, 0xE1, 0xE3...0xEC: return true
    default: return false
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// A text with composed letters, for names that are kept.
  static func composed(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(0xCC) else { return String(decoding: bytes, as: UTF8.self) }
    var result = ""
    let all = Array(bytes)
    var offset = 0
    while offset < all.count {
      let length = min(width(all[offset]), all.count - offset)
      let value = decode(all, offset, length)
      offset += length
      var kept = value
      if offset + 1 < all.count, all[offset] == 0xCC, let whole = compose(lower(value), all[offset + 1]) {
        kept = value == lower(value) ? whole : whole - 32
        offset += 2
      }
      if let scalar = Unicode.Scalar(kept) { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  private static func decode(_ bytes: [UInt8], _ at: Int, _ length: Int) -> UInt32 {
    func tail(_ i: Int) -> UInt32 { UInt32(bytes[at + i] & 0x3F) }
    switch length {
    case 1: return UInt32(bytes[at])
    case 2: return UInt32(bytes[at] & 0x1F) << 6 | tail(1)
    case 3: return UInt32(bytes[at] & 0x0F) << 12 | tail(1) << 6 | tail(2)
    default: return UInt32(bytes[at] & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
    }
  }

  private static func lower(_ value: UInt32) -> UInt32 {
    switch value {
    case 65...90: value + 32
    case 0xC0...0xDE where value != 0xD7: value + 32
    default: value
    }
  }

  private static func compose(_ letter: UInt32, _ mark: UInt8) -> UInt32? {
    switch (letter, mark) {
    case (97, 0x8A): 0xE5
    case (97, 0x88): 0xE4
    case (111, 0x88): 0xF6
    case (117, 0x88): 0xFC
    case (101, 0x81): 0xE9
    default: nil
    }
  }
}
