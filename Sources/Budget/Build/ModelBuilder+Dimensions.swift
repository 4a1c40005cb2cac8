import Graph
import Language
import Quantities

extension ModelBuilder {
  /// The most members that a dimension may have.
  static let mostMembers = 1_000

  /// Declares a dimension and says which of its members cannot be.
  func declareDimension(_ name: Name, _ members: [Member]) {
    if members.count > ModelBuilder.mostMembers {
      report(DimensionProblem.tooManyMembers(members.count, dimensions: [name.text]), .text(name.span))
      return
    }
    var declared: [DimensionMember] = []
    for member in members {
      if let fault = ModelBuilder.fault(of: member, after: declared) {
        report(DimensionProblem.badMember(member.text, fault), .text(member.span))
      } else {
        declared.append(DimensionMember(member))
      }
    }
    let entity = Entity.dimension(parts.dimensions.count)
    if let first = parts.names.entities(named: name.text).first {
      reportAgain(.duplicateName(name.text), .text(name.span), first: place(of: first))
    }
    parts.names.add(name.text, entity)
    modelDimensions.append(parts.dimensions.count)
    parts.dimensions.append(Dimension(names: [name.text], members: declared))
  }

  private static func fault(of member: Member, after others: [DimensionMember]) -> DimensionProblem.Fault? {
    let folded = NameTable.fold(member.text)
    if others.contains(where: { $0.names.contains { NameTable.fold($0) == folded } }) { return .twice }
    if isDate(member) { return .date }
    guard let bounds = member.bounds else {
      return member.to.map { Double($0) != nil && Double(member.from) != nil } == true ? .backwards : nil
    }
    let overlapping = others.first { other in
      guard let low = other.low, let high = other.high else { return false }
      return low <= bounds.upperBound && high >= bounds.lowerBound
    }
    return overlapping.map { .overlaps($0.name) }
  }

  /// Whether a member would be read as a year or a month in brackets.
  private static func isDate(_ member: Member) -> Bool {
    func isYear(_ text: String) -> Bool { text.utf8.count == 4 && Int(text).map { (1900...2199).contains($0) } == true }
    if let to = member.to { return isYear(member.from) && (to.isEmpty || isYear(to)) }
    return isYear(member.from) || Months.number(of: member.from) != nil
  }

  /// The dimensions of a declaration, by their names; nil where it names none.
  func axes(_ names: [Name]) throws(Diagnostic) -> [Int]? {
    guard !names.isEmpty else { return nil }
    var axes: [Int] = []
    for name in names {
      guard let axis = modelDimensions.first(where: { parts.dimensions[$0].isNamed(name.text) }) else {
        throw Diagnostic(
          DimensionProblem.unknownDimension(name.text, possible: modelDimensions.map { parts.dimensions[$0].name }),
          at: name.span)
      }
      if !axes.contains(axis) { axes.append(axis) }
    }
    return axes
  }

  func axes(of reference: Reference) -> [Int] {
    // Words that are options of a choice stand for nothing here, and are not looked for further.
    guard !parts.names.entities(named: reference.parts[0].text).isEmpty,
      case .entity(let entity)? = try? lookup.meaning(reference, where: \.hasValue)
    else { return [] }
    return axes(of: entity)
  }

  /// The dimensions of a value: those declared, else those that its formula turns out to have. A value that is being
  /// compiled and declares none has none.
  func axes(of entity: Entity) -> [Int] {
    switch entity {
    case .driver(let index):
      if let declared = try? axes(parts.drivers[index].dimensions) { return declared }
      return axes(of: .entity(entity)) { () throws(Diagnostic) in try self.driverValue(index) }
    case .input(let item, let input): return inputAxes(item, input)
    case .output(let item, let output):
      return axes(of: .entity(entity)) { () throws(Diagnostic) in try self.outputValue(item, output) }
    case .inputPart(let item, let input, _): return Array(axes(of: .input(item: item, input)).dropFirst())
    case .outputPart(let item, let output, _): return Array(axes(of: .output(item: item, output)).dropFirst())
    case .table(let index): return tableValues(index).axes
    default: return []
    }
  }

  /// A loaded table as a value by member.
  func tableValues(_ index: Int) -> TableValues {
    TableValues(loaded: parts.tables[index], dimensions: parts.dimensions, timeline: timeline, units: units)
  }

  /// The dimensions that a value turns out to have. What is wrong with it may be that it is read at another time than
  /// it will be: that is not kept.
  func axes(of subject: OpenValue.Subject, _ compile: () throws(Diagnostic) -> Typed) -> [Int] {
    if inProgress.contains(where: { $0.subject == subject }) { return [] }
    // A chain of values that do not compile would be tried anew by each that reads it, and by each that reads that.
    guard axisFailures[subject, default: 0] < 4 else { return [] }
    let outer = keepsFailures
    keepsFailures = false
    defer { keepsFailures = outer }
    if let value = try? compile() { return value.members?.axes ?? [] }
    axisFailures[subject, default: 0] += 1
    return []
  }

  /// A single value for every member of some dimensions.
  func alike(_ value: Typed, over axes: [Int]) -> Typed {
    guard !axes.isEmpty else { return value }
    let sizes = axes.map { parts.dimensions[$0].members.count }
    return Typed(
      MemberValues(axes: axes, sizes: sizes, values: Array(repeating: value, count: sizes.reduce(1, *))))
  }

  /// The dimensions that a component declares for an input.
  func inputAxes(_ item: Int, _ input: Int) -> [Int] {
    guard let component = parts.items[item].component else { return [] }
    let definition = parts.components[component].inputs[input]
    let declared = ((try? axes(definition.dimensions)) ?? nil) ?? []
    return (definition.part.map { [parts.items[item].partDimensions[$0]] } ?? []) + declared
  }

  /// What a property gives an input: `persons = 6`, or `persons[80..] = 6` and `persons[2025] = 7`, which lie over what
  /// stands before them.
  func given(_ property: Property, over before: Item.Given?) -> Expression? {
    guard let value = property.values.first else { return nil }
    guard !property.index.isEmpty else { return value }
    var inner = value
    for selector in property.index.reversed() {
      let key: Key
      switch selector {
      case .member(_, let member): key = .member(member)
      case .time(let span): key = .time(span)
      case .previous, .offset:
        report(BudgetProblem.statementInModel(property.span.source.text(property.span)), .text(property.span))
        return nil
      }
      inner = Expression(.braces([Entry(key: key, value: inner)]), span: value.span)
    }
    guard case .braces(let added) = inner.node, case .expression(let old)? = before else { return inner }
    let entries: [Entry] = if case .braces(let list) = old.node { list } else { [Entry(key: nil, value: old)] }
    return Expression(.braces(entries + added), span: value.span)
  }

  /// An input that is a date or one of some choices, by member where it is declared so: each member by itself.
  func byMember(
    _ axes: [Int], _ given: Item.Given?, _ compiler: ExpressionCompiler,
    _ one: (ExpressionCompiler, Item.Given?) throws(Diagnostic) -> Typed
  ) throws(Diagnostic) -> Typed {
    guard !axes.isEmpty else { return try one(compiler, given) }
    let sizes = axes.map { parts.dimensions[$0].members.count }
    let shape = MemberValues(axes: axes, sizes: sizes, values: [])
    var values: [Typed] = []
    for index in 0..<min(sizes.reduce(1, *), MemberValues.limit) {
      let member = compiler.at(axes, shape.members(at: index))
      var own = given
      if case .expression(let expression)? = given { own = try member.ofMembers(expression).map { .expression($0) } }
      values.append(try one(member, own))
    }
    return Typed(MemberValues(axes: axes, sizes: sizes, values: values))
  }
}
