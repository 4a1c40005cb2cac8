extension ProgramCone {
  /// Puts the members of a ring in the order in which a block of time is stepped, and says how long a block is.
  ///
  /// A lag breaks the ring if it reaches behind the block; the state could not have been made unless the lags do break
  /// it, so that every member finds its place.
  mutating func arrange(_ number: Int, _ axis: Axis) {
    let members = Array(order[groups[number].range])
    let byYear = members.contains { operations[Int($0)].reach == .year }
    let least = byYear ? axis.leastLagPastYear : 1
    var place: [Int32: Int] = [:]
    for (index, member) in members.enumerated() { place[member] = index }
    var readers = [[Int]](repeating: [], count: members.count)
    var waitsFor = [Int](repeating: 0, count: members.count)
    for (index, member) in members.enumerated() {
      let operation = operations[Int(member)]
      for (argument, read) in arguments(of: Int(member)).enumerated() {
        guard operation.lag(ofArgument: argument) < least, let inside = place[read] else { continue }
        readers[inside].append(index)
        waitsFor[index] += 1
      }
    }
    var sorted = members.indices.filter { waitsFor[$0] == 0 }
    var done = 0
    while done < sorted.count {
      for reader in readers[sorted[done]] {
        waitsFor[reader] -= 1
        if waitsFor[reader] == 0 { sorted.append(reader) }
      }
      done += 1
    }
    groups[number].byYear = byYear
    order.replaceSubrange(groups[number].range, with: sorted.map { members[$0] })
  }
}
