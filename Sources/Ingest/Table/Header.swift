/// The names of a table's columns, trimmed, without the empty ones at the end.
struct Header {
  let names: [String]
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

  /// What a column is called in a message: its name, or its number from 1 where it has none or where the name is an
  /// identity number (a file without a header line).
  func name(_ index: Int) -> String {
    guard names.indices.contains(index), !names[index].isEmpty, !IdentityNumber.match(in: names[index]).isValid
    else { return "\(index + 1)" }
    return names[index]
  }

  /// Finds columns without a name, names that are there twice, and too many columns.
  func check(line: Int, limits: TableLimits, into findings: inout Findings) {
    guard names.count <= limits.columns else {
      findings.add(.tooManyColumns(found: names.count, limit: limits.columns), row: line)
      return
    }
    var first: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      if name.isEmpty {
        findings.add(.emptyColumnName(number: index + 1), row: line, column: self.name(index))
      } else if let earlier = first[foldedName(name)] {
        findings.add(
          .duplicateColumn(name: self.name(index), first: earlier + 1, second: index + 1), row: line,
          column: self.name(index))
      } else {
        first[foldedName(name)] = index
      }
    }
  }
}
