/// A unit as it is written, hashed by its bytes: that takes no look at what letters they are. What is spelled with other
/// bytes is read anew, and is the same unit.
struct UnitSpelling: Hashable {
  let text: String

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
