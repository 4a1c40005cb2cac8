import Budget
import Graph
import Language
import Quantities

extension Editor {
  /// The rows of an input, lever or driver: one, or those of the members that are named.
  ///
  /// - Parameter expression: what all of them are to be, or change by; nil where each changes in proportion.
  func rows(
    _ reference: Reference, _ selectors: [Selector], _ expression: Expression?
  ) throws(Diagnostic) -> [TargetRow] {
    if let methods = try methodRows(reference) { return methods }
    let (value, subject) = try value(named: reference)
    guard let members = value.members else {
      if let selector = selectors.first {
        throw Diagnostic(
          ScenarioProblem.noMember(selector.text, of: reference.text), at: selector.place ?? reference.span)
      }
      return [try row(value, subject, reference, named: reference.text)]
    }
    let compiler = ExpressionCompiler(query, owner: "").declared(over: members.axes)
    let chosen = try compiler.choose(selectors, of: members.axes, reference.span)
    let whole: Entity
    // The members of a part stand after each other among those of all parts.
    var first = 0
    switch subject {
    case .driver(let driver): whole = .driver(driver)
    case .input(let item, let input): whole = .input(item: item, input)
    case .member(let entity, let index): (whole, first) = (entity, index)
    default: throw Diagnostic(ScenarioProblem.notEditable(reference.text), at: reference.span)
    }
    var rows: [TargetRow] = []
    for (index, value) in members.values.enumerated() {
      let place = members.members(at: index)
      guard zip(place, chosen).allSatisfy({ $1?.contains($0) ?? true }) else { continue }
      // Members that no key covers stay as they are.
      if let expression, try !compiler.at(members.axes, place).covers(expression) { continue }
      let name = reference.text + "[" + compiler.spelled(members.axes, place) + "]"
      var row = try row(value, .member(whole, first + index), reference, named: name)
      row.axes = members.axes
      row.members = place
      rows.append(row)
    }
    if let expression, let last = rows.last, rows.count > 1,
      !compiler.axes(of: expression).contains(where: { members.axes.contains($0) })
    {
      throw Diagnostic(
        ScenarioProblem.severalMembers(
          reference.text, dimensions: members.axes.map { model.dimensions[$0].name },
          example: compiler.spelled(members.axes, last.members)), at: reference.span)
    }
    return rows
  }

  /// What a name is the value of, where it can be edited.
  private func value(named reference: Reference) throws(Diagnostic) -> (Typed, TargetRow.Subject) {
    // A choice between options may share its name with the thing that is edited.
    let subject: TargetRow.Subject
    switch try query.lookup.meaning(reference, where: \.hasValue) {
    case .entity(.input(let item, let input)): subject = .input(item: item, input)
    case .entity(.lever(let lever)): subject = .lever(lever)
    case .entity(.driver(let driver)): subject = .driver(driver)
    case .entity(.item(let item)) where model.items[item].component == nil: subject = .input(item: item, 0)
    case .member(let entity, let index): subject = .member(entity, index)
    case .entity(.inputPart(let item, let input, let part)):
      let all = model.items[item].inputs.indices.contains(input) ? model.items[item].inputs[input]?.members : nil
      subject = .member(.input(item: item, input), part * (all?.sizes.dropFirst().reduce(1, *) ?? 1))
    default: throw Diagnostic(ScenarioProblem.notEditable(reference.text), at: reference.span)
    }
    if case .input(let item, _) = subject.whole { try checkUnlocked(item, reference.span) }
    return (try query.resolve(reference), subject)
  }

  private func row(
    _ value: Typed, _ subject: TargetRow.Subject, _ reference: Reference, named name: String
  ) throws(Diagnostic) -> TargetRow {
    guard case .row(let row) = value.storage else {
      throw Diagnostic(ScenarioProblem.notEditable(name), at: reference.span)
    }
    // An amount without a time, such as the outlay for a part, is one value that holds for all time.
    let kind: Kind = value.kind == .amount && value.shape == .constant ? .level : value.kind
    return TargetRow(
      row: row, type: value.type, display: value.display ?? value.unit, kind: kind, name: name, subject: subject)
  }

  /// Reads an expression for the member that a row is of.
  func compiler(for row: TargetRow, resolution: Resolution = .period) -> ExpressionCompiler {
    ExpressionCompiler(query, resolution: resolution, owner: row.unknownName(model)).at(row.axes, row.members)
  }
}

extension Selector {
  /// As it is written.
  var text: String { place.map { $0.source.text($0) } ?? "" }

  /// Where it is written.
  var place: Span? {
    switch self {
    case .previous(_, let span): span
    case .offset(_, let unit): unit.span
    case .time(let span): span.to.map { span.from.span.to($0.span) } ?? span.from.span
    case .member(let name, let member): name.map { $0.span.to(member.span) } ?? member.span
    }
  }
}

extension Editor {
  /// The forecast methods of a line, or of all lines below a node; nil where the reference is of something else.
  private func methodRows(_ reference: Reference) throws(Diagnostic) -> [TargetRow]? {
    guard reference.parts.count > 1, let last = reference.parts.last, Attribute(named: last.text) == .forecastMethod,
      case .node(let node)? = try? query.lookup.entity(Reference(Array(reference.parts.dropLast())), wanted: .line)
    else { return nil }
    let rows = model.nodesBelow(node).sorted().compactMap { line -> TargetRow? in
      guard let driver = model.methods[line]?.driver, let value = model.drivers[driver].value,
        case .row(let row) = value.storage
      else { return nil }
      return TargetRow(
        row: row, type: value.type, display: .one, kind: .level, name: model.drivers[driver].path,
        subject: .driver(driver))
    }
    guard !rows.isEmpty else {
      throw Diagnostic(PhasingProblem.noMethod(model.nodes[node].name), at: reference.span)
    }
    return rows
  }
}
