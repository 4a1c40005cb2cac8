import Analysis
import Budget
import Language
import Quantities
import Reports

extension Session {
  /// `hjälp`: the words that begin a line; `hjälp ORD`: one of them; `hjälp E0201`: an error; `hjälp slå_upp`: a function.
  func help(_ topic: String?, _ statement: Statement) throws(Diagnostic) -> Reply {
    guard let topic else { return .text(overviewOfHelp) }
    let folded = NameTable.fold(topic)
    if let code = ErrorCodes.entry(folded.uppercased()) {
      return .text(help(code))
    }
    if Session.errorWords.contains(folded) { return .text(indexOfErrors) }
    if Session.functionWords.contains(folded) { return .text(indexOfFunctions) }
    let table = KeywordTable.standard
    let exact = HelpTable.entries.filter { table.spellings($0.role).contains { NameTable.fold($0) == folded } }
    let loads = loadHelp(folded) ?? []
    if !exact.isEmpty { return .text(exact.flatMap { lines($0) } + loads) }
    if let component = model.components.first(where: { $0.isCalled(folded) }) {
      return .text(ComponentPage(component, model, in: tongue).lines(tongue))
    }
    let inside = WordTable.entries.filter { table.spellings($0.role).contains { NameTable.fold($0) == folded } }
    let functions = Function.named(topic).map { help($0) } ?? []
    if !inside.isEmpty || !functions.isEmpty || !loads.isEmpty {
      return .text(functions + inside.flatMap { lines($0) } + loads)
    }
    let begun = HelpTable.entries.filter { table.spellings($0.role).contains { NameTable.fold($0).hasPrefix(folded) } }
    if !begun.isEmpty { return .text(begun.flatMap { lines($0) }) }
    let entities = model.names.entities(named: topic)
    if !entities.isEmpty {
      let summary = EntitySummary(workspace, words)
      return .text(
        entities.map { summary.line($0, named: topic) } + [
          words.sv ? "Skriv varför \(topic) eller visa \(topic)" : "Type explain \(topic) or show \(topic)"
        ])
    }
    let known =
      (HelpTable.entries.map(\.role) + WordTable.entries.map(\.role)).flatMap { table.spellings($0) }
      + Function.all.flatMap { [$0.english, $0.swedish] } + LoadProperty.all.flatMap(\.spellings)
    throw Diagnostic(
      DoorProblem.nothingToHelpWith(topic, suggestions: Suggestion.nearest(to: topic, in: known)), at: statement.span)
  }

  private func lines(_ entry: HelpEntry) -> [String] {
    let text = entry.text(tongue)
    return Wrap.lines(text.form, width: 80, hanging: 2) + Wrap.lines("  " + text.meaning, width: 80, hanging: 2) + [
      "  > " + filled(text.example)
    ]
  }

  private func lines(_ entry: WordEntry) -> [String] {
    let word = KeywordTable.standard.spelling(entry.role, in: tongue)
    let example = entry.example.text.split(separator: "\n", omittingEmptySubsequences: false)
    return Wrap.lines("\(word): \(entry.meaning(tongue))", width: 80, hanging: 2)
      + example.flatMap { Wrap.lines("  > " + $0, width: 80, hanging: 6) }
  }

  private var overviewOfHelp: [String] {
    let titles: [(HelpEntry.Kind, String, String)] = [
      (.question, "Fråga", "Ask"), (.edit, "Ändra", "Edit"), (.scenario, "Förslag", "Scenarios"),
      (.session, "Arbetet", "Session"), (.declaration, "Modellen", "Model"),
    ]
    var lines: [String] = []
    for (kind, swedish, english) in titles {
      let list = HelpTable.entries.filter { $0.kind == kind }.map {
        KeywordTable.standard.spelling($0.role, in: tongue)
      }
      let title = (words.sv ? swedish : english) + ":"
      for (number, line) in Wrap.lines(list.joined(separator: ", "), width: 69, hanging: 0).enumerated() {
        let margin = number == 0 ? title : ""
        lines.append(margin + String(repeating: " ", count: 11 - margin.count) + line)
      }
    }
    return lines + [
      words.sv
        ? "Skriv hjälp och ett ord, som hjälp bevilja; även hjälp funktioner och hjälp fel"
        : "Type help and a word, for example help grant; also help functions, help errors"
    ]
  }

  /// Six lines to type.
  var tour: [String] {
    let lines =
      words.sv
      ? [
        ("visa", "var vi står"), ("topp 5", "vad som drar mest"), ("tänk om bevilja {request}", "pröva, inget ändras"),
        ("behåll", "nu gäller det"), ("ångra", "och nu inte"),
        ("förslag \"Grupp A\" bygger på utgångsläge", "ett eget förslag att ändra i"),
      ]
      : [
        ("show", "where we are"), ("top 5", "what weighs most"), ("what if grant {request}", "try, nothing changes"),
        ("keep", "now it holds"), ("undo", "and now it does not"),
        ("scenario \"Group A\" based on base", "a proposal of your own to edit"),
      ]
    return lines.map { line, meaning in
      let text = "  " + filled(line)
      return text + String(repeating: " ", count: max(2, 46 - text.count)) + meaning
    }
  }

  /// An example with the names of the model at hand.
  func filled(_ example: String) -> String {
    var text = example
    for (mark, name) in [
      ("{request}", first("request")), ("{saving}", first("saving")), ("{investment}", first("investment")),
      ("{root}", model.nodes[model.root].name), ("{placement}", first("placement")),
      ("{lever}", numericLever), ("{unit2}", units.last),
      ("{unit}", units.first), ("{choice}", model.alternatives.first?.name),
      ("{option}", model.alternatives.first?.options.last?.name),
    ] {
      guard let range = text.ranges(of: mark).first else { continue }
      text.replaceSubrange(range, with: name ?? String(mark.dropFirst().dropLast()).uppercased())
    }
    return text
  }

  private func first(_ component: String) -> String? {
    model.items.first { item in
      item.component.map { model.components[$0].names.first == component } ?? false
    }?.name
  }

  /// A lever that is set to a number, or any.
  private var numericLever: String? {
    (model.levers.first { $0.value?.type != .date && $0.range != nil } ?? model.levers.first)?.names.first
  }

  private var units: [String] { model.nodes.filter(\.isLeaf).map(\.name) }
}
