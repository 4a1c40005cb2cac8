import Testing

@testable import Shell

/// `visa X i tkr`: the same figure in another unit of the same kind, whatever is shown, or a refusal.
struct AskedUnitTests {
  @Test(arguments: [
    ("visa avvikelse(total) i tkr", "−12 450 tkr"), ("visa avvikelse(total) i kr", "−12 450 000 kr"),
    ("visa avvikelse(total) i mnkr", "−12,45 mnkr"), ("visa Hemtjänst i kr", "−2 750 000 kr"),
    ("visa Hemtjänst i mnkr", "−2,75 mnkr"), ("visa budget i kr", "234 574 000 kr"),
    ("visa pris för extern_lss i kr/person/år", "2 275 000 kr per person och år"),
    ("visa pris för extern_lss i tkr/person/mån", "189,58 tkr per person och månad"),
    ("visa pris för extern_lss i tkr", "2 275 tkr per person och år"), ("visa äskanden i mnkr", "15,35 mnkr"),
    ("visa äskanden i kr", "15 350 000 kr"), ("visa D1 i kr", "3 200 000"),
  ])
  func `is the same figure in the unit that is asked for`(_ question: String, _ answer: String) throws {
    let lines = try Herrljunga.session().answers(question).joined(separator: "\n")
    #expect(lines.contains(answer), "\(lines)")
  }

  @Test(arguments: [
    ("visa avvikelse i dygn", "E0206"), ("visa avvikelse(total) i dygn", "E0218"),
    ("visa avvikelse(total) i hopp", "E0203"), ("visa pris för extern_lss i mnkr/år", "E0218"),
    ("visa extern_lss.antal i tkr", "E0218"), ("visa äskanden i person", "E0206"),
  ])
  func `what is of another kind is refused`(_ question: String, _ code: String) throws {
    #expect(try Herrljunga.session().answers(question) == [code])
  }
}
