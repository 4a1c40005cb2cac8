import Budget
import Language
import Quantities

extension Component {
  /// A formula of the component with its names in the reader's tongue.
  func named(_ expression: Expression, in tongue: Tongue) -> Expression {
    let definition = self
    func own(_ name: Name) -> Name {
      let names =
        definition.input(named: name.text).map { definition.inputs[$0].names }
        ?? definition.output(named: name.text).map { definition.outputs[$0].names }
      guard let names, let chosen = tongue == .swedish ? names.last : names.first else { return name }
      return Name(chosen, span: name.span)
    }
    func inner(_ expression: Expression) -> Expression {
      let node: Expression.Node
      switch expression.node {
      case .reference(let reference, let selectors) where reference.parts.count == 1:
        node = .reference(Reference([option(reference.parts[0]) ?? own(reference.parts[0])]), selectors)
      case .binary(let sign, let left, let right): node = .binary(sign, inner(left), inner(right))
      case .negate(let value): node = .negate(inner(value))
      case .not(let value): node = .not(inner(value))
      case .call(let name, let arguments, let selectors, let unit):
        node = .call(Functions.spelled(name, tongue), arguments.map(inner), selectors, unit)
      case .united(let value, let unit): node = .united(inner(value), unit)
      default: node = expression.node
      }
      return Expression(node, span: expression.span)
    }
    /// An option of a choice, unless an input has its name.
    func option(_ name: Name) -> Name? {
      guard definition.input(named: name.text) == nil, definition.output(named: name.text) == nil else { return nil }
      for index in definition.inputs.indices {
        if let found = definition.options(of: index).first(where: { $0.contains(name.text) }) {
          return (tongue == .swedish ? found.last : found.first).map { Name($0, span: name.span) }
        }
      }
      return nil
    }
    return inner(expression)
  }
}

/// Words of functions stay as they are; the printer knows those of the table.
private enum Functions {
  /// A function's name in the reader's tongue.
  static func spelled(_ name: Name, _ tongue: Tongue) -> Name {
    guard let function = Function.named(name.text) else { return name }
    return Name(tongue == .swedish ? function.swedish : function.english, span: name.span)
  }
}

extension Explainer {
  /// A component's formula with its names in the reader's tongue.
  func named(_ expression: Expression, _ definition: Component) -> Expression {
    definition.named(expression, in: tongue)
  }

  static func names(_ expression: Expression) -> [String] {
    switch expression.node {
    case .reference(let reference, _): [reference.parts[0].text]
    case .binary(_, let left, let right): names(left) + names(right)
    case .negate(let inner), .not(let inner), .united(let inner, _): names(inner)
    case .call(_, let arguments, _, _): arguments.flatMap(names)
    default: []
    }
  }
}
