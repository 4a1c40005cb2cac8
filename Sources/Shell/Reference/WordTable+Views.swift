import Language

extension WordTable {
  /// What `show` can show in words of its own.
  static let views: [WordEntry] = [
    WordEntry(
      .unknownView, "det som saknas, och vad som vilar på det", "what is missing, and what rests on it",
      .typed("visa okänt")),
    WordEntry(.decisions, "vad som är beslutat i scenariot", "what is decided in the scenario", .typed("visa beslut")),
    WordEntry(.tried, "det som prövats med tänk om", "what was tried with what if", .typed("visa prövat")),
    WordEntry(.assumptions, "det som modellen antar", "what the model assumes", .typed("visa antaganden")),
    WordEntry(.parked, "frågor som lagts åt sidan", "questions that were put aside", .typed("visa parkerat")),
    WordEntry(
      .definition, "hur en komponent är skriven", "how a component is written", .typed("visa definition äskande")),
    WordEntry(
      .goals, "indikatorerna, med värde, mål och bedömning", "the indicators, with value, goal and verdict",
      .typed("visa mål")),
    WordEntry(.levers, "reglagen, med värde och gränser", "the levers, with value and range", .typed("visa reglage")),
    WordEntry(
      .scenarios, "scenarierna, och vad de bygger på", "the scenarios, and what they are based on",
      .typed("visa scenarier")),
    WordEntry(.notes, "anteckningarna till protokollet", "the notes for the minutes", .typed("visa anteckningar")),
  ]
}
