extension ErrorCodes {
  /// Models and what they load.
  static let model: [ErrorCode] = [
    ErrorCode(
      "E0401",
      "Mappen har ingen model.tankom. Det är den filen som säger vilka data modellen består av.",
      "The folder has no model.tankom, the file that says what the model is made of."),
    ErrorCode(
      "E0402",
      "En fil som modellen nämner går inte att läsa. Namn räknas från modellens mapp.",
      "A file that the model names cannot be read. Names count from the model's folder."),
    ErrorCode(
      "E0403",
      "Modellen säger inte vilka år den gäller. Skriv till exempel period 2023..2026 per månad.",
      "The model does not state its years. Write for example period 2023..2026 by month."),
    ErrorCode(
      "E0404",
      "Satsen hör inte hemma här: vissa rader står bara i model.tankom, andra bara vid prompten och i skript.",
      "The statement does not belong here: some lines stand in model.tankom only, others at the prompt and in scripts."),
    ErrorCode(
      "E0405",
      "Det slags fil finns inte. organisation, marginal, orsaker, äskanden, effektiviseringar, investeringar, reserver och tabell finns.",
      "There is no such kind of file to load."),
    ErrorCode(
      "E0406",
      "Egenskapen finns inte för det slags fil som läses in.",
      "There is no such property for this kind of file."),
    ErrorCode(
      "E0407",
      "En egenskap som behövs för att läsa in filen saknas.",
      "A property that is needed to load the file is missing."),
    ErrorCode(
      "E0408",
      "Filen har ingen kolumn med det namnet. Jämför med filens första rad.",
      "The file has no column of that name. Compare with its first line."),
    ErrorCode(
      "E0409",
      "Namnet används redan för något annat.",
      "The name is used for something else already."),
    ErrorCode(
      "E0410",
      "Två rader i filen har samma nyckel.",
      "Two rows of the file have the same key."),
    ErrorCode(
      "E0411",
      "Raden hör till något som inte finns i filen.",
      "The row belongs to something that is not in the file."),
    ErrorCode(
      "E0412",
      "Raderna hör till varandra i en ring.",
      "The rows belong to each other in a ring."),
    ErrorCode(
      "E0413",
      "Modellen har ingen organisation att räkna på. Läs in en med läs in organisation.",
      "The model has no organisation. Load one with load organisation."),
    ErrorCode(
      "E0414",
      "En indata som komponenten behöver är inte angiven. Programmet hittar inte på ett värde.",
      "An input that the component needs is not given. The program invents no value."),
    ErrorCode(
      "E0415",
      "Komponenten har ingen indata med det namnet. visa definition KOMPONENT listar dem.",
      "The component has no such input. show definition COMPONENT lists them."),
    ErrorCode(
      "E0416",
      "Egenskapen finns inte.",
      "There is no such property."),
    ErrorCode(
      "E0417",
      "Raden har redan inlästa belopp: säg inom om posten är en del av dem, utöver om den kommer till.",
      "The line has loaded amounts already: say within if the post is part of them, on top if it is added."),
    ErrorCode(
      "E0418",
      "Bara pengar kan bokföras.",
      "Only money can be posted."),
    ErrorCode(
      "E0419",
      "Året ligger utanför modellens år.",
      "The year lies outside the model's years."),
    ErrorCode(
      "E0422",
      "Reglagets start ligger utanför dess gränser.",
      "The lever's start lies outside its range."),
    ErrorCode(
      "E0423",
      "Kravet prövar inget som är inläst eller modellerat.",
      "The expectation tests nothing that is loaded or modelled."),
    ErrorCode(
      "E0424",
      "Det finns redan en komponent med namnet.",
      "There is a component of that name already."),
    ErrorCode(
      "E0425",
      "Bara filer under modellens mapp kan tas med.",
      "Only files below the model's folder can be included."),
    ErrorCode(
      "E0440",
      "En komponent innehåller sig själv, direkt eller genom andra: den skulle aldrig ta slut. Ringen står i meddelandet.",
      "A component contains itself, at once or by way of others, and would never end. The message shows the ring."),
    ErrorCode(
      "E0441",
      "Komponenter i komponenter ger fler instanser än som går att hålla reda på.",
      "Components inside components make more instances than can be kept."),
    ErrorCode(
      "E0442",
      "En instans inne i en komponent har ett eget namn utan punkt; dess fulla namn är det yttre, en punkt och det egna.",
      "An instance inside a component has a name of its own without a point; in full it is the outer one's, a point and its own."
    ),
    ErrorCode(
      "E0443",
      "En indata som är text ges inom citattecken. Inne i en komponent kan den också ges en text som den yttre har.",
      "An input that is a text is given in quotes. Inside a component it may also be given a text of the outer one."),
    ErrorCode(
      "E0444",
      "Filer inkluderar varandra i en ring; ingen av dem kan då läsas färdigt. Ringen står i meddelandet.",
      "Files include each other in a ring, so that none can be read to its end. The message shows the ring."),
    ErrorCode(
      "E0445",
      "Filer inkluderar varandra djupare än 16 steg.",
      "Files include each other more than 16 steps deep."),
  ]
}
