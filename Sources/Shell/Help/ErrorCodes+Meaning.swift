extension ErrorCodes {
  /// What names and expressions mean.
  static let meaning: [ErrorCode] = [
    ErrorCode(
      "E0201",
      "Namnet finns inte i modellen. Stora och små bokstäver spelar ingen roll; sök ORD letar även i etiketter.",
      "The name is not in the model. Case does not matter; find WORD also looks in labels.",
      .typed("visa prognos(Hemtjänts)", right: "visa prognos(Hemtjänst)")),
    ErrorCode(
      "E0202",
      "Namnet passar flera saker. Programmet gissar aldrig: vid prompten väljer du på en lista, i en fil skrivs hela namnet.",
      "The name fits several things. The program never guesses: the prompt lists them, a file needs the full name.",
      .typed("tänk om senarelägg Hemgården 1 år", right: "tänk om senarelägg \"Ombyggnad Hemgården\" 1 år")),
    ErrorCode(
      "E0203",
      "Enheten är inte känd. kr, tkr, mnkr, åa, plats, person, dygn, tim, kvm och % finns; fler deklareras med storhet.",
      "The unit is not known. More units are declared with quantity.",
      .model("drivare pris : kr/dgyn = 4 500 kr/dgyn", right: "drivare pris : kr/dygn = 4 500 kr/dygn")),
    ErrorCode(
      "E0204",
      "Det finns ingen funktion eller serie med det namnet. Serierna är budget, prognos, utfall och avvikelse.",
      "There is no such function or series. The series are budget, forecast, actual and deviation.",
      .typed("visa prognoss(Hemtjänst)", right: "visa prognos(Hemtjänst)")),
    ErrorCode(
      "E0205",
      "Funktionen har fått fel antal värden. De skiljs åt med semikolon.",
      "The function was given the wrong number of values. They are separated by semicolons.",
      .typed("visa avrunda(2,5; 1; 3)", right: "visa avrunda(2,5; 1)")),
    ErrorCode(
      "E0206",
      "Leden har olika enheter och kan inte läggas ihop eller jämföras. Kontrollera om något är per år, per plats eller i tkr.",
      "The two sides have different units. See whether one is per year, per place or in tkr.",
      .model(
        "drivare tid = 610 dygn/år\ndrivare kostnad = 5 tkr/år + tid",
        right: "drivare tid = 610 dygn/år\ndrivare kostnad = 5 tkr/år + tid × 4 500 kr/dygn")),
    ErrorCode(
      "E0207",
      "Ett belopp hör till en tid. Skriv {2024 = 500 tkr} för ett år, eller 500 tkr/år för varje år.",
      "An amount belongs to a time. Write {2024 = 500 tkr} for a year, or 500 tkr/year for each.",
      .model(
        "bokför bidrag \"Bidrag\" = 500 tkr till prognos i \"Badhus\" utöver",
        right: "bokför bidrag \"Bidrag\" = {2024 = 500 tkr} till prognos i \"Badhus\" utöver")),
    ErrorCode(
      "E0208",
      "Pengar skrivs alltid med enhet, så att 500 inte blir kronor när det var tusental.",
      "Money always has its unit, so that 500 is not taken for kronor when thousands were meant.",
      .typed("öka kostnad Hemtjänst med 500", right: "öka kostnad Hemtjänst med 500 tkr")),
    ErrorCode(
      "E0209",
      "Här behövs ett tal. Texter och val kan inte räknas med.",
      "A number is needed. Texts and choices cannot be computed with.",
      .typed("visa D1.skäl + 1 tkr/år", right: "visa D1.äskat + 1 tkr/år")),
    ErrorCode(
      "E0210",
      "Här behövs ett datum: 2024-07, juli eller 2024-07-15.",
      "A date is needed: 2024-07, July or 2024-07-15.",
      .typed("senarelägg 1:12 till Hemtjänst", right: "senarelägg 1:12 till 2025-01")),
    ErrorCode(
      "E0211",
      "Här behövs ett villkor, som a > b.",
      "A condition is needed, such as a > b.",
      .typed("visa om(prognos(Hemtjänst); 2; 3)", right: "visa om(prognos(Hemtjänst) > 5 mnkr; 2; 3)")),
    ErrorCode(
      "E0212",
      "Värdet är inget av de val som finns. Meddelandet räknar upp dem.",
      "The value is none of the choices, which the message lists.",
      .typed("sätt D1.läge till kanske", right: "sätt D1.läge till beviljat")),
    ErrorCode(
      "E0213",
      "Tiden ligger utanför modellens perioder, som står på raden period.",
      "The time lies outside the model's periods, which the line period states.",
      .model("drivare lön = {2031 = 4 tkr}", right: "drivare lön = {2025 = 4 tkr}")),
    ErrorCode(
      "E0214",
      "Ett belopp kan inte gälla från ett datum och framåt utan slut. Skriv det per år, eller under sitt år.",
      "An amount cannot hold from a date on without end. Write it per year, or under its year.",
      .model("drivare lön = {från 2024 = 4 tkr}", right: "drivare lön = {från 2024 = 4 tkr/år}")),
    ErrorCode(
      "E0215",
      "Exponenten måste vara ett helt tal utan enhet.",
      "The exponent must be a whole number without a unit.",
      .typed("visa (4 tkr) ^ 0,5", right: "visa (4 tkr) ^ 2")),
    ErrorCode(
      "E0217",
      "Formlerna behöver varandra i en ring. Bryt ringen med ett tidigare värde, x[förra].",
      "The formulas need each other in a ring. Break it with an earlier value, x[prev].",
      .model(
        "drivare a : tkr/år = b\ndrivare b : tkr/år = c + 1 tkr/år\ndrivare c : tkr/år = a",
        right: "drivare a : tkr/år = b\ndrivare b : tkr/år = c + 1 tkr/år\ndrivare c : tkr/år = 5 tkr/år")),
    ErrorCode(
      "E0218",
      "Värdet har en annan enhet än det som ska ändras.",
      "The value has another unit than what is to be changed.",
      .typed("sätt hemflyttade till 4 tkr", right: "sätt hemflyttade till 4 person")),
    ErrorCode(
      "E0219",
      "En formel finns före scenarierna, så @ kan inte stå i den. Skriv det i ett mått eller vid prompten.",
      "A formula is there before the scenarios, so @ cannot stand in it. Write it in a measure or at the prompt.",
      .model("drivare b = 1 tkr/år\ndrivare a = b@utgångsläge", right: "drivare b = 1 tkr/år\nmått a = b@utgångsläge")),
    ErrorCode(
      "E0240",
      "En fördelning beskrivs med tal. Mellan två formler går det att skriva mellan(a; b).",
      "A distribution is described by numbers. Between two formulas, write between(a; b).",
      .model(
        "drivare a = 1..2 tkr\ndrivare b = normal(a; a)", right: "drivare a = 1..2 tkr\ndrivare b = mellan(a; 2 × a)")),
    ErrorCode(
      "E0241",
      "Serien finns i språket, men ingen fil i modellen läses in i den.",
      "The language has the series, but no file of the model is loaded into it.",
      .typed("visa utfall(Hemtjänst)", right: "visa prognos(Hemtjänst)")),
    ErrorCode(
      "E0242",
      "Vad 1 av en enhet är sägs med ett tal och en enhet.",
      "What 1 of a unit is, is said by a number with a unit.",
      .model("storhet pass = 8", right: "storhet pass = 8 tim")),
    ErrorCode(
      "E0243",
      "Enheten betyder något redan: pengar, tid, personer och platser har alla modeller.",
      "The unit means something already: all models have money, time, persons and places.",
      .model("storhet tkr = 5 kr", right: "storhet åa = 2 000 tim/år")),
    ErrorCode(
      "E0244",
      "Enheterna är olika, men vore desamma om modellen sade vad 1 av den ena är i den andra.",
      "The units differ, but would be the same if the model said what 1 of one is in the other.",
      .model("drivare a : åa = 4 000 tim/år", right: "storhet åa = 2 000 tim/år\ndrivare a : åa = 4 000 tim/år")),
  ]
}
