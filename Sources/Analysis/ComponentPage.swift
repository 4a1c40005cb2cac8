import Budget
import Language
import Quantities

/// A component as its own source describes it, in one tongue: what it is, what it is given, what it gives, what it posts
/// and checks, and its examples. The same facts make the help at the prompt and the page of the library.
public struct ComponentPage: Sendable {
  /// An input.
  public struct Input: Sendable {
    public let name: String
    /// The unit, or what kind of value: a date, a text, one of some words.
    public let type: String
    /// What holds where nothing is given; nil where it must be, or where there is nothing.
    public let standard: String?
    /// Whether the component cannot do without it.
    public let isRequired: Bool
    public let meaning: String
  }

  /// A value that it gives, or a part of it: a name, a formula and a meaning.
  public struct Entry: Sendable {
    public let name: String
    public let formula: String
    public let meaning: String
  }

  /// Its name in this tongue.
  public let name: String
  /// Its name in the other one, where that is another.
  public let otherName: String?
  public let label: String?
  /// What stands above it in its file.
  public let description: String
  public let file: String
  public let inputs: [Input]
  public let outputs: [Entry]
  /// Steps of the formulas, which nothing outside sees.
  public let steps: [Entry]
  /// Instances of other components inside it: name, component and label.
  public let nested: [Entry]
  /// What it posts: the amount, and the series as its meaning.
  public let posts: [Entry]
  /// What is checked of each instance.
  public let checks: [Entry]
  /// Small models with what they come to: a title and lines.
  public let examples: [(title: String, lines: [String])]

  /// The page of a component.
  public init(_ component: Component, _ model: Model, in tongue: Tongue) {
    let sv = tongue == .swedish
    let printer = Printer(tongue: tongue, names: model.nameIndex)
    func own(_ names: [String]) -> String { (sv ? names.last : names.first) ?? "" }
    func formula(_ expression: Expression) -> String { printer.text(component.named(expression, in: tongue)) }
    name = own(component.names)
    let other = (sv ? component.names.first : component.names.last) ?? ""
    otherName = other == name ? nil : other
    label = component.label?.text(tongue)
    description = ComponentPage.description(component.source, tongue)
    file = component.source.span.source.name
    inputs = component.inputs.map { input in
      Input(
        name: own(input.names), type: ComponentPage.type(input.type, sv),
        standard: input.defaultValue.map { printer.text(component.named($0, in: tongue)) },
        isRequired: ComponentPage.isRequired(input), meaning: input.label?.text(tongue) ?? "")
    }
    outputs = component.outputs.map {
      Entry(name: own($0.names), formula: formula($0.expression), meaning: $0.label?.text(tongue) ?? "")
    }
    steps = component.locals.map { Entry(name: $0.name, formula: formula($0.expression), meaning: "") }
    nested = component.nested.map { nested in
      let inner = model.components.first {
        $0.names.contains { NameTable.fold($0) == NameTable.fold(nested.component.text) }
      }
      return Entry(
        name: nested.name.text, formula: inner.map { own($0.names) } ?? nested.component.text,
        meaning: nested.label ?? "")
    }
    posts = component.posts.map { post in
      let series = model.series(named: post.series.text).map { model.seriesNames[$0] }
      let name = series.map { sv ? $0.swedish : $0.english } ?? post.series.text
      return Entry(
        name: "", formula: formula(post.expression), meaning: name + ComponentPage.booking(post.placement, sv))
    }
    checks = component.checks.map {
      Entry(
        name: "", formula: printer.condition(component.named($0.condition, in: tongue)), meaning: $0.text.text(tongue))
    }
    examples = component.examples.map { example in
      var title = ""
      if case .clause(.example(let label?)) = example.node { title = Label(label).text(tongue) }
      return (title, DefinitionText.laid(SourceBlock(example.span).body, model, in: tongue))
    }
  }

  /// The activity and the account that a post is booked on.
  private static func booking(_ placement: Placement, _ sv: Bool) -> String {
    let parts = [
      placement.activity.map { (sv ? "verksamhet " : "activity ") + $0.text },
      placement.account.map { (sv ? "konto " : "account ") + $0.text },
    ].compactMap { $0 }
    return parts.isEmpty ? "" : ", " + parts.joined(separator: ", ")
  }

  private static func type(_ type: InputType, _ sv: Bool) -> String {
    switch type {
    case .unit(let unit): unit.text
    case .date: sv ? "datum" : "date"
    case .end: sv ? "sista dag, månad eller år" : "last day, month or year"
    case .text: sv ? "text" : "text"
    case .item: sv ? "en annan del av modellen" : "another part of the model"
    case .line: sv ? "en rad i organisationen" : "a line of the organisation"
    case .choice(let names):
      list(names.map { (sv ? $0.all.last : $0.all.first)?.text ?? "" }, sv ? "eller" : "or")
    }
  }

  /// `a, b or c`.
  private static func list(_ words: [String], _ joint: String) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " " + joint + " " + last
  }

  /// Numbers have no value of their own; dates, texts and links may be left out.
  private static func isRequired(_ input: Component.Input) -> Bool {
    if case .unit = input.type { input.defaultValue == nil } else { false }
  }

  /// The comment above a component: the paragraph of the tongue, where it has two, the English one first.
  private static func description(_ source: Statement, _ tongue: Tongue) -> String {
    let all = source.span.source.text.split(separator: "\n", omittingEmptySubsequences: false)
    let head = source.span.source.line(at: source.span.lower).number - 1
    let above = all[..<head].reversed().prefix { $0.hasPrefix("#") }.reversed()
    let texts = above.map { String($0.drop { $0 == "#" }).trimmingPrefix(" ") }
    let paragraphs = texts.split(whereSeparator: \.isEmpty).map { $0.joined(separator: " ") }
    return (tongue == .swedish ? paragraphs.last : paragraphs.first) ?? ""
  }
}
