import CLanes
import Glibc
import Synchronization

/// What the threads of one stabilisation share: the stretches, which of them is the next, and how far each thread is.
///
/// A thread takes the next stretch when it is through with one, and says before each row where it is. As stretches are
/// taken in order, all that stands before a row of its stretch has been evaluated when the others are past it. So none
/// waits for a row that waits for it: the thread that is lowest never waits.
final class SharedSweep: @unchecked Sendable {
  let stretches: Stretches
  let threads: Int
  /// Held while a row's place is made, or while a row has states.
  let making = Mutex<Void>(())
  /// The next stretch, what each thread has reached, and whether whole rows are evaluated from now on; each in a line of
  /// the cache of its own.
  private let words: UnsafeMutablePointer<UInt>
  private static let step = 8

  /// Begins at a position, below which nothing is dirty.
  init(_ stretches: Stretches, threads: Int, from position: Int) {
    self.stretches = stretches
    self.threads = threads
    words = .allocate(capacity: (threads + 2) * SharedSweep.step)
    words.initialize(repeating: 0, count: (threads + 2) * SharedSweep.step)
    for thread in 0..<threads { words[(thread + 2) * SharedSweep.step] = UInt.max }
    words[0] = UInt((stretches.starts.lastIndex { $0 <= position } ?? 0))
  }

  deinit { words.deallocate() }

  /// Whether somewhere a row came out in other years than those of the edit, so that all later rows are evaluated whole.
  var isUnmasked: Bool {
    get { lanes_observe(words + SharedSweep.step) != 0 }
    set { lanes_publish(words + SharedSweep.step, newValue ? 1 : 0) }
  }

  /// The next stretch for a thread; nil when all are taken.
  func take(_ thread: Int) -> Int? {
    let place = words + (thread + 2) * SharedSweep.step
    let next = Int(lanes_observe(words))
    // Said before it is taken, so that nobody who takes a later one goes past it.
    if next < stretches.count { lanes_publish(place, UInt(stretches.starts[next])) }
    let taken = Int(lanes_take(words))
    if taken >= stretches.count {
      lanes_publish(place, UInt.max)
      return nil
    }
    lanes_publish(place, UInt(stretches.starts[taken]))
    return taken
  }

  /// Says that a thread is through with all of its rows below a position.
  @inline(__always)
  func reach(_ position: Int, _ thread: Int) { lanes_publish(words + (thread + 2) * SharedSweep.step, UInt(position)) }

  /// Waits until all other threads are past a position.
  func wait(past position: Int, _ thread: Int) {
    for other in 0..<threads where other != thread {
      let place = words + (other + 2) * SharedSweep.step
      var turns = 0
      while lanes_observe(place) <= UInt(position) {
        turns &+= 1
        // The other may be waiting for the processor that this one keeps busy.
        if turns & 127 == 0 { sched_yield() } else { lanes_pause() }
      }
    }
  }
}

/// When a stabilisation is shared between threads.
struct Sharing {
  var threads: Int
  /// The fewest dirty rows for which that pays: starting a thread takes some 50 µs, a row 0.1 to 0.3 µs.
  var leastRows: Int
  /// The fewest positions of a stretch.
  var shortestStretch: Int

  /// As users have it.
  static let standard = Sharing(threads: min(Threads.available, 8), leastRows: 4096, shortestStretch: 512)
}
