import Language

extension ModelBuilder {
  /// The shortest ring of formulas that read each other at one time, among those through a ring that was found. Only
  /// looked for when there is an error to tell.
  func shortestRing(_ found: [OpenValue.Subject]) -> [OpenValue.Subject] {
    var best = found
    for start in found {
      guard let ring = ring(through: start, shorterThan: best.count) else { continue }
      best = ring
    }
    return best
  }

  private func ring(through start: OpenValue.Subject, shorterThan limit: Int) -> [OpenValue.Subject]? {
    var from: [OpenValue.Subject: OpenValue.Subject] = [:]
    var level = [start]
    var length = 1
    while !level.isEmpty, length < limit {
      var below: [OpenValue.Subject] = []
      for subject in level {
        for read in reads(subject) {
          if read == start {
            var ring = [subject]
            while let last = ring.last, let before = from[last], last != start { ring.append(before) }
            return ring.reversed()
          }
          if from[read] == nil {
            from[read] = subject
            below.append(read)
          }
        }
      }
      level = below
      length += 1
    }
    return nil
  }

  /// What a formula reads in the same period.
  private func reads(_ subject: OpenValue.Subject) -> [OpenValue.Subject] {
    guard let (expression, item) = formula(of: subject) else { return [] }
    var found: [OpenValue.Subject] = []
    collect(expression, item, into: &found)
    return found
  }

  private func collect(_ expression: Expression, _ item: Int?, into found: inout [OpenValue.Subject]) {
    switch expression.node {
    case .reference(let reference, let selectors):
      if !selectors.contains(where: \.isLag), let subject = try? subject(reference, in: item) { found.append(subject) }
    case .property(let name, let owner):
      if let subject = try? subject(Reference(owner.parts + [name]), in: item) { found.append(subject) }
    case .call(let name, let arguments, let selectors, _):
      if selectors.contains(where: \.isLag) { return }
      let function = Function.named(name.text)?.identity
      let isLag = function == .previous || function == .previousYear
      for argument in arguments.dropFirst(isLag ? 1 : 0) { collect(argument, item, into: &found) }
      guard function == nil, arguments.count == 1, case .reference(let reference, []) = arguments[0].node,
        case .entity(.item(let owner))? = try? lookup.meaning(reference)
      else { return }
      if parts.series(named: name.text) != nil {
        guard let component = parts.items[owner].component else { return }
        for post in parts.components[component].posts { collect(post.expression, owner, into: &found) }
      } else if let output = parts.names.member(named: name.text, of: .item(owner)) {
        found.append(.entity(output))
      }
    case .approximate(let inner), .atLeast(let inner), .atMost(let inner), .chance(_, let inner), .negate(let inner),
      .not(let inner), .united(let inner, _), .at(let inner, _):
      collect(inner, item, into: &found)
    case .binary(_, let left, let right):
      collect(left, item, into: &found)
      collect(right, item, into: &found)
    case .braces(let entries):
      for entry in entries { collect(entry.value, item, into: &found) }
    case .number, .range, .unknown, .date: break
    }
  }
}

extension Selector {
  /// Whether it reads an earlier time, seen from each period.
  fileprivate var isLag: Bool {
    switch self {
    case .previous, .offset: true
    case .time, .member: false
    }
  }
}
