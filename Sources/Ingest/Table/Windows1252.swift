/// The encoding of Windows in western Europe: Latin-1, with letters and signs where Latin-1 has control codes.
enum Windows1252 {
  /// What 0x80...0x9F stand for; 0 where the encoding has no letter.
  private static let high: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  /// The letter of a byte, or nil for the five bytes without one.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let value = high[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// The bytes as UTF-8, with a replacement character for a byte without a letter; and where the first such byte is.
  static func decode(_ bytes: ArraySlice<UInt8>) -> (utf8: [UInt8], undefined: Int?) {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    var undefined: Int?
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x80 {
        utf8.append(byte)
      } else if let scalar = scalar(byte) {
        utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        utf8.append(contentsOf: UTF8.encodedReplacementCharacter)
        undefined = undefined ?? index
      }
    }
    return (utf8, undefined)
  }

  /// Whether the high bytes are those of Swedish text in this encoding.
  ///
  /// At least one is a letter that Swedish uses, a no-break space or §, and nine of ten are that or ordinary signs.
  /// Old Mac and DOS files, whose å ä ö are other bytes, do not pass.
  static func isPlausible(_ bytes: ArraySlice<UInt8>) -> Bool {
    var letters = 0
    var signs = 0
    var high = 0
    for byte in bytes where byte >= 0x80 {
      high += 1
      switch byte {
      // å ä ö Å Ä Ö é É ü Ü, no-break space, §
      case 0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6, 0xE9, 0xC9, 0xFC, 0xDC, 0xA0, 0xA7: letters += 1
      // € … ‘ ’ “ ” • – — « ° ± ² ³ ´ · » ½ × è à á ó ø
      case 0x80, 0x85, 0x91...0x97, 0xAB, 0xB0...0xB4, 0xB7, 0xBB, 0xBD, 0xD7, 0xE8, 0xE0, 0xE1, 0xF3, 0xF8: signs += 1
      default: break
      }
    }
    return letters > 0 && (letters + signs) * 10 >= high * 9
  }
}
