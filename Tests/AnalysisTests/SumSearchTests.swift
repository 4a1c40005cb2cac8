import Budget
import Language
import Testing

@testable import Analysis

/// What the totals of a table sum up, against how the table was made.
struct SumSearchTests {
  private func sums(_ csv: String, keys: [String], words: [String]) throws -> [PrintedSum] {
    let text =
      "period 2024 by year\nload table t \"t.csv\":\n  key = "
      + keys.map { "\"\($0)\"" }.joined(separator: "; ") + "\n  total = "
      + words.map { "\"\($0)\"" }.joined(separator: "; ") + "\n  sort = tkr\n"
    let model = try loadedModel(text, ["t.csv": csv])
    return model.tables[0].sums(model.units)
  }

  @Test(arguments: Seeded.seeds(0..<30))
  func `sums of sums are those that the figures come to`(seed: Int) throws {
    var generator = Seeded(seed)
    var csv = "Post;Belopp\n"
    var row = 0
    var expected: [[Int]] = []
    var totals: [(row: Int, amount: Int)] = []
    func add(_ name: String, _ amount: Int) {
      csv += "\(name);\(amount)\n"
      row += 1
    }
    for group in 0..<Int.random(in: 2...6, using: &generator) {
      var parts: [Int] = []
      var sum = 0
      for part in 0..<Int.random(in: 2...5, using: &generator) {
        let amount = Int.random(in: 1_000...99_999, using: &generator)
        parts.append(row)
        sum += amount
        add("P\(group) \(part)", amount)
      }
      expected.append(parts)
      totals.append((row, sum))
      add("Summa \(group)", sum)
    }
    expected.append(totals.map(\.row))
    add("Totalt", totals.reduce(0) { $0 + $1.amount })
    #expect(try sums(csv, keys: ["Post"], words: ["Summa", "Totalt"]).map(\.parts) == expected, "seed \(seed)\n\(csv)")
  }

  @Test func `totals by an outer key sum up the rows of their name below it`() throws {
    var csv = "Nämnd;Del;Post;Belopp\n"
    for committee in 0..<40 {
      for part in 0..<3 { csv += "N\(committee);D\(part);Intäkter;1\nN\(committee);D\(part);Kostnader;2\n" }
      csv += "N\(committee);Summa;Intäkter;3\nN\(committee);Summa;Kostnader;6\n"
    }
    let found = try sums(csv, keys: ["Nämnd", "Del", "Post"], words: ["Summa"])
    #expect(found.count == 80)
    for sum in found {
      let first = sum.total / 8 * 8
      #expect(sum.parts == [0, 2, 4].map { first + $0 + sum.total % 2 })
    }
  }

  /// Each total is held against all before it, so that this took minutes when each was added up anew.
  @Test func `very many totals that come to nothing sum up the rows since the one before`() throws {
    let count = 600
    let csv = "Post;Belopp\n" + (0..<count).map { "P\($0);\($0 + 1)\nSumma \($0);777777\n" }.joined()
    let found = try sums(csv, keys: ["Post"], words: ["Summa"])
    #expect(found.map(\.parts) == (0..<count).map { [$0 * 2] })
  }
}
