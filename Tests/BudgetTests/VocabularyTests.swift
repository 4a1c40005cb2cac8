import Language
import Quantities
import Testing

@testable import Budget

/// Texts in the other tongue, with the library's names.
struct VocabularyTests {
  /// Found by fuzzing: `transfer_end` would become `överföringsände`, which the text has as a component of its own.
  @Test func `the other name of a library component is not taken where the text declares it`() throws {
    let text = """
      component own | överföringsände "End":
        input cost | kostnad : tkr/år = 0
        example "A" | "B":
          period 2024..2025 by year
          transfer_end städ "Städ":
            cost = -100 tkr/år

      """
    let formatter = Formatter(tongue: .swedish, vocabulary: .standard)
    let swedish = try formatter.format(Source(name: "fil", text: text))
    #expect(swedish.contains("transfer_end städ"))
    let alone = try formatter.format(Source(name: "fil", text: "transfer_end städ \"Städ\":\n  cost = -100 tkr/år\n"))
    #expect(alone.contains("överföringsände städ") && alone.contains("kostnad ="))
  }
}
