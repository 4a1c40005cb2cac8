import Graph

extension RichModel {
  /// A graph of about so many rows.
  mutating func builder(rows: Int) -> GraphBuilder {
    var builder = GraphBuilder(axis: axis)
    for _ in 0..<4 { open.append(builder.give(values(), states())) }
    while builder.rowCount < rows { try? addFragment(&builder) }
    return builder
  }

  /// One fragment of any kind. Throws only where an overlay refuses a ring.
  mutating func addFragment(_ target: inout some RowTarget, size: Int = 12) throws {
    switch random.below(13) {
    case 0..<4: open.append(tree(&target, depth: 2 + random.below(size / 2)))
    case 4: open.append(chain(&target, length: 2 + random.below(size)))
    case 5: sumOfPosts(&target, count: 2 + random.below(size))
    case 6: readByMany(&target, count: 2 + random.below(size / 2))
    case 7: outOfRangeAndBack(&target)
    case 8: onlyConstants(&target)
    case 9: open.append(target.lay(.change, [leaf(&target), target.lay(.baseValue, [leaf(&target)])]))
    case 10: try balances(&target)
    case 11: lines(&target, count: 2 + random.below(size / 2))
    default: try yearlyRing(&target)
    }
  }

  private mutating func readByMany(_ target: inout some RowTarget, count: Int) {
    let shared = tree(&target, depth: 2)
    for _ in 0..<count {
      let (operation, arity) = operation()
      open.append(target.lay(operation, (0..<arity).map { $0 == 0 ? shared : leaf(&target) }))
    }
  }

  /// Numbers that overflow inside a chain and are divided, multiplied or selected away above it.
  private mutating func outOfRangeAndBack(_ target: inout some RowTarget) {
    let start = leaf(&target)
    let huge = target.lay(.scale(1e200), [target.lay(.scale(1e200), [start])])
    let other = leaf(&target)
    let quotient = target.lay(.divide, [other, target.lay(.subtract, [start, start])])
    open.append(target.lay(.divide, [other, huge]))
    open.append(target.lay(.multiply, [quotient, target.lay(.scale(0), [other])]))
    open.append(target.lay(.select, [leaf(&target), quotient, other]))
    open.append(target.lay(.minimum, [quotient, target.lay(.power, [huge, leaf(&target)]), start]))
  }

  /// Constants, and a tree over nothing but them, beside something that varies.
  private mutating func onlyConstants(_ target: inout some RowTarget) {
    let constants = (0..<3).map { _ in target.give([number()], nil) }
    let product = target.lay(.multiply, [constants[0], constants[1]])
    let ratio = target.lay(.divide, [target.lay(.sum, [product, constants[2]]), constants[1]])
    let level = target.lay(any([.accumulate, .yearSum, .integrateByDays, .cumulativeInYear, .post]), [ratio])
    open += [constants[2], ratio, target.lay(.multiply, [level, leaf(&target)])]
  }

  /// Two balances that draw on each other: each opens with what it closed with, interest is posted or rounded, a fee
  /// depends on the other. Steps that need the year so far are among them.
  private mutating func balances(_ target: inout some RowTarget) throws {
    let first = target.lay(.sum, [])
    let second = target.lay(.sum, [])
    let interest = target.lay(any([.scale(0.01), .integrateByDays, .absolute, .fromDate(.byDays)]), [first])
    let posted = target.lay(any([.post, .cumulativeInYear, .round(step: 0.01), .lag(periods: 0), .post]), [interest])
    let isShort = target.lay(.less, [first, leaf(&target)])
    let draw = target.lay(.select, [isShort, second, leaf(&target)])
    let (operation, arity) = pointwise()
    let fee = target.lay(operation, (0..<arity).map { $0 == 0 ? draw : leaf(&target) })
    let closing = target.lay(.sum, [first, posted, fee])
    let rest = target.lay(.subtract, [second, target.lay(.scale(0.25), [draw])])
    try target.rewire(first, .lag(periods: 1), [closing, leaf(&target)])
    try target.rewire(second, .lag(periods: 1 + random.below(2)), [rest] + (random.chance(50) ? [leaf(&target)] : []))
    open += [closing, rest]
  }

  /// An operation that reads its arguments in its own period only.
  private mutating func pointwise() -> (Operation, Int) {
    random.chance(40) ? (any(RichModel.maps), 1) : (any([.minimum, .maximum, .subtract, .divide, .change, .power]), 2)
  }

  /// A level that rests on the mean, or the posted sum, of the year before.
  private mutating func yearlyRing(_ target: inout some RowTarget) throws {
    let longest = Dictionary(grouping: axis.year, by: { $0 }).values.map(\.count).max() ?? 1
    let before = target.lay(.sum, [])
    let grown = target.lay(any([.scale(1.5), .offset(10), .negate, .post]), [before])
    let whole = target.lay(any([.yearMean, .yearSum, .yearLast, .accumulate]), [grown])
    try target.rewire(before, .lag(periods: longest), [whole, leaf(&target)])
    open += [whole, grown]
  }
}
