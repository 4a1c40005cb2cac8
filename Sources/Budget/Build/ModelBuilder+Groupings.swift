import Graph
import Ingest
import Language
import Quantities

/// Other trees over the same lines.
extension ModelBuilder {
  /// `load grouping ledning "grupper.csv"`: a line and its group per row. A line without a group is in none.
  func loadGrouping(_ block: LoadBlock, _ table: DataTable) {
    guard let name = block.name else {
      report(BudgetProblem.missingLoadProperty("name", kind: block.kind.text), .text(block.kind.span))
      return
    }
    for role in [LoadRole.key, .group] where block.first(role) == nil {
      report(BudgetProblem.missingLoadProperty(role.rawValue, kind: block.kind.text), .text(block.kind.span))
    }
    let keys = block.keys.compactMap { table.columnIndex(named: $0) }
    guard let groupName = block.text(.group), let group = column(groupName, table, block.first(.group)), !keys.isEmpty
    else { return }
    var members: [(node: Int, group: String, cell: Cell)] = []
    for row in table.rows where !row.cells[group].isEmpty {
      guard
        let entity = attempt({ () throws(Diagnostic) -> Entity in
          try self.line(named: keys.map { row.cells[$0] }, .cell(table.cell(row, keys[keys.count - 1])))
        }), case .node(let node) = entity
      else { continue }
      members.append((node, row.cells[group], table.cell(row, group)))
    }
    addGrouping(name, members)
  }

  /// `group[ledning] = "Column"` in the organisation's own file.
  func groupOrganisation(_ block: LoadBlock, _ table: DataTable, _ rows: [(row: DataTable.Row, node: Int)]) {
    for property in block.properties where LoadRole(named: property.target.text) == .group {
      guard let name = property.indexName, let text = property.quoted, let column = column(text, table, property) else {
        continue
      }
      addGrouping(
        name,
        rows.compactMap { row, node in
          guard parts.nodes[node].isLeaf, !parts.nodes[node].isMemo, !row.cells[column].isEmpty else { return nil }
          return (node, row.cells[column], table.cell(row, column))
        })
    }
  }

  private func addGrouping(_ name: Name, _ members: [(node: Int, group: String, cell: Cell)]) {
    var grouping = Grouping(name: name.text, groups: [])
    var places: [Int: Cell] = [:]
    for (node, group, cell) in members {
      if let first = places[node] {
        reportAgain(.duplicateKey(parts.nodes[node].name), .cell(cell), first: .cell(first))
        continue
      }
      places[node] = cell
      if let index = grouping.groups.firstIndex(where: { NameTable.fold($0.name) == NameTable.fold(group) }) {
        grouping.groups[index].nodes.append(node)
      } else {
        grouping.groups.append(Grouping.Group(name: group, nodes: [node]))
      }
    }
    // A line below another grouped one would be counted in both.
    for (node, cell) in places {
      var above = parts.nodes[node].parent
      while let next = above {
        if let first = places[next] {
          reportAgain(.duplicateKey(parts.nodes[node].name), .cell(cell), first: .cell(first))
          break
        }
        above = parts.nodes[next].parent
      }
    }
    grouping.rest = parts.nodes.indices.filter { index in
      guard parts.nodes[index].isLeaf, !parts.nodes[index].isMemo, index != parts.root else { return false }
      var at: Int? = index
      while let next = at {
        if places[next] != nil { return false }
        at = parts.nodes[next].parent
      }
      return true
    }
    let index = parts.groupings.count
    parts.groupings.append(grouping)
    if let first = parts.names.entities(named: name.text).first {
      reportAgain(.duplicateName(name.text), .text(name.span), first: place(of: first))
      return
    }
    parts.names.add(name.text, .grouping(index))
    for (number, group) in grouping.groups.enumerated() {
      let entity = Entity.lineGroup(index, number)
      parts.names.add(group.name, entity, below: .grouping(index))
      if parts.names.entities(named: group.name).isEmpty { parts.names.add(group.name, entity) }
    }
  }

  /// The line that a row names: by one name, code or alias, or by its path.
  func line(named keys: [String], _ place: Place) throws(Diagnostic) -> Entity {
    let names = keys.filter { !$0.isEmpty }
    guard let first = names.first else { throw Diagnostic(BudgetProblem.noKey(""), at: place) }
    var found = parts.names.entities(named: first).filter { entity in
      switch entity {
      case .node, .lineGroup: true
      default: false
      }
    }
    for name in names.dropFirst() { found = found.compactMap { parts.names.member(named: name, of: $0) } }
    if found.count == 1 { return found[0] }
    let text = names.joined(separator: ".")
    if found.count > 1 {
      let candidates = found.map { lookup.spelling(of: $0) }
      throw Diagnostic(CompileProblem.ambiguousName(text, candidates: candidates), at: place)
    }
    let near = Suggestion.nearest(to: names[names.count - 1], in: parts.nodes.map(\.name))
    throw Diagnostic(CompileProblem.unknownName(text, wanted: .line, suggestions: near), at: place)
  }
}

extension Property {
  /// The name in brackets (`group[ledning]`); nil where something else stands there.
  var indexName: Name? {
    guard index.count == 1, case .member(nil, let member) = index[0] else { return nil }
    return Name(member.span.source.text(member.span), span: member.span)
  }
}
