import Testing

@testable import Shell

struct CompletionTests {
  private func step(
    _ line: String, _ texts: [String], start: Int = 0, cursor: Int? = nil, isRepeated: Bool = false
  ) -> CompletionStep {
    let request = CompletionRequest(line: line, cursor: cursor ?? line.utf8.count)
    return CompletionStep(
      request, texts.map { Completion(replacement: $0, start: start) }, isRepeated: isRepeated)
  }

  @Test("one candidate is inserted, with a blank unless it brings one or opens something")
  func single() {
    #expect(step("vi", ["visa"]) == .insert(start: 0, text: "visa "))
    #expect(step("vi", ["visa "]) == .insert(start: 0, text: "visa "))
    #expect(step("su", ["summa("]) == .insert(start: 0, text: "summa("))
    #expect(step("vi allt", ["visa"], cursor: 2) == .insert(start: 0, text: "visa"))
    #expect(step("visa Vå", ["Vård"], start: 5) == .insert(start: 5, text: "Vård "))
  }

  @Test("several candidates give the beginning they share, in whole characters")
  func shared() {
    #expect(step("hå", ["Hål", "Håv"]) == .insert(start: 0, text: "Hå"))
    #expect(step("H", ["Hållän", "Hålland"]) == .insert(start: 0, text: "Håll"))
    #expect(CompletionStep.sharedBeginning(of: ["så", "sä"]) == "s")
    #expect(CompletionStep.sharedBeginning(of: ["sa\u{30A}g", "såg"]) == "såg")
    #expect(CompletionStep.sharedBeginning(of: ["sa\u{30A}", "sa"]) == "s")
    #expect(CompletionStep.sharedBeginning(of: []) == "")
  }

  @Test("where the shared beginning adds nothing, the second Tab lists")
  func second() {
    let texts = ["visa", "vidare"]
    let candidates = texts.map { Completion(replacement: $0, start: 0) }
    #expect(step("vi", texts) == .nothing)
    #expect(step("vi", texts, isRepeated: true) == .list(candidates))
  }

  @Test("an empty word lists at once")
  func emptyWord() {
    let texts = ["visa", "behåll"]
    #expect(step("", texts) == .list(texts.map { Completion(replacement: $0, start: 0) }))
    #expect(step("visa ", texts, start: 5) == .list(texts.map { Completion(replacement: $0, start: 5) }))
  }

  @Test("candidates that begin at different places are seen from the first of them")
  func differentStarts() {
    let request = CompletionRequest(line: "visa Vård o", cursor: 12)
    let candidates = [
      Completion(replacement: "Vård och omsorg", start: 5), Completion(replacement: "och", start: 11),
    ]
    #expect(CompletionStep(request, candidates, isRepeated: false) == .insert(start: 5, text: "Vård och"))
  }

  @Test("nothing fits, or a candidate is placed beyond the cursor: nothing happens")
  func nothing() {
    #expect(step("x", []) == .nothing)
    #expect(step("x", ["y"], start: 7) == .nothing)
    #expect(step("x", ["y"], start: -1) == .nothing)
  }

  @Test("a shared beginning shorter than the word does not eat the word")
  func shrink() {
    #expect(step("omsorg", ["Vård och omsorg", "Äldreomsorg"]) == .nothing)
  }

  @Test("a list shows name and detail within the columns, twenty at most")
  func listing() {
    let listing = CompletionListing(columns: 30) { "… och \($0) till" }
    let lines = listing.lines(of: [
      Completion(replacement: "pris", start: 0, detail: "4 500 kr/dygn"),
      Completion(replacement: "\"Vård\"", start: 0, display: "Vård och\tomsorg", detail: "en mycket lång text"),
      Completion(replacement: "x", start: 0),
    ])
    #expect(lines == ["pris              4 500 kr/dygn".prefix(29) + "…", "Vård och omsorg   en mycket l…", "x"])
    let many = (1...23).map { Completion(replacement: "n\($0)", start: 0) }
    #expect(listing.lines(of: many).count == 21)
    #expect(listing.lines(of: many).last == "… och 3 till")
  }

  @Test("rows of a long line, with colours in the prompt that take no room")
  func rows() {
    #expect(EditLineReader.rows(of: "12345", after: "> ", columns: 8) == 0)
    #expect(EditLineReader.rows(of: "123456", after: "> ", columns: 8) == 1)
    #expect(EditLineReader.rows(of: "12345", after: "\u{1B}[31m>\u{1B}[0m ", columns: 8) == 0)
    #expect(EditLineReader.rows(of: "a:\n  b\n", after: "> ", columns: 80) == 2)
  }

  @Test("colour is for a terminal that can, and for who has not said no")
  func colour() {
    #expect(Terminal.allowsColour(term: "xterm", noColour: nil))
    #expect(Terminal.allowsColour(term: "xterm", noColour: ""))
    #expect(!Terminal.allowsColour(term: "xterm", noColour: "1"))
    #expect(!Terminal.allowsColour(term: "dumb", noColour: nil))
    #expect(!Terminal.allowsColour(term: nil, noColour: nil))
  }
}
