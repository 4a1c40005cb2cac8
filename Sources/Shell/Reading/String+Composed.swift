extension String {
  /// The text with each letter and its accents as one character: `a` and U+030A become `å`.
  ///
  /// Terminals and file systems hand over decomposed letters now and then; names must not differ by it. Letters of
  /// the Latin alphabet are composed, which is what names here are made of; anything else is left as it is.
  public var composed: String {
    guard unicodeScalars.contains(where: Self.needsComposing) else { return self }
    return String(
      map { character in
        Self.letters.firstIndex(of: character).map { Self.letters[$0] } ?? character
      })
  }

  private static func needsComposing(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value) || scalar.value == 0x212B
  }

  /// Characters are equal when they are canonically equivalent, so the set finds the composed one.
  private static let letters: Set<Character> = {
    let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x1E00...0x1EFF]
    return Set(blocks.joined().compactMap { Unicode.Scalar($0).map(Character.init) })
  }()
}
