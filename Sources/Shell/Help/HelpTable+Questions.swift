import Language

extension HelpTable {
  /// Commands that answer and change nothing.
  static let questions: [HelpEntry] = [
    HelpEntry(
      .show, .question,
      .init(
        "visa [vad] [per …] [i ÅR] [utan …]", "var vi står; ett värde, en tabell eller en lista",
        "visa avvikelse per område"),
      .init(
        "show [what] [by …] [in YEAR] [without …]", "where we are; a value, a table or a list", "show deviation by area"
      )),
    HelpEntry(
      .top, .question,
      .init("topp ANTAL", "de största avvikelserna eller effekterna", "topp 5"),
      .init("top COUNT", "the largest deviations or effects", "top 5")),
    HelpEntry(
      .explain, .question,
      .init("varför NAMN [i ÅR]", "var en siffra kommer ifrån: formel, indata, fil och rad", "varför {unit}"),
      .init("explain NAME [in YEAR]", "where a figure comes from: formula, inputs, file and row", "explain {unit}")),
    HelpEntry(
      .split, .question,
      .init(
        "dela upp NAMN i volym och pris", "en skillnads delar: fler, eller dyrare",
        "dela upp {placement} i volym och pris"),
      .init(
        "split NAME by volume; price", "the parts of a difference: more, or dearer",
        "split {placement} by volume; price")),
    HelpEntry(
      .compare, .question,
      .init(
        "jämför SCENARIO med SCENARIO [och …]", "scenarier som kolumner bredvid varandra",
        "jämför utgångsläge med arbete"),
      .init("compare SCENARIO with SCENARIO [and …]", "scenarios as columns side by side", "compare base with arbete")),
    HelpEntry(
      .compareAlternatives, .question,
      .init(
        "jämför vägval [NAMN; …] [över N år [med ränta P %]] [i ÅR] [där GRÄNS]",
        "alternativen bredvid varandra, också flera vägval och över år",
        "jämför vägval {choice}"),
      .init(
        "compare alternatives [NAME; …] [over N years [at rate P %]] [where LIMIT]",
        "the options side by side, also of several choices and over years",
        "compare alternatives {choice}")),
    HelpEntry(
      .diff, .question,
      .init(
        "skillnad SCENARIO mot SCENARIO", "vilka beslut och antaganden som skiljer", "skillnad arbete mot utgångsläge"),
      .init("diff SCENARIO against SCENARIO", "which decisions and assumptions differ", "diff arbete against base")),
    HelpEntry(
      .bridge, .question,
      .init(
        "brygga från SCENARIO till SCENARIO", "en skillnad delad på sina orsaker", "brygga från utgångsläge till arbete"
      ),
      .init("bridge from SCENARIO to SCENARIO", "a difference split into its causes", "bridge from base to arbete")),
    HelpEntry(
      .seekLever, .question,
      .init(
        "vad krävs av REGLAGE för MÅL", "det värde som når målet, och vad som begränsar",
        "vad krävs av {lever} för avvikelse = 0"),
      .init(
        "what is required of LEVER for TARGET", "the value that reaches a target, and what limits it",
        "what is required of {lever} for deviation = 0")),
    HelpEntry(
      .seek, .question,
      .init("målsök MÅL av REGLAGE", "samma fråga med målet först", "målsök avvikelse = 0 av {lever}"),
      .init("seek TARGET by LEVER", "the same question with the target first", "seek deviation = 0 by {lever}")),
    HelpEntry(
      .sweep, .question,
      .init(
        "variera NAMN från A till B [steg C]", "en tabell över flera värden", "variera {lever} från 0 till 6 steg 1"),
      .init("sweep NAME from A to B [step C]", "a table over several values", "sweep {lever} from 0 to 6 step 1")),
    HelpEntry(
      .sensitivity, .question,
      .init("känslighet [NAMN]", "vad en enhet av varje reglage är värd", "känslighet avvikelse"),
      .init("sensitivity [NAME]", "what one unit of each lever is worth", "sensitivity deviation")),
    HelpEntry(
      .simulate, .question,
      .init("simulera [NAMN]", "utfall när osäkra indata varierar", "simulera avvikelse"),
      .init("simulate [NAME]", "outcomes of uncertain inputs", "simulate deviation")),
    HelpEntry(
      .balance, .question,
      .init("balansera [NAMN]", "vilka förslag som stänger ett gap", "balansera"),
      .init("balance [NAME]", "which proposals close a gap", "balance")),
    HelpEntry(
      .baseline, .question,
      .init("nollalternativ [ÅR]", "nästa år om inget beslutas, med det som inte är med", "nollalternativ 2024"),
      .init("baseline [YEAR]", "next year if nothing is decided, with what is left out", "baseline 2024")),
    HelpEntry(
      .frameChange, .question,
      .init(
        "ramförändring [RAD] [ÅR]",
        "årets ram till de tre nästa efter orsak, och kvar att finansiera",
        "ramförändring 2024"),
      .init(
        "frame change [LINE] [YEAR]",
        "a year's frame to the next three by cause, and left to finance",
        "frame change 2024")),
    HelpEntry(
      .forecastMethods, .question,
      .init("prognosmetoder [NAMN]", "prognosen med varje metod", "prognosmetoder"),
      .init("forecast methods [NAME]", "the forecast by each method", "forecast methods")),
    HelpEntry(
      .forecastChange, .question,
      .init(
        "prognosändring [NAMN] [i MÅNAD]", "prognosen per rapportmånad, och vilka rader som ändrat den",
        "prognosändring"),
      .init(
        "forecast change [NAME] [in MONTH]", "the forecast by reporting month, and which lines changed it",
        "forecast change")),
    HelpEntry(
      .forecastAccuracy, .question,
      .init(
        "träffsäkerhet [NAMN] [i ÅR]", "vad varje prognosmetod hade sagt, mot vad det blev", "träffsäkerhet"),
      .init(
        "forecast accuracy [NAME] [in YEAR]", "what each forecast method would have said, against the outcome",
        "forecast accuracy")),
    HelpEntry(
      .find, .question,
      .init("sök ORD", "namn, id och rader som innehåller ett ord", "sök hem"),
      .init("find WORD", "names, ids and lines that contain a word", "find hem")),
    HelpEntry(
      .check, .question,
      .init("kontrollera [NAMN | allt]", "summor, marginaler och motsägelser i underlaget", "kontrollera"),
      .init("check [NAME | all]", "sums, margins and contradictions in the data", "check")),
    HelpEntry(
      .expect, .question,
      .init(
        "kontrollera att A = B [± T] [i ÅR]", "ett krav som får ett skript att sluta med kod 1",
        "kontrollera att avvikelse = -12 450 tkr i 2023"),
      .init(
        "expect A = B [± T] [in YEAR]", "a demand that makes a script end with code 1",
        "expect deviation = -12 450 tkr in 2023")),
  ]
}
