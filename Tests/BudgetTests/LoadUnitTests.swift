import Budget
import Language
import Quantities
import Testing

/// The unit of amounts: said by the load or by the heads of its columns, and money.
@Suite struct LoadUnitTests {
  private func files(_ sort: String, head: String = "Budget") -> [String: String] {
    [
      "model.tankom": "period 2024 by year\nload organisation \"org.csv\":\n  key = \"Enhet\"\n"
        + "  budget[2024] = \"\(head)\"\n" + sort,
      "org.csv": "Enhet;\(head)\nA;14,2\nB;9,5\n",
    ]
  }

  @Test(arguments: ["person", "åa", "platser", "tim", "%", "tkr/person", "tkr/år"])
  func `amounts in a unit that is no money are refused`(unit: String) {
    #expect(codes(files("  sort = \(unit)\n")) == ["E0439"])
  }

  @Test(arguments: ["kkr": 1.0, "tkr": 1, "Tkr": 1, "TSEK": 1, "mkr": 1000, "MSEK": 1000, "mnkr": 1000, "SEK": 0.001])
  func `the ways to write a unit of money`(unit: String, tkr: Double) throws {
    let model = try SmallModel(files("  sort = \(unit)\n")).load()
    #expect(abs(try figure("budget(total)", model, 2024).value / 100_000 / tkr - 23.7) < 1e-9)
  }

  @Test func `a head that says another unit than the load is refused`() throws {
    #expect(codes(files("  sort = tkr\n", head: "Budget (mnkr)")) == ["E0463"])
    #expect(codes(files("", head: "Budget, mkr")) == ["E0463"])
    #expect(codes(files("  sort = mnkr\n", head: "Budget, mkr")).isEmpty)
    #expect(codes(files("  sort = tkr\n", head: "Budget kr/dygn")).isEmpty)
    let said = try SmallModel(files("  sort = tkr\n  \"Budget (mnkr)\" = tkr\n", head: "Budget (mnkr)")).load()
    #expect(try number("budget(total)", said, 2024) == 23.7)
  }

  @Test func `the advice of a head in another unit than the others is of that column`() {
    let files = [
      "model.tankom":
        "period 2024 by year\nload organisation \"org.csv\":\n  key = \"Enhet\"\n  sort = tkr\n"
        + "  budget[2024] = \"Budget (tkr)\"\n  forecast[2024] = \"Prognos (kr)\"\n",
      "org.csv": "Enhet;Budget (tkr);Prognos (kr)\nA;10;9000\n",
    ]
    var advice: [String] = []
    do {
      _ = try SmallModel(files).load()
    } catch let error as Diagnostics { advice = error.list.compactMap { $0.problem.help(in: .english) } } catch {}
    #expect(
      advice == ["write \"Prognos (kr)\" = kr if the head is right, or \"Prognos (kr)\" = tkr if it is wrong"])
  }

  @Test func `a unit that nothing says is taken with a note`() throws {
    let model = try SmallModel(files("")).load()
    #expect(model.findings.map(\.problem.code) == ["E0464"])
    #expect(try SmallModel(files("", head: "Budget tkr")).load().findings.isEmpty)
  }
}

/// Instances from a file stand within the loaded amounts of their lines or on top of them.
@Suite struct LoadedAgainstModelledTests {
  private func files(_ word: String) -> [String: String] {
    [
      "model.tankom": """
      period 2024 by year
      load organisation "org.csv":
        key = "Enhet"
        forecast[2024] = "Prognos"
        sort = tkr
      component cost:
        input amount : tkr/year
        post amount to forecast
      load cost "saker.csv":
        key = "Rad"
        place = "Enhet"
        amount = "Belopp"
      \(word)
      """,
      "org.csv": "Enhet;Prognos\nA;100\nB;50\n",
      "saker.csv": "Rad;Enhet;Belopp\nk1;A;30\nk2;B;10\n",
    ]
  }

  @Test func `the load says which, and is asked once`() throws {
    #expect(codes(files("")) == ["E0417"])
    let within = try SmallModel(files("  against_loaded = within\n")).load()
    #expect(try number("forecast(total)", within, 2024) == 150)
    let onTop = try SmallModel(files("  mot_inläst = utöver\n")).load()
    #expect(try number("forecast(total)", onTop, 2024) == 190)
    #expect(codes(files("  against_loaded = sometimes\n")).contains("E0429"))
  }
}
