import Budget
import Language
import Quantities
import Testing

/// Tables as other municipalities export them: each is read by a block of a few lines.
@Suite struct ForeignTableTests {
  private func model(_ lines: String, _ table: String, more: [String: String] = [:]) throws -> Model {
    try SmallModel(["model.tankom": lines, "org.csv": table].merging(more) { $1 }).load()
  }

  /// A follow-up with titles above a header of two lines, levels, a memo row, a note, minus signs and no-break spaces.
  private static let followUp = [
    "Omsorgsnämnden, uppföljning mars 2024", "", "\t\tBudget\t\tUtfall\t\tAvvikelse\t",
    "Nivå\tVerksamhet\tMars\tAck\tMars\tAck\tMars\tAck",
    "1\tÄldre\t−12\u{A0}300\t−36\u{A0}900\t−12\u{A0}550\t−37\u{A0}400\t−250\t−500",
    "2\tHemtjänst\t−7\u{A0}000\t−21\u{A0}000\t−7\u{A0}300\t−21\u{A0}700\t−300\t−700",
    "2\tvarav externa\t−2\u{A0}000\t−6\u{A0}000\t−2\u{A0}100\t−6\u{A0}200\t−100\t−200",
    "2\tSärskilt boende\t−5\u{A0}300\t−15\u{A0}900\t−5\u{A0}250\t−15\u{A0}700\t50\t200",
    "1\tLSS\t−8\u{A0}000\t−24\u{A0}000\t−7\u{A0}900\t−23\u{A0}800\t100\t200",
    "0\tSumma\t−20\u{A0}300\t−60\u{A0}900\t−20\u{A0}450\t−61\u{A0}200\t−150\t−300", "",
    "Källa: ekonomisystemet, preliminära siffror.",
  ].joined(separator: "\n")

  @Test func `a follow-up by month and accumulated`() throws {
    let model = try model(
      """
      period 2024 by month
      läs in organisation "org.csv":
        rubrik = 3..4
        nyckel = "Verksamhet"
        nivå = "Nivå"
        budget[2024-01..2024-03] = "Budget Ack"
        utfall[2024-01..2024-03] = "Utfall Ack"
        avvikelse[2024-01..2024-03] = "Avvikelse Ack"
        tecken = negativ
        sort = tkr

      """, Self.followUp)
    #expect(try number("utfall(Hemtjänst)", model, 2024) == 21700)
    #expect(try number("avvikelse_hittills(Äldre)", model, 2024) == -500)
    // What is part of Hemtjänst is not counted once more.
    #expect(try number("utfall(Äldre)", model, 2024) == 37400)
    #expect(try number("utfall(total)", model, 2024) == 61200)
    // A year without a forecast shows its outcome.
    #expect(try number("avvikelse(total)", model, 2024) == -300)
  }

  @Test func `accumulated figures give the months between them`() throws {
    let table = "Enhet;Jan;Ack feb;Ack mars\nA;100;250;300\nB;10;10;40\n"
    let model = try model(
      """
      period 2024 by month
      load organisation "org.csv":
        key = "Enhet"
        deviation[2024-01] = "Jan"
        deviation[2024-01..2024-02] = "Ack feb"
        deviation[2024-01..2024-03] = "Ack mars"
        sort = tkr

      """, table)
    #expect(try number("deviation(A)[2024-02]", model, 2024) == 150)
    #expect(try number("deviation(A)[2024-03]", model, 2024) == 50)
    #expect(try number("deviation(total)", model, 2024) == 340)
    #expect(try figure("budget(A)", model, 2024).isBlank)
  }

  @Test func `revenue and cost rows of year-end accounts`() throws {
    let table = """
      Bokslut 2023;;;;
      Verksamhet;Rad;Utfall;Budget;Avvikelse
      Hemtjänst;Intäkter;(1 200);(1 000);200
      ;Kostnader;21 450;21 000;(450)
      ;Netto;20 250;20 000;(250)
      Särskilt boende;Intäkter;4 000-;4 100-;(100)
      ;Kostnader;40 001;40 000;(1)
      ;Netto;36 001;35 900;(101)
      Summa;Netto;56 251;55 900;(351)

      """
    let model = try model(
      """
      period 2023 by month
      läs in organisation "org.csv":
        nyckel = "Verksamhet"; "Rad"
        fyll = "Verksamhet"
        summa = "Netto"
        utelämna = "Summa"
        utfall[2023] = "Utfall"
        budget[2023] = "Budget"
        avvikelse[2023] = "Avvikelse"
        grupp[radslag] = "Rad"
        sort = tkr

      """, table)
    #expect(try number("utfall(\"Särskilt boende\")", model, 2023) == 36001)
    #expect(try number("avvikelse(Hemtjänst.Intäkter)", model, 2023) == 200)
    // Gross: revenue and cost on their own.
    #expect(try number("avvikelse(radslag.Intäkter)", model, 2023) == 100)
    #expect(try number("avvikelse(radslag.Kostnader)", model, 2023) == -451)
    #expect(try number("avvikelse(total)", model, 2023) == -351)
  }

  @Test func `one name under two parents, and subtotals after their parts`() throws {
    let named = try model(
      """
      period 2024 by year
      load organisation "org.csv":
        key = "Enhet"
        parent = "Under"
        budget[2024] = "Budget"

      """, "Enhet;Under;Budget\nVård;;30\nSkola;;7\nGemensamt;Vård;10\nAvdelning;Vård;20\nGemensamt;Skola;7\n")
    #expect(try number("budget(Vård.Gemensamt)", named, 2024) == 10)
    #expect(try number("budget(Skola.Gemensamt)", named, 2024) == 7)
    let summed = try model(
      """
      period 2024 by year
      load organisation "org.csv":
        key = "Enhet"
        subtotal = "Summa"
        total = "Totalt"
        budget[2024] = "Budget"

      """, "Enhet;Budget\nSkola A;100\nSkola B;200\nSumma skola;300\nFörskola;50\nSumma förskola;50\nTotalt;350\n")
    #expect(try number("budget(total)", summed, 2024) == 350)
    #expect(try number("budget(skola)", summed, 2024) == 300)
    #expect(
      codes([
        "model.tankom":
          "period 2024 by year\nload organisation \"org.csv\":\n  key = \"Enhet\"\n  budget[2024] = \"Budget\"\n",
        "org.csv": "Enhet;Budget\nSkola A;100\nSumma skola;100\n",
      ]) == ["E0433"])
  }

  @Test func `a queue by month, with what stands for nothing`() throws {
    let table =
      "Kö 2023\nOmråde;Grupp;Jan;Feb;Mars\nNorr;Äldre;12;-;11\n;Dementa;3;4;..\nSöder;Äldre;7;8;–\n* preliminärt\n"
    let model = try model(
      """
      period 2023 by month
      läs in tabell kö "org.csv":
        nyckel = "Område"; "Grupp"
        fyll = "Område"
        sort = personer
        år = 2023
        noll_skrivs = "-"
        tomt_skrivs = "–"
        okänt_skrivs = ".."

      """, table)
    #expect(try number("kö.Norr.Äldre[2023-02]", model, 2023) == 0)
    #expect(try number("kö.Norr.Dementa[2023-01] + kö.Söder.Äldre[2023-01]", model, 2023) == 10)
    #expect(try !figure("kö.Norr.Dementa[2023-03]", model, 2023).isKnown)
    #expect(try figure("kö.Söder.Äldre[2023-03]", model, 2023).isBlank)
    #expect(try number("radsumma(kö; \"Jan\"; \"Grupp\" = \"Äldre\")", model, 2023) == 19)
    #expect(try number("radantal(kö; \"Jan\" > 5)", model, 2023) == 2)
  }

  @Test func `staffing with empty columns and units in cells, separated by commas`() throws {
    let table = """
      Bemanning,,,,
      Enhet,Yrke,Åa,,"Lön, kr/mån",Grad
      Solgården,Undersköterska,"22,50",,29 800 kr,87 %
      ,Sjuksköterska,4,,38 500 kr,95 %
      Ekhaga,Undersköterska,18,,29 500 kr,85 %

      """
    let model = try model(
      """
      period 2024 by year
      läs in tabell bem "org.csv":
        nyckel = "Enhet"; "Yrke"
        fyll = "Enhet"
        "Åa" = åa
        "Lön, kr/mån" = kr
        "Grad" = %

      """, table)
    #expect(try number("radsumma(bem; \"Åa\"; \"Yrke\" = \"Undersköterska\")", model, 2024) == 40.5)
    #expect(try number("bem.Ekhaga.Undersköterska.Grad", model, 2024) == 85)
    #expect(try number("bem.Solgården.Sjuksköterska.\"Lön, kr/mån\"", model, 2024) == 38500)
  }

  @Test func `a lone mark is asked back with what to type`() throws {
    let findings = try #require(
      refusal(["model.tankom": "period 2024 by year\n" + block, "org.csv": "Enhet;Budget\nA;-\nB;..\n"]))
    #expect(findings.map(\.problem.code) == ["E0353", "E0353"])
    #expect(findings[1].problem.help(in: .swedish)?.contains("okänt_skrivs = \"..\"") == true)
    #expect(findings[1].problem.help(in: .english)?.contains("unknown_as = \"..\"") == true)
  }

  private let block = "load organisation \"org.csv\":\n  key = \"Enhet\"\n  budget[2024] = \"Budget\"\n"

  private func refusal(_ files: [String: String]) -> [Diagnostic]? {
    do {
      _ = try SmallModel(files).load()
      return nil
    } catch let error as Diagnostics { return error.list } catch { return nil }
  }

  @Test func `groups that no code tells, and what is in none`() throws {
    let organisation = "Kod;Enhet;Budget\n1;A;100\n2;B;200\n3;C;50\n"
    func load(_ groups: String) -> [String: String] {
      [
        "model.tankom": "period 2024 by year\nload organisation \"org.csv\":\n  key = \"Enhet\"\n  code = \"Kod\"\n"
          + "  sort = tkr\n  budget[2024] = \"Budget\"\nload grouping ledning \"saker.csv\":\n  key = \"Kod\"\n  group = \"Grupp\"\n",
        "org.csv": organisation, "saker.csv": groups,
      ]
    }
    let model = try SmallModel(load("Kod;Grupp\n1;Norr\n3;Norr\n2;\n")).load()
    #expect(try number("budget(ledning.Norr)", model, 2024) == 150)
    #expect(try number("budget(ledning)", model, 2024) == 350)
    #expect(model.groupings[0].rest.map { model.nodes[$0].name } == ["B"])
    #expect(codes(load("Kod;Grupp\n1;Norr\n1;Söder\n")) == ["E0410"])
    #expect(codes(load("Kod;Grupp\n9;Norr\n")) == ["E0201"])
  }
}
