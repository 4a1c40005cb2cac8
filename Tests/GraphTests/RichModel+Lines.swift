import Graph

extension RichModel {
  /// Amounts posted one by one and summed, and a total of the total. Sums of whole numbers are the same in any order
  /// until they pass 2^53; so some are greater, some sums have an argument that is no post, or one twice.
  mutating func sumOfPosts(_ target: inout some RowTarget, count: Int) {
    let isGreat = random.chance(15)
    var rows = (0..<count).map { _ in
      let amount = isGreat ? target.give(greatNumbers(), nil) : tree(&target, depth: 2)
      return target.lay(.post, [amount])
    }
    switch random.below(6) {
    case 0: rows.append(leaf(&target))
    case 1: rows.append(rows[random.below(rows.count)])
    case 2: rows.append(target.lay(.lag(periods: 1), [rows[0]]))
    default: break
    }
    let total = target.lay(.sum, rows)
    open += [total, target.lay(.sum, [total, leaf(&target)]), target.lay(.yearSum, [total])]
    if random.chance(30) { open.append(rows[random.below(rows.count)]) }
  }

  private mutating func greatNumbers() -> [Double] {
    let most = 2e15 / Double(max(axis.count, 1))
    return (0..<axis.count).map { _ in Double.random(in: -most...most, using: &random) }
  }

  /// Lines of one formula with other arguments and other constants, as a model of municipal lines has by the hundred.
  mutating func lines(_ target: inout some RowTarget, count: Int) {
    let steps = (0..<2 + random.below(5)).map { _ in operation() }
    for _ in 0..<count {
      var row = leaf(&target)
      for (operation, arity) in steps {
        let others = (1..<max(arity, 1)).map { _ in leaf(&target) }
        row = target.lay(varied(operation), arity == 0 ? [] : [row] + others)
      }
      open.append(row)
    }
  }

  private mutating func varied(_ operation: Operation) -> Operation {
    switch operation {
    case .scale: .scale(number())
    case .offset: .offset(number())
    case .round: .round(step: [0.5, 1, 0.01, 0][random.below(4)])
    case .lag: .lag(periods: random.below(4))
    case .pickPeriod: .pickPeriod(random.below(axis.count + 1))
    default: operation
    }
  }
}
