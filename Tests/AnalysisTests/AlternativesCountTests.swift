import Analysis
import Budget
import Graph
import Language
import Scenarios
import Testing

/// Places, users and when places are there, among alternatives by the month.
struct AlternativesCountTests {
  private func compared() throws -> AlternativesComparison {
    let text = """
      period 2024..2026 by month
      focus 2024
      component home:
        input opening : date
        output capacity = {0 place; from opening = 10 place}
        output taken = {0 person; from opening = 8 person}
        post {0 tkr/year; from opening = 2 400 tkr/year} to forecast
      home early on top off:
        opening = 2025-03
      home late on top off:
        opening = 2025-09
      component buying:
        input persons : person
        post persons × 500 tkr/person/year to forecast
      buying bought on top:
        persons = 8 person
      alternatives way "Way":
        option buy "Buy"
        option early "Early":
          enable early
          set persons of bought to 0 person from 2025-03
        option late "Late":
          enable late
          set persons of bought to 0 person from 2025-09
      """
    return try AlternativesComparison(
      AlternativesQuestion(groups: [0], year: 2026), Evaluation(Workspace(try loadedModel(text + "\n", [:]))))
  }

  private func row(_ subject: AlternativesRow.Subject, _ comparison: AlternativesComparison) throws -> AlternativesRow {
    try #require(comparison.rows.first { $0.subject == subject })
  }

  @Test func `users are those that are served, bought or in own places, with what each costs`() throws {
    let found = try compared()
    #expect(try row(.places, found).figures.map(\.value) == [0, 10, 10])
    #expect(try row(.users, found).figures.map(\.value) == [8, 8, 8])
    // 4 000 thousand for eight bought, 2 400 for eight in own places.
    #expect(try row(.perUser, found).figures.map { ($0.value / 100_000).rounded() } == [500, 300, 300])
    // What has no places has no cost per place, and so the row says nothing of the others.
    #expect(!found.rows.contains { $0.subject == .perPlace })
  }

  @Test func `new places are there from the month in which they are more than at the start`() throws {
    let years = try row(.occupancy, compared()).years
    #expect(years == [.nothing, .month(2025 * 12 + 2), .month(2025 * 12 + 8)])
  }

  @Test func `of some places that are bought and a house that nobody is counted in, users are not said`() throws {
    let text = """
      period 2024..2026 by year
      component buying:
        input persons : person
        post persons × 500 tkr/person/year to forecast
      component lease:
        post {0 tkr/year; from 2025 = 900 tkr/year; from 2026 = 0 tkr/year} to forecast
      buying bought on top:
        persons = 8 person
      lease rented on top off
      alternatives way:
        option buy "Buy"
        option rent:
          enable rented
          set persons of bought to 2 person from 2025

      """
    var question = AlternativesQuestion(groups: [0], year: 2025)
    question.horizon = 2024...2026
    let found = try AlternativesComparison(question, Evaluation(Workspace(try loadedModel(text, [:]))))
    #expect(!found.rows.contains { $0.subject == .users || $0.subject == .perUser })
    #expect(found.ended.isEmpty)
  }

  @Test func `an alternative that costs no more before the horizon ends is told`() throws {
    let text = """
      period 2024..2030 by year
      component lease:
        post {0 tkr/year; from 2025 = 900 tkr/year; from 2028 = 0 tkr/year} to forecast
      component house:
        post {0 tkr/year; from 2025 = 700 tkr/year} to forecast
      lease rented on top off
      house built on top off
      alternatives way:
        option rent:
          enable rented
        option build:
          enable built

      """
    var question = AlternativesQuestion(groups: [0], year: 2025)
    question.horizon = 2024...2030
    let found = try AlternativesComparison(question, Evaluation(Workspace(try loadedModel(text, [:]))))
    #expect(found.ended.map(\.option) == ["rent"] && found.ended.map(\.year) == [2027])
  }
}
