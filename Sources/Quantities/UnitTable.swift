/// The units that the language knows by name, with their synonyms and their forms in messages.
///
/// One value per model: `quantity` declarations add counting units to it.
public struct UnitTable: Sendable {
  /// A named unit.
  public struct Entry: Sendable {
    /// What the name stands for.
    public let unit: Unit
    /// The spelling that messages use after a number other than 1: `platser`, `tkr`.
    public let plural: [Tongue: String]
    /// After 1: `plats`.
    public let singular: [Tongue: String]
  }

  private var entries: [Entry] = []
  private var indexes: [String: Int] = [:]
  /// What the model says that one of a unit is.
  public internal(set) var conversions: [Conversion] = []

  /// The standard units, before a model adds its own.
  public init() {
    for definition in UnitTable.standard {
      define(
        definition.names, as: definition.unit, singular: definition.singular, plural: definition.plural)
    }
  }

  /// Adds a unit under all its spellings; a spelling that is already known is left as it is.
  public mutating func define(
    _ names: [String], as unit: Unit, singular: [Tongue: String], plural: [Tongue: String]
  ) {
    entries.append(Entry(unit: unit, plural: plural, singular: singular))
    for name in names where indexes[UnitTable.fold(name)] == nil { indexes[UnitTable.fold(name)] = entries.count - 1 }
  }

  /// The unit of a name or a synonym, in any case; nil where it is unknown.
  public func entry(named name: String) -> Entry? {
    // Most are written in small letters, as they are kept.
    (indexes[name] ?? indexes[UnitTable.fold(name)]).map { entries[$0] }
  }

  /// A unit's word after a number: 1 plats, 6 platser. A word that is no single unit stays as it is.
  public func inflected(_ word: String, after number: Double, in tongue: Tongue) -> String {
    guard let entry = entry(named: word) else { return word }
    return (abs(number) == 1 ? entry.singular[tongue] : entry.plural[tongue]) ?? word
  }

  /// All spellings, for "menade du" and completion.
  public var names: [String] { indexes.keys.sorted() }

  static func fold(_ name: String) -> String { name.lowercased() }

  /// The unit that a unit text stands for: words joined by `/`, `·` or `*`, as the lexer gives it (`kr/person/år`).
  ///
  /// - Throws: the word that is no unit's name.
  public func parse(_ text: String) throws(UnknownUnit) -> Unit {
    var unit = Unit.one
    var divides = false
    var isPerCareDay = false
    var rest = Substring(text)
    func times(_ word: Substring) throws(UnknownUnit) -> Unit {
      let word = String(word)
      guard let entry = entry(named: word) else { throw UnknownUnit(word: word) }
      isPerCareDay = isPerCareDay || divides && word == "dygn"
      return divides ? unit / entry.unit : unit * entry.unit
    }
    while let (place, width, isSlash) = UnitTable.sign(in: rest.utf8) {
      unit = try times(rest[..<place])
      rest = rest[rest.utf8.index(place, offsetBy: width)...]
      divides = isSlash
    }
    let isSingle = unit == .one && !divides
    unit = try times(rest)
    // A place has days of its own: per place and day is not per person too.
    if isPerCareDay, unit.power(of: .place) < 0, unit.power(of: .person) == -1 { unit = unit * Unit(.person) }
    let word = String(rest)
    // Synonyms of a counting unit keep the word that was chosen.
    if isSingle, unit.scale == 1, unit.factors.count == 1, let plural = entry(named: word)?.plural[.swedish],
      plural != entry(named: unit.factors[0].base.name)?.plural[.swedish]
    {
      unit.word = plural
    }
    return unit
  }

  /// The first sign between words, its length in bytes, and whether it divides.
  private static func sign(
    in text: Substring.UTF8View
  ) -> (place: Substring.Index, width: Int, isSlash: Bool)? {
    var lead: (place: Substring.Index, byte: UInt8)?
    for place in text.indices {
      switch text[place] {
      case UInt8(ascii: "/"): return (place, 1, true)
      case UInt8(ascii: "*"): return (place, 1, false)
      case 0xC2, 0xC3: lead = (place, text[place])
      // A middle dot is C2 B7, a sign of multiplication C3 97.
      case 0xB7 where lead?.byte == 0xC2, 0x97 where lead?.byte == 0xC3: return lead.map { ($0.place, 2, false) }
      default: lead = nil
      }
    }
    return nil
  }
}

/// A word that is no unit's name.
public struct UnknownUnit: Error, Sendable, Hashable {
  /// The word that is no unit, as it was written.
  public let word: String
  /// An error about a word.
  public init(word: String) { self.word = word }
}
