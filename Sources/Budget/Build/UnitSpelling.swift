/// A unit as it is written, by its bytes: hashing them takes no look at what letters they are.
struct UnitSpelling: Hashable {
  let text: String

  static func == (left: UnitSpelling, right: UnitSpelling) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  func hash(into hasher: inout Hasher) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hasher.combine(hash)
  }
}
