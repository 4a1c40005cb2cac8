import Analysis
import Budget
import Language
import Quantities
import Testing

@Suite("Seek and sweep") struct SeekTests {
  private let chosen = "välj egen_ram i boende"

  @Test("Four of six have to move, and the answer holds up to 9 100 a year (GT-21)")
  func fourOfSix() throws {
    let seek = try Herrljunga(chosen).seek("vad krävs av hemflyttade för besparing minst 0")
    guard case .atLeast(let point) = seek.result else {
      Issue.record("not a least value")
      return
    }
    #expect(point.value == 4)
    #expect(abs((seek.breakEven ?? 0) - 8000 / 2275) < 1e-3)
    #expect(seek.neighbours.map { $0.reached.value } == [tkr(-1175), tkr(1100), tkr(3375), tkr(5650)])
    #expect(abs((seek.limit?.most ?? 0) - tkr(9100)) < 100)
    #expect(seek.limit?.now == tkr(8000))
    #expect(seek.year == 2024)
  }

  @Test("The same is found without a choice made, since the lever binds both halves")
  func fromStart() throws {
    guard case .atLeast(let point) = try Herrljunga().seek("vad krävs av hemflyttade för besparing minst 0").result
    else {
      Issue.record("not a least value")
      return
    }
    #expect(point.value == 4)
  }

  @Test("A bound from above is found, and the scenario's own price counts")
  func price() throws {
    let seek = try Herrljunga().seek("vad krävs av extern_lss.pris för boendekostnad högst 8 000 tkr")
    guard case .atMost(let point) = seek.result else {
      Issue.record("not a greatest value")
      return
    }
    #expect(abs(point.value - tkr(8000) / 6) < 1)
    let cheaper = try Herrljunga("minska pris för Extern LSS med 50 %", chosen)
    let five = try cheaper.seek("vad krävs av hemflyttade för besparing minst 0")
    guard case .atLeast = five.result else { return }
    #expect(five.breakEven != (8000 / 2275))
  }

  @Test("Without a solution the nearest end is told, with what is missing")
  func nowhere() throws {
    let seek = try Herrljunga(chosen).seek("vad krävs av hemflyttade för besparing minst 9 000 tkr")
    guard case .nowhere(let nearest) = seek.result else {
      Issue.record("a solution where there is none")
      return
    }
    #expect(nearest.value == 6)
    #expect(abs(nearest.margin + tkr(3350)) < 1)
  }

  @Test("A value that makes no difference is told from one that cannot reach")
  func unmoved() throws {
    guard
      case .unmoved = try Herrljunga(chosen).seek("vad krävs av hemflyttade för prognos(Hemtjänst) högst 0 tkr").result
    else {
      Issue.record("it does not matter")
      return
    }
  }

  @Test("A level that is unknown is sought as a change")
  func change() throws {
    let seek = try Herrljunga().seek("vad krävs av \"Hemtjänst\".åa för avvikelse(Hemtjänst) minst 0 tkr")
    guard case .atMost(let point) = seek.result else {
      Issue.record("not a greatest value")
      return
    }
    #expect(seek.dial.isChange)
    #expect(abs(point.value + 5.5) < 1e-3)
  }

  @Test("A date is sought in whole months")
  func date() throws {
    let seek = try Herrljunga(chosen).seek("vad krävs av inflyttning för besparing minst 3 000 tkr")
    guard case .atMost(let point) = seek.result else {
      Issue.record("not a latest date")
      return
    }
    #expect(CalendarDate(monthPosition: point.value) == CalendarDate(year: 2024, month: 6, day: 1))
  }

  @Test("A table of a lever holds what an edit of it would give")
  func table() throws {
    let sweep = try Herrljunga(chosen).sweep("variera hemflyttade från 0 till 6 steg 2")
    #expect(sweep.rows.map(\.value) == [0, 2, 4, 6])
    #expect(sweep.rows[2].figures.map { $0.value } == [tkr(1100), tkr(12550), tkr(-4550)])
  }

  @Test("More than fifty rows are refused, and so is a step of zero")
  func bounded() throws {
    let herrljunga = try Herrljunga(chosen)
    #expect(throws: Diagnostic.self) { try herrljunga.sweep("variera hemflyttade från 0 till 6 steg 0,1") }
    #expect(throws: Diagnostic.self) { try herrljunga.sweep("variera hemflyttade från 0 till 6 steg 0") }
  }
}
