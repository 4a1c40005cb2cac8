/// How a row is evaluated together with the rows that are fused into it: operations in turn, each on arguments of the
/// whole or on what came out before. Thousands of rows share few templates.
struct Template: Hashable, Sendable {
  /// One operation; its arguments are `operands[first..<first + count]`.
  struct Step: Hashable, Sendable {
    let operation: Operation
    let first: Int32
    let count: Int32
    let kernel: StepKernel

    init(operation: Operation, first: Int32, count: Int32) {
      self.operation = operation
      self.first = first
      self.count = count
      kernel = StepKernel(operation, Int(count))
    }
  }

  private(set) var steps: [Step] = []
  /// Numbers of arguments; past them, of steps; past those, of the lengths of periods in years and in days.
  private(set) var operands: [Int32] = []
  let argumentCount: Int
  /// Whether constants give a constant.
  private(set) var isElementwise = true
  /// Whether a length of periods is an operand.
  private(set) var isWeighted = false

  /// What stands for the lengths of periods in years and in days, as operands of a recipe.
  static let yearFraction = Int32.max
  static let days = Int32.max - 1

  /// The template of a row and what is fused into it. `operand` numbers below 0 are steps, ~0 the first.
  init(_ recipe: [(operation: Operation, operands: [Int32])], argumentCount: Int) {
    self.argumentCount = argumentCount
    for step in recipe {
      steps.append(Step(operation: step.operation, first: Int32(operands.count), count: Int32(step.operands.count)))
      for operand in step.operands {
        switch operand {
        case Template.yearFraction: operands.append(Int32(argumentCount + recipe.count))
        case Template.days: operands.append(Int32(argumentCount + recipe.count + 1))
        default: operands.append(operand < 0 ? Int32(argumentCount) + ~operand : operand)
        }
        isWeighted = isWeighted || operand >= Template.days
      }
      isElementwise = isElementwise && !isWeighted && step.operation.isElementwise
    }
  }
}

extension Template {
  /// Of what tells most templates apart.
  func hash(into hasher: inout Hasher) {
    for step in steps { hasher.combine(step.operation) }
    hasher.combine(operands)
  }
}

/// All templates of a base, as raw tables: written once, then only read.
final class TemplateTable: @unchecked Sendable {
  /// One template's place in the tables.
  struct Entry {
    let firstStep: Int32
    let stepCount: Int32
    let argumentCount: Int32
    let isElementwise: Bool
    let isWeighted: Bool
  }

  let entries: UnsafeMutablePointer<Entry>
  let steps: UnsafeMutablePointer<Template.Step>
  let operands: UnsafeMutablePointer<Int32>
  let count: Int
  /// The most steps of any template, each of which needs a scratch row.
  let mostSteps: Int

  init(_ templates: [Template]) {
    count = templates.count
    entries = .allocate(capacity: max(count, 1))
    steps = .allocate(capacity: max(templates.reduce(0) { $0 + $1.steps.count }, 1))
    operands = .allocate(capacity: max(templates.reduce(0) { $0 + $1.operands.count }, 1))
    var step = 0
    var operand = 0
    for (number, template) in templates.enumerated() {
      (entries + number).initialize(
        to: Entry(
          firstStep: Int32(step), stepCount: Int32(template.steps.count),
          argumentCount: Int32(template.argumentCount), isElementwise: template.isElementwise,
          isWeighted: template.isWeighted))
      for inner in template.steps {
        (steps + step).initialize(
          to: Template.Step(operation: inner.operation, first: inner.first + Int32(operand), count: inner.count))
        step += 1
      }
      (operands + operand).update(from: template.operands, count: template.operands.count)
      operand += template.operands.count
    }
    mostSteps = templates.map(\.steps.count).max() ?? 0
  }

  deinit {
    entries.deallocate()
    steps.deallocate()
    operands.deallocate()
  }
}
