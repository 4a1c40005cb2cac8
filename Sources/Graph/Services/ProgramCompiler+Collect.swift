extension ProgramCompiler {
  func isConstant(_ node: Int32) -> Bool { node >= 0 && nodes[Int(node)].kind == .constant }

  /// The same sum with the constants that come first added up, which leaves every bit as it was.
  mutating func folded(_ terms: [ProgramTerm]) -> [ProgramTerm] {
    let leading = terms.prefix { $0.second < 0 && !$0.isSubtracted && isConstant($0.first) }
    if leading.count < 2 { return terms }
    var sum = [Double](repeating: 0, count: axis.count)
    for term in leading { addProduct([term.first], 1, to: &sum) }
    guard sum.allSatisfy(\.isFinite) else { return terms }
    return [ProgramTerm(first: addConstant(sum, RowID(raw: -1)))] + terms.dropFirst(leading.count)
  }

  /// The same product with its constants multiplied beforehand.
  mutating func reduced(_ term: ProgramTerm) -> ProgramTerm {
    let constants = term.factors.filter { isConstant($0) }
    if constants.count < 2 { return term }
    var product = [Double](repeating: 0, count: axis.count)
    addProduct(constants, 1, to: &product)
    guard product.allSatisfy(\.isFinite) else { return term }
    let factors = term.factors.filter { !isConstant($0) } + [addConstant(product, RowID(raw: -1))]
    return ProgramTerm(factors, isSubtracted: term.isSubtracted)
  }

  /// The same sum with like terms (the same rows times constants) collected into one. Terms keep the order of their
  /// first. Cost: O(terms × periods).
  mutating func collected(_ terms: [ProgramTerm]) -> [ProgramTerm] {
    var placeOf: [SIMD3<Int32>: Int] = [:]
    var like: [(rows: SIMD3<Int32>, terms: [ProgramTerm])] = []
    for term in terms {
      let rows = variables(of: term)
      if let place = placeOf[rows] {
        like[place].terms.append(term)
      } else {
        placeOf[rows] = like.count
        like.append((rows, [term]))
      }
    }
    var all: [ProgramTerm] = []
    for (rows, terms) in like {
      if terms.count == 1 {
        all.append(reduced(terms[0]))
      } else if rows[0] >= 0 {
        // Three rows leave no room for a constant.
        all += terms
      } else {
        all += collected(terms, (1..<3).map { rows[$0] }.filter { $0 >= 0 })
      }
    }
    return all
  }

  /// The rows of a term that are no constants, in ascending order, with −1 before them where there are fewer than three.
  private func variables(of term: ProgramTerm) -> SIMD3<Int32> {
    var rows = SIMD3<Int32>(term.first, term.second, term.third)
    for place in 0..<3 where isConstant(rows[place]) { rows[place] = -1 }
    if rows[0] > rows[1] { (rows[0], rows[1]) = (rows[1], rows[0]) }
    if rows[1] > rows[2] { (rows[1], rows[2]) = (rows[2], rows[1]) }
    if rows[0] > rows[1] { (rows[0], rows[1]) = (rows[1], rows[0]) }
    return rows
  }

  private mutating func collected(_ terms: [ProgramTerm], _ rows: [Int32]) -> [ProgramTerm] {
    var sum = [Double](repeating: 0, count: axis.count)
    for term in terms {
      addProduct(term.factors.filter { isConstant($0) }, term.isSubtracted ? -1 : 1, to: &sum)
    }
    guard sum.allSatisfy(\.isFinite) else { return terms }
    return [ProgramTerm(rows + [addConstant(sum, RowID(raw: -1))], isSubtracted: false)]
  }

  /// Adds the product of some constants, times a sign, to a row. The product of none is 1.
  private func addProduct(_ factors: [Int32], _ sign: Double, to sum: inout [Double]) {
    let starts = factors.map { constantPlace[$0] ?? 0 }
    for period in 0..<axis.count {
      var product = sign
      for start in starts { product *= constants[start + period] }
      sum[period] += product
    }
  }

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
