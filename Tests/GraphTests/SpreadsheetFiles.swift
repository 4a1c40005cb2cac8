import Glibc

/// The files of the spreadsheet test, and the spreadsheet as a flat OpenDocument text.
enum SpreadsheetFiles {
  /// The folder beside this file.
  static let folder = String(#filePath.dropLast("SpreadsheetFiles.swift".utf8.count)) + "Spreadsheet/"

  /// The whole of a text file; nil if it cannot be read.
  static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a text could be written.
  static func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    let bytes = Array(text.utf8)
    let count = fwrite(bytes, 1, bytes.count, file)
    return fclose(file) == 0 && count == bytes.count
  }

  /// Formulas without values, so that whoever opens the file must calculate.
  static func openDocument(_ model: SpreadsheetModel) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
      xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" \
      office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
      <office:body><office:spreadsheet><table:table table:name="model">

      """
    for row in model.formulas {
      text += "<table:table-row>"
      for formula in row { text += "<table:table-cell table:formula=\"of:=\(escaped(formula))\"/>" }
      text += "</table:table-row>\n"
    }
    return text + "</table:table></office:spreadsheet></office:body></office:document>\n"
  }

  private static func escaped(_ formula: String) -> String {
    formula.reduce(into: "") { text, character in
      switch character {
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      default: text.append(character)
      }
    }
  }

  /// The numbers of a text of commas and lines; nil where one is no number.
  static func numbers(_ text: String) -> [[Double?]] {
    text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { Double(String($0)) }
    }
  }
}
