import Analysis
import Quantities

extension Words {
  /// `regionen bär Läkare, 1 160 tkr: utanför totalen`.
  public func borne(_ cost: BorneCost) -> String { borne([cost], by: cost.bearer) }

  /// The same of several.
  func borne(_ costs: [BorneCost], by bearer: String) -> String {
    let names = costs.prefix(3).map(\.name).joined(separator: sv ? " och " : " and ") + (costs.count > 3 ? " …" : "")
    let sum = costs.reduce(0) { $0 + ($1.cost ?? 0) }
    let isKnown = costs.allSatisfy { $0.cost != nil }
    let size = isKnown ? amount(sum) + " " + moneyName : sv ? "okänt belopp" : "an unknown amount"
    return sv
      ? "\(bearer) bär \(names), \(size): utanför totalen" : "\(bearer) bears \(names), \(size): outside the total"
  }
}
