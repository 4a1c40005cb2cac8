import Ingest
import Language
import Quantities
import Testing

@Suite struct PersonalDataTests {
  // The number that textbooks show.

  private func column(_ cells: [String], named name: String = "Ärende") -> [String] {
    findings("\(name);Belopp\n" + cells.map { "\($0);1\n" }.joined())
  }

  @Test(arguments: ["19811218-9876", "811218-9876", "811218+9876", "8112189876", "198112189876", "811278-9873"])
  func `a column of identity numbers is refused, and no number is repeated`(number: String) {
    let filler = Array(repeating: "x", count: 18)
    let lines = column([number] + filler + [number])
    #expect(
      lines == [
        "error E0340 2:Ärende kolumnen har personnummer i 2 av 20 ifyllda celler; personuppgifter läses inte in"
      ])
    #expect(column([number, "x", "", "x", "x", "x"]).count == 1)
  }

  @Test func `one in a text among many is said, and the file is read`() {
    let lines = column(["se 811218-9876 i akten"] + Array(repeating: "x", count: 9))
    #expect(
      lines == [
        "warning E0340 2:Ärende kolumnen har personnummer i 1 av 10 ifyllda celler; personuppgifter läses inte in"
      ])
  }

  @Test func `everything of the finding is silent about the number`() {
    do throws(Diagnostics) {
      _ = try readTable(bytes: Array("a;b\n811218-9876;1\n811218-9876\n".utf8), named: "f.csv")
      Issue.record("read")
    } catch {
      for diagnostic in error.list {
        let text = "\(diagnostic.place) \(line(diagnostic)) \(line(diagnostic, in: .english))"
        #expect(!text.contains("9876"))
      }
    }
  }

  @Test func `a file without a header is refused and its first number kept silent`() {
    #expect(
      findings("811218-9876;b\nx;1\n").map { String($0.prefix(15)) } == ["error E0340 1:1"])
  }

  @Test(arguments: [
    "Personnummer", "personnr", "Person-ID", "Brukarens förnamn", "EFTERNAMN", "Samordningsnummer/personnummer",
  ]) func `a header that says so is refused`(name: String) {
    #expect(column(["x"], named: name).map { String($0.prefix(11)) } == ["error E0341"])
  }

  @Test(arguments: ["Personal", "Personer", "Personalkostnader", "Efternamnsregister", "Namn", "Antal personer"])
  func `a header that does not is let through`(name: String) {
    #expect(column(["x"], named: name).isEmpty)
  }

  @Test(arguments: [
    // Organisation numbers, telephone numbers, days, spans, a false check digit, a day that does not exist.
    ["212000-1520", "556036-0793"], ["070-1234567", "08-12345678"], ["2023-01-18", "20230118"],
    ["20230101-20231231", "202301-202312"], ["811218-9877", "19811218-9877"], ["810230-9872", "811318-9875"],
  ]) func `other numbers are let through`(cells: [String]) {
    #expect(column(cells).isEmpty)
  }

  @Test func `a refused column is never hidden by a hundred doubtful ones`() {
    let names = (0...100).map { "k\($0)" }.joined(separator: ";")
    let first = Array(repeating: "811218-9876", count: 101).joined(separator: ";")
    let blank = Array(repeating: "x", count: 100).joined(separator: ";")
    let text = names + "\n" + first + "\n" + String(repeating: blank + ";811218-9876\n", count: 9)
    let lines = findings(text)
    #expect(lines.count == 101)
    #expect(lines.last?.hasPrefix("error E0329") == true)
    #expect(throws: Diagnostics.self) { try table(text) }
  }

  @Test func `columns of ten digits and of points in time are not hit by chance`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let amounts = (0..<400).map { _ in String(Int.random(in: 1_000_000_000...9_999_999_999, using: &random)) }
      let times = (0..<400).map { _ in
        let month = Int.random(in: 10...12, using: &random)
        let day = Int.random(in: 10...28, using: &random)
        return "2023\(month)\(day)-\(Int.random(in: 1000...2359, using: &random))"
      }
      #expect(column(amounts).isEmpty, "seed \(seed)")
      #expect(column(times).isEmpty, "seed \(seed)")
    }
  }
}
