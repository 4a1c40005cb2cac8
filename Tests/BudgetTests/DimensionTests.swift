import Budget
import Language
import Quantities
import Testing

/// Dimensions from the text of a model to answers: members, alignment by name, sums.
@Suite struct DimensionTests {
  static let head = """
    period 2023..2026 by year
    dimension age = 0..64; 65..79; 80..
    dimension sex = woman; man
    driver need[age] = {0..64 = 0,1 %; 65..79 = 1,4 %; 80.. = 11 %}
    driver folk[age] : person = {0..64 = 7000; 65..79 = {2023 = 1 500 person; from 2024 = 1 600 person}; 80.. = 600}
    driver share[sex] = {woman = 60 %; man = 40 %}

    """

  private func number(_ text: String, _ year: Int = 2023, more: String = "") throws -> Double {
    let model = try SmallModel(["model.tankom": DimensionTests.head + more]).load()
    return try modelNumber(text, model, year)
  }

  @Test func aMemberIsChosenByItsNameOrWithItsDimension() throws {
    #expect(try number("folk[80..]") == 600)
    #expect(try number("folk[age = 80..]") == 600)
    #expect(try number("need[65..79]") == 1.4)
    #expect(try number("folk[65..79]", 2024) == 1600)
  }

  @Test func operandsAlignByDimensionAndBroadcastOverTheOthers() throws {
    #expect(try number("sum(need × folk)") == 94)
    #expect(try abs(number("sum(need × folk)", 2024) - 95.4) < 1e-9)
    #expect(try abs(number("a[80..; man]", more: "driver a = need × folk × share") - 26.4) < 1e-9)
    // The order of the operands decides nothing.
    #expect(try number("sum(share × folk)") == number("sum(folk × share)"))
    #expect(try number("sum(folk + 1 person)") == 9103)
  }

  @Test func aSumRemovesAllDimensionsOrTheOnesNamed() throws {
    let more = "driver a = need × folk × share\nmeasure bySex = sum(a; age)\nmeasure byAge = sum(a; sex)\n"
    #expect(try abs(number("bySex[woman]", more: more) - 56.4) < 1e-9)
    #expect(try abs(number("byAge[80..]", more: more) - 66) < 1e-9)
    #expect(try abs(number("sum(a)", more: more) - 94) < 1e-9)
    #expect(try abs(number("sum(a; age; sex)", more: more) - 94) < 1e-9)
  }

  @Test func aSumInsideIsOfAllMembers() throws {
    // The share of each of the whole: the sum is not only of the member at hand.
    #expect(try abs(number("p[80..]", more: "driver p[age] = folk / sum(folk)") - 600.0 / 9100) < 1e-12)
  }

  @Test func aSpanOfMembersKeepsTheDimension() throws {
    #expect(try number("sum(folk[65..])") == 2100)
    #expect(try number("sum(folk[age = 0..79])") == 8500)
  }

  @Test func theLeastAndTheGreatestOfTheMembers() throws {
    #expect(try number("max(need)") == 11)
    #expect(try abs(number("min(need)") - 0.1) < 1e-12)
    // Of several values they are taken member by member.
    #expect(try number("sum(max(folk; 1000 person))") == 7000 + 1500 + 1000)
  }

  @Test func keysMixMembersTimesAndElse() throws {
    let more = "driver d[age] = {0..64 = 1 %; else = 2 %; from 2025 = 3 %}\n"
    #expect(try number("d[0..64]", more: more) == 1)
    #expect(try number("d[80..]", more: more) == 2)
    #expect(try number("d[80..]", 2025, more: more) == 3)
    #expect(try number("d[0..64]", 2026, more: more) == 3)
  }

  @Test func aMemberThatNoKeyCoversIsNotApplicable() throws {
    let more = "driver d[age] : person = {0..64 = 5; 80.. = 7}\n"
    let model = try SmallModel(["model.tankom": DimensionTests.head + more]).load()
    #expect(try figure("d[65..79]", model, 2023).isBlank)
    // Sums leave it out; nothing is made of it.
    #expect(try modelNumber("sum(d)", model, 2023) == 12)
  }

  @Test func anUnknownMemberIsNamedInTheTotal() throws {
    let more = "driver d[age] : person = {0..64 = 5; 65..79 = ?; 80.. = 7}\n"
    let model = try SmallModel(["model.tankom": DimensionTests.head + more]).load()
    let total = try figure("sum(d)", model, 2023)
    #expect(total.value == 12)
    #expect(total.unknowns == ["d[65..79]"])
  }

  @Test func aDriverWithoutBracketsHasTheDimensionsOfItsExpression() throws {
    #expect(try number("sum(a)", more: "driver a = need × folk\n") == 94)
  }

  @Test func anInputAlignsWithADriver() throws {
    let more = """
      component care:
        input persons[age] : person
        input price[age] : kr/person/year = 1000 kr/person/year
        output cost = sum(persons × price)
        output all = sum(persons)
        post cost to forecast
      care home "Home" on top:
        persons = folk × need
        price = {80.. = 2 000 kr/person/year; else = 1 000 kr/person/year}

      """
    #expect(try number("forecast(home)", more: more) == (7 + 21 + 66 * 2))
    #expect(try number("home.all", more: more) == 94)
    #expect(try number("home.persons[80..]", more: more) == 66)
  }

  @Test func whatIsGivenForAMemberLiesOverWhatStandsBefore() throws {
    let more = """
      component care:
        input persons[age] : person
        input start[age] : date = 2024-01
        input kind[age] : choice(own; bought) = own
        output all = sum(persons)
        output begun = {0 person; from start = persons}
        output bought_persons = sum(if(kind = bought; persons; 0 person))
      care home on top:
        persons = 10 person
        persons[80..] = 6 person
        persons[80..; 2025] = 7 person
        start = {80.. = 2025-01}
        kind = {65..79 = bought}

      """
    #expect(try number("home.all", more: more) == 26)
    #expect(try number("home.all", 2025, more: more) == 27)
    #expect(try number("home.persons[0..64]", more: more) == 10)
    #expect(try number("home.begun[80..]", 2024, more: more) == 0)
    #expect(try number("home.begun[80..]", 2025, more: more) == 7)
    #expect(try number("home.begun[0..64]", 2024, more: more) == 10)
    #expect(try number("home.bought_persons", more: more) == 10)
  }

  @Test func namesOfSeveralWordsAreQuoted() throws {
    let more = """
      dimension staff = nurse; "assistant nurse"; "night, nurse"
      driver pay[staff] : kr = {nurse = 3 kr; "assistant nurse" = 2 kr; "night, nurse" = 4 kr}

      """
    #expect(try number("pay[\"assistant nurse\"]", more: more) == 2)
    #expect(try number("pay[staff = \"night, nurse\"]", more: more) == 4)
  }
}

/// What is wrong with dimensions, with its place.
@Suite struct DimensionFindingTests {
  /// Checks that a model with marks gives exactly the findings that are marked.
  private func expectFindings(
    _ marked: String, _ codes: [String], at location: SourceLocation = #_sourceLocation
  ) {
    let text = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    var wanted: [String] = []
    var rest = marked[...]
    var length = 0
    var start = 0
    for code in codes {
      guard let open = rest.firstIndex(of: "⟦"), let close = rest.firstIndex(of: "⟧") else { break }
      length += rest[..<open].utf8.count
      start = length
      length += rest[rest.index(after: open)..<close].utf8.count
      wanted.append("\(code) \(start)..<\(length)")
      rest = rest[rest.index(after: close)...]
    }
    var found: [String] = []
    do { _ = try SmallModel(["model.tankom": text]).load() } catch let error as Diagnostics {
      found = error.list.map { diagnostic in
        guard case .text(let span) = diagnostic.place else { return diagnostic.problem.code }
        return "\(diagnostic.problem.code) \(span.lower)..<\(span.upper)"
      }
    } catch { found = ["?"] }
    #expect(found == wanted, "\(text)", sourceLocation: location)
  }

  private let head = DimensionTests.head

  @Test func aPostIsASingleValue() {
    expectFindings(head + "post p = ⟦folk⟧ × 1 kr/person/year to forecast\n", ["E0251"])
  }

  @Test func aMemberThatIsNone() {
    expectFindings(head + "driver a = folk[⟦85⟧]\n", ["E0252"])
    expectFindings(head + "driver a = share[⟦womann⟧]\n", ["E0252"])
    expectFindings(head + "driver a[age] = {⟦70..⟧ = 1 %; else = 2 %}\n", ["E0252"])
  }

  @Test func aMemberOfSeveralDimensions() {
    let two = head + "dimension other = woman; child\ndriver b = share × {child = 1; else = 2}\n"
    expectFindings(two + "driver a = b[⟦woman⟧]\n", ["E0253"])
    expectFindings(two + "driver a = b[sex = woman]\n", [])
  }

  @Test func aDimensionThatIsNone() {
    expectFindings(head + "driver a[⟦agee⟧] = 1 %\n", ["E0254"])
    expectFindings(head + "driver a = folk[⟦sex⟧ = woman]\n", ["E0254"])
  }

  @Test func aMemberOfASingleValue() {
    expectFindings(head + "driver a = 5 %\ndriver b = a[⟦80..⟧]\n", ["E0255"])
  }

  @Test func aDimensionTooMany() {
    expectFindings(head + "driver a[age] = ⟦share⟧\n", ["E0256"])
  }

  @Test func aSumOverWhatIsNotThere() {
    expectFindings(head + "driver a = sum(folk; ⟦sex⟧)\n", ["E0257"])
  }

  @Test func tooManyMembers() {
    let big = (0..<200).map { "m\($0)" }.joined(separator: "; ")
    let text = "period 2023 by year\ndimension a = \(big)\ndimension b = \(big)\ndriver c[a; b] = ⟦1 %⟧\n"
    expectFindings(text, ["E0258"])
  }

  @Test func membersThatCannotBe() {
    let head = "period 2023 by year\ndimension a = "
    expectFindings(head + "0..5; ⟦5..9⟧\n", ["E0259"])
    expectFindings(head + "x; y; ⟦X⟧\n", ["E0259"])
    expectFindings(head + "⟦2023⟧; 2\n", ["E0259"])
    expectFindings(head + "⟦maj⟧; oktett\n", ["E0259"])
    expectFindings(head + "⟦9..5⟧\n", ["E0259"])
  }

  @Test func unitsOfAllMembersAreOne() {
    expectFindings(head + "driver a[age] = {0..64 = 5 person; else = ⟦2 kr⟧}\n", ["E0218"])
  }

  @Test func aLongChainOfValuesThatDoNotCompileEnds() {
    let chain = (1...60).map { "driver d\($0) = d\($0 - 1) + d\($0 - 1) × share\n" }.joined()
    #expect(codes(["model.tankom": head + "driver d0 = nothing\n" + chain]).contains("E0201"))
  }

  @Test func sumsWithinSumsEnd() {
    let names = (0..<100).map { "m\($0)" }.joined(separator: "; ")
    let text =
      "period 2023 by year\ndimension a = \(names)\ndriver c[a] = 1 %\n"
      + "driver d = ⟦sum(c × sum(c × sum(c × sum(c))))⟧\n"
    do { _ = try SmallModel(["model.tankom": text.replacing("⟦", with: "").replacing("⟧", with: "")]).load() } catch let
      error as Diagnostics
    { #expect(error.list.map(\.problem.code) == ["E0258"]) } catch { Issue.record(error) }
  }
}

func modelNumber(_ text: String, _ model: Model, _ year: Int) throws -> Double {
  try number(text, model, year)
}
