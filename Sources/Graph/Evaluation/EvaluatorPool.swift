import Synchronization

/// Evaluators that wait for their next use, so that a small stabilisation need not allocate scratch.
final class EvaluatorPool: Sendable {
  private let waiting = Mutex<[Evaluator]>([])

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

  func giveBack(_ evaluator: Evaluator) {
    waiting.withLock { if $0.count < 8 { $0.append(evaluator) } }
  }
}
