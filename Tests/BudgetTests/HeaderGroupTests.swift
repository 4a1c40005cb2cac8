import Budget
import Language
import Quantities
import Testing

/// Headers over two lines, where one names what stands in several months of the other.
struct HeaderGroupTests {
  private let table = """
    Uppföljning;;;;;;
    ;Budget;;;Utfall;;
    Enhet;jan;feb;mars;jan;feb;Helår
    A;100;110;120;105;108;999
    B;200;210;220;190;200;999

    """

  private func files(_ lines: [String], _ table: String) -> [String: String] {
    let head =
      "period 2024 by month\nload organisation \"org.csv\":\n  header = 2..3\n  key = \"Enhet\"\n  sort = tkr\n"
    return ["model.tankom": head + lines.map { "  \($0)\n" }.joined(), "org.csv": table]
  }

  private func check(_ model: Model) throws {
    #expect(try number("budget(A)[2024-02]", model, 2024) == 110)
    #expect(try number("budget(total)[2024-03]", model, 2024) == 340)
    #expect(try number("actual(B)[2024-01]", model, 2024) == 190)
    #expect(try number("actual(total)", model, 2024) == 603)
  }

  @Test(arguments: [
    ["year = 2024", "budget = \"Budget\"", "actual = \"Utfall\""],
    ["budget[2024] = \"Budget\"", "actual[2024] = \"Utfall\""],
  ])
  func `a name over months means each of them`(_ lines: [String]) throws {
    try check(try SmallModel(files(lines, table)).load())
  }

  @Test func `months may stand above what they have of each`() throws {
    let turned = """
      Uppföljning;;;;;;
      ;jan 2024;;feb 2024;;mars 2024;
      Enhet;Budget;Utfall;Budget;Utfall;Budget;Not
      A;100;105;110;108;120;x
      B;200;190;210;200;220;y

      """
    try check(try SmallModel(files(["budget = \"Budget\"", "actual = \"Utfall\""], turned)).load())
  }

  @Test func `what is accumulated begins with January`() throws {
    let model = try SmallModel(
      files(
        ["budget[2024] = \"Budget\"", "actual[2024] = \"Utfall ack\""],
        "x;;;;\n;Budget;;Utfall ack;\nEnhet;jan;feb;jan;feb\nA;100;110;105;213\n")
    ).load()
    #expect(try number("actual(A)[2024-02]", model, 2024) == 108)
  }

  @Test func `what cannot be told is refused`() throws {
    #expect(codes(files(["budget = \"Budget\""], table)) == ["E0429"])
    #expect(codes(files(["budget[2024] = \"Budget\"", "budget[2024-02] = \"Utfall feb\""], table)) == ["E0429"])
    #expect(codes(files(["year = 2024", "budget = \"Budget\"", "budget[2024] = \"Utfall\""], table)) == ["E0429"])
    #expect(codes(files(["year = 2024", "budget = \"Prognos\""], table)).contains("E0408"))
    // One line is a header as it always was.
    let plain = [
      "model.tankom":
        "period 2024 by month\nload organisation \"o.csv\":\n  key = \"Enhet\"\n  year = 2024\n  budget = \"Budget\"\n",
      "o.csv": "Enhet;Budget jan\nA;1\n",
    ]
    #expect(!codes(plain).isEmpty)
  }

  private let queue = """
    Kö 2024;;;
    ;;Månad;
    Enhet;Mått;jan;feb
    Nord;I kö;14;17
    Nord;Väntetid;41;47

    """

  private func load(_ table: String, _ rest: String = "") throws -> Model {
    let head =
      "period 2024 by month\nload table kö \"kö.csv\":\n  header = 2..3\n  key = \"Enhet\"; \"Mått\"\n  year = 2024\n"
    return try SmallModel(["model.tankom": head + rest, "kö.csv": table]).load()
  }

  @Test func `a name over the months of a table takes them away from no row`() throws {
    #expect(try number("kö.Nord.\"I kö\"[2024-02]", load(queue), 2024) == 17)
    #expect(try number("kö.Nord.\"I kö\".\"Månad feb\"", load(queue), 2024) == 17)
  }

  @Test func `two names over the months of a table leave the row without a value, which is said`() throws {
    let two = "Kö;;;;;\n;;Plan;;Utfall;\nEnhet;Mått;jan;feb;jan;feb\nNord;I kö;14;17;15;18\n"
    #expect(throws: Diagnostic.self) { try number("kö.Nord.\"I kö\"[2024-02]", load(two), 2024) }
    #expect(try number("kö.Nord.\"I kö\".\"Utfall feb\"", load(two), 2024) == 18)
  }
}
