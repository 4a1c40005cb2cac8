import Graph
import Ingest
import Language
import Quantities

extension ModelBuilder {
  /// The row that stands for a value that is being compiled; nil where it is not.
  ///
  /// A ring that holds a lag is stepped through time; another has no beginning, and is an error that names its shortest.
  func standIn(
    for subject: OpenValue.Subject, _ place: @autoclosure () -> Place
  ) throws(Diagnostic) -> Typed? {
    guard let at = try openPlace(subject, place()) else { return nil }
    if let known = inProgress[at].standIn { return known }
    let value = try declared(subject, place())
    let standIn = value.members.map { Typed($0.map { self.standIn($0, subject) }) } ?? self.standIn(value, subject)
    inProgress[at].standIn = standIn
    return standIn
  }

  private func standIn(_ value: Typed, _ subject: OpenValue.Subject) -> Typed {
    let row = graph.input([0])
    shared.claim(row)
    standIns[row] = subject
    var value = value
    value.storage = .row(row)
    value.shape = .period
    value.isBare = false
    return value
  }

  /// The place in progress of what is read; nil where it is not being compiled. An error where it is read at its own
  /// time.
  func openPlace(_ subject: OpenValue.Subject, _ place: @autoclosure () -> Place) throws(Diagnostic) -> Int? {
    guard let at = inProgress.firstIndex(where: { $0.subject == subject }) else { return nil }
    guard readsEarlier || inProgress[(at + 1)...].contains(where: \.isEarlier) else {
      let ring = shortestRing(inProgress[at...].map(\.subject))
      throw CompileProblem.ring(ring.map { (name($0), self.place(of: $0)) }, or: place())
    }
    return at
  }

  /// Compiles a value, and joins what stood for it to what it has become.
  func once(
    _ subject: OpenValue.Subject, _ place: @autoclosure () -> Place, _ compile: () throws(Diagnostic) -> Typed
  ) throws(Diagnostic) -> Typed {
    let depth = inProgress.count
    let outer = readsEarlier
    inProgress.append(OpenValue(subject: subject, isEarlier: outer))
    readsEarlier = false
    defer {
      inProgress.removeLast()
      readsEarlier = outer
    }
    if let failure = failures[subject] { throw failure }
    do throws(Diagnostic) {
      let value = try compile()
      if let standIn = inProgress[depth].standIn { try join(standIn, to: value, subject, place()) }
      return value
    } catch {
      if keepsFailures { failures[subject] = error }
      throw error
    }
  }

  /// Lets what stood for a value read it.
  private func join(
    _ standIn: Typed, to value: Typed, _ subject: OpenValue.Subject, _ place: Place
  ) throws(Diagnostic) {
    let rows = standIn.members?.values ?? [standIn]
    let values = value.members?.values ?? [value]
    guard value.unit.isSameDimension(as: standIn.unit), value.type.isDate || !standIn.type.isDate,
      rows.count == values.count
    else { throw Diagnostic(CompileProblem.openUnit(name(subject)), at: place) }
    for (standIn, value) in zip(rows, values) {
      guard let row = standIn.storage.row else { continue }
      graph.replace(row, with: .sum, [ExpressionCompiler(self, owner: "").row(value)])
    }
  }

  /// What a subject is called in messages.
  func name(_ subject: OpenValue.Subject) -> String {
    switch subject {
    case .entity(.item(let item)): parts.items[item].name
    case .entity(let entity): lookup.ownedSpelling(of: entity, items: parts.items)
    case .local(let item, let index): parts.items[item].name + "." + localName(item, index)
    }
  }

  /// Where the formula of a subject stands.
  private func place(of subject: OpenValue.Subject) -> Place? {
    switch subject {
    case .entity(.input), .entity(.output), .local: formula(of: subject).map { .text($0.expression.span) }
    case .entity(let entity): place(of: entity)
    }
  }

  /// The type of a value whose formula is not compiled yet: as it is declared, or as the rest of the ring has it.
  private func declared(_ subject: OpenValue.Subject, _ place: Place) throws(Diagnostic) -> Typed {
    let value = try UnitReader(self).type(of: subject)
    guard !value.isOpen else { throw Diagnostic(CompileProblem.openUnit(name(subject)), at: place) }
    return value
  }

  /// The meaning of a name where it stands: in a component's formulas, or in the model.
  func subject(_ reference: Reference, in item: Int?) throws(Diagnostic) -> OpenValue.Subject? {
    if let item, let component = parts.items[item].component {
      switch parts.components[component].meaning(of: reference) {
      case .input(let input): return .entity(.input(item: item, input))
      case .local(let index): return .local(item: item, index)
      case .output(let output): return .entity(.output(item: item, output))
      case .nested: return try subject(scope(of: item).qualified(reference), in: nil)
      case .linked: return nil
      case .outside: break
      }
    }
    guard case .entity(let entity) = try lookup.meaning(reference, where: \.hasValue) else { return nil }
    if case .item(let item) = entity, parts.items[item].component == nil { return .entity(.input(item: item, 0)) }
    return .entity(entity)
  }

  private func localName(_ item: Int, _ index: Int) -> String {
    parts.items[item].component.map { parts.components[$0].locals[index].name } ?? ""
  }

  /// The formula of a subject, and the item whose names it is read among.
  func formula(of subject: OpenValue.Subject) -> (expression: Expression, item: Int?)? {
    switch subject {
    case .local(let item, let index):
      return parts.items[item].component.map { (parts.components[$0].locals[index].expression, item) }
    case .entity(.driver(let index)): return (parts.drivers[index].expression, nil)
    case .entity(.lever(let index)): return parts.levers[index].start.map { ($0, nil) }
    case .entity(.output(let item, let output)):
      return parts.items[item].component.map { (parts.components[$0].outputs[output].expression, item) }
    case .entity(.input(let item, let input)):
      guard let component = parts.items[item].component else { return parts.items[item].amount.map { ($0, nil) } }
      if case .expression(let given)? = parts.items[item].given[input] {
        return (given, parts.items[item].givenByOwner.contains(input) ? parts.items[item].owner : item)
      }
      return parts.components[component].inputs[input].defaultValue.map { ($0, item) }
    default: return nil
    }
  }
}
