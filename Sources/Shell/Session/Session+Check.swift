import Analysis
import Budget
import Language
import Reports
import Scenarios

extension Session {
  func check(_ reference: Reference?, _ statement: Statement) throws(Diagnostic) -> Reply {
    let isWhole = reference.map(asksForAll) ?? false
    let limit = isWhole ? nil : reference
    if let limit { try checkIsKnown(limit) }
    var check = try Check.make(workspace, limitedTo: limit.map(checkedName))
    check.isWhole = isWhole
    var reply = Reply(check.screen(words))
    reply.findings = check.findings.count
    return reply
  }

  /// `kontrollera allt`: every finding, however many there are. A thing that is called so goes first.
  private func asksForAll(_ reference: Reference) -> Bool {
    guard reference.parts.count == 1, !reference.parts[0].isQuoted, (try? model.lookup.meaning(reference)) == nil else {
      return false
    }
    return ["allt", "alla", "all", "everything"].contains(NameTable.fold(reference.text))
  }

  /// A name that is neither a file nor a thing of the model is an error, not an empty answer.
  private func checkIsKnown(_ reference: Reference) throws(Diagnostic) {
    let name = NameTable.fold(reference.text)
    let isFile = model.files.contains { file in
      let folded = NameTable.fold(file)
      return folded == name || folded.hasSuffix("/" + name)
    }
    let isMargin = model.margins.contains { NameTable.fold($0.label) == name }
    if !isFile && !isMargin { _ = try model.lookup.meaning(reference) }
  }

  /// A margin is checked by its file; a line or an item by its own name.
  private func checkedName(_ reference: Reference) -> String {
    let name = NameTable.fold(reference.text)
    if let margin = model.margins.first(where: { NameTable.fold($0.label) == name }) { return margin.file }
    switch try? model.lookup.entity(reference) {
    case .node(let node)?: return model.nodes[node].name
    case .item(let item)?: return model.items[item].name
    default: return reference.text
    }
  }

  /// An expectation that holds says nothing; one that fails says what came, and the script goes on.
  func expect(_ relation: Relation, _ when: When?, _ label: Name?, _ statement: Statement) throws(Diagnostic) -> Reply {
    let expectation = try evaluation.expectation(relation, when, id: label?.text)
    var reply = Reply()
    if !expectation.holds {
      reply.screen = expectation.screen(words)
      reply.failedExpectation = true
    } else if isVerbose {
      reply.text = [(words.sv ? "stämmer: " : "holds: ") + (expectation.id ?? expectation.text)]
    }
    reply.expectations = [expectation]
    return reply
  }
}
