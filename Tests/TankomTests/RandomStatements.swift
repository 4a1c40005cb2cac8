import Budget
import Glibc
import Language
import Quantities
import Shell
import Testing

/// A small generator whose sequence follows from its seed.
struct Dice {
  var state: UInt64

  mutating func roll(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    z ^= z >> 31
    return Int(z % UInt64(max(1, count)))
  }

  mutating func pick<T>(_ list: [T], or other: T) -> T { list.isEmpty ? other : list[roll(list.count)] }
}

/// Statements that people type, broken in every way: an answer or a finding comes, never a crash and never a hang.
struct RandomStatements {
  /// Everything typed in the golden files, the README and the scripts.
  static let typed: [String] = {
    let golden = GoldenFile.all.flatMap { $0.steps.map(\.statement) }
    let readme = ReadmeBlock.all.filter(\.isSession).flatMap(\.lines).filter { $0.hasPrefix("> ") }
      .map { String($0.dropFirst(2)) }
    let scripts = ScenarioScripts.herrljunga.flatMap { script in
      script.text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    }
    return golden + readme + scripts
  }()

  static let words = [
    "0", "-1", "1e9", "999 999 999 999 999 999 tkr", "12 500", "13.650", "?", "%", "5 %", "tkr", "dygn", "till", "med",
    "och",
    "från juli", "i 2031", "bara 2024", "@", "@utgångsläge", "total", "D1", "1:12", "1:8", "hemflyttade", "(", ")", "{",
    "}",
    "[förra]", "\"", "”", ";", ":", "=", "±", "..", "×", "/", "−", "tänk om", "visa", "varför", "okänt(", "känt(",
    "åa för Hemtjänst",
    "alla äskanden", "Hemgården", "2024-13", "juli 2024", "utgångsläge", "\u{0}", "\t", "🙂", "e\u{301}",
  ]

  static func broken(_ dice: inout Dice) -> String {
    var statement = dice.pick(typed, or: "visa")
    for _ in 0...dice.roll(3) {
      var tokens = statement.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      let at = dice.roll(tokens.count)
      switch dice.roll(7) {
      case 0: tokens.remove(at: at)
      case 1: tokens[at] = dice.pick(words, or: "")
      case 2: tokens.insert(dice.pick(words, or: ""), at: at)
      case 3: tokens.swapAt(at, dice.roll(tokens.count))
      case 4:
        let other = dice.pick(typed, or: "").split(separator: " ").map(String.init)
        tokens.replaceSubrange(at..., with: other.dropFirst(dice.roll(other.count)))
      case 5: tokens[at] = String(tokens[at].dropLast())
      default:
        var characters = Array(statement)
        if !characters.isEmpty { characters.remove(at: dice.roll(characters.count)) }
        tokens = [String(characters)]
      }
      statement = tokens.joined(separator: " ")
    }
    return statement
  }

  /// `TANKOM_MUTATIONS=20000 TANKOM_SEED=7` asks for more, and for another sequence.
  @Test(.timeLimit(.minutes(10)))
  func `broken statements are answered or refused, and the model is as it was`() throws {
    let count = getenv("TANKOM_MUTATIONS").flatMap { Int(String(cString: $0)) } ?? 600
    let seed = getenv("TANKOM_SEED").flatMap { UInt64(String(cString: $0)) } ?? 20_261
    print("seed \(seed), \(count) statements")
    var dice = Dice(state: seed)
    // A copy: what is saved by chance is not saved among the scenarios.
    let folder = TemporaryFolder(copying: House.herrljunga)
    let model = try Model.load(folder: folder.path)
    var session = Session(model, tongue: .swedish, isInteractive: false)
    for number in 0..<count {
      if number % 40 == 0 {
        session = Session(model, tongue: number % 80 == 0 ? .swedish : .english, isInteractive: true)
      }
      let statement = RandomStatements.broken(&dice)
      if getenv("TANKOM_TRACE") != nil { write(2, Array("\(number) \(statement)\n".utf8), statement.utf8.count + 8) }
      let outcome = session.outcome(of: statement)
      for line in outcome.shown { #expect(!line.contains("−0 "), "\(statement)\n\(line)") }
    }
    let fresh = Session(model, tongue: .swedish, isInteractive: false)
    let total = fresh.outcome(of: "kontrollera att avvikelse(total) = -12 450 tkr")
    #expect(total.holds, "\(total.shown)")
  }
}
