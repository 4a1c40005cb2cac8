import Analysis
import Budget
import Quantities

extension Words {
  /// `Beslutas av: Nämnden, högst 2 000 tkr (beloppet är 800, över Förvaltningschefens 500)`.
  public func decides(_ limits: DecisionLimits, _ amount: DecisionLimits.Amount) -> String {
    let size = "\(self.amount(amount.ore)) \(moneyName)"
    let start = sv ? "Beslutas av: " : "Decided by: "
    switch limits.decider(of: amount) {
    case .one(let limit, let below):
      let over = below.flatMap { below in
        below.upTo.map {
          sv ? ", mer än \(below.name) får: \(self.amount($0))" : ", more than \(below.name) may: \(self.amount($0))"
        }
      }
      return start + limit.name + " (\(size)\(over ?? ""))"
    case .nobody(let above):
      let most = above.upTo.map { self.amount($0) } ?? ""
      return sv
        ? "Vem som beslutar \(size) säger modellen inte: \(above.name) får högst \(most)"
        : "The model does not say who decides \(size): \(above.name) may decide at most \(most)"
    case .unknown:
      return sv
        ? "Vem som beslutar går inte att avgöra: beloppet eller en gräns är okänd"
        : "Who decides cannot be told: the amount or a limit is unknown"
    }
  }

  /// Who decides each of some decisions, and all of them together.
  func deciders(_ limits: DecisionLimits, _ entries: [DecisionList.Entry], whole: DecisionLimits.Amount?) -> Table {
    func name(_ amount: DecisionLimits.Amount) -> String {
      if amount.ore < 0.5, amount.isKnown { return sv ? "inget belopp" : "no amount" }
      return switch limits.decider(of: amount) {
      case .one(let limit, _): limit.name
      case .nobody(let above): sv ? "ingen: mer än \(above.name) får" : "nobody: more than \(above.name) may"
      case .unknown: sv ? "går inte att avgöra" : "cannot be told"
      }
    }
    func cells(_ title: String, _ amount: DecisionLimits.Amount) -> [Table.Cell] {
      let text = self.amount(amount.ore) + (amount.isKnown ? "" : " + ?")
      return [
        Table.Cell(title),
        Table.Cell(text, number: amount.ore / money.scale, isUnknown: !amount.isKnown), Table.Cell(name(amount)),
      ]
    }
    var rows = entries.enumerated().compactMap { number, entry in
      entry.decided.map { cells("\(number + 1) \(entry.text)", $0) }
    }
    if let whole, rows.count > 1 { rows.append(cells(sv ? "Alla tillsammans" : "All together", whole)) }
    return Table(
      columns: [
        Table.Column(sv ? "Vem beslutar" : "Who decides", .left), Table.Column(sv ? "Belopp" : "Amount"),
        Table.Column("", .left),
      ], rows: rows)
  }
}
