/// The flat arrays of a program: slots for values (constants first, then inputs, then formulas), steps over them, and
/// where slopes go.
///
/// A row that is only ever added, and only to one other, has that one's slope, and so shares its slope slot: roll-ups
/// cost nothing in a reverse sweep.
struct ProgramLayout {
  var steps: [ProgramStep] = []
  var terms: [ProgramTerm] = []
  var termSlopes: [ProgramTermSlopes] = []
  var arguments: [ProgramArgument] = []
  private(set) var stretches: [ProgramStretch] = []
  var cleared: [Int32] = []
  private(set) var constants: [Double] = []
  private(set) var slotCount = 0
  private(set) var mostArguments = 1
  private(set) var inputSlots: [Int32] = []
  private(set) var resultSlots: [Int32] = []
  /// The slope slot of each slot; −1 for constants. Slope slots are numbered from the first slot that is no constant.
  var slopeOf: [Int32] = []
  private(set) var constantCount = 0

  init(_ compiler: ProgramCompiler, inputs: [RowID], results: [RowID]) {
    let slotOf = slots(compiler)
    place(compiler, slotOf)
    func slot(_ row: RowID) -> Int32 {
      let node = compiler.node(of: row)
      return node < 0 ? -1 : slotOf[Int(node)]
    }
    inputSlots = inputs.map { slot($0) }
    resultSlots = results.map { slot($0) }
    assignSlopes()
  }

  private mutating func slots(_ compiler: ProgramCompiler) -> [Int32] {
    var slotOf = [Int32](repeating: -1, count: compiler.nodes.count)
    constants.reserveCapacity(compiler.constants.count)
    let padded = compiler.axis.paddedCount
    func give(_ node: Int) {
      slotOf[node] = Int32(slotCount)
      slotCount += 1
    }
    let used = compiler.usedConstants
    for node in compiler.nodes.indices where used[node] {
      let start = compiler.constantPlace[Int32(node)] ?? 0
      constants.append(contentsOf: compiler.constants[start..<start + padded])
      give(node)
    }
    constantCount = slotCount
    for node in compiler.nodes.indices where compiler.nodes[node].kind == .input { give(node) }
    for stretch in compiler.stretches {
      for node in stretch.nodes where !compiler.nodes[Int(node)].isFused { give(Int(node)) }
    }
    return slotOf
  }

  private mutating func place(_ compiler: ProgramCompiler, _ slotOf: [Int32]) {
    func slot(_ node: Int32) -> Int32 { node < 0 ? -1 : slotOf[Int(node)] }
    for stretch in compiler.stretches {
      let from = Int32(steps.count)
      for number in stretch.nodes where !compiler.nodes[Int(number)].isFused {
        let node = compiler.nodes[Int(number)]
        let count = node.isLinear ? node.terms.count : node.arguments.count
        steps.append(
          ProgramStep(
            operation: node.operation, isLinear: node.isLinear, out: slot(number),
            first: Int32(node.isLinear ? terms.count : arguments.count), count: Int32(count), slope: -1,
            row: node.row))
        for term in node.terms {
          terms.append(
            ProgramTerm(
              first: slot(term.first), second: slot(term.second), third: slot(term.third),
              isSubtracted: term.isSubtracted))
        }
        for argument in node.arguments { arguments.append(ProgramArgument(slot: slot(argument))) }
        mostArguments = max(mostArguments, node.arguments.count)
      }
      join(ProgramStretch(from: from, to: Int32(steps.count), isRing: stretch.isRing, byYear: stretch.byYear))
    }
  }

  private mutating func join(_ stretch: ProgramStretch) {
    if stretch.from == stretch.to { return }
    if let last = stretches.last, !last.isRing, !stretch.isRing {
      stretches[stretches.count - 1].to = stretch.to
    } else {
      stretches.append(stretch)
    }
  }

  func isConstant(_ slot: Int32) -> Bool { slot < constantCount }
}
