import Language

extension WordTable {
  /// Words of values, comparisons, braces, brackets and types.
  static let expressions: [WordEntry] = [
    WordEntry(.and, "båda villkoren", "both conditions", .typed("visa om(2 > 1 och 3 > 1; 1; 0)")),
    WordEntry(.or, "något av villkoren", "either condition", .typed("visa om(2 > 1 eller 1 > 3; 1; 0)")),
    WordEntry(.not, "inte villkoret", "not the condition", .typed("visa om(inte 1 > 2; 1; 0)")),
    WordEntry(
      .of, "en serie eller egenskap hos något", "a series or property of something",
      .typed("visa prognos för Hemtjänst")),
    WordEntry(
      .approximate, "ungefär; märks i alla svar", "about; marked in all answers", .typed("visa ca 5 tkr + 1 tkr")),
    WordEntry(.atLeast, "en undre gräns", "a lower bound", .typed("visa minst 5 tkr + 1 tkr")),
    WordEntry(.atMost, "en övre gräns", "an upper bound", .typed("visa högst 5 tkr + 1 tkr")),
    WordEntry(.between, "ett intervall i ord", "a range in words", .typed("visa mellan 1 och 2 mnkr")),
    WordEntry(.unknown, "ett okänt värde, som ?", "an unknown value, as ?", .model("drivare hyra : tkr/år = okänt")),
    WordEntry(
      .chance, "ett belopp med sin sannolikhet", "an amount with its probability", .typed("visa 40 % chans på 300 tkr")),
    WordEntry(
      .equalTo, "målet är precis detta", "the target is exactly this",
      .typed("målsök besparing lika med 0 av hemflyttade")),
    WordEntry(
      .isAtLeast, "målet är detta eller mer", "the target is this or more",
      .typed("målsök besparing minst 0 av hemflyttade")),
    WordEntry(
      .isAtMost, "målet är detta eller mindre", "the target is this or less",
      .typed("målsök boendekostnad högst 10 mnkr av hemflyttade")),
    WordEntry(
      .otherwise, "alla andra tider eller medlemmar", "all other times or members",
      .typed("drivare hyra : tkr/år = {2024 = 520 tkr/år; annars = 500 tkr/år}")),
    WordEntry(
      .everyMonth, "en månad varje år", "a month of every year",
      .typed("drivare semesterlön = {varje februari = 1 700 tkr}")),
    WordEntry(
      .previous, "perioden eller året före", "the period or year before",
      .typed("drivare kö : person = {2023 = 4 person; annars = kö[förra år] + 1 person}")),
    WordEntry(.yearUnit, "ett år, som enhet", "a year, as a unit", .typed("visa 610 dygn/år × 4 500 kr/dygn")),
    WordEntry(.perUnit, "per enhet, i ord", "per unit, in words", .typed("visa 13 650 tkr per år")),
    WordEntry(
      .percentPoints, "procentenheter, kort", "percentage points, for short", .typed("visa 2 p.e.")),
    WordEntry(
      .dateType, "indata som är ett datum", "an input that is a date",
      .model(
        "komponent lokal:\n  indata inflyttning | move_in : datum\n  indata skäl | reason : text\n  indata hyrs | rented : val(yes | ja; no | nej) = ja\n  indata betalas_av | paid_by : objekt"
      )),
    WordEntry(
      .endType, "indata som är en sista dag: ett år, en månad eller en dag, till och med den",
      "an input that is a last day: a year, a month or a day, through it",
      .model("komponent avtal:\n  indata slutar | ends : slutdatum = 2030-12")),
    WordEntry(
      .textType, "indata som är en text", "an input that is a text",
      .model(
        "komponent lokal:\n  indata inflyttning | move_in : datum\n  indata skäl | reason : text\n  indata hyrs | rented : val(yes | ja; no | nej) = ja\n  indata betalas_av | paid_by : objekt"
      )),
    WordEntry(
      .choiceType, "indata som är ett av flera val", "an input that is one of several choices",
      .model(
        "komponent lokal:\n  indata inflyttning | move_in : datum\n  indata skäl | reason : text\n  indata hyrs | rented : val(yes | ja; no | nej) = ja\n  indata betalas_av | paid_by : objekt"
      )),
    WordEntry(
      .itemType, "indata som är en annan del av modellen", "an input that is another part of the model",
      .model(
        "komponent lokal:\n  indata inflyttning | move_in : datum\n  indata skäl | reason : text\n  indata hyrs | rented : val(yes | ja; no | nej) = ja\n  indata betalas_av | paid_by : objekt"
      )),
    WordEntry(
      .lineType, "indata som är en rad i organisationen", "an input that is a line of the organisation",
      .model(
        "komponent flytt:\n  indata till : rad\n  indata belopp : tkr/år\n  överföringsände mottagare i till:\n    kostnad = belopp"
      )),
    WordEntry(
      .amountType, "en storhet vars värden hör till en period", "a quantity whose values belong to a period",
      .model("storhet beslut : belopp\ndrivare fattade = {2024 = 93 beslut}")),
    WordEntry(.byMonth, "månadsvis", "by month", .file("modell \"Skolan\"\nperiod 2023..2026 per månad")),
    WordEntry(.byYear, "årsvis", "by year", .file("modell \"Skolan\"\nperiod 2023..2026 per år")),
  ]
}
