import Analysis
import Budget
import Language
import Quantities

/// The words of findings whose figures are no money.
extension Check {
  func number(_ value: Double?, _ words: Words) -> String {
    NumberText.string(value ?? 0, decimals: 6, in: words.tongue)
  }

  /// Per cents as tables print them.
  func percent(_ value: Double?, _ words: Words) -> String {
    NumberText.string(value ?? 0, decimals: 2, in: words.tongue) + " %"
  }

  /// How far apart two per cents are, and may be.
  func points(_ finding: Finding, _ words: Words) -> String {
    let apart = NumberText.string(abs(finding.difference), decimals: 2, in: words.tongue)
    let unit = words.sv ? "procentenheter" : "points"
    guard finding.tolerance > 0 else { return "\(apart) \(unit)" }
    return "\(apart) \(unit), \(words.sv ? "tolerans" : "tolerance") "
      + NumberText.string(finding.tolerance, decimals: 2, in: words.tongue)
  }

  /// `Nattpatrull, `: the row, where it has a name.
  func named(_ finding: Finding) -> String { finding.subject.isEmpty ? "" : finding.subject + ", " }

  func impossible(_ why: Finding.Impossible, _ value: Double, _ bound: Double, _ words: Words) -> String {
    let sv = words.sv
    let (text, limit) = (number(value, words), number(bound, words))
    switch why {
    case .negative: return sv ? "\(text) är färre än inga" : "\(text) is fewer than none"
    case .degree:
      return sv
        ? "sysselsättningsgraden \(text) ska vara 0 till \(limit)"
        : "a degree of employment of \(text) is to be 0 to \(limit)"
    case .days: return sv ? "\(text) dagar ska vara 0 till \(limit)" : "\(text) days are to be 0 to \(limit)"
    case .share:
      return sv
        ? "andelen \(percent(value, words)) ska vara 0 till 100 %"
        : "a share of \(percent(value, words)) is to be 0 to 100 %"
    }
  }

  /// `uppf.csv, Avvikelse mars: 12 avvikelser är inte jämförda med något, för …`
  func uncompared(
    _ finding: Finding, _ count: Int, _ months: ClosedRange<Int>, _ lacks: [Finding.Lack], _ words: Words
  ) -> String {
    let sv = words.sv
    let year = finding.year ?? 0
    let (file, column) = (finding.place.map { Check.short($0.file) } ?? "", finding.place?.column ?? "")
    let (first, last) = (
      Months.name(months.lowerBound, in: words.tongue), Months.name(months.upperBound, in: words.tongue)
    )
    let time = (months == 1...12 ? "" : first == last ? first + " " : "\(first)–\(last) ") + "\(year)"
    let hasBudget = !lacks.contains { $0.series == SeriesName.budget }
    let missing: String =
      lacks.count > 1
      ? (sv ? "varken budget eller utfall är inläst" : "neither a budget nor an outcome is loaded")
      : hasBudget
        ? (sv ? "varken utfall eller prognos är inläst" : "neither an outcome nor a forecast is loaded")
        : (sv ? "ingen budget är inläst" : "no budget is loaded")
    func key(_ months: ClosedRange<Int>) -> String {
      func month(_ number: Int) -> String { "\(year)-" + (number < 10 ? "0" : "") + "\(number)" }
      if months == 1...12 { return "[\(year)]" }
      let first = month(months.lowerBound)
      return "[" + first + (months.count == 1 ? "" : ".." + month(months.upperBound)) + "]"
    }
    let columns = lacks.flatMap { lack in
      let name = lack.series == SeriesName.budget ? "budget" : sv ? "utfall" : "actual"
      return lack.columns.map { name + key($0) }
    }
    var write = (sv ? "Läs in " : "Load ") + columns.joined(separator: sv ? " och " : " and ")
    write += sv ? " om filen har det" : " if the file has it"
    if months.lowerBound > 1 {
      let whole = key(1...months.upperBound)
      write +=
        sv
        ? ", eller skriv avvikelse\(whole) om den är ackumulerad"
        : ", or write deviation\(whole) if it is accumulated"
    }
    return sv
      ? "\(file), \(column): \(count) \(count == 1 ? "avvikelse är inte jämförd" : "avvikelser är inte jämförda") med något: \(missing) för just \(time). \(write)"
      : "\(file), \(column): \(count) \(count == 1 ? "deviation is" : "deviations are") not compared with anything: \(missing) of just \(time). \(write)"
  }

  /// What each of two that claim the same money has.
  func claims(_ finding: Finding, _ words: Words) -> String {
    guard let first = finding.computed, let second = finding.printed, let year = finding.year else { return "" }
    let (a, b) = (words.amount(first, decimals: 1), words.amount(second, decimals: 1))
    let twice = words.amount(min(first, second), decimals: 1)
    return words.sv
      ? " (\(year): \(a) och \(b), \(twice) \(words.moneyName) två gånger)"
      : " (\(year): \(a) and \(b), \(twice) \(words.moneyName) twice)"
  }
}
