extension ErrorCodes {
  /// Files that are read in.
  static let ingest: [ErrorCode] = [
    ErrorCode(
      "E0301",
      "Filen finns inte. Namn räknas från modellens mapp.",
      "The file does not exist. Names count from the model's folder.",
      .parts([.missing("enheter.csv")])),
    ErrorCode(
      "E0302",
      "Namnet är en mapp, inte en fil.",
      "The name is a folder, not a file.",
      .parts([.folder("enheter.csv")])),
    ErrorCode(
      "E0303",
      "Det är ingen vanlig fil.",
      "It is no ordinary file.",
      .told("en fil som är ett rör eller en enhet", "a file that is a pipe or a device")),
    ErrorCode(
      "E0304",
      "Filen går inte att läsa. Kontrollera rättigheterna.",
      "The file cannot be read. Check its permissions.",
      .told("en fil som du inte har rätt att läsa", "a file that you may not read")),
    ErrorCode(
      "E0305",
      "Filen är tom. Exportera den på nytt.",
      "The file is empty. Export it again.",
      .parts([.file("enheter.csv", "")])),
    ErrorCode(
      "E0306",
      "Filen är större än gränsen. Dela upp den.",
      "The file is larger than the limit. Split it.",
      .told("en fil på mer än 64 MiB", "a file of more than 64 MiB")),
    ErrorCode(
      "E0307",
      "Filen har fler rader än gränsen; resten är inte läst.",
      "The file has more rows than the limit; the rest is not read.",
      .told("en fil med mer än en miljon rader", "a file of more than a million rows")),
    ErrorCode(
      "E0308",
      "Filen har fler kolumner än gränsen.",
      "The file has more columns than the limit.",
      .told("en fil med mer än tiotusen kolumner", "a file of more than ten thousand columns")),
    ErrorCode(
      "E0309",
      "Filen är i UTF-16. Spara om den som CSV UTF-8.",
      "The file is UTF-16. Save it as CSV UTF-8.",
      .parts([.encoded("enheter.csv", .utf16)])),
    ErrorCode(
      "E0310",
      "Filen är ingen textfil. Spara tabellen som csv.",
      "The file is no text file. Save the table as csv.",
      .parts([.added("enheter.csv", "Sim;Totalt;1;\u{0}")])),
    ErrorCode(
      "E0311",
      "Filen är inte i UTF-8. Spara om den, eller ange teckenkoden vid inläsningen.",
      "The file is not UTF-8. Save it again, or state its encoding in the load.",
      .parts([.added("enheter.csv", "Höga huset;Totalt;0;0"), .encoded("enheter.csv", .windows1252)])),
    ErrorCode(
      "E0312",
      "Filen är inte i Windows-1252, som inläsningen säger.",
      "The file is not Windows-1252, as the load says.",
      .told(
        "bytes som inte finns i Windows-1252, i en fil som läses in med teckenkodning = \"windows-1252\"",
        "bytes that Windows-1252 has not, in a file loaded with encoding = \"windows-1252\"")),
    ErrorCode(
      "E0313",
      "Filen är i UTF-8, fast inläsningen säger Windows-1252.",
      "The file is UTF-8, though the load says Windows-1252.",
      .parts([
        .added("enheter.csv", "Höga huset;Totalt;0;0"),
        .edited("model.tankom", "sort = tkr", "sort = tkr\n  teckenkodning = \"windows-1252\""),
      ])),
    ErrorCode(
      "E0314",
      "En upplysning: filen är läst som Windows-1252.",
      "A note: the file was read as Windows-1252.",
      .parts([
        .added("enheter.csv", "Höga huset;Totalt;0;0"), .encoded("enheter.csv", .windows1252),
        .edited("model.tankom", "sort = tkr", "sort = tkr\n  teckenkodning = \"windows-1252\""),
      ])),
    ErrorCode(
      "E0320",
      "Raden har fler eller färre fält än rubriken. Ofta saknas citattecken runt en text med skiljetecken i.",
      "The row has more or fewer fields than the header. Often quotes are missing round a text with a separator in it.",
      .parts([.added("enheter.csv", "Sim;Totalt;1;2;3"), .added("enheter.csv", "Gym;Totalt;1;2")])),
    ErrorCode(
      "E0321",
      "Sista raden är kortare än rubriken: filen ser ut att vara avklippt.",
      "The last row is shorter than the header: the file seems to be cut off.",
      .parts([.added("enheter.csv", "Sim")])),
    ErrorCode(
      "E0322",
      "Ett citattecken öppnas i filen och stängs aldrig.",
      "A quotation mark is opened in the file and never closed.",
      .parts([.added("enheter.csv", "\"Sim;Totalt;1;2")])),
    ErrorCode(
      "E0323",
      "Det står text efter fältets sista citattecken.",
      "Text stands after the field's last quotation mark.",
      .parts([.added("enheter.csv", "\"Sim\"hall;Totalt;1;2")])),
    ErrorCode(
      "E0324",
      "Ett fält har ett värde men kolumnen saknar namn.",
      "A field has a value but its column has no name.",
      .parts([
        .edited("enheter.csv", "Prognos 2024", "Prognos 2024;"), .edited("enheter.csv", "32 150", "32 150;"),
        .edited("enheter.csv", "14 900", "14 900;5"), .edited("enheter.csv", "9 450", "9 450;"),
        .edited("enheter.csv", "7 800", "7 800;"),
      ])),
    ErrorCode(
      "E0325",
      "En upplysning: en kolumn saknar namn i rubriken och heter efter sitt nummer i inläsningen.",
      "A note: a column has no name in the header and is called by its number in the load.",
      .parts([.edited("enheter.csv", "Ligger under", ""), .edited("model.tankom", "Ligger under", "kolumn 2")])),
    ErrorCode(
      "E0326",
      "En upplysning: två kolumner har samma namn och är numrerade i inläsningen.",
      "A note: two columns have the same name and are numbered in the load.",
      .parts([
        .edited("enheter.csv", "Prognos 2024", "Budget 2024"),
        .edited("model.tankom", "\"Budget 2024\"", "\"Budget 2024 (1)\""),
        .edited("model.tankom", "\"Prognos 2024\"", "\"Budget 2024 (2)\""),
      ])),
    ErrorCode(
      "E0327",
      "Filen har en rubrik men inga rader. Kontrollera urvalet i exporten.",
      "The file has a header but no rows. Check the selection in the export.",
      .told("en fil med rubrik och inga rader, läst som tabell", "a file with a header and no rows, read as a table")),
    ErrorCode(
      "E0328",
      "En upplysning: en tom rad är överhoppad.",
      "A note: an empty line was passed over.",
      .parts([.edited("enheter.csv", "Musikskola", "\nMusikskola")])),
    ErrorCode(
      "E0329",
      "Samma fel finns på fler rader; bara de första visas.",
      "The same error is on more rows; only the first are shown.",
      .parts([
        .added("enheter.csv", "Hus 1;Totalt;1"), .added("enheter.csv", "Hus 2;Totalt;1"),
        .added("enheter.csv", "Hus 3;Totalt;1"), .added("enheter.csv", "Hus 4;Totalt;1"),
        .added("enheter.csv", "Hus 5;Totalt;1"), .added("enheter.csv", "Hus 6;Totalt;1"),
        .added("enheter.csv", "Hus 7;Totalt;1"), .added("enheter.csv", "Hus 8;Totalt;1"),
        .added("enheter.csv", "Hus 9;Totalt;1"), .added("enheter.csv", "Hus 10;Totalt;1"),
        .added("enheter.csv", "Hus 11;Totalt;1"), .added("enheter.csv", "Hus 12;Totalt;1"),
        .added("enheter.csv", "Hus 13;Totalt;1"), .added("enheter.csv", "Hus 14;Totalt;1"),
        .added("enheter.csv", "Hus 15;Totalt;1"), .added("enheter.csv", "Hus 16;Totalt;1"),
        .added("enheter.csv", "Hus 17;Totalt;1"), .added("enheter.csv", "Hus 18;Totalt;1"),
        .added("enheter.csv", "Hus 19;Totalt;1"), .added("enheter.csv", "Hus 20;Totalt;1"),
        .added("enheter.csv", "Hus 21;Totalt;1"), .added("enheter.csv", "Hus 22;Totalt;1"),
        .added("enheter.csv", "Hus 23;Totalt;1"), .added("enheter.csv", "Hus 24;Totalt;1"),
        .added("enheter.csv", "Hus 25;Totalt;1"), .added("enheter.csv", "Hus 26;Totalt;1"),
        .added("enheter.csv", "Hus 27;Totalt;1"), .added("enheter.csv", "Hus 28;Totalt;1"),
        .added("enheter.csv", "Hus 29;Totalt;1"), .added("enheter.csv", "Hus 30;Totalt;1"),
        .added("enheter.csv", "Hus 31;Totalt;1"), .added("enheter.csv", "Hus 32;Totalt;1"),
        .added("enheter.csv", "Hus 33;Totalt;1"), .added("enheter.csv", "Hus 34;Totalt;1"),
        .added("enheter.csv", "Hus 35;Totalt;1"), .added("enheter.csv", "Hus 36;Totalt;1"),
        .added("enheter.csv", "Hus 37;Totalt;1"), .added("enheter.csv", "Hus 38;Totalt;1"),
        .added("enheter.csv", "Hus 39;Totalt;1"), .added("enheter.csv", "Hus 40;Totalt;1"),
        .added("enheter.csv", "Hus 41;Totalt;1"), .added("enheter.csv", "Hus 42;Totalt;1"),
        .added("enheter.csv", "Hus 43;Totalt;1"), .added("enheter.csv", "Hus 44;Totalt;1"),
        .added("enheter.csv", "Hus 45;Totalt;1"), .added("enheter.csv", "Hus 46;Totalt;1"),
        .added("enheter.csv", "Hus 47;Totalt;1"), .added("enheter.csv", "Hus 48;Totalt;1"),
        .added("enheter.csv", "Hus 49;Totalt;1"), .added("enheter.csv", "Hus 50;Totalt;1"),
        .added("enheter.csv", "Hus 51;Totalt;1"), .added("enheter.csv", "Hus 52;Totalt;1"),
        .added("enheter.csv", "Hus 53;Totalt;1"), .added("enheter.csv", "Hus 54;Totalt;1"),
        .added("enheter.csv", "Hus 55;Totalt;1"), .added("enheter.csv", "Hus 56;Totalt;1"),
        .added("enheter.csv", "Hus 57;Totalt;1"), .added("enheter.csv", "Hus 58;Totalt;1"),
        .added("enheter.csv", "Hus 59;Totalt;1"), .added("enheter.csv", "Hus 60;Totalt;1"),
        .added("enheter.csv", "Hus 61;Totalt;1"), .added("enheter.csv", "Hus 62;Totalt;1"),
        .added("enheter.csv", "Hus 63;Totalt;1"), .added("enheter.csv", "Hus 64;Totalt;1"),
        .added("enheter.csv", "Hus 65;Totalt;1"), .added("enheter.csv", "Hus 66;Totalt;1"),
        .added("enheter.csv", "Hus 67;Totalt;1"), .added("enheter.csv", "Hus 68;Totalt;1"),
        .added("enheter.csv", "Hus 69;Totalt;1"), .added("enheter.csv", "Hus 70;Totalt;1"),
        .added("enheter.csv", "Hus 71;Totalt;1"), .added("enheter.csv", "Hus 72;Totalt;1"),
        .added("enheter.csv", "Hus 73;Totalt;1"), .added("enheter.csv", "Hus 74;Totalt;1"),
        .added("enheter.csv", "Hus 75;Totalt;1"), .added("enheter.csv", "Hus 76;Totalt;1"),
        .added("enheter.csv", "Hus 77;Totalt;1"), .added("enheter.csv", "Hus 78;Totalt;1"),
        .added("enheter.csv", "Hus 79;Totalt;1"), .added("enheter.csv", "Hus 80;Totalt;1"),
        .added("enheter.csv", "Hus 81;Totalt;1"), .added("enheter.csv", "Hus 82;Totalt;1"),
        .added("enheter.csv", "Hus 83;Totalt;1"), .added("enheter.csv", "Hus 84;Totalt;1"),
        .added("enheter.csv", "Hus 85;Totalt;1"), .added("enheter.csv", "Hus 86;Totalt;1"),
        .added("enheter.csv", "Hus 87;Totalt;1"), .added("enheter.csv", "Hus 88;Totalt;1"),
        .added("enheter.csv", "Hus 89;Totalt;1"), .added("enheter.csv", "Hus 90;Totalt;1"),
        .added("enheter.csv", "Hus 91;Totalt;1"), .added("enheter.csv", "Hus 92;Totalt;1"),
        .added("enheter.csv", "Hus 93;Totalt;1"), .added("enheter.csv", "Hus 94;Totalt;1"),
        .added("enheter.csv", "Hus 95;Totalt;1"), .added("enheter.csv", "Hus 96;Totalt;1"),
        .added("enheter.csv", "Hus 97;Totalt;1"), .added("enheter.csv", "Hus 98;Totalt;1"),
        .added("enheter.csv", "Hus 99;Totalt;1"), .added("enheter.csv", "Hus 100;Totalt;1"),
        .added("enheter.csv", "Hus 101;Totalt;1"), .added("enheter.csv", "Hus 102;Totalt;1"),
        .added("enheter.csv", "Hus 103;Totalt;1"), .added("enheter.csv", "Sim;Totalt;1;2"),
      ])),
    ErrorCode(
      "E0330",
      "Filen har ingen kolumn med det namnet.",
      "The file has no column of that name.",
      .told(
        "en kolumn som filen inte har, när ett värde hämtas ur den",
        "a column that the file has not, when a value is taken from it")),
    ErrorCode(
      "E0331",
      "En upplysning: rader med bara en titel ovanför rubriken är överhoppade.",
      "A note: lines above the header that hold only a title were passed over.",
      .parts([.edited("enheter.csv", "Enhet;", "Budget och prognos\n\nEnhet;")])),
    ErrorCode(
      "E0332",
      "En upplysning: en not under tabellen är överhoppad.",
      "A note: a note under the table was passed over.",
      .parts([.added("enheter.csv", "Källa: ekonomisystemet")])),
    ErrorCode(
      "E0333",
      "En upplysning: en rad är utelämnad, som inläsningen säger.",
      "A note: a row is left out, as the load says.",
      .parts([
        .added("enheter.csv", "Preliminärt;Totalt;0;0"),
        .edited("model.tankom", "sort = tkr", "sort = tkr\n  utelämna = \"Prel\""),
      ])),
    ErrorCode(
      "E0334",
      "En upplysning: en rad med för få fält är läst från höger eller vänster, som inläsningen säger.",
      "A note: a row with too few fields was read from the right or the left, as the load says.",
      .parts([
        .added("enheter.csv", "Sim;1;2"), .edited("model.tankom", "sort = tkr", "sort = tkr\n  kort_rad = höger"),
      ])),
    ErrorCode(
      "E0335",
      "Filen har ingen sådan rad som inläsningen säger är rubrik.",
      "The file has no such line as the load says is the header.",
      .parts([.edited("model.tankom", "sort = tkr", "sort = tkr\n  rubrik = 40")])),
    ErrorCode(
      "E0340",
      "Kolumnen har personnummer. Personuppgifter läses aldrig in.",
      "The column has personal identity numbers. Personal data is never loaded.",
      .parts([
        .edited("enheter.csv", "Prognos 2024", "Prognos 2024;Kund"), .edited("enheter.csv", "32 150", "32 150;"),
        .edited("enheter.csv", "14 900", "14 900;19811218-9876"), .edited("enheter.csv", "9 450", "9 450;"),
        .edited("enheter.csv", "7 800", "7 800;"),
      ])),
    ErrorCode(
      "E0341",
      "Kolumnens namn säger att den har personuppgifter. Sådana läses aldrig in.",
      "The column's name says that it holds personal data, which is never loaded.",
      .parts([
        .edited("enheter.csv", "Prognos 2024", "Prognos 2024;Personnummer"),
        .edited("enheter.csv", "32 150", "32 150;"), .edited("enheter.csv", "14 900", "14 900;1"),
        .edited("enheter.csv", "9 450", "9 450;2"), .edited("enheter.csv", "7 800", "7 800;3"),
      ])),
    ErrorCode(
      "E0350",
      "Cellen är inte det tal som väntades.",
      "The cell is not the number that was expected.",
      .parts([.edited("enheter.csv", "14 900", "fjorton")])),
    ErrorCode(
      "E0351",
      "Punkten kan skilja tusental eller decimaler. Båda läsarterna visas.",
      "The point can group thousands or mark decimals. Both readings are shown.",
      .parts([.edited("enheter.csv", "14 900", "14.900")])),
    ErrorCode(
      "E0352",
      "Siffergrupperna går inte ihop till ett tal.",
      "The groups of digits do not make a number.",
      .parts([.edited("enheter.csv", "14 900", "14 90")])),
    ErrorCode(
      "E0353",
      "Ett ensamt streck kan betyda noll, inget eller okänt. Skriv 0, lämna tomt eller skriv ?.",
      "A lone dash can mean zero, nothing or unknown. Write 0, leave it empty or write ?.",
      .parts([.edited("enheter.csv", "14 900", "-")])),
    ErrorCode(
      "E0354",
      "Cellen är ett fel från kalkylprogrammet. Rätta formeln där.",
      "The cell is an error of the spreadsheet. Mend the formula there.",
      .parts([.edited("enheter.csv", "14 900", "#SAKNAS!")])),
    ErrorCode(
      "E0355",
      "Talet är skrivet med exponent, och siffror kan ha gått förlorade.",
      "The number is written with an exponent, and digits may be lost.",
      .parts([.edited("enheter.csv", "14 900", "1,49E+04")])),
    ErrorCode(
      "E0356",
      "Talet har fler siffror än vad som räknas exakt.",
      "The number has more digits than are computed exactly.",
      .parts([.edited("enheter.csv", "14 900", "14 900 000 000 000 000 000")])),
    ErrorCode(
      "E0357",
      "Enheten i cellen är inte känd.",
      "The unit in the cell is not known.",
      .parts([.edited("enheter.csv", "14 900", "14 900 tkrr")])),
    ErrorCode(
      "E0358",
      "Cellens enhet är en annan än kolumnens.",
      "The cell's unit differs from the column's.",
      .parts([.edited("enheter.csv", "14 900", "14 900 dygn")])),
    ErrorCode(
      "E0359",
      "Beloppet är större än vad som räknas exakt.",
      "The amount is larger than is computed exactly.",
      .told(
        "ett belopp i en cell som är större än vad som räknas exakt",
        "an amount in a cell that is larger than is computed exactly")),
    ErrorCode(
      "E0360",
      "Cellen är ett intervall; här ska ett värde stå.",
      "The cell is a range; one value is expected.",
      .parts([.edited("enheter.csv", "14 900", "14 000..15 000")])),
    ErrorCode(
      "E0361",
      "Cellen är ett bråk eller ett datum i en kolumn av belopp, till exempel 3/12.",
      "The cell is a fraction or a date in a column of amounts, for example 3/12.",
      .parts([.edited("enheter.csv", "14 900", "3/12")])),
    ErrorCode(
      "E0370",
      "Det räknade stämmer inte med det tryckta. Skillnaden visas och rättas inte.",
      "What is computed does not agree with what is printed. The difference is shown, not mended.",
      .told("en summa som inte är summan av sina delar", "a sum that is not the sum of its parts")),
    ErrorCode(
      "E0371",
      "En enda ändrad cell skulle förklara allt som inte stämmer. Den föreslås, men ändras inte.",
      "One changed cell would explain all that disagrees. It is proposed, not changed.",
      .told(
        "två summor som en enda ändrad cell skulle få att stämma", "two sums that one changed cell would make agree")),
    ErrorCode(
      "E0372",
      "Ingen enskild cell förklarar det som inte stämmer.",
      "No single cell explains what disagrees.",
      .told("summor som ingen enskild cell får att stämma", "sums that no single cell makes agree")),
  ]
}
