import Analysis
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
