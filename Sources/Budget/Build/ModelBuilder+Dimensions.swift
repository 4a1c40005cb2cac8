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
    default: return []
    }
  }

  /// The dimensions that a value turns out to have. What is wrong with it may be that it is read at another time than
  /// it will be: that is not kept.
  func axes(of subject: OpenValue.Subject, _ compile: () throws(Diagnostic) -> Typed) -> [Int] {
    if inProgress.contains(where: { $0.subject == subject }) { return [] }
    let outer = keepsFailures
    keepsFailures = false
    defer { keepsFailures = outer }
    return (try? compile())?.members?.axes ?? []
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
    return ((try? axes(parts.components[component].inputs[input].dimensions)) ?? nil) ?? []
  }
}
