import Language

extension WordTable {
  /// Words after the name of an instance or a post.
  static let places: [WordEntry] = [
    WordEntry(
      .place, "enheten som pengarna bokförs på", "the unit that the money is posted to",
      .model("placering hvb \"HVB\" i \"Badhus\" utöver:\n  antal = 3 person\n  pris = 900 tkr/person/år")),
    WordEntry(
      .activity, "verksamheten", "the activity",
      .model(
        "placering hvb \"HVB\" i \"Badhus\" verksamhet bad utöver:\n  antal = 3 person\n  pris = 900 tkr/person/år")),
    WordEntry(
      .account, "kontot", "the account",
      .model("placering hvb \"HVB\" i \"Badhus\" konto övrigt utöver:\n  antal = 3 person\n  pris = 900 tkr/person/år")),
    WordEntry(
      .within, "en del av det som redan är inläst på raden", "part of what is loaded on the line already",
      .model("placering hvb \"HVB\" i \"Badhus\" inom:\n  antal = 3 person\n  pris = 900 tkr/person/år")),
    WordEntry(
      .onTop, "kommer till det som är inläst på raden", "added to what is loaded on the line",
      .model("placering hvb \"HVB\" i \"Badhus\" utöver:\n  antal = 3 person\n  pris = 900 tkr/person/år")),
    WordEntry(
      .replaces, "orsaken som posten tar över", "the cause that the item takes over",
      .typed("placering ny \"Ny placering\" i \"Funktionshinder 1\" inom ersätter O19:\n  antal = 1 person")),
    WordEntry(
      .off, "inte med förrän den slås på", "not there until it is switched on",
      .model("placering hvb \"HVB\" i \"Badhus\" utöver av:\n  antal = 3 person\n  pris = 900 tkr/person/år")),
    WordEntry(
      .series, "serien som det bokförs i", "the series that is posted to",
      .model("bokför bidrag \"Bidrag\" = 500 tkr/år till prognos i \"Badhus\" utöver")),
  ]
}
