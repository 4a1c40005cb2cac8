import CAllocator
import Glibc

/// What the process holds, in bytes.
struct Memory {
  /// Pages in memory, as the kernel counts them.
  let resident: Int
  /// What was asked of the allocator and not given back.
  let allocated: Int

  /// As it is now.
  static var now: Memory {
    Memory(resident: residentPages() * Int(getpagesize()), allocated: allocated_bytes())
  }

  /// How much more than at an earlier time.
  static func - (later: Memory, earlier: Memory) -> Memory {
    Memory(resident: later.resident - earlier.resident, allocated: later.allocated - earlier.allocated)
  }

  /// The second number of `/proc/self/statm`.
  private static func residentPages() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 128)
    guard fgets(&buffer, Int32(buffer.count), file) != nil else { return 0 }
    let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let words = text.split(separator: " ")
    return words.count > 1 ? Int(words[1]) ?? 0 : 0
  }
}
