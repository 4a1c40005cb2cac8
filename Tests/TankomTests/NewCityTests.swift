import Testing

/// Another municipality's own tables: what is not known is said, and no amount is cut.
struct NewCityTests {
  private static let model = """
    model "Utbildningsnämnden"
    period 2024..2026 per år
    läs in organisation "enheter.csv":
      nyckel = "Enhet"
      budget[2024] = "Budget"
      prognos[2024] = "Prognos"
      tecken = negativ
      sort = kr
    läs in äskanden "ask.csv":
      nyckel = "Nr"
      plats = "Enhet"
      mot_inläst = utöver
      benämning = "Vad"
      ändring[2025] = "2025"
      sort = tkr/år

    """
  private static let units = """
    Enhet;Budget;Prognos
    Låg & mellan;-50 000 000,25;-51 000 000,50
    Gymnasium;-22 500 000,00;-22 400 000,00

    """
  private static let requests = "Nr;Vad;Enhet;2025\nÄ1;Fler elever;Gymnasium;1500\nÄ2;Okänd;Gymnasium;?\n"

  private func screens(_ statements: [String], more: String = "") throws -> String {
    let folder = ScratchFolder(copying: House.example)
    Files.write(Self.model + more, to: folder["model.tankom"])
    Files.write(Self.units, to: folder["enheter.csv"])
    Files.write(Self.requests, to: folder["ask.csv"])
    let outcome = try Program.run([folder.path] + statements.flatMap { ["-c", $0] })
    for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    return outcome.output + outcome.errors
  }

  @Test func `a transfer in kronor shows its amounts whole`() throws {
    let text = try screens(["flytta 200 tkr budget från Gymnasium till Låg & mellan"])
    #expect(!text.contains("…"))
    #expect(text.contains("→   22 300 000"))
  }

  @Test func `a granted request of an unknown amount is no nought`() throws {
    let text = try screens(["bevilja Ä2"])
    #expect(text.contains("beloppet är okänt"))
    #expect(!text.contains("0 av 0"))
    let told = try screens(["sätt Ä2.ändring till 500 tkr/år bara 2025", "bevilja Ä2"])
    #expect(told.contains("500 000 av 500 000 kr beviljat 2025"))
  }

  @Test func `a frame that is not loaded does not begin at nought`() throws {
    let text = try screens(["bevilja Ä1"])
    #expect(text.contains("Modellen har ingen budget 2025"))
    #expect(!text.contains("0 → 1 500 000"))
  }

  @Test func `a baseline of a year without figures says what to write`() throws {
    #expect(try screens(["visa nollalternativ 2025"]).contains("för vidare prognos från 2024 till och med 2025"))
    let carried =
      "för vidare budget från 2024 till och med 2026\nför vidare prognos från 2024 till och med 2026\n"
    #expect(try screens(["visa nollalternativ 2025"], more: carried).contains("Om inget beslutas"))
  }

  @Test func `a year without figures is not shown as nought without a word`() throws {
    #expect(try screens(["fokus 2025", "visa"]).contains("inte inläst"))
  }

  @Test func `a bare year is asked back`() throws {
    #expect(try screens(["visa 2025"]).contains("skriv visa avvikelse i 2025"))
  }
}
