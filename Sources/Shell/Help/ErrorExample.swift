import Quantities

/// An input that has an error, small enough to read in the help, and what to write instead.
///
/// What is typed is typed to the worked case `scenarios/herrljunga-2023`; with a part that touches a file, to
/// `scenarios/exempel`, changed so.
struct ErrorExample: Sendable {
  /// How a text is written as bytes where it is not UTF-8.
  enum Encoding: Sendable { case utf16, windows1252 }

  enum Part: Sendable {
    /// Lines after those of `model.tankom`.
    case model(String)
    /// Lines at the prompt or in a script.
    case typed(String)
    /// A file with one text in place of another, where that stands first.
    case edited(String, String, String)
    /// A row after those of a file.
    case added(String, String)
    /// A file of its own.
    case file(String, String)
    case missing(String)
    /// A folder where a file is expected.
    case folder(String)
    case encoded(String, Encoding)
    /// The words of a command line; `MAPP` is the model's folder.
    case arguments([String])
    /// What has no input to show: a full disk, a file of a million rows. In Swedish and English.
    case told(String, String)
  }

  let parts: [Part]
  /// The last part without the error, where one line shows it.
  var right: String?

  static func parts(_ parts: [Part], right: String? = nil) -> ErrorExample { ErrorExample(parts: parts, right: right) }
  static func typed(_ text: String, right: String? = nil) -> ErrorExample {
    ErrorExample(parts: [.typed(text)], right: right)
  }
  static func model(_ text: String, right: String? = nil) -> ErrorExample {
    ErrorExample(parts: [.model(text)], right: right)
  }
  static func told(_ swedish: String, _ english: String) -> ErrorExample {
    ErrorExample(parts: [.told(swedish, english)])
  }
}

extension ErrorExample {
  /// The example as lines to read: what stands where.
  func lines(_ tongue: Tongue) -> [String] { parts.flatMap { lines($0, tongue) } }

  /// What to write instead, as the example is written.
  func rightLines(_ tongue: Tongue) -> [String] {
    guard let right else { return [] }
    if case .typed? = parts.last { return lines(.typed(right), tongue) }
    return lines(.model(right), tongue)
  }

  private func lines(_ part: Part, _ tongue: Tongue) -> [String] {
    let sv = tongue == .swedish
    func rows(_ text: String) -> [String] {
      text.split(separator: "\n", omittingEmptySubsequences: false).map { shortened(String($0)) }
    }
    switch part {
    case .model(let text): return rows(text).map { "model.tankom: " + $0 }
    case .typed(let text): return rows(text).map { "> " + $0 }
    case .edited(let file, let old, let new):
      let (old, new) = (rows(old).joined(separator: " / "), rows(new).joined(separator: " / "))
      if new.isEmpty { return [sv ? "\(file): utan \(old)" : "\(file): without \(old)"] }
      return [sv ? "\(file): \(new) i stället för \(old)" : "\(file): \(new) instead of \(old)"]
    case .added(let file, let row): return rows(row).map { "\(file): " + $0 }
    case .file(let file, let text):
      if text.isEmpty { return [sv ? "\(file): tom" : "\(file): empty"] }
      return rows(String(text.dropLast())).map { "\(file): " + $0 }
    case .missing(let file): return [sv ? "\(file) finns inte" : "\(file) does not exist"]
    case .folder(let file): return [sv ? "\(file) är en mapp" : "\(file) is a folder"]
    case .encoded(let file, let encoding):
      let name = encoding == .utf16 ? "UTF-16" : "Windows-1252"
      return [sv ? "\(file) är i \(name)" : "\(file) is in \(name)"]
    case .arguments(let words): return ["tankom " + words.joined(separator: " ")]
    case .told(let swedish, let english): return [sv ? swedish : english]
    }
  }

  /// A line that no one would read to its end, and control characters as pictures.
  private func shortened(_ text: String) -> String {
    let visible = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 32 ? Unicode.Scalar(0x2400 + $0.value) ?? "?" : $0 }))
    return visible.count > 120 ? String(visible.prefix(60)) + "…" : visible
  }
}
