import Graph
import Quantities

extension ExpressionCompiler {
  /// Compiles an expression for every member of its dimensions: a single value where it has none.
  ///
  /// Each member's value is compiled by itself, for the coordinate that fixes it, so that everything that can be said
  /// of a single value can be said of a member's.
  ///
  /// - Parameters:
  ///   - axes: the dimensions that the value is declared over; nil for those that the expression has.
  ///   - unit: what bare numbers take, unless it holds money; nil where nothing is declared.
  ///   - target: what gets the value, for messages.
  /// - Throws: also where the expression has a dimension that is not declared.
  public func compileMembers(
    _ expression: Expression, over axes: [Int]? = nil, as unit: Unit? = nil, target: String
  ) throws(Diagnostic) -> Typed {
    // A number has no dimensions to look for.
    if case .number(let number, let text) = expression.node, axes?.isEmpty ?? true {
      let value = try literal(number, text)
      return try unit.map { (unit) throws(Diagnostic) in
        try adopt(value, unit, target: target, span: expression.span)
      } ?? value
    }
    var compiler = self
    compiler.context = axes ?? context
    let found = compiler.axes(of: expression)
    if let axes, let extra = found.first(where: { !axes.contains($0) }) {
      throw Diagnostic(
        DimensionProblem.extraDimension(
          target: target, dimension: resolver.dimensions[extra].name, text: expression.span.source.text(expression.span)
        ), at: expression.span)
    }
    return try compiler.compile(expression, forEach: axes ?? found, as: unit.map { ($0, target) }, names: true)
  }

  /// - Parameters:
  ///   - wanted: the unit that bare numbers take, unless it holds money, and what gets the value.
  ///   - names: whether an unknown is named with its members.
  func compile(
    _ expression: Expression, forEach axes: [Int], as wanted: (unit: Unit, target: String)? = nil, names: Bool
  ) throws(Diagnostic) -> Typed {
    func one(_ compiler: ExpressionCompiler) throws(Diagnostic) -> Typed {
      guard let wanted else { return try compiler.compile(expression) }
      return try compiler.compile(expression, as: wanted.unit, target: wanted.target)
    }
    guard !axes.isEmpty else { return try one(self) }
    let sizes = axes.map { resolver.dimensions[$0].members.count }
    let count = sizes.reduce(1) { $0.multipliedReportingOverflow(by: $1).overflow ? .max : $0 * $1 }
    guard count <= MemberValues.limit else {
      throw Diagnostic(
        DimensionProblem.tooManyMembers(count, dimensions: axes.map { resolver.dimensions[$0].name }),
        at: expression.span)
    }
    guard count > 0 else { return try none(expression, axes, sizes) }
    var result = MemberValues(axes: axes, sizes: sizes, values: [])
    let work = work ?? MemberWork()
    for index in 0..<count {
      guard work.mayGoOn() else {
        throw Diagnostic(
          DimensionProblem.tooManyMembers(MemberWork.limit, dimensions: axes.map { resolver.dimensions[$0].name }),
          at: expression.span)
      }
      let members = result.members(at: index)
      var compiler = self
      compiler.work = work
      compiler.coordinate = coordinate.fixing(axes, members)
      if names { compiler.owner += "[" + spelled(axes, members) + "]" }
      result.values.append(try one(compiler))
    }
    return Typed(try alike(result, expression))
  }

  /// A value over a dimension without members, as of an item that has no parts: of the type that it would have.
  private func none(_ expression: Expression, _ axes: [Int], _ sizes: [Int]) throws(Diagnostic) -> Typed {
    var compiler = self
    compiler.coordinate = coordinate.fixing(axes, axes.map { _ in 0 })
    var value = try compiler.compile(expression)
    value.storage = .members(MemberValues(axes: axes, sizes: sizes, values: []))
    value.shape = .period
    return value
  }

  /// The members of a value as they stand in brackets: `80..; kvinna`.
  public func spelled(_ axes: [Int], _ members: [Int]) -> String {
    zip(axes, members).map { resolver.dimensions[$0].members[$1].name }.joined(separator: "; ")
  }

  /// The compiler for the members of a value: for keys in braces it is declared over its dimensions.
  public func at(_ axes: [Int], _ members: [Int]) -> ExpressionCompiler {
    var compiler = declared(over: axes)
    compiler.coordinate = coordinate.fixing(axes, members)
    return compiler
  }

  /// The compiler for what is declared over some dimensions: keys in braces are members of these first.
  public func declared(over axes: [Int]) -> ExpressionCompiler {
    guard !axes.isEmpty else { return self }
    var compiler = self
    compiler.context = axes
    return compiler
  }

  /// Whether an expression says something of the members at hand: braces may have keys for others only.
  public func covers(_ expression: Expression) throws(Diagnostic) -> Bool { try ofMembers(expression) != nil }

  /// Brings the values of all members to one type: bare numbers take the unit of the others.
  private func alike(_ members: MemberValues, _ expression: Expression) throws(Diagnostic) -> MemberValues {
    guard let model = members.values.first(where: { !$0.isBare }) else { return members }
    var result = members
    for (index, value) in members.values.enumerated() {
      let span = coordinate.fixing(members.axes, members.members(at: index)).place(in: expression, self)
      guard case .quantity(let unit) = model.type else {
        // A date, an option or a condition has no unit to take.
        let isBlank: Bool = if case .constant(_, let state) = value.storage { state.isBlank } else { false }
        if isBlank { result.values[index].type = model.type }
        guard isBlank || value.type == model.type else {
          throw Diagnostic(CompileProblem.notANumber(span.source.text(span)), at: span)
        }
        continue
      }
      result.values[index] = try adopt(value, model.display ?? unit, target: span.source.text(span), span: span)
    }
    return result
  }

  /// A single value of one by member: what selectors and the coordinate fix.
  func pick(_ value: Typed, _ span: Span, selectors: [Selector] = []) throws(Diagnostic) -> Typed {
    guard let members = value.members else {
      if let selector = selectors.first { throw noDimension(selector, span) }
      return value
    }
    let chosen = try choose(selectors, of: members.axes, span)
    var place: [Int] = []
    var missing: [Int] = []
    for (axis, indexes) in zip(members.axes, chosen) {
      if let indexes, indexes.count == 1 {
        place.append(indexes[0])
      } else if let member = coordinate[axis] {
        if let indexes, !indexes.contains(member) {
          // The other members are not asked for: nothing is there, which sums leave out.
          return Typed(
            .constant(0, .blankNotApplicable), type: value.type, shape: value.shape, display: value.display)
        }
        place.append(member)
      } else {
        missing.append(axis)
      }
    }
    guard missing.isEmpty else {
      throw Diagnostic(
        DimensionProblem.remains(
          text: span.source.text(span), dimensions: missing.map { resolver.dimensions[$0].name },
          example: missing.first.flatMap { resolver.dimensions[$0].members.last?.name } ?? ""), at: span)
    }
    if members.values.isEmpty {
      return Typed(
        .constant(0, .blankNotApplicable), type: value.type, shape: value.shape, display: value.display,
        isBare: value.isBare)
    }
    return members.values[members.index(of: place)]
  }

  /// Per dimension the members that selectors name; nil where none names it.
  public func choose(_ selectors: [Selector], of axes: [Int], _ span: Span) throws(Diagnostic) -> [[Int]?] {
    var chosen = [[Int]?](repeating: nil, count: axes.count)
    for case .member(let name, let member) in selectors {
      let (axis, indexes) = try find(member, name, in: axes)
      chosen[axis] = indexes
    }
    return chosen
  }

  /// The compiler for the members that selectors name; nil where the members at hand are not among them.
  func fixing(_ selectors: [Selector], _ axes: [Int], _ span: Span) throws(Diagnostic) -> ExpressionCompiler? {
    if axes.isEmpty, let selector = selectors.first { throw noDimension(selector, span) }
    var compiler = self
    for (axis, indexes) in zip(axes, try choose(selectors, of: axes, span)) {
      guard let indexes else { continue }
      if indexes.count == 1 {
        compiler.coordinate = compiler.coordinate.fixing([axis], indexes)
      } else if let member = coordinate[axis], !indexes.contains(member) {
        return nil
      }
    }
    return compiler
  }

  /// Which of some dimensions a member is of, by its place among them.
  func find(_ member: Member, _ name: Name?, in axes: [Int]) throws(Diagnostic) -> (axis: Int, indexes: [Int]) {
    let dimensions = axes.map { resolver.dimensions[$0] }
    if let name {
      guard let axis = dimensions.firstIndex(where: { $0.isNamed(name.text) }) else {
        throw Diagnostic(
          DimensionProblem.unknownDimension(name.text, possible: dimensions.map(\.name)), at: name.span)
      }
      let indexes = dimensions[axis].indexes(of: member)
      if !indexes.isEmpty { return (axis, indexes) }
      throw unknown(member, [dimensions[axis]])
    }
    let found = dimensions.indices.map { (axis: $0, indexes: dimensions[$0].indexes(of: member)) }
      .filter { !$0.indexes.isEmpty }
    if found.count == 1 { return found[0] }
    if found.isEmpty { throw unknown(member, dimensions) }
    throw Diagnostic(
      DimensionProblem.ambiguousMember(member.text, dimensions: found.map { dimensions[$0.axis].name }), at: member.span
    )
  }

  private func unknown(_ member: Member, _ dimensions: [Dimension]) -> Diagnostic {
    Diagnostic(
      DimensionProblem.unknownMember(
        member.text, dimensions: dimensions.map(\.name),
        suggestions: Array(dimensions.flatMap { $0.suggestions(for: member) }.prefix(3)),
        members: Array(dimensions.flatMap { $0.members.prefix(9) }.map(\.name).prefix(12))), at: member.span)
  }

  func noDimension(_ selector: Selector, _ span: Span) -> Diagnostic {
    guard case .member(_, let member) = selector else {
      return Diagnostic(DimensionProblem.noDimension(span.source.text(span)), at: span)
    }
    return Diagnostic(DimensionProblem.noDimension(member.text), at: member.span)
  }
}

extension MemberValues {
  /// The same dimensions over other values, with what is wrong with one of them.
  public func mapped(_ transform: (Typed) throws(Diagnostic) -> Typed) throws(Diagnostic) -> MemberValues {
    var result = self
    for index in values.indices { result.values[index] = try transform(values[index]) }
    return result
  }
}

extension Selector {
  /// Whether it names members, not a time.
  public var isMember: Bool { if case .member = self { true } else { false } }
}
