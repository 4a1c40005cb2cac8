/// The operations of a row and of those fused into it, arguments first: in lists that are used again for the next row.
struct FusionRecipe {
  /// One operation; its operands are those up to `end` from where the step before ends.
  struct Step: Equatable {
    let operation: Operation
    let end: Int32
  }

  private(set) var steps: [Step] = []
  /// Numbers of arguments; below 0 steps, ~0 the first; or what stands for lengths of periods.
  private(set) var operands: [Int32] = []
  private(set) var arguments: [Int32] = []
  private let definitions: Definitions
  /// The operands of steps that are not yet whole, the outermost first.
  private var open: [Int32] = []

  /// What stands for the lengths of periods in years and in days, as operands.
  static let yearFraction = Int32.max
  static let days = Int32.max - 1

  init(_ definitions: Definitions) { self.definitions = definitions }

  mutating func begin() {
    steps.removeAll(keepingCapacity: true)
    operands.removeAll(keepingCapacity: true)
    arguments.removeAll(keepingCapacity: true)
  }

  /// Adds a row's operation and gives its number as an operand. No deeper than a template has steps.
  ///
  /// - Parameter readers: of each row the one that it is fused into, or −1.
  @discardableResult
  mutating func add(_ row: Int, _ readers: [Int32]) -> Int32 {
    let operation = definitions.operations[row]
    let first = open.count
    if isProduct(operation) {
      addFactors(of: row, readers)
    } else {
      for argument in definitions.arguments(of: row) { addOperand(argument, readers) }
    }
    let isLongProduct = open.count - first > 1 && isProduct(operation)
    for place in first..<open.count { operands.append(open[place]) }
    open.removeLast(open.count - first)
    steps.append(Step(operation: isLongProduct ? .multiply : operation, end: Int32(operands.count)))
    return ~Int32(steps.count - 1)
  }

  private mutating func addOperand(_ row: Int32, _ readers: [Int32]) {
    if readers[Int(row)] >= 0 {
      open.append(add(Int(row), readers))
    } else if let known = arguments.firstIndex(of: row) {
      open.append(Int32(known))
    } else {
      open.append(Int32(arguments.count))
      arguments.append(row)
    }
  }

  /// A product of products as one: (a · b) · c, and c · (a · b), which is the same bits. An integral over periods is a
  /// product with their lengths.
  private mutating func addFactors(of row: Int, _ readers: [Int32]) {
    let list = definitions.arguments(of: row)
    guard let first = list.first else { return }
    switch definitions.operations[row] {
    case .integrateByMonths:
      addFactor(first, readers)
      open.append(FusionRecipe.yearFraction)
    case .integrateByDays:
      addFactor(first, readers)
      open.append(FusionRecipe.days)
    default:
      let second = list[list.startIndex + 1]
      let isTurned = !isInnerProduct(first, readers) && isInnerProduct(second, readers)
      addFactor(isTurned ? second : first, readers)
      addOperand(isTurned ? first : second, readers)
    }
  }

  private mutating func addFactor(_ row: Int32, _ readers: [Int32]) {
    if isInnerProduct(row, readers) { addFactors(of: Int(row), readers) } else { addOperand(row, readers) }
  }

  private func isProduct(_ operation: Operation) -> Bool {
    switch operation {
    case .multiply, .integrateByMonths, .integrateByDays: true
    default: false
    }
  }

  private func isInnerProduct(_ row: Int32, _ readers: [Int32]) -> Bool {
    readers[Int(row)] >= 0 && isProduct(definitions.operations[Int(row)])
  }
}

extension FusionRecipe {
  /// A number that is the same for the same recipe, and for few others: thousands of formulas may differ by a constant
  /// alone.
  var fingerprint: Int {
    var hasher = Hasher()
    for step in steps { hasher.combine(step.operation) }
    for operand in operands { hasher.combine(operand) }
    return hasher.finalize()
  }

  /// Whether a template is this recipe.
  func makes(_ template: Template) -> Bool {
    guard template.argumentCount == arguments.count, template.steps.count == steps.count,
      template.operands.count == operands.count
    else { return false }
    for (number, step) in steps.enumerated() {
      let made = template.steps[number]
      guard made.operation == step.operation, made.first + made.count == step.end else { return false }
    }
    for (place, operand) in operands.enumerated() where template.operands[place] != number(of: operand) {
      return false
    }
    return true
  }

  /// What an operand is called in the template: arguments come first, then steps, then lengths of periods.
  func number(of operand: Int32) -> Int32 {
    let count = Int32(arguments.count)
    switch operand {
    case FusionRecipe.yearFraction: return count + Int32(steps.count)
    case FusionRecipe.days: return count + Int32(steps.count) + 1
    default: return operand < 0 ? count + ~operand : operand
    }
  }
}
