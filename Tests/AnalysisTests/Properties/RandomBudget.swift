/// A random model as its files are: an organisation with amounts by year, by month and accumulated, another tree over
/// its lines, and declarations over them, each a statement whose place in the file should not matter.
struct RandomBudget {
  /// A leaf of the organisation, with the amounts that its row prints per column, in öre.
  struct Line {
    let name: String
    let parent: String
    let group: String
    var amounts: [Int?]
  }

  /// A column of amounts: the words of its property, and the months of its year.
  struct Column {
    let series: String
    let year: Int
    let months: ClosedRange<Int>
    var property: String {
      func month(_ number: Int) -> String { "\(year)-" + (number < 10 ? "0" : "") + "\(number)" }
      if months == 1...12 { return "\(series)[\(year)]" }
      return "\(series)[" + month(months.lowerBound) + (months.count == 1 ? "" : ".." + month(months.upperBound)) + "]"
    }
  }

  let seed: Int
  var random: Seeded
  var columns: [Column] = []
  var areas: [String] = []
  var lines: [Line] = []
  /// What stands first: the periods.
  var head = ""
  /// Declarations, each with its body.
  var statements: [String] = []
  /// Items by what can be done with them.
  var requests: [String] = []
  var savings: [String] = []
  var posts: [String] = []
  var drivers: [String] = []
  /// Lines that items stand on.
  var places: Set<String> = []
  /// The years that go by months.
  let months: ClosedRange<Int>
  /// The last year of all.
  let last: Int

  init(seed: Int) {
    self.seed = seed
    random = Seeded(seed)
    months = 2024...2024 + random.number(0...1)
    last = months.upperBound + random.number(0...2)
    head = "period 2024..\(months.upperBound) by month"
    if last > months.upperBound { head += "; \(months.upperBound + 1)..\(last) by year" }
    makeColumns()
    makeLines()
    makeStatements()
  }

  private mutating func makeColumns() {
    for series in ["budget", "forecast", "actual"] {
      for year in 2024...last where year == 2024 || random.chance(30) && series != "actual" {
        for months in spans(year) { columns.append(Column(series: series, year: year, months: months)) }
      }
    }
  }

  /// A year, its months, some months and the accumulated, or accumulated ones that grow.
  private mutating func spans(_ year: Int) -> [ClosedRange<Int>] {
    guard months.contains(year) else { return [1...12] }
    switch random.number(0...4) {
    case 0: return [1...12]
    case 1: return (1...12).map { $0...$0 }
    case 2:
      let month = random.number(2...11)
      return [month...month, 1...month]
    case 3:
      let ends = Set((0...3).map { _ in random.number(1...12) }).sorted()
      return ends.map { 1...$0 }
    default: return [1...3, 4...6, 7...12]
    }
  }

  private mutating func makeLines() {
    for area in 1...random.number(1...4) {
      let name = "Område \(area)"
      areas.append(name)
      for leaf in 1...random.number(1...4) {
        let group = random.chance(80) ? "Grupp \(random.number(1...3))" : ""
        let amounts = columns.map { _ in random.chance(92) ? random.number(-9_999_999...99_999_999) : nil }
        lines.append(Line(name: "Enhet \(area).\(leaf)", parent: name, group: group, amounts: amounts))
      }
    }
  }

  /// Öre as a cell in kr.
  static func text(_ amount: Int?) -> String {
    guard let amount else { return "" }
    let rest = abs(amount) % 100
    return (amount < 0 ? "-" : "") + "\(abs(amount) / 100)," + (rest < 10 ? "0" : "") + "\(rest)"
  }

  /// The organisation's rows, leaves in areas, and the total.
  var rows: [String] {
    let empty = columns.map { _ in "" }
    return lines.map { ([$0.name, $0.parent, $0.group] + $0.amounts.map(Self.text)).joined(separator: ";") }
      + areas.map { ([$0, "Summa", ""] + empty).joined(separator: ";") }
      + [(["Summa", "", ""] + empty).joined(separator: ";")]
  }

  /// The files of the model, with its statements and rows in an order.
  func files(statements: [String]? = nil, rows: [String]? = nil) -> (model: String, files: [String: String]) {
    let header = "Enhet;Under;Grupp;" + columns.indices.map { "K\($0)" }.joined(separator: ";")
    let text = ([head] + (statements ?? self.statements)).joined(separator: "\n") + "\n"
    return (text, ["org.csv": ([header] + (rows ?? self.rows)).joined(separator: "\n") + "\n"])
  }
}
