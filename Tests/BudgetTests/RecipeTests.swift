import Graph
import Language
import Quantities
import Testing

@testable import Budget

/// Instances that follow a recipe, against the same model where each instance is compiled by itself.
struct RecipeTests {
  /// A model of some components with many instances, whose formulas and inputs are drawn at random: among them formulas
  /// that no recipe can hold, and such as do not compile.
  struct RandomModel {
    private var random: SplitMix
    private(set) var text = """
      model "R"
      period 2023..2024 by month
      focus 2023
      dimension slag = natt; dag
      driver växt = 2 %
      driver läge = {2023 = 3; 2024 = 4}
      driver antal [slag] = {natt = 2; dag = 3}
      driver bas = 400 kr/mån
      driver efter = 1 + previous(läge; 0)

      """
    private let leaves = ["a", "b", "växt", "läge", "sum(antal)", "2", "0,5", "efter"]
    private let money = ["pris", "bas", "100 kr/mån", "(bas + pris)", "kostnad"]

    init(seed: Int) {
      random = SplitMix(seed: UInt64(seed))
      for number in 0..<3 { component(number) }
      for number in 0..<16 { instance(number) }
      text += "driver om = i1.grad + i2.grad\n"
    }

    private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

    private mutating func one(_ list: [String]) -> String { list[Int.random(in: list.indices, using: &random)] }

    private mutating func factor(_ depth: Int, _ leaves: [String]) -> String {
      if depth == 0 || chance(4) { return one(leaves) }
      let (left, right) = (factor(depth - 1, leaves), factor(depth - 1, leaves))
      switch Int.random(in: 0..<14, using: &random) {
      case 0...3: return "(\(left) + \(right))"
      case 4...6: return "(\(left) × \(right))"
      case 7: return "max(\(left); \(right))"
      case 8: return "if(\(left) > 1; \(right); 2)"
      case 9: return "if(läge_val = hög; \(left); \(right))"
      case 10: return "{from start = \(left); 2024 = \(right)}"
      case 11: return "-(\(left) - \(right))"
      case 12: return "{2023 = \(left); else = \(right)}"
      default: return chance(3) ? one(["previous(\(left); 1)", "(1..2 + \(left))", "(? + \(left))", "i1.grad"]) : left
      }
    }

    private mutating func component(_ number: Int) {
      text += """
        component k\(number):
          input a : % = 100 %
          input b : % = \(one(["200 %", "{2023 = 1 %; 2024 = 30 %}", "a + 1", "?"]))
          input pris : kr/mån = \(one(["10 kr/mån", "0", "bas"]))
          input start : date = 2023-07
          input läge_val : choice(hög; låg) = hög
          input text : text
          let steg = \(factor(2, leaves))
          let gång = \(factor(1, leaves + ["steg"]))
          output grad = \(factor(3, leaves + ["steg", "gång"]))
          output samma = \(one(["a", "grad", "växt", "start", "5"]))
          output kostnad = \(factor(2, leaves + ["steg"])) × \(one(Array(money.dropLast())))
          post \(one(money)) × \(factor(2, leaves + ["grad", "steg"])) to forecast
          post \(one(money)) to \(one(["forecast", "budget", "actual"]))

        """
    }

    private mutating func instance(_ number: Int) {
      text += "k\(Int.random(in: 0..<3, using: &random)) i\(number) \(chance(5) ? "off" : "on top"):\n"
      if !chance(3) {
        text += "  a = \(one(["3", "4", "5..10", "?", "ca 7", "20 %", "b + 1", "{2023 = 1; 2024 = ?}", "läge"]))\n"
      }
      if chance(2) { text += "  b = \(one(["3", "efter", "i0.a", "{2024 = 2}"]))\n" }
      if chance(2) { text += "  pris = \(one(["30 kr/mån", "2 tkr/år", "bas", "? kr/mån"]))\n" }
      if chance(3) { text += "  start = \(one(["2023-03", "2024", "?"]))\n" }
      if chance(3) { text += "  läge_val = \(one(["låg", "hög", "?"]))\n" }
      text += "  text = \"\(number)\"\n"
    }
  }

  /// All that a model is, in words, or all that is wrong with it.
  private static func outcome(_ text: String, sharesFormulas: Bool) -> [String] {
    do throws(Diagnostics) {
      let model = try Model.build(
        text: text, named: "model.tankom", folder: "", sharesFormulas: sharesFormulas)
      // The fingerprint is of all values and states.
      let rows = (0..<model.base.rowCount).map { index -> String in
        let row = RowID(raw: Int32(index))
        return "\(index) \(model.base.operation(of: row)) \(model.base.arguments(of: row))"
      }
      let items = model.items.map {
        "\($0.name) \($0.inputs) \($0.outputs) \($0.posts) \(String(describing: $0.active))"
      }
      let nodes = model.nodes.map { "\($0.own.sorted { $0.key < $1.key }) \($0.total.sorted { $0.key < $1.key })" }
      return ["\(model.base.fingerprint)", "\(model.uncertain.count)"] + rows + items + nodes + model.causeNames
        + model.findings.map { "\($0)" }
    } catch {
      return ["refused"] + error.list.map { "\($0.problem) \($0.place)" }
    }
  }

  @Test(arguments: 1...60)
  func `a model is the same where each instance is compiled by itself`(_ seed: Int) {
    let text = RandomModel(seed: seed).text
    let shared = Self.outcome(text, sharesFormulas: true)
    let alone = Self.outcome(text, sharesFormulas: false)
    #expect(shared == alone, "seed \(seed):\n\(text)")
  }

  @Test func `enough of the random models are models`() {
    let refused = (1...60).filter { Self.outcome(RandomModel(seed: $0).text, sharesFormulas: true)[0] == "refused" }
    let reasons = refused.flatMap { Self.outcome(RandomModel(seed: $0).text, sharesFormulas: true)[1...].prefix(3) }
    #expect(refused.count < 30, "\(reasons.sorted())")
  }

  /// The builder of a small model, when all of it has been compiled.
  private static func builder(_ text: String) -> ModelBuilder {
    var findings: [Diagnostic] = []
    let source = Source(name: "model.tankom", text: text)
    let builder = ModelBuilder(folder: "", timeline: Timeline([(2024...2024, false)]))
    builder.declare(Parsed.read(source, into: &findings))
    builder.compile()
    #expect(findings.isEmpty && builder.findings.isEmpty)
    return builder
  }

  @Test(arguments: [
    ("output y = x × 2", true), ("let z = x + d\n  output y = z", true), ("output y = d", true),
    ("output y = x + ?", false), ("output y = previous(x; 1)", false), ("output y = x + 1..2", false),
    ("output y = x + i0.x", false),
  ])
  func `formulas that ask for nothing else of an instance than its inputs are compiled once`(
    _ formula: String, _ isShared: Bool
  ) {
    let text = """
      driver d = 3
      component k:
        input x : % = 5 %
        \(formula)
      k i0 on top:
        x = 1
      k i1 on top:
        x = 2

      """
    let builder = Self.builder(text)
    let inputs = builder.parts.items[0].inputs
    #expect((builder.recipes.find(0, for: inputs) != nil) == isShared)
  }
}
