import Language
import Quantities

/// Why a budget cannot be laid over its months by a profile.
public enum PhasingProblem: Problem, Hashable {
  /// No profile of that name; lines that have one of their own.
  case noProfile(String, line: String, others: [String], year: Int)
  /// A value of another kind than shares or amounts by month.
  case notAProfile(String)
  /// Shares of a year that are not 100 %.
  case notWhole(String, year: Int, sum: Double)
  /// Amounts, in öre, that are not the year's; the total is nil where only the deviation is loaded.
  case otherTotal(String, year: Int, sum: Double, line: String, total: Double?, money: Unit)
  case unknown(String, year: Int, names: [String])
  case saysNothing(String, String, years: [Int])
  /// Nothing to lay out; or only a deviation, which shares cannot be of.
  case noBudget(String, years: [Int], isDeviation: Bool)
  case noMonths(years: [Int])
  case wholeYears(Int)
  /// Amounts are one line's.
  case amountsOfSeveral(String, node: String, children: [String])
  /// A line whose forecast method nothing has been said of.
  case noMethod(String)

  public var code: String {
    switch self {
    case .noProfile: "E0541"
    case .notAProfile: "E0542"
    case .notWhole: "E0543"
    case .otherTotal: "E0544"
    case .unknown: "E0545"
    case .saysNothing: "E0546"
    case .noBudget: "E0547"
    case .noMonths: "E0548"
    case .wholeYears: "E0549"
    case .amountsOfSeveral: "E0550"
    case .noMethod: "E0551"
    }
  }
}

extension PhasingProblem {
  public func sentence(in tongue: Tongue) -> String {
    let sv = tongue == .swedish
    switch self {
    case .noProfile(let name, let line, _, _):
      return sv ? "\(line) har ingen profil som heter ”\(name)”" : "\(line) has no profile called “\(name)”"
    case .notAProfile(let name):
      return sv
        ? "\(name) är ingen profil: den har varken andelar eller belopp per månad"
        : "\(name) is no profile: it has neither shares nor amounts by month"
    case .notWhole(let name, let year, let sum):
      let share = NumberText.string(sum * 100, decimals: 4, in: tongue) + " %"
      return sv
        ? "andelarna i \(name) blir \(share) \(year), inte 100 %"
        : "the shares in \(name) come to \(share) in \(year), not 100 %"
    case .otherTotal(let name, let year, let sum, let line, let total, let money):
      let found = text(sum, money, tongue)
      guard let total else {
        return sv
          ? "skillnaderna i \(name) blir \(found) \(year), inte 0: då skulle året ändras"
          : "the differences in \(name) come to \(found) in \(year), not 0: the year would change"
      }
      let wanted = text(total, money, tongue)
      let over = NumberText.string((sum - total) / money.scale, decimals: 2, plus: true, in: tongue)
      return sv
        ? "beloppen i \(name) blir \(found) \(year), men budgeten för \(line) är \(wanted) (\(over))"
        : "the amounts in \(name) come to \(found) in \(year), but the budget of \(line) is \(wanted) (\(over))"
    case .unknown(let name, let year, let names):
      let list = names.isEmpty ? "" : ": " + names.joined(separator: ", ")
      return sv ? "\(name) är okänd \(year)\(list)" : "\(name) is unknown in \(year)\(list)"
    case .saysNothing(let name, let line, let years):
      return sv
        ? "\(name) säger inget om månaderna \(span(years)) för \(line)"
        : "\(name) says nothing of the months of \(span(years)) for \(line)"
    case .noBudget(let line, let years, let isDeviation):
      if isDeviation {
        return sv
          ? "\(line) är inläst som bara avvikelse \(span(years)): det finns ingen årsbudget att fördela"
          : "\(line) is loaded as deviation alone in \(span(years)): there is no budget of the year to spread"
      }
      return sv
        ? "\(line) har ingen budget \(span(years)) att fördela" : "\(line) has no budget in \(span(years)) to spread"
    case .noMonths(let years):
      return sv
        ? "modellen har inga månader \(span(years)), bara år" : "the model has no months in \(span(years)), only years"
    case .wholeYears(let year):
      return sv
        ? "en profil gäller hela år, och här börjar eller slutar den inom \(year)"
        : "a profile is of whole years, and here it begins or ends within \(year)"
    case .amountsOfSeveral(let name, let node, _):
      return sv
        ? "beloppen i \(name) är en enda rads, och \(node) består av flera"
        : "the amounts in \(name) are those of one line, and \(node) has several"
    case .noMethod(let line):
      return sv
        ? "\(line) har ingen prognosmetod som kan ändras" : "\(line) has no forecast method that can be changed"
    }
  }

  public func label(in tongue: Tongue) -> String? {
    let sv = tongue == .swedish
    switch self {
    case .noProfile: return sv ? "finns inte" : "does not exist"
    case .notAProfile: return sv ? "varken andelar eller belopp" : "neither shares nor amounts"
    case .notWhole: return sv ? "inte 100 %" : "not 100 %"
    case .otherTotal: return sv ? "en annan summa" : "another total"
    case .unknown: return sv ? "okänd" : "unknown"
    case .saysNothing: return sv ? "inga månader" : "no months"
    case .noBudget: return sv ? "ingen årsbudget" : "no budget of the year"
    case .noMonths: return sv ? "inga månader" : "no months"
    case .wholeYears: return sv ? "inte hela år" : "not whole years"
    case .amountsOfSeveral: return sv ? "en rads belopp" : "one line's amounts"
    case .noMethod: return sv ? "ingen metod" : "no method"
    }
  }

  public func help(in tongue: Tongue) -> String? {
    let sv = tongue == .swedish
    switch self {
    case .noProfile(let name, let line, let others, let year):
      let months = "{\(year)-01..\(year)-02 = 100 tkr/mån; \(year)-03..\(year)-12 = -20 tkr/mån}"
      let own = "\"\(line.replacing("\"", with: "\"\""))\".\(name) = \(months)"
      let instead = others.isEmpty ? "" : (sv ? "\n  det finns för " : "\n  there is one for ") + list(others)
      return sv
        ? "skriv efter tolftedelar, eller först profilen, till exempel\n  drivare \(own)\(instead)"
        : "write by twelfths, or first the profile, for example\n  driver \(own)\(instead)"
    case .notAProfile(let name):
      return sv
        ? "skriv till exempel drivare \(name) = {varje januari = 12 %; annars = 8 %}"
        : "write for example driver \(name) = {every january = 12 %; else = 8 %}"
    case .notWhole(let name, _, _):
      return sv
        ? "skriv andelar som blir 100 %, eller tal utan % som delar: drivare \(name) = {varje juli = 2; annars = 1}"
        : "write shares that come to 100 %, or parts without %: driver \(name) = {every july = 2; else = 1}"
    case .otherTotal(_, _, _, _, let total, let money):
      guard let total else {
        return sv
          ? "skriv också de månader som får mindre, så att året blir 0"
          : "write the months that get less too, so that the year comes to 0"
      }
      let wanted = text(total, money, tongue)
      return sv
        ? "skriv belopp som blir \(wanted), skillnader som blir 0, eller andelar i %"
        : "write amounts that come to \(wanted), differences that come to 0, or shares in %"
    case .unknown(let name, _, _): return sv ? "skriv varför \(name)" : "write explain \(name)"
    case .saysNothing:
      return sv
        ? "skriv profilen för de månaderna, eller efter tolftedelar" : "write it for those months, or by twelfths"
    case .noBudget(let line, let years, let isDeviation):
      let year = years.last ?? 0
      let own = "\"\(line)\".plan = {\(year)-01..\(year)-02 = 100 tkr/mån; \(year)-03..\(year)-12 = -20 tkr/mån}"
      return isDeviation
        ? (sv
          ? "skriv profilen som skillnader, till exempel\n  drivare \(own)"
          : "write the profile as differences, for example\n  driver \(own)")
        : (sv ? "skriv visa \(line)" : "write show \(line)")
    case .noMonths:
      return sv
        ? "månaderna står på raden period: 2024..2024 per månad"
        : "months stand on the line period: 2024..2024 by month"
    case .wholeYears(let year): return sv ? "skriv bara \(year)" : "write only \(year)"
    case .noMethod(let line):
      return sv
        ? "skriv i modellen \"\(line)\".prognosmetod = ingen: sedan går den att ändra"
        : "write in the model \"\(line)\".forecast_method = none: then it can be changed"
    case .amountsOfSeveral(_, _, let children): return (sv ? "skriv en av: " : "write one of: ") + list(children)
    }
  }

  private func list(_ names: [String]) -> String { names.joined(separator: "; ") }

  private func text(_ ore: Double, _ money: Unit, _ tongue: Tongue) -> String {
    NumberText.string(ore / money.scale, decimals: 2, in: tongue) + " " + UnitWords.text(money)
  }

  private func span(_ years: [Int]) -> String {
    guard let first = years.first, let last = years.last, first != last else { return "\(years.first ?? 0)" }
    return "\(first)–\(last)"
  }
}
