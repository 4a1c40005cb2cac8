import Quantities
import Testing

@Suite struct UnitTests {
  let units = UnitTable()

  @Test func productsCancelAndKeepTheirScale() throws {
    let days = try units.parse("dygn/år")
    let price = try units.parse("kr/dygn")
    let cost = days * price
    #expect(cost.isSameDimension(as: try units.parse("tkr/år")))
    #expect(610 * 4500 * cost.scale / Unit.tkr.scale == 2745)
  }

  @Test(arguments: [
    ("tkr", Kind.amount), ("tkr/år", .rate), ("kr/mån", .rate), ("person", .level), ("kr/person/år", .level),
    ("dygn", .amount), ("dygn/år", .rate), ("%", .level), ("tim", .amount), ("tim/år", .rate), ("kr/dygn", .level),
    ("åa", .level), ("tkr/åa/år", .level), ("kr/dag", .rate),
  ])
  func kindFollowsFromTheUnit(_ text: String, _ kind: Kind) throws {
    #expect(try units.parse(text).kind == kind)
  }

  @Test func aWordThatIsNoUnitIsNamed() {
    #expect(throws: UnknownUnit(word: "tlr")) { try units.parse("tlr/år") }
  }

  @Test func daysAndYearsDoNotConvert() throws {
    #expect(try !units.parse("kr/dag").isSameDimension(as: units.parse("kr/år")))
    #expect(try units.parse("kr/mån").isSameDimension(as: units.parse("kr/år")))
  }

  @Test(arguments: [
    ("tkr", "tkr"), ("tkr/person/år", "tkr per person och år"), ("kr/dygn", "kr per dygn"), ("dygn/år", "dygn per år"),
    ("%", "%"), ("mkr", "mnkr"), ("kr/mån", "kr per månad"),
  ])
  func unitsReadAsPhrases(_ text: String, _ phrase: String) throws {
    #expect(UnitWords.phrase(try units.parse(text)) == phrase)
  }
}

@Suite struct NumberTextTests {
  @Test(arguments: [
    (-12450.0, 0, "−12 450"), (682.5, 0, "683"), (682.5, 1, "682,5"), (-682.5, 0, "−683"), (0, 0, "0"), (-0.2, 0, "0"),
    (1_234_567.891, 2, "1 234 567,89"), (5, 2, "5"), (1.005, 2, "1,01"), (0.05, 1, "0,1"), (999.95, 1, "1 000"),
  ])
  func roundsHalfAwayFromZeroAndGroups(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(NumberText.string(value, decimals: decimals) == text)
  }

  @Test func plusIsWrittenOnlyWhereAskedAndNotOnZero() {
    #expect(NumberText.string(300, plus: true) == "+300")
    #expect(NumberText.string(0.3, plus: true) == "0")
  }

  @Test func englishHasADecimalPoint() { #expect(NumberText.string(2.5, decimals: 1, in: .english) == "2.5") }
}

@Suite struct CalendarTests {
  @Test func onlyDaysOfTheCalendarExist() {
    #expect(CalendarDate(year: 2024, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2023, month: 13, day: 1) == nil)
  }

  @Test func monthPositionsComeBackAsTheSameDay() {
    for year in [2023, 2024] {
      for month in 1...12 {
        for day in 1...CalendarDate.days(inMonth: month, of: year) {
          let date = CalendarDate(year: year, month: month, day: day)
          #expect(date.map { CalendarDate(monthPosition: $0.monthPosition) } == date)
        }
      }
    }
  }

  @Test func timelineMixesMonthsAndYears() {
    let timeline = Timeline([(2023...2024, true), (2025...2027, false)])
    #expect(timeline.count == 27)
    #expect(timeline.indexes(of: 2024) == 12..<24)
    #expect(timeline.indexes(of: 2026) == 25..<26)
    #expect(timeline.index(ofMonth: 2026 * 12 + 5) == 25)
    #expect(timeline.index(ofMonth: 2030 * 12) == nil)
    #expect(timeline.periods[1].last.description == "2023-02-28")
    #expect(timeline.periods[25].days == 365)
  }
}
