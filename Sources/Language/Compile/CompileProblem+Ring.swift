import Quantities

extension CompileProblem {
  /// A ring of formulas, pointing at each link; the first of those with a place is what the finding is about.
  ///
  /// - Parameter links: each formula of the ring and where it stands, so that each needs the next and the last the first.
  public static func ring(_ links: [(name: String, place: Place?)], or elsewhere: Place) -> Diagnostic {
    let names = links.map(\.name)
    let problem = CompileProblem.cycle(names)
    guard let first = links.firstIndex(where: { $0.place != nil }), let place = links[first].place else {
      return Diagnostic(problem, at: elsewhere)
    }
    let related = links.indices.dropFirst(first + 1).compactMap { index -> Related? in
      let next = names[(index + 1) % names.count]
      return links[index].place.map { Related($0) { $0 == .swedish ? "behöver \(next)" : "needs \(next)" } }
    }
    return Diagnostic(problem, at: place, related: related)
  }
}
