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
  /// Where some figure is not wholly known, a column names the columns of those that are not, and what is unknown in
  /// them; where some are uncertain, a last column says how far they reach.
  func csv(_ tongue: Tongue) -> String {
    let keys = keys
    let hasUnknown = rows.contains { $0.contains(where: \.isUnknown) }
    let isUncertain = rows.contains { $0.contains { $0.certainty != nil } }
    let sv = tongue == .swedish
    let head =
      keys + (hasUnknown ? [sv ? "Okänt" : "Unknown"] : []) + (isUncertain ? [sv ? "Osäkert" : "Uncertain"] : [])
    let body = rows.map { row in
      var fields = columns.indices.map { index in
        index < row.count ? row[index].plainNumber(decimalComma: true) ?? row[index].trimmed : ""
      }
      if hasUnknown {
        let missing = zip(keys, row).filter { $0.1.isUnknown }.map { key, cell in
          cell.unknowns.isEmpty ? key : key + " (" + cell.unknowns.joined(separator: ", ") + ")"
        }
        fields.append(missing.joined(separator: ", "))
      }
      if isUncertain {
        let marks = zip(keys, row).compactMap { key, cell in cell.certainty.map { key + " " + $0.text(tongue) } }
        fields.append(marks.joined(separator: ", "))
      }
      return fields
    }
    return ([head] + body).map { $0.map(Table.csvField).joined(separator: ";") }.joined(separator: "\n")
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
          fields += cell.certainty?.json(key) ?? []
        }
        if !unknown.isEmpty { fields.append("\"unknown\": " + JSON.array(unknown.map(JSON.string))) }
        let missing = Set(row.filter(\.isUnknown).flatMap(\.unknowns)).sorted()
        if !missing.isEmpty { fields.append("\"missing\": " + JSON.array(missing.map(JSON.string))) }
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

extension Table.Certainty {
  /// `401..482`, `minst 500..600`, `ca`: as the language writes it.
  func text(_ tongue: Tongue) -> String {
    let sv = tongue == .swedish
    let word: String? =
      switch mark {
      case .approximate: sv ? "ca" : "about"
      case .atLeast: sv ? "minst" : "at least"
      case .atMost: sv ? "högst" : "at most"
      case nil: nil
      }
    let ends = [low, high].compactMap { $0.flatMap { Table.plain($0, decimalComma: true) } }
    return [word, ends.count == 2 ? ends.joined(separator: "..") : nil].compactMap { $0 }.joined(separator: " ")
  }

  /// Fields beside the number's own: its ends and its mark.
  func json(_ key: String) -> [String] {
    var fields: [String] = []
    for (name, end) in [("low", low), ("high", high)] {
      if let text = end.flatMap({ Table.plain($0, decimalComma: false) }) {
        fields.append(JSON.string(key + " " + name) + ": " + text)
      }
    }
    if let mark { fields.append(JSON.string(key + " is") + ": " + JSON.string(mark.rawValue)) }
    return fields
  }
}

extension Table {
  /// A number without blanks between its digits, at most six decimals.
  static func plain(_ number: Double, decimalComma: Bool) -> String? {
    guard number.isFinite else { return nil }
    let text = NumberText.string(number, decimals: 6, in: decimalComma ? .swedish : .english).filter { $0 != " " }
    return text.hasPrefix("−") ? "-" + text.dropFirst() : text
  }
}

extension Table.Cell {
  var trimmed: String { String(text.drop { $0 == " " }) }

  /// The number for a program; nil where there is none.
  func plainNumber(decimalComma: Bool) -> String? {
    number.flatMap { Table.plain($0, decimalComma: decimalComma) }
  }
}
