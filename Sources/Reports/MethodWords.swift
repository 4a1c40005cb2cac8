import Analysis
import Budget
import Language
import Quantities

/// How forecast methods are said, with the arithmetic of each.
struct MethodWords {
  let words: Words
  let forecast: ChosenForecast
  private var sv: Bool { words.sv }
  private var month: String { Months.name(forecast.months, in: words.tongue) }

  init(_ words: Words, _ forecast: ChosenForecast) {
    self.words = words
    self.forecast = forecast
  }

  /// `resten enligt budget`.
  func name(_ method: ForecastMethod, source: String? = nil) -> String {
    let open = 12 - forecast.months
    return switch method {
    case .budget: sv ? "resten enligt budget" : "the rest as budgeted"
    case .runRate: sv ? "rak framskrivning" : "at this rate"
    case .lastMonth: sv ? "\(open) månader som \(month)" : "\(open) months as \(month)"
    case .seasonal: sv ? "förra årets form" : "last year's shape"
    case .drivers: sv ? "modellens prognos" : "the model's forecast"
    case .stated: (sv ? "enligt " : "by ") + (source ?? "")
    }
  }

  /// What an answer about a line shows: the year and its method, with the arithmetic; of several lines by each.
  var lines: [String] {
    let heading = sv ? "Helår \(forecast.year)" : "All of \(forecast.year)"
    if forecast.lines.count == 1, forecast.without.isEmpty, let line = forecast.lines.first {
      return ["\(heading): \(arithmetic(line))\(note(line))"]
    }
    var result = ["\(heading): \(signed(forecast.total)) \(words.moneyName), \(methods)"]
    if !forecast.without.isEmpty { result.append(without) }
    return result
  }

  /// Each line with its arithmetic, as `varför` shows it.
  var explained: [String] {
    guard forecast.lines.count > 1 else { return lines }
    let most = 8
    var result = lines
    result += forecast.lines.prefix(most).map { "  \($0.name): \(arithmetic($0))\(note($0))" }
    if forecast.lines.count > most { result.append("  …") }
    return result
  }

  /// `rak framskrivning`, where all lines have it; else how many have each.
  var methods: String {
    if let common = forecast.common { return name(common, source: forecast.lines.first?.source) }
    var counts: [(method: ForecastMethod, names: [String], source: String?)] = []
    for line in forecast.lines {
      if let index = counts.firstIndex(where: { $0.method == line.method }) {
        counts[index].names.append(line.name)
      } else {
        counts.append((line.method, [line.name], line.source))
      }
    }
    return counts.map { count in
      let who =
        count.names.count <= 2 ? count.names.joined(separator: sv ? " och " : " and ") : units(count.names.count)
      return "\(name(count.method, source: count.source)) (\(who))"
    }.joined(separator: ", ")
  }

  /// What lines without a method have in the total.
  var without: String {
    let who = forecast.without.count <= 3 ? forecast.without.joined(separator: ", ") : units(forecast.without.count)
    return sv
      ? "Utan metod, med bara t.o.m. \(month): \(who)"
      : "Without a method, with the months through \(month) alone: \(who)"
  }

  /// That a year which the model holds whole is not moved.
  var unmoved: String {
    sv
      ? "modellen håller \(forecast.year) som ett helt år: prognosen ändras inte av metoden"
      : "the model holds \(forecast.year) as a whole year: the forecast is not changed by the method"
  }

  /// `−6 730 × 12/2 = −40 380 tkr (rak framskrivning)`.
  private func arithmetic(_ line: ChosenForecast.Line) -> String {
    let said = "(\(name(line.method, source: line.source)))"
    guard let year = line.year else {
      return sv ? "går inte att räkna \(said): underlag saknas" : "cannot be computed \(said): figures are missing"
    }
    let open = 12 - forecast.months
    let result = "\(signed(year)) \(words.moneyName) \(said)" + added(line)
    return switch line.method {
    case .budget: "\(signed(line.toDate)) + 0 = \(result)"
    case .runRate: "\(signed(line.toDate)) × 12/\(forecast.months) = \(result)"
    case .lastMonth:
      line.last.map { "\(signed(line.toDate)) + \(open) × (\(signed($0))) = \(result)" } ?? result
    case .seasonal, .drivers, .stated: result
    }
  }

  /// What the scenario has added beside the method, which the arithmetic does not have.
  private func added(_ line: ChosenForecast.Line) -> String {
    guard abs(line.added) >= 0.5 else { return "" }
    let amount = words.signed(line.added)
    return sv ? ", varav \(amount) ändrat i scenariot" : ", of which \(amount) changed in the scenario"
  }

  private func units(_ count: Int) -> String { sv ? "\(count) enheter" : "\(count) units" }
  private func note(_ line: ChosenForecast.Line) -> String { line.note.map { ": " + $0 } ?? "" }
  private func signed(_ figure: Figure) -> String {
    words.signed(figure) + (figure.isKnown ? "" : sv ? " + okänt" : " + unknown")
  }
}

extension MethodAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var screen = Screen(warnings: warns)
    let new = MethodWords(words, after)
    screen.line(arrow(name, before, after, words))
    screen.line((sv ? "Metod: " : "Method: ") + MethodWords(words, before).chosen + " → " + new.chosen)
    if let total {
      let whole = EffectWords(words, baseYear: after.year).whole(modelName)
      screen.line(arrow(whole, total.before, total.after, words))
      if !total.after.without.isEmpty { screen.line(MethodWords(words, total.after).without) }
    } else if !after.without.isEmpty {
      screen.line(new.without)
    }
    if !after.isMoved { screen.warnings.append(new.unmoved) }
    for line in after.lines where line.year == nil {
      screen.warnings.append(
        sv ? "\(line.name) har inga tal för metoden" : "\(line.name) has no figures for the method")
    }
    return screen
  }

  /// `Hemtjänst, helår 2022: underskottet ökar, −6 730 → −40 380 tkr`.
  private func arrow(
    _ name: String, _ before: ChosenForecast, _ after: ChosenForecast, _ words: Words
  ) -> String {
    let (old, new) = (before.total.value, after.total.value)
    let noun =
      old <= 0 && new <= 0
      ? (words.sv ? "underskottet" : "the deficit")
      : old >= 0 && new >= 0 ? (words.sv ? "överskottet" : "the surplus") : words.sv ? "resultatet" : "the result"
    let isWorse = abs(new) < abs(old)
    let verb =
      abs(old - new) < 0.5
      ? (words.sv ? "är oförändrat" : "is unchanged")
      : words.sv ? (isWorse ? "minskar" : "ökar") : isWorse ? "falls" : "grows"
    let heading = words.sv ? "helår \(after.year)" : "all of \(after.year)"
    let direction = noun == "resultatet" || noun == "the result" ? "" : "\(noun) \(verb), "
    return
      "\(name), \(heading): \(direction)\(words.signed(before.total)) → \(words.signed(after.total)) \(words.moneyName)"
  }
}

extension MethodWords {
  /// The methods, or that there is none.
  fileprivate var chosen: String {
    forecast.lines.isEmpty ? (words.sv ? "ingen (bara stängda månader)" : "none (closed months alone)") : methods
  }
}
