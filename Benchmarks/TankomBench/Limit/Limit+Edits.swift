extension Limit {
  /// Makes the case's edit so many times, recomputing what it reaches; the same edits as ``BudgetGraph/run(_:times:)``.
  func run(_ edit: BudgetCase, times: Int) {
    for _ in 0..<times {
      step += 1
      make(edit, BudgetStep(step))
    }
  }

  private func make(_ edit: BudgetCase, _ step: BudgetStep) {
    switch edit {
    case .full: recomputeAll()
    case .anew:
      budget.g = step.g
      budget.p = step.p
      budget.k = step.k
      setPopulation(step)
      recomputeAll()
    case .wide:
      budget.g = step.g
      recomputeFactors()
      recomputeStaff()
    case .sparse:
      let line = budget.editedLine
      budget.lines[line].c = step.wage(start.lines[line].c)
      c[line] = budget.lines[line].c
      recompute(line)
      let category = line / Budget.linesPerCategory
      sumCategory(category)
      sumProgramme(category / Budget.categoriesPerProgramme)
      sumTotal()
    case .month:
      setPopulation(step)
      recomputeStaff()
    case .same: break
    }
  }

  private func setPopulation(_ step: BudgetStep) {
    let month = budget.editedMonth
    budget.population[month] = step.population(start.population[month])
    set(population, month, budget.population[month])
  }

  func recomputeAll() {
    recomputeFactors()
    recomputeLines { _ in true }
  }

  private func recomputeStaff() { recomputeLines { $0 == .staff } }

  /// Lines of some kinds, and all roll-ups: a category as soon as its lines are there, while they are in the cache.
  private func recomputeLines(_ isReached: (Budget.Kind) -> Bool) {
    for category in 0..<categoryCount {
      let first = category * Budget.linesPerCategory
      for line in first..<first + Budget.linesPerCategory where isReached(kinds[line]) { recompute(line) }
      sumCategory(category)
    }
    for programme in 0..<programmeCount { sumProgramme(programme) }
    sumTotal()
  }
}
