/// How a row is evaluated together with the rows that are fused into it: operations in turn, each on arguments of the
/// whole or on what came out before. Thousands of rows share few templates.
struct Template: Sendable {
  /// One operation; its arguments are `operands[first..<first + count]`.
  struct Step: Sendable {
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
  let operands: [Int32]
  let argumentCount: Int
  /// Whether constants give a constant.
  let isElementwise: Bool
  /// Whether a length of periods is an operand.
  let isWeighted: Bool

  /// The template of a row and what is fused into it.
  init(_ recipe: FusionRecipe) {
    argumentCount = recipe.arguments.count
    var first: Int32 = 0
    for step in recipe.steps {
      steps.append(Step(operation: step.operation, first: first, count: step.end - first))
      first = step.end
    }
    operands = recipe.operands.map(recipe.number)
    isWeighted = recipe.operands.contains { $0 >= FusionRecipe.days }
    isElementwise = !isWeighted && recipe.steps.allSatisfy(\.operation.isElementwise)
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
