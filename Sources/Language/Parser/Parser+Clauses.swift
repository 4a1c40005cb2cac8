extension Parser {
  /// A line in a component, whose keyword has been read.
  mutating func clause(_ role: KeywordRole) throws(Diagnostic) -> Clause {
    switch role {
    case .input: return try input()
    case .part:
      let names = try pair()
      // A part of an instance may have a label, as the instance has.
      guard names.second == nil, let label = try labels() else { return .part(names) }
      return .part(Names(names.first, label.first))
    case .local:
      let name = try word()
      try expect(.equal)
      return .local(name, try expression())
    case .output:
      let names = try pair()
      try expect(.equal)
      let value = try expression()
      return .output(names, value, label: try labels())
    case .clausePost:
      let value = try expression()
      try expect(.series)
      let series = try groupName()
      return .post(value, series: series, try placement())
    case .clauseExample: return .example(label: try labels())
    default:
      let value = try condition()
      guard let label = try labels() else { throw unexpected(.quoted) }
      return .check(value, label: label)
    }
  }

  private mutating func input() throws(Diagnostic) -> Clause {
    let names = try pair()
    let dimensions = try dimensions()
    try expect(.colon)
    let type = try type()
    let value: Expression? = accept(.equal) ? try expression() : nil
    return .input(names, dimensions: dimensions, type, defaultValue: value, label: try labels())
  }

  private mutating func type() throws(Diagnostic) -> InputType {
    if let (role, end) = keyword(at: .type) {
      switch role {
      case .dateType:
        take(role, to: end)
        return .date
      case .endType:
        take(role, to: end)
        return .end
      case .textType:
        take(role, to: end)
        return .text
      case .itemType:
        take(role, to: end)
        return .item
      case .lineType:
        take(role, to: end)
        return .line
      case .choiceType:
        take(role, to: end)
        try expect(.leftParen)
        let names = try list { (parser) throws(Diagnostic) in try parser.pair() }
        try expect(.rightParen)
        return .choice(names)
      default: break
      }
    }
    guard let unit = unit() else { throw unexpected(.type) }
    return .unit(unit)
  }
}
