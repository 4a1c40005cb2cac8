import Language
import Quantities

/// The properties of a load block, by role, with their spellings.
///
/// `note` names a column for people: it is accepted, and nothing is computed from it. `covers` is read as the
/// ``Attribute`` of that name.
enum LoadRole: String, CaseIterable {
  case key, part, name, parent, level, code, sort, sign, blank, note, total, rowType, place, amount, oneOff, unit
  case deviation, change, label, covers, memo, rolling, encoding, sureness
  case header, fill, skip, shortRow, zeroAs, unknownAs, blankAs, year, group, subtotal
  case shares, percent, dates
  case revenue, deviationSign, noteMarks, time, standing, thousands

  var spellings: [String] {
    switch self {
    case .key: ["key", "nyckel"]
    case .part: ["part", "del"]
    case .name: ["name", "namn"]
    case .parent: ["parent", "överordnad"]
    case .level: ["level", "nivå"]
    case .code: ["code", "kod"]
    case .sort: ["sort", "enhet_belopp"]
    case .sign: ["sign", "tecken"]
    case .blank: ["blank", "tomt"]
    case .note: ["note", "anteckning", "not"]
    case .total: ["total", "summa", "totalt"]
    case .rowType: ["row_type", "radtyp"]
    case .place: ["place", "plats"]
    case .amount: ["amount", "belopp"]
    case .oneOff: ["one_off", "engång"]
    case .unit: ["unit", "enhet"]
    case .deviation: ["deviation", "avvikelse"]
    case .change: ["change", "förändring"]
    case .label: ["label", "benämning", "etikett"]
    case .covers: ["covers", "täcker"]
    case .memo: ["memo", "varav"]
    case .rolling: ["rolling", "löpande"]
    case .encoding: ["encoding", "teckenkodning"]
    case .sureness: ["sureness", "säkerhet"]
    case .header: ["header", "rubrik"]
    case .fill: ["fill", "fyll"]
    case .skip: ["skip", "utelämna"]
    case .shortRow: ["short_row", "kort_rad"]
    case .zeroAs: ["zero_as", "noll_skrivs"]
    case .unknownAs: ["unknown_as", "okänt_skrivs"]
    case .blankAs: ["blank_as", "tomt_skrivs"]
    case .year: ["year", "år"]
    case .group: ["group", "grupp"]
    case .subtotal: ["subtotal", "delsumma"]
    case .shares: ["shares", "andelar"]
    case .percent: ["percent", "procent"]
    case .dates: ["dates", "datum"]
    case .revenue: ["revenue", "intäkt"]
    case .deviationSign: ["deviation_sign", "avvikelsetecken"]
    case .time: ["time", "tid"]
    case .noteMarks: ["note_marks", "notmärken"]
    case .standing: ["against_loaded", "mot_inläst"]
    case .thousands: ["thousands", "tusental"]
    }
  }

  init?(named name: String) {
    guard let role = LoadRole.byName[name.lowercased()] else { return nil }
    self = role
  }

  private static let byName = Dictionary(
    allCases.flatMap { role in role.spellings.map { ($0, role) } }, uniquingKeysWith: { first, _ in first })
}

/// A load block's properties, read once: texts, years and units.
struct LoadBlock {
  let kind: Name
  let name: Name?
  let file: Name
  let properties: [Property]
  /// The first property of each role: they are asked for over and over.
  private let firsts: [LoadRole: Property]

  init(kind: Name, name: Name?, file: Name, properties: [Property]) {
    (self.kind, self.name, self.file, self.properties) = (kind, name, file, properties)
    var firsts: [LoadRole: Property] = [:]
    for property in properties where property.target.parts.count == 1 {
      if let role = LoadRole(named: property.target.text), firsts[role] == nil { firsts[role] = property }
    }
    self.firsts = firsts
  }

  func first(_ role: LoadRole) -> Property? { firsts[role] }

  /// The quoted text of a property: a column's name, mostly.
  func text(_ role: LoadRole) -> String? { first(role)?.quoted }

  /// The unit of the amounts, `tkr` unless the block says otherwise.
  func sort(_ units: UnitTable) throws(Diagnostic) -> Unit? {
    guard let property = first(.sort), property.unitText != nil else { return nil }
    return try property.money(units)
  }
}

extension Property {
  /// The unit on the right, or nil where none stands there.
  func money(_ units: UnitTable) throws(Diagnostic) -> Unit? {
    guard let text = unitText else { return nil }
    do { return try units.parse(text) } catch {
      throw Diagnostic(
        CompileProblem.unknownUnit(error.word, suggestions: Suggestion.nearest(to: error.word, in: units.names)),
        at: unit?.span ?? span)
    }
  }
}

extension Property {
  /// The single quoted text on the right, if that is what stands there.
  var quoted: String? {
    guard values.count == 1, case .reference(let reference, []) = values[0].node, reference.parts.count == 1,
      reference.parts[0].isQuoted
    else { return nil }
    return reference.parts[0].text
  }

  /// How instances stand to the loaded amounts of their lines: part of them or added to them; nil where the word is
  /// neither.
  var standing: Placement.Basis? {
    switch NameTable.fold(quoted ?? bare ?? "") {
    case "within", "inom": .within
    case "on top", "on_top", "utöver": .onTop
    default: nil
    }
  }

  /// The single bare word on the right (`none`, `unknown`).
  var word: String? {
    guard values.count == 1, quoted == nil else { return nil }
    if case .reference(let reference, []) = values[0].node { return reference.text }
    // `unknown` is a value of the language, laid out as `?`, and here a word like the others.
    if case .unknown(nil) = values[0].node { return "unknown" }
    return bare.flatMap { ItemReader.blankWords.contains($0.lowercased()) ? $0 : nil }
  }

  /// What stands on the right where it is not quoted, as written: the unit of a column (`kr/kvm`).
  var bare: String? {
    guard values.count == 1, quoted == nil else { return nil }
    // Laid out, a word of the language in it has quotes round it.
    return values[0].span.source.text(values[0].span).replacing("\"", with: "")
  }

  /// The unit on the right as written: of a word that the reader does not know as one of a unit it stands as an expression.
  var unitText: String? { unit?.text ?? bare }

  /// The year in brackets, where it is a whole year.
  var year: Int? { loadSpan.flatMap { $0.isWholeYear ? $0.year : nil } }

  /// The whole place of the property.
  var span: Span { values.last.map { target.span.to($0.span) } ?? target.span }
}
