/// A row as an argument: its values, and its states and probes where it has a side row. A constant has one value for all
/// periods, in one cell, and a stride of 0.
struct Argument {
  var values: UnsafePointer<Double>
  var stride: Int
  var states: UnsafePointer<StateID>?
  var probes: UnsafePointer<Double>?

  init(_ values: UnsafePointer<Double>, stride: Int = 1, _ side: SideRow?) {
    self.values = values
    self.stride = stride
    states = side.map { UnsafePointer($0.states) }
    probes = side.map { UnsafePointer($0.probes) }
  }

  /// A plain row.
  init(_ ref: RowRef) {
    values = ref.values
    stride = ref.stride
  }

  /// Puts a plain row where another argument was; its states are looked for by nobody.
  @inline(__always)
  static func put(_ values: UnsafePointer<Double>, stride: Int, at place: UnsafeMutablePointer<Argument>) {
    let words = UnsafeMutableRawPointer(place).assumingMemoryBound(to: UInt.self)
    words[0] = UInt(bitPattern: values)
    words[1] = UInt(bitPattern: stride)
  }

  init(values: UnsafePointer<Double>, states: UnsafePointer<StateID>, probes: UnsafePointer<Double>) {
    self.values = values
    stride = 1
    self.states = states
    self.probes = probes
  }

  func value(_ period: Int) -> Double { values[period &* stride] }
  func probe(_ period: Int) -> Double { probes.map { $0[period] } ?? value(period) }
  func state(_ period: Int) -> StateID { states.map { $0[period] } ?? .plain }

  /// The same as seen by the second evaluation.
  var probed: Argument {
    guard let probes else { return self }
    return Argument(probes, nil)
  }
}
