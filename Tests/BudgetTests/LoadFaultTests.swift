import Budget
import Language
import Testing

/// Load blocks of someone else's tables: what cannot be read is refused, and nothing is passed over.
@Suite struct LoadFaultTests {
  private let flat = "Enhet;Under;Nivå;Budget;Prognos\nA;Summa;1;100;120\nB;Summa;1;50;40\nSumma;;0;150;160\n"

  private func model(_ lines: [String], more: String = "") -> String {
    "period 2023..2024 by month\nload organisation \"org.csv\":\n" + lines.map { "  \($0)\n" }.joined() + more
  }

  private let good = [
    "key = \"Enhet\"", "parent = \"Under\"", "budget[2023] = \"Budget\"", "forecast[2023] = \"Prognos\"",
    "total = \"Summa\"", "sort = tkr",
  ]

  private func found(_ change: (inout [String]) -> Void, more: String = "", saker: String? = nil) -> [String] {
    var lines = good
    change(&lines)
    var files = ["model.tankom": model(lines, more: more), "org.csv": flat]
    if let saker { files["saker.csv"] = saker }
    return codes(files)
  }

  @Test func theBlockItselfIsRight() { #expect(found { _ in }.isEmpty) }

  @Test func aColumnWithoutQuotesIsRefused() {
    #expect(found { $0[1] = "parent = Ligger" }.contains("E0429"))
    #expect(found { $0[4] = "total = Summa" }.contains("E0429"))
    #expect(found { $0[2] = "budget[2023] = Budget" }.contains("E0429"))
  }

  @Test func theUnitOfTheAmountsHasAWordOfItsOwn() throws {
    #expect(found { $0[5] = "unit = tkr" } == ["E0429"])
    #expect(found { $0[5] = "enhet_belopp = tkr" }.isEmpty)
    #expect(found { $0[5] = "enhet_belopp = tusen" }.contains("E0429"))
  }

  @Test func amountsWithoutAYearAreRefused() {
    #expect(found { $0[2] = "budget = \"Budget\"" } == ["E0429"])
    #expect(found { $0[2] = "budget[2023..2024] = \"Budget\"" } == ["E0429"])
  }

  @Test func aYearSaidTwiceOrWithItsMonthsIsRefused() {
    #expect(found { $0.append("budget[2023] = \"Prognos\"") } == ["E0429"])
    #expect(found { $0.append("budget[2023-02] = \"Prognos\"") } == ["E0429"])
  }

  @Test func whatTheLoadDoesNotReadIsRefused() {
    #expect(found { $0.append("covers = \"Under\"") } == ["E0429"])
    #expect(found { $0.append("encoding = \"latin1\"") } == ["E0429"])
    #expect(found { $0.append("sign = kanske") } == ["E0429"])
  }

  @Test func aTotalThatIsNotThereIsRefused() {
    #expect(found { $0[4] = "total = \"Summma\"" }.contains("E0432"))
  }

  @Test func aTotalThatNothingLiesUnderIsRefused() {
    let lines = good.filter { !$0.hasPrefix("parent") && !$0.hasPrefix("total") }
    #expect(codes(["model.tankom": model(lines), "org.csv": flat]) == ["E0433"])
  }

  @Test func aSecondOrganisationIsRefused() {
    let more = "load organisation \"org.csv\":\n  key = \"Enhet\"\n"
    #expect(found({ _ in }, more: more) == ["E0431"])
  }

  @Test func aRowWithAmountsAndNoKeyIsRefused() {
    #expect(codes(["model.tankom": model(good), "org.csv": flat + ";Summa;1;7;8\n"]) == ["E0430"])
  }

  @Test(arguments: ["negative", "negativ", "minus", "\"minus\""])
  func costCanBeNegativeInTheFile(word: String) throws {
    let turned = flat.replacing(";100;120", with: ";-100;-120").replacing(";50;40", with: ";-50;-40")
      .replacing(";150;160", with: ";-150;-160")
    let model = try SmallModel(["model.tankom": model(good + ["sign = \(word)"]), "org.csv": turned]).load()
    #expect(try number("forecast(A)", model, 2023) == 120)
    #expect(try number("deviation(total)", model, 2023) == -10)
  }

  @Test(arguments: [
    "A;1;9;9\nA1;2;1;2\nA2;2;8;7\nB;1;5;5\nT;0;14;14\n", "A1;2;1;2\nA2;2;8;7\nA;1;9;9\nB;1;5;5\nT;0;14;14\n",
    "T;0;14;14\nA1;2;1;2\nA2;2;8;7\nA;1;9;9\nB;1;5;5\n",
  ])
  func levelsWithSubtotalsBeforeOrAfterAreCountedOnce(rows: String) throws {
    let lines = ["key = \"Enhet\"", "level = \"Nivå\"", good[2], good[3], "sort = tkr"]
    let files = ["model.tankom": model(lines), "org.csv": "Enhet;Nivå;Budget;Prognos\n" + rows]
    let loaded = try SmallModel(files).load()
    #expect(try number("budget(total)", loaded, 2023) == 14)
    #expect(try number("budget(A)", loaded, 2023) == 9)
    #expect(try number("budget(B)", loaded, 2023) == 5)
  }

  @Test func levelsThatFitNeitherWayAreRefused() {
    let lines = ["key = \"Enhet\"", "level = \"Nivå\"", good[2], good[3], "sort = tkr"]
    let rows = "Enhet;Nivå;Budget;Prognos\nA1;2;1;2\nA;1;9;9\nB1;2;5;5\nT;0;14;14\n"
    #expect(codes(["model.tankom": model(lines), "org.csv": rows]) == ["E0434"])
  }

  private let requests =
    "load requests \"saker.csv\":\n  key = \"Id\"\n  place = \"Enhet\"\n  sort = UNIT\n"
    + "  against_loaded = on_top\n"
  private let rows = "Id;Enhet;Belopp\nX1;A;1500000\n"

  @Test(arguments: ["kr", "kr/år"]) func aRequestInKronorIsReadAsKronor(unit: String) throws {
    let more = requests.replacing("UNIT", with: unit) + "  change[2024] = \"Belopp\"\n"
    let model = try SmallModel(["model.tankom": model(good, more: more), "org.csv": flat, "saker.csv": rows]).load()
    #expect(try number("requested of X1", model, 2024) == 1500)
  }

  @Test func aRequestMustSayItsYearAndAYearOfTheModel() {
    let block = requests.replacing("UNIT", with: "kr")
    #expect(found({ _ in }, more: block + "  change = \"Belopp\"\n", saker: rows).contains("E0429"))
    #expect(found({ _ in }, more: block + "  change[2027] = \"Belopp\"\n", saker: rows) == ["E0419"])
    #expect(found({ _ in }, more: block + "  blank = nada\n", saker: rows).contains("E0429"))
  }

  /// What is found in an organisation with a budget.
  private func found(_ table: String, _ more: String = "") -> [String] {
    codes([
      "model.tankom":
        "period 2024 by year\nload organisation \"o.csv\":\n  key = \"Enhet\"\n  budget[2024] = \"Budget\"\n"
        + "  sort = tkr\n" + more, "o.csv": table,
    ])
  }

  @Test func rowsOfAnotherWidthThanTheHeaderAreRefusedWhole() {
    #expect(found("Enhet;Not;Budget\nA;;100\nB;;50\n").isEmpty)
    #expect(found("Enhet;Not;Budget\nA;;100;7\nB;;50\n") == ["E0320"])
    #expect(found("Enhet;Not;Budget\nA;100\nB;;50\n") == ["E0320"])
    // Too few fields belong where the load says, too many never do.
    #expect(found("Enhet;Not;Budget\nA;100\nB;;50\n", "  short_row = right\n").isEmpty)
    #expect(found("Enhet;Not;Budget\nA;x;100;7\nB;;50\n", "  short_row = right\n") == ["E0320"])
  }

  @Test func aValueBesideTheHeaderIsRefused() {
    #expect(found("Enhet;Budget;\nA;100;\nB;50;\n").isEmpty)
    #expect(found("Enhet;Budget;\nA;100;7\nB;50;\n") == ["E0324"])
    #expect(found("x;;\nEnhet;Budget;\nA;100;7\nB;50;\n", "  header = 1..2\n") == ["E0324"])
  }
}
