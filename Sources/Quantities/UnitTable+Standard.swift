extension UnitTable {
  struct Definition {
    let names: [String]
    let unit: Unit
    let singular: [Tongue: String]
    let plural: [Tongue: String]

    init(_ names: [String], _ unit: Unit, sv: (String, String), en: (String, String)) {
      self.names = names
      self.unit = unit
      singular = [.swedish: sv.0, .english: en.0]
      plural = [.swedish: sv.1, .english: en.1]
    }
  }

  /// The units that every model has.
  static let standard: [Definition] = [
    Definition(["kr", "kronor", "krona", "kronorna", "sek"], .kr, sv: ("kr", "kr"), en: ("kr", "kr")),
    Definition(["tkr", "kkr", "tsek", "ksek"], .tkr, sv: ("tkr", "tkr"), en: ("tkr", "tkr")),
    Definition(["mnkr", "mkr", "msek", "miljoner", "miljon"], .mnkr, sv: ("mnkr", "mnkr"), en: ("mnkr", "mnkr")),
    Definition(["öre"], .ore, sv: ("öre", "öre"), en: ("öre", "öre")),
    Definition(["%", "procent", "percent"], .percent, sv: ("%", "%"), en: ("%", "%")),
    Definition(
      ["procentenheter", "procentenhet", "p.e", "pe", "pp"], .percent, sv: ("procentenhet", "procentenheter"),
      en: ("percentage point", "percentage points")),
    Definition(["år", "året", "åren", "year", "years"], Unit(.year), sv: ("år", "år"), en: ("year", "years")),
    Definition(
      ["mån", "månad", "månader", "månaden", "month", "months"], Unit(.year, scale: 1.0 / 12), sv: ("månad", "månader"),
      en: ("month", "months")),
    Definition(
      ["dag", "dagar", "dagen", "dagarna", "day", "days"], Unit(.day), sv: ("dag", "dagar"), en: ("day", "days")),
    Definition(
      ["vecka", "veckor", "veckan", "veckorna", "week", "weeks"], Unit(.day, scale: 7), sv: ("vecka", "veckor"),
      en: ("week", "weeks")),
    Definition(
      ["dygn", "vårddygn", "careday", "caredays"], Unit(.person) * Unit(.day), sv: ("dygn", "dygn"),
      en: ("care day", "care days")),
    Definition(
      ["platsdygn", "placeday", "placedays"], Unit(.place) * Unit(.day), sv: ("platsdygn", "platsdygn"),
      en: ("place day", "place days")),
    Definition(
      ["tim", "timme", "timmar", "timmen", "timmarna", "h", "hour", "hours"], Unit(.hour), sv: ("timme", "timmar"),
      en: ("hour", "hours")),
    Definition(
      ["åa", "årsarbetare", "årsarbetaren", "årsarbetarna", "fte", "ftes"], Unit(.fte),
      sv: ("årsarbetare", "årsarbetare"), en: ("FTE", "FTEs")),
    Definition(
      ["tjänst", "tjänster", "tjänsten", "tjänsterna"], Unit(.fte), sv: ("årsarbetare", "årsarbetare"),
      en: ("FTE", "FTEs")),
    Definition(
      ["person", "personer", "personen", "personerna", "persons", "people", "boende", "boenden", "boendet"],
      Unit(.person), sv: ("person", "personer"),
      en: ("person", "persons")),
    Definition(
      ["barn", "barnet", "barnen", "child", "children"], Unit(.person), sv: ("barn", "barn"), en: ("child", "children")),
    Definition(
      ["brukare", "brukaren", "brukarna", "user", "users"], Unit(.person), sv: ("brukare", "brukare"),
      en: ("user", "users")),
    Definition(
      ["hushåll", "hushållet", "hushållen", "household", "households"], Unit(Unit.Base("hushåll")),
      sv: ("hushåll", "hushåll"),
      en: ("household", "households")),
    Definition(
      [
        "plats", "platser", "platsen", "platserna", "vårdplats", "vårdplatser", "boendeplats", "boendeplatser", "place",
        "places",
      ], Unit(.place),
      sv: ("plats", "platser"), en: ("place", "places")),
    Definition(["kvm", "m²", "m2", "sqm"], Unit(.area), sv: ("kvm", "kvm"), en: ("sqm", "sqm")),
    Definition(["st", "pcs"], Unit(Unit.Base("st")), sv: ("st", "st"), en: ("pcs", "pcs")),
    Definition(
      ["invånare", "invånaren", "invånarna", "inhabitant", "inhabitants"], Unit(Unit.Base("invånare")),
      sv: ("invånare", "invånare"),
      en: ("inhabitant", "inhabitants")),
  ]
}
