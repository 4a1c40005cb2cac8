import Language
import Quantities

/// The shape of a tree as text, without places and quotes: what two spellings of one statement have in common.
func shape(_ value: Any) -> String {
  switch value {
  case let name as Name: return canonical(name.text)
  case let reference as Reference: return reference.parts.map { canonical($0.text) }.joined(separator: ".")
  case let unit as UnitText: return "<\(unit.text)>"
  case let date as CalendarDate: return date.description
  case let expression as Expression: return shape(expression.node)
  case let text as String: return "'\(text)'"
  case let number as Double: return number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  case let binary as BinaryOperator: return binary.rawValue
  default: break
  }
  let mirror = Mirror(reflecting: value)
  switch mirror.displayStyle {
  case .optional: return mirror.children.first.map { shape($0.value) } ?? "-"
  case .collection: return "[" + mirror.children.map { shape($0.value) }.joined(separator: " ") + "]"
  case .enum:
    guard let child = mirror.children.first else { return "\(value)" }
    return (child.label ?? "") + "(" + parts(child.value) + ")"
  case .struct, .tuple: return "(" + parts(value) + ")"
  default: return "\(value)"
  }
}

private func parts(_ value: Any) -> String {
  let mirror = Mirror(reflecting: value)
  let isRecord = mirror.displayStyle == .tuple || mirror.displayStyle == .struct
  if value is Name || value is Reference || value is UnitText || value is Expression || value is CalendarDate {
    return shape(value)
  }
  if value is Span { return "" }
  guard isRecord else { return shape(value) }
  return mirror.children.filter { !($0.value is Span) }.map { shape($0.value) }.joined(separator: " ")
}

/// A word of the table by its role, since people bend it; other names as they are.
private func canonical(_ text: String) -> String {
  KeywordTable.standard.role(of: text, at: .thing).map { KeywordTable.standard.spelling($0, in: .english) } ?? text
}

/// The dumps of the statements of a text, each with its body.
func shape(_ statements: [Statement]) -> [String] {
  statements.map { statement in
    let head = shape(statement.node)
    return statement.body.isEmpty ? head : head + " {" + shape(statement.body).joined(separator: " ") + "}"
  }
}
