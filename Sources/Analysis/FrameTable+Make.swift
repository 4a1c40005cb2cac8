import Budget
import Graph
import Language
import Quantities
import Scenarios

extension FrameTable {
  /// The frames of a line, or of everything, from the year before `first` on, in the current scenario.
  ///
  /// - Parameters:
  ///   - last: the last year wanted; without it, the three years from `first` that the model reaches.
  /// - Returns: nil where the model has no year before `first`.
  public init?(_ evaluation: Evaluation, line node: Int, from first: Int, until last: Int?) throws(Diagnostic) {
    let model = evaluation.model
    let all = model.timeline.years
    guard all.contains(first - 1), all.contains(first) else { return nil }
    let wanted = all.filter { $0 >= first && $0 <= (last ?? first + 2) }
    // A year without a budget, after one that has it, has no frame; nor have those after it.
    let isLoaded = all.contains { model.hasAmounts(SeriesName.budget, in: $0) }
    let end = isLoaded ? wanted.firstIndex { !model.hasAmounts(SeriesName.budget, in: $0) } : nil
    let years = Array(wanted.prefix(end ?? wanted.count))
    missingYears = Array(wanted.dropFirst(years.count))
    self.years = years
    line = node == model.root ? model.name : model.lineName(node)
    isWhole = node == model.root
    let workspace = evaluation.workspace
    scenario = workspace.isBase ? nil : workspace.scenarios[workspace.current].name
    var builder = FrameBuilder(evaluation, node: node, years: years)
    try builder.build()

    let state = workspace.state
    func frame(_ year: Int) throws(Diagnostic) -> Figure {
      try evaluation.series("budget", of: .node(node), in: state, year) ?? builder.money(0)
    }
    var (previous, frames): ([Figure], [Figure]) = ([], [])
    for year in years {
      previous.append(try frame(year - 1))
      frames.append(try frame(year))
    }
    (self.previous, self.frames) = (previous, frames)
    for index in years.indices {
      let sum = builder.rows.reduce(0) { $0 + $1.changes[index].value }
      let left = frames[index].value - previous[index].value - sum
      builder.add(builder.money(left), to: .unexplained, index, nil)
    }
    rows = builder.rows.filter { !$0.isEmpty }.enumerated().sorted { a, b in
      (a.element.cause.place, a.offset) < (b.element.cause.place, b.offset)
    }.map(\.element)
    missingLines = builder.missingLines
    isCostBehind = builder.isIndexed && !builder.isCostIndexed
    costs = try FrameTable.perYear(years) { (year) throws(Diagnostic) in
      try evaluation.cost(of: node, in: state, year)
    }
    remaining = try FrameTable.perYear(years) { (year) throws(Diagnostic) in
      try evaluation.remaining(of: node, in: state, year)
    }
    let reader = ItemReader(evaluation, state)
    leftOut = FrameLeftOut(builder, reader)
    let demandedLines = builder.demandedLines.intersection(model.nodesBelow(node))
    unallocated = builder.demanded.map { demanded in
      zip(years, demanded).map { year, amount in
        let measures = FrameLeftOut.adopted(model, reader, year).filter {
          demandedLines.contains(model.items[$0].node)
        }
        return max(0, amount - measures.reduce(0) { $0 + reader.amount("effect", of: $1, year) })
      }
    }
    scenarios = try evaluation.remainders(of: node, years)
    carried = model.carries.filter { carry in years.contains { $0 > carry.from && $0 <= carry.until } }
  }

  private static func perYear(
    _ years: [Int], _ value: (Int) throws(Diagnostic) -> Figure?
  ) throws(Diagnostic) -> [Figure?] {
    var result: [Figure?] = []
    for year in years { result.append(try value(year)) }
    return result
  }
}

extension Evaluation {
  /// The planned cost of a line; nil where none is loaded or carried.
  fileprivate func cost(of node: Int, in state: Overlay, _ year: Int) throws(Diagnostic) -> Figure? {
    let isLoaded = model.timeline.years.contains { model.hasAmounts(SeriesName.forecast, in: $0) }
    guard !isLoaded || model.hasAmounts(SeriesName.forecast, in: year) else { return nil }
    return try series("forecast", of: .node(node), in: state, year)
  }

  /// Cost minus frame of a line; nil where the cost is not loaded.
  fileprivate func remaining(of node: Int, in state: Overlay, _ year: Int) throws(Diagnostic) -> Figure? {
    guard try cost(of: node, in: state, year) != nil else { return nil }
    return try series("deviation", of: .node(node), in: state, year)?.negated
  }

  /// What is left to finance in the base and in each scenario with edits; nothing where there is no such scenario.
  fileprivate func remainders(of node: Int, _ years: [Int]) throws(Diagnostic) -> [FrameTable.Remaining] {
    let named = workspace.scenarios.indices.filter { index in
      !workspace.scenarios[index].steps.isEmpty || workspace.scenarios[index].parent != nil
    }
    guard !named.isEmpty else { return [] }
    var result: [FrameTable.Remaining] = []
    let states =
      [(String?.none, workspace.base, workspace.isBase)]
      + named.map { index in
        (workspace.scenarios[index].name, workspace.scenarios[index].state, index == workspace.current)
      }
    for (name, state, isShown) in states {
      var amounts: [Figure?] = []
      for year in years { amounts.append(try remaining(of: node, in: state, year)) }
      result.append(FrameTable.Remaining(scenario: name, isShown: isShown, amounts: amounts))
    }
    return result
  }
}

extension FrameLeftOut {
  init(_ builder: FrameBuilder, _ reader: ItemReader) {
    let model = builder.model
    let below = model.nodesBelow(builder.node)
    guard let first = builder.years.first else { return }
    func inside(_ kind: String) -> [Int] { model.instances(of: kind).filter { below.contains(model.items[$0].node) } }
    func undecided(_ kind: String, _ amount: String) -> (ids: [String], amount: Double, isKnown: Bool) {
      let open = inside(kind).filter { reader.options("status", of: $0, first).contains("undecided") }
      let figures = open.compactMap { reader.figure(amount, of: $0, first) }
      return (
        open.map { model.shortName($0) }, figures.reduce(0) { $0 + $1.value }, figures.allSatisfy(\.isKnown)
      )
    }
    requests = undecided("request", "cost_undecided")
    savings = undecided("saving", "effect")
    let adopted = inside("saving").filter { item in
      builder.years.contains { FrameLeftOut.isAdopted(item, reader, $0) }
        && !reader.options("from_frame", of: item, first).contains("yes")
    }
    costOnly = (
      adopted.map { model.shortName($0) },
      builder.years.map { year in
        adopted.filter { FrameLeftOut.isAdopted($0, reader, year) }
          .reduce(0) { $0 + reader.amount("effect", of: $1, year) }
      }
    )
    if !builder.rows.contains(where: { $0.cause == .capital }) {
      investments = inside("investment").filter {
        Set(reader.options("status", of: $0, first)).isDisjoint(with: ["withdrawn", "rejected", "dropped"])
      }.map { model.items[$0].name }
    }
    texts = builder.evaluation.texts(.excludes, of: .node(model.root), in: builder.evaluation.workspace.state, first)
    lacksIndexation = texts.isEmpty && !builder.rows.contains { $0.cause == .indexation }
  }

  /// The proposals that are adopted in a year and lower the cost without lowering the frame.
  static func adopted(_ model: Model, _ reader: ItemReader, _ year: Int) -> [Int] {
    model.instances(of: "saving").filter {
      isAdopted($0, reader, year) && !reader.options("from_frame", of: $0, year).contains("yes")
    }
  }

  private static func isAdopted(_ item: Int, _ reader: ItemReader, _ year: Int) -> Bool {
    reader.options("status", of: item, year).contains("adopted")
  }
}
