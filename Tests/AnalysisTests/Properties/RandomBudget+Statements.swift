extension RandomBudget {
  mutating func makeStatements() {
    var load =
      "load organisation \"org.csv\":\n  key = \"Enhet\"\n  parent = \"Under\"\n  total = \"Summa\"\n  sort = kr"
    load += "\n  group[ledning] = \"Grupp\""
    for (index, column) in columns.enumerated() { load += "\n  \(column.property) = \"K\(index)\"" }
    statements = [load, ownComponent]
    let years = Set(columns.filter { $0.series == "budget" }.map(\.year))
    if last > 2024, years == [2024], random.chance(60) { statements.append("carry budget from 2024 until \(last)") }
    for index in 1...random.number(1...3) {
      drivers.append("v\(index)")
      statements.append("driver v\(index) = " + varying("person", 1...90))
    }
    for index in 1...random.number(1...2) { addItems(index) }
    statements.append("scenario Förslaget:\n  increase v1 by 1 person\n  increase budget \"Enhet 1.1\" by 3.33 %")
  }

  private mutating func addItems(_ index: Int) {
    requests.append("D\(index)")
    statements.append(
      "request D\(index) \(place):\n  change = {2024 = \(money)/år\(later(money))}\n  if_rejected = remains")
    savings.append("E\(index)")
    statements.append(
      "saving E\(index) \(place):\n  amount = {2024 = \(money)/år\(later(money))}\n  reading = increment")
    posts.append("p\(index)")
    statements.append("post p\(index) = \(varying("kr/år", 1...99_999)) to \(series) \(place)")
    statements.append(
      "thing t\(index) \(place):\n  count = v\(random.number(1...drivers.count))\n  price = \(decimal) kr/person/år\n"
        + "  part ett:\n    worth = \(decimal) kr/mån\n    daily = \(decimal) kr/dag\n  part två:\n    worth = \(decimal) kr/mån"
    )
  }

  /// Rates of every kind, thirds and days, that come to no whole öre.
  private var ownComponent: String {
    """
    component thing:
      part bit:
        input worth : kr/mån
        input daily : kr/dag = 0
        post worth / 3 to forecast
        post daily / 7 to forecast
      input count : person
      input price : kr/person/år
      output cost = count × price
      post cost to forecast
      post cost × 33.3 % to budget
    """
  }

  private var place: String {
    mutating get {
      let line = random.pick(random.chance(20) ? areas : lines.map(\.name), or: "")
      places.insert(line)
      return "in \"\(line)\" " + (random.chance(30) ? "within" : "on top")
    }
  }

  /// What a year after the first has, where there is one.
  private func later(_ money: String) -> String { last > 2024 ? "; 2025 = \(money)/år" : "" }

  private var series: String { mutating get { random.chance(50) ? "budget" : "forecast" } }

  /// `1234.567 kr`.
  var money: String { mutating get { "\(random.number(1...9_999_999)),\(random.number(1...999)) kr" } }

  var decimal: String { mutating get { "\(random.number(1...9_999)),\(random.number(1...99))" } }

  /// A value for all time, by date, or by year and month.
  private mutating func varying(_ unit: String, _ range: ClosedRange<Int>) -> String {
    func value() -> String { "\(random.number(range)).\(random.number(1...9)) \(unit)" }
    switch random.number(0...2) {
    case 0: return value()
    case 1: return "{\(value()); from \(date()) = \(value())}"
    default: return "{2024 = \(value()); every june = \(value()); else = \(value())}"
    }
  }

  /// A day or a month of the years that go by months.
  mutating func date() -> String {
    let month = random.number(1...12)
    let text = "\(random.number(months))-" + (month < 10 ? "0" : "") + "\(month)"
    return random.chance(50) ? text : text + "-\(random.number(10...28))"
  }
}
