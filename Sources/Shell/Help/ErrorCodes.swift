import Quantities

/// What each code means, for `hjälp E0201`: more than the message itself has room for, with an example.
///
/// A new code is a case in its room's `…Problem`, its words there, and a row here; `ErrorCatalogue` tells what is
/// missing, and `UPDATE_GOLDEN=1` writes what the example shows to `Tests/TankomTests/Errors`.
struct ErrorCode: Sendable {
  let code: String
  let swedish: String
  let english: String
  let example: ErrorExample

  init(_ code: String, _ swedish: String, _ english: String, _ example: ErrorExample) {
    self.code = code
    self.swedish = swedish
    self.english = english
    self.example = example
  }

  /// The rule, and what to do.
  func meaning(_ tongue: Tongue) -> String { tongue == .swedish ? swedish : english }

  /// The first sentence of the meaning: the rule.
  func rule(_ tongue: Tongue) -> String {
    let text = meaning(tongue)
    guard let end = text.firstRange(of: ". ") else { return String(text.dropLast()) }
    return String(text[..<end.lowerBound])
  }
}

enum ErrorCodes {
  /// The codes with what they are about, in order.
  static let groups: [(swedish: String, english: String, codes: [ErrorCode])] = [
    ("Textens form", "The form of a text", language),
    ("Namn och uttryck", "Names and expressions", meaning),
    ("Tid och funktioner", "Time and functions", time),
    ("Dimensioner", "Dimensions", dimensions),
    ("Filer som läses in", "Files that are read in", ingest),
    ("Modellen", "The model", model),
    ("Ändringar och scenarier", "Edits and scenarios", scenarios),
    ("Periodisering", "Phasing", phasing),
    ("Frågor och jämförelser", "Questions and comparisons", questions),
    ("Mappar, filer och skript", "Folders, files and scripts", door),
  ]

  static let all = groups.flatMap(\.codes)

  static func entry(_ code: String) -> ErrorCode? { all.first { $0.code == code } }
}
