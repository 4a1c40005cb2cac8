import Quantities

/// Writes statements back as text, in either tongue, from the tree: for the journal, `visa beslut` and saved files.
///
/// What is written reads back as the same tree. Names of several words are quoted, keywords come from the table,
/// series and kinds (`avvikelse`, `requests`) follow the tongue unless the model has a name that is spelled so.
public struct Printer: Sendable {
  public let tongue: Tongue
  let names: NameIndex
  let table = KeywordTable.standard
  /// The words of the statement at hand as they were written; nil where all are to be in the tongue.
  var written: WrittenWords?
  /// The names of the library that follow the tongue.
  var vocabulary = Vocabulary()
  /// The component or the kind of file whose body a statement stands in.
  var surroundings: Vocabulary.Kind?

  /// - Parameter names: what is known where the text will be read.
  public init(tongue: Tongue, names: NameIndex = NameIndex()) {
    self.tongue = tongue
    self.names = names
  }

  /// A statement with its body, indented by two blanks a level, without a line feed at the end.
  public func text(_ statement: Statement) -> String { lines(statement).joined(separator: "\n") }

  /// Several statements, one after the other.
  public func text(_ statements: [Statement]) -> String {
    statements.map { text($0) }.joined(separator: "\n")
  }

  /// The head of a statement as one line, without the colon.
  func line(_ statement: Statement) -> String { head(statement.node) }

  private func lines(_ statement: Statement) -> [String] {
    let head = head(statement.node)
    guard !statement.body.isEmpty else { return [head] }
    return [head + ":"] + statement.body.flatMap { lines($0) }.map { "  " + $0 }
  }

  private func head(_ node: Statement.Node) -> String {
    switch node {
    case .property(let property): self.property(property)
    case .declaration(let declaration): self.declaration(declaration)
    case .clause(let clause): self.clause(clause)
    case .edit(let edit): text(edit)
    case .command(let command): text(command)
    case .instance(let instance):
      words([
        component(instance.component), free(instance.name), instance.label.map { quoted($0.text) },
        placement(instance.placement),
      ])
    }
  }

  private func property(_ property: Property) -> String {
    let value = property.unit?.text ?? property.values.map { side($0, of: property.target) }.joined(separator: "; ")
    return words([target(property) + selectors(property.index), "=", value, label(property.label)])
  }

  // MARK: Words and names

  func word(_ role: KeywordRole) -> String { written?[role] ?? table.spelling(role, in: tongue) }

  /// Whether a role is to be written as a word: where words are kept, only where it stood as one.
  func isWord(_ role: KeywordRole, otherwise isUsual: Bool) -> Bool {
    written.map { $0[role] != nil } ?? isUsual
  }

  /// Parts with single blanks between; empty ones are left out.
  func words(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  func quoted(_ text: String) -> String {
    var result = "\""
    for character in text.unicodeScalars {
      if character == "\"" { result += "\"" }
      result.unicodeScalars.append(character)
    }
    return result + "\""
  }

  func label(_ name: Name?) -> String? { name.map { quoted($0.text) } }

  /// A name with quotes where it was quoted or has to be.
  func name(_ name: Name) -> String {
    name.isQuoted || !isPlain(name.text) ? quoted(name.text) : name.text
  }
}
