import Graph
import Language
import Quantities

extension ModelBuilder {
  /// A line's loaded amounts by the profile that the model gives it: those of a budget; other series are as they were.
  func phased(_ loaded: RowID, _ node: Int, _ series: Int) -> RowID {
    guard series == SeriesName.budget, let phasing = attempt({ () throws(Diagnostic) in try self.phasing(of: node) }),
      let phasing
    else { return loaded }
    parts.phasings[node] = phasing
    return PhasedRows(self).phased(loaded, from: loaded, by: phasing.weights)
  }

  /// A row of its own for what an amount of a year lies by on a line, which scenarios redefine.
  func partsRow(of node: Int) -> RowID {
    let row = baseParts(of: node).map { graph.add(.sum, [$0]) } ?? graph.input([1])
    shared.claim(row)
    return row
  }

  /// What the model lays amounts of a year on a line by; nil where it says nothing, or nothing that can be used.
  private func baseParts(of node: Int) -> RowID? {
    // What is wrong is reported where the line's budget is phased.
    guard !parts.attributes.isEmpty, let phasing = try? phasing(of: node) else { return nil }
    guard phasing.weights.kind == .amounts else { return phasing.weights.row }
    return PhasedRows(self).parts(of: phasing.weights, from: loadedRow(node, SeriesName.budget) ?? makeFixed([1]))
  }

  /// How amounts keyed by a time lie on an item's line; nil where the model says nothing of it.
  func laid(on item: Int) -> (([Double], RowID) -> RowID)? {
    guard let given = baseParts(of: parts.items[item].node) else { return nil }
    return { PhasedRows(self).laid($1, over: $0, by: given) }
  }

  /// What a line's budget lies by: what is said of it, or of the nearest node above; nil where nothing is.
  private func phasing(of node: Int) throws(Diagnostic) -> LinePhasing? {
    var above: Int? = node
    while let place = above, parts.attributes[.node(place)]?[.phasing] == nil { above = parts.nodes[place].parent }
    guard let place = above, let given = parts.attributes[.node(place)]?[.phasing],
      let name = given.name
    else { return nil }
    guard let profile = lookup.profile(name, of: place) ?? lookup.profile(name, of: node) else {
      throw Diagnostic(
        PhasingProblem.noProfile(name.text, line: parts.nodes[node].name, others: [], year: focus), at: name.span)
    }
    guard case .driver(let index) = profile else {
      let weights = PhasingWeights(profile, self, outcome: loadedRow(node, SeriesName.actual))
      guard let weights else {
        throw Diagnostic(PhasingProblem.saysNothing(name.text, parts.nodes[node].name, years: [focus]), at: name.span)
      }
      return LinePhasing(name: name, weights: weights)
    }
    let compiler = ExpressionCompiler(self, owner: parts.drivers[index].path)
    guard let weights = PhasingWeights(try driverValue(index), compiler) else {
      throw Diagnostic(PhasingProblem.notAProfile(parts.drivers[index].path), at: name.span)
    }
    if weights.kind == .amounts, place != node, !parts.nodes[place].isLeaf {
      let children = parts.nodes[place].children.map { parts.nodes[$0].name }
      throw Diagnostic(
        PhasingProblem.amountsOfSeveral(
          parts.drivers[index].path, node: parts.nodes[place].name, children: children), at: name.span)
    }
    return LinePhasing(name: name, weights: weights)
  }
}

extension AttributeValue {
  /// The first name that was given, quoted or not.
  fileprivate var name: Name? { references.first?.parts.last }
}
