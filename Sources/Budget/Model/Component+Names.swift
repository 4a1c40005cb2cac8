import Language

extension Component {
  /// What a name in the component's formulas stands for.
  public enum Meaning: Sendable, Hashable {
    case input(Int)
    case local(Int)
    case output(Int)
    /// An instance inside each instance, and what is asked of it.
    case nested(Int, [Name])
    /// What is asked of the items that an item input names.
    case linked(Int, [Name])
    /// A name of the model.
    case outside
  }

  /// What a reference in its formulas means: its own names come before those of the model.
  public func meaning(of reference: Reference) -> Meaning {
    let name = reference.parts[0].text
    let rest = Array(reference.parts.dropFirst())
    if let index = nested(named: name) { return .nested(index, rest) }
    if let index = input(named: name) {
      if rest.isEmpty { return .input(index) }
      if case .item = inputs[index].type { return .linked(index, rest) }
      return .outside
    }
    guard rest.isEmpty else { return .outside }
    let folded = name.lowercased()
    if let index = locals.firstIndex(where: { $0.name.lowercased() == folded }) { return .local(index) }
    return output(named: name).map { .output($0) } ?? .outside
  }

  /// The index of an instance inside it, by its name or label.
  public func nested(named name: String) -> Int? {
    if nested.isEmpty { return nil }
    let folded = NameTable.fold(name)
    return nested.firstIndex { NameTable.fold($0.name.text) == folded || $0.label.map(NameTable.fold) == folded }
  }

  /// Whether a word means it, in either tongue, in the singular or the plural.
  public func isCalled(_ word: String) -> Bool {
    let folded = NameTable.fold(word)
    return names.map(NameTable.fold).contains { $0 == folded || ModelBuilder.plurals(of: $0).contains(folded) }
  }

  /// Every name of a value in it, in both tongues.
  var valueNames: [String] { inputs.flatMap(\.names) + locals.map(\.name) + outputs.flatMap(\.names) }
}
