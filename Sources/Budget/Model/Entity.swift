/// Something a name can stand for. The number is its place in the model's list of that kind.
public enum Entity: Sendable, Hashable {
  /// A node of the organisation's tree.
  case node(Int)
  /// An instance of a component, or a post of its own.
  case item(Int)
  /// Several items under one name: all of a kind (`requests`), or the parts of one (`1:11`).
  case group(Int)
  case input(item: Int, Int)
  case output(item: Int, Int)
  case driver(Int)
  case lever(Int)
  case measure(Int)
  case alternatives(Int)
  case option(Int, Int)
  case cause(Int)
  case table(Int)
  case component(Int)
  /// A part of an instance, by its kind in the component and its place among the parts of that kind.
  case part(item: Int, kind: Int, Int)
  /// An input of one part of an instance.
  case inputPart(item: Int, Int, part: Int)
  /// An output of one part of an instance.
  case outputPart(item: Int, Int, part: Int)
  /// What values are divided by: ages, categories.
  case dimension(Int)
  /// Another tree over the same lines.
  case grouping(Int)
  /// A group of lines, by its grouping and its place there.
  case lineGroup(Int, Int)
  /// `budget`, `forecast`, `outlay`: what is posted.
  case series(Int)
}

extension Entity {
  /// Whether it can stand in an expression; a choice between options cannot.
  public var hasValue: Bool {
    if case .alternatives = self { false } else { true }
  }

  /// Whether it is a value that a model names itself, and not what its data calls something.
  var isDeclaredValue: Bool {
    switch self {
    case .driver, .lever, .measure: true
    default: false
    }
  }
}
