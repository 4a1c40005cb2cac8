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
    ErrorCode(
      "E0450",
      "Flera rader i tabellen har samma nyckel, så ingen av dem kan namnges med den.",
      "Several rows of the table have the same key, so none of them can be named by it.",
      .parts([
        .file("kö.csv", "Enhet;Antal\nNord;3\nNord;4\n"),
        .model("läs in tabell kö \"kö.csv\":\n  nyckel = \"Enhet\"\ndrivare antal = kö.Nord.Antal"),
      ])),
    ErrorCode(
      "E0451",
      "En tabell räknas med per medlem: i en kolumn står medlemmarna, i de andra år eller värden.",
      "A table is computed with by member: one column has the members, the others years or values.",
      .parts([
        .file("folk.csv", "Grupp;2024\nunga;7000\ngamla;2000\n"),
        .model("dimension ålder = 0..64; 65..79; 80..\nläs in tabell folk \"folk.csv\"\ndrivare antal[ålder] = folk"),
      ])),
    ErrorCode(
      "E0452",
      "Tabellens värden står i kolumner med år eller medlemmar till rubrik, eller i den enda kolumnen med tal.",
      "A table's values stand below years or members, or in the only column of numbers.",
      .parts([
        .file("folk.csv", "Ålder;Män;Kvinnor\n0-64;3600;3400\n65-79;700;800\n80+;200;400\n"),
        .model("dimension ålder = 0..64; 65..79; 80..\nläs in tabell folk \"folk.csv\"\ndrivare antal[ålder] = folk"),
      ])),
    ErrorCode(
      "E0453",
      "Varje medlem i dimensionen behöver en rad, eller rader som tillsammans fyller den.",
      "Each member of the dimension needs a row, or rows that fill it together.",
      .parts([
        .file("folk.csv", "Ålder;2024\n0-64;7000\n80+;600\n"),
        .model("dimension ålder = 0..64; 65..79; 80..\nläs in tabell folk \"folk.csv\"\ndrivare antal[ålder] = folk"),
      ])),
    ErrorCode(
      "E0454",
      "Rader inom en medlem, som ettårsklasser, läggs ihop. De måste fylla den från första talet till sista.",
      "Rows within a member, such as single years of age, are added. They must fill it from its first number to its last.",
      .parts([
        .file("folk.csv", "Ålder;2024\n0-64;7000\n65-69;600\n75-79;500\n80+;600\n"),
        .model("dimension ålder = 0..64; 65..79; 80..\nläs in tabell folk \"folk.csv\"\ndrivare antal[ålder] = folk"),
      ])),
    ErrorCode(
      "E0455",
      "Rader inom en medlem läggs ihop och får inte överlappa varandra.",
      "Rows within a member are added and must not overlap.",
      .parts([
        .file("folk.csv", "Ålder;2024\n0-64;7000\n65-74;600\n70-79;500\n80+;600\n"),
        .model("dimension ålder = 0..64; 65..79; 80..\nläs in tabell folk \"folk.csv\"\ndrivare antal[ålder] = folk"),
      ])),
    ErrorCode(
      "E0456",
      "Raden ligger i två medlemmar, och filen säger inte hur den ska delas.",
      "The row lies in two members, and the file does not say how to divide it.",
      .parts([
        .file("folk.csv", "Ålder;2024\n0-59;6500\n60-69;1100\n70-79;900\n80+;600\n"),
        .model("dimension ålder = 0..64; 65..79; 80..\nläs in tabell folk \"folk.csv\"\ndrivare antal[ålder] = folk"),
      ])),
    ErrorCode(
      "E0457",
      "Priser och andelar läggs inte ihop: varje medlem behöver ett eget värde.",
      "Prices and shares are not added: each member needs a value of its own.",
      .parts([
        .file("folk.csv", "Ålder;Andel;Sort\n0-64;1;%\n65-69;1;%\n70-79;2;%\n80+;11;%\n"),
        .model(
          "dimension ålder = 0..64; 65..79; 80..\nläs in tabell folk \"folk.csv\":\n  Andel = \"Sort\"\ndrivare antal[ålder] = folk"
        ),
      ])),
    ErrorCode(
      "E0458",
      "radsumma lägger ihop en kolumn i en inläst tabell, radantal räknar dess rader.",
      "sum_rows adds up a column of a loaded table, count_rows counts its rows.",
      .parts([
        .file("kö.csv", "Enhet;Antal\nNord;3\nSyd;4\n"),
        .model("läs in tabell kö \"kö.csv\":\n  nyckel = \"Enhet\"\ndrivare antal = radsumma(kö)"),
      ])),
    ErrorCode(
      "E0459",
      "Ett villkor på rader jämför en kolumn med en text eller ett tal.",
      "A condition on rows compares a column with a text or a number.",
      .parts([
        .file("kö.csv", "Enhet;Antal\nNord;3\nSyd;4\n"),
        .model("läs in tabell kö \"kö.csv\":\n  nyckel = \"Enhet\"\ndrivare antal = radantal(kö; \"Nord\")"),
      ])),
    ErrorCode(
      "E0467",
      "En rad med flera värden är inget tal. Rader vars kolumner är tider (eller har belopp = …) är det.",
      "A row with several values is no number. Rows whose columns are times (or that have amount = …) are.",
      .parts([
        .file("kö.csv", "Enhet;Antal;Väntetid\nNord;3;41\nSyd;4;38\n"),
        .model("läs in tabell kö \"kö.csv\":\n  nyckel = \"Enhet\"\ndrivare antal = kö.Nord"),
      ])),
    ErrorCode(
      "E0465",
      "En cell med en egen sort ska vara av samma slag som kolumnen, annars är den troligen fel skriven.",
      "A cell with a unit of its own is of the same kind as its column, or it is probably a slip.",
      .parts([
        .file("kö.csv", "Enhet;Antal\nNord;3\nSyd;4 %\n"),
        .model(
          "läs in tabell kö \"kö.csv\":\n  nyckel = \"Enhet\"\n  \"Antal\" = person\ndrivare antal = radsumma(kö; \"Antal\")"
        ),
      ])),
    ErrorCode(
      "E0460",
      "En komponent bokför där dess förekomst står. Platsen skrivs vid förekomsten.",
      "A component posts where its instance stands. The place is written at the instance.",
      .model(
        "komponent resa:\n  indata pris : tkr/år = 5 tkr/år\n  bokför pris till prognos i \"Badhus\"\nresa buss i \"Badhus\" utöver",
        right:
          "komponent resa:\n  indata pris : tkr/år = 5 tkr/år\n  bokför pris till prognos\nresa buss i \"Badhus\" utöver"
      )),
    ErrorCode(
      "E0461",
      "del räcker där komponenten har ett slags delar. Har den flera står slaget först; har den inga finns inget att dela.",
      "part is enough where the component has one kind of part. With several the kind stands first.",
      .model(
        "komponent hus:\n  del tak:\n    indata pris : tkr/år\n  del vägg:\n    indata kostnad : tkr/år\nhus skola:\n  del plåt:\n    pris = 5 tkr/år",
        right:
          "komponent hus:\n  del tak:\n    indata pris : tkr/år\n  del vägg:\n    indata kostnad : tkr/år\nhus skola:\n  tak plåt:\n    pris = 5 tkr/år"
      )),
  ]
}
