import Language

extension Query {
  /// The dimensions of what a name stands for.
  public func axes(of reference: Reference) -> [Int] {
    guard !model.names.entities(named: reference.parts[0].text).isEmpty,
      let meaning = try? lookup.meaning(reference, where: \.hasValue)
    else { return [] }
    if case .entity(.measure(let index)) = meaning { return measureAxes(index) }
    return (try? model.value(of: meaning, self, reference.span))??.members?.axes ?? []
  }

  /// A measure has the dimensions of its expression; one that rests on itself is told when it is compiled.
  private func measureAxes(_ index: Int) -> [Int] {
    guard !inProgress.contains(index) else { return [] }
    inProgress.append(index)
    defer { inProgress.removeLast() }
    return ExpressionCompiler(self, owner: "").axes(of: model.measures[index].expression)
  }
}
