import Language
import Quantities
import Testing

/// A small generator with a seed, so that a failure can be run again.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) ^ (state << 31)
  }
}

@Suite("Random changes")
struct MutationTests {
  @Test("of the examples never stop the parser, the renderer or the printer")
  func mutations() {
    let seed = RandomRun.seed
    print("seed \(seed)")
    var random = Seeded(state: seed)
    let lines = Examples.swedish + Examples.english + Examples.more + [Examples.swedishModel]
    let pieces = [
      "(", ")", "[", "]", "{", "}", "\"", "”", ":", ";", ",", ".", "..", "-", "–", "−", "%", "?", "@", "=", "\n",
      "\n  ",
      "\t", " ", "1", "2024", "2024-07", "1:8", "å", "och", "till", "med", "för", "per", "tom", "😀", "e\u{301}", "#",
      "^",
      "\u{A0}", "Extern LSS", "§", "ca", "inte", "/",
    ]
    for _ in 0..<20_000 {
      var text = Array((lines.randomElement(using: &random) ?? "").unicodeScalars)
      if text.count > 300 { text = Array(text.shuffledSlice(of: 300, using: &random)) }
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = Int.random(in: 0...text.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0 where at < text.count: text.remove(at: at)
        case 1 where at < text.count:
          text.removeSubrange(at..<min(text.count, at + Int.random(in: 1...9, using: &random)))
        case 2 where text.count > 1: text.swapAt(at % text.count, Int.random(in: 0..<text.count, using: &random))
        default: text.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").unicodeScalars, at: at)
        }
      }
      var string = String.UnicodeScalarView()
      string.append(contentsOf: text)
      let parsed = Examples.parse(String(string))
      for diagnostic in parsed.diagnostics.prefix(1) { _ = DiagnosticRenderer(tongue: .swedish).render(diagnostic) }
      _ = Printer(tongue: .english, names: Examples.names).text(parsed.statements)
    }
  }
}

extension Array {
  fileprivate func shuffledSlice(of count: Int, using random: inout Seeded) -> ArraySlice<Element> {
    let start = Int.random(in: 0...(self.count - count), using: &random)
    return self[start..<start + count]
  }
}

@Suite("Rearranged words")
struct RearrangementTests {
  @Test("that happen to be statements print back as themselves, in both tongues")
  func roundTrip() {
    var random = Seeded(state: 7)
    let lines = Examples.swedish + Examples.english + Examples.more
    let pieces = lines.flatMap { $0.split(separator: " ").map(String.init) }
    for _ in 0..<4_000 {
      var words = (lines.randomElement(using: &random) ?? "").split(separator: " ").map(String.init)
      let piece = pieces.randomElement(using: &random) ?? ""
      let at = Int.random(in: 0..<max(1, words.count), using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0 where at < words.count: words[at] = piece
      case 1 where at < words.count: words.remove(at: at)
      default: words.insert(piece, at: min(at, words.count))
      }
      let first = Examples.parse(words.joined(separator: " "))
      guard first.diagnostics.isEmpty else { continue }
      for tongue in Tongue.allCases {
        let text = Printer(tongue: tongue, names: Examples.names).text(first.statements)
        let second = Examples.parse(text)
        #expect(shape(second.statements) == shape(first.statements), "\(words.joined(separator: " ")) as \(text)")
      }
    }
  }
}
