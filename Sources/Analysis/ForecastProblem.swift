import Language
import Quantities

/// Why a forecast cannot be saved for a reporting month, and what to type instead.
public enum ForecastProblem: Problem, Hashable {
  /// The year has none: nothing is loaded for it, and no method is chosen.
  case nothingToSave(Int)
  /// The month is not said, and no month of the year is closed.
  case whichMonth(Int)

  public var code: String {
    switch self {
    case .nothingToSave: "E0661"
    case .whichMonth: "E0662"
    }
  }

  public func sentence(in tongue: Tongue) -> String {
    let sv = tongue == .swedish
    switch self {
    case .nothingToSave(let year):
      return sv ? "\(year) har ingen prognos att spara" : "\(year) has no forecast to save"
    case .whichMonth:
      return sv ? "det sägs inte för vilken månad prognosen är" : "the month that the forecast is for is not said"
    }
  }

  public func help(in tongue: Tongue) -> String? {
    let sv = tongue == .swedish
    switch self {
    case .nothingToSave(let year):
      return sv
        ? "läs in en med prognos[\(year)] = \"KOLUMN\", eller välj en metod: sätt prognosmetod för RAD till rak"
        : "load one with forecast[\(year)] = \"COLUMN\", or choose a method: set forecast_method of LINE to run_rate"
    case .whichMonth(let year):
      return sv ? "skriv spara prognos \(year)-02" : "write snapshot \(year)-02"
    }
  }
}
