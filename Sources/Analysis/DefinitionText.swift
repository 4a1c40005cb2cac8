import Budget
import Language
import Quantities

/// The text that defines a thing: a component of the library, a lever, a measure, a choice, an item.
public struct DefinitionText: Sendable {
  public let lines: [String]
  /// The file and line where it stands.
  public let file: String
  public let line: Int

  public init?(_ reference: Reference, _ model: Model) throws(Diagnostic) {
    let name = NameTable.fold(reference.text)
    if let component = model.components.first(where: { $0.names.contains { NameTable.fold($0) == name } }) {
      self.init(head: component.source.span, indented: true)
      return
    }
    switch try model.lookup.entity(reference) {
    case .component(let index): self.init(head: model.components[index].source.span, indented: true)
    case .lever(let index): self.init(head: model.levers[index].span, indented: true)
    case .measure(let index): self.init(head: model.measures[index].span, indented: true)
    case .driver(let index): self.init(head: model.drivers[index].span, indented: true)
    case .alternatives(let index): self.init(head: model.alternatives[index].span, indented: true)
    case .option(let group, let index): self.init(head: model.alternatives[group].options[index].span, indented: true)
    case .input(let item, _), .output(let item, _):
      guard let component = model.items[item].component else { return nil }
      self.init(head: model.components[component].source.span, indented: true)
    case .item(let item):
      switch model.items[item].origin {
      case .text(let span): self.init(head: span, indented: true)
      case .cell(let cell):
        self.init(lines: [model.items[item].displayName + ": " + cell.text], file: cell.file, line: cell.row)
      }
    default: return nil
    }
  }

  /// Statements laid out in a tongue, as they would stand in a file of their own.
  static func laid(_ statements: [Statement], _ model: Model, in tongue: Tongue) -> [String] {
    Printer(tongue: tongue, names: model.nameIndex).text(statements).split(separator: "\n").map(String.init)
  }

  private init(lines: [String], file: String, line: Int) {
    (self.lines, self.file, self.line) = (lines, file, line)
  }

  /// The line of a statement, the comment above it, and the lines below that stand further in.
  private init(head: Span, indented: Bool) {
    let all = head.source.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let number = head.source.line(at: head.lower).number
    func indent(_ text: String) -> Int { text.prefix { $0 == " " }.count }
    var first = number - 1
    while first > 0, all[first - 1].hasPrefix("#") { first -= 1 }
    var last = number - 1
    while last + 1 < all.count, !all[last + 1].isEmpty, indent(all[last + 1]) > indent(all[number - 1]) { last += 1 }
    self.init(lines: Array(all[first...last]), file: head.source.name, line: number)
  }
}
