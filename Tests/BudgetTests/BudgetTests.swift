import Budget
import Glibc
import Graph
import Language
import Quantities
import Testing

/// A model in a folder of its own that goes away with it.
final class SmallModel {
  let folder: String

  init(_ files: [String: String]) {
    var template = Array("/tmp/tankom-test-XXXXXX".utf8CString)
    folder = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? "/tmp"
    }
    for (name, text) in files {
      guard let file = fopen(folder + "/" + name, "w") else { continue }
      fputs(text, file)
      fclose(file)
    }
  }

  deinit {
    for name in ["model.tankom", "org.csv", "orsaker.csv", "saker.csv"] { unlink(folder + "/" + name) }
    rmdir(folder)
  }

  func load() throws -> Model { try Model.load(folder: folder) }
}

/// The figure of an expression in the base and a year, in the unit it is shown in.
func figure(_ text: String, _ model: Model, _ year: Int) throws -> Figure {
  var findings: [Diagnostic] = []
  let source = Source(name: "test", text: "measure m_ = " + text)
  let statements = Parsed.read(source, names: NameIndex(model.names.spellings.map(\.text)), into: &findings)
  if let first = findings.first { throw first }
  guard case .declaration(.measure(_, _, let expression, _))? = statements.first?.node else { throw Diagnostics() }
  let overlay = Overlay(model.base)
  let query = Query(model, state: overlay, focus: year) { (_) throws(Diagnostic) -> Overlay in overlay }
  return try query.figure(expression, over: Window(start: Double(year * 12), end: Double(year * 12 + 12)))
}

func number(_ text: String, _ model: Model, _ year: Int) throws -> Double {
  let figure = try figure(text, model, year)
  return figure.number(in: figure.display ?? .one)
}

/// The codes of all findings of a model that cannot be loaded.
func codes(_ files: [String: String]) -> [String] {
  do {
    _ = try SmallModel(files).load()
    return []
  } catch let error as Diagnostics { return error.list.map(\.problem.code) } catch { return ["?"] }
}

let organisation = """
  load organisation "org.csv":
    key = "Enhet"
    parent = "Under"
    budget[2023] = "Budget"
    forecast[2023] = "Prognos"
    total = "Summa"
    sort = tkr

  """
let table = """
  Enhet;Under;Budget;Prognos
  A;Summa;300;330
  A1;A;100;120
  A2;A;200;210
  B;Summa;50;40
  Summa;;350;370

  """

@Suite struct LineTests {
  @Test func aSubtotalBeforeItsPartsIsNotCountedTwice() throws {
    let model = try SmallModel(["model.tankom": "period 2023..2024 by month\n" + organisation, "org.csv": table]).load()
    #expect(try number("budget(total)", model, 2023) == 350)
    #expect(try number("deviation(A)", model, 2023) == -30)
    #expect(try figure("budget(total)", model, 2024).isBlank)
  }

  @Test func carriedYearsHoldTheLoadedOne() throws {
    let text = "period 2023..2025 by month\n" + organisation + "carry budget from 2023 until 2024\n"
    let model = try SmallModel(["model.tankom": text, "org.csv": table]).load()
    #expect(try number("budget(total)", model, 2024) == 350)
    #expect(try figure("budget(total)", model, 2025).isBlank)
  }

  @Test func levelsAloneMakeTheTree() throws {
    let text = """
      period 2023 by year
      load organisation "org.csv":
        key = "Enhet"
        level = "Nivå"
        budget[2023] = "Budget"
        forecast[2023] = "Prognos"
        sort = tkr

      """
    let rows = "Enhet;Nivå;Budget;Prognos\nA;1;3;3\nA1;2;1;1\nA2;2;2;2\nB;1;5;4\nAllt;0;8;7\n"
    let model = try SmallModel(["model.tankom": text, "org.csv": rows]).load()
    #expect(try number("budget(total)", model, 2023) == 8)
    #expect(model.nodes[model.root].name == "Allt")
    #expect(try number("budget(A)", model, 2023) == 3)
  }

  @Test func monthsAreLoadedWhereTheFileHasThem() throws {
    let text = """
      period 2023 by month
      load organisation "org.csv":
        key = "Enhet"
        budget[2023-01] = "Jan"
        budget[2023-02] = "Feb"
        sort = kr

      """
    let model = try SmallModel(["model.tankom": text, "org.csv": "Enhet;Jan;Feb\nA;100,25;200,50\n"]).load()
    #expect(try number("budget(total)", model, 2023) == 300.75)
  }

  @Test func unknownIsNotZeroAndTheTotalNamesIt() throws {
    let rows = "Enhet;Under;Budget;Prognos\nA;Summa;300;?\nB;Summa;50;40\nSumma;;350;370\n"
    let model = try SmallModel(["model.tankom": "period 2023 by year\n" + organisation, "org.csv": rows]).load()
    let total = try figure("forecast(total)", model, 2023)
    #expect(total.unknowns == ["A"])
    #expect(total.number(in: .tkr) == 40)
  }

  @Test func twelfthsAddUpToTheYearToTheOre() {
    for amount in [1.0, 100, 12_345_678_901, -7, 999_999_999_999] {
      let months = Timeline([(2023...2023, true)]).periods
      let shares = Phasing.twelfths.spread(amount, over: months)
      #expect(shares.reduce(0, +) == amount)
      #expect(shares.allSatisfy { $0 == $0.rounded() })
    }
  }
}

@Suite struct ItemTests {
  static let head = "period 2023..2025 by month\n" + organisation

  @Test func withinKeepsTheLoadedTotalAndOnTopAddsToIt() throws {
    let text =
      Self.head + "post inne = 60 tkr/år to forecast in A1 within\npost ute = 12 tkr/år to forecast in B on top\n"
    let model = try SmallModel(["model.tankom": text, "org.csv": table]).load()
    #expect(try number("forecast(A1)", model, 2023) == 120)
    #expect(try number("forecast(B)", model, 2023) == 52)
    #expect(try number("forecast(inne)", model, 2023) == 60)
  }

  @Test func ratesPerDayAreIntegratedOverRealDays() throws {
    let text = Self.head + "post vård = 2 person × 1 000 kr/dygn to forecast in B on top\n"
    let model = try SmallModel(["model.tankom": text, "org.csv": table]).load()
    #expect(try number("forecast(vård)", model, 2023) == 730)
    #expect(try number("forecast(vård)", model, 2024) == 732)
  }

  @Test func aMeasureIsARatioOfTheYearsFigures() throws {
    let text =
      Self.head + """
        post utgift = {2023 = 600 tkr/år; 2024 = 1 200 tkr/år; 2025 = 0 tkr/år} to forecast in B on top
        driver antal : person = {2 person; from 2023-07 = 4 person}
        measure styckkostnad = forecast(utgift) / antal

        """
    let model = try SmallModel(["model.tankom": text, "org.csv": table]).load()
    // 600 tkr over a day-weighted mean of 2 for 181 days and 4 for 184.
    let mean = (2.0 * 181 + 4 * 184) / 365
    #expect(abs(try number("styckkostnad", model, 2023) - 600 / mean) < 1e-6)
  }

  @Test func aComponentChoosesByItsChoice() throws {
    let text =
      Self.head + """
        component thing | sak:
          input kind | slag : choice(big | stor; small | liten) = small
          input price | pris : tkr/år
          output cost | kostnad = if(kind = big; 10 × price; price)
          post cost to forecast
          check price >= 0 "priset kan inte vara negativt"
        load saker "saker.csv":
          key = "Id"
          kind = "Slag"
          price = "Pris"
          sort = tkr/år

        """
    let files = ["model.tankom": text, "org.csv": table, "saker.csv": "Id;Slag;Pris\ns1;stor;2\ns2;liten;3\n"]
    let model = try SmallModel(files).load()
    #expect(try number("kostnad(total)", model, 2024) == 23)
    #expect(try number("forecast(saker)", try SmallModel(files).load(), 2024) == 23)
  }
}

@Suite struct FindingTests {
  static let head = "period 2023..2025 by month\n" + organisation

  @Test(arguments: [
    ("driver x = y\ndriver y = x\n", "E0217"),
    ("post x = 500 tkr to forecast in B on top\n", "E0207"),
    ("post x = 5 person to forecast in B on top\n", "E0418"),
    ("post x = 5 tkr/år to forecast in B\n", "E0417"),
    ("driver x : tkr = 5 dygn\n", "E0218"),
    ("driver x = 5 tkr + 3 dygn\n", "E0206"),
    ("driver x = 5 blä\n", "E0203"),
    ("driver x = nisse + 1\n", "E0201"),
    ("driver x = 1\ndriver a = 2\n", "E0409"),
    ("placement p in B on top:\n  personer = 3 person\n", "E0415"),
    ("blaha p in B on top:\n  personer = 3 person\n", "E0201"),
    ("B.blaj = \"text\"\n", "E0416"),
    ("measure m = forecast(Z)\n", "E0201"),
    ("öka budget B med 3 tkr\n", "E0404"),
    ("load blaj \"org.csv\":\n  key = \"Enhet\"\n", "E0405"),
    ("load causes \"org.csv\":\n  key = \"Enheet\"\n  unit = \"Enhet\"\n  amount = \"Budget\"\n", "E0408"),
    ("include \"../annat.tankom\"\n", "E0425"),
    ("carry budget from 2023 until 2031\n", "E0419"),
  ])
  func whatIsWrongIsFoundWithItsCode(_ text: String, _ code: String) {
    #expect(codes(["model.tankom": Self.head + text, "org.csv": table]).contains(code))
  }

  @Test func allFindingsComeInOnePass() {
    let text = Self.head + "driver q = nisse\ndriver r = 5 blä\npost x = 5 tkr to forecast in B on top\n"
    #expect(Set(codes(["model.tankom": text, "org.csv": table])).isSuperset(of: ["E0201", "E0203", "E0207"]))
  }

  @Test func aParentThatIsMissingAndARingAreFound() {
    let missing = "Enhet;Under;Budget;Prognos\nA;Finns inte;1;1\nSumma;;1;1\n"
    #expect(codes(["model.tankom": Self.head, "org.csv": missing]).contains("E0411"))
    let ring = "Enhet;Under;Budget;Prognos\nA;B;1;1\nB;A;1;1\nSumma;;1;1\n"
    #expect(codes(["model.tankom": Self.head, "org.csv": ring]).contains("E0412"))
  }
}
