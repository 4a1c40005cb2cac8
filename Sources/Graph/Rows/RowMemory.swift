import Glibc

/// Doubles in one allocation on 64 bytes.
func allocateRows(_ count: Int) -> UnsafeMutablePointer<Double> {
  let bytes = count * MemoryLayout<Double>.stride
  let memory = UnsafeMutableRawPointer.allocate(
    byteCount: bytes, alignment: bytes >= 2 * RowMemory.largePage ? RowMemory.largePage : 64)
  RowMemory.askForLargePages(memory, bytes)
  return memory.bindMemory(to: Double.self, capacity: count)
}

/// Memory of many rows. In a large model a tenth of an edit's time would go into finding out where pages of 4 KB stand, so
/// large pages are asked for; where the system has none it makes no difference.
enum RowMemory {
  static let largePage = 2 << 20

  /// Asks for large pages wherever whole ones fit.
  static func askForLargePages(_ memory: UnsafeMutableRawPointer, _ bytes: Int) {
    if bytes < 2 * largePage { return }
    let first = (Int(bitPattern: memory) + largePage - 1) & ~(largePage - 1)
    let end = (Int(bitPattern: memory) + bytes) & ~(largePage - 1)
    if let start = UnsafeMutableRawPointer(bitPattern: first), end > first {
      _ = madvise(start, end - first, MADV_HUGEPAGE)
    }
  }
}
