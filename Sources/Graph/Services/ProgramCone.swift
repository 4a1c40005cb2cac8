/// The rows that some results rest on, arguments first: a search without recursion (Tarjan's) over what the state's
/// rows read, that stops at inputs and at what no input can change. All but `rows` is by place in `rows`.
struct ProgramCone {
  private(set) var rows: [RowID] = []
  private(set) var operations: [Operation] = []
  private(set) var isInput: [Bool] = []
  /// Places, arguments first.
  var order: [Int32] = []
  /// Runs of `order` that belong together.
  var groups: [Group] = []
  private var argumentStart: [Int32] = [0]
  private var arguments: [Int32] = []
  private var low: [Int32] = []
  private var waiting: [Int32] = []
  private var isWaiting: [Bool] = []

  /// One row, or a ring of rows through lags.
  struct Group {
    var range: Range<Int>
    var isRing: Bool
    var byYear = false
  }

  init(_ state: some Readable, inputs: [RowID], results: [RowID]) {
    var place = [Int32](repeating: -1, count: state.rowCount)
    var isGiven = [Bool](repeating: false, count: state.rowCount)
    for row in inputs { isGiven[row.index] = true }
    var next: [Int32] = []
    func open(_ row: RowID) -> Int {
      place[row.index] = Int32(rows.count)
      next.append(Int32(arguments.count))
      append(row, state, isInput: isGiven[row.index])
      return rows.count - 1
    }
    for result in results where place[result.index] < 0 {
      var path = [open(result)]
      while let here = path.last {
        if next[here] < argumentStart[here + 1] {
          let argument = RowID(raw: arguments[Int(next[here])])
          let known = place[argument.index]
          if known < 0 {
            path.append(open(argument))
            continue
          }
          if isWaiting[Int(known)] { low[here] = min(low[here], low[Int(known)]) }
          arguments[Int(next[here])] = known
          next[here] += 1
          continue
        }
        path.removeLast()
        if let parent = path.last { low[parent] = min(low[parent], low[here]) }
        if low[here] == Int32(here) { close(here) }
      }
    }
    for number in groups.indices where groups[number].isRing { arrange(number, state.axis) }
  }

  /// The places of what a row reads.
  func arguments(of place: Int) -> ArraySlice<Int32> {
    arguments[Int(argumentStart[place])..<Int(argumentStart[place + 1])]
  }

  private mutating func append(_ row: RowID, _ state: some Readable, isInput isGiven: Bool) {
    let operation = state.operation(of: row)
    let number = Int32(rows.count)
    rows.append(row)
    operations.append(operation)
    isInput.append(isGiven)
    low.append(number)
    waiting.append(number)
    isWaiting.append(true)
    if !isGiven {
      let all = state.arguments(of: row)
      let used = operation.argumentsInProgram(all.count, periods: state.axis.count)
      for argument in all.prefix(used) { arguments.append(argument.raw) }
    }
    argumentStart.append(Int32(arguments.count))
  }

  private mutating func close(_ row: Int) {
    let start = order.count
    while let member = waiting.popLast() {
      isWaiting[Int(member)] = false
      order.append(member)
      if Int(member) == row { break }
    }
    let isRing = order.count - start > 1 || arguments(of: row).contains(Int32(row))
    groups.append(Group(range: start..<order.count, isRing: isRing))
  }
}

extension Operation {
  /// How many of a row's arguments are read on known parts; 0 where no argument can change the row.
  func argumentsInProgram(_ count: Int, periods: Int) -> Int {
    if count < leastArguments { return 0 }
    switch self {
    case .input, .baseValue, .isUnknown: return 0
    case .sum, .minimum, .maximum, .and, .or: return count
    case .lag(let lag): return lag > 0 ? min(count, 2) : 1
    case .pickPeriod(let period): return period >= 0 && period < periods ? 1 : 0
    default: return leastArguments
    }
  }
}
