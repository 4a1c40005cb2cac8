import Reports

extension Session {
  /// `hjälp E0201`: what the code means, an example, and what to write instead.
  func help(_ code: ErrorCode) -> [String] {
    var lines = Wrap.lines("\(code.code): \(code.meaning(tongue))", width: 80, hanging: 2)
    func section(_ title: String, _ text: [String]) {
      guard !text.isEmpty else { return }
      lines.append(title)
      for line in text { lines += Wrap.lines("  " + line, width: 80, hanging: 4) }
    }
    section(words.sv ? "Exempel:" : "Example:", code.example.lines(tongue))
    section(words.sv ? "Skriv i stället:" : "Write instead:", code.example.rightLines(tongue))
    return lines
  }

  /// `hjälp fel`: all codes, each with its rule.
  var indexOfErrors: [String] {
    var lines: [String] = []
    for group in ErrorCodes.groups {
      lines.append((words.sv ? group.swedish : group.english) + ":")
      for code in group.codes {
        lines += Wrap.lines("  \(code.code)  \(code.rule(tongue))", width: 80, hanging: 9)
      }
    }
    return lines + [
      words.sv ? "Skriv hjälp och en kod, till exempel hjälp E0206" : "Type help and a code, for example help E0206"
    ]
  }

  /// The words that ask for the list of codes.
  static let errorWords: Set<String> = ["fel", "felkoder", "errors", "error codes"]
}
