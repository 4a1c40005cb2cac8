extension Program {
  /// Draws the uncertain inputs many times and evaluates targets. The same values for any number of threads (all
  /// processors where nothing is said). Throws where a driver or a target is not the program's.
  ///
  ///     let simulation = try program.simulate(
  ///       [.init(.init(price, .factor), .normal(mean: 1, deviation: 0.05))], targets: [.init(cost)], draws: 10_000, seed: 1)
  ///     let range = simulation.quantiles(0, [0.1, 0.5, 0.9])
  ///
  /// Compile the program for the uncertain inputs only: whatever else there is becomes constants, and is added up once.
  /// Cost: draws × (the formulas of the program + uncertainties) × periods, divided by threads.
  public func simulate(
    _ uncertainties: [Simulation.Uncertainty], targets: [Target], draws: Int, seed: UInt64, threads: Int? = nil
  ) throws(ProgramError) -> Simulation {
    let plan = try DrawPlan(self, uncertainties, targets, draws: draws, seed: seed)
    let threads = min(max(threads ?? Threads.available, 1), max(plan.groups, 1))
    let cells = SharedCells(count: plan.draws * targets.count)
    let strange = SharedCells(count: threads)
    Threads.run(threads) { number in
      let mine = Threads.share(number, of: threads, total: plan.groups)
      strange.cells[number] = plan.run(mine, cells) ? 1 : 0
    }
    return Simulation(
      values: targets.indices.map { cells.array(from: $0 * plan.draws, count: plan.draws) },
      hasStrangeCells: strange.array(from: 0, count: threads).contains(1))
  }
}
