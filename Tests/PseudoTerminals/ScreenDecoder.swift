/// Takes a terminal's bytes apart: letters, control characters, control sequences.
package struct ScreenDecoder {
  package enum Event: Equatable {
    case print(Unicode.Scalar)
    case control(UInt8)
    case sequence(final: UInt8, parameters: [Int])
  }

  private enum State {
    case ground, escape, sequence, title, charset
  }

  private var state = State.ground
  private var parameters: [UInt8] = []
  private var letter: [UInt8] = []

  package mutating func take(_ byte: UInt8) -> Event? {
    switch state {
    case .ground: return ground(byte)
    case .escape: return escape(byte)
    case .charset:
      state = .ground
    case .title:
      // A title ends with BEL, or with ESC and a backslash.
      if byte == 0x07 { state = .ground }
      if byte == 0x1B { state = .charset }
    case .sequence:
      guard (0x40...0x7E).contains(byte) else {
        parameters.append(byte)
        return nil
      }
      state = .ground
      let isPrivate = parameters.first.map { (0x3C...0x3F).contains($0) } ?? false
      if isPrivate { return nil }
      let numbers = parameters.split(separator: 0x3B, omittingEmptySubsequences: false)
        .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
      return .sequence(final: byte, parameters: numbers)
    }
    return nil
  }

  private mutating func ground(_ byte: UInt8) -> Event? {
    if byte == 0x1B {
      state = .escape
      return nil
    }
    if byte < 0x20 || byte == 0x7F { return .control(byte) }
    letter.append(byte)
    if let text = String(validating: letter, as: UTF8.self), let scalar = text.unicodeScalars.first {
      letter = []
      return .print(scalar)
    }
    guard letter.count >= 4 else { return nil }
    letter = []
    return .print("\u{FFFD}")
  }

  private mutating func escape(_ byte: UInt8) -> Event? {
    parameters = []
    switch byte {
    case UInt8(ascii: "["): state = .sequence
    case UInt8(ascii: "]"): state = .title
    case UInt8(ascii: "("), UInt8(ascii: ")"): state = .charset
    default: state = .ground
    }
    return nil
  }
}
