import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Session {
  /// A table of everything, where the subject is a series or the causes, and it is not divided by a count.
  func lineTable(_ show: Show, _ window: Window, _ withoutOneOffs: Bool) throws(Diagnostic) -> Screen? {
    guard case .reference(let reference, []) = show.subject.node, reference.parts.count == 1 else { return nil }
    let word = NameTable.fold(reference.text)
    let year = window.years.lowerBound
    if Session.causeWords.contains(word), show.by.isEmpty {
      return try lineTable(.deviation, by: .cause, year, withoutOneOffs, show.unit, at: reference.span)
    }
    let isTotal = word == "total" && (!show.by.isEmpty || withoutOneOffs)
    guard let subject = isTotal ? .deviation : Session.subject(of: word, model) else { return nil }
    let isOneYear = window.isWholeYears && window.years.count == 1
    if !isOneYear && show.by.isEmpty && !withoutOneOffs {
      // Several years, or months of one: the figure of all lines, by year.
      return try value(whole(show.subject), label: show.subject.span.source.text(show.subject.span), window, show.unit)
    }
    if !isOneYear { throw Diagnostic(ShowProblem.oneYearAtATime, at: show.subject.span) }
    guard let by = show.by.first else {
      return try lineTable(subject, by: .area, year, withoutOneOffs, show.unit, at: reference.span)
    }
    guard show.by.count == 1, let grouping = grouping(by) else { return nil }
    return try lineTable(subject, by: grouping, year, withoutOneOffs, show.unit, at: by.span)
  }

  private func lineTable(
    _ subject: LineTable.Subject, by grouping: LineTable.Grouping, _ year: Int, _ withoutOneOffs: Bool,
    _ unit: UnitText?, at span: Span
  ) throws(Diagnostic) -> Screen {
    if grouping == .cause {
      guard year == model.focus else { throw Diagnostic(ShowProblem.noCauses(year), at: span) }
      guard !model.causes.isEmpty else {
        throw Diagnostic(ShowProblem.noItems(words.sv ? "orsaker" : "causes"), at: span)
      }
    }
    if case .margin(let index) = grouping, !model.margins[index].columns.contains(where: { $0.year == year }) {
      throw Diagnostic(ShowProblem.marginYear(model.margins[index].label, year), at: span)
    }
    return try evaluation.lineTable(subject, by: grouping, year, withoutOneOffs: withoutOneOffs).screen(words(in: unit))
  }

  static let causeWords = ["orsak", "orsaker", "orsakerna", "cause", "causes"]

  /// The figure that a word of the table asks for.
  static func subject(of word: String, _ model: Model) -> LineTable.Subject? {
    if Model.isDeviation(word) || ["avvikelser", "avvikelserna", "deviations"].contains(word) { return .deviation }
    switch model.editedSeries(named: word) {
    case SeriesName.budget?: return .budget
    case SeriesName.forecast?: return .forecast
    default: return ["prognosen", "prognoser"].contains(word) ? .forecast : nil
    }
  }

  /// How a word groups the lines; nil where the model has no such grouping.
  func grouping(_ name: Name) -> LineTable.Grouping? {
    let word = NameTable.fold(name.text)
    if ["område", "områden", "area", "areas", "ansvarsområde"].contains(word) { return .area }
    if ["enhet", "enheter", "unit", "units", "rad", "line"].contains(word) { return .unit }
    if Session.causeWords.contains(word) { return .cause }
    let margin = model.margins.firstIndex { margin in
      let label = NameTable.fold(margin.label)
      return label == word || label.hasPrefix(word) && word.count >= 4 || Session.english(of: word) == label
    }
    if let margin { return .margin(margin) }
    return model.groupings.firstIndex { NameTable.fold($0.name) == word }.map { .tree($0) }
  }

  /// English words of margins that Swedish files name.
  private static func english(of word: String) -> String? {
    ["cost type": "kostnadsslag", "cost_type": "kostnadsslag", "activity": "verksamhet", "account": "konto"][word]
  }

  /// What can stand after `by`.
  var groupings: [String] {
    let own = model.causes.isEmpty ? [] : [words.sv ? "orsak" : "cause"]
    return (words.sv ? ["område", "enhet"] : ["area", "unit"]) + own + model.margins.map(\.label)
      + model.groupings.map(\.name)
  }

  /// What is grouped by a word that is no grouping of lines: a line's parts, or a figure by a count.
  func grouped(_ show: Show, _ window: Window, _ withoutOneOffs: Bool) throws(Diagnostic) -> Reply {
    guard let by = show.by.first else { return Reply() }
    if case .reference(let reference, []) = show.subject.node,
      case .node(let node)? = try? model.lookup.entity(reference), grouping(by) != nil
    {
      return Reply(
        try evaluation.line(node, window.years.lowerBound, withoutOneOffs: withoutOneOffs).screen(words(in: show.unit)))
    }
    if let table = try seriesTable(show, by, window) { return Reply(table) }
    let word = NameTable.fold(by.text)
    if ["år", "year"].contains(word) {
      let years = model.timeline.years
      let all = Window(start: Double((years.first ?? 0) * 12), end: Double((years.last ?? 0) * 12 + 12))
      return Reply(try value(whole(show.subject), label: nil, show.span == nil ? all : window, show.unit))
    }
    if ["månad", "månaden", "månader", "month", "months"].contains(word) {
      return Reply(try byMonth(whole(show.subject), window, show.unit, at: by.span))
    }
    if let count = countReference(by) {
      let ratio = Expression(
        .binary(.divide, whole(show.subject), Expression(.reference(count, []), span: by.span)), span: show.subject.span
      )
      let label = show.subject.span.source.text(show.subject.span) + (words.sv ? " per " : " per ") + by.text
      return Reply(try value(ratio, label: label, window, show.unit))
    }
    if Session.countedWords.contains(word) || model.units.entry(named: word) != nil {
      let file =
        ["invånare", "inhabitant", "inhabitants"].contains(word) ? (words.sv ? "befolkning" : "population") : nil
      throw Diagnostic(ShowProblem.noCount(by.text, needsFile: file), at: by.span)
    }
    throw Diagnostic(ShowProblem.unknownGrouping(by.text, possible: groupings), at: by.span)
  }

  /// A series that has no table of its own, such as the outcome, by area, unit or group.
  private func seriesTable(_ show: Show, _ by: Name, _ window: Window) throws(Diagnostic) -> Screen? {
    guard case .reference = show.subject.node, case .call(let name, _, _, _) = whole(show.subject).node,
      let series = model.series(named: name.text), let grouping = grouping(by)
    else { return nil }
    guard window.isWholeYears, window.years.count == 1 else {
      throw Diagnostic(ShowProblem.oneYearAtATime, at: show.subject.span)
    }
    guard let table = try evaluation.seriesTable(series, by: grouping, window.years.lowerBound) else {
      let possible = (words.sv ? ["område", "enhet"] : ["area", "unit"]) + model.groupings.map(\.name)
      throw Diagnostic(ShowProblem.noSeriesBy(by.text, series: name.text, possible: possible), at: by.span)
    }
    return try table.screen(words(in: show.unit))
  }

  private func byMonth(
    _ expression: Expression, _ window: Window, _ unit: UnitText?, at span: Span
  ) throws(Diagnostic) -> Screen {
    let whole = model.timeline.periods.first { $0.months > 1 && window.weight($0) > 0 }
    if let whole { throw Diagnostic(ShowProblem.noMonths(whole.year), at: span) }
    if case .reference(let reference, []) = expression.node,
      case .node(let node)? = try? model.lookup.entity(reference)
    {
      return try evaluation.lineMonths(node, over: window, byMonth: true).screen(words(in: unit))
    }
    return try value(expression, label: nil, window, unit, byMonth: true)
  }

  private static let countedWords = [
    "invånare", "inhabitant", "inhabitants", "elev", "elever", "brukare", "plats", "platser", "hushåll",
  ]

  /// A driver or a lever of this name, by which a figure can be divided.
  private func countReference(_ name: Name) -> Reference? {
    let reference = Reference([name])
    switch try? model.lookup.entity(reference) {
    case .driver?, .lever?, .measure?: return reference
    default: return nil
    }
  }

  /// A series by its name alone is that of everything.
  func whole(_ subject: Expression) -> Expression {
    guard case .reference(let reference, []) = subject.node, reference.parts.count == 1 else { return subject }
    let name = reference.parts[0]
    let isNamed = model.series(named: name.text) != nil || Model.isDeviationToDate(name.text)
    let isSeries = model.names.entities(named: name.text).isEmpty && isNamed
    guard isSeries || Session.subject(of: NameTable.fold(name.text), model) != nil else { return subject }
    let total = Expression(
      .reference(Reference([Name(model.nodes[model.root].name, isQuoted: true, span: name.span)]), []), span: name.span)
    return Expression(.call(name, [total], [], nil), span: subject.span)
  }
}
