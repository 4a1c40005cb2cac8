import Language
import Quantities

/// How an answer is written: for people, for a spreadsheet, for a program, for a document.
public enum OutputFormat: String, Sendable, Hashable, CaseIterable {
  case text, csv, json, markdown
}

extension Screen {
  /// The screen in a format, without a line feed at its end.
  public func text(format: OutputFormat, width: Int = 80, tongue: Tongue = .swedish) -> String {
    switch format {
    case .text: lines(width: width, in: tongue).joined(separator: "\n")
    case .csv: csv(tongue)
    case .json: json(tongue)
    case .markdown: markdown(tongue)
    }
  }

  /// The tables alone, parted by empty lines; a screen without tables is one column of texts.
  private func csv(_ tongue: Tongue) -> String {
    let tables = tables
    guard tables.isEmpty else { return tables.map { $0.csv(tongue) }.joined(separator: "\n\n") }
    return (["text"] + unfolded.lines(width: 100_000, in: tongue).map(Table.csvField)).joined(separator: "\n")
  }

  /// One object: the lines, the tables as arrays of objects, and what is assumed, unknown and warned of.
  private func json(_ tongue: Tongue) -> String {
    var fields: [String] = []
    let texts = lineTexts
    if !texts.isEmpty { fields.append("\"text\": " + JSON.array(texts.map(JSON.string))) }
    let tables = tables
    if tables.count == 1 {
      fields.append("\"rows\": " + tables[0].json)
    } else if !tables.isEmpty {
      fields.append("\"tables\": " + JSON.array(tables.map(\.json)))
    }
    for (name, list) in [("assumes", assumes), ("unknown", unknown), ("warnings", warnings)] where !list.isEmpty {
      fields.append("\"\(name)\": " + JSON.array(list.map(JSON.string)))
    }
    return "{" + fields.joined(separator: ", ") + "}"
  }

  private func markdown(_ tongue: Tongue) -> String {
    var blocks: [String] = []
    for element in unfolded.elements {
      switch element {
      case .folded: continue
      case .line(let text): blocks.append(Table.markdownText(text))
      case .table(let table): blocks.append(table.markdown)
      }
    }
    let rest = Screen([], assumes: assumes, unknown: unknown, warnings: warnings)
    blocks += rest.lines(width: 100_000, in: tongue).map { "*" + Table.markdownText($0) + "*" }
    return blocks.joined(separator: "\n\n")
  }

  private var tables: [Table] {
    elements.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// The screen with all lines, as programs and documents have it.
  private var unfolded: Screen {
    var screen = self
    screen.elements = elements.flatMap { element -> [Element] in
      if case .folded(let texts, _) = element { return texts.map { .line($0) } }
      return [element]
    }
    return screen
  }

  private var lineTexts: [String] {
    unfolded.elements.compactMap { element in
      guard case .line(let text) = element else { return nil }
      return String(text.drop { $0 == " " })
    }
  }
}

/// JSON values as text.
enum JSON {
  static func array(_ values: [String]) -> String { "[" + values.joined(separator: ", ") + "]" }

  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if scalar.value < 32 {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
