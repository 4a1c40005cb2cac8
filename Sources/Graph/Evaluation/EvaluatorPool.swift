import Synchronization

/// Evaluators and empty bitmaps that wait for their next use, so that a small edit need not allocate scratch.
final class EvaluatorPool: Sendable {
  private let waiting = Mutex<[Evaluator]>([])
  private let bitmaps = Mutex<[DirtyBitmap]>([])

  /// One with room for so many arguments.
  func take(_ base: Base, mostArguments: Int) -> Evaluator {
    if let ready = waiting.withLock({ $0.popLast() }), ready.capacity >= mostArguments {
      ready.roundsPosts = true
      ready.unmask()
      ready.sawLarge = false
      return ready
    }
    return Evaluator(
      base.axisStorage, base.table, base.plan.templates,
      mostArguments: max(mostArguments, base.plan.mostArguments))
  }

  /// A bitmap in which nothing is marked.
  func takeBitmap(positions: Int) -> DirtyBitmap {
    bitmaps.withLock { $0.popLast() } ?? DirtyBitmap(positions: positions)
  }

  /// Takes back a bitmap, if nothing is marked in it.
  func giveBack(_ bitmap: DirtyBitmap) {
    if !bitmap.isEmpty { return }
    bitmaps.withLock { if $0.count < 8 { $0.append(bitmap) } }
  }

  func giveBack(_ evaluator: Evaluator) {
    waiting.withLock { if $0.count < 8 { $0.append(evaluator) } }
  }
}
