/// The results of many scenarios, in the order in which they were given.
public struct ScenarioValues: Sendable {
  /// The number of scenarios.
  public let count: Int
  /// Cells of each scenario that were no finite number and count as 0.
  public let strangeCells: [Int]
  let cells: [Double]
  let results: [RowID: Int]
  let resultCount: Int
  let periods: Int

  /// The cells of a result in a scenario (from 0), or nil where there is no such result or scenario.
  public func values(_ row: RowID, scenario: Int) -> [Double]? {
    guard let place = results[row], scenario >= 0, scenario < count else { return nil }
    let start = (scenario * resultCount + place) * periods
    return Array(cells[start..<start + periods])
  }
}

extension Program {
  /// Evaluates many scenarios, each given by its edits of inputs: values for all periods or one a period, as in
  /// ``ProgramRun/set(_:_:)``; of edits of one row the last holds.
  ///
  /// The results have the same bits for any number of threads (all processors where nothing is said), and where rows are
  /// plain and posts round, those of an overlay with the same edits. Throws where a row is no input of the program.
  ///
  ///     let results = try program.evaluate(scenarios: [[(price, [1_250])], [(price, [1_300])]])
  ///     let cost = results.values(cost, scenario: 1)
  public func evaluate(scenarios: [[(RowID, [Double])]], threads: Int? = nil) throws(ProgramError) -> ScenarioValues {
    var edits: [[(place: Int, values: [Double])]] = []
    for scenario in scenarios {
      var placed: [(place: Int, values: [Double])] = []
      for (row, values) in scenario { placed.append((try place(ofInput: row), values)) }
      edits.append(placed)
    }
    let perScenario = results.count * axis.count
    let cells = SharedCells(count: scenarios.count * perScenario)
    let strange = SharedCells(count: scenarios.count)
    let threads = min(max(threads ?? Threads.available, 1), max(scenarios.count, 1))
    let all = edits
    Threads.run(threads) { number in
      let mine = Threads.share(number, of: threads, total: all.count)
      evaluate(all, mine, cells, strange)
    }
    var places: [RowID: Int] = [:]
    for (place, row) in results.enumerated() { places[row] = place }
    return ScenarioValues(
      count: scenarios.count, strangeCells: strange.array(from: 0, count: scenarios.count).map { Int($0) },
      cells: cells.array(from: 0, count: cells.count), results: places, resultCount: results.count,
      periods: axis.count)
  }

  private func evaluate(
    _ edits: [[(place: Int, values: [Double])]], _ mine: Range<Int>, _ cells: SharedCells, _ strange: SharedCells
  ) {
    if mine.isEmpty { return }
    let memory = ProgramMemory(self)
    let forward = memory.forward
    for scenario in mine {
      for (place, values) in edits[scenario] { memory.setInput(place, values) }
      strange.cells[scenario] = Double(forward.run())
      for (place, slot) in resultSlots.enumerated() {
        (cells.cells + (scenario * results.count + place) * axis.count)
          .update(from: memory.cells(Int(slot)), count: axis.count)
      }
      for (place, _) in edits[scenario] { memory.resetInput(place) }
    }
  }
}
