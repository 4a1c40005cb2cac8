import Testing

@testable import Shell

/// What Tab offers, by where it is typed.
struct CompleterTests {
  private func offered(_ line: String, after script: String = "") throws -> [Completion] {
    let session = try Herrljunga.session()
    _ = session.answers(script)
    return Completer(session: session).completions(CompletionRequest(line: line, cursor: line.utf8.count))
  }

  @Test("an empty line offers what is typed most, each with its meaning")
  func empty() throws {
    let list = try offered("")
    #expect(list.first?.replacement == "visa")
    #expect(list.count <= 20)
    #expect(list.allSatisfy { !$0.detail.isEmpty })
  }

  @Test("a beginning offers the words that begin so, whatever their case")
  func words() throws {
    #expect(try offered("Be").map(\.replacement) == ["behåll", "bevilja"])
    #expect(try offered("tänk om be").map(\.replacement) == ["bevilja"])
    #expect(try offered("tänk om bevilja D1 och av").map(\.replacement) == ["avslå"])
  }

  @Test("after bevilja come requests with amount and label, after genomför proposals")
  func decisions() throws {
    let requests = try offered("bevilja ")
    #expect(requests.first?.replacement == "D1")
    #expect(requests.first?.detail == "3 200 tkr  Utökat behov extern LSS/ gruppbostad LSS i Herrljunga 2024")
    #expect(!requests.contains { $0.replacement == "E1" || $0.replacement == "bevilja" })
    #expect(try offered("genomför ").contains { $0.replacement == "E1" })
  }

  @Test("after sätt come levers with value, range and label; a whole name is followed by till, and till by nothing")
  func levers() throws {
    let list = try offered("sätt hemf")
    #expect(list.map(\.replacement) == ["hemflyttade"])
    #expect(list.first?.detail == "0 personer, 0..6  De som får bostad i Herrljunga")
    #expect(list.first?.start == "sätt ".utf8.count)
    #expect(try offered("sätt hemflyttade ").map(\.replacement) == ["till"])
    #expect(try offered("sätt hemflyttade till ").isEmpty)
  }

  @Test("after öka budget come lines, of several words too")
  func lines() throws {
    #expect(try offered("öka budget hemt").contains { $0.replacement == "Hemtjänst" })
    let list = try offered("öka budget Vård och om")
    #expect(!list.isEmpty)
    #expect(list.allSatisfy { $0.replacement.hasPrefix("Vård och om") && $0.start == "öka budget ".utf8.count })
    #expect(try offered("öka ").contains { $0.replacement == "budget" })
  }

  @Test("after byt till come scenarios")
  func scenarios() throws {
    let list = try offered("byt till ", after: "förslag \"Grupp A\" bygger på utgångsläge")
    #expect(list.map(\.replacement) == ["utgångsläge", "arbete", "Grupp A"])
  }

  @Test(
    "any line that is being typed can be asked", arguments: ["?", "? be", "xyz ", "  ", "visa \"", "öka budget \"Vå"])
  func any(line: String) throws {
    let list = try offered(line)
    #expect(list.allSatisfy { $0.start <= line.utf8.count })
  }
}
