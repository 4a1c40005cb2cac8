import Synchronization

/// The lists of causes that states name, each once; shared by a base and all its overlays, on any thread.
///
/// Cost: a state is a word in a side row; uniting two states takes the lock only where both name different causes.
public final class StateTable: Sendable {
  private struct Lists {
    var lists: [[Int32]] = [[]]
    var number: [[Int32]: Int] = [[]: 0]
    var unions: [UInt64: Int] = [:]

    mutating func intern(_ list: [Int32]) -> Int {
      if let known = number[list] { return known }
      // 24 bits of list numbers: past them new lists stay unnamed, the flags stay right.
      guard lists.count < 1 << 24 else { return 0 }
      lists.append(list)
      number[list] = lists.count - 1
      return lists.count - 1
    }

    mutating func unite(_ left: Int, _ right: Int) -> Int {
      let key = UInt64(min(left, right)) << 32 | UInt64(max(left, right))
      if let known = unions[key] { return known }
      let united = intern(Set(lists[left]).union(lists[right]).sorted())
      unions[key] = united
      return united
    }
  }

  private let lists = Mutex(Lists())

  /// An empty table.
  public init() {}

  func intern(_ state: State) -> StateID {
    if state.causes.isEmpty { return StateID(flags: state.flags, list: 0) }
    return StateID(flags: state.flags, list: lists.withLock { $0.intern(state.causes) })
  }

  func state(_ id: StateID) -> State {
    if id.isPlain { return .plain }
    if id.list == 0 { return State(id.flags) }
    return State(id.flags, causes: lists.withLock { id.list < $0.lists.count ? $0.lists[id.list] : [] })
  }

  /// Both states at once. Commutative, associative but for bounds, which settle to approximate as soon as they meet.
  func unite(_ left: StateID, _ right: StateID) -> StateID {
    if left == right || right.isPlain { return left }
    if left.isPlain { return right }
    let flags = left.flags.union(right.flags).settled
    if left.list == right.list || right.list == 0 { return StateID(flags: flags, list: left.list) }
    if left.list == 0 { return StateID(flags: flags, list: right.list) }
    return StateID(flags: flags, list: lists.withLock { $0.unite(left.list, right.list) })
  }

  /// The state of a total with one more cell: blanks are left out as soon as something else is there.
  func total(_ sum: StateID, _ cell: StateID) -> StateID {
    if cell.isBlank {
      if sum == .none { return cell }
      return sum.isBlank ? unite(sum, cell) : sum
    }
    let cell = cell.withoutBlank
    return sum == .none || sum.isBlank ? cell : unite(sum, cell)
  }
}
