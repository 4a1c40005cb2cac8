import Language
import Quantities
import Testing

@Suite("The keyword table")
struct KeywordTests {
  let table = KeywordTable.standard

  @Test("gives no spelling two roles at one place", arguments: KeywordPlace.allCases)
  func oneRole(place: KeywordPlace) {
    var roles: [String: KeywordRole] = [:]
    for row in table.rows where row.places.contains(place) {
      for spelling in row.all {
        let other = roles.updateValue(row.role, forKey: spelling.lowercased())
        #expect(other == nil || other == row.role, "\(spelling): \(row.role) and \(String(describing: other))")
      }
    }
    #expect(!roles.isEmpty)
  }

  @Test("has every role in both tongues, once")
  func complete() {
    #expect(Set(table.rows.map(\.role)) == Set(KeywordRole.allCases))
    #expect(table.rows.count == KeywordRole.allCases.count)
    for row in table.rows { #expect(!row.english.isEmpty && !row.swedish.isEmpty, "\(row.role)") }
  }

  @Test("finds the longest sequence at the start of a line")
  func longest() {
    func role(_ text: String) -> KeywordRole? {
      table.longestMatch(at: .statement, in: Array(text.utf8), from: 0)?.role
    }
    #expect(role("kontrollera") == .check)
    #expect(role("Kontrollera  att a = 1") == .expect)
    #expect(role("kontroll x = 1") == .control)
    #expect(role("jämför vägval Gruppbostad") == .compareAlternatives)
    #expect(role("jämför A med B") == .compare)
    #expect(role("spara prognos") == .snapshot)
    #expect(role("lås upp D2") == .unlock)
    #expect(role("visar") == nil)
  }

  @Test("accepts the inflected forms of kinds and series")
  func inflected() {
    for word in ["äskande", "äskandet", "äskanden", "äskandena", "requests"] {
      #expect(table.role(of: word, at: .thing) == .request)
    }
    for word in ["avvikelsen", "underskottet", "Överskott"] {
      #expect(table.role(of: word, at: .thing) == .deviation)
    }
    #expect(table.role(of: "investeringarna", at: .thing) == .investment)
  }

  @Test("offers the words of a place for completion, in the tongue")
  func completion() {
    #expect(table.candidates(at: .when, in: .swedish) == ["bara", "en gång", "från", "i", "t.o.m."])
    #expect(table.candidates(at: .statement, in: .english).contains("what if"))
  }
}
