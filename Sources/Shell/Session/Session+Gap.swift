import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Session {
  /// Budget minus forecast of the whole, in the workspace's current scenario, or its cost where the model has no budget;
  /// nil where it cannot be computed.
  func gap(_ workspace: Workspace, _ year: Int) -> Figure? {
    let root = Entity.node(workspace.model.root)
    let figure = (try? Evaluation(workspace).series(whole.rawValue, of: root, in: workspace.state, year)) ?? nil
    return figure.flatMap { $0.isBlank ? nil : $0 }
  }

  /// What is said of the whole: its deviation, or its cost where the model has no budget.
  private var whole: WholeSubject { (try? evaluation.wholeSubject) ?? .deviation }

  /// The whole's figure: a deviation with its sign.
  func wholeAmount(_ value: Double, decimals: Int = 0) -> String {
    whole == .cost ? words.amount(value, decimals: decimals) : words.signed(value, decimals: decimals)
  }

  /// `Underskott 2023 −9 700 → −12 450 tkr`: what a step did to the whole, in the year in focus or, where nothing moved
  /// in it, in the first year in which something did.
  func effect(from before: Workspace, to after: Workspace) -> String {
    let years = [after.focus] + after.model.timeline.years.filter { $0 != after.focus }
    for year in years {
      guard let a = gap(before, year), let b = gap(after, year) else { continue }
      let decimals = words.decimals(for: [a.value, b.value])
      let old = wholeAmount(a.value, decimals: decimals)
      let new = wholeAmount(b.value, decimals: decimals)
      if old != new {
        let word = gapWord(b.value == 0 ? a.value : b.value, year, mixed: a.value * b.value < 0)
        let rest = a.isKnown && b.isKnown ? "" : words.sv ? " + okänt" : " + unknown"
        return "\(word) \(year) \(old) → \(new) \(words.moneyName)\(rest)"
      }
    }
    if let line = frameEffect(from: before, to: after, years) { return line }
    guard let now = gap(after, after.focus) else { return "" }
    let text = "\(gapWord(now.value, after.focus, mixed: false)) \(after.focus) "
    return text + (words.sv ? "är oförändrat, " : "is unchanged, ") + "\(wholeAmount(now.value)) \(words.moneyName)"
  }

  /// Whether the whole has another deviation or frame in any year.
  func hasMoved(from before: Workspace, to after: Workspace) -> Bool {
    let years = after.model.timeline.years
    if frameEffect(from: before, to: after, years) != nil { return true }
    return years.contains { year in gap(before, year)?.value != gap(after, year)?.value }
  }

  /// `Ram 2024 234 574 → 237 774 tkr, resultatet är oförändrat`: what moves budget and cost alike, in every year.
  private func frameEffect(from before: Workspace, to after: Workspace, _ years: [Int]) -> String? {
    func budget(_ workspace: Workspace, _ year: Int) -> Figure? {
      let root = Entity.node(workspace.model.root)
      return (try? Evaluation(workspace).series("budget", of: root, in: workspace.state, year)) ?? nil
    }
    for year in years {
      guard let a = budget(before, year), let b = budget(after, year) else { continue }
      let decimals = words.decimals(for: [a.value, b.value])
      let old = words.amount(a.value, decimals: decimals)
      let new = words.amount(b.value, decimals: decimals)
      guard old != new else { continue }
      return words.sv
        ? "Ram \(year) \(old) → \(new) \(words.moneyName), resultatet är oförändrat"
        : "Frame \(year) \(old) → \(new) \(words.moneyName), the result is unchanged"
    }
    return nil
  }

  /// `Underskott 2023 −12 450 tkr`.
  func gapText(_ workspace: Workspace) -> String {
    guard let now = gap(workspace, workspace.focus) else { return "" }
    let year = workspace.focus
    let rest = now.isKnown ? "" : words.sv ? " + okänt" : " + unknown"
    return "\(gapWord(now.value, year, mixed: false)) \(year) \(wholeAmount(now.value)) \(words.moneyName)\(rest)"
  }

  private func gapWord(_ value: Double, _ year: Int, mixed: Bool) -> String {
    if whole == .cost { return words.sv ? "Kostnad" : "Cost" }
    if mixed || value == 0 { return words.sv ? "Resultat" : "Result" }
    if year > model.focus {
      return value < 0 ? (words.sv ? "Underfinansierat" : "Underfunded") : words.sv ? "Ofördelat" : "Unallocated"
    }
    return value < 0 ? (words.sv ? "Underskott" : "Deficit") : (words.sv ? "Överskott" : "Surplus")
  }

  /// The current scenario as people call it: the base until its first edit.
  public func scenarioName(_ workspace: Workspace) -> String {
    workspace.isBase ? (words.sv ? "utgångsläge" : "base") : workspace.scenarios[workspace.current].name
  }

  /// What the prompt shows: scenario, year and figure.
  public var promptText: String {
    let gap = gap(workspace, workspace.focus).map { " \(wholeAmount($0.value)) \(words.moneyName)" } ?? ""
    return "\(scenarioName(workspace)) \(workspace.focus)\(gap) > "
  }
}
