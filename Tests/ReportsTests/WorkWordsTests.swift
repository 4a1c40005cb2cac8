import Graph
import Quantities
import Reports
import Testing

/// What an answer cost, in words.
struct WorkWordsTests {
  private func text(_ tongue: Tongue, _ recomputed: Int, _ cutOff: Int, _ allocated: Int) -> String {
    Words(tongue, money: .one).work(Work(rowsRecomputed: recomputed, rowsCutOff: cutOff, rowsAllocated: allocated))
  }

  @Test("Swedish bends each word to its count")
  func swedish() {
    #expect(text(.swedish, 7, 2, 5) == "(räknade om 7 rader, 2 oförändrade, 5 egna)")
    #expect(text(.swedish, 1, 1, 1) == "(räknade om 1 rad, 1 oförändrad, 1 egen)")
    #expect(text(.swedish, 0, 0, 0) == "(räknade om 0 rader, 0 oförändrade, 0 egna)")
  }

  @Test("English")
  func english() {
    #expect(text(.english, 7, 2, 5) == "(recomputed 7 rows, 2 unchanged, 5 own)")
    #expect(text(.english, 1, 1, 1) == "(recomputed 1 row, 1 unchanged, 1 own)")
  }
}

/// Amounts of a model in mnkr.
struct MillionWordsTests {
  @Test func `mnkr have the decimals that they need, two at most`() {
    let words = Words(.swedish, money: .mnkr)
    #expect(words.amount(80_000_000) == "0,8")
    #expect(words.signed(-75_000_000) == "−0,75")
    #expect(words.amount(1_400_000_000) == "14")
    #expect(words.amount(123_456_700) == "1,23")
    let thousands = Words(.english, money: .tkr)
    #expect(thousands.amount(80_050_000) == "801")
  }
}
