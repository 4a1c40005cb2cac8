import Language
import Quantities

/// The help inside the program: what each word that begins a line does, with its form and an example.
///
/// Words in braces in an example stand for a thing of the model at hand: `{request}` is its first request.
struct HelpEntry: Sendable {
  enum Kind: Sendable { case question, edit, scenario, session, declaration }

  /// Form, meaning and example in one tongue.
  struct Text: Sendable {
    let form: String
    let meaning: String
    let example: String
    init(_ form: String, _ meaning: String, _ example: String) {
      self.form = form
      self.meaning = meaning
      self.example = example
    }
  }

  let role: KeywordRole
  let kind: Kind
  let swedish: Text
  let english: Text

  init(_ role: KeywordRole, _ kind: Kind, _ swedish: Text, _ english: Text) {
    self.role = role
    self.kind = kind
    self.swedish = swedish
    self.english = english
  }

  func text(_ tongue: Tongue) -> Text { tongue == .swedish ? swedish : english }
  func meaning(_ tongue: Tongue) -> String { text(tongue).meaning }
}

enum HelpTable {
  static let entries = questions + edits + scenarios + session + declarations

  /// What Tab lists on an empty line: as much as a list holds, what is typed most first.
  static let starters: [KeywordRole] = [
    .show, .top, .explain, .whatIf, .keep, .set, .increase, .decrease, .move, .grant, .reject, .adopt, .choose, .delay,
    .compare, .scenario, .switchTo, .undo, .help, .quit,
  ]

  /// What has to be typed before an example can be carried out.
  static let needed: [KeywordRole: String] = [
    .keep: "tänk om bevilja {request}", .undo: "bevilja {request}", .redo: "bevilja {request}\nångra",
    .unlock: "lås {request}", .run: "spara som \"grupp-a\"\nspara som \"group-a\"",
  ]

  static func entry(_ role: KeywordRole) -> HelpEntry? { byRole[role] }

  private static let byRole: [KeywordRole: HelpEntry] = Dictionary(
    entries.map { ($0.role, $0) }, uniquingKeysWith: { first, _ in first })
}
