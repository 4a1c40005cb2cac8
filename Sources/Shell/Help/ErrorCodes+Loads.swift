extension ErrorCodes {
  /// What a load says of the amounts of its file.
  static let loads: [ErrorCode] = [
    ErrorCode(
      "E0439",
      "Beloppen läses in i en enhet som inte är pengar.",
      "The amounts are loaded in a unit that is not money.",
      .parts([.edited("model.tankom", "sort = tkr", "sort = person")])),
    ErrorCode(
      "E0463",
      "En kolumns rubrik säger en annan enhet än den som beloppen läses in i. Säg vilken som gäller.",
      "A column's head says another unit than the one that the amounts are read in. Say which holds.",
      .parts([
        .edited("enheter.csv", "Prognos 2024", "Prognos 2024 (mnkr)"),
        .edited("model.tankom", "\"Prognos 2024\"", "\"Prognos 2024 (mnkr)\""),
      ])),
    ErrorCode(
      "E0464",
      "En upplysning: inget säger i vilken enhet beloppen står. De läses som tusental kronor.",
      "A note: nothing says which unit the amounts are in. They are read as thousands of kronor.",
      .parts([.edited("model.tankom", "  sort = tkr\n", "")])),
    ErrorCode(
      "E0474",
      "Ett ackumulerat belopp saknas, och ett senare finns: månaderna däremellan är bara kända tillsammans.",
      "An accumulated amount is missing, and a later one is there: the months between are only known together.",
      .parts([
        .file("enheter.csv", "Enhet;Budget 2024;Feb;Mar;Apr\nBibliotek;1200;190;;410\nBadhus;900;150;220;300\n"),
        .file(
          "model.tankom",
          "period 2024..2024 per månad\nläs in organisation \"enheter.csv\":\n  nyckel = \"Enhet\"\n"
            + "  budget[2024] = \"Budget 2024\"\n  utfall[2024-01..2024-02] = \"Feb\"\n"
            + "  utfall[2024-01..2024-03] = \"Mar\"\n  utfall[2024-01..2024-04] = \"Apr\"\n  sort = tkr\n"),
      ])),
    ErrorCode(
      "E0473",
      "En tabell med en rad per år har en kolumn till, som är olika för olika år: i en rad per nyckel har den ingen plats.",
      "A table with one row per year has one more column, which differs between years: in one row per key it has no place.",
      .parts([
        .file("avgift.csv", "Kommun;År;Avgift;Källa\nNord;2023;150;Enkät\nNord;2024;160;Taxa\n"),
        .model("läs in tabell avgift \"avgift.csv\":\n  nyckel = \"Kommun\"\n  tid = \"År\"\n  belopp = \"Avgift\"\n"),
      ])),
    ErrorCode(
      "E0472",
      "Två rader i en tabell med en rad per år har samma nyckel och samma år: det framgår inte vilken som gäller.",
      "Two rows of a table with one row per year have the same key and the same year: which one holds is not said.",
      .parts([
        .file("avgift.csv", "Kommun;Mått;År;Avgift\nNord;Tim;2024;150\nNord;Mat;2024;60\n"),
        .model("läs in tabell avgift \"avgift.csv\":\n  nyckel = \"Kommun\"\n  tid = \"År\"\n  belopp = \"Avgift\"\n"),
      ])),
    ErrorCode(
      "E0469",
      "En rad i tabellen heter som en summa, och radsumma och radantal skulle räkna den med raderna som den summerar.",
      "A row of the table is called a total, and sum_rows and count_rows would count it with what it sums.",
      .parts([
        .file("kö.csv", "Enhet;Antal\nNord;3\nSyd;4\nTotalt;7\n"),
        .model("läs in tabell kö \"kö.csv\":\n  nyckel = \"Enhet\"\ndrivare antal = radsumma(kö; \"Antal\")"),
      ])),
    ErrorCode(
      "E0468",
      "En medlem i en dimension har en tom cell där andra har tal, och inläsningen säger inte vad tomma celler betyder.",
      "A member of a dimension has an empty cell where others have numbers, and the load does not say what empty cells mean.",
      .parts([
        .file("folk.csv", "Ålder;2024\n0–64;3\n65–;\n"),
        .model(
          "dimension ålder = 0..64; 65..\nläs in tabell folk \"folk.csv\":\n  nyckel = \"Ålder\"\n  sort = person\n"
            + "drivare befolkning[ålder] = folk"),
      ])),
  ]
}
