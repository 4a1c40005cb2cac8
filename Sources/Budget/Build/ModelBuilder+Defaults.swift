import Graph
import Language
import Quantities

extension ModelBuilder {
  /// What holds where an input of a quantity is not given.
  func defaultInput(
    _ item: Int, _ definition: Component.Input, _ unit: Unit, over axes: [Int], _ compiler: ExpressionCompiler,
    _ name: String
  ) throws(Diagnostic) -> Typed {
    guard let expression = definition.defaultValue else {
      // Of a part the name says which.
      let owner =
        definition.part == nil
        ? parts.items[item].displayName : name.split(separator: ".").dropLast().joined(separator: ".")
      throw Diagnostic(
        BudgetProblem.missingInput(item: owner, input: definition.names.last ?? ""), at: parts.items[item].origin)
    }
    guard let named = modelName(expression, item) else {
      return try compiler.compileMembers(expression, over: axes, as: unit, target: name)
    }
    guard let found = named else {
      return Typed(
        .constant(0, .unknown(cause(named: name))), type: .quantity(unit.base), shape: .constant, display: unit)
    }
    return try compiler.compileMembers(found, over: axes, as: unit, target: name)
  }

  /// A default that is a word of the language for something that a model may have, such as its internal rate: what the
  /// model calls it, in either tongue, and nil inside where it has no such thing. Nil for any other default.
  private func modelName(_ expression: Expression, _ item: Int) -> Expression?? {
    guard let component = parts.items[item].component, case .reference(let reference, []) = expression.node,
      reference.parts.count == 1,
      case .outside = parts.components[component].meaning(of: reference),
      let role = KeywordTable.standard.role(of: reference.text, at: .thing)
    else { return nil }
    let words = KeywordTable.standard.spellings(role)
    guard let word = words.first(where: { !parts.names.entities(named: $0).isEmpty }) else { return .some(nil) }
    return Expression(
      .reference(Reference([Name(word, isQuoted: false, span: expression.span)]), []), span: expression.span)
  }
}
