extension ProgramCompiler {
  /// Turns sums, differences and products into sums of signed products, and lets a reader take over what only it reads.
  ///
  /// While posts round, only what leaves every bit as it was: products (of up to three rows) wherever they stand in a
  /// sum, and a sum where it is the first thing that is added. With posts off, all sums, and like terms are collected.
  mutating func fuse() {
    let linear = stretches.filter { !$0.isRing }.flatMap(\.nodes)
    for node in linear {
      guard let terms = linearTerms(of: node) else { continue }
      update(node) {
        $0.isLinear = true
        $0.terms = terms
        $0.arguments = []
      }
    }
    for node in linear where nodes[Int(node)].isLinear && !nodes[Int(node)].isFused {
      let terms = roundsPosts ? folded(nodes[Int(node)].terms) : collected(nodes[Int(node)].terms)
      update(node) { $0.terms = terms }
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
    let count = isFusable(argument) ? nodes[Int(argument)].terms.count : 0
    let isFirst = terms.isEmpty && !isSubtracted
    // A long list changes its signs only once, so that long chains stay linear.
    guard count == 1 || count > 0 && (isFirst || !roundsPosts && (!isSubtracted || count <= 64)) else {
      terms.append(ProgramTerm(first: argument, isSubtracted: isSubtracted))
      return
    }
    var taken = take(argument)
    if isSubtracted {
      for place in taken.indices { taken[place].isSubtracted.toggle() }
    }
    if terms.count < taken.count, !roundsPosts || isFirst { swap(&terms, &taken) }
    terms.append(contentsOf: taken)
  }

  private mutating func product(_ left: Int32, _ right: Int32) -> ProgramTerm {
    for (inner, outer) in [(left, right), (right, left)] where isFusable(inner) {
      guard nodes[Int(inner)].terms.count == 1, var longer = nodes[Int(inner)].terms.first, longer.third < 0 else {
        continue
      }
      if longer.second < 0 { longer.second = outer } else { longer.third = outer }
      _ = take(inner)
      return roundsPosts ? longer : reduced(longer)
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
}
