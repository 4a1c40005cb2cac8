import Analysis
import Budget
import Quantities

extension Words {
  /// `Ökning: 2024 250, helår 500, tillkommer 2025 250 tkr`: what a dated change does in its first year, in a full
  /// year, and what is added the year after.
  func line(_ part: PartYear) -> String {
    let sign = part.isValue || part.full.value > 0 ? 1.0 : -1.0
    let decimals = exactDecimals(for: [part.part.value, part.full.value, part.added?.value ?? 0])
    func text(_ figure: Figure) -> String { number(sign < 0 ? figure.negated : figure, decimals: decimals) }
    var head = label(part.measure)
    if !part.isValue && part.measure.isDeviation {
      head =
        sv
        ? (sign > 0 ? "Avvikelsen förbättras" : "Avvikelsen försämras")
        : (sign > 0 ? "The deviation improves" : "The deviation worsens")
    } else if !part.isValue {
      head = sv ? (sign > 0 ? "Ökning" : "Minskning") : (sign > 0 ? "Increase" : "Decrease")
    }
    var line = "\(head): \(part.year) \(text(part.part)), \(sv ? "helår" : "full year") \(text(part.full))"
    if let added = part.added {
      line += (sv ? ", tillkommer " : ", added ") + "\(part.year + 1) \(text(added))"
    }
    return line + moneySuffix(part.part.type)
  }
}
