/// Cells of rows that an overlay came to own one after the other, in one allocation on 64 bytes: what is evaluated in turn
/// stands in turn. Or one row that has a side row. Freed when no page has a row of it.
final class RowChunk: ManagedBuffer<SideRow?, Double> {
  /// Room for so many cells.
  static func make(cells: Int, side: SideRow? = nil) -> RowChunk {
    let made = unsafeDowncast(create(minimumCapacity: cells + Graph.laneCount) { _ in side }, to: RowChunk.self)
    RowMemory.askForLargePages(UnsafeMutableRawPointer(made.cells), cells * MemoryLayout<Double>.stride)
    return made
  }

  /// The states and probes of its row, where it holds only one.
  var side: SideRow? { header }

  /// The first cell.
  var cells: UnsafeMutablePointer<Double> {
    withUnsafeMutablePointerToElements { elements in
      let bits = (UInt(bitPattern: elements) + 63) & ~63
      return UnsafeMutablePointer(bitPattern: bits) ?? elements
    }
  }
}

/// Where an overlay's next rows are put: chunks that double in size, so that a small edit takes little and a wide one few
/// allocations.
struct RowRoom {
  private static let firstRows = 8
  /// Chunks of at most 4 MB with 60 months.
  private static let mostRows = 8192

  private(set) var chunk: RowChunk?
  private var next: UnsafeMutablePointer<Double>?
  private var left = 0
  private var rows = RowRoom.firstRows

  /// Room for so many cells, in ``chunk``. The cells hold nothing yet.
  mutating func take(_ lanes: Int, padded: Int) -> UnsafeMutablePointer<Double> {
    if left < lanes || next == nil {
      let cells = max(rows * padded, lanes)
      let made = RowChunk.make(cells: cells)
      chunk = made
      next = made.cells
      left = cells
      rows = min(rows * 2, RowRoom.mostRows)
    }
    guard let place = next else { return allocateRows(lanes) }
    // The next row stands on 64 bytes too.
    let taken = (lanes + Graph.laneCount - 1) & ~(Graph.laneCount - 1)
    next = place + taken
    left -= taken
    return place
  }
}
