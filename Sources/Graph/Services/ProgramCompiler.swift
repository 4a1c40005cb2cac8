/// A program while it is compiled: nodes for inputs, constants and the formulas that take part, arguments first.
///
/// Cost: O(rows and edges of the cone), with a few allocations a row.
struct ProgramCompiler {
  /// A row of the program to be, by number.
  struct Node {
    enum Kind { case constant, input, formula }
    var kind: Kind
    var operation: Operation = .input
    var row: RowID
    /// What it reads, by number of node, until it is a sum of products.
    var arguments: [Int32] = []
    var terms: [ProgramTerm] = []
    /// How often it is read.
    var uses: Int32 = 0
    var isLinear = false
    var isResult = false
    var isInRing = false
    /// Whether its only reader has taken its terms over.
    var isFused = false
  }

  private(set) var nodes: [Node] = []
  /// Stretches of formula nodes, in order, of which rings are stepped together.
  private(set) var stretches: [(nodes: [Int32], isRing: Bool, byYear: Bool)] = []
  let axis: Axis
  let roundsPosts: Bool
  /// Node of each row of the state; −1 for rows that have none.
  private var nodeOf: [Int32]
  /// Values of constant nodes: constants × padded periods, and where each constant node's begin.
  private(set) var constants: [Double] = []
  private(set) var constantPlace: [Int32: Int] = [:]
  private var numbers: [UInt64: Int32] = [:]
  private var weights: [Operation: Int32] = [:]

  init(_ state: some Readable, inputs: [RowID], results: [RowID], roundsPosts: Bool) {
    axis = state.axis
    nodeOf = Array(repeating: -1, count: state.rowCount)
    self.roundsPosts = roundsPosts
    let cone = ProgramCone(state, inputs: inputs, results: results)
    var nodeAt = [Int32](repeating: -1, count: cone.rows.count)
    for group in cone.groups {
      let members = cone.order[group.range]
      let takesPart = members.contains { member in
        cone.isInput[Int(member)] || cone.arguments(of: Int(member)).contains { nodeAt[Int($0)] >= 0 }
      }
      if !takesPart { continue }
      for member in members { nodeAt[Int(member)] = open(Int(member), cone, isRing: group.isRing, nodeAt) }
      var formulas: [Int32] = []
      for member in members {
        let node = nodeAt[Int(member)]
        if nodes[Int(node)].kind != .formula || nodes[Int(node)].row != cone.rows[Int(member)] { continue }
        var arguments: [Int32] = []
        for argument in cone.arguments(of: Int(member)) {
          let known = nodeAt[Int(argument)]
          arguments.append(known >= 0 ? known : constant(cone.rows[Int(argument)], state))
        }
        for argument in arguments { nodes[Int(argument)].uses += 1 }
        nodes[Int(node)].arguments = arguments
        formulas.append(node)
      }
      if !formulas.isEmpty { stretches.append((formulas, group.isRing, group.byYear)) }
    }
    for (place, row) in cone.rows.enumerated() where nodeAt[place] >= 0 { nodeOf[row.index] = nodeAt[place] }
    for row in results { nodes[Int(constant(row, state))].isResult = true }
  }

  /// The node of a row that takes part: its argument's where it only carries it on.
  private mutating func open(_ place: Int, _ cone: ProgramCone, isRing: Bool, _ nodeAt: [Int32]) -> Int32 {
    let row = cone.rows[place]
    if cone.isInput[place] {
      nodes.append(Node(kind: .input, row: row))
      return Int32(nodes.count - 1)
    }
    var operation = cone.operations[place]
    if operation == .post, !roundsPosts { operation = .lag(periods: 0) }
    if operation == .knownPart { operation = .lag(periods: 0) }
    if !isRing, case .lag(let periods) = operation, periods <= 0, let argument = cone.arguments(of: place).first {
      return nodeAt[Int(argument)]
    }
    var node = Node(kind: .formula, operation: operation, row: row)
    node.isInRing = isRing
    nodes.append(node)
    return Int32(nodes.count - 1)
  }

  /// The node of a row that is known, or else a constant with what it holds in the state.
  private mutating func constant(_ row: RowID, _ state: some Readable) -> Int32 {
    if nodeOf[row.index] < 0 { nodeOf[row.index] = addConstant(state.values(row), row) }
    return nodeOf[row.index]
  }

  /// The node of a row, or −1.
  func node(of row: RowID) -> Int32 { nodeOf[row.index] }

  /// A constant of one value for all periods.
  mutating func number(_ value: Double) -> Int32 {
    if let known = numbers[value.bitPattern] { return known }
    let node = addConstant(Array(repeating: value, count: axis.count), RowID(raw: -1))
    numbers[value.bitPattern] = node
    return node
  }

  /// The lengths of the periods by which an integration weighs.
  mutating func weights(of operation: Operation) -> Int32 {
    if let known = weights[operation] { return known }
    let byDays = operation == .integrateByDays
    let node = addConstant(
      byDays ? axis.days : (0..<axis.count).map { axis.yearFraction($0) }, RowID(raw: -1))
    weights[operation] = node
    return node
  }

  mutating func addConstant(_ values: [Double], _ row: RowID) -> Int32 {
    let node = Int32(nodes.count)
    nodes.append(Node(kind: .constant, row: row))
    constantPlace[node] = constants.count
    constants.append(contentsOf: values)
    constants.append(contentsOf: repeatElement(0, count: axis.paddedCount - axis.count))
    return node
  }

  mutating func update(_ node: Int32, _ change: (inout Node) -> Void) { change(&nodes[Int(node)]) }
}
