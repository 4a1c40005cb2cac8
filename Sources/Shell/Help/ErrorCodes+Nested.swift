extension ErrorCodes {
  /// Components in components, and files in files.
  static let nested: [ErrorCode] = [
    ErrorCode(
      "E0440",
      "En komponent innehåller sig själv, direkt eller genom andra: den skulle aldrig ta slut. Ringen står i meddelandet.",
      "A component contains itself, at once or by way of others, and would never end. The message shows the ring.",
      .model("komponent hus:\n  våning entré\nkomponent våning:\n  hus annex")),
    ErrorCode(
      "E0441",
      "Komponenter i komponenter ger fler instanser än som går att hålla reda på.",
      "Components inside components make more instances than can be kept.",
      .told("komponenter i komponenter i många led", "components inside components, many levels deep")),
    ErrorCode(
      "E0442",
      "En instans inne i en komponent har ett eget namn utan punkt; dess fulla namn är det yttre, en punkt och det egna.",
      "An instance inside a component has a name of its own without a point; in full it is the outer one's, a point and its own.",
      .model(
        "komponent hus:\n  placering vård.köpt:\n    antal = 1 person",
        right: "komponent hus:\n  placering köpt:\n    antal = 1 person")),
    ErrorCode(
      "E0466",
      "Det som sägs om en sak är ett namn eller en text. Ett uttryck får ett namn med mått först.",
      "What is said of a thing is a name or a text. An expression gets a name by measure first.",
      .model("Bibliotek.prognosmetod = budget + 1", right: "Bibliotek.prognosmetod = budget \"enligt beslut\"")),
    ErrorCode(
      "E0470",
      "Ett vägval beror på alternativ i andra vägval, och dess nollalternativ är ett av de egna.",
      "A choice depends on options of other choices, and its baseline is one of its own.",
      .model(
        "vägval hus:\n  alternativ inget\n  alternativ bygg\n  beror_på = bygg",
        right:
          "vägval hus:\n  alternativ inget\n  alternativ bygg\nvägval sol:\n  alternativ utan\n  alternativ med\n"
          + "  beror_på = hus.bygg")),
    ErrorCode(
      "E0471",
      "Det som svar om en sak visar är mått. Ett uttryck får ett namn med mått först.",
      "What answers about a thing show is measures. An expression gets a name by measure first.",
      .model(
        "vägval hus:\n  alternativ inget\n  alternativ bygg\n  visar = prognos",
        right:
          "mått kostnaden = prognos(Bibliotek)\nvägval hus:\n  alternativ inget\n  alternativ bygg\n"
          + "  visar = kostnaden")),
    ErrorCode(
      "E0443",
      "En indata som är text ges inom citattecken. Inne i en komponent kan den också ges en text som den yttre har.",
      "An input that is a text is given in quotes. Inside a component it may also be given a text of the outer one.",
      .model(
        "äskande a \"Ny lärare\" i \"Bibliotek\" utöver:\n  ändring = 500 tkr/år\n  skäl = lag",
        right: "äskande a \"Ny lärare\" i \"Bibliotek\" utöver:\n  ändring = 500 tkr/år\n  skäl = \"lag\"")),
    ErrorCode(
      "E0446",
      "En komponent i modellfilen har bibliotekets namn och gäller i stället för den. Det sägs när deras indata skiljer sig.",
      "A component of the model file has the name of the library's and holds in its place. It is said where their inputs differ.",
      .model(
        "komponent reserv | reserve:\n  indata belopp | amount : tkr/år\n  indata ränta : % = 2 %\n  bokför belopp till prognos"
      )),
    ErrorCode(
      "E0447",
      "Ett exempel i en komponent är en liten modell, ändringar av den och vad det ska bli: andra kommandon svarar ingen.",
      "An example in a component is a small model, edits of it and what it should come to: other commands answer nobody.",
      .model(
        "komponent lokal:\n  indata hyra : tkr/år\n  bokför hyra till prognos\n  exempel:\n    period 2024 per år\n    lokal a:\n      hyra = 5 tkr/år\n    visa a"
      )),
    ErrorCode(
      "E0448",
      "Komponenter står i varandra djupare än 50 steg.",
      "Components stand inside each other more than 50 steps deep.",
      .told("en komponent i en komponent, i mer än 50 led", "a component in a component, more than 50 deep")),
    ErrorCode(
      "E0444",
      "Filer inkluderar varandra i en ring; ingen av dem kan då läsas färdigt. Ringen står i meddelandet.",
      "Files include each other in a ring, so that none can be read to its end. The message shows the ring.",
      .parts([
        .file("a.tankom", "inkludera \"b.tankom\"\n"), .file("b.tankom", "inkludera \"a.tankom\"\n"),
        .model("inkludera \"a.tankom\""),
      ])),
    ErrorCode(
      "E0445",
      "Filer inkluderar varandra djupare än 16 steg.",
      "Files include each other more than 16 steps deep.",
      .told("en fil som inkluderar en fil, i mer än 16 led", "a file that includes a file, more than 16 deep")),
  ]
}
