import Analysis
import Budget
import Quantities

extension AssumptionList: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var screen = Screen()
    for input in inputs {
      screen.line(
        sv
          ? "Inmatat: \(input.name) \(input.before) → \(input.after)"
          : "Typed: \(input.name) \(input.before) → \(input.after)")
    }
    for rule in rules {
      let name = sv ? rule.series.swedish : rule.series.english
      let oneOffs = rule.withoutOneOffs ? (sv ? ", utan engångsposter" : ", without one-offs") : ""
      screen.line(
        sv
          ? "Regel: \(name) \(rule.from) gäller oförändrad till och med \(rule.until)\(oneOffs)"
          : "Rule: \(name) of \(rule.from) holds unchanged until \(rule.until)\(oneOffs)")
    }
    for (subject, text) in texts { screen.line((sv ? "Antar om " : "Assumes of ") + subject + ": " + text) }
    for (what, ids) in unstated {
      let readable = what.split(separator: "_").joined(separator: " ")
      screen.line(
        sv
          ? "Inte angivet: \(readable) för \(words.spans(ids)); båda läsarterna visas"
          : "Not stated: \(readable) of \(words.spans(ids)); both readings are shown")
    }
    if screen.elements.isEmpty {
      screen.line(sv ? "Inga antaganden: allt kommer från filerna" : "No assumptions: everything is from the files")
    }
    return screen
  }
}
