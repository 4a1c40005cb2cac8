import Language

extension Component {
  /// The inputs that its posts are made of as they stand: an amount given to one of them is posted.
  ///
  /// What a function makes of an input, such as what an outlay is written off by, is not the input.
  var postedInputs: Set<Int> {
    var walk = PostedWalk(component: self)
    for post in posts { walk.visit(post.expression, in: post.part) }
    return walk.inputs
  }
}

/// The way from posts to inputs, over steps and outputs.
private struct PostedWalk {
  let component: Component
  var inputs: Set<Int> = []
  private var seen: Set<Component.Meaning> = []

  init(component: Component) { self.component = component }

  mutating func visit(_ expression: Expression, in part: Int?) {
    switch expression.node {
    case .reference(let reference, _): visit(component.meaning(of: reference, in: part))
    case .negate(let inner), .approximate(let inner), .atLeast(let inner), .atMost(let inner), .chance(_, let inner),
      .united(let inner, _):
      visit(inner, in: part)
    case .binary(.add, let left, let right), .binary(.subtract, let left, let right),
      .binary(.multiply, let left, let right), .binary(.divide, let left, let right):
      visit(left, in: part)
      visit(right, in: part)
    case .call(let name, let arguments, _, _): visit(call: name, arguments, in: part)
    case .braces(let entries): for entry in entries { visit(entry.value, in: part) }
    default: break
    }
  }

  /// Functions that give of what they take.
  private mutating func visit(call name: Name, _ arguments: [Expression], in part: Int?) {
    switch Function.named(name.text)?.identity {
    case .ifElse: for argument in arguments.dropFirst() { visit(argument, in: part) }
    case .sum, .mean, .minimum, .maximum, .absolute, .round, .clamp, .lookup, .apportion:
      for argument in arguments { visit(argument, in: part) }
    default: break
    }
  }

  private mutating func visit(_ meaning: Component.Meaning) {
    guard seen.insert(meaning).inserted else { return }
    switch meaning {
    case .input(let input): inputs.insert(input)
    case .local(let local): visit(component.locals[local].expression, in: component.locals[local].part)
    case .output(let output): visit(component.outputs[output].expression, in: component.outputs[output].part)
    case .nested, .linked, .outside: break
    }
  }
}
