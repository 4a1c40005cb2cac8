import Language
import Quantities

/// What an empty cell of a loaded file leaves unsaid.
public enum EmptyCellProblem: Problem, Hashable {
  /// A row that has amounts and none in a column of amounts, how many more there are, and whether they are unknown rather
  /// than nothing.
  case emptyAmount(String, column: String, more: Int, isUnknown: Bool = false)
  /// A row that has a budget or an outcome and no forecast, how many more there are, and what it has become.
  case emptyForecast(String, column: String, more: Int, MissingForecast)
  /// A row whose amount in a column is not known, of months that a longer amount tells together with others.
  case toldTogether(String, column: String, months: ClosedRange<Int>, year: Int, more: Int)

  public var code: String {
    switch self {
    case .emptyAmount, .emptyForecast: "E0436"
    case .toldTogether: "E0474"
    }
  }

  public func sentence(in tongue: Tongue) -> String {
    let sv = tongue == .swedish
    func others(_ more: Int) -> String {
      more == 0 ? ":" : sv ? ", och \(more) rader till:" : ", nor have \(more) rows more:"
    }
    switch self {
    case .emptyAmount(let name, let column, let more, isUnknown: false):
      return sv
        ? "”\(name)” har inget belopp i ”\(column)”\(others(more)) det räknas som inget"
        : "“\(name)” has no amount in “\(column)”\(others(more)) it counts as nothing"
    case .emptyAmount(let name, let column, let more, isUnknown: true):
      return sv
        ? "”\(name)” har inget värde i ”\(column)”\(others(more)) det är okänt"
        : "“\(name)” has no value in “\(column)”\(others(more)) it is unknown"
    case .emptyForecast(let name, let column, let more, let kind):
      return
        (sv
        ? "”\(name)” har ingen prognos i ”\(column)”\(others(more)) "
        : "“\(name)” has no forecast in “\(column)”\(others(more)) ") + EmptyCellProblem.means(kind, sv)
    case .toldTogether(let name, let column, let months, let year, let more):
      let span = EmptyCellProblem.span(months, year, tongue)
      return sv
        ? "”\(name)” har inget känt belopp i ”\(column)”\(others(more)) \(span) räknas tillsammans, ur nästa belopp"
        : "“\(name)” has no known amount in “\(column)”\(others(more)) \(span) is counted together, from the next amount"
    }
  }

  public func label(in tongue: Tongue) -> String? {
    let sv = tongue == .swedish
    return switch self {
    case .emptyAmount: sv ? "tom cell" : "empty cell"
    case .emptyForecast: sv ? "ingen prognos" : "no forecast"
    case .toldTogether: sv ? "inte för sig" : "not by itself"
    }
  }

  public func help(in tongue: Tongue) -> String? {
    let sv = tongue == .swedish
    switch self {
    case .emptyAmount(_, _, _, isUnknown: false):
      return sv
        ? "skriv 0 i cellen, eller ? om beloppet är okänt; eller skriv där filen läses in vad tomma celler betyder: "
          + "tomt = ingen eller tomt = okänt"
        : "write 0 in the cell, or ? if the amount is unknown; or write in the load what empty cells mean: blank = none or "
          + "blank = unknown"
    case .emptyAmount(_, _, _, isUnknown: true):
      return sv
        ? "skriv talet i cellen, eller ? om det är okänt; eller skriv där filen läses in vad tomma celler betyder: "
          + "tomt = ingen, tomt = inte_än eller tomt = okänt"
        : "write the number in the cell, or ? if it is unknown; or write in the load what empty cells mean: blank = none, "
          + "blank = not_yet or blank = unknown"
    case .emptyForecast(_, _, _, .unknown):
      return sv
        ? "skriv prognosen i cellen, eller ? om den är okänd; eller skriv där filen läses in: tomt = ingen om inget mer "
          + "väntas än utfallet hittills"
        : "write the forecast in the cell, or ? if it is unknown; or write in the load: blank = none if nothing more is "
          + "expected than the outcome so far"
    case .emptyForecast:
      return sv
        ? "skriv prognosen i cellen om den är en annan, eller tomt = okänt där filen läses in"
        : "write the forecast in the cell if it is another, or blank = unknown in the load"
    case .toldTogether:
      return sv
        ? "skriv beloppet i cellen om månaderna ska kunna skiljas åt"
        : "write the amount in the cell if the months are to be told apart"
    }
  }

  private static func means(_ kind: MissingForecast, _ sv: Bool) -> String {
    switch kind {
    case .unknown: sv ? "den är okänd" : "it is unknown"
    case .outcome:
      sv
        ? "den räknas som utfallet hittills, och budgeten jämförs med det"
        : "it counts as the outcome so far, and the budget is compared with that"
    case .nothing:
      sv ? "den räknas som 0, och hela budgeten som överskott" : "it counts as 0, and the whole budget as a surplus"
    }
  }

  /// `mars–april 2024`.
  private static func span(_ months: ClosedRange<Int>, _ year: Int, _ tongue: Tongue) -> String {
    let last = Months.name(months.upperBound, in: tongue) + " \(year)"
    return months.count == 1 ? last : Months.name(months.lowerBound, in: tongue) + "–" + last
  }
}
