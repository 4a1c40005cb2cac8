extension Function {
  private static let value = Parameter("value|värde", "any|valfri")

  /// Functions of how values lie in time.
  static let time: [Function] = [
    Function(
      .accumulate, "accumulate|ackumulera", [Parameter("change|förändring", "any|valfri")],
      gives: "that of the change|förändringens",
      sv: "årliga förändringar som nivå: summan av dem till och med året",
      en: "yearly changes as a level: their sum up to and including the year",
      [Example([], "accumulate({2024 = 500 tkr/år; 2025 = -200 tkr/år})", in: 2026, gives: "300 tkr/år")]),
    Function(
      .previous, "previous|föregående",
      [value, Parameter("start|start", "that of the value|värdets", isOptional: true)],
      gives: "that of the value|värdets",
      sv: "värdet i perioden före, och startvärdet i den första; som x[förra]",
      en: "the value of the period before, and the start in the first; as x[prev]",
      [
        Example(
          ["driver queue : person = previous(queue; 4 person) + {0 person; 2023-02 = 1 person}"], "queue", in: 2024,
          gives: "5 person")
      ]),
    Function(
      .previousYear, "previous_year|föregående_år",
      [value, Parameter("start|start", "that of the value|värdets", isOptional: true)],
      gives: "that of the value|värdets",
      sv: "värdet ett år tidigare, och startvärdet det första året; som x[förra år]",
      en: "the value a year earlier, and the start in the first year; as x[prev year]",
      [
        Example(
          ["driver queue : person = previous_year(queue; 4 person) + 2 person"], "queue", in: 2028, gives: "16 person")
      ]),
    Function(
      .yearToDate, "ytd|hittills", [value],
      gives: "that of the value, an amount for a rate|värdets, ett belopp för ett värde per år",
      sv: "hittills i år: belopp och värden per år summerade, nivåer i medeltal; ett år är värdet vid årets slut",
      en: "the year so far: amounts and rates added up, levels averaged; a year of it is its value at the end",
      [
        Example(["driver cost : tkr/år = 1 200 tkr/år"], "ytd(cost)[2024-03]", gives: "300 tkr"),
        Example(["driver cost : tkr/år = 1 200 tkr/år"], "ytd(cost)", gives: "1 200 tkr"),
      ]),
    Function(
      .rolling, "rolling|rullande",
      [value, Parameter("length|längd", "time, in whole months|tid, i hela månader")],
      gives: "that of the value|värdets",
      sv: "de senaste månaderna: belopp summerade, nivåer och värden per år i medeltal; tomt innan så många finns",
      en: "the latest months: amounts added up, levels and rates averaged; blank until there are so many",
      [
        Example(
          ["driver cost : tkr = {2023 = 1 200 tkr; 2024 = 2 400 tkr}"], "rolling(cost; 12 mån)[2024-06]",
          gives: "1 800 tkr"),
        Example(
          ["driver cost : tkr = {2023 = 1 200 tkr; 2024 = 2 400 tkr}"], "rolling(cost; 13 mån)[2024-06]",
          gives: "1 900 tkr"),
      ]),
    Function(
      .last, "last|sista", [value], gives: "that of the value|värdets", sv: "årets sista värde: ett utgående värde",
      en: "the year's last value: a closing value",
      [Example(["driver beds = {4 plats; from 2024-10 = 6 plats}"], "last(beds)", gives: "6 plats")]),
    Function(
      .first, "first|första", [value], gives: "that of the value|värdets", sv: "årets första värde: ett ingående värde",
      en: "the year's first value: an opening value",
      [Example(["driver beds = {4 plats; from 2024-10 = 6 plats}"], "first(beds)", gives: "4 plats")]),
    Function(
      .balance, "balance|saldo", [Parameter("amount|belopp", "money, or another amount|pengar, eller annat belopp")],
      gives: "that of the amount|beloppets",
      sv: "beloppet som ett saldo: ett år av det är värdet vid årets slut, inte summan av månaderna",
      en: "the amount as a balance: a year of it is its value at the end, not the sum of the months",
      [
        Example(
          ["driver debt = balance(previous(debt; 10 mnkr) - {every month = 100 tkr})"], "debt", in: 2023,
          gives: "8,8 mnkr")
      ]),
    Function(
      .ramp, "ramp|ramp",
      [
        Parameter("from|från", "any|valfri"), Parameter("to|till", "that of from|samma"),
        Parameter("start|start", "a date|ett datum"), Parameter("end|slut", "a date|ett datum"),
      ], gives: "that of the values|värdenas",
      sv: "från det ena värdet till det andra, i jämn takt mellan datumen; en period har sitt medelvärde",
      en: "from the one value to the other, evenly between the dates; a period has its mean",
      [Example([], "ramp(0 plats; 12 plats; 2024-01; 2025-01)[2024-03]", gives: "2,5 plats")]),
    Function(
      .days, "days|dagar", [], gives: "days|dagar", sv: "antalet dagar i perioden",
      en: "the number of days in the period",
      [
        Example([], "days()", gives: "366 dag"),
        Example([], "days()[2023-02]", gives: "28 dag"),
      ]),
    Function(
      .months, "months|månader", [], gives: "months|månader", sv: "antalet månader i perioden",
      en: "the number of months in the period", [Example([], "months()", in: 2027, gives: "12 månad")]),
  ]
}
