import Language

/// Inputs that are lines of the organisation, and instances inside components that stand on them.
extension ModelBuilder {
  /// The input of its owner that the place of an instance names, if it is one: `leg giver in from`.
  func lineOfOwner(_ item: Int, _ reference: Reference) -> Int? {
    guard let owner = parts.items[item].owner, let component = parts.items[owner].component,
      case .input(let input) = parts.components[component].meaning(of: reference),
      parts.components[component].inputs[input].type == .line
    else { return nil }
    return input
  }

  /// Whether an input of an item is a line, and no other item.
  func isLine(_ input: Int, of item: Int) -> Bool {
    parts.items[item].component.map { parts.components[$0].inputs[input].type == .line } ?? false
  }

  /// Finds the lines that inputs name, and puts the instances there that stand on them.
  func settleLines() {
    for index in parts.items.indices {
      guard let component = parts.items[index].component else { continue }
      for (input, definition) in parts.components[component].inputs.enumerated() where definition.type == .line {
        settleLine(index, input)
      }
    }
    for (item, input) in placedByInput {
      guard let owner = parts.items[item].owner, let node = parts.items[owner].lines[input] else { continue }
      parts.items[item].node = node
      checkBasis(of: item)
    }
  }

  /// Owners stand before the instances that are part of them, so that what they hand on is known.
  private func settleLine(_ index: Int, _ input: Int) {
    let item = parts.items[index]
    guard case .items(let references)? = item.given[input], let reference = references.first else {
      let name = item.component.flatMap { parts.components[$0].inputs[input].names.last } ?? ""
      report(BudgetProblem.missingInput(item: item.displayName, input: name), item.origin)
      return
    }
    if item.givenByOwner.contains(input), let outer = lineOfOwner(index, reference) {
      parts.items[index].lines[input] = item.owner.flatMap { parts.items[$0].lines[outer] }
      return
    }
    let found = attempt { () throws(Diagnostic) -> Entity in
      try self.lookup.entity(reference, wanted: .line) { if case .node = $0 { true } else { false } }
    }
    if case .node(let node)? = found { parts.items[index].lines[input] = node }
  }
}
