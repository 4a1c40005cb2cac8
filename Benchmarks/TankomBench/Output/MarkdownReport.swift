/// Our rows of the table in the documentation of the evaluator: one workload, one row for us and one for the limit;
/// and the table of the services.
struct MarkdownReport {
  /// The groups that the tables have columns or rows of.
  static let groups = ["memory", "load", "recompute", "services"]
  /// The edits that other engines make too.
  private static let edits = BudgetCase.allCases.filter { $0 != .anew }
  private let figures: [Figure]
  private let size: Int

  /// - Parameter figures: those of the ``groups``; others are left out.
  init(_ figures: [Figure], size: Int) {
    self.figures = figures.filter { $0.size == size }
    self.size = size
  }

  /// The rows, with milliseconds as in the rest of the table.
  var text: String {
    let load = figures.first { $0.group == "load" }?.value
    let memory = figures.first { $0.name.hasPrefix("loaded model, resident") }?.value
    let graph = figures.first { $0.name.hasPrefix("graph alone") }?.value
    let ours = [load.map(milliseconds)] + MarkdownReport.edits.map { figure($0).map { milliseconds($0.value) } }
    let limit = [nil] + MarkdownReport.edits.map { figure($0)?.limit.map(milliseconds) }
    let bytes = [memory, graph].map { $0.map { decimals($0, 0) } ?? "" }.joined(separator: " (graph ") + ")"
    return row("**Tänkom**, from text, \(size) lines", ours + [bytes])
      + row("Loops over arrays: the limit, \(size) lines", limit + [""])
  }

  private func figure(_ edit: BudgetCase) -> Figure? { figures.first { $0.name == edit.title } }

  private func row(_ name: String, _ cells: [String?]) -> String {
    "| \(name) | " + cells.map { $0 ?? "" }.joined(separator: " | ") + " |\n"
  }

  /// Three figures.
  private func milliseconds(_ seconds: Double) -> String {
    let value = seconds * 1000
    let steps = [100, 10, 1, 0.1, 0.01]
    return decimals(value, steps.firstIndex { value >= $0 } ?? steps.count)
  }

  /// A table of the services: one row for each question, one column for each size.
  static func services(_ figures: [Figure], sizes: [Int]) -> String {
    let figures = figures.filter { $0.group == ServiceCases.name }
    var names: [String] = []
    for figure in figures where !names.contains(figure.name) { names.append(figure.name) }
    let head = "| question | " + sizes.map { "\($0) lines" }.joined(separator: " | ") + " |\n"
    let line = "|---|" + String(repeating: "--:|", count: sizes.count) + "\n"
    let rows = names.map { name in
      "| \(name) | "
        + sizes.map { size in
          figures.first { $0.name == name && $0.size == size }.map(cell) ?? ""
        }.joined(separator: " | ") + " |\n"
    }
    return "\n" + head + line + rows.joined()
  }

  private static func cell(_ figure: Figure) -> String {
    TextReport.amount(figure.value, figure.unit) + (figure.ratio.map { " (\(decimals($0, 1)) ×)" } ?? "")
  }
}
