/// The states and probes of one row that is not plain throughout. Shape: padded periods, pads plain and 0. Never
/// changed once shared.
final class SideRow: @unchecked Sendable {
  let states: UnsafeMutablePointer<StateID>
  let probes: UnsafeMutablePointer<Double>
  let padded: Int

  /// A plain side row: probes are 0 until they are written.
  init(padded: Int) {
    self.padded = padded
    states = .allocate(capacity: padded)
    states.initialize(repeating: .plain, count: padded)
    probes = .allocate(capacity: padded)
    probes.initialize(repeating: 0, count: padded)
  }

  convenience init(states: UnsafePointer<StateID>, probes: UnsafePointer<Double>, padded: Int) {
    self.init(padded: padded)
    self.states.update(from: states, count: padded)
    self.probes.update(from: probes, count: padded)
  }

  deinit {
    states.deallocate()
    probes.deallocate()
  }
}

/// Whether two rows hold the same bits.
func sameBits(_ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>, _ count: Int) -> Bool {
  var difference: UInt64 = 0
  for lane in 0..<count { difference |= left[lane].bitPattern ^ right[lane].bitPattern }
  return difference == 0
}
