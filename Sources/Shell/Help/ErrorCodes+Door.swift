extension ErrorCodes {
  /// Folders, files and scripts.
  static let door: [ErrorCode] = [
    ErrorCode(
      "E0701",
      "Mappen finns inte. Ange mappen som har model.tankom.",
      "The folder does not exist. Give the folder that has model.tankom.",
      .parts([.arguments(["MAPP/nix", "-c", "visa"])])),
    ErrorCode(
      "E0702",
      "Programmet öppnar en mapp, inte en fil. Skript körs med tankom run FIL.",
      "The program opens a folder, not a file. Scripts are run with tankom run FILE.",
      .parts([.arguments(["MAPP/enheter.csv", "-c", "visa"])])),
    ErrorCode(
      "E0703",
      "Inget kom från standard in. Utan terminal läses ett skript därifrån.",
      "Nothing came from standard input, where a script is read without a terminal.",
      .parts([.arguments(["MAPP"])])),
    ErrorCode(
      "E0704",
      "Filen finns inte, är en mapp eller får inte läsas.",
      "The file does not exist, is a folder or may not be read.",
      .parts([.arguments(["run", "MAPP/nix.tankom"])])),
    ErrorCode(
      "E0705",
      "Ett skript körs mot modellen i sin mapp, eller i den närmaste mappen ovanför.",
      "A script runs against the model of its folder, or of the nearest folder above.",
      .parts([.missing("model.tankom"), .arguments(["run", "MAPP/kontroll.tankom"])])),
    ErrorCode(
      "E0706",
      "Texten är inte UTF-8. Spara om den som UTF-8.",
      "The text is not UTF-8. Save it as UTF-8.",
      .parts([
        .file("fel.tankom", "förslag \"Grupp A\"\n"), .encoded("fel.tankom", .windows1252),
        .arguments(["run", "MAPP/fel.tankom"]),
      ])),
    ErrorCode(
      "E0707",
      "Raden är längre än vad som läses.",
      "The line is longer than what is read.",
      .told("en rad på mer än en megabyte", "a line of more than a megabyte")),
    ErrorCode(
      "E0708",
      "Programmet skriver och kör bara filer under modellens mapp.",
      "The program writes and runs files below the model's folder only.",
      .typed("spara som \"../ut\"")),
    ErrorCode(
      "E0710",
      "Programmet skriver bara över filer som det själv har sparat.",
      "The program overwrites only files that it saved itself.",
      .typed("spara som \"model\"")),
    ErrorCode(
      "E0711",
      "Filen kunde inte skrivas: disken är full eller mappen skyddad.",
      "The file could not be written: the disk is full or the folder protected.",
      .parts([.folder("ut.tankom.new"), .typed("spara som \"ut\"")])),
    ErrorCode(
      "E0712",
      "Skriptet kör sig självt, direkt eller genom ett annat.",
      "The script runs itself, directly or by way of another.",
      .parts([.file("slinga.tankom", "kör \"slinga.tankom\"\n"), .typed("kör \"slinga.tankom\"")])),
    ErrorCode(
      "E0713",
      "Ordet finns inte i hjälpen. hjälp ensamt listar allt.",
      "The word is not in the help. help alone lists everything.",
      .typed("hjälp bvilja", right: "hjälp bevilja")),
    ErrorCode(
      "E0714",
      "Ctrl-C stoppade arbetet mellan två satser. Det som var gjort är gjort och kan ångras.",
      "Ctrl-C stopped the work between two statements. What was done is done and can be undone.",
      .told("Ctrl-C medan ett skript körs", "Ctrl-C while a script runs")),
    ErrorCode(
      "E0715",
      "Svaret gick inte att skriva, oftast för att disken är full. Det som kom ut är inte helt.",
      "The answer could not be written, mostly since the disk is full. What came out is not whole.",
      .told("ett svar till en full disk", "an answer to a full disk")),
    ErrorCode(
      "E0716",
      "En körning kan ges värden för drivare, reglage och indata: kör \"fil.tankom\" med pris = 14 tkr. Mått och rader räknas fram.",
      "A run can be given values of drivers, levers and inputs: run \"file.tankom\" with price = 14 tkr. Measures and lines are computed.",
      .typed("kör \"gruppbostad.tankom\" med besparing = 3 tkr")),
    ErrorCode(
      "E0717",
      "Samma namn står två gånger i det som körningen ges.",
      "The same name stands twice in what the run is given.",
      .typed(
        "kör \"gruppbostad.tankom\" med hemflyttade = 4; hemflyttade = 5",
        right: "kör \"gruppbostad.tankom\" med hemflyttade = 4")),
  ]
}
