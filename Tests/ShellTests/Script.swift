import Shell

/// A reader that gives what a test has written down, and notes what it was asked.
struct Script: LineReader {
  var outcomes: [LineOutcome]
  var prompts: [String] = []
  var remembered: [String] = []

  init(_ outcomes: [LineOutcome]) { self.outcomes = outcomes }

  init(_ lines: String...) { outcomes = lines.map { .line($0) } }

  mutating func read(prompt: String) -> LineOutcome {
    prompts.append(prompt)
    return outcomes.isEmpty ? .end : outcomes.removeFirst()
  }

  mutating func remember(_ statement: String) { remembered.append(statement) }
}
