/// Finds the rows that need not be: read by one row, observed by none, and cheap. They are evaluated in scratch with the
/// row that reads them, and own no cells.
struct Fusion: ~Copyable {
  /// A row with its own template, on these arguments.
  struct Fused {
    let template: Int
    let arguments: [Int32]
  }

  /// Operations in one template at most, so that its scratch stays small.
  private static let mostSteps = 24

  private(set) var readers: [Int32] = []
  private(set) var fused: [Int32: Fused] = [:]
  private(set) var templates: [Template] = []
  private let definitions: Definitions
  private var numbers: [Template: Int] = [:]

  /// - Parameter unobserved: the rows that may be fused.
  init(_ definitions: Definitions, unobserved: [Int32], components: borrowing Order) {
    self.definitions = definitions
    if unobserved.isEmpty { return }
    findInner(unobserved, components)
    for row in 0..<definitions.count where !isInner(row) && definitions.operations[row] != .input {
      if definitions.arguments(of: row).contains(where: { isInner(Int($0)) }) { fuse(row) }
    }
  }

  func isInner(_ row: Int) -> Bool { !readers.isEmpty && readers[row] >= 0 }

  private mutating func findInner(_ unobserved: [Int32], _ order: borrowing Order) {
    // −1: no reader yet; −2: several, or one that must have it as a row.
    var reader = [Int32](repeating: -1, count: definitions.count)
    for row in 0..<definitions.count {
      let operation = definitions.operations[row]
      let count = definitions.argumentCount(of: row)
      let takesInner = !order.isInComponent(row) && count >= operation.leastArguments && count <= 4
      for (number, argument) in definitions.arguments(of: row).enumerated() {
        let inner = Int(argument)
        let mayBe =
          reader[inner] == -1 && takesInner && inner < row
          && operation.carriesStrangeness(of: number, from: definitions.operations[inner])
        reader[inner] = mayBe ? Int32(row) : -2
      }
    }
    var size = [Int](repeating: 1, count: definitions.count)
    readers = [Int32](repeating: -1, count: definitions.count)
    for row in unobserved.sorted() where reader[Int(row)] >= 0 {
      let inner = Int(row)
      let operation = definitions.operations[inner]
      let count = definitions.argumentCount(of: inner)
      guard operation.canBeInner, count >= max(operation.leastArguments, 1), !order.isInComponent(inner),
        size[Int(reader[inner])] + size[inner] <= Fusion.mostSteps
      else { continue }
      readers[inner] = reader[inner]
      size[Int(reader[inner])] += size[inner]
    }
  }

  private mutating func fuse(_ row: Int) {
    var recipe = Recipe(definitions, readers)
    recipe.add(row)
    let template = Template(recipe.steps, argumentCount: recipe.arguments.count)
    let number = numbers[template] ?? templates.count
    if number == templates.count {
      templates.append(template)
      numbers[template] = number
    }
    fused[Int32(row)] = Fused(template: number, arguments: recipe.arguments)
  }
}

/// The operations of a row and of those fused into it, arguments first.
private struct Recipe {
  let definitions: Definitions
  let readers: [Int32]
  var steps: [(operation: Operation, operands: [Int32])] = []
  var arguments: [Int32] = []

  init(_ definitions: Definitions, _ readers: [Int32]) {
    self.definitions = definitions
    self.readers = readers
  }

  /// Adds a row's operation and gives its number as an operand. No deeper than a template has steps.
  @discardableResult
  mutating func add(_ row: Int) -> Int32 {
    let operation = definitions.operations[row]
    var operands: [Int32] = []
    if isProduct(operation) {
      addFactors(of: row, to: &operands)
    } else {
      for argument in definitions.arguments(of: row) { operands.append(operand(argument)) }
    }
    steps.append((operands.count > 1 && isProduct(operation) ? .multiply : operation, operands))
    return ~Int32(steps.count - 1)
  }

  private mutating func operand(_ row: Int32) -> Int32 {
    if readers[Int(row)] >= 0 { return add(Int(row)) }
    if let known = arguments.firstIndex(of: row) { return Int32(known) }
    arguments.append(row)
    return Int32(arguments.count - 1)
  }

  /// A product of products as one: (a · b) · c, and c · (a · b), which is the same bits. An integral over periods is a
  /// product with their lengths.
  private mutating func addFactors(of row: Int, to factors: inout [Int32]) {
    let list = definitions.arguments(of: row)
    guard let first = list.first else { return }
    switch definitions.operations[row] {
    case .integrateByMonths:
      addFactor(first, to: &factors)
      factors.append(Template.yearFraction)
    case .integrateByDays:
      addFactor(first, to: &factors)
      factors.append(Template.days)
    default:
      let second = list[list.startIndex + 1]
      let isTurned = !isInnerProduct(first) && isInnerProduct(second)
      addFactor(isTurned ? second : first, to: &factors)
      factors.append(operand(isTurned ? first : second))
    }
  }

  private mutating func addFactor(_ row: Int32, to factors: inout [Int32]) {
    if isInnerProduct(row) { addFactors(of: Int(row), to: &factors) } else { factors.append(operand(row)) }
  }

  private func isProduct(_ operation: Operation) -> Bool {
    switch operation {
    case .multiply, .integrateByMonths, .integrateByDays: true
    default: false
    }
  }

  private func isInnerProduct(_ row: Int32) -> Bool {
    readers[Int(row)] >= 0 && isProduct(definitions.operations[Int(row)])
  }
}
