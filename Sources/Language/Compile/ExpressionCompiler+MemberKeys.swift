import Graph
import Quantities

extension ExpressionCompiler {
  /// What braces with members for keys are for the members at hand: what stands under a member holds for all time, and
  /// later entries win. An expression without such keys is itself; nil where no entry is for these members.
  public func ofMembers(_ expression: Expression) throws(Diagnostic) -> Expression? {
    guard case .braces(let entries) = expression.node, entries.contains(where: { $0.key?.isMember == true }) else {
      return expression
    }
    var kept: [Entry] = []
    for entry in entries where try holds(entry) { kept.append(entry) }
    let hasMember = kept.contains { $0.key?.isMember == true }
    // What stands under a member is in force always, until a later entry says otherwise; times of its own lie over what
    // stands before. `else` is for the others.
    var own: [Entry] = []
    for entry in kept {
      switch entry.key {
      case .member?:
        guard let value = try ofMembers(entry.value) else { continue }
        if case .braces(let times) = value.node, !times.contains(where: { $0.key?.isElse == true }) {
          own += times
        } else {
          own.append(Entry(key: nil, value: value))
        }
      case .otherwise?: if !hasMember { own.append(entry) }
      default: own.append(entry)
      }
    }
    guard let last = own.last else { return nil }
    return last.key == nil ? try ofMembers(last.value) : Expression(.braces(own), span: expression.span)
  }

  /// No value: for members that no key covers.
  static let notApplicable = Typed(
    .constant(0, .blankNotApplicable), type: .quantity(.one), shape: .constant, isBare: true)

  /// Whether an entry is of the members at hand; one without a member is of all.
  private func holds(_ entry: Entry) throws(Diagnostic) -> Bool {
    guard case .member(let member)? = entry.key else { return true }
    guard let axis = axis(ofKey: member) else { throw keyProblem(member) }
    guard let at = coordinate[axis] else {
      throw Diagnostic(
        DimensionProblem.remains(
          text: member.text, dimensions: [resolver.dimensions[axis].name],
          example: resolver.dimensions[axis].members.last?.name ?? ""), at: member.span)
    }
    return resolver.dimensions[axis].indexes(of: member).contains(at)
  }

  /// What is wrong with a key that is a member of no dimension here, or of several.
  private func keyProblem(_ member: Member) -> Diagnostic {
    let near = context ?? coordinate.axes
    let axes = near.isEmpty ? resolver.namedDimensions : near
    do throws(Diagnostic) { _ = try find(member, nil, in: axes) } catch { return error }
    return noDimension(.member(dimension: nil, member), member.span)
  }

  /// `sum(e)` over all dimensions, `sum(e; ålder)` over one; of single values their sum.
  ///
  /// - Parameter combine: makes one row of those that are added up, or of which the mean is taken.
  func sum(
    _ arguments: [Expression], _ span: Span, _ combine: ([RowID]) -> RowID
  ) throws(Diagnostic) -> Typed {
    let (values, dimensions) = summed(arguments)
    guard !dimensions.isEmpty else {
      guard values.contains(where: { !axes(of: $0).isEmpty }) else { return try fold(values, span, combine) }
      return try together(values, span, combine) { axes(of: $0) }
    }
    for dimension in dimensions where !values.contains(where: { axes(of: $0).contains(dimension) }) {
      throw Diagnostic(
        DimensionProblem.nothingToSum(
          text: values[0].span.source.text(values[0].span), dimension: resolver.dimensions[dimension].name),
        at: arguments[arguments.count - 1].span)
    }
    return try together(values, span, combine) { value in axes(of: value).filter { dimensions.contains($0) } }
  }

  /// The least or greatest of several values, or of the members of one.
  func overMembers(
    _ operation: Operation, _ arguments: [Expression], _ span: Span
  ) throws(Diagnostic) -> Typed {
    guard arguments.count == 1, case let axes = axes(of: arguments[0]), !axes.isEmpty else {
      return try fold(arguments, span) { resolver.makeRow(operation, $0) }
    }
    return try together(arguments, span, { resolver.makeRow(operation, $0) }, removing: { _ in axes })
  }

  /// One value of all members of some values, over the dimensions to remove.
  private func together(
    _ values: [Expression], _ span: Span, _ combine: ([RowID]) -> RowID, removing removed: (Expression) -> [Int]
  ) throws(Diagnostic) -> Typed {
    var first: Typed?
    var rows: [RowID] = []
    for value in values {
      let compiled = try compile(value, forEach: removed(value), names: false)
      // Nothing to add is 0, of the unit that it would have been in.
      if let members = compiled.members, members.values.isEmpty {
        first =
          first
          ?? Typed(
            .constant(0, .plain), type: compiled.type, shape: .constant, display: compiled.display,
            isBare: compiled.isBare)
        if rows.isEmpty, let first { rows.append(row(first)) }
      }
      for cell in compiled.members?.values ?? [compiled] {
        guard let known = first else {
          first = cell
          rows.append(row(cell))
          continue
        }
        let (a, b) = try unify(known, cell, sign: ";", span)
        if rows.count == 1 { rows[0] = row(a) }
        first = a
        first?.isUndated = a.isUndatedAmount || b.isUndatedAmount
        first?.shape = max(a.shape, b.shape)
        rows.append(row(b))
      }
    }
    guard let first else { throw Diagnostic(CompileProblem.notANumber(span.source.text(span)), at: span) }
    return first.made(combine(rows))
  }
}

extension Coordinate {
  /// Where the value for these members is written: the entry of braces that is theirs, else the whole.
  func place(in expression: Expression, _ compiler: ExpressionCompiler) -> Span {
    var compiler = compiler
    compiler.coordinate = self
    guard let own = (try? compiler.ofMembers(expression)) ?? nil else { return expression.span }
    if case .braces(let entries) = own.node, entries.count == 1 { return entries[0].value.span }
    return own.span
  }
}

extension Key {
  /// Whether it names members, not a time.
  var isMember: Bool { if case .member = self { true } else { false } }

  /// Whether it is for what no other key covers.
  var isElse: Bool { if case .otherwise = self { true } else { false } }
}
