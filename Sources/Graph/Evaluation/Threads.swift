import CLanes
import Glibc

/// Plain threads for work that is divided beforehand.
enum Threads {
  /// Runs `body` with every number below `count`, each in a thread of its own, and waits for all of them. What a body
  /// writes is its own affair: bodies must not write where others do.
  static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    var threads: [pthread_t] = []
    for number in 1..<max(count, 1) {
      let work = Unmanaged.passRetained(Work { body(number) })
      var thread = pthread_t()
      let failure = pthread_create(
        &thread, nil,
        { memory in
          guard let memory else { return nil }
          Unmanaged<Work>.fromOpaque(memory).takeRetainedValue().body()
          return nil
        }, work.toOpaque())
      if failure == 0 {
        threads.append(thread)
      } else {
        work.takeRetainedValue().body()
      }
    }
    body(0)
    for thread in threads { pthread_join(thread, nil) }
  }

  /// The processors that this process may use, at least 1.
  static let available = lanes_processors()

  /// The part of `total` things that falls to a number below `count`: consecutive, and of nearly the same size.
  static func share(_ number: Int, of count: Int, total: Int) -> Range<Int> {
    let parts = max(count, 1)
    return total * number / parts..<total * (number + 1) / parts
  }

  private final class Work {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }
}

/// Memory that several threads write to, each in its own part.
final class SharedCells: @unchecked Sendable {
  let cells: UnsafeMutablePointer<Double>
  let count: Int

  init(count: Int) {
    self.count = count
    cells = .allocate(capacity: max(count, 1))
    cells.initialize(repeating: 0, count: max(count, 1))
  }

  deinit { cells.deallocate() }

  func array(from start: Int, count: Int) -> [Double] {
    Array(UnsafeBufferPointer(start: cells + start, count: count))
  }
}
