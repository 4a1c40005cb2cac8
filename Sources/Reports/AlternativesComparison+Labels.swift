import Analysis
import Budget
import Language
import Quantities

extension AlternativesComparison {
  /// What a row is called, with the unit of its figures where that is of several words.
  func label(_ row: AlternativesRow, _ words: Words) -> String {
    let name = name(row, words)
    guard let unit = row.sharedUnit else { return name }
    return name + ", " + UnitWords.phrase(unit, in: words.tongue)
  }

  private func name(_ row: AlternativesRow, _ words: Words) -> String {
    let sv = words.sv
    switch row.subject {
    case .measure(let name): return words.label(name)
    case .money(let money): return self.name(money, words)
    case .places: return sv ? "Platser" : "Places"
    case .staff: return sv ? "Årsarbetare" : "Full-time equivalents"
    case .perPlace: return sv ? "Kostnad per plats" : "Cost per place"
    case .users: return sv ? "Brukare" : "Users"
    case .perUser: return sv ? "Kostnad per brukare" : "Cost per user"
    case .occupancy: return sv ? "Nya platser från" : "New places from"
    case .perPlaceAndDay: return sv ? "Kr per plats och dygn" : "Kr per place and day"
    case .peakYear: return sv ? "Dyraste år" : "Dearest year"
    case .breakEven: return sv ? "Har lönat sig" : "Has paid off"
    }
  }

  private func name(_ money: AlternativesRow.Money, _ words: Words) -> String {
    let sv = words.sv
    switch money {
    case .outlay(let years): return (sv ? "Utgift " : "Outlay ") + span(years)
    case .capital: return sv ? "Kapitalkostnad" : "Capital cost"
    case .operating: return sv ? "Driftkostnad" : "Operating cost"
    case .cost: return sv ? "Kostnad" : "Cost"
    case .budget: return "Budget"
    case .deviation(let years): return (sv ? "Avvikelse " : "Deviation ") + yearly(years, words)
    case .effect(let years):
      // The name of a combination would be as wide as the table.
      let other = groups.count > 1 ? (sv ? "nollalternativet" : "doing nothing") : nothingName
      return (sv ? "Mot " : "Against ") + other + " " + yearly(years, words)
    case .wholeLife: return sv ? "Livscykelkostnad" : "Whole-life cost"
    case .presentValue(let rate): return (sv ? "Nuvärde, ränta " : "Present value at ") + percent(rate, words)
    case .annuity: return sv ? "Annuitet per år" : "Annuity a year"
    case .peakAmount: return sv ? "Betalas det året" : "Paid in it"
    case .bookValue(let year): return (sv ? "Bokfört värde " : "Book value ") + "\(year)"
    }
  }

  func percent(_ rate: Double, _ words: Words) -> String {
    let tenths =
      abs((rate * 100).rounded() - rate * 100) < 1e-9 ? 0 : abs((rate * 1000).rounded() - rate * 1000) < 1e-9 ? 1 : 2
    return words.percent(rate, decimals: tenths)
  }

  private func span(_ years: ClosedRange<Int>) -> String {
    years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
  }

  private func yearly(_ years: ClosedRange<Int>, _ words: Words) -> String {
    span(years) + (years.count > 1 ? (words.sv ? ", per år" : ", a year") : "")
  }
}
