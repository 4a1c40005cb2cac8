extension Parser {
  /// The lines of one indentation.
  mutating func block(indent: Int, in surroundings: Surroundings) -> [Statement] {
    var statements: [Statement] = []
    while line < lines.count, lines[line].indent >= indent {
      let current = lines[line]
      if current.indent > indent {
        // Deeper than its neighbours without a head: said once, then read as if it stood right.
        let isUneven = line > 0 && lines[line - 1].indent > current.indent
        report(isUneven ? .unevenIndent : .unexpectedIndent, current.lower, current.upper)
        statements += nested(indent: current.indent, in: surroundings, above: current)
        continue
      }
      if let statement = logicalLine(in: surroundings) { statements.append(statement) }
    }
    return statements
  }

  /// A block inside another; blocks nested too deep are read flat.
  private mutating func nested(indent: Int, in surroundings: Surroundings, above: LogicalLine) -> [Statement] {
    blockDepth += 1
    defer { blockDepth -= 1 }
    guard blockDepth < 50 else {
      report(.tooDeep(50), above.lower, above.upper)
      while line < lines.count, lines[line].indent >= indent { line += 1 }
      return []
    }
    return block(indent: indent, in: surroundings)
  }

  private mutating func logicalLine(in surroundings: Surroundings) -> Statement? {
    let head = lines[line]
    begin(head)
    line += 1
    var node: Statement.Node?
    do throws(Diagnostic) {
      node = try statement(in: surroundings)
      try finish()
    } catch {
      node = nil
      diagnostics.append(error)
    }
    if let node { learn(node) }
    // What an example declares is known in it alone.
    let known = names
    var isExample = false
    if case .clause(.example)? = node { isExample = true }
    defer { if isExample { names = known } }
    let inside: Surroundings = isExample ? .file : opensComponent(head, surroundings) ? .component : .body
    var body: [Statement] = []
    let follows = line < lines.count && lines[line].indent > head.indent
    if head.hasBody {
      if let node, !mayHaveBody(node) { report(.noBodyAllowed, head.upper, head.upper + 1) }
      if follows {
        body = nested(indent: lines[line].indent, in: inside, above: head)
      } else if let node, mayHaveBody(node) {
        report(.missingBody, head.upper, head.upper + 1)
      }
    } else if follows {
      report(.unexpectedIndent, lines[line].lower, lines[line].upper)
      body = nested(indent: lines[line].indent, in: inside, above: head)
    }
    return node.map { Statement($0, body: body, span: span(head.lower, head.upper)) }
  }

  /// After a statement nothing may follow on its line.
  private func finish() throws(Diagnostic) {
    if !isEnd { throw unexpected(.nothing) }
  }

  private func opensComponent(_ head: LogicalLine, _ surroundings: Surroundings) -> Bool {
    if surroundings == .component { return true }
    return table.match(.component, in: lexer.bytes, from: head.lower, to: head.upper) != nil
  }

  private func mayHaveBody(_ node: Statement.Node) -> Bool {
    switch node {
    case .instance, .clause(.part), .clause(.example): true
    case .declaration(let declaration):
      switch declaration {
      case .load, .lever, .component, .alternatives, .option, .scenario: true
      default: false
      }
    default: false
    }
  }

  /// Names that a statement declares are known from here on; a name of several parts is read part by part anyway.
  private mutating func learn(_ node: Statement.Node) {
    var found: [Name?] = []
    func single(_ reference: Reference) -> Name? { reference.parts.count == 1 ? reference.parts[0] : nil }
    switch node {
    case .instance(let instance): found = [single(instance.name), instance.label]
    case .clause(.part(let names)): found = names.all
    case .declaration(let declaration):
      switch declaration {
      case .driver(let name, let second, _, _, _, let label), .lever(let name, let second, _, _, let label),
        .measure(let name, let second, _, let label):
        found = [single(name), second, label]
      case .alternatives(let name, let label), .option(let name, let label), .post(let name, let label, _, _, _):
        found = [single(name), label]
      case .component(let pair, let label): found = pair.all + (label?.all ?? [])
      case .scenario(let name, _), .alias(let name, _): found = [single(name)]
      case .load(_, let name, _): found = [name]
      default: break
      }
    default: break
    }
    for case let name? in found { names.insert(name.text) }
  }
}
