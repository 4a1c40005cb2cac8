import Quantities

/// The names of the library that are spelled in two tongues, so that a text can be printed in either: components with
/// their inputs, outputs and choices, the properties of load blocks, and what a model says of a thing in words.
///
/// A name that the text itself declares is its own, and is never translated.
public struct Vocabulary: Sendable {
  /// An English and a Swedish spelling.
  public struct Pair: Sendable, Hashable {
    public let english: String
    public let swedish: String

    public init(english: String, swedish: String) {
      self.english = english
      self.swedish = swedish
    }

    init(_ names: Names) {
      self.init(english: names.first.text, swedish: names.second?.text ?? names.first.text)
    }

    func spelling(in tongue: Tongue) -> String { tongue == .swedish ? swedish : english }
  }

  /// What has names of its own in its body: a component, or a kind of file.
  public struct Kind: Sendable {
    var values: [[UInt32]: Pair] = [:]
    var options: [[UInt32]: [[UInt32]: Pair]] = [:]

    func value(_ name: Name) -> Pair? { name.isQuoted ? nil : values[Fold.scalars(name.text)] }

    func option(_ name: Name, of input: Name) -> Pair? {
      options[Fold.scalars(input.text)]?[Fold.scalars(name.text)]
    }
  }

  private var components: [[UInt32]: (pair: Pair, kind: Kind)] = [:]
  private var items: [[UInt32]: [UInt32]] = [:]
  private var attributes: [[UInt32]: Pair] = [:]
  private var loadProperties: [[UInt32]: Pair] = [:]
  private var loadKinds: [[UInt32]: Pair] = [:]

  /// No names.
  public init() {}

  /// - Parameters:
  ///   - library: the declarations whose components have two names.
  ///   - attributes: what can be said of anything in words.
  ///   - loadProperties: the properties of load blocks.
  ///   - loadKinds: the kinds of files that are no component.
  public init(library: [Statement], attributes: [Pair], loadProperties: [Pair], loadKinds: [Pair]) {
    for statement in library { add(component: statement) }
    self.attributes = Vocabulary.table(attributes)
    self.loadProperties = Vocabulary.table(loadProperties)
    self.loadKinds = Vocabulary.table(loadKinds)
  }

  var isEmpty: Bool { components.isEmpty }

  private static func table(_ pairs: [Pair]) -> [[UInt32]: Pair] {
    var table: [[UInt32]: Pair] = [:]
    for pair in pairs {
      table[Fold.scalars(pair.english)] = pair
      table[Fold.scalars(pair.swedish)] = pair
    }
    return table
  }

  private mutating func add(component statement: Statement) {
    guard case .declaration(.component(let names, _)) = statement.node else { return }
    var kind = Kind()
    for clause in statement.body {
      guard case .clause(let clause) = clause.node else { continue }
      switch clause {
      case .input(let names, _, let type, _, _):
        kind.values.merge(Vocabulary.table([Pair(names)])) { first, _ in first }
        guard case .choice(let options) = type else { continue }
        for name in names.all {
          kind.options[Fold.scalars(name.text)] = Vocabulary.table(options.map { Pair($0) })
        }
      case .output(let names, _, _): kind.values.merge(Vocabulary.table([Pair(names)])) { first, _ in first }
      default: continue
      }
    }
    for name in names.all { components[Fold.scalars(name.text)] = (Pair(names), kind) }
  }

  /// The same names with the instances of a text, and without the components that it declares itself, by either name: the
  /// other name of such a one would be read as the text's own.
  func adding(_ statements: [Statement]) -> Vocabulary {
    guard !isEmpty else { return self }
    var result = self
    for statement in statements {
      switch statement.node {
      case .declaration(.component(let names, _)):
        for name in names.all {
          guard let pair = result.components[Fold.scalars(name.text)]?.pair else { continue }
          for spelling in [pair.english, pair.swedish] { result.components[Fold.scalars(spelling)] = nil }
        }
      case .instance(let instance):
        guard let name = instance.name.parts.last else { continue }
        result.items[Fold.scalars(name.text)] = Fold.scalars(instance.component.text)
        if let label = instance.label { result.items[Fold.scalars(label.text)] = Fold.scalars(instance.component.text) }
      default: continue
      }
    }
    return result
  }

  func component(_ name: Name) -> Pair? { components[Fold.scalars(name.text)]?.pair }

  /// What stands in the body of a statement.
  func kind(of statement: Statement) -> Kind? {
    guard !isEmpty else { return nil }
    switch statement.node {
    case .instance(let instance):
      var found = components[Fold.scalars(instance.component.text)]?.kind ?? Kind()
      found.values.merge(attributes) { first, _ in first }
      return found
    case .declaration(.alternatives), .declaration(.lever):
      return Kind(values: attributes)
    case .declaration(.load(let kind, _, _)):
      var found = Kind()
      if let role = KeywordTable.standard.role(of: kind.text, at: .thing) {
        let names = KeywordTable.standard.spellings(role).map { Fold.scalars($0) }
        found = names.lazy.compactMap { components[$0]?.kind }.first ?? found
      }
      found.values.merge(loadProperties) { first, _ in first }
      return found
    default: return nil
    }
  }

  func loadKind(_ name: Name) -> Pair? { name.isQuoted ? nil : loadKinds[Fold.scalars(name.text)] }

  /// An input or an output of an item.
  func value(_ name: Name, of item: Name) -> Pair? {
    guard !items.isEmpty, let component = items[Fold.scalars(item.text)] else { return nil }
    return components[component]?.kind.value(name)
  }

  func value(_ name: Name, ofFirst arguments: [Expression]) -> Pair? {
    guard let first = arguments.first, case .reference(let reference, _) = first.node, let item = reference.parts.last
    else { return nil }
    return value(name, of: item)
  }

  /// What is said of an item: one of its inputs, or words.
  func attribute(_ name: Name, of item: Name) -> Pair? {
    guard !name.isQuoted else { return nil }
    return value(name, of: item) ?? attributes[Fold.scalars(name.text)]
  }
}
