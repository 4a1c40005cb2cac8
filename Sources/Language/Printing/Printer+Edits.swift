import Quantities

extension Printer {
  /// An edit as one line.
  public func text(_ edit: Edit) -> String {
    let changes = edit.changes.map { text($0) }.joined(separator: " " + word(.and) + " ")
    return words([edit.isTrial ? word(.whatIf) : nil, changes])
  }

  /// One change, with its dates.
  public func text(_ change: Change) -> String { words([text(change.node), text(change.when)]) }

  private func text(_ node: Change.Node) -> String {
    switch node {
    case .set(let target, let value):
      guard isWord(.set, otherwise: true) else { return words([text(target), "=", text(value)]) }
      return words([word(.set), text(target), word(.newValue), text(value)])
    case .increase(let target, let value): return words([word(.increase), text(target), word(.amount), text(value)])
    case .decrease(let target, let value): return words([word(.decrease), text(target), word(.amount), text(value)])
    case .index(let target, let value): return words([word(.index), text(target), word(.amount), text(value)])
    case .shift(let kind, let reference, let length, let later):
      // `senarelägg D5 1 år`, `delay D5 by 1 year`
      var needsJoint = isWord(.length, otherwise: tongue == .english)
      if case .number = length.node {} else { needsJoint = true }
      return words([
        word(later ? .delay : .advance), item(kind, reference), needsJoint ? word(.length) : nil, text(length),
      ])
    case .reschedule(let kind, let reference, let point, let later):
      return words([word(later ? .delay : .advance), item(kind, reference), word(.laterDate), text(point)])
    case .phase(let reference, let profile):
      return words([word(.phase), free(reference), word(.profile), thing(profile)])
    case .decide(let verdict, let items, let with, let share):
      return words([
        word(verdict.role), text(items),
        with.map { word(.amount) + " " + text($0) }, share.map { word(.share) + " " + text($0) },
      ])
    case .choose(let option, let group):
      return words([word(.choose), free(option), word(.chosenFrom), free(group)])
    case .require(let share, let unit, let target, let year):
      return words([
        word(.require), quantity(share, unit), word(.base), text(target), year.map { "\($0)" },
      ])
    case .move(let amount, let series, let from, let to):
      return words([
        word(.move), text(amount), series.map { thing($0) }, word(.giver), free(from), word(.receiver), free(to),
      ])
    case .lock(let reference, let reason): return words([word(.lock), free(reference), label(reason)])
    case .unlock(let reference): return words([word(.unlock), free(reference)])
    }
  }

  private func item(_ kind: Name?, _ reference: Reference) -> String {
    // Quotes after a kind that is no word of the table are what makes it one.
    words([kind.map { bare($0) }, kind == nil ? free(reference) : name(reference)])
  }

  private func text(_ items: Items) -> String {
    switch items {
    case .all(let kind): words([word(.all), several(kind)])
    case .list(let list): self.list(list.map { item($0.kind, $0.reference) })
    }
  }

  func text(_ target: Target) -> String {
    switch target {
    case .series(let series, let references):
      oneWord(series) + "(" + references.map { free($0) }.joined(separator: "; ") + ")"
    case .item(let kind, let reference, let index): item(kind, reference) + selectors(index)
    case .property(let property, let owner): words([bare(property, of: owner), word(.of), free(owner)])
    }
  }
}
