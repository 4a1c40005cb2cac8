import Budget
import Graph
import Language
import Quantities
import Scenarios

extension Explainer {
  func line(_ node: Int) throws(Diagnostic) -> Explanation {
    let empty = Figure(value: 0, state: .blankNotYet, type: .quantity(.ore), display: model.moneyUnit, unknowns: [])
    func figure(_ series: String) throws(Diagnostic) -> Figure {
      try evaluation.series(series, of: .node(node), in: state, year) ?? empty
    }
    let line = model.nodes[node]
    var result = Explanation(
      line.name,
      .line(budget: try figure("budget"), forecast: try figure("forecast"), deviation: try figure("deviation")),
      evaluation, year: year)
    result.origin = line.cell.map { .cell($0) }
    if year > model.focus { result.carriedFrom = model.carries.first?.from }
    if case .line(let budget, let forecast, _) = result.head, budget.isBlank, forecast.isBlank {
      result.months = model.monthsWithFigures(in: year, below: node)
    }
    let loaded = line.loaded.filter { !$0.isControl && ($0.year == year || $0.year == model.focus) }
    result.entries = loaded.compactMap { amount in
      guard let value = amount.amount else { return nil }
      return Explanation.Entry(
        name: seriesName(amount.series) + time(of: amount),
        figure: Figure(value: value, state: .plain, type: .quantity(.ore), display: model.moneyUnit, unknowns: []),
        sources: [.cell(amount.cell)], formula: nil, typed: [])
    }
    var parts: [Explanation.Part] = []
    for child in line.children {
      let deviation = try evaluation.series("deviation", of: .node(child), in: state, year)
      parts.append(
        Explanation.Part(
          name: model.nodes[child].name, amount: deviation.flatMap { $0.isKnown ? $0.value : nil }, sources: [],
          isResidual: false, isOneOff: false))
    }
    result.parts = parts.filter { $0.amount != 0 }.sorted { abs($0.amount ?? 0) > abs($1.amount ?? 0) }
    let causes = model.causes.indices.filter { model.causes[$0].node == node && model.causes[$0].amount != 0 }
    result.causes = causes.map { part(model.causes[$0]) }
    var said: Set<String> = []
    result.texts = causes.compactMap { reason(model.causes[$0]) }.filter { said.insert($0).inserted }
    result.postings = try postings { model.items[$0].node == node }
    result.phasing = phasing(of: node)
    result.forecast = try evaluation.chosenForecast(node, year)
    if result.forecast != nil { result.months = nil }
    return result
  }

  private func seriesName(_ series: Int) -> String {
    guard series >= 0 else { return tongue == .swedish ? "avvikelse" : "deviation" }
    return tongue == .swedish ? model.seriesNames[series].swedish : model.seriesNames[series].english
  }

  /// What a loaded amount is of, where it is not all of the year: ` februari`, ` januari–mars 2021`.
  private func time(of amount: LoadedAmount) -> String {
    let of = amount.year == year ? "" : " \(amount.year)"
    if amount.months == 1...12 { return of }
    let first = Months.name(amount.months.lowerBound, in: tongue)
    let last = Months.name(amount.months.upperBound, in: tongue)
    return " " + (first == last ? first : first + "–" + last) + of
  }

  private func part(_ cause: Cause) -> Explanation.Part {
    Explanation.Part(
      name: cause.id + " " + cause.label, amount: cause.amount, sources: [.cell(cause.cell)],
      isResidual: cause.isResidual, isOneOff: cause.isOneOff)
  }

  /// What the file says is the reason: its column of that name, or its longest text.
  private func reason(_ cause: Cause) -> String? {
    for name in ["Orsak", "Cause"] { if let text = cause.texts[name], !text.isEmpty { return text } }
    return cause.texts.values.max { $0.count < $1.count }.flatMap { $0.count > 40 ? $0 : nil }
  }

  func cause(_ index: Int) -> Explanation {
    let cause = model.causes[index]
    let figure = cause.amount.map {
      Figure(value: $0, state: .plain, type: .quantity(.ore), display: model.moneyUnit, unknowns: [])
    }
    var result = Explanation(cause.id + " " + cause.label, .value(figure), evaluation, year: model.focus)
    result.kind = model.nodes[cause.node].name
    result.origin = .cell(cause.cell)
    result.causes = cause.isResidual ? [part(cause)] : []
    result.texts = reason(cause).map { [$0] } ?? []
    return result
  }

  /// What items post, in the year, where they stand.
  func postings(_ wanted: (Int) -> Bool) throws(Diagnostic) -> [Explanation.Posting] {
    var result: [Explanation.Posting] = []
    for index in model.items.indices where wanted(index) && model.bearer(of: index) == nil {
      let item = model.items[index]
      var on = true
      if item.on != nil, let figure = try model.value(of: .switched(item: index), evaluation.workspace.query(state)) {
        on = evaluation.workspace.query(state).figure(figure, over: Evaluation.year(year)).value != 0
      }
      for series in Set(item.posts.map(\.series)).sorted() {
        // What is posted first in a later year is said with that year.
        var shown = year
        var figure: Figure?
        for later in model.timeline.years where later >= year {
          shown = later
          figure = try evaluation.series(model.seriesNames[series].english, of: .item(index), in: state, later)
          if let figure, figure.value != 0 { break }
        }
        guard let figure, figure.value != 0 else { continue }
        result.append(
          Explanation.Posting(
            name: model.shortName(index), series: series,
            node: item.node == model.root ? model.name : model.nodes[item.node].name, amount: figure,
            year: shown, isWithin: item.basis == .within, replaces: item.replaces.map { model.causes[$0].id }, isOn: on)
        )
      }
    }
    return result
  }
}
