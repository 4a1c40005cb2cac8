import ArgumentParser
import Glibc
import Graph
import Shell

/// Measures the evaluator on the BUDGET workload and on classic shapes. Every result is checked before its time is told.
@main
struct TankomBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tankom-bench",
    abstract: "Measures the evaluator: median, minimum, and how far from the physical limit.")

  @Option(help: "Lines of the workload, a multiple of 100; may be repeated.")
  var lines: [Int] = []

  @Option(name: .customLong("case"), help: "Only this group: \(caseGroups.map { $0.name }.joined(separator: ", ")).")
  var group: String?

  @Flag(help: "Few repetitions and small sizes.")
  var quick = false

  @Flag(help: "One JSON object per line.")
  var json = false

  @Flag(help: "Only our rows of the documentation's table.")
  var markdown = false

  @Option(help: "Run one fixed case, untimed, for counting instructions: \(FixedCase.names).")
  var fixed: String?

  @Option(help: "How often the fixed case runs.")
  var runs = 1

  @Option(help: "Write the inputs as lines of numbers to this file, and nothing else.")
  var dump: String?

  @Option(help: "Write the workload as a model to this folder, and nothing else.")
  var write: String?

  func run() throws {
    do { try measure() } catch let fault as Fault {
      Output().diagnostic("tankom-bench: \(fault)")
      throw ExitCode.failure
    }
  }

  private func measure() throws {
    let sizes = lines.isEmpty ? (quick ? [1000] : [1000, 10_000]) : lines
    if let size = sizes.first(where: { $0 < 100 || $0 % 100 != 0 }) { throw Fault.unknown("workload of \(size) lines") }
    if let dump { return try Export.dump(Budget(lines: sizes[0]), to: dump) }
    if let write { return try Export.model(Budget(lines: sizes[0]), to: write) }
    if let fixed { return try FixedCase.run(fixed, lines: lines.first ?? 1000, runs: runs) }
    let wanted = markdown ? MarkdownReport.groups : group.map { [$0] }
    let groups = caseGroups.filter { wanted?.contains($0.name) ?? true }
    if groups.isEmpty { throw Fault.unknown("case \(group ?? "")") }
    try measure(groups, Setting(sizes: sizes, isQuick: quick))
  }

  private func measure(_ groups: [any CaseGroup.Type], _ setting: Setting) throws {
    if !json && !markdown { print(Preamble.text + TextReport.head) }
    var figures: [Figure] = []
    for group in groups {
      try group.init().run(setting) { figure in
        figures.append(figure)
        if markdown { return }
        print(json ? JSONReport.line(figure) : TextReport.line(figure))
        fflush(nil)
      }
    }
    if markdown {
      for size in setting.sizes { print(MarkdownReport(figures, size: size).text, terminator: "") }
      print(MarkdownReport.services(figures, sizes: setting.sizes), terminator: "")
    }
    if let tooMuch = figures.first(where: \.isTooMuch), let work = tooMuch.work, let least = tooMuch.leastRows {
      throw Fault.work(tooMuch.name, work.rowsRecomputed, least)
    }
  }
}
