import Analysis
import Quantities

extension ComponentPage {
  /// The help at the prompt, in lines of at most 80 columns.
  public func lines(_ tongue: Tongue) -> [String] {
    let sv = tongue == .swedish
    var lines = [headline]
    func add(_ text: String, _ hanging: Int) { lines += Wrap.lines(text, width: 80, hanging: hanging) }
    func section(_ title: String, _ entries: [String]) {
      guard !entries.isEmpty else { return }
      lines.append(title)
      for entry in entries { add("  " + entry, 4) }
    }
    if !description.isEmpty { add(description, 0) }
    section(
      sv ? "Indata:" : "Inputs:",
      inputs.map { input in
        "\(input.name) (\(input.type)\(remark(input, sv)))" + (input.meaning.isEmpty ? "" : ": " + input.meaning)
      })
    section(sv ? "Består av:" : "Made of:", nested.map { "\($0.name): \($0.formula)" })
    section(sv ? "Steg:" : "Steps:", steps.map { "\($0.name) = \($0.formula)" })
    section(
      sv ? "Utdata:" : "Outputs:",
      outputs.map { output in
        "\(output.name) = \(output.formula)" + (output.meaning.isEmpty ? "" : ": " + output.meaning)
      })
    section(sv ? "Bokför:" : "Posts:", posts.map { "\($0.formula) \(sv ? "till" : "to") \($0.meaning)" })
    section(sv ? "Kontrollerar:" : "Checks:", checks.map { "\($0.formula): \($0.meaning)" })
    for example in examples {
      lines.append((sv ? "Exempel" : "Example") + (example.title.isEmpty ? ":" : ": " + example.title))
      for line in example.lines { add("  " + line, 6) }
    }
    add(sv ? "Skriv visa definition \(name) för källtexten" : "Type show definition \(name) for its source", 2)
    return lines
  }

  private var headline: String {
    name + (otherName.map { " (\($0))" } ?? "") + (label.map { ": " + $0 } ?? "")
  }

  private func remark(_ input: Input, _ sv: Bool) -> String {
    if input.isRequired { return sv ? ", måste anges" : ", must be given" }
    return input.standard.map { (sv ? ", annars " : ", else ") + $0 } ?? ""
  }

  /// The page as Markdown, with headings one level below `level`.
  public func markdown(_ tongue: Tongue, level: Int = 1) -> String {
    let sv = tongue == .swedish
    let mark = String(repeating: "#", count: level)
    var blocks = ["\(mark) \(headline)"]
    if !description.isEmpty { blocks.append(description) }
    func table(_ title: String, _ columns: [String], _ rows: [[String]]) {
      guard !rows.isEmpty else { return }
      blocks.append("\(mark)# \(title)")
      func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
      blocks.append(([line(columns), line(columns.map { _ in ":--" })] + rows.map(line)).joined(separator: "\n"))
    }
    table(
      sv ? "Indata" : "Inputs",
      sv ? ["Namn", "Sort", "Utan eget värde", "Betydelse"] : ["Name", "Kind", "Unless given", "Meaning"],
      inputs.map { input in
        let standard = input.standard.map(code) ?? (input.isRequired ? (sv ? "måste anges" : "must be given") : "–")
        return [code(input.name), input.type, standard, input.meaning]
      })
    table(
      sv ? "Består av" : "Made of", sv ? ["Namn", "Komponent", "Betydelse"] : ["Name", "Component", "Meaning"],
      nested.map { [code($0.name), code($0.formula), $0.meaning] })
    table(
      sv ? "Steg" : "Steps", sv ? ["Namn", "Formel"] : ["Name", "Formula"],
      steps.map { [code($0.name), code($0.formula)] })
    table(
      sv ? "Utdata" : "Outputs", sv ? ["Namn", "Formel", "Betydelse"] : ["Name", "Formula", "Meaning"],
      outputs.map { [code($0.name), code($0.formula), $0.meaning] })
    table(
      sv ? "Bokför" : "Posts", sv ? ["Belopp", "Serie"] : ["Amount", "Series"],
      posts.map { [code($0.formula), $0.meaning] })
    table(
      sv ? "Kontrollerar" : "Checks", sv ? ["Villkor", "Sägs annars"] : ["Condition", "Said otherwise"],
      checks.map { [code($0.formula), $0.meaning] })
    for example in examples {
      blocks.append("\(mark)# " + (sv ? "Exempel" : "Example"))
      if !example.title.isEmpty { blocks.append(example.title + ":") }
      blocks.append(["```tankom"].joined() + "\n" + example.lines.joined(separator: "\n") + "\n```")
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func code(_ text: String) -> String { "`" + text.replacing("|", with: "\\|") + "`" }
}
