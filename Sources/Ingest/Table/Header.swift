import Language

/// The names of a table's columns, trimmed, without the empty ones at the end.
struct Header {
  private(set) var names: [String]
  /// How many fields the header line has, empty ones at its end included.
  let width: Int

  init(names: [String], width: Int) {
    self.names = names
    self.width = width
  }

  init(_ fields: [String]) {
    var names = fields.map { trimmed($0) }
    while names.count > 1, names.last?.isEmpty == true { names.removeLast() }
    self.init(names: names, width: fields.count)
  }

  /// Names over several lines: what stands above goes before what stands below, and a name above that is followed by
  /// empty cells stands over them too, as merged cells are exported.
  init(_ lines: [[String]]) {
    guard lines.count > 1, let last = lines.last else {
      self.init(lines.first ?? [])
      return
    }
    let width = lines.map(\.count).max() ?? 0
    let below = last.map { trimmed($0) }
    var parts = [[String]](repeating: [], count: width)
    for line in lines.dropLast() {
      var above = ""
      for column in 0..<width {
        let own = line.indices.contains(column) ? trimmed(line[column]) : ""
        if !own.isEmpty { above = own }
        let isNamedBelow = below.indices.contains(column) && !below[column].isEmpty
        if !own.isEmpty || (!above.isEmpty && isNamedBelow) { parts[column].append(above) }
      }
    }
    for column in below.indices where !below[column].isEmpty { parts[column].append(below[column]) }
    self.init(parts.map { $0.joined(separator: " ") })
  }

  /// What a column is called in a message: its name, or its number from 1 where it has none or where the name is an
  /// identity number (a file without a header line).
  func name(_ index: Int) -> String {
    guard names.indices.contains(index), !names[index].isEmpty, !IdentityNumber.match(in: names[index]).isValid
    else { return "\(index + 1)" }
    return names[index]
  }

  /// Whether there are more columns than a table may have.
  func check(line: Int, limits: TableLimits, into findings: inout Findings) {
    if names.count > limits.columns {
      findings.add(.tooManyColumns(found: names.count, limit: limits.columns), row: line)
    }
  }

  /// Gives every column a name of its own: one without a name is called by its number, and names that are there twice
  /// are numbered. Both are said, since that is how a load has to name them.
  mutating func settle(line: Int, into findings: inout Findings) {
    var first: [String: Int] = [:]
    var times: [String: Int] = [:]
    for name in names where !name.isEmpty { times[foldedName(name), default: 0] += 1 }
    var seen: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      let folded = foldedName(name)
      if name.isEmpty {
        names[index] = free("kolumn \(index + 1)")
        findings.add(
          .emptyColumnName(number: index + 1, name: names[index]), row: line, column: "\(index + 1)", severity: .note)
      } else if times[folded, default: 0] > 1 {
        seen[folded, default: 0] += 1
        names[index] = free("\(name) (\(seen[folded, default: 1]))")
        if let earlier = first[folded] {
          findings.add(
            .duplicateColumn(name: name, first: earlier + 1, second: index + 1, called: names[index]), row: line,
            column: self.name(index), severity: .note)
        } else {
          first[folded] = index
        }
      }
    }
  }

  /// The name, or the name with as many marks as it takes for no other column to be called so.
  private func free(_ name: String) -> String {
    var name = name
    while names.contains(where: { foldedName($0) == foldedName(name) }) { name += "′" }
    return name
  }

  /// Leaves out columns without a name in which nothing stands; some lines do not count.
  mutating func dropEmpty(_ rows: inout [DataTable.Row], ignoring lines: Set<Int>) {
    let empty = names.indices.filter { column in
      names[column].isEmpty && rows.allSatisfy { lines.contains($0.line) || trimmed($0.cells[column]).isEmpty }
    }
    guard !empty.isEmpty, !rows.isEmpty else { return }
    let kept = names.indices.filter { !empty.contains($0) }
    names = kept.map { names[$0] }
    rows = rows.map { row in DataTable.Row(line: row.line, cells: kept.map { row.cells[$0] }) }
  }
}
