extension ExpressionCompiler {
  /// The dimensions that an expression has, in the order in which they come in it. Nothing is compiled that has its
  /// dimensions declared; what is wrong with a name is said when it is compiled.
  public func axes(of expression: Expression) -> [Int] {
    guard !resolver.dimensions.isEmpty else { return [] }
    var found: [Int] = []
    collect(expression, &found)
    return found
  }

  private func collect(_ expression: Expression, _ found: inout [Int]) {
    func add(_ axes: [Int]) {
      for axis in axes where !found.contains(axis) { found.append(axis) }
    }
    switch expression.node {
    case .number, .range, .unknown, .date: break
    case .approximate(let inner), .atLeast(let inner), .atMost(let inner), .negate(let inner), .not(let inner),
      .united(let inner, _), .chance(_, let inner), .at(let inner, _):
      collect(inner, &found)
    case .binary(_, let left, let right):
      collect(left, &found)
      collect(right, &found)
    case .reference(let reference, let selectors):
      add(left(resolver.axes(of: reference), by: selectors))
    case .property(let name, let owner): add(resolver.axes(of: Reference(owner.parts + [name])))
    case .braces(let entries):
      for entry in entries {
        if case .member(let member)? = entry.key, let axis = axis(ofKey: member) { add([axis]) }
        collect(entry.value, &found)
      }
    case .call(let name, let arguments, let selectors, _): add(left(axes(ofCall: name, arguments), by: selectors))
    }
  }

  /// The dimensions that selectors leave: those of which they name no single member.
  private func left(_ axes: [Int], by selectors: [Selector]) -> [Int] {
    guard !axes.isEmpty, selectors.contains(where: \.isMember) else { return axes }
    var rest = axes
    for case .member(let name, let member) in selectors {
      guard let (axis, indexes) = try? find(member, name, in: axes), indexes.count == 1 else { continue }
      rest.removeAll { $0 == axes[axis] }
    }
    return rest
  }

  func axes(ofCall name: Name, _ arguments: [Expression]) -> [Int] {
    guard let function = Function.named(name.text) else {
      // An output of a thing, called: `kostnad(skola)`.
      guard arguments.count == 1, case .reference(let reference, []) = arguments[0].node else { return [] }
      return resolver.axes(of: Reference(reference.parts + [name]))
    }
    var found: [Int] = []
    switch function.identity {
    case .sum, .mean:
      let (values, dimensions) = summed(arguments)
      guard !dimensions.isEmpty else { return [] }
      for value in values { collect(value, &found) }
      return found.filter { !dimensions.contains($0) }
    case .minimum where arguments.count == 1, .maximum where arguments.count == 1: return []
    default:
      for argument in arguments { collect(argument, &found) }
      return found
    }
  }

  /// The values and the dimensions of `sum(e; ålder)`: names of dimensions at the end are no values.
  func summed(_ arguments: [Expression]) -> (values: [Expression], dimensions: [Int]) {
    var values = arguments
    var dimensions: [Int] = []
    while values.count > 1, let last = values.last, case .reference(let reference, []) = last.node,
      reference.parts.count == 1, let dimension = dimension(named: reference.text, of: values[0])
    {
      dimensions.append(dimension)
      values.removeLast()
    }
    return (values, dimensions)
  }

  /// A dimension by its name: one that has a name here, or one that a value has, as the parts of an item.
  public func dimension(named name: String, of value: Expression) -> Int? {
    resolver.dimension(named: name) ?? axes(of: value).first { resolver.dimensions[$0].isNamed(name) }
  }

  /// The dimension that a key in braces is a member of: one that is declared for the value or fixed, before others.
  func axis(ofKey member: Member) -> Int? {
    let near = (context ?? []) + coordinate.axes.filter { context?.contains($0) != true }
    if let axis = near.first(where: { !resolver.dimensions[$0].indexes(of: member).isEmpty }) { return axis }
    let others = resolver.namedDimensions.filter { !resolver.dimensions[$0].indexes(of: member).isEmpty }
    return others.count == 1 ? others[0] : nil
  }
}
