import CLanes
import Synchronization

/// Stabilisation on several threads, of a wide overlay in which much is dirty. What comes out, and the rows counted, are
/// the same as on one thread, bit for bit: which row is evaluated after which other is the same for every row and what it
/// reads.
extension Overlay {
  /// Whether this overlay can be shared out at all: its rows stand in one table, as in the base, and none is stepped.
  func canShare(_ sharing: Sharing, _ pages: PageTable) -> Bool {
    sharing.threads > 1 && structure == nil && pages.flat != nil && base.order.components.isEmpty
  }

  /// Evaluates all that is dirty from a position on, below which nothing is.
  func drainShared(
    _ sharing: Sharing, from position: Int, _ marks: inout DirtyBitmap.Raw, _ tables: Tables, _ pages: PageTable,
    _ evaluator: Evaluator, _ work: inout Work
  ) {
    let stretches = base.stretches(shortest: sharing.shortestStretch)
    let sweep = SharedSweep(stretches, threads: sharing.threads, from: position)
    marks.isShared = true
    let parts = (0..<sharing.threads).map { number in
      SharedPart(
        number: number, overlay: self, sweep: sweep, tables: tables, pages: pages, marks: marks,
        evaluator: number == 0 ? evaluator : another(evaluator))
    }
    Threads.run(sharing.threads) { parts[$0].run() }
    for part in parts {
      work.add(part.work)
      if part.number == 0 { continue }
      if part.evaluator.sawLarge { evaluator.sawLarge = true }
      base.evaluators.giveBack(part.evaluator)
    }
    marks.clearAll()
  }

  /// An evaluator for another thread, in the same stabilisation as one.
  private func another(_ evaluator: Evaluator) -> Evaluator {
    let other = base.evaluators.take(base, mostArguments: mostArguments)
    other.roundsPosts = roundsPosts
    other.mask(evaluator.maskFrom..<evaluator.maskTo)
    other.rollUp.giveUp()
    return other
  }
}

/// One thread's part of a stabilisation.
private final class SharedPart: @unchecked Sendable {
  let number: Int
  let evaluator: Evaluator
  private(set) var work = Work()
  private let overlay: Overlay
  private let sweep: SharedSweep
  private let tables: Tables
  private let pages: PageTable
  private var marks: DirtyBitmap.Raw

  init(
    number: Int, overlay: Overlay, sweep: SharedSweep, tables: Tables, pages: PageTable, marks: DirtyBitmap.Raw,
    evaluator: Evaluator
  ) {
    self.number = number
    self.overlay = overlay
    self.sweep = sweep
    self.tables = tables
    self.pages = pages
    self.marks = marks
    self.evaluator = evaluator
  }

  /// Takes stretches until there are no more.
  func run() {
    // In locals, so that the loop touches no object.
    var (marks, work) = (marks, Work())
    while let stretch = sweep.take(number) {
      let waits = sweep.stretches.waits
      var position = sweep.stretches.starts[stretch]
      for number in sweep.stretches.firstWait[stretch]..<sweep.stretches.firstWait[stretch + 1] {
        drain(position..<waits[number].position, &marks, &work)
        position = waits[number].position
        sweep.reach(position, self.number)
        sweep.wait(past: waits[number].past, self.number)
      }
      drain(position..<sweep.stretches.starts[stretch + 1], &marks, &work)
    }
    self.work = work
  }

  /// Evaluates what is dirty between two positions, for which nothing has to be waited.
  private func drain(_ positions: Range<Int>, _ marks: inout DirtyBitmap.Raw, _ work: inout Work) {
    var position = positions.lowerBound
    while position < positions.upperBound {
      let bits = lanes_marks(marks.words + position >> 6) >> UInt64(position & 63)
      if bits == 0 {
        position = (position >> 6 + 1) << 6
        continue
      }
      let skipped = bits.trailingZeroBitCount
      position += skipped
      if position >= positions.upperBound { return }
      sweep.reach(position, number)
      if evaluator.isMasked, sweep.isUnmasked { evaluator.unmask() }
      let isMasked = evaluator.isMasked
      let rest = (bits >> UInt64(skipped)) >> 1
      if rest != 0 {
        let next = Int(tables.entryAt[position + 1 + rest.trailingZeroBitCount])
        if next >= 0 { tables.prefetch(entry: next, from: evaluator.maskFrom, to: evaluator.maskTo) }
      }
      let entry = Int(tables.entryAt[position])
      if entry >= 0, !overlay.recomputeInPlace(entry, tables, evaluator, &marks, &work) {
        sweep.making.withLock { _ in
          overlay.recomputeAnyhow(entry, tables, pages, evaluator, &marks, &work)
        }
      }
      if isMasked, !evaluator.isMasked { sweep.isUnmasked = true }
      position += 1
    }
  }
}
