import Budget
import Graph
import Language
import Quantities
import Scenarios

/// Makes the rows of a comparison: what the choices show, and what every comparison can say of money.
struct AlternativesRows {
  let columns: [AlternativeColumn]
  /// What was asked, with the horizon from the first year that outlays differ in, where that is earlier.
  let question: AlternativesQuestion
  let evaluation: Evaluation
  /// The column that does nothing.
  let nothing: Int?
  /// The items whose money is counted; nil for the whole.
  let items: [Int]?
  let flows: [MoneyFlow]
  let year: Int
  let isFullYear: Bool
  /// Values of the choices' own measures, by measure and column.
  private let measures: [(index: Int, values: [Typed])]
  /// Whether the model has a budget, and so deviations.
  private let hasBudget: Bool

  private var model: Model { evaluation.model }

  init(
    _ columns: [AlternativeColumn], nothing: Int?, _ asked: AlternativesQuestion, _ evaluation: Evaluation
  ) throws(Diagnostic) {
    let model = evaluation.model
    self.columns = columns
    self.nothing = nothing
    self.evaluation = evaluation
    let items = MoneyFlow.differingItems(columns, model)
    self.items = items
    var flows: [MoneyFlow] = []
    for column in columns { flows.append(try MoneyFlow(column, items: items)) }
    self.flows = flows
    var question = asked
    // What is built before the year in focus is a part of what it costs to have it.
    if let horizon = asked.horizon,
      let first = MoneyFlow.differingYears(flows, \.outlay, before: horizon.lowerBound).first
    {
      question.horizon = first...first + horizon.count - 1
    }
    self.question = question
    var measures: [(index: Int, values: [Typed])] = []
    for group in question.groups {
      for measure in evaluation.shownMeasures(of: .alternatives(group))
      where !measures.contains(where: { $0.index == measure }) {
        var values: [Typed] = []
        for column in columns { values.append(try column.compiled(model.measures[measure].expression)) }
        measures.append((measure, values))
      }
    }
    self.measures = measures
    let isBudgeted = flows.contains { $0.budget.isThere }
    hasBudget =
      isBudgeted || model.timeline.years.contains { model.hasAmounts(SeriesName.budget, in: $0) }
      ? try evaluation.wholeSubject == .deviation : false
    let years = model.timeline.years
    let compared = measures.map { row in
      let isMoney = if case .quantity(let unit) = row.values.first?.type { unit.holdsMoney } else { false }
      return FullYear.Row(
        values: row.values.enumerated().map { column, value in years.map { columns[column].figure(value, $0).value } },
        least: isMoney ? FullYear.leastMoney : 1e-6, isOwn: false)
    }
    // Capital cost falls every year, and ends.
    let money = FullYear.Row(
      values: flows.map(\.operating.values), least: FullYear.leastMoney, isOwn: items != nil)
    var found = FullYear(compared.isEmpty ? [money] : compared, reference: nothing ?? 0)
    if found.index == nil, compared.isEmpty {
      // What has no running cost begins where its capital cost does.
      let whole = FullYear.Row(values: flows.map(\.cost.values), least: FullYear.leastMoney, isOwn: false)
      found = FullYear([whole], reference: nothing ?? 0)
    }
    year = question.year ?? found.index.map { years[$0] } ?? evaluation.workspace.focus
    isFullYear = found.isEven(years.firstIndex(of: year) ?? years.count)
  }

  /// All rows, in the order that they are shown.
  func rows() throws(Diagnostic) -> [AlternativesRow] {
    var rows = measures.map { measure, values in
      AlternativesRow(
        .measure(MeasureName(measure, model)), zip(columns, values).map { $0.figure($1, year) },
        lessIsBetter: model.measures[measure].expression.costPolarity(in: model).map { $0 > 0 })
    }
    if rows.isEmpty { rows = try standardRows() }
    if let horizon = question.horizon { rows += wholeLifeRows(horizon) }
    return rows
  }

  /// A row that the alternatives are to be ranked by and that is not shown otherwise.
  func ranking(_ asked: Expression) throws(Diagnostic) -> AlternativesRow {
    var figures: [Figure] = []
    for column in columns { figures.append(column.figure(try column.compiled(asked), year)) }
    let polarity = asked.costPolarity(in: model).map { $0 > 0 }
    if case .reference(let reference, []) = asked.node, case .measure(let index)? = try? model.lookup.entity(reference)
    {
      return AlternativesRow(.measure(MeasureName(index, model)), figures, lessIsBetter: polarity)
    }
    let text = asked.span.source.text(asked.span)
    return AlternativesRow(
      .measure(MeasureName(series: text, text, isDeviation: Model.isDeviation(text))), figures, lessIsBetter: polarity)
  }

  /// The figures of a row that is limited by its name, by column: of every year, or one of the year that it is of or of
  /// all years that it adds up. Nil where the name is no row's, or is one of the model's own measures.
  func named(_ limit: SideBySide.Limit) throws(Diagnostic) -> [[AlternativesLimit.Limited]]? {
    let asked = limit.relation.left
    if case .reference(let reference, []) = asked.node, case .measure? = try? model.lookup.entity(reference) {
      return nil
    }
    let yearly: [(name: AlternativesRow.Money, row: (MoneyFlow) -> YearRow?)] = [
      (.outlay(year...year), { $0.outlay }), (.capital, { $0.capital }), (.operating, { $0.operating }),
      (.cost, { $0.cost }),
    ]
    if let found = yearly.first(where: { AlternativesRow(.money($0.name), []).isNamed(asked) }) {
      let zero = YearRow.zero(model.timeline.years, .quantity(model.moneyUnit.base), model.moneyUnit)
      if case .outlay = found.name, limit.when == nil, let span = outlayYears {
        // The row is the sum of all years that anything is paid in.
        let year = span.count == 1 ? span.lowerBound : nil
        return flows.map { flow in flow.outlay.total(span).map { [(year, $0.figure)] } ?? [] }
      }
      return flows.map { (found.row($0) ?? zero).map { ($0.year, $0.figure) } }
    }
    if AlternativesRow.needsHorizon(asked), question.horizon == nil {
      throw Diagnostic(ComparisonProblem.rankNeedsHorizon(asked.span.source.text(asked.span)), at: asked.span)
    }
    guard AlternativesRow.names(asked), let row = try rows().first(where: { $0.isNamed(asked) }),
      row.figures.count == columns.count
    else { return nil }
    let year = row.isOfHorizon ? nil : year
    return row.figures.map { [(year, $0)] }
  }

  /// Years of the horizon in which the whole has no cost.
  var missingYears: [Int] {
    guard items == nil, let horizon = question.horizon, let flow = flows.first else { return [] }
    return flow.cost.filter { horizon.contains($0.year) && $0.figure.isBlank }.map(\.year)
  }

  /// Years before the horizon in which something else than outlays differs: it is not counted.
  var uncountedYears: [Int] {
    guard let horizon = question.horizon, missingYears.isEmpty else { return [] }
    return MoneyFlow.differingYears(flows, \.operating, before: horizon.lowerBound)
  }

  // MARK: Without measures of its own

  private func standardRows() throws(Diagnostic) -> [AlternativesRow] {
    func shown(_ row: KeyPath<MoneyFlow, YearRow>) -> [Figure] {
      flows.compactMap { flow in flow[keyPath: row].figure(of: year) }
    }
    var rows: [AlternativesRow] = []
    if let span = outlayYears {
      rows.append(money(.outlay(span), flows.compactMap { $0.outlay.total(span)?.figure }))
    }
    let capital = flows.map { $0.capital?.figure(of: year) }
    if capital.contains(where: { $0 != nil }) {
      let zero = YearFigure.zero(year, .quantity(model.moneyUnit.base), model.moneyUnit).figure
      rows.append(money(.capital, capital.map { $0 ?? zero }))
      rows.append(money(.operating, shown(\.operating)))
    }
    if hasBudget { rows.append(AlternativesRow(.money(.budget), shown(\.budget))) }
    rows.append(money(.cost, shown(\.cost)))
    rows += try countRows()
    rows += hasBudget ? try deviationRows() : effectRows()
    return rows.filter { !$0.years.isEmpty || !$0.figures.allSatisfy(\.isBlank) }
  }

  private func money(_ kind: AlternativesRow.Money, _ figures: [Figure]) -> AlternativesRow {
    AlternativesRow(.money(kind), figures, lessIsBetter: true)
  }

  /// The years from the first outlay of any alternative to the last.
  private var outlayYears: ClosedRange<Int>? {
    let years = flows.flatMap(\.outlay.yearsThere)
    guard let first = years.min(), let last = years.max() else { return nil }
    return first...last
  }

  /// Places, users and full-time equivalents of what differs, and what each costs.
  private func countRows() throws(Diagnostic) -> [AlternativesRow] {
    func counts(_ count: (AlternativeColumn) throws(Diagnostic) -> Figure?) throws(Diagnostic) -> [Figure]? {
      var figures: [Figure] = []
      for column in columns {
        guard let figure = try count(column) else { return nil }
        figures.append(figure)
      }
      return figures.contains { $0.value != 0 || !$0.isKnown } ? figures : nil
    }
    func named(_ names: [String]) throws(Diagnostic) -> [Figure]? {
      try counts { (column) throws(Diagnostic) -> Figure? in try column.count(names, of: items ?? [], year) }
    }
    let costs = flows.compactMap { $0.cost.figure(of: year) }
    func each(_ subject: AlternativesRow.Subject, _ counts: [Figure], times: Double = 1) -> AlternativesRow? {
      guard counts.allSatisfy({ $0.isKnown && $0.value > 0 && $0.ends == nil }), costs.count == counts.count else {
        return nil
      }
      let figures = zip(costs, counts).map { $0.scaled(by: 1 / ($1.value * times)) }
      return AlternativesRow(subject, figures, lessIsBetter: true)
    }
    let days = Double(model.timeline.indexes(of: year).reduce(0) { $0 + model.timeline.periods[$1].days })
    var rows: [AlternativesRow?] = []
    if let places = try named(CountedName.places) {
      rows += [AlternativesRow(.places, places), each(.perPlace, places), each(.perPlaceAndDay, places, times: days)]
      let months = try columns.map { (column) throws(Diagnostic) -> AlternativesRow.Year in
        try column.occupied(CountedName.places, of: items ?? [], from: evaluation.workspace.focus)
      }
      if Set(months).count > 1 { rows.append(AlternativesRow(.occupancy, years: months)) }
    }
    let users = try counts { (column) throws(Diagnostic) -> Figure? in try column.users(of: items ?? [], year) }
    // What costs and counts nobody serves somebody all the same, who is not counted.
    if let users, costs.count == users.count,
      !zip(costs, users).contains(where: { $0.value != 0 && $1.isKnown && $1.value == 0 })
    {
      rows += [AlternativesRow(.users, users), each(.perUser, users)]
    }
    if let staff = try named(CountedName.staff) { rows.append(AlternativesRow(.staff, staff)) }
    return rows.compactMap { $0 }
  }

  /// The deviation of the whole in the years of the plan; years that are alike are one row.
  private func deviationRows() throws(Diagnostic) -> [AlternativesRow] {
    var rows: [[Figure]] = []
    for year in planYears {
      var figures: [Figure] = []
      for column in columns {
        if let figure = try column.evaluation.series("deviation", of: .node(model.root), in: column.state, year) {
          figures.append(figure)
        }
      }
      rows.append(figures.count == columns.count ? figures : [])
    }
    return merged(rows) { .money(.deviation($0)) }
  }

  /// What alternatives cost more than doing nothing, in the same years.
  private func effectRows() -> [AlternativesRow] {
    guard let nothing, columns.count > 1 else { return [] }
    let differences = flows.map { YearRow.sum([($0.cost, 1), (flows[nothing].cost, -1)]) }
    let rows = planYears.map { year in differences.compactMap { $0?.figure(of: year) } }
    return merged(rows) { .money(.effect($0)) }
  }

  /// The plan from the year in focus, and the first full year with the next where that is later.
  private var planYears: [Int] {
    let focus = evaluation.workspace.focus
    return model.timeline.years.filter {
      (focus...focus + 3).contains($0) || $0 > focus && (year...year + 1).contains($0)
    }
  }

  private func merged(
    _ rows: [[Figure]], _ subject: (ClosedRange<Int>) -> AlternativesRow.Subject
  ) -> [AlternativesRow] {
    var spans: [(years: ClosedRange<Int>, figures: [Figure])] = []
    for (year, figures) in zip(planYears, rows) {
      if let last = spans.last, last.years.upperBound + 1 == year, last.figures.count == figures.count,
        zip(last.figures, figures).allSatisfy({
          abs($0.value - $1.value) < 0.5 && $0.state == $1.state && $0.ends == $1.ends
        })
      {
        spans[spans.count - 1].years = last.years.lowerBound...year
      } else {
        spans.append((year...year, figures))
      }
    }
    return spans.map { span in
      let isDeviation = if case .money(.deviation) = subject(span.years) { true } else { false }
      return AlternativesRow(subject(span.years), span.figures, lessIsBetter: !isDeviation)
    }
  }
}
