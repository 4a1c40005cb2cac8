extension Parsed {
  /// Reads a text whole and keeps its findings beside others.
  ///
  /// - Returns: the statements that could be read.
  public static func read(
    _ source: Source, names: NameIndex = NameIndex(), into findings: inout [Diagnostic]
  ) -> [Statement] {
    var parser = Parser(source: source, names: names)
    let parsed = parser.parse()
    findings += parsed.diagnostics
    return parsed.statements
  }
}
