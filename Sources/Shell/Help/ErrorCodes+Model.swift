extension ErrorCodes {
  /// Models and what they load.
  static let model: [ErrorCode] =
    [
      ErrorCode(
        "E0401",
        "Mappen har ingen model.tankom. Det är den filen som säger vilka data modellen består av.",
        "The folder has no model.tankom, the file that says what the model is made of.",
        .parts([.missing("model.tankom")])),
      ErrorCode(
        "E0402",
        "En fil som modellen nämner går inte att läsa. Namn räknas från modellens mapp.",
        "A file that the model names cannot be read. Names count from the model's folder.",
        .model("inkludera \"annan.tankom\"")),
      ErrorCode(
        "E0403",
        "Modellen säger inte vilka år den gäller. Skriv till exempel period 2023..2026 per månad.",
        "The model does not state its years. Write for example period 2023..2026 by month.",
        .parts([.edited("model.tankom", "period 2024..2026 per år\n", "")])),
      ErrorCode(
        "E0404",
        "Satsen hör inte hemma här: vissa rader står bara i model.tankom, andra bara vid prompten och i skript.",
        "The statement does not belong here: some lines stand in model.tankom only, others at the prompt and in scripts.",
        .model("bevilja D1")),
      ErrorCode(
        "E0405",
        "Det slags fil finns inte. organisation, marginal, orsaker, äskanden, effektiviseringar, investeringar, reserver och tabell finns.",
        "There is no such kind of file to load.",
        .model(
          "läs in elever \"enheter.csv\":\n  nyckel = \"Enhet\"",
          right: "läs in tabell elever \"enheter.csv\":\n  nyckel = \"Enhet\"")),
      ErrorCode(
        "E0406",
        "Egenskapen finns inte för det slags fil som läses in.",
        "There is no such property for this kind of file.",
        .parts([.edited("model.tankom", "sort = tkr", "sort = tkr\n  färg = \"Enhet\"")])),
      ErrorCode(
        "E0407",
        "En egenskap som behövs för att läsa in filen saknas.",
        "A property that is needed to load the file is missing.",
        .parts([.edited("model.tankom", "  nyckel = \"Enhet\"\n", "")])),
      ErrorCode(
        "E0408",
        "Filen har ingen kolumn med det namnet. Jämför med filens första rad.",
        "The file has no column of that name. Compare with its first line.",
        .parts([.edited("model.tankom", "\"Budget 2024\"", "\"Budjet 2024\"")])),
      ErrorCode(
        "E0409",
        "Namnet används redan för något annat.",
        "The name is used for something else already.",
        .model("drivare a = 1\ndrivare a = 2", right: "drivare a = 1\ndrivare b = 2")),
      ErrorCode(
        "E0410",
        "Två rader i filen har samma nyckel.",
        "Two rows of the file have the same key.",
        .parts([.added("enheter.csv", "Badhus;Totalt;1;2")])),
      ErrorCode(
        "E0411",
        "Raden hör till något som inte finns i filen.",
        "The row belongs to something that is not in the file.",
        .parts([.edited("enheter.csv", "Badhus;Totalt", "Badhus;Fritid")])),
      ErrorCode(
        "E0412",
        "Raderna hör till varandra i en ring.",
        "The rows belong to each other in a ring.",
        .parts([.edited("enheter.csv", "Badhus;Totalt", "Badhus;Badhus")])),
      ErrorCode(
        "E0414",
        "En indata som komponenten behöver är inte angiven. Programmet hittar inte på ett värde.",
        "An input that the component needs is not given. The program invents no value.",
        .model(
          "komponent lokal:\n  indata hyra : tkr/år\n  bokför hyra till prognos\nlokal gym \"Gym\" i \"Badhus\" utöver",
          right:
            "komponent lokal:\n  indata hyra : tkr/år\n  bokför hyra till prognos\nlokal gym \"Gym\" i \"Badhus\" utöver:\n  hyra = 5 tkr/år"
        )),
      ErrorCode(
        "E0415",
        "Komponenten har ingen indata med det namnet. visa definition KOMPONENT listar dem.",
        "The component has no such input. show definition COMPONENT lists them.",
        .model(
          "placering hvb \"HVB\" i \"Badhus\" utöver:\n  antall = 3 person",
          right: "placering hvb \"HVB\" i \"Badhus\" utöver:\n  antal = 3 person")),
      ErrorCode(
        "E0416",
        "Egenskapen finns inte.",
        "There is no such property.",
        .model("Badhus.färg = \"blå\"", right: "Badhus.obs = \"stängt i juli\"")),
      ErrorCode(
        "E0417",
        "Raden har redan inlästa belopp: säg inom om posten är en del av dem, utöver om den kommer till.",
        "The line has loaded amounts already: say within if the post is part of them, on top if it is added.",
        .model(
          "placering hvb \"HVB\" i \"Badhus\":\n  antal = 3 person",
          right: "placering hvb \"HVB\" i \"Badhus\" utöver:\n  antal = 3 person")),
      ErrorCode(
        "E0418",
        "Bara pengar kan bokföras.",
        "Only money can be posted.",
        .model(
          "bokför a \"Elever\" = 5 person till prognos i \"Badhus\" utöver",
          right: "bokför a \"Elever\" = 5 person × 2 tkr/person/år till prognos i \"Badhus\" utöver")),
      ErrorCode(
        "E0419",
        "Året ligger utanför modellens år.",
        "The year lies outside the model's years.",
        .typed("fokus 2031", right: "fokus 2025")),
      ErrorCode(
        "E0422",
        "Reglagets start ligger utanför dess gränser.",
        "The lever's start lies outside its range.",
        .model("reglage a = 8 i 0..6", right: "reglage a = 6 i 0..6")),
      ErrorCode(
        "E0423",
        "Kravet prövar inget som är inläst eller modellerat.",
        "The expectation tests nothing that is loaded or modelled.",
        .typed("kontrollera att 1 tkr = 1 tkr", right: "kontrollera att avvikelse(Hemtjänst) = -2 750 tkr")),
      ErrorCode(
        "E0424",
        "Det finns redan en komponent med namnet.",
        "There is a component of that name already.",
        .model(
          "komponent lokal:\n  utdata hyra = 1 tkr/år\nkomponent lokal:\n  utdata hyra = 2 tkr/år",
          right: "komponent lokal:\n  utdata hyra = 1 tkr/år\nkomponent annan_lokal:\n  utdata hyra = 2 tkr/år")),
      ErrorCode(
        "E0425",
        "Bara filer under modellens mapp kan tas med.",
        "Only files below the model's folder can be included.",
        .model("inkludera \"../annan.tankom\"")),
      ErrorCode(
        "E0426",
        "Modellfilen är inte läsbar som text i UTF-8. Spara om den i UTF-8.",
        "The model file cannot be read as text in UTF-8. Save it as UTF-8.",
        .parts([.encoded("model.tankom", .utf16)])),
      ErrorCode(
        "E0427",
        "Filen som läses in har en rubrik men inga rader.",
        "The file that is loaded has a header but no rows.",
        .parts([.file("enheter.csv", "Enhet;Ligger under;Budget 2024;Prognos 2024\n")])),
      ErrorCode(
        "E0428",
        "Beloppet är större än vad som räknas exakt i hela ören.",
        "The amount is larger than can be computed exactly in whole öre.",
        .parts([.edited("enheter.csv", "14 900", "99 999 999 999")])),
      ErrorCode(
        "E0429",
        "Egenskapen kan inte läsas så. Inget hoppas över tyst: kolumner skrivs inom citattecken, och belopp hör till ett år.",
        "The property cannot be read so. Nothing is passed over silently: columns are quoted, and amounts belong to a year.",
        .parts([.edited("model.tankom", "budget[2024]", "budget")])),
      ErrorCode(
        "E0430",
        "En rad med belopp saknar namn. Den skulle inte synas någonstans.",
        "A row with amounts has no name. It would be seen nowhere.",
        .parts([.added("enheter.csv", ";Totalt;1;2")])),
      ErrorCode(
        "E0431",
        "En modell har en organisation. Två inläsningar skulle räkna samma pengar två gånger.",
        "A model has one organisation. Loading two would count the same money twice.",
        .model("läs in organisation \"enheter.csv\":\n  nyckel = \"Enhet\"")),
      ErrorCode(
        "E0432",
        "Summaraden som läses in med summa finns inte i filen.",
        "The total row that total names is not in the file.",
        .parts([.edited("model.tankom", "summa = \"Totalt\"", "summa = \"Total\"")])),
      ErrorCode(
        "E0433",
        "En rad som heter som en summa skulle räknas tillsammans med det som den summerar. Säg vilken rad som är summan.",
        "A row called a total would be counted with what it sums. Say which row is the total.",
        .parts([
          .edited("model.tankom", "  summa = \"Totalt\"\n", ""),
          .edited("model.tankom", "  överordnad = \"Ligger under\"\n", ""),
        ])),
      ErrorCode(
        "E0434",
        "Nivåerna säger inte vad den första raden hör till: summor står före sina delar eller efter dem.",
        "The levels do not say what the first row belongs to: subtotals stand before their parts or after them.",
        .parts([
          .file(
            "enheter.csv",
            "Enhet;Nivå;Budget 2024;Prognos 2024\nBibliotek;2;1;1\nKultur;1;1;1\nBadhus;2;1;1\nFritid;1;1;1\nGym;2;1;1\n"
          ),
          .edited("model.tankom", "  överordnad = \"Ligger under\"", "  nivå = \"Nivå\""),
          .edited("model.tankom", "  summa = \"Totalt\"\n", ""),
        ])),
      ErrorCode(
        "E0435",
        "Namn har blanksteg före sig, och inläsningen säger inte om det betyder att raden ligger under en annan.",
        "Names have blanks before them, and the load does not say whether the row lies under another.",
        .parts([
          .file(
            "enheter.csv",
            "Enhet;Budget 2024;Prognos 2024\nKultur;3;3\n  Bibliotek;1;1\n  Scen;2;2\nFritid;1;1\n"
          ),
          .edited("model.tankom", "  överordnad = \"Ligger under\"\n", ""),
          .edited("model.tankom", "  summa = \"Totalt\"\n", ""),
        ])),
      ErrorCode(
        "E0436",
        "En rad med belopp har en tom cell i en annan kolumn. Det som saknas räknas som inget; en prognos är okänd.",
        "A row with amounts has an empty cell in another column. What is missing counts as nothing; a forecast is unknown.",
        .parts([.added("enheter.csv", "Gym;Totalt;1;")])),
      ErrorCode(
        "E0437",
        "En kod står på flera rader och kan inte vara namn på någon av dem.",
        "A code stands on several rows and cannot be the name of any of them.",
        .parts([
          .file(
            "enheter.csv",
            "Enhet;Kod;Budget 2024;Prognos 2024\nBibliotek;71;1;1\nBadhus;71;1;1\n"
          ),
          .edited("model.tankom", "  överordnad = \"Ligger under\"", "  kod = \"Kod\""),
          .edited("model.tankom", "  summa = \"Totalt\"\n", ""),
        ])),
      ErrorCode(
        "E0438",
        "En rad ska ha sin tid i en kolumn, och där står något annat.",
        "A row is to have its time in a column, and something else stands there.",
        .parts([
          .file("enheter.csv", "Enhet;Period;Belopp\nBibliotek;2024;1\nBadhus;våren;1\n"),
          .edited("model.tankom", "  överordnad = \"Ligger under\"", "  tid = \"Period\""),
          .edited("model.tankom", "budget[2024] = \"Budget 2024\"", "budget = \"Belopp\""),
          .edited("model.tankom", "  prognos[2024] = \"Prognos 2024\"\n", ""),
          .edited("model.tankom", "  summa = \"Totalt\"\n", ""),
        ])),
      ErrorCode(
        "E0449",
        "Inget namn får vara en enhets namn. En indata eller ett reglage som läses med sin ägare får heta så.",
        "No name may be a unit's name. An input or a lever that is read with its owner may.",
        .model("drivare plats = 5", right: "drivare antal_platser = 5 plats")),
    ] + nested + loads
}
