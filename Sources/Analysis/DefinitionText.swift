import Budget
import Language
import Quantities

/// The text that defines a thing, from where it was written and laid out in either tongue: a component of the library or
/// of the model, a lever, a measure, a choice, an item.
public struct DefinitionText: Sendable {
  /// The definition with the comment above it.
  public let lines: [String]
  /// The file and line where it stands.
  public let file: String
  public let line: Int
  /// The file and line of the library's component that it takes the place of.
  public private(set) var overridden: (file: String, line: Int)?

  /// The definition of what a reference names; nil where that has none.
  public init?(_ reference: Reference, _ model: Model, in tongue: Tongue) throws(Diagnostic) {
    if let component = model.components.first(where: { $0.isCalled(reference.text) }) {
      self.init(component, model, tongue)
      return
    }
    switch try model.lookup.entity(reference) {
    case .component(let index): self.init(model.components[index], model, tongue)
    case .lever(let index): self.init(model.levers[index].span, model, tongue)
    case .measure(let index): self.init(model.measures[index].span, model, tongue)
    case .driver(let index): self.init(model.drivers[index].span, model, tongue)
    case .alternatives(let index): self.init(model.alternatives[index].span, model, tongue)
    case .option(let group, let index): self.init(model.alternatives[group].options[index].span, model, tongue)
    case .input(let item, _), .output(let item, _):
      guard let component = model.items[item].component else { return nil }
      self.init(model.components[component], model, tongue)
    case .item(let item):
      switch model.items[item].origin {
      case .text(let span): self.init(span, model, tongue)
      case .cell(let cell):
        self.init(lines: [model.items[item].displayName + ": " + cell.text], file: cell.file, line: cell.row)
      }
    default: return nil
    }
  }

  private init(lines: [String], file: String, line: Int) {
    (self.lines, self.file, self.line) = (lines, file, line)
  }

  private init(_ component: Component, _ model: Model, _ tongue: Tongue) {
    self.init(component.source.span, model, tongue)
    overridden = component.overridden.map { statement in
      let source = statement.span.source
      return (source.name, source.line(at: statement.span.lower).number)
    }
  }

  private init(_ head: Span, _ model: Model, _ tongue: Tongue) {
    let block = SourceBlock(head)
    self.init(
      lines: DefinitionText.laid(block.lines, model, in: tongue), file: head.source.name, line: block.number)
  }

  /// Lines of a source as `format` lays them out, in a tongue; as they stand where they are no text of their own.
  static func laid(_ lines: [String], _ model: Model, in tongue: Tongue) -> [String] {
    let text = lines.joined(separator: "\n") + "\n"
    let formatter = Formatter(tongue: tongue, names: model.nameIndex, vocabulary: .standard)
    guard let laid = try? formatter.format(Source(name: "", text: text)) else { return lines }
    return laid.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast(while: \.isEmpty)
  }
}

/// The lines of a statement in its source: the comment above it, its head, and what stands further in below.
struct SourceBlock {
  /// Without the indentation that the head has.
  let lines: [String]
  /// The line of the head, from 1.
  let number: Int
  /// How many of the lines stand before the head.
  let remarks: Int

  init(_ head: Span) {
    let all = head.source.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    number = head.source.line(at: head.lower).number
    let start = number - 1
    func indent(_ text: String) -> Int { text.prefix { $0 == " " }.count }
    let margin = indent(all[start])
    var first = start
    while first > 0, all[first - 1].drop(while: { $0 == " " }).hasPrefix("#"), indent(all[first - 1]) == margin {
      first -= 1
    }
    var last = start
    while last + 1 < all.count, !all[last + 1].isEmpty, indent(all[last + 1]) > margin { last += 1 }
    lines = all[first...last].map { String($0.dropFirst(margin)) }
    remarks = start - first
  }

  /// The lines below the head, without their common indentation.
  var body: [String] {
    let rest = lines.dropFirst(remarks + 1)
    let margin = rest.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return rest.map { String($0.dropFirst(margin)) }
  }
}

extension [String] {
  /// Without the last ones that meet a condition.
  fileprivate func dropLast(while condition: (String) -> Bool) -> [String] {
    var result = self
    while let last = result.last, condition(last) { result.removeLast() }
    return result
  }
}
