import Budget
import Language

extension Explainer {
  /// A value of one part of an instance: its formula, and what the part has for the names in it.
  func ofPart(_ entity: Entity, _ reference: Reference, _ expression: Expression?) throws(Diagnostic) -> Explanation {
    var result = Explanation(
      reference.text, .value(try evaluation.value(of: entity, in: state, year)), evaluation, year: year)
    guard let expression else { return result }
    result.formula = text(expression)
    result.origin = source(expression.span)
    let owner = Array(reference.parts.dropLast())
    for leaf in Explainer.leaves(expression) {
      guard case .reference(let name, _) = leaf.node, let last = name.parts.last else { continue }
      let path = Reference(owner + [last])
      guard case .entity(let found)? = try? model.lookup.meaning(path),
        let figure = try evaluation.value(of: found, in: state, year),
        !result.entries.contains(where: { $0.name == last.text })
      else { continue }
      result.entries.append(
        Explanation.Entry(name: last.text, figure: figure, sources: [], formula: nil, typed: trail(of: found)))
    }
    return result
  }
}

extension Item {
  /// The formula that was given for an input of a part; nil where it has its default.
  func partGiven(_ input: Int, _ part: Int) -> Expression? {
    for list in parts where list.indices.contains(part) {
      if case .expression(let expression)? = list[part].given[input] { return expression }
    }
    return nil
  }
}
