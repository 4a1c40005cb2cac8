@testable import Graph

extension RandomProgram {
  /// What is checked after every step; the dear checks only after some.
  mutating func checkStep() {
    let broken = scenario.overlay.brokenInvariants
    expect(broken.isEmpty, "\(broken.prefix(3))")
    if step.isMultiple(of: 12) { checkSomeRows() }
    if step.isMultiple(of: 20) { checkFrozen() }
    if step.isMultiple(of: 40) { checkFromNothing() }
    if step.isMultiple(of: 200) { checkEverything() }
  }

  mutating func checkAtEnd() {
    checkFrozen()
    checkFromNothing()
    checkEverything()
    while let parent = parents.popLast() {
      expect(Compare.fingerprint(parent.scenario.overlay) == parent.fingerprint, "a parent has changed")
    }
  }

  private var oracle: Oracle {
    Oracle(scenario.overlay, base: scenario.overlay.base, roundsPosts: scenario.overlay.roundsPosts)
  }

  private var tolerance: Double { scenario.overlay.roundsPosts ? 0 : 1e-12 }

  /// A row, an inner one rather than another, against the naive evaluator.
  private mutating func checkSomeRows() {
    let rows = [model.innerRow(scenario.overlay)]
    let found = Compare.withOracle(scenario.overlay, oracle, rows: rows, tolerance: tolerance)
    expect(found.isEmpty, "\(found.prefix(2))")
  }

  private mutating func checkFrozen() {
    for frozen in frozen {
      expect(
        Compare.fingerprint(frozen.overlay) == frozen.fingerprint, "what was frozen at \(frozen.step) has changed")
    }
    expect(base.fingerprint == fingerprints.base, "the base has changed")
    expect(otherBase.fingerprint == fingerprints.other, "the other base has changed")
  }

  private mutating func checkFromNothing() {
    do {
      let found = try Rebuilt(scenario.overlay).differences(scenario.overlay)
      expect(found.isEmpty, "\(found.prefix(2))")
    } catch {
      fail("the scenario cannot be built from nothing: \(error)")
    }
  }

  private mutating func checkEverything() {
    let found = Compare.withOracle(scenario.overlay, oracle, tolerance: tolerance)
    expect(found.isEmpty, "\(found.prefix(2))")
    var full = scenario.overlay
    expect(full.rowsThatDifferWhenFull() == 0, "something differs when all is evaluated again")
  }

  /// Makes the edits of the scenario again: on its own base they give the same bits, on the other base what they mean
  /// there. Goes on with the latter.
  mutating func replay() {
    let own = scenario.overlay.base
    var again = Overlay(own)
    for edit in scenario.edits { edit.apply(to: &again) }
    expect(Compare.fingerprint(again) == Compare.fingerprint(scenario.overlay), "the same edits give something else")
    var rebased = Overlay(own === base ? otherBase : base)
    for edit in scenario.edits { edit.apply(to: &rebased) }
    note("rebase")
    scenario.overlay = rebased
    parents = []
    undone = ([], [])
    checkFromNothing()
  }
}
