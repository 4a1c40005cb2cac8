import Language
import Quantities

/// An example of the reference: what it is typed to, and what is typed.
enum ReferenceExample: Sendable, Hashable {
  /// Lines at the prompt of the worked case `scenarios/herrljunga-2023`.
  case typed(String)
  /// Lines after those of the model file of `scenarios/exempel`.
  case model(String)
  /// A whole model file.
  case file(String)
  /// Lines that are read and not carried out: the word means something that no model can be asked for yet.
  case read(String)

  var text: String {
    switch self {
    case .typed(let text), .model(let text), .file(let text), .read(let text): text
    }
  }
}

/// A keyword that does not begin a line of its own: what it means where it stands, and an example.
///
/// Those that begin a line have their form as well, and stand in ``HelpTable``.
struct WordEntry: Sendable {
  let role: KeywordRole
  let swedish: String
  let english: String
  let example: ReferenceExample

  init(_ role: KeywordRole, _ swedish: String, _ english: String, _ example: ReferenceExample) {
    self.role = role
    self.swedish = swedish
    self.english = english
    self.example = example
  }

  func meaning(_ tongue: Tongue) -> String { tongue == .swedish ? swedish : english }
}

/// The words of the language that are not in ``HelpTable``; together they have every role of the keyword table.
enum WordTable {
  static let groups: [(swedish: String, english: String, entries: [WordEntry])] = [
    ("Modellens delar", "Parts of a model", declarations),
    ("Det som kan visas", "What can be shown", views),
    ("Småord", "Small words", joints),
    ("Placering", "Placement", places),
    ("Värden", "Values", expressions),
    ("Serier, slag och koder", "Series, kinds and codes", things),
  ]

  static let entries = groups.flatMap(\.entries)

  static func entry(_ role: KeywordRole) -> WordEntry? { entries.first { $0.role == role } }
}
