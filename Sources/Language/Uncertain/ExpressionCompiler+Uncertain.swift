import Graph
import Quantities

extension ExpressionCompiler {
  /// A number with ends, written in a unit; a bare one takes its target's.
  func uncertain(_ number: UncertainNumber, _ unit: Unit?) -> Typed {
    let scaled = number.scaled(by: unit?.scale ?? 1)
    let state: State = scaled.low == scaled.high ? .plain : resolver.uncertain.state(of: scaled)
    return Typed(
      .constant(scaled.stated, state), type: .quantity(unit?.base ?? .one), shape: .constant, display: unit,
      isBare: unit == nil)
  }

  /// `between(a; b)`, `normal(mean; deviation)`, `triangle(low; mode; high)`, `uniform(low; high)`.
  func uncertain(
    _ function: Function.Identity, _ name: Name, _ arguments: [Expression]
  ) throws(Diagnostic) -> Typed {
    var values: [Typed] = []
    for argument in arguments { values.append(try compile(argument)) }
    // One value with one unit, as in `1..2 mnkr`: a bare number has that of the others, money too.
    if let written = values.first(where: { !$0.isBare }) {
      let unit = written.display ?? written.unit
      for place in values.indices {
        if values[place].isBare, let number = values[place].plainConstant {
          values[place] = .constant(number, unit: unit)
        } else {
          _ = try unify(written, values[place], sign: ";", arguments[place].span)
        }
      }
    }
    let numbers = values.compactMap(\.plainConstant)
    guard numbers.count == values.count else {
      if function == .between || function == .uniform { return between(values[0], values[1]) }
      throw Diagnostic(
        CompileProblem.numbersOnly(name.text), at: arguments[0].span.to(arguments[arguments.count - 1].span))
    }
    let number: UncertainNumber =
      switch function {
      case .normal: .normal(numbers[0], numbers[1], owner: owner)
      case .triangle: .triangle(numbers[0], numbers[1], numbers[2], owner: owner)
      default: .range(numbers[0], numbers[1], owner: owner)
      }
    let state: State = number.low == number.high ? .plain : resolver.uncertain.state(of: number)
    return Typed(
      .constant(number.stated, state), type: values[0].type, shape: .constant,
      display: values.lazy.compactMap(\.display).first, isBare: values[0].isBare)
  }

  /// A value on the way from one formula to another: `a + share × (b − a)`, with a share from 0 to 1.
  private func between(_ a: Typed, _ b: Typed) -> Typed {
    let share = row(uncertain(.range(0, 1, owner: owner), .one))
    let way = resolver.makeRow(.subtract, [row(b), row(a)])
    let made = resolver.makeRow(.sum, [row(a), resolver.makeRow(.multiply, [share, way])])
    return Typed(.row(made), type: a.type, shape: max(a.shape, b.shape), display: a.display ?? b.display)
  }
}
