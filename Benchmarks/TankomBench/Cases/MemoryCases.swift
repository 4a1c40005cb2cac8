import Budget
import CAllocator
import Graph

/// Bytes per formula cell: the whole loaded model, and the graph alone.
struct MemoryCases: CaseGroup {
  static let name = "memory"

  func run(_ setting: Setting, _ report: (Figure) -> Void) throws {
    for lines in setting.sizes {
      let budget = Budget(lines: lines)
      let folder = try ModelFolder(budget)
      let cells = Double(budget.formulaCells)
      release_free_pages()
      let before = Memory.now
      let graph = try BudgetGraph(budget, folder)
      let loaded = Memory.now - before
      try graph.check("memory")
      report(figure(lines, "loaded model, allocated", Double(loaded.allocated) / cells))
      report(figure(lines, "loaded model, resident", Double(loaded.resident) / cells))

      report(figure(lines, "graph alone, allocated", Double(try graphAlone(folder).allocated) / cells))
    }
  }

  /// What is left of a loaded model when all but its graph has been let go.
  private func graphAlone(_ folder: ModelFolder) throws -> Memory {
    let before = Memory.now
    let base = try BudgetGraph.load(folder).base
    return withExtendedLifetime(base) { Memory.now - before }
  }

  private func figure(_ lines: Int, _ name: String, _ value: Double) -> Figure {
    Figure(Self.name, lines, name + ", per formula cell", .bytes, value)
  }
}
