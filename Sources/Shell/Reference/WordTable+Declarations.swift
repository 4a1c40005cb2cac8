import Language

extension WordTable {
  /// Declarations and the lines of a component.
  static let declarations: [WordEntry] = [
    WordEntry(
      .model, "modellens namn; en gång per modell", "the model's name; once in a model",
      .file("modell \"Kulturnämnden\"\nperiod 2024..2026 per år")),
    WordEntry(
      .include, "en fil under modellens mapp, läst som om den stod här",
      "a file below the model's folder, read as if it stood here", .model("inkludera \"priser.tankom\"")),
    WordEntry(
      .period, "åren som modellen räknar på, i månader eller år",
      "the years that the model computes, in months or years",
      .file("modell \"Skolan\"\nperiod 2023..2026 per månad; 2027..2056 per år")),
    WordEntry(
      .quantity, "en egen räkneenhet, med sitt värde om den har ett",
      "a counting unit of one's own, with its value if it has one", .model("storhet klass\ndrivare klasser = 12 klass")),
    WordEntry(
      .dimension, "en indelning av värden, som ålder", "a division of values, such as age",
      .model("dimension ålder = 0..64; 65..79; 80..")),
    WordEntry(
      .carry, "ett inläst års belopp gäller för senare år", "a loaded year's amounts hold for later years",
      .model("för vidare budget från 2024 till och med 2026")),
    WordEntry(
      .post, "en rad pengar på en enhet", "a row of money on a unit",
      .model("bokför bidrag \"Bidrag\" = 500 tkr/år till prognos i \"Badhus\" utöver")),
    WordEntry(
      .option, "ett svar på ett vägval", "an answer to a choice",
      .typed(
        "vägval lokal \"Lokal\":\n  alternativ hyra \"Hyra\"\n  alternativ bygga \"Bygga\":\n    öka kostnad Hemtjänst med 100 tkr"
      )),
    WordEntry(
      .input, "det som en instans anger, med sin enhet", "what an instance gives, with its unit",
      .model(
        "komponent skola:\n  indata elever | pupils : person\n  låt pris = 90 tkr/person/år\n  utdata kostnad = elever × pris \"årets kostnad\"\n  bokför kostnad till prognos\n  kontrollera elever >= 0 \"antalet kan inte vara negativt\""
      )),
    WordEntry(
      .part, "en upprepad del av en komponent", "a repeated part of a component",
      .read("komponent fastighet:\n  del stomme | frame")),
    WordEntry(
      .local, "ett värde inne i komponenten", "a value inside the component",
      .model(
        "komponent skola:\n  indata elever | pupils : person\n  låt pris = 90 tkr/person/år\n  utdata kostnad = elever × pris \"årets kostnad\"\n  bokför kostnad till prognos\n  kontrollera elever >= 0 \"antalet kan inte vara negativt\""
      )),
    WordEntry(
      .output, "ett resultat som syns utifrån", "a result that is seen from outside",
      .model(
        "komponent skola:\n  indata elever | pupils : person\n  låt pris = 90 tkr/person/år\n  utdata kostnad = elever × pris \"årets kostnad\"\n  bokför kostnad till prognos\n  kontrollera elever >= 0 \"antalet kan inte vara negativt\""
      )),
    WordEntry(
      .clausePost, "det som komponenten bokför", "what the component posts",
      .model(
        "komponent skola:\n  indata elever | pupils : person\n  låt pris = 90 tkr/person/år\n  utdata kostnad = elever × pris \"årets kostnad\"\n  bokför kostnad till prognos\n  kontrollera elever >= 0 \"antalet kan inte vara negativt\""
      )),
    WordEntry(
      .clauseCheck, "ett villkor som ska gälla i varje instans", "a condition that every instance must meet",
      .model(
        "komponent skola:\n  indata elever | pupils : person\n  låt pris = 90 tkr/person/år\n  utdata kostnad = elever × pris \"årets kostnad\"\n  bokför kostnad till prognos\n  kontrollera elever >= 0 \"antalet kan inte vara negativt\""
      )),
    WordEntry(
      .clauseExample, "en liten modell som visar komponenten, med vad den ska ge",
      "a small model that shows the component, with what it gives",
      .model(
        """
        komponent lokal:
          indata hyra : tkr/år
          bokför hyra till prognos
          exempel "en hyra":
            period 2024..2026 per år
            lokal gym "Gym":
              hyra = 5 tkr/år
        """)),
  ]
}
