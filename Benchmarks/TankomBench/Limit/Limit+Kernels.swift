import Glibc

extension Limit {
  /// The growth factors, and what they are multiplied by that all lines of a kind share.
  func recomputeFactors() {
    for month in 0..<Budget.months {
      let years = Double(month) / 12
      set(wages, month, pow(1 + budget.g, years) * (1 + budget.overhead[month]))
      set(prices, month, pow(1 + budget.p, years) * budget.days[month])
      set(index, month, pow(1 + budget.k, years))
    }
  }

  /// One line.
  func recompute(_ line: Int) {
    let groups = Limit.groups
    let row = values + line * groups
    let first = a[line]
    switch kinds[line] {
    case .staff:
      let heads = headcounts + line * groups
      let ratio = b[line]
      let wage = c[line]
      for group in 0..<groups {
        let count = Lanes(repeating: first) + ratio * population[group]
        heads[group] = count
        row[group] = count * wage * wages[group]
      }
    case .placement:
      let price = first * b[line]
      for group in 0..<groups { row[group] = price * prices[group] }
    case .fixed:
      let month = first / 12
      for group in 0..<groups { row[group] = month * index[group] }
    }
  }

  /// The sum of rows that stand together, and its years.
  private func sum(
    _ target: UnsafeMutablePointer<Lanes>, _ rows: UnsafeMutablePointer<Lanes>, _ count: Int, node: Int
  ) {
    let groups = Limit.groups
    for group in 0..<groups {
      var sum = Lanes.zero
      for row in 0..<count { sum += rows[row * groups + group] }
      target[group] = sum
    }
    let months = UnsafeRawPointer(target).assumingMemoryBound(to: Double.self)
    let perYear = Budget.months / 12
    for year in 0..<perYear {
      var sum = 0.0
      for month in 0..<12 { sum += months[year * 12 + month] }
      years[node * perYear + year] = sum
    }
  }

  func sumCategory(_ number: Int) {
    let count = Budget.linesPerCategory
    let groups = Limit.groups
    sum(categories + number * groups, values + number * count * groups, count, node: number)
  }

  func sumProgramme(_ number: Int) {
    let count = Budget.categoriesPerProgramme
    let groups = Limit.groups
    sum(programmes + number * groups, categories + number * count * groups, count, node: categoryCount + number)
  }

  func sumTotal() { sum(total, programmes, programmeCount, node: categoryCount + programmeCount) }
}
