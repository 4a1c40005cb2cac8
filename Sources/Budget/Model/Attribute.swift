import Language

/// What a model says about a thing in words, beside its numbers.
///
/// A text can hold expressions in braces, `"snittpris {price of extern_lss}"`, which are computed when it is shown.
public enum Attribute: String, Sendable, Hashable, CaseIterable {
  /// Shown after `Antar:` when the thing is edited or compared.
  case assumes
  /// Shown after `Okänt:`.
  case unknown
  /// Shown after `Obs:`.
  case warns
  /// Lines of explanation between the answer and its assumptions.
  case explains
  /// Measures that an answer about the thing shows, the first in its headline.
  case shows
  /// A short name for tables.
  case short
  /// What the figures rest on (`2022 på helår`).
  case basis
  /// What a baseline or a comparison leaves out.
  case excludes
  /// How a value that answers a goal is said (`måste flytta`).
  case verb
  /// The item whose cost limits how long an answer to a goal holds.
  case limit
  /// What follows where the thing is refused. Loaded items have it as an input of that name, which is what answers
  /// quote; as an attribute it is accepted on anything else.
  case consequence
  /// Words of the source that answers quote, where the whole text is too long.
  case quote
  /// The place of a loaded item, or another name for it.
  case place
  /// Other items that claim the same money.
  case sameMoneyAs
  /// Other items whose cost this one already pays for.
  case covers
  /// The profile that the budget of a line, or of the lines below it, lies over the months by.
  case phasing
  /// How the open months of a line, or of the lines below it, are forecast.
  case forecastMethod
  /// Who decides, where answers about the thing say it.
  case decidedBy
  /// The option of a choice that does nothing, which the others are held against; without one, the option without
  /// edits, or the first.
  case nothing
  /// Options of other choices without which a choice, or one of its options, does not come up.
  case dependsOn
  /// The row of the frame table that the thing's part of the frame stands in: one of the standard ones (`uppräkning`), or
  /// a row of that name.
  case frameCause

  /// English and Swedish spellings of the property.
  public var spellings: [String] {
    switch self {
    case .assumes: ["assumes", "antar"]
    case .unknown: ["unknown", "okänt"]
    case .warns: ["warns", "obs", "varnar"]
    case .explains: ["explains", "förklarar"]
    case .shows: ["shows", "visar"]
    case .short: ["short", "kort"]
    case .basis: ["basis", "underlag"]
    case .excludes: ["excludes", "utesluter"]
    case .verb: ["verb"]
    case .limit: ["limit", "gräns"]
    case .consequence: ["consequence", "konsekvens"]
    case .quote: ["quote", "citat"]
    case .place: ["place", "plats"]
    case .sameMoneyAs: ["same_money_as", "samma_pengar_som"]
    case .covers: ["covers", "täcker"]
    case .phasing: ["phasing", "periodisering"]
    case .forecastMethod: ["forecast_method", "prognosmetod"]
    case .decidedBy: ["decided_by", "beslutas_av"]
    case .nothing: ["baseline", "nollalternativ"]
    case .dependsOn: ["depends_on", "beror_på"]
    case .frameCause: ["frame_cause", "ramorsak"]
    }
  }

  /// The attribute of a spelling in either tongue, in any case; nil where there is none.
  public init?(named name: String) {
    let folded = name.lowercased()
    guard let found = Attribute.allCases.first(where: { $0.spellings.contains(folded) }) else { return nil }
    self = found
  }
}

/// What a property gave: texts, or names.
public struct AttributeValue: Sendable {
  /// Quoted texts, in order; they may hold expressions in braces.
  public let texts: [String]
  /// Names, in order.
  public let references: [Reference]
  /// The text after them, as a label has it.
  public let note: String?
}
