/// One row that an overlay owns: padded values on 64 bytes, and its side row if it has one.
final class RowBox: @unchecked Sendable {
  let values: UnsafeMutablePointer<Double>
  let side: SideRow?

  init(copying source: UnsafePointer<Double>, side: SideRow?, padded: Int) {
    values = allocateRows(padded)
    values.initialize(from: source, count: padded)
    self.side = side
  }

  deinit { values.deallocate() }
}

/// 64 rows of an overlay's page table: what the overlay owns, nil where it inherits from the base.
final class Page: @unchecked Sendable {
  let slots: UnsafeMutablePointer<RowBox?>

  init() {
    slots = .allocate(capacity: Graph.pageSize)
    slots.initialize(repeating: nil, count: Graph.pageSize)
  }

  init(copying other: Page) {
    slots = .allocate(capacity: Graph.pageSize)
    slots.initialize(from: other.slots, count: Graph.pageSize)
  }

  deinit {
    slots.deinitialize(count: Graph.pageSize)
    slots.deallocate()
  }
}

/// The base's rows in one allocation: rows × padded periods, on 64 bytes. Written while the base is built, then only read.
final class RowBlock: @unchecked Sendable {
  let values: UnsafeMutablePointer<Double>
  let count: Int

  init(count: Int) {
    self.count = count
    values = allocateRows(max(count, 1))
    values.initialize(repeating: 0, count: max(count, 1))
  }

  deinit { values.deallocate() }
}

private func allocateRows(_ count: Int) -> UnsafeMutablePointer<Double> {
  UnsafeMutableRawPointer
    .allocate(byteCount: count * MemoryLayout<Double>.stride, alignment: 64)
    .bindMemory(to: Double.self, capacity: count)
}
