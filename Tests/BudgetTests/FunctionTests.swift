import Budget
import Graph
import Language
import Quantities
import Testing

/// A model of months and then years, with some declarations.
func mixedModel(_ declarations: String) throws -> Model {
  try SmallModel(["model.tankom": "period 2023..2026 by month; 2027..2030 by year\n" + declarations]).load()
}

/// A figure as documentation writes it: `1 040,4 tkr/år`.
func shown(_ figure: Figure) -> String {
  let unit = figure.display ?? .one
  let size = figure.number(in: unit)
  let text = NumberText.string((size * 1e6).rounded() / 1e6, decimals: 6)
  let word = UnitWords.text(unit)
  return word.isEmpty ? text : text + " " + word
}

@Suite("Functions")
struct FunctionTests {
  @Test("give what their examples say", arguments: Function.all)
  func examples(function: Function) throws {
    #expect(!function.examples.isEmpty, "\(function.english) has no example")
    for example in function.examples {
      let model = try mixedModel(example.setup.joined(separator: "\n") + "\n")
      let found = shown(try figure(example.expression, model, example.year))
      #expect(found == example.answer, "\(example.expression)")
      #expect(
        example.expression.contains(function.english + "(") || example.setup.joined().contains(function.english + "("))
    }
  }

  @Test("are documented in both tongues, each under its own names")
  func table() {
    var names: Set<String> = []
    for function in Function.all {
      for name in Set([function.english, function.swedish]) { #expect(names.insert(name).inserted, "\(name)") }
      for tongue in Tongue.allCases {
        #expect(function.summary[tongue]?.isEmpty == false)
        #expect(function.result[tongue]?.isEmpty == false)
        for parameter in function.parameters {
          #expect(parameter.name[tongue]?.isEmpty == false && parameter.unit[tongue]?.isEmpty == false)
        }
      }
      #expect(Function.named(function.swedish.uppercased())?.identity == function.identity)
    }
    #expect(Set(Function.all.map(\.identity)) == Set(Function.Identity.allCases))
  }

  @Test(
    "compare without turning on the last bit, and to the öre",
    arguments: [
      ("87 % - 90 % >= -3 %", "1"), ("87 % - 90 % < -3 %", "0"), ("0.1 + 0.2 = 0.3", "1"), ("0.1 + 0.2 != 0.3", "0"),
      ("0.1 + 0.2 - 0.3 > 0", "0"), ("93.1 % - 93 % <= 0.1 %", "1"), ("93.1 % - 93 % > 0.0999999 %", "1"),
      ("90 000 000 000 kr < 90 000 000 000.01 kr", "1"), ("90 000 000 000 kr >= 90 000 000 000.01 kr", "0"),
    ])
  func comparisons(condition: String, answer: String) throws {
    #expect(shown(try figure("if(\(condition); 1; 0)", mixedModel(""), 2024)) == answer)
  }

  @Test("are checked for units")
  func units() {
    func code(_ declaration: String) -> [String] {
      codes(["model.tankom": "period 2023..2024 by month\n" + declaration + "\n"])
    }
    #expect(code("driver x = sum(1 person; 2 tkr/år)") == ["E0206"])
    #expect(code("driver x = annuity(5 person; 2 %; 10 år)") == ["E0218"])
    #expect(code("driver x = annuity(5 tkr; 2 %; 10 person)") == ["E0218"])
    #expect(code("driver x = depreciation(5 tkr; 10 år; 3 person)") == ["E0210"])
    #expect(code("driver x = interest_cost(5 tkr; 10 år; 2024-01; 2 %; closing)") == ["E0212"])
    #expect(code("driver x = clamp(3 person; 1 tkr; 2 tkr)") == ["E0206"])
    #expect(code("driver x = lookup(3 person; 1 åa; 2 person)") == ["E0205"])
    #expect(code("driver x = lookup(3 person; 1 åa; 5 person; 2 åa; 4 person; 3 åa)") == ["E0237"])
    #expect(code("driver x = index_chain(2 %; 2031)") == ["E0236"])
    #expect(code("driver n = 2 person\ndriver x = round(3 person; n)") == ["E0235"])
    #expect(code("driver x = apportion(10 tkr/år; 3; 1; 1)") == ["E0236"])
    #expect(code("driver x = ytd(100 tkr)") == ["E0207"])
    #expect(code("driver x = rolling(1 person; 2,5 mån)") == ["E0232"])
    #expect(code("driver x = sum()") == ["E0205"])
  }

  @Test("take what is unknown, and name it")
  func unknown() throws {
    let model = try mixedModel(
      """
      driver life : år = ?
      driver rate : % = ?
      driver cost : tkr = {2024 = ?; 2025 = 300 tkr}

      """)
    for (text, names) in [
      ("depreciation(10 tkr; life; 2024)", ["life"]), ("annuity(10 tkr; rate; 20)", ["rate"]),
      ("interest_cost(10 tkr; life; 2024; rate; opening)", ["life", "rate"]),
      ("depreciation(cost; 10; 2024)", ["cost"]),
      ("index_chain(rate; 2023)", ["rate"]), ("ytd(cost)", ["cost"]), ("rolling(cost; 12 mån)", ["cost"]),
    ] {
      #expect(try figure(text, model, 2024).unknowns == names, "\(text)")
    }
    #expect(try figure("book_value(10 tkr; 10; ?)", model, 2025).state.isUnknown)
    #expect(try figure("annuity(?; 3 %; 20)", model, 2025).state.isUnknown)
    #expect(try number("rolling(cost; 12 mån)", model, 2026) == 0)
  }

  @Test("split a whole as the largest remainder does")
  func apportion() throws {
    var random = SplitMix(seed: 1)
    for _ in 0..<20 {
      let count = Int.random(in: 2...5, using: &random)
      let weights = (0..<count).map { _ in Int.random(in: 1...900, using: &random) }
      let whole = Int.random(in: 0...500, using: &random)
      let model = try mixedModel("")
      let wanted = LargestRemainder.split(whole, by: weights.map(Double.init))
      for index in weights.indices {
        let list = weights.map { "\($0)" }.joined(separator: "; ")
        let found = try number("apportion(\(whole) tkr/år; \(index + 1); \(list))", model, 2024)
        #expect(found.rounded() == Double(wanted[index]), "seed \(random.seed): \(whole) by \(weights)")
      }
    }
  }
}

/// Random numbers from a seed that a failure prints.
struct SplitMix: RandomNumberGenerator {
  let seed: UInt64
  private var state: UInt64

  init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
