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
      "E0443",
      "En indata som är text ges inom citattecken. Inne i en komponent kan den också ges en text som den yttre har.",
      "An input that is a text is given in quotes. Inside a component it may also be given a text of the outer one.",
      .model(
        "äskande a \"Ny lärare\" i \"Bibliotek\" utöver:\n  ändring = 500 tkr/år\n  skäl = lag",
        right: "äskande a \"Ny lärare\" i \"Bibliotek\" utöver:\n  ändring = 500 tkr/år\n  skäl = \"lag\"")),
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
