import Quantities

extension Table {
  /// The names of the columns: each has one, and no two have the same.
  var keys: [String] {
    var seen: Set<String> = []
    return columns.enumerated().map { index, column in
      let title = column.title.isEmpty ? (index == 0 ? "name" : "column \(index + 1)") : column.title
      var key = title
      var count = 2
      while !seen.insert(key).inserted {
        key = "\(title) \(count)"
        count += 1
      }
      return key
    }
  }

  /// Fields parted by semicolons, with decimal commas and no blanks in numbers (in English too: the separator is ours).
  func csv(_ tongue: Tongue) -> String {
    let head = keys.map(Table.csvField).joined(separator: ";")
    let body = rows.map { row in
      columns.indices.map { index in
        index < row.count ? Table.csvField(row[index].plainNumber(decimalComma: true) ?? row[index].csvText) : ""
      }
      .joined(separator: ";")
    }
    return ([head] + body).joined(separator: "\n")
  }

  static func csvField(_ text: String) -> String {
    guard text.contains(where: { ";\"\n\r".contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// An array of objects: numbers are numbers, what is unknown is null and named in a field of its own.
  var json: String {
    let keys = keys
    return JSON.array(
      rows.enumerated().map { number, row in
        var fields: [String] = []
        var unknown: [String] = []
        for (index, key) in keys.enumerated() where index < row.count {
          let cell = row[index]
          let value: String
          if cell.isUnknown {
            unknown.append(key)
            value = "null"
            if let known = cell.plainNumber(decimalComma: false) {
              fields.append(JSON.string(key + " known part") + ": " + known)
            }
          } else if let number = cell.plainNumber(decimalComma: false) {
            value = number
          } else if cell.text.isEmpty && columns[index].alignment == .right {
            value = "null"
          } else {
            value = JSON.string(cell.trimmed)
          }
          fields.append(JSON.string(key) + ": " + value)
        }
        if !unknown.isEmpty { fields.append("\"unknown\": " + JSON.array(unknown.map(JSON.string))) }
        if totals.contains(number) { fields.append("\"total\": true") }
        return "{" + fields.joined(separator: ", ") + "}"
      })
  }

  /// A table of Markdown; totals stand in bold, since it has no line above a row.
  var markdown: String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    var lines: [String] = []
    if let title { lines += [Table.markdownText(title), ""] }
    lines.append(line(columns.map { Table.markdownText($0.title) }))
    lines.append(line(columns.map { $0.alignment == .left ? ":--" : "--:" }))
    for (number, row) in rows.enumerated() {
      lines.append(
        line(
          columns.indices.map { index in
            let text = index < row.count ? Table.markdownText(row[index].trimmed) : ""
            return totals.contains(number) && !text.isEmpty ? "**" + text + "**" : text
          }))
    }
    return lines.joined(separator: "\n")
  }

  static func markdownText(_ text: String) -> String {
    var result = ""
    for character in text.drop(while: { $0 == " " }) {
      if "|*_`<".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}

extension Table.Cell {
  var trimmed: String { String(text.drop { $0 == " " }) }

  /// What stands in a field: a part that is known is a number, what is wholly unknown is `?`.
  var csvText: String { trimmed }

  /// The number without blanks between its digits, at most six decimals.
  func plainNumber(decimalComma: Bool) -> String? {
    guard let number, number.isFinite else { return nil }
    var text = NumberText.string(number, decimals: 6, in: decimalComma ? .swedish : .english)
    text = String(text.filter { $0 != " " })
    if text.hasPrefix("−") { text = "-" + text.dropFirst() }
    return text
  }
}
