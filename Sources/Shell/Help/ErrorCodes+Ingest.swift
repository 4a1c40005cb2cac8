extension ErrorCodes {
  /// Files that are read in.
  static let ingest: [ErrorCode] = [
    ErrorCode(
      "E0301",
      "Filen finns inte. Namn räknas från modellens mapp.",
      "The file does not exist. Names count from the model's folder."),
    ErrorCode(
      "E0302",
      "Namnet är en mapp, inte en fil.",
      "The name is a folder, not a file."),
    ErrorCode(
      "E0303",
      "Det är ingen vanlig fil.",
      "It is no ordinary file."),
    ErrorCode(
      "E0304",
      "Filen går inte att läsa. Kontrollera rättigheterna.",
      "The file cannot be read. Check its permissions."),
    ErrorCode(
      "E0305",
      "Filen är tom. Exportera den på nytt.",
      "The file is empty. Export it again."),
    ErrorCode(
      "E0306",
      "Filen är större än gränsen. Dela upp den.",
      "The file is larger than the limit. Split it."),
    ErrorCode(
      "E0307",
      "Filen har fler rader än gränsen; resten är inte läst.",
      "The file has more rows than the limit; the rest is not read."),
    ErrorCode(
      "E0308",
      "Filen har fler kolumner än gränsen.",
      "The file has more columns than the limit."),
    ErrorCode(
      "E0309",
      "Filen är i UTF-16. Spara om den som CSV UTF-8.",
      "The file is UTF-16. Save it as CSV UTF-8."),
    ErrorCode(
      "E0310",
      "Filen är ingen textfil. Spara tabellen som csv.",
      "The file is no text file. Save the table as csv."),
    ErrorCode(
      "E0311",
      "Filen är inte i UTF-8. Spara om den, eller ange teckenkoden vid inläsningen.",
      "The file is not UTF-8. Save it again, or state its encoding in the load."),
    ErrorCode(
      "E0312",
      "Filen är inte i Windows-1252, som inläsningen säger.",
      "The file is not Windows-1252, as the load says."),
    ErrorCode(
      "E0313",
      "Filen är i UTF-8, fast inläsningen säger Windows-1252.",
      "The file is UTF-8, though the load says Windows-1252."),
    ErrorCode(
      "E0314",
      "En upplysning: filen är läst som Windows-1252.",
      "A note: the file was read as Windows-1252."),
    ErrorCode(
      "E0320",
      "Raden har fler eller färre fält än rubriken. Ofta saknas citattecken runt en text med skiljetecken i.",
      "The row has more or fewer fields than the header. Often quotes are missing round a text with a separator in it."),
    ErrorCode(
      "E0321",
      "Sista raden är kortare än rubriken: filen ser ut att vara avklippt.",
      "The last row is shorter than the header: the file seems to be cut off."),
    ErrorCode(
      "E0322",
      "Ett citattecken öppnas i filen och stängs aldrig.",
      "A quotation mark is opened in the file and never closed."),
    ErrorCode(
      "E0323",
      "Det står text efter fältets sista citattecken.",
      "Text stands after the field's last quotation mark."),
    ErrorCode(
      "E0324",
      "Ett fält har ett värde men kolumnen saknar namn.",
      "A field has a value but its column has no name."),
    ErrorCode(
      "E0325",
      "En kolumn saknar namn i rubriken.",
      "A column has no name in the header."),
    ErrorCode(
      "E0326",
      "Två kolumner har samma namn.",
      "Two columns have the same name."),
    ErrorCode(
      "E0327",
      "Filen har en rubrik men inga rader. Kontrollera urvalet i exporten.",
      "The file has a header but no rows. Check the selection in the export."),
    ErrorCode(
      "E0328",
      "En upplysning: en tom rad är överhoppad.",
      "A note: an empty line was passed over."),
    ErrorCode(
      "E0329",
      "Samma fel finns på fler rader; bara de första visas.",
      "The same error is on more rows; only the first are shown."),
    ErrorCode(
      "E0330",
      "Filen har ingen kolumn med det namnet.",
      "The file has no column of that name."),
    ErrorCode(
      "E0340",
      "Kolumnen har personnummer. Personuppgifter läses aldrig in.",
      "The column has personal identity numbers. Personal data is never loaded."),
    ErrorCode(
      "E0341",
      "Kolumnens namn säger att den har personuppgifter. Sådana läses aldrig in.",
      "The column's name says that it holds personal data, which is never loaded."),
    ErrorCode(
      "E0350",
      "Cellen är inte det tal som väntades.",
      "The cell is not the number that was expected."),
    ErrorCode(
      "E0351",
      "Punkten kan skilja tusental eller decimaler. Båda läsarterna visas.",
      "The point can group thousands or mark decimals. Both readings are shown."),
    ErrorCode(
      "E0352",
      "Siffergrupperna går inte ihop till ett tal.",
      "The groups of digits do not make a number."),
    ErrorCode(
      "E0353",
      "Ett ensamt streck kan betyda noll, inget eller okänt. Skriv 0, lämna tomt eller skriv ?.",
      "A lone dash can mean zero, nothing or unknown. Write 0, leave it empty or write ?."),
    ErrorCode(
      "E0354",
      "Cellen är ett fel från kalkylprogrammet. Rätta formeln där.",
      "The cell is an error of the spreadsheet. Mend the formula there."),
    ErrorCode(
      "E0355",
      "Talet är skrivet med exponent, och siffror kan ha gått förlorade.",
      "The number is written with an exponent, and digits may be lost."),
    ErrorCode(
      "E0356",
      "Talet har fler siffror än vad som räknas exakt.",
      "The number has more digits than are computed exactly."),
    ErrorCode(
      "E0357",
      "Enheten i cellen är inte känd.",
      "The unit in the cell is not known."),
    ErrorCode(
      "E0358",
      "Cellens enhet är en annan än kolumnens.",
      "The cell's unit differs from the column's."),
    ErrorCode(
      "E0359",
      "Beloppet är större än vad som räknas exakt.",
      "The amount is larger than is computed exactly."),
    ErrorCode(
      "E0360",
      "Cellen är ett intervall; här ska ett värde stå.",
      "The cell is a range; one value is expected."),
    ErrorCode(
      "E0370",
      "Det räknade stämmer inte med det tryckta. Skillnaden visas och rättas inte.",
      "What is computed does not agree with what is printed. The difference is shown, not mended."),
    ErrorCode(
      "E0371",
      "En enda ändrad cell skulle förklara allt som inte stämmer. Den föreslås, men ändras inte.",
      "One changed cell would explain all that disagrees. It is proposed, not changed."),
    ErrorCode(
      "E0372",
      "Ingen enskild cell förklarar det som inte stämmer.",
      "No single cell explains what disagrees."),
  ]
}
