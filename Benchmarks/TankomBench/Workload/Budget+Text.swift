extension Budget {
  /// What the programme's users would write: declared drivers, three components, and an instance of one per line.
  ///
  /// The organisation is a file of its own (``organisation()``). There are no yearly sums, which answers ask for when
  /// they are wanted; each line of the organisation has a budget, a forecast and a deviation instead.
  func text() -> String {
    var text = """
      modell "Budget"
      period \(Budget.firstYear)..\(Budget.lastYear) per månad

      läs in organisation "enheter.csv":
        nyckel = "Enhet"
        överordnad = "Ligger under"
      \(Budget.years.map { "  budget[\($0)] = \"Budget \($0)\"" }.joined(separator: "\n"))
        sort = tkr

      drivare g = \(Budget.number(g))
      drivare p = \(Budget.number(p))
      drivare k = \(Budget.number(k))
      drivare t = \(series((0..<Budget.months).map(Double.init)))
      drivare pop : person = \(series(population, unit: " person"))
      drivare po = \(series(overhead))
      drivare dagar_i_månaden = \(series(days))
      drivare index_g = (1 + g)^(t / 12)
      drivare index_p = (1 + p)^(t / 12)
      drivare index_k = (1 + k)^(t / 12)

      komponent personalrad "Personalrad":
        indata fast : åa = 0
        indata per_person : åa/person = 0
        indata lön : kr/åa/mån = 0
        utdata personal = fast + per_person × pop
        bokför personal × lön × index_g × (1 + po) till prognos

      komponent platser "Platser":
        indata antal : person = 0
        indata pris : kr/person/mån = 0
        bokför antal × dagar_i_månaden × pris × index_p till prognos

      komponent fast_kostnad "Fast kostnad":
        indata bas : kr/mån = 0
        bokför bas × index_k / 12 till prognos


      """
    for (number, line) in lines.enumerated() { text += instance(number, line) }
    return text
  }

  private func instance(_ number: Int, _ line: Line) -> String {
    let place = "\(Budget.lineName(number)) i \"\(Budget.categoryName(number / Budget.linesPerCategory))\" utöver:\n"
    let a = Budget.number(line.a)
    let b = Budget.number(line.b)
    let c = Budget.number(line.c)
    switch line.kind {
    case .staff:
      return "personalrad \(place)  fast = \(a) åa\n  per_person = \(b) åa/person\n  lön = \(c) kr/åa/mån\n"
    case .placement: return "platser \(place)  antal = \(a) person\n  pris = \(b) kr/person/mån\n"
    case .fixed: return "fast_kostnad \(place)  bas = \(a) kr/mån\n"
    }
  }

  /// The file of the organisation: programmes, and categories with a budget of each year.
  func organisation() -> String {
    let years = Budget.years
    var rows = ["Enhet;Ligger under;" + years.map { "Budget \($0)" }.joined(separator: ";")]
    for programme in 0..<programmeCount { rows.append("P\(programme);" + years.map { _ in ";" }.joined()) }
    for category in 0..<categoryCount {
      let parent = "P\(category / Budget.categoriesPerProgramme)"
      rows.append("\(Budget.categoryName(category));\(parent);" + years.map { _ in "900000" }.joined(separator: ";"))
    }
    return rows.joined(separator: "\n") + "\n"
  }

  static var years: ClosedRange<Int> { firstYear...lastYear }
  static var lastYear: Int { firstYear + months / 12 - 1 }
  static func lineName(_ number: Int) -> String { "rad\(number)" }
  static func categoryName(_ number: Int) -> String { "K\(number)" }

  /// A number as Swedish text writes it, with every digit that it needs.
  static func number(_ value: Double) -> String {
    String("\(value)".map { $0 == "." ? "," : $0 }.trimmingZero)
  }

  private func series(_ values: [Double], unit: String = "") -> String {
    let cells = values.enumerated().map { month, value in
      let number = month % 12 + 1
      return "\(Budget.firstYear + month / 12)-\(number < 10 ? "0" : "")\(number) = \(Budget.number(value))\(unit)"
    }
    return "{" + cells.joined(separator: "; ") + "}"
  }
}

extension [Character] {
  /// Without a decimal part that is nothing but 0.
  fileprivate var trimmingZero: [Character] { suffix(2) == [",", "0"] ? dropLast(2) : self }
}
