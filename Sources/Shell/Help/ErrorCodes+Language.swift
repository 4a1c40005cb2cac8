extension ErrorCodes {
  /// The form of a text.
  static let language: [ErrorCode] = [
    ErrorCode(
      "E0101",
      "En punkt följd av tre siffror kan vara tusental eller decimaler. Skriv 13 650 eller 13,650.",
      "A point before three digits can be thousands or decimals. Write 13 650 or 13,650.",
      .typed("öka kostnad Hemtjänst med 13.650 tkr", right: "öka kostnad Hemtjänst med 13 650 tkr")),
    ErrorCode(
      "E0102",
      "Två tal kan inte stå bredvid varandra. Grupper om tre siffror hör ihop (12 450); annars behövs ; mellan talen.",
      "Two numbers cannot stand side by side. Groups of three digits belong together (12 450); otherwise write ; between them.",
      .typed("öka kostnad Hemtjänst med 13 65 tkr", right: "öka kostnad Hemtjänst med 1 365 tkr")),
    ErrorCode(
      "E0103",
      "Ett streck mellan siffror kan vara till och med eller minus. Skriv 5..10 eller 5 − 10 med blanktecken.",
      "A dash between digits can be a span or a minus. Write 5..10 or 5 − 10 with blanks.",
      .typed("reglage elever = 3 person i 0-6 person", right: "reglage elever = 3 person i 0..6 person")),
    ErrorCode(
      "E0104",
      "Komma är decimaltecken. Saker skiljs åt med ; eller, vid prompten, och.",
      "A comma is a decimal sign. Things are separated by ; or, at the prompt, and.",
      .typed("avslå D1, D4", right: "avslå D1; D4")),
    ErrorCode(
      "E0105",
      "Ett citattecken öppnades och stängdes aldrig. Ett citattecken inne i en text skrivs dubbelt.",
      "A quotation mark was opened and never closed. One inside a text is written twice.",
      .typed("anteckna \"enigt om D1", right: "anteckna \"enigt om D1\"")),
    ErrorCode(
      "E0106",
      "Tecknet hör inte till språket. Ofta har det följt med från en ordbehandlare.",
      "The character is not part of the language. Often it came from a word processor.",
      .typed("visa avvikelse § 2", right: "visa avvikelse(Hemtjänst) * 2")),
    ErrorCode(
      "E0107",
      "Datumet finns inte i kalendern. Månader skrivs 2024-07, dagar 2024-07-15.",
      "The date is not in the calendar. Months are written 2024-07, days 2024-07-15.",
      .typed("öka kostnad Hemtjänst med 5 tkr från 2024-13", right: "öka kostnad Hemtjänst med 5 tkr från 2024-12")),
    ErrorCode(
      "E0108",
      "tom betyder både till och med och tomt. Skriv till och med, eller t.o.m.",
      "tom is both until and empty. Write until.",
      .typed(
        "öka kostnad Hemtjänst med 5 tkr/år från 2024-01 tom 2024-06",
        right: "öka kostnad Hemtjänst med 5 tkr/år från 2024-01 t.o.m. 2024-06")),
    ErrorCode(
      "E0109",
      "spara är både att lägga på fil och att hushålla. Skriv spara som \"FIL\", eller minska budget … med … för pengar.",
      "save is for files. For money write decrease budget … by …",
      .typed("spara 500 tkr", right: "minska kostnad Hemtjänst med 500 tkr")),
    ErrorCode(
      "E0110",
      "Här väntades något annat. Märket visar var läsningen tog stopp; hjälp och ordets namn visar formen.",
      "Something else was expected here. The mark shows where reading stopped; help and the word shows the form.",
      .typed("fokus 24", right: "fokus 2024")),
    ErrorCode(
      "E0111",
      "Raden tog slut för tidigt. hjälp och första ordet visar hela formen.",
      "The line ended too soon. help and its first word shows the whole form.",
      .typed("öka kostnad Hemtjänst med", right: "öka kostnad Hemtjänst med 500 tkr")),
    ErrorCode(
      "E0112",
      "Raden börjar inte med något ord som programmet kan. Tab på en tom rad listar dem.",
      "The line does not begin with a word that is known. Tab on an empty line lists them.",
      .typed("vsia avvikelse", right: "visa avvikelse")),
    ErrorCode(
      "E0113",
      "För många parenteser eller block i varandra. Dela upp formeln med mått.",
      "Too many brackets or blocks in each other. Split the formula with measures.",
      .typed("visa " + String(repeating: "(", count: 300) + "1")),
    ErrorCode(
      "E0114",
      "Raden är indragen utan att stå i något block. Ett block börjar med en rad som slutar med kolon.",
      "The line is indented but stands in no block. A block begins with a line that ends in a colon.",
      .typed("visa avvikelse\n  fokus 2024", right: "visa avvikelse\nfokus 2024")),
    ErrorCode(
      "E0115",
      "Raden slutar med kolon, men inget följer indraget under den.",
      "The line ends in a colon, but nothing is indented below it.",
      .typed("förslag \"Grupp A\":\nbevilja D1", right: "förslag \"Grupp A\":\n  bevilja D1")),
    ErrorCode(
      "E0116",
      "Den här satsen har inget block. Ta bort kolonet och de indragna raderna.",
      "This statement has no block. Take away the colon and the indented lines.",
      .typed("visa avvikelse:\n  fokus 2024", right: "visa avvikelse")),
    ErrorCode(
      "E0117",
      "Indraget stämmer inte med någon rad ovanför. Samma djup ska ha samma antal blanktecken.",
      "The indentation fits no line above. The same depth has the same number of blanks.",
      .typed(
        "förslag \"Grupp A\":\n    bevilja D1\n  avslå D4", right: "förslag \"Grupp A\":\n    bevilja D1\n    avslå D4")
    ),
    ErrorCode(
      "E0118",
      "Raden hör hemma i en komponent.",
      "The line belongs in a component.",
      .typed("indata antal : person", right: "komponent skola:\n  indata antal : person = 0")),
    ErrorCode(
      "E0119",
      "Ett namn ensamt gör ingenting. Skriv visa eller varför före det.",
      "A name alone does nothing. Write show or explain before it.",
      .typed("Hemtjänst", right: "visa Hemtjänst")),
    ErrorCode(
      "E0120",
      "Ordet betyder något annat här. Meddelandet säger vilket ord som gäller.",
      "The word means something else here. The message says which word to use.",
      .typed("frys D2", right: "lås D2")),
    ErrorCode(
      "E0121",
      "Texten är för lång. Dela upp den.",
      "The text is too long. Split it.",
      .typed("visa 1" + String(repeating: " + 1", count: 20_000))),
    ErrorCode(
      "E0123",
      "Det finns inga värden ur framtiden: en formel läser sin egen period eller en tidigare.",
      "There are no values of the future: a formula reads its own period or an earlier one.",
      .model(
        "drivare kö : person = {2024 = 4 person; annars = kö[+1 år] - 1 person}",
        right: "drivare kö : person = {2024 = 4 person; annars = kö[-1 år] + 1 person}")),
  ]
}
