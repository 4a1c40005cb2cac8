extension ErrorCodes {
  /// Questions, comparisons and searches.
  static let questions: [ErrorCode] = [
    ErrorCode(
      "E0601",
      "Modellen har ingen indelning med det namnet. Meddelandet räknar upp dem som finns.",
      "The model has no grouping of that name. The message lists those there are.",
      .typed("visa avvikelse per skola", right: "visa avvikelse per område")),
    ErrorCode(
      "E0602",
      "Det går inte att dela med något som modellen inte räknar. Läs in antalet, eller sätt det.",
      "Nothing can be divided by what the model does not count. Load the number, or set it.",
      .typed("visa underskott per invånare")),
    ErrorCode(
      "E0603",
      "Bara engångsposter kan räknas bort ur en tabell.",
      "Only one-offs can be left out of a table.",
      .typed("visa avvikelse per enhet utan Hemtjänst", right: "visa avvikelse per enhet utan engångsposter")),
    ErrorCode(
      "E0604",
      "Året ligger utanför modellens år.",
      "The year lies outside the model's years.",
      .typed("visa avvikelse i 2031", right: "visa avvikelse i 2025")),
    ErrorCode(
      "E0605",
      "Pris och kostnad per person visas inte för små grupper, så att ingen kan pekas ut. Hela kostnaden visas.",
      "Price and cost per person are not shown for small groups, so that nobody can be singled out. The whole cost is.",
      .typed("sätt hemflyttade till 4\nfokus 2024\nvisa pris för Extern LSS")),
    ErrorCode(
      "E0606",
      "Modellen har inget av det slaget att visa.",
      "The model has nothing of that kind to show.",
      .typed("visa avvecklingar", right: "visa investeringar")),
    ErrorCode(
      "E0607",
      "Orsakerna är inlästa för prognosens år och säger inget om andra år.",
      "Causes are loaded for the forecast's year and say nothing of other years.",
      .typed("visa avvikelse per orsak i 2025", right: "visa avvikelse per orsak i 2023")),
    ErrorCode(
      "E0608",
      "Ett vägval har flera svar och visas inte som ett värde. jämför vägval ställer dem bredvid varandra.",
      "A choice has several answers and is not shown as one value. compare alternatives puts them side by side.",
      .typed("visa boende", right: "jämför vägval boende")),
    ErrorCode(
      "E0609",
      "Indelningen är inläst för andra år.",
      "The grouping is loaded for other years.",
      .typed("visa avvikelse per kostnadsslag i 2024", right: "visa avvikelse per kostnadsslag i 2023")),
    ErrorCode(
      "E0610",
      "En tabell över enheter visar ett helt år. Skriv året efter i.",
      "A table over units shows one whole year. Write the year after in.",
      .typed("visa avvikelse per enhet i 2024..2025", right: "visa avvikelse per enhet i 2024")),
    ErrorCode(
      "E0611",
      "Ett årtal ensamt är ingen fråga. Säg vad som ska visas för året.",
      "A year alone is no question. Say what is to be shown of it.",
      .typed("visa 2024", right: "visa avvikelse i 2024")),
    ErrorCode(
      "E0612",
      "Modellen har inga månader det året: perioden anges per år i modellfilen.",
      "The model has no months in that year: the model file gives its period by year.",
      .parts(
        [.edited("model.tankom", "2024..2026 per år", "2024..2027 per år"), .typed("visa budget per månad")],
        right: "visa budget per år")),
    ErrorCode(
      "E0618",
      "Ett ackumulerat utfall säger inget om sina månader: inga månader hittas på bland utfall.",
      "Accumulated actuals say nothing of their months: no month is invented among actuals.",
      .parts(
        [
          .edited("model.tankom", "2024..2026 per år", "2024..2026 per månad"),
          .edited("model.tankom", "prognos[2024]", "utfall[2024-01..2024-08]"), .typed("visa utfall per månad"),
        ], right: "visa utfall i 2024-01..2024-08")),
    ErrorCode(
      "E0640",
      "Scenarier jämförs som helhet eller per område.",
      "Scenarios are compared as a whole or by area.",
      .typed("jämför utgångsläge med arbete per enhet", right: "jämför utgångsläge med arbete per område")),
    ErrorCode(
      "E0641",
      "Tabellen skulle bli för lång att läsa. Ta ett större steg.",
      "The table would be too long to read. Take a greater step.",
      .typed("variera hemflyttade från 0 till 6 steg 0,1", right: "variera hemflyttade från 0 till 6 steg 1")),
    ErrorCode(
      "E0642",
      "Ett steg är större än noll.",
      "A step is more than zero.",
      .typed("variera hemflyttade från 0 till 6 steg 0", right: "variera hemflyttade från 0 till 6 steg 1")),
    ErrorCode(
      "E0643",
      "Ett värde söks i taget.",
      "One value is sought at a time.",
      .typed(
        "målsök besparing minst 0 av hemflyttade och inflyttning", right: "målsök besparing minst 0 av hemflyttade")),
    ErrorCode(
      "E0644",
      "Det som söks måste vara ett tal som kan ställas: ett reglage eller indata.",
      "What is sought must be a number that can be set: a lever or an input.",
      .typed("vad krävs av D1 för besparing minst 0", right: "vad krävs av hemflyttade för besparing minst 0")),
    ErrorCode(
      "E0645",
      "Målet säger inte vad som ska nås: skriv lika med, minst eller högst.",
      "The goal does not say what to reach: write equal to, at least or at most.",
      .typed("målsök besparing != 0 av hemflyttade", right: "målsök besparing minst 0 av hemflyttade")),
    ErrorCode(
      "E0646",
      "Livscykelkostnaden räknas över ett känt antal hela år.",
      "Whole-life cost is added up over a known number of whole years.",
      .typed("jämför vägval Gruppbostad över 5 tkr", right: "jämför vägval Gruppbostad över 3 år")),
    ErrorCode(
      "E0647",
      "Livscykelkostnaden räknas från året i fokus och bara så långt som modellen har år: inget antas om åren därefter.",
      "Whole-life cost is added up from the year in focus and only as far as the model has years: nothing is taken for granted of later ones.",
      .typed("jämför vägval Gruppbostad över 30 år", right: "jämför vägval Gruppbostad över 3 år")),
    ErrorCode(
      "E0648",
      "Räntan för nuvärde och annuitet är ett känt tal i procent. Den har inget förval.",
      "The rate of present value and annuity is a known number in per cent. It has no default.",
      .typed(
        "jämför vägval Gruppbostad över 3 år med ränta 3", right: "jämför vägval Gruppbostad över 3 år med ränta 3 %")),
    ErrorCode(
      "E0649",
      "Varje vägval mångdubblar kombinationerna med sina alternativ. Jämför de vägval som hör ihop.",
      "Each choice multiplies the combinations by its options. Compare the choices that belong together.",
      .parts(
        [
          .model(
            (1...9).map { "vägval v\($0):\n  alternativ nej\n  alternativ ja" }.joined(separator: "\n")),
          .typed("jämför vägval " + (1...9).map { "v\($0)" }.joined(separator: "; ")),
        ], right: "jämför vägval v1; v2")),
    ErrorCode(
      "E0650",
      "Skillnaden går inte att dela upp på det sättet. En placering har volym och pris.",
      "The difference cannot be split that way. A placement has volume and price.",
      .typed("dela upp D1 i volym och pris", right: "dela upp Extern LSS i volym och pris")),
    ErrorCode(
      "E0651",
      "Livscykelkostnad, nuvärde och annuitet finns bara över ett antal år, de två senare också med en ränta.",
      "Whole-life cost, present value and annuity are there over a number of years only, the latter two also at a rate.",
      .typed(
        "jämför vägval Gruppbostad rangordnat efter nuvärde",
        right: "jämför vägval Gruppbostad över 3 år med ränta 3 % rangordnat efter nuvärde")),
    ErrorCode(
      "E0652",
      "En gräns för en rad i jämförelsen är ett belopp, eller ett antal där raden är ett antal.",
      "A limit on a row of the comparison is an amount, or a number where the row is a number.",
      .typed(
        "jämför vägval Gruppbostad där kostnad högst 5 plats",
        right: "jämför vägval Gruppbostad där kostnad högst 5 mnkr")),
    ErrorCode(
      "E0653",
      "En jämförelse av alternativ, och en gräns i den, är av hela år.",
      "A comparison of alternatives, and a limit in it, is of whole years.",
      .typed("jämför vägval Gruppbostad i 2024-05", right: "jämför vägval Gruppbostad i 2024")),
    ErrorCode(
      "E0661",
      "Året har ingen prognos: ingen är inläst för det, och ingen rad har en metod.",
      "The year has no forecast: none is loaded for it, and no line has a method.",
      .typed("spara prognos 2024-02", right: "spara prognos 2023-02")),
    ErrorCode(
      "E0662",
      "En prognos sparas för en rapportmånad. Utan månad är det den senaste som har utfall.",
      "A forecast is saved for a reporting month. Without a month it is the latest one that has an outcome.",
      .typed("spara prognos", right: "spara prognos 2023-02")),
  ]
}
