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

      let copy = try weighed(graph.model.base)
      let total = graph.rows.total
      guard copy.base.values(total) == graph.model.base.values(total) else { throw Fault.wrong("copy", .infinity) }
      report(figure(lines, "graph alone, allocated", Double(copy.bytes) / cells))
    }
  }

  /// A copy of a graph, with the bytes that it and nothing else holds.
  private func weighed(_ base: Base) throws -> (base: Base, bytes: Int) {
    let before = Memory.now
    let copy = try GraphBuilder(copying: base).build()
    return (copy, (Memory.now - before).allocated)
  }

  private func figure(_ lines: Int, _ name: String, _ value: Double) -> Figure {
    Figure(Self.name, lines, name + ", per formula cell", .bytes, value)
  }
}
