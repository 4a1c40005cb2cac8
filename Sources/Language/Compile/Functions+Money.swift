extension Function {
  private static let outlay = Parameter(
    "outlay|utgift", "money; dated outlays are added up|pengar; daterade utgifter läggs ihop")
  private static let life = Parameter("life|avskrivningstid", "time|tid")
  private static let inService = Parameter("in service|i drift", "a date|ett datum")
  private static let residual = Parameter("residual|restvärde", "that of the outlay|utgiftens", isOptional: true)
  private static let wait = Parameter(
    "wait|väntan", "time from in service to the first depreciation|tid från i drift till första avskrivningen",
    isOptional: true)
  private static let renewal = Parameter(
    "renewal|förnyelse",
    "per cent of the outlay, each time that it is written off|procent av utgiften, varje gång den är avskriven",
    isOptional: true)
  private static let rate = Parameter("rate|ränta", "per cent|procent")

  /// Functions of prices, capital and interest.
  static let money: [Function] = [
    Function(
      .growth, "growth|tillväxt",
      [
        Parameter("value|värde", "any|valfri"), Parameter("rate|takt", "per cent, of each year|procent, för varje år"),
        Parameter("base year|basår", "a year of the model|ett år i modellen"),
      ], gives: "that of the value|värdets",
      sv: "värdet, som gäller basåret, uppräknat med årets procent ovanpå föregående år",
      en: "the value, which is of the base year, raised by each year's per cent on top of the year before",
      [Example([], "growth(1 000 tkr/år; 2 %; 2024)", in: 2026, gives: "1 040,4 tkr/år")]),
    Function(
      .indexChain, "index_chain|indexkedja",
      [
        Parameter("rate|takt", "per cent, of each year|procent, för varje år"),
        Parameter("base year|basår", "a year of the model|ett år i modellen"),
      ], gives: "a number, 1 in the base year|ett tal, 1 för basåret",
      sv: "uppräkningsfaktorn mellan basåret och året, av varje års procent; före basåret räknas den ned",
      en: "the factor between the base year and the year, of each year's per cent; before the base year it is below 1",
      [
        Example(
          ["driver pkv : % = {3 %; 2024 = 5 %; 2025 = 4 %}"], "index_chain(pkv; 2023)", in: 2025, gives: "1,092")
      ]),
    Function(
      .presentValue, "present_value|nuvärde",
      [
        Parameter("flow|flöde", "amounts, or a rate|belopp, eller ett värde per år"), rate,
        Parameter("base year|basår", "a year of the model|ett år i modellen"),
      ], gives: "money|pengar",
      sv: "flödets värde basåret: varje år delat med ränta på ränta från basåret, som självt inte diskonteras",
      en:
        "what the flow is worth in the base year: each year divided by compound interest since that year, which itself is not discounted",
      [
        Example(
          ["driver saving : tkr/år = {0 tkr/år; 2025 = 1 050 tkr/år; 2026 = 1 102,5 tkr/år}"],
          "present_value(saving; 5 %; 2024)", gives: "2 000 tkr")
      ]),
    Function(
      .annuity, "annuity|annuitet",
      [
        Parameter("loan|lån", "money|pengar"), rate, Parameter("term|löptid", "time|tid"),
      ], gives: "money per year|pengar per år",
      sv: "lika stor betalning varje år, som betalar lånet och räntan på återstoden i efterskott",
      en: "an equal payment each year, which pays the loan and the interest on what remains, in arrears",
      [
        Example([], "annuity(10 mnkr; 3 %; 20 år)", gives: "0,672157 mnkr/år"),
        Example([], "annuity(10 mnkr; 0 %; 20 år)", gives: "0,5 mnkr/år"),
      ]),
    Function(
      .depreciation, "depreciation|avskrivning", [outlay, life, inService, residual, wait, renewal],
      gives: "money per year|pengar per år",
      sv:
        "rak avskrivning per år, från det att anläggningen tas i drift och livslängden ut; en senare utgift skrivs av från sin egen månad",
      en:
        "straight-line depreciation per year, from the day the asset is in service until its life is over; a later outlay from its own month",
      [
        Example([], "depreciation(21 mnkr; 30 år; 2024-07)", gives: "0,35 mnkr/år"),
        Example([], "depreciation(21 mnkr; 30 år; 2024-07)", in: 2025, gives: "0,7 mnkr/år"),
        Example(
          ["driver spent : tkr = {2024-01 = 300 tkr; 2024-10 = 120 tkr}"], "depreciation(spent; 10 år; 2024-07)",
          gives: "18 tkr/år"),
        Example(
          ["driver spent : tkr = {2024-01 = 300 tkr; 2024-10 = 120 tkr}"],
          "depreciation(spent; 10 år; 2024-07; 0 tkr; 1 mån)", gives: "14,5 tkr/år"),
      ]),
    Function(
      .bookValue, "book_value|bokfört_värde", [outlay, life, inService, residual, wait, renewal],
      gives: "money, a balance|pengar, ett saldo",
      sv:
        "bokfört värde vid periodens slut med rak avskrivning; 0 innan anläggningen är i drift, och en senare utgift från sin egen månad",
      en:
        "the book value at the end of the period with straight-line depreciation; 0 before the asset is in service, and a later outlay from its own month",
      [Example([], "book_value(21 mnkr; 30 år; 2024-01)", in: 2025, gives: "19,6 mnkr")]),
    Function(
      .interestCost, "interest_cost|räntekostnad",
      [
        outlay, life, inService, rate,
        Parameter(
          "on|på", "opening or average book value|ingående eller genomsnittligt bokfört värde"), residual, wait,
        renewal,
      ], gives: "money per year|pengar per år",
      sv: "ränta på bokfört värde medan anläggningen är i drift: på årets ingående värde, eller på det genomsnittliga",
      en:
        "interest on the book value while the asset is in service: on the year's opening value, or on the average one",
      [
        Example([], "interest_cost(21 mnkr; 30 år; 2024-01; 2 %; opening)", in: 2025, gives: "0,406 mnkr/år"),
        Example([], "interest_cost(21 mnkr; 30 år; 2024-01; 2 %; average)", in: 2025, gives: "0,399 mnkr/år"),
      ]),
    Function(
      .renewals, "renewals|förnyelser", [outlay, life, inService, residual, wait, renewal],
      gives: "money|pengar",
      sv: "vad förnyelserna kostar, var och en den månad då den förra är avskriven",
      en: "what renewals cost, each in the month in which the one before is written off",
      [Example([], "renewals(6 mnkr; 2 år; 2024-01; 0 tkr; 0 mån; 110 %)", in: 2026, gives: "6,6 mnkr")]),
    Function(
      .overTime, "over_time|över_tid", [Parameter("value|värde", "amounts, or a rate|belopp, eller ett värde per år")],
      gives: "money of no time|pengar utan tid", sv: "allt det som perioderna har, ihop",
      en: "all of the periods, together",
      [
        Example(["driver spent : tkr = {2024-01 = 300 tkr; 2025 = 120 tkr}"], "over_time(spent)", gives: "420 tkr")
      ]),
  ]
}
