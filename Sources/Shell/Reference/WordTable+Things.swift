import Language

extension WordTable {
  /// Series, kinds of items, and words for places and codes.
  static let things: [WordEntry] = [
    WordEntry(.budget, "det som är beslutat, ramen", "what is decided, the frame", .typed("visa budget(Hemtjänst)")),
    WordEntry(.frame, "ett annat ord för budget", "another word for budget", .typed("öka ram Hemtjänst med 500 tkr")),
    WordEntry(
      .frameAddition, "det som ett äskande lägger till ramen", "what a request adds to the frame",
      .read("visa ramtillskott för D1")),
    WordEntry(.actual, "det som är bokfört", "what is booked", .read("visa utfall(Hemtjänst)")),
    WordEntry(
      .forecast, "det som året väntas kosta", "what the year is expected to cost", .typed("visa prognos(Hemtjänst)")),
    WordEntry(
      .plannedCost, "det som ett kommande år väntas kosta", "what a coming year is expected to cost",
      .read("öka beräknad kostnad Hemtjänst med 500 tkr i 2025")),
    WordEntry(
      .deviation, "budget minus prognos; plus är överskott", "budget minus forecast; plus is a surplus",
      .typed("visa avvikelse(Hemtjänst)")),
    WordEntry(
      .deviationToDate, "budget minus utfall för stängda månader", "budget minus actuals of closed months",
      .read("visa avvikelse_hittills")),
    WordEntry(.underfunded, "kostnad utan pengar", "cost without money", .read("visa underfinansierat")),
    WordEntry(
      .underlying, "avvikelsen utan engångsposter", "the deviation without one-offs", .read("visa underliggande")),
    WordEntry(.netCost, "kostnader minus intäkter", "costs minus revenue", .read("visa nettokostnad(Hemtjänst)")),
    WordEntry(.cost, "prognosens kostnad", "the forecast's cost", .typed("öka kostnad Hemtjänst med 500 tkr")),
    WordEntry(
      .revenue, "intäkter, som minskar nettokostnaden", "revenue, which lowers the net cost",
      .read("öka intäkt Hemtjänst med 500 tkr")),
    WordEntry(
      .outlay, "investeringens utgift", "the outlay of an investment", .typed("visa investeringsutgift(total) i 2024")),
    WordEntry(
      .capitalCost, "avskrivning och ränta", "depreciation and interest", .typed("visa kapitalkostnad för 1:12")),
    WordEntry(
      .depreciation, "värdeminskningen per år", "the loss of value per year", .read("visa avskrivning för 1:12")),
    WordEntry(
      .internalRate, "kommunens ränta på bundet kapital", "the municipality's rate on tied capital",
      .typed("visa internränta")),
    WordEntry(.request, "driftsäskanden", "operating requests", .typed("visa äskanden")),
    WordEntry(.saving, "effektiviseringsförslag", "savings proposals", .typed("visa effektiviseringar")),
    WordEntry(
      .requirement, "generella effektiviseringskrav", "general savings demands", .typed("visa effektiviseringskrav")),
    WordEntry(.stateGrant, "riktade statsbidrag", "targeted state grants", .read("visa statsbidrag")),
    WordEntry(.reserve, "pengar med ett sista år", "money with a last year", .typed("visa reserver")),
    WordEntry(
      .oneOff, "det som händer en gång", "what happens once", .typed("visa avvikelse per enhet utan engångsposter")),
    WordEntry(
      .timing, "det som hör till en annan tid", "what belongs to another time", .typed("visa periodiseringsposter")),
    WordEntry(.investment, "investeringar", "investments", .typed("visa investeringar")),
    WordEntry(.closure, "avvecklingar", "closures", .typed("visa avvecklingar")),
    WordEntry(.condition, "det som omvärlden avgör", "what the world outside decides", .read("visa omvärld")),
    WordEntry(.assumption, "ett antagande", "an assumption", .typed("visa antaganden")),
    WordEntry(.indexation, "uppräkning för löner och priser", "indexation of pay and prices", .read("visa uppräkning")),
    WordEntry(.indicator, "nyckeltal", "indicators", .typed("visa nyckeltal")),
    WordEntry(.committee, "nämnden", "the committee", .read("visa avvikelse per nämnd")),
    WordEntry(
      .area, "områden, nivån över enheterna", "areas, the level above units", .typed("visa avvikelse per område")),
    WordEntry(
      .unit, "enheter, organisationens löv", "units, the leaves of the organisation", .typed("visa avvikelse per enhet")
    ),
    WordEntry(.centre, "ansvar, koden för vem", "centres, the code for who", .read("visa avvikelse per ansvar")),
    WordEntry(
      .activityCode, "verksamhet, koden för vad", "activities, the code for what",
      .read("visa avvikelse per verksamhet")),
    WordEntry(.accountCode, "konto, koden för slag", "accounts, the code for kind", .read("visa avvikelse per konto")),
    WordEntry(.costType, "kostnadsslag", "cost types", .typed("visa avvikelse per kostnadsslag")),
    WordEntry(.volume, "hur många", "how many", .typed("dela upp Extern LSS i volym och pris")),
    WordEntry(.price, "vad var och en kostar", "what each costs", .typed("dela upp Extern LSS i volym och pris")),
    WordEntry(.costBearer, "den som betalar", "who pays", .read("visa avvikelse per huvudman")),
    WordEntry(
      .baseState, "modellen som den lästes in", "the model as it was loaded", .typed("jämför arbete med utgångsläge")),
    WordEntry(.month, "månad för månad", "month by month", .typed("visa budget(Hemtjänst) per månad")),
    WordEntry(.year, "år för år", "year by year", .typed("visa avvikelse per år")),
    WordEntry(
      .twelfths, "lika mycket varje månad", "as much each month", .typed("periodisera Hemtjänst efter tolftedelar")),
    WordEntry(
      .calendarDays, "efter månadernas dagar", "by the days of the months",
      .typed("periodisera Hemtjänst efter kalenderdagar")),
    WordEntry(
      .lastYear, "som utfallet låg året före", "as the outcome lay the year before",
      .read("periodisera Hemtjänst efter fjolåret")),
  ]
}
