extension ProgramCompiler {
  /// Turns sums, differences and products into sums of signed products, and lets a reader take over what only it reads.
  ///
  /// While posts round, only what leaves every bit as it was: products (of up to three rows) wherever they stand in a
  /// sum, and a sum where it is the first thing that is added. With posts off, constants are added up beforehand.
  mutating func fuse() {
    for stretch in stretches where !stretch.isRing {
      for node in stretch.nodes {
        guard var terms = linearTerms(of: node) else { continue }
        fold(&terms)
        update(node) {
          $0.isLinear = true
          $0.terms = terms
          $0.arguments = []
        }
      }
    }
  }

  /// What the row adds up, or nil where it does something else.
  private mutating func linearTerms(of node: Int32) -> [ProgramTerm]? {
    let operation = nodes[Int(node)].operation
    let read = nodes[Int(node)].arguments
    switch operation {
    case .sum:
      var terms: [ProgramTerm] = []
      for argument in read { add(argument, to: &terms, isSubtracted: false) }
      return terms
    case .subtract, .change:
      var terms: [ProgramTerm] = []
      add(read[0], to: &terms, isSubtracted: false)
      add(read[1], to: &terms, isSubtracted: true)
      return terms
    case .negate: return [ProgramTerm(first: read[0], isSubtracted: true)]
    case .multiply: return [product(read[0], read[1])]
    case .scale(let factor): return [product(read[0], number(factor))]
    case .integrateByMonths, .integrateByDays: return [product(read[0], weights(of: operation))]
    case .offset(let constant): return [ProgramTerm(first: read[0]), ProgramTerm(first: number(constant))]
    default: return nil
    }
  }

  /// Whether a node's only reader may have its terms instead of its value.
  private func isFusable(_ node: Int32) -> Bool {
    let node = nodes[Int(node)]
    return node.isLinear && node.uses == 1 && !node.isResult
  }

  private mutating func add(_ argument: Int32, to terms: inout [ProgramTerm], isSubtracted: Bool) {
    guard isFusable(argument), terms.isEmpty && !isSubtracted || nodes[Int(argument)].terms.count == 1 else {
      terms.append(ProgramTerm(first: argument, isSubtracted: isSubtracted))
      return
    }
    var taken = take(argument)
    if terms.isEmpty, !isSubtracted {
      terms = taken
    } else {
      taken[0].isSubtracted = taken[0].isSubtracted != isSubtracted
      terms.append(taken[0])
    }
  }

  private mutating func product(_ left: Int32, _ right: Int32) -> ProgramTerm {
    for (inner, outer) in [(left, right), (right, left)] where isFusable(inner) {
      guard nodes[Int(inner)].terms.count == 1, let term = nodes[Int(inner)].terms.first, term.third < 0 else { continue }
      var longer = term
      if term.second < 0 { longer.second = outer } else { longer.third = outer }
      _ = take(inner)
      return longer
    }
    return ProgramTerm(first: left, second: right)
  }

  private mutating func take(_ node: Int32) -> [ProgramTerm] {
    let terms = nodes[Int(node)].terms
    update(node) {
      $0.terms = []
      $0.isFused = true
    }
    return terms
  }

  /// Adds up constants: those that come first, or all where the order of a sum is free.
  private mutating func fold(_ terms: inout [ProgramTerm]) {
    let isFree = !roundsPosts
    var chosen: [Int] = []
    for (place, term) in terms.enumerated() {
      let isConstant = term.second < 0 && !term.isSubtracted && nodes[Int(term.first)].kind == .constant
      if isConstant { chosen.append(place) } else if !isFree { break }
    }
    if chosen.count < 2 { return }
    var sum = [Double](repeating: 0, count: axis.count)
    for place in chosen {
      let start = constantPlace[terms[place].first] ?? 0
      for period in 0..<axis.count { sum[period] += constants[start + period] }
    }
    guard sum.allSatisfy(\.isFinite) else { return }
    let folded = ProgramTerm(first: addConstant(sum, RowID(raw: -1)))
    let isChosen = Set(chosen)
    let kept = terms.indices.filter { !isChosen.contains($0) }
    terms = [folded] + kept.map { terms[$0] }
  }
}

extension ProgramCompiler {
  /// Which nodes are constants that a step still reads, or that are results themselves.
  var usedConstants: [Bool] {
    var used = nodes.map { $0.isResult && $0.kind == .constant }
    func use(_ node: Int32) {
      if node >= 0, nodes[Int(node)].kind == .constant { used[Int(node)] = true }
    }
    for node in nodes {
      for argument in node.arguments { use(argument) }
      for term in node.terms {
        use(term.first)
        use(term.second)
        use(term.third)
      }
    }
    return used
  }
}
