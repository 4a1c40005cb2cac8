extension ErrorCodes {
  /// Dimensions and their members.
  static let dimensions: [ErrorCode] = [
    ErrorCode(
      "E0251",
      "Värdet har ett tal per medlem i en dimension, och här behövs ett enda. summa(…) lägger ihop dem, hakar väljer en.",
      "The value has one number per member of a dimension, and one is needed. sum(…) adds them, brackets choose one.",
      .model(
        "dimension ålder = 0..64; 65..79; 80..\ndrivare behov[ålder] = {65..79 = 1 %; 80.. = 11 %; annars = 0 %}\nbokför äldre \"Äldre\" = behov × 500 tkr/år till prognos i \"Badhus\" utöver",
        right:
          "dimension ålder = 0..64; 65..79; 80..\ndrivare behov[ålder] = {65..79 = 1 %; 80.. = 11 %; annars = 0 %}\nbokför äldre \"Äldre\" = behov[80..] × 500 tkr/år till prognos i \"Badhus\" utöver"
      )),
    ErrorCode(
      "E0252",
      "Dimensionen har ingen sådan medlem. Ett tal inne i ett spann är ingen medlem: det som gäller 80.. gäller inte just 85.",
      "The dimension has no such member. A number inside a span is none: what holds for 80.. does not hold for 85.",
      .model(
        "dimension ålder = 0..64; 65..79; 80..\ndrivare behov[ålder] = {65..79 = 1 %; 80.. = 11 %; annars = 0 %}\ndrivare äldst = behov[85]",
        right:
          "dimension ålder = 0..64; 65..79; 80..\ndrivare behov[ålder] = {65..79 = 1 %; 80.. = 11 %; annars = 0 %}\ndrivare äldst = behov[80..]"
      )),
    ErrorCode(
      "E0253",
      "Flera dimensioner har en medlem som heter så. Skriv dimensionens namn framför: [ålder = 80..].",
      "Several dimensions have a member of that name. Write the dimension before it: [age = 80..].",
      .model(
        "dimension ålder = unga; gamla\ndimension hus = nya; gamla\ndrivare antal = {unga = 1; annars = 2} × {nya = 3; annars = 4}\ndrivare några = antal[gamla]",
        right:
          "dimension ålder = unga; gamla\ndimension hus = nya; gamla\ndrivare antal = {unga = 1; annars = 2} × {nya = 3; annars = 4}\ndrivare några = antal[hus = gamla]"
      )),
    ErrorCode(
      "E0254",
      "Det finns ingen sådan dimension här. De deklareras i modellen: dimension ålder = 0..64; 65..79; 80..",
      "There is no such dimension here. They are declared in the model: dimension age = 0..64; 65..79; 80..",
      .model(
        "dimension ålder = 0..64; 65..79; 80..\ndrivare behov[ålder] = {65..79 = 1 %; 80.. = 11 %; annars = 0 %}\ndrivare vikt[åldre] = 1 %",
        right:
          "dimension ålder = 0..64; 65..79; 80..\ndrivare behov[ålder] = {65..79 = 1 %; 80.. = 11 %; annars = 0 %}\ndrivare vikt[ålder] = 1 %"
      )),
    ErrorCode(
      "E0255",
      "En medlem väljs i ett värde som inte har någon dimension.",
      "A member is chosen of a value that has no dimension.",
      .model(
        "dimension ålder = 0..64; 65..79; 80..\ndrivare behov[ålder] = {65..79 = 1 %; 80.. = 11 %; annars = 0 %}\ndrivare lön = 5 %\ndrivare hög = lön[80..]",
        right:
          "dimension ålder = 0..64; 65..79; 80..\ndrivare behov[ålder] = {65..79 = 1 %; 80.. = 11 %; annars = 0 %}\ndrivare lön = 5 %\ndrivare hög = lön"
      )),
    ErrorCode(
      "E0256",
      "Uttrycket har en dimension som det som får värdet inte är deklarerat med. Summera bort den, eller deklarera den.",
      "The expression has a dimension that what gets the value is not declared with. Sum it away, or declare it.",
      .model(
        "dimension ålder = 0..64; 65..79; 80..\ndrivare behov[ålder] = {65..79 = 1 %; 80.. = 11 %; annars = 0 %}\ndimension kön = kvinna; man\ndrivare vikt[kön] = behov",
        right:
          "dimension ålder = 0..64; 65..79; 80..\ndrivare behov[ålder] = {65..79 = 1 %; 80.. = 11 %; annars = 0 %}\ndimension kön = kvinna; man\ndrivare vikt[ålder] = behov"
      )),
    ErrorCode(
      "E0257",
      "summa(uttryck; dimension) tar bort en dimension som uttrycket har.",
      "sum(expression; dimension) removes a dimension that the expression has.",
      .model(
        "dimension ålder = 0..64; 65..79; 80..\ndrivare behov[ålder] = {65..79 = 1 %; 80.. = 11 %; annars = 0 %}\ndimension kön = kvinna; man\ndrivare allt = sum(behov; kön)",
        right:
          "dimension ålder = 0..64; 65..79; 80..\ndrivare behov[ålder] = {65..79 = 1 %; 80.. = 11 %; annars = 0 %}\ndimension kön = kvinna; man\ndrivare allt = sum(behov; ålder)"
      )),
    ErrorCode(
      "E0258",
      "Ett värde har ett tal för varje kombination av medlemmar, och de blir för många.",
      "A value has one number for each combination of members, and they become too many.",
      .model(
        ["a", "b"].map { axis in "dimension \(axis) = " + (0..<200).map { "\(axis)\($0)" }.joined(separator: "; ") }
          .joined(separator: "\n") + "\ndrivare c[a; b] = 1 %")),
    ErrorCode(
      "E0259",
      "Medlemmen kan inte stå i dimensionen: den finns redan, delar tal med en annan, eller läses som ett datum.",
      "The member cannot stand in the dimension: it is there already, shares numbers, or reads as a date.",
      .model("dimension ålder = 0..64; 64..79; 80..", right: "dimension ålder = 0..64; 65..79; 80..")),
  ]
}
