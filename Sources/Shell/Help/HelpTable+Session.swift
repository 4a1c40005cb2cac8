import Language

extension HelpTable {
  /// Scenarios: named lists of edits.
  static let scenarios: [HelpEntry] = [
    HelpEntry(
      .scenario, .scenario,
      .init(
        "förslag \"NAMN\" [bygger på SCENARIO]", "ett nytt scenario, och byter till det",
        "förslag \"Grupp A\" bygger på utgångsläge"),
      .init(
        "scenario \"NAME\" [based on SCENARIO]", "a new scenario, and a switch to it",
        "scenario \"Group A\" based on base")),
    HelpEntry(
      .switchTo, .scenario,
      .init("byt till SCENARIO", "arbeta i ett annat scenario", "byt till arbete"),
      .init("switch to SCENARIO", "work in another scenario", "switch to arbete")),
    HelpEntry(
      .copy, .scenario,
      .init("kopiera [SCENARIO till] \"NAMN\"", "ett nytt scenario som börjar som ett annat", "kopiera \"Försök 2\""),
      .init("copy [SCENARIO to] \"NAME\"", "a new scenario that starts as another", "copy \"Second try\"")),
    HelpEntry(
      .merge, .scenario,
      .init(
        "slå samman SCENARIO med SCENARIO", "två scenarier till ett, konflikter listas",
        "slå samman \"Grupp A\" med \"Grupp B\""),
      .init(
        "merge SCENARIO with SCENARIO", "two scenarios into one, conflicts listed", "merge \"Group A\" with \"Group B\""
      )),
    HelpEntry(
      .note, .scenario,
      .init("anteckna \"TEXT\"", "en rad till protokollet, sparas med scenariot", "anteckna \"oenighet om {request}\""),
      .init("note \"TEXT\"", "a line for the minutes, kept with the scenario", "note \"not agreed on {request}\"")),
    HelpEntry(
      .park, .scenario,
      .init("parkera \"FRÅGA\"", "en öppen fråga, listas till slut", "parkera \"Vad kostar en plats?\""),
      .init("park \"QUESTION\"", "an open question, listed at the end", "park \"What does a place cost?\"")),
    HelpEntry(
      .save, .scenario,
      .init("spara som \"FIL\"", "scenariot som skript i modellens mapp", "spara som \"grupp-a\""),
      .init("save \"FILE\"", "the scenario as a script in the model's folder", "save \"group-a\"")),
    HelpEntry(
      .snapshot, .scenario,
      .init("spara prognos [MÅNAD]", "prognosen för en rapportmånad", "spara prognos 2023-02"),
      .init("snapshot [MONTH]", "the forecast of a reporting month", "snapshot 2023-02")),
    HelpEntry(
      .report, .scenario,
      .init("underlag [SCENARIO]", "beslutsunderlaget, att skriva ut", "underlag"),
      .init("report [SCENARIO]", "the decision paper, for print", "report")),
    HelpEntry(
      .export, .scenario,
      .init("exportera VAD [\"FIL\"]", "till fil för ett annat system", "exportera budget \"budget.csv\""),
      .init("export WHAT [\"FILE\"]", "to a file for another system", "export budget \"budget.csv\"")),
  ]

  /// The session itself.
  static let session: [HelpEntry] = [
    HelpEntry(
      .undo, .session,
      .init("ångra", "ett steg tillbaka, med vad det gör i pengar", "ångra"),
      .init("undo", "one step back, with its effect in money", "undo")),
    HelpEntry(
      .redo, .session,
      .init("gör om", "ett ångrat steg igen", "gör om"), .init("redo", "an undone step again", "redo")),
    HelpEntry(
      .history, .session,
      .init("historik", "stegen att gå tillbaka till", "historik"),
      .init("history", "the steps to go back to", "history")),
    HelpEntry(
      .focus, .session,
      .init("fokus ÅR", "året i prompten och i alla svar utan årtal", "fokus 2024"),
      .init("focus YEAR", "the year of the prompt and of answers without a year", "focus 2024")),
    HelpEntry(
      .run, .session,
      .init(
        "kör \"FIL\" [med NAMN = VÄRDE; …]",
        "ett skript i modellens mapp, ett steg att ångra",
        "kör \"grupp-a.tankom\""),
      .init(
        "run \"FILE\" [with NAME = VALUE; …]",
        "a script in the model's folder, one step to undo",
        "run \"group-a.tankom\"")),
    HelpEntry(
      .help, .session,
      .init("hjälp [ORD | KOD]", "alla ord, ett ord eller ett felmeddelande", "hjälp bevilja"),
      .init("help [WORD | CODE]", "all words, one word or an error message", "help grant")),
    HelpEntry(
      .tour, .session,
      .init("rundtur", "sex rader att skriva, för den som är ny", "rundtur"),
      .init("tour", "six lines to type, for newcomers", "tour")),
    HelpEntry(
      .quit, .session,
      .init("avsluta", "slut; dagboken läggs undan", "avsluta"),
      .init("quit", "the end; the journal is put away", "quit")),
  ]

  /// What a model is made of; it may stand in scripts and at the prompt too.
  static let declarations: [HelpEntry] = [
    HelpEntry(
      .load, .declaration,
      .init(
        "läs in SLAG \"FIL\":", "en fil i modellens mapp; egenskaperna på raderna under",
        "läs in reserver \"data/reserver.csv\":"),
      .init(
        "load KIND \"FILE\":", "a file in the model's folder; properties on the lines below",
        "load reserves \"data/reserver.csv\":")),
    HelpEntry(
      .lever, .declaration,
      .init(
        "reglage NAMN = START i MIN..MAX [steg S]", "ett reglage som binder ihop det som hör ihop",
        "reglage elever = 0 person i 0..50 person"),
      .init(
        "lever NAME = START in MIN..MAX [step S]", "a control that binds what belongs together",
        "lever pupils = 0 person in 0..50 person")),
    HelpEntry(
      .driver, .declaration,
      .init("drivare NAMN : ENHET = FORMEL", "ett namngivet värde", "drivare lön : tkr/åa/år = 520 tkr/åa/år"),
      .init("driver NAME : UNIT = FORMULA", "a named value", "driver pay : tkr/åa/år = 520 tkr/åa/år")),
    HelpEntry(
      .measure, .declaration,
      .init(
        "mått NAMN = FORMEL [\"etikett\"]", "ett tal att visa och jämföra", "mått hemtjänst_netto = prognos(\"{unit}\")"
      ),
      .init("measure NAME = FORMULA [\"label\"]", "a figure to show and compare", "measure net = forecast(\"{unit}\")")),
    HelpEntry(
      .alternatives, .declaration,
      .init("vägval NAMN:", "en fråga med flera svar; ett alternativ per rad under", "vägval lokal:"),
      .init("alternatives NAME:", "a question with several answers; one option a line below", "alternatives premises:")),
    HelpEntry(
      .control, .declaration,
      .init(
        "kontroll A = B [\"namn\"]", "en regel som kontrollera prövar",
        "kontroll avvikelse(\"{root}\") >= 0 tkr \"budget i balans\""),
      .init("control A = B [\"name\"]", "a rule that check runs", "control deviation(\"{root}\") >= 0 tkr \"balanced\"")
    ),
    HelpEntry(
      .alias, .declaration,
      .init("alias \"NAMN\" = \"NAMN\"", "ett annat namn på samma sak", "alias \"Ledningen\" = \"{unit}\""),
      .init("alias \"NAME\" = \"NAME\"", "another name of the same thing", "alias \"Care\" = \"{unit}\"")),
    HelpEntry(
      .component, .declaration,
      .init("komponent NAMN:", "en egen byggsten med indata, utdata och bokföring", "komponent skola:"),
      .init("component NAME:", "a building block with inputs, outputs and posts", "component school:")),
  ]
}
