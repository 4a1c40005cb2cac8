import Budget
import Language
import Scenarios
import Testing

@testable import Analysis

@Suite struct EffectTests {
  @Test func aDatedChangeHasPartYearFullYearAndWhatIsAddedAfter() throws {
    let workspace = try HerrljungaCase.workspace()
    let answer = try HerrljungaCase.answer("öka budget Hemtjänst med 500 tkr per år från april 2024", workspace)
    guard case .line(let line) = answer.subject else { throw HerrljungaCase.NoEdit() }
    let part = try #require(line.edited.at(2024)?.difference)
    let next = try #require(line.edited.at(2025)?.difference)
    #expect(part == tkr(375))
    #expect(line.wholeYear == tkr(500))
    #expect(next - part == tkr(125))
    #expect(line.year == 2024)
  }

  @Test func budgetAndCostOfALineMoveItsDeviationInOppositeDirections() throws {
    let workspace = try HerrljungaCase.workspace()
    for (word, sign) in [("budget", 1.0), ("kostnad", -1.0)] {
      let answer = try HerrljungaCase.answer("öka \(word) Hemtjänst med 500 tkr", workspace)
      guard case .line(let line) = answer.subject else { throw HerrljungaCase.NoEdit() }
      #expect(line.deviation.at(2023)?.difference == sign * tkr(500))
      #expect(line.totalDeviation.at(2023)?.difference == sign * tkr(500))
      #expect(line.totalDeviation.at(2024)?.difference == 0)
    }
  }

  @Test func moreRevenueOnALineIsLessNetCost() throws {
    let workspace = try HerrljungaCase.workspace()
    for (verb, sign) in [("öka", 1.0), ("minska", -1.0)] {
      let answer = try HerrljungaCase.answer("\(verb) intäkt Hemtjänst med 500 tkr", workspace)
      guard case .line(let line) = answer.subject else { throw HerrljungaCase.NoEdit() }
      #expect(line.deviation.at(2023)?.difference == sign * tkr(500))
      #expect(line.edited.at(2023)?.difference == -sign * tkr(500))
    }
    // How much of a net cost is revenue is not known.
    #expect(throws: Diagnostic.self) { try HerrljungaCase.answer("öka intäkt Hemtjänst med 5 %", workspace) }
  }

  @Test func aPerCentOnAnAreaIsOneAnswerForItsUnits() throws {
    let answer = try HerrljungaCase.answer("öka kostnad Vård och omsorg med 2 %", try HerrljungaCase.workspace())
    guard case .line(let line) = answer.subject else { throw HerrljungaCase.NoEdit() }
    #expect(line.name == "Vård och omsorg")
    #expect(line.lineCount == 7)
    #expect(line.percent == 0.02)
    #expect(abs((line.edited.at(2023)?.difference ?? 0) - tkr(2621.96)) < 100)
  }

  @Test func theRequestThatPaysForAnItemSaysWhatIsLeftAndWhatTheMoneyIsEnoughFor() throws {
    for (edits, status) in [("bevilja alla äskanden", Funding.Status.granted), ("avslå D7", .rejected)] {
      let workspace = try HerrljungaCase.workspace(edits)
      let answer = try HerrljungaCase.answer("sätt dygn för skyddat boende till 400", workspace)
      guard case .item(let item) = answer.subject, let funding = item.funding else { throw HerrljungaCase.NoEdit() }
      #expect(funding.status == status)
      let money = status == .granted ? tkr(1000) : 0
      #expect(funding.before.rounded() == money - tkr(2745))
      #expect(funding.after.rounded() == money - tkr(1800))
      #expect(funding.covers == (status == .granted ? 222 : nil))
    }
  }

  @Test func anEditOfOneHalfOfALeverSaysWhichHalfIsLeftOut() throws {
    let workspace = try HerrljungaCase.workspace()
    func partners(_ text: String) throws -> [BoundPartner] {
      guard case .item(let item) = try HerrljungaCase.answer(text, workspace).subject else {
        throw HerrljungaCase.NoEdit()
      }
      return item.partners
    }
    #expect(try partners("sätt extern_lss.antal till 2").map(\.isLeftOut) == [true])
    #expect(try partners("sätt extern_lss.antal till 2").first?.lever == "hemflyttade")
    // A price is no part of the lever, though its item is.
    #expect(try partners("minska pris för Extern LSS med 5 %").map(\.isLeftOut) == [false])
    #expect(try partners("ta med gruppbostad").map(\.isLeftOut) == [true])
    #expect(try partners("sätt dygn för skyddat boende till 400").isEmpty)
  }

  @Test func theLeverWithBothHalvesInForceForHalfAYearSaves550() throws {
    let workspace = try HerrljungaCase.workspace()
    let answer = try HerrljungaCase.answer(
      "sätt hemflyttade till 4 och sätt inflyttning till juli 2024 och öka budget Nämnd med 100 tkr", workspace)
    guard case .several(let several) = answer.subject else { throw HerrljungaCase.NoEdit() }
    #expect(several.deviation.at(2024)?.difference == tkr(550))
  }

  @Test func thePartsOfSeveralEditsAddUpInEveryYear() throws {
    let workspace = try HerrljungaCase.workspace()
    let answer = try HerrljungaCase.answer(
      "bevilja D1 från juli 2024 och avslå D4 och öka budget Hemtjänst med 700 tkr", workspace)
    guard case .several(let several) = answer.subject else { throw HerrljungaCase.NoEdit() }
    #expect(several.parts.map(\.text) == ["bevilja D1 från juli 2024", "avslå D4", "öka budget Hemtjänst med 700 tkr"])
    for year in 2023...2026 {
      let parts = several.parts.reduce(0) { $0 + ($1.whole.at(year)?.difference ?? .nan) }
      #expect(parts == several.deviation.at(year)?.difference)
    }
    #expect(several.budget.at(2024)?.difference == tkr(1600))
    #expect(several.deviation.at(2023)?.difference == tkr(700))
    #expect(several.deviation.at(2024)?.difference == tkr(-3000))
  }

  @Test func anEditThatMovesNothingSaysWhy() throws {
    let workspace = try HerrljungaCase.workspace()
    func reason(_ text: String) throws -> NoEffect.Reason {
      guard case .nothing(let nothing) = try HerrljungaCase.answer(text, workspace).subject else {
        throw HerrljungaCase.NoEdit()
      }
      return nothing.reason
    }
    #expect(try reason("öka gruppbostad med 500 tkr") == .off(item: "Gruppbostad LSS", id: "gruppbostad"))
    #expect(try reason("öka driftkostnad för 1:10 med 100 tkr") == .held(input: "läge", option: "föreslagen"))
    #expect(try reason("ta bort gruppbostad") == .alreadySwitched(on: false))
    #expect(try reason("sätt budget Hemtjänst till 43 808 tkr") == .same)
  }

  @Test func aChangeOfAnUnknownTotalIsKnown() throws {
    let workspace = try HerrljungaCase.workspace()
    let answer = try HerrljungaCase.answer("öka budget Hemtjänst med 600 tkr från 2024", workspace)
    guard case .line(let line) = answer.subject, let total = line.totalDeviation.at(2024) else {
      throw HerrljungaCase.NoEdit()
    }
    #expect(!total.hasLevels)
    #expect(total.isKnown)
    #expect(total.difference == tkr(600))
  }

  @Test func aTransferConservesTheTotal() throws {
    let workspace = try HerrljungaCase.workspace()
    let text = "flytta 300 tkr budget från Sysselsättning till Hemtjänst"
    let outcome = try workspace.outcome(of: HerrljungaCase.parse(text, workspace), text: text)
    guard case .transfer(let answer) = try EditAnswer.make(outcome, workspace) else { throw HerrljungaCase.NoEdit() }
    #expect(answer.total.difference == 0)
    #expect(answer.from.series.difference == tkr(-300))
    #expect(answer.to.series.difference == tkr(300))
    #expect(answer.from.deviation.after.value == 0)
  }

  @Test func withoutBudgetOrCostBothReadingsAreSaid() throws {
    let workspace = try HerrljungaCase.workspace()
    func readings(_ text: String) throws -> [Double] {
      do {
        _ = try workspace.outcome(of: HerrljungaCase.parse(text, workspace), text: text)
      } catch let finding as Diagnostic {
        if case .budgetOrCost(_, _, _, let effects?)? = finding.problem as? ScenarioProblem {
          return [effects.budget, effects.cost]
        }
      }
      return []
    }
    #expect(try readings("öka Hemtjänst med 500 tkr") == [tkr(500), tkr(-500)])
    #expect(try readings("minska Hemtjänst med 500 tkr") == [tkr(-500), tkr(500)])
    #expect(try readings("sätt Hemtjänst till 45 000 tkr") == [tkr(1192), tkr(1558)])
  }
}
