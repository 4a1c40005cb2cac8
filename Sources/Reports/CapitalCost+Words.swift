import Analysis
import Budget
import Quantities

extension Words {
  /// The years after the first: `Sedan 14 tkr lägre varje år: 2027 1 106, 2028 1 092`; nil where there are none.
  func later(_ cost: CapitalCost, from first: Int? = nil) -> String? {
    let later = cost.running.drop { $0.year < first ?? 0 }.dropFirst()
    guard !later.isEmpty else { return nil }
    let shown = later.prefix(2)
    let fall = cost.evenFall
    let decimals = decimals(for: shown.map { $0.amount(.total) } + (fall.map { [$0] } ?? []))
    let list = shown.map { "\($0.year) \(amount($0.amount(.total), decimals: decimals))" }.joined(separator: ", ")
    guard let fall else { return (sv ? "Sedan: " : "Then: ") + list }
    let size = amount(fall, decimals: decimals) + " " + moneyName
    return (sv ? "Sedan \(size) lägre varje år: " : "Then \(size) lower each year: ") + list
  }

  /// `Kapitalkostnad 2026: 1 120 → 0 tkr`.
  func capital(_ change: CapitalChange) -> String {
    let decimals = decimals(for: [change.before, change.after])
    return (sv ? "Kapitalkostnad" : "Capital cost")
      + " \(change.year): \(amount(change.before, decimals: decimals)) → \(amount(change.after, decimals: decimals))"
      + " \(moneyName)"
  }

  /// `rak avskrivning, ränta på ingående värde`.
  func assumption(_ cost: CapitalCost) -> String {
    cost.isOnAverage
      ? (sv
        ? "rak avskrivning, ränta på genomsnittligt värde"
        : "straight-line depreciation, interest on the average value")
      : (sv ? "rak avskrivning, ränta på ingående värde" : "straight-line depreciation, interest on the opening value")
  }

  /// `Efter 2026, modellens slut, antas 2 %`; nil where the model reaches all of it.
  func ahead(_ cost: CapitalCost) -> String? {
    guard let last = cost.running.last, last.year > cost.modelEnd else { return nil }
    let size = cost.rate.map { NumberText.string($0 * 100, decimals: 2, in: tongue) + " %" }
    let rate = size ?? (sv ? "samma ränta" : "the same rate")
    return sv
      ? "Efter \(cost.modelEnd), modellens slut, antas \(rate)"
      : "After \(cost.modelEnd), the model's end, \(rate) holds"
  }

  /// The years of a capital cost that a table has room for: those of the model, and two more.
  private func shown(_ cost: CapitalCost, from first: Int?) -> [CapitalCost.Year] {
    let own = cost.years.filter { $0.year <= cost.modelEnd }
    let all = own + cost.years.filter { $0.year > cost.modelEnd }.prefix(2)
    let asked = all.drop { $0.year < first ?? 0 }
    return Array((asked.isEmpty ? all[...] : asked).prefix(7))
  }

  /// `Så vidare till 2055: 714 tkr`; nil where the table shows all.
  func rest(_ cost: CapitalCost, from first: Int? = nil) -> String? {
    guard let last = cost.running.last, let shown = shown(cost, from: first).last, last.year > shown.year else {
      return nil
    }
    let size = amount(last.amount(.total), decimals: decimals(for: [last.amount(.total)])) + " " + moneyName
    return sv
      ? "Så vidare till \(last.year), kapitalkostnad då \(size)" : "And so on until \(last.year), when it costs \(size)"
  }

  /// Years as columns, from outlay to operating effect.
  ///
  /// - Parameter first: the year that was asked for; years before it are left out where it has any.
  func capitalTable(_ cost: CapitalCost, from first: Int? = nil) -> Table {
    let years = shown(cost, from: first)
    let names: [(CapitalCost.Part, String)] = [
      (.outlay, sv ? "utgift" : "outlay"), (.bookValue, sv ? "bokfört värde" : "book value"),
      (.depreciation, sv ? "avskrivning" : "depreciation"), (.interest, sv ? "ränta" : "interest"),
      (.total, sv ? "kapitalkostnad" : "capital cost"), (.operating, sv ? "drifteffekt" : "operating effect"),
    ]
    let rows = names.compactMap { part, name -> [Table.Cell]? in
      let figures = years.map { $0.figures[part] }
      guard figures.contains(where: { $0.map { $0.value != 0 || !$0.isKnown } ?? false }) else { return nil }
      return [Table.Cell("  " + name)]
        + figures.map { figure in
          guard let figure, part != .outlay || figure.value != 0 || !figure.isKnown else { return Table.Cell("") }
          guard figure.isKnown else { return Table.Cell("?", isUnknown: true, unknowns: figure.unknowns) }
          return Table.Cell(amount(figure.value), number: figure.value / money.scale)
        }
    }
    return Table(columns: [.init(moneyName, .left)] + years.map { .init("\($0.year)") }, rows: rows)
  }
}
