import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Session {
  /// `show baseline 2024`: a plan year if nothing is decided.
  func baseline(_ span: TimeSpan?) throws(Diagnostic) -> Reply {
    let plan = evaluation.planYears
    var year = workspace.focus > model.focus ? workspace.focus : plan.first ?? workspace.focus
    if let span {
      year = try self.year(of: span)
      guard plan.contains(year) else {
        let years = " \(plan.first ?? year)–\(plan.last ?? year)"
        return Reply(
          Screen([
            .line(
              words.sv
                ? "\(year) är inget planår: nollalternativet finns för\(years). Skriv visa för årets prognos"
                : "\(year) is no plan year: there is a baseline for\(years). Type show for this year's forecast")
          ]))
      }
    }
    return Reply(Baseline(evaluation, year: year).screen(words))
  }

  /// The year that a view is asked for.
  private func year(of span: TimeSpan) throws(Diagnostic) -> Int { try year(of: span.from) }

  /// The year of a point in time, which the model must have.
  func year(of point: Point) throws(Diagnostic) -> Int {
    guard let start = point.start(focus: workspace.focus) else {
      throw Diagnostic(CompileProblem.notADate(""), at: point.span)
    }
    let year = Int(start / 12)
    guard model.timeline.years.contains(year) else {
      throw Diagnostic(ScenarioProblem.whenOutside("\(year)"), at: point.span)
    }
    return year
  }

  /// `show forecast_methods "Hemtjänst"`: the year by each method, from the months that are closed.
  func forecastMethods(_ reference: Reference?, _ span: TimeSpan?) throws(Diagnostic) -> Reply {
    let node = try line(reference)
    let year = try span.map(year(of:)) ?? min(workspace.focus, model.focus)
    guard let methods = try ForecastMethods(node, evaluation, year: year) else {
      return Reply(
        Screen([
          .line(
            words.sv
              ? "Ingen månad från januari \(year) har utfall i alla rader: det är därifrån metoderna räknar"
              : "No month from January \(year) has an outcome in all lines, which is what the methods go by"),
          .line(
            words.sv
              ? "Läs in: utfall[\(year)-01..\(year)-02] = \"KOLUMN\" i läs in organisation"
              : "Load: actual[\(year)-01..\(year)-02] = \"COLUMN\" in load organisation"),
        ]))
    }
    return Reply(methods.screen(words))
  }

  /// `show goals [X] [in 2024]`: what is measured beside the money.
  func goals(_ reference: Reference?, _ span: TimeSpan?) throws(Diagnostic) -> Reply {
    let year = try span.map(year(of:)) ?? workspace.focus
    return Reply(try GoalList(line(reference), evaluation, year: year).screen(words))
  }

  /// `show unknown`: everything without a value.
  func unknownView() -> Reply { Reply(UnknownList(evaluation).screen(words)) }

  /// `show assumptions`: rules, texts, typed values.
  func assumptionsView() -> Reply { Reply(AssumptionList(evaluation, tongue: tongue).screen(words)) }

  /// `show capital_cost of X`: what it costs by year, or what is missing and what to type; nil where the thing is no
  /// investment, or where nothing is missing and some year or unit is asked for.
  func capitalCost(of entity: Entity, _ show: Show) -> Reply? {
    guard let view = CapitalView(entity, evaluation) else { return nil }
    let isPlain = show.span == nil && show.unit == nil && show.by.isEmpty
    return view.missing.lacksAnything || isPlain ? Reply(view.screen(words)) : nil
  }
}
