import Language

extension WordTable {
  /// Small words inside edits and commands.
  static let joints: [WordEntry] = [
    WordEntry(.newValue, "det nya värdet", "the new value", .typed("sätt hemflyttade till 4")),
    WordEntry(.amount, "hur mycket", "how much", .typed("öka budget Hemtjänst med 500 tkr")),
    WordEntry(.share, "hur stor del som beviljas", "how large a part is granted", .typed("bevilja D1 till 50 %")),
    WordEntry(.laterDate, "det nya datumet", "the new date", .typed("senarelägg 1:12 till 2025-01")),
    WordEntry(.length, "hur länge något flyttas", "how long something is moved", .typed("senarelägg D1 med 1 år")),
    WordEntry(
      .profile, "fördelningen över månaderna", "the spread over the months",
      .typed("periodisera Hemtjänst efter kalenderdagar")),
    WordEntry(
      .chosenFrom, "vägvalet som alternativet hör till", "the choice that the option belongs to",
      .typed("välj egen_ram i boende")),
    WordEntry(.base, "det som kravet räknas på", "what the demand is a part of", .typed("krav 1 % på budget 2023")),
    WordEntry(
      .giver, "den som pengarna tas från", "whom the money is taken from",
      .typed("flytta 500 tkr budget från Hemtjänst till Sysselsättning")),
    WordEntry(
      .receiver, "den som får pengarna", "whom the money goes to",
      .typed("flytta 500 tkr budget från Hemtjänst till Sysselsättning")),
    WordEntry(.all, "alla av ett slag", "all of a kind", .typed("avslå alla äskanden")),
    WordEntry(
      .groupBy, "delat efter en indelning, eller per något som räknas",
      "grouped by a division, or per something counted", .typed("visa avvikelse per område")),
    WordEntry(
      .parts, "de delar som en skillnad delas i", "the parts a difference is split into",
      .typed("dela upp Extern LSS i volym och pris")),
    WordEntry(.with, "det som jämförs", "what is compared with", .typed("jämför utgångsläge med arbete")),
    WordEntry(
      .against, "det som jämförelsen görs mot", "what the comparison is against",
      .typed("skillnad arbete mot utgångsläge")),
    WordEntry(
      .horizon, "de år som livscykelkostnaden räknas över, från året i fokus eller från en tidigare utgift som skiljer",
      "the years of whole-life cost, from the year in focus or from an earlier outlay that differs",
      .typed("jämför vägval Gruppbostad över 3 år")),
    WordEntry(
      .discountRate, "räntan som senare år räknas ned med, för nuvärde och annuitet",
      "the rate that later years are discounted by, for present value and annuity",
      .typed("jämför vägval Gruppbostad över 3 år med ränta 3 %")),
    WordEntry(
      .rankedBy, "alternativen som en lista, den lägsta först", "the alternatives as a list, the least first",
      .typed("jämför vägval Gruppbostad rangordnat efter kostnad")),
    WordEntry(
      .provided, "gränser som alternativen ska klara, varje år eller i ett år",
      "limits that the alternatives are to keep within, in every year or in one",
      .typed("jämför vägval Gruppbostad där avvikelse minst -20 mnkr i 2024")),
    WordEntry(
      .without, "det som räknas bort", "what is left out", .typed("visa avvikelse per enhet utan engångsposter")),
    WordEntry(
      .inside, "året eller enheten som visas", "the year or unit that is shown", .typed("visa avvikelse i 2024")),
    WordEntry(
      .leverBy, "reglaget som ska nå målet", "the lever that is to reach the target",
      .typed("målsök besparing minst 0 av hemflyttade")),
    WordEntry(.target, "målet", "the target", .typed("vad krävs av hemflyttade för besparing minst 0")),
    WordEntry(.sweepFrom, "det första värdet", "the first value", .typed("variera hemflyttade från 0 till 6 steg 2")),
    WordEntry(.sweepTo, "det sista värdet", "the last value", .typed("variera hemflyttade från 0 till 6 steg 2")),
    WordEntry(
      .step, "avståndet mellan värdena", "the distance between the values",
      .typed("variera hemflyttade från 0 till 6 steg 2")),
    WordEntry(.basedOn, "scenariot under", "the scenario below", .typed("förslag \"Grupp A\" bygger på utgångsläge")),
    WordEntry(.intoCopy, "kopians namn", "the name of the copy", .typed("kopiera arbete till \"Försök 2\"")),
    WordEntry(.once, "ett enda belopp", "a single amount", .typed("öka kostnad Hemtjänst med 500 tkr en gång i 2024")),
    WordEntry(.during, "under en tid", "during a time", .typed("öka kostnad Hemtjänst med 500 tkr i 2024")),
    WordEntry(.only, "bara det året", "only that year", .typed("öka kostnad Hemtjänst med 500 tkr bara 2024")),
    WordEntry(
      .from, "från datumets första dag", "from the first day of the date",
      .typed("öka kostnad Hemtjänst med 500 tkr/år från 2024-07")),
    WordEntry(
      .until, "till och med datumets sista dag", "until the last day of the date",
      .typed("öka kostnad Hemtjänst med 500 tkr/år från 2024-01 t.o.m. 2024-06")),
  ]
}
