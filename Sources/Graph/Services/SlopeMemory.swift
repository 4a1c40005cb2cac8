/// The slopes that a reverse sweep finds: slope slots × padded periods, on 64 bytes.
///
/// The run that made it writes it, and only while nobody else has it; a ``Gradient`` that has it reads it. So a gradient
/// costs no copy, which with tens of thousands of inputs would take as long as the sweep.
final class SlopeMemory: @unchecked Sendable {
  let cells: UnsafeMutablePointer<Double>

  init(count: Int) {
    cells = allocateRows(max(count, Graph.laneCount))
    cells.initialize(repeating: 0, count: max(count, Graph.laneCount))
  }

  deinit { cells.deallocate() }
}
