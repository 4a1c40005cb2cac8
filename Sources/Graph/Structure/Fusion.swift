/// Finds the rows that need not be: read by one row, observed by none, and cheap. They are evaluated in scratch with the
/// row that reads them, and own no cells.
struct Fusion: ~Copyable {
  /// Operations in one template at most, so that its scratch stays small.
  private static let mostSteps = 24

  private(set) var readers: [Int32] = []
  private(set) var templates: [Template] = []
  private let definitions: Definitions
  private var recipe: FusionRecipe
  /// The template of each row that others are fused into, −1 for those without, and where its arguments are.
  private var templateOf: [Int32] = []
  private var argumentsFrom: [Int32] = []
  private var arguments: [Int32] = []
  /// The newest template of each fingerprint, and for each template the one before it with the same.
  private var newest: [Int: Int] = [:]
  private var before: [Int] = []

  /// - Parameter unobserved: the rows that may be fused.
  init(_ definitions: Definitions, unobserved: [Int32], components: borrowing Order) {
    self.definitions = definitions
    recipe = FusionRecipe(definitions)
    if unobserved.isEmpty { return }
    findInner(unobserved, components)
    templateOf = [Int32](repeating: -1, count: definitions.count)
    argumentsFrom = templateOf
    for row in 0..<definitions.count where !isInner(row) && definitions.operations[row] != .input {
      if definitions.arguments(of: row).contains(where: { isInner(Int($0)) }) { fuse(row) }
    }
  }

  /// The template and arguments of a row that others are fused into, or nil.
  func fused(_ row: Int) -> (template: Int32, arguments: ArraySlice<Int32>)? {
    guard !templateOf.isEmpty, templateOf[row] >= 0 else { return nil }
    let first = Int(argumentsFrom[row])
    return (templateOf[row], arguments[first..<first + templates[Int(templateOf[row])].argumentCount])
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
    recipe.begin()
    recipe.add(row, readers)
    let fingerprint = recipe.fingerprint
    var number = newest[fingerprint] ?? -1
    while number >= 0, !recipe.makes(templates[number]) { number = before[number] }
    if number < 0 {
      number = templates.count
      templates.append(Template(recipe))
      before.append(newest[fingerprint] ?? -1)
      newest[fingerprint] = number
    }
    templateOf[row] = Int32(number)
    argumentsFrom[row] = Int32(arguments.count)
    for argument in recipe.arguments { arguments.append(argument) }
  }
}
