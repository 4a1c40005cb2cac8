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

  /// What a reference in its formulas means: its own names come before those of the model, and inside a part the part's
  /// before those of the instance.
  ///
  /// - Parameter part: the kind of part in which the formula stands; nil for one of the instance itself.
  public func meaning(of reference: Reference, in part: Int? = nil) -> Meaning {
    let name = reference.parts[0].text
    let lowered = NameTable.lower(name)
    guard reference.parts.count > 1 else {
      if let part, let own = value(lowered, of: part) { return own }
      if let index = nested(named: name) { return .nested(index, []) }
      return value(lowered) ?? .outside
    }
    let rest = Array(reference.parts.dropFirst())
    if let index = nested(named: name) { return .nested(index, rest) }
    if let index = input(named: name) {
      if case .item = inputs[index].type { return .linked(index, rest) }
      return .outside
    }
    guard rest.count == 1, let kind = self.part(named: name) else { return .outside }
    return value(NameTable.lower(rest[0].text), of: kind) ?? .outside
  }

  /// A value of the instance by its name, or of its parts, all of them, where one kind of part has it.
  func value(named name: String) -> Meaning? { value(NameTable.lower(name)) }

  private func value(_ lowered: String) -> Meaning? {
    if let own = value(lowered, of: nil) { return own }
    let found = parts.indices.compactMap { value(lowered, of: $0) }
    return found.count == 1 ? found[0] : nil
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
