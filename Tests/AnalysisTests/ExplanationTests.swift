import Budget
import Language
import Scenarios
import Testing

@testable import Analysis

@Suite struct ExplanationTests {
  @Test func volumeAndPriceAddUpToTheDeviation() throws {
    let workspace = try HerrljungaCase.workspace()
    let source = Source(name: "test", text: "dela upp Extern LSS i volym och pris")
    var findings: [Diagnostic] = []
    let statements = Parsed.read(source, names: workspace.model.nameIndex, into: &findings)
    guard case .command(.split(let reference, let names))? = statements.first?.node else {
      throw HerrljungaCase.NoEdit()
    }
    let split = try SplitAnswer(reference, by: names, workspace)
    #expect(split.parts.map(\.effect) == [tkr(-4800), tkr(-4050)])
    #expect(split.parts.reduce(0) { $0 + $1.effect } == split.deviation)
    #expect(split.joint?.effect == tkr(-2025))
    #expect(split.replaced?.amount == tkr(-7450))
  }

  @Test func aPriceEndsInFileAndRow() throws {
    let explanation = try HerrljungaCase.explained("pris för Extern LSS", try HerrljungaCase.workspace())
    guard case .cell(let cell)? = explanation.entries.first?.sources.first else { throw HerrljungaCase.NoEdit() }
    #expect(cell.file.hasSuffix("placeringar.csv"))
    #expect(cell.row == 3)
    #expect(explanation.typed.isEmpty)
  }

  @Test func whatWasTypedIsSaidOfWhatItChanged() throws {
    let workspace = try HerrljungaCase.workspace("öka budget Hemtjänst med 500 tkr", "välj egen_ram i boende")
    #expect(try HerrljungaCase.explained("Hemtjänst", workspace).typed == ["öka budget Hemtjänst med 500 tkr"])
    #expect(try HerrljungaCase.explained("Vård och omsorg", workspace).typed == ["öka budget Hemtjänst med 500 tkr"])
    #expect(try HerrljungaCase.explained("extern_lss.antal", workspace).typed == ["välj egen_ram i boende"])
    #expect(try HerrljungaCase.explained("besparing", workspace).typed == ["välj egen_ram i boende"])
    #expect(try HerrljungaCase.explained("Sysselsättning", workspace).typed.isEmpty)
  }

  @Test func aLineHasItsCausesAndAnAreaItsUnits() throws {
    let workspace = try HerrljungaCase.workspace()
    let line = try HerrljungaCase.explained("avvikelse(Hemtjänst)", workspace)
    #expect(line.causes.map(\.amount) == [tkr(-1300), tkr(-1000), tkr(-450)])
    let area = try HerrljungaCase.explained("Socialt stöd", workspace)
    #expect(area.parts.reduce(0) { $0 + ($1.amount ?? .nan) } == tkr(-8050))
    #expect(area.parts.first?.name == "Funktionshinder 1")
  }

  @Test func aRequestIsExplainedInTheYearInWhichItIsAsked() throws {
    let explanation = try HerrljungaCase.explained("D7", try HerrljungaCase.workspace())
    #expect(explanation.year == 2024)
    #expect(explanation.entries.first { $0.name == "kostnadsförs_av" }?.text == "skyddat boende")
    #expect(explanation.formula?.contains("läge = beviljat") == true)
  }
}
