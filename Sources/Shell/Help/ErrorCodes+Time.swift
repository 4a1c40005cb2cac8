extension ErrorCodes {
  /// Earlier values, and what functions take.
  static let time: [ErrorCode] = [
    ErrorCode(
      "E0230",
      "Ett tidigare värde ska vara en hel period, eller hela perioder tillsammans. I en modell per år finns ingen månad att läsa.",
      "An earlier value must be a whole period, or whole periods together. In a model by year there is no month to read.",
      .model(
        "drivare kö : person = {2024 = 4 person; annars = 5 person}\ndrivare förr = {2024 = 0; annars = kö[-6 mån]}",
        right:
          "drivare kö : person = {2024 = 4 person; annars = 5 person}\ndrivare förr = {2024 = 0; annars = kö[förra år]}"
      )),
    ErrorCode(
      "E0231",
      "Ett värde från tiden före modellens första period måste anges. Annars vore det noll fast det är okänt.",
      "A value from before the model's first period must be given. Else it would be zero though it is unknown.",
      .model(
        "drivare kö : person = {2024 = 4 person; annars = 5 person}\ndrivare förr = kö[förra år]",
        right:
          "drivare kö : person = {2024 = 4 person; annars = 5 person}\ndrivare förr = {2024 = 3 person; annars = kö[förra år]}"
      )),
    ErrorCode(
      "E0232",
      "En fördröjning är ett helt antal månader eller år bakåt.",
      "A lag is a whole number of months or years back.",
      .model(
        "drivare kö : person = {2024 = 4 person; annars = 5 person}\ndrivare förr = {2024 = 0; annars = kö[-3 dagar]}",
        right:
          "drivare kö : person = {2024 = 4 person; annars = 5 person}\ndrivare förr = {2024 = 0; annars = kö[-1 år]}"
      )),
    ErrorCode(
      "E0233",
      "Inom hakparentes står en enda tid: förra, förra år, -12 mån, 2024 eller 2024-03.",
      "One time stands in brackets: prev, prev year, -12 months, 2024 or 2024-03.",
      .model(
        "drivare kö : person = {2024 = 4 person; annars = 5 person}\ndrivare förr = {2024 = 0; annars = kö[förra; 2024]}",
        right:
          "drivare kö : person = {2024 = 4 person; annars = 5 person}\ndrivare förr = {2024 = 0; annars = kö[förra]}"
      )),
    ErrorCode(
      "E0234",
      "Värdet bygger på sitt eget tidigare värde, och ingenting i formeln säger vilken enhet det har. Skriv den efter namnet.",
      "The value rests on its own earlier value, and nothing in the formula says what unit it has. Write it after the name.",
      .model(
        "drivare kvot = föregående(kvot; 1) × föregående(kvot; 2)",
        right:
          "drivare kvot : % = föregående(kvot; 100 %) × föregående(kvot; 50 %)"
      )),
    ErrorCode(
      "E0235",
      "Här behövs ett tal som inte kan ändras: steg, årtal och ordningstal bestäms när modellen läses in.",
      "A number that cannot change is needed: steps, years and ordinals are settled when the model is read.",
      .model(
        "drivare steg = 2 person\ndrivare hela_par = avrunda(7 person; steg)",
        right:
          "drivare hela_par = avrunda(7 person; 2 person)"
      )),
    ErrorCode(
      "E0236",
      "Talet ligger utanför det som funktionen kan använda.",
      "The number is outside what the function can use.",
      .model(
        "drivare uppräkning = indexkedja(2 %; 2031)",
        right:
          "drivare uppräkning = indexkedja(2 %; 2024)"
      )),
    ErrorCode(
      "E0237",
      "Gränserna i slå_upp skrivs i stigande ordning, var och en med värdet som gäller därifrån.",
      "The thresholds of lookup are written in rising order, each with the value that holds from there.",
      .model(
        "drivare bemanning = slå_upp(12 person; 1 åa; 20 person; 3 åa; 10 person; 2 åa)",
        right:
          "drivare bemanning = slå_upp(12 person; 1 åa; 10 person; 2 åa; 20 person; 3 åa)"
      )),
    ErrorCode(
      "E0238",
      "Ett reglage binder det som hör ihop: det sätter, ökar och minskar värden, och tar med, tar bort eller beslutar. Flytt och senareläggning skrivs i ett alternativ eller ett förslag.",
      "A lever binds what belongs together: it sets, increases and decreases values, and enables, disables or decides. Moves and delays are written in an option or a scenario.",
      .model(
        "bokför filial \"Filial\" = {2025 = 900 tkr} till prognos i \"Bibliotek\" utöver\nreglage takt = 0 st i 0..2 st:\n  senarelägg filial 1 år",
        right:
          "bokför filial \"Filial\" = {2025 = 900 tkr} till prognos i \"Bibliotek\" utöver\nreglage takt = 0 st i 0..2 st:\n  ta bort filial till och med 2025"
      )),
  ]
}
