extension Function {
  private static let value = Parameter("value|värde", "any|valfri")
  private static let values = Parameter("value|värde", "any, the same for all|valfri, samma för alla", isRepeated: true)

  /// Functions of what values are worth in each period.
  static let numbers: [Function] = [
    Function(
      .sum, "sum|summa", [values], gives: "that of the values|värdenas",
      sv: "summan av värdena; tomma värden räknas inte med", en: "the sum of the values; blanks are left out",
      [Example([], "sum(1 tkr/år; 2 tkr/år; 500 kr/år)", gives: "3,5 tkr/år")]),
    Function(
      .mean, "mean|medel", [values], gives: "that of the values|värdenas",
      sv: "medelvärdet av värdena; tomma värden räknas inte med", en: "the mean of the values; blanks are left out",
      [Example([], "mean(2 person; 3 person; 7 person)", gives: "4 person")]),
    Function(
      .minimum, "min|min", [values], gives: "that of the values|värdenas", sv: "det minsta av värdena",
      en: "the least of the values", [Example([], "min(2 person; 3 person)", gives: "2 person")]),
    Function(
      .maximum, "max|max", [values], gives: "that of the values|värdenas", sv: "det största av värdena",
      en: "the greatest of the values", [Example([], "max(0; 3 person - 5 person)", gives: "0 person")]),
    Function(
      .absolute, "abs|absolut", [value], gives: "that of the value|värdets", sv: "värdet utan tecken",
      en: "the value without its sign", [Example([], "abs(2 tkr/år - 5 tkr/år)", gives: "3 tkr/år")]),
    Function(
      .round, "round|avrunda",
      [
        value,
        Parameter("step|steg", "that of the value, the same at all times|värdets, samma hela tiden", isOptional: true),
      ],
      gives: "that of the value|värdets",
      sv: "värdet avrundat till hela, eller till hela steg; en halv avrundas från noll",
      en: "the value rounded to whole ones, or to whole steps; halves are rounded away from zero",
      [
        Example([], "round(7,5 person)", gives: "8 person"),
        Example([], "round(1 234 tkr/år; 50 tkr/år)", gives: "1 250 tkr/år"),
      ]),
    Function(
      .known, "is_known|är_känt", [value], gives: "a number|ett tal", sv: "1 där värdet är känt, 0 där det är okänt",
      en: "1 where the value is known, 0 where it is unknown", [Example([], "is_known(3 person)", gives: "1")]),
    Function(
      .clamp, "clamp|begränsa",
      [
        value, Parameter("least|minst", "that of the value|värdets"),
        Parameter("most|högst", "that of the value|värdets"),
      ],
      gives: "that of the value|värdets", sv: "värdet, men aldrig under det minsta eller över det största",
      en: "the value, but never below the least or above the most",
      [Example([], "clamp(9 person; 0; 6 person)", gives: "6 person")]),
    Function(
      .ifElse, "if|om",
      [
        Parameter("condition|villkor", "a comparison|en jämförelse"), Parameter("then|då", "any|valfri"),
        Parameter("else|annars", "that of then|samma", isOptional: true),
      ], gives: "that of the values|värdenas", sv: "andra värdet där villkoret gäller, annars det tredje (eller 0)",
      en: "the second value where the condition holds, else the third (or 0)",
      [Example([], "if(7 person > 6 person; 2 åa; 1 åa)", gives: "2 åa")]),
    Function(
      .lookup, "lookup|slå_upp",
      [
        Parameter("value|värde", "any|valfri"), Parameter("lowest|lägst", "that of the result|resultatets"),
        Parameter("threshold|gräns", "that of the value|värdets"),
        Parameter("from there|därifrån", "that of the result|resultatets", isRepeated: true),
      ], gives: "that of the results|resultatens",
      sv: "trappstegstabell: det första värdet under första gränsen, sedan det som står efter den gräns som nåtts",
      en: "a table of steps: the first value below the first threshold, then what stands after the threshold reached",
      [Example([], "lookup(12 person; 2 åa; 10 person; 3 åa; 20 person; 5 åa)", gives: "3 åa")]),
    Function(
      .apportion, "apportion|fördela",
      [
        Parameter("whole|helhet", "any|valfri"),
        Parameter("which|vilken", "a number, 1 for the first|ett tal, 1 för den första"),
        Parameter("weight|vikt", "any, the same for all|valfri, samma för alla", isRepeated: true),
      ], gives: "that of the whole|helhetens",
      sv:
        "en av delarna när helheten delas i hela enheter efter vikterna; resten går till dem som förlorade mest på avrundningen, och delarna blir alltid helheten",
      en:
        "one of the parts when the whole is split in whole units by the weights; what is left goes to those that lost most by rounding, and the parts always add up to the whole",
      [
        Example([], "apportion(100 tkr/år; 1; 1; 1; 1)", gives: "34 tkr/år"),
        Example([], "apportion(100 tkr/år; 2; 1; 1; 1)", gives: "33 tkr/år"),
      ]),
  ]
}
