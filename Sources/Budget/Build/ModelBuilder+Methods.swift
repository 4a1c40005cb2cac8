import Graph
import Language
import Quantities

extension ModelBuilder {
  /// A value for the forecast method of each line that has months: what is said of the line, or of the nearest node
  /// above that something is said of.
  func declareMethods() {
    guard parts.attributes.values.contains(where: { $0[.forecastMethod] != nil }) else { return }
    for node in parts.nodes.indices where parts.nodes[node].loaded.contains(where: \.isMonths) {
      var above: Int? = node
      while let place = above, parts.attributes[.node(place)]?[.forecastMethod] == nil {
        above = parts.nodes[place].parent
      }
      guard let place = above, let given = parts.attributes[.node(place)]?[.forecastMethod] else { continue }
      _ = attempt { () throws(Diagnostic) in try self.declareMethod(node, given) }
    }
  }

  private func declareMethod(_ node: Int, _ given: AttributeValue) throws(Diagnostic) {
    guard let reference = given.references.first, let name = reference.parts.last else { return }
    let own = parts.names.members(of: .node(node)).compactMap {
      text, entity -> (names: [String], method: ForecastMethod?)? in
      if case .driver(let driver) = entity { ([text], .stated(driver)) } else { nil }
    }.sorted { $0.names[0] < $1.names[0] }
    let options = ForecastMethod.standard + own
    let chosen = try ExpressionCompiler.option(name, in: options.map(\.names))
    let row = graph.input([Double(chosen)], states: nil)
    shared.claim(row)
    let words = Attribute.forecastMethod.spellings
    let line = parts.nodes[node].name
    var driver = Driver(
      path: line + "." + (words.last ?? ""), names: words.reversed().map { line + "." + $0 }, label: nil,
      dimensions: [],
      expression: Expression(.reference(reference, []), span: reference.span), unit: nil, span: reference.span)
    driver.value = Typed(.row(row), type: .choice(options.map(\.names)), shape: .constant)
    let index = parts.drivers.count
    parts.drivers.append(driver)
    for word in words { parts.names.add(word, .driver(index), below: .node(node)) }
    parts.methods[node] = LineMethod(driver: index, options: options.map(\.method), note: given.note)
  }
}
