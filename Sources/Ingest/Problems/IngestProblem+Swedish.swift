import Quantities

/// The words of this room in Swedish.
extension IngestProblem {
  var swedish: ProblemWords {
    switch self {
    case .fileMissing:
      ProblemWords("filen finns inte", help: "kontrollera namnet och mappen; sökvägen räknas från modellens mapp")
    case .isFolder: ProblemWords("det är en mapp, inte en fil", help: "ange en fil i mappen, till exempel mapp/fil.csv")
    case .notAFile: ProblemWords("det är ingen vanlig fil", help: "spara innehållet i en csv-fil och läs den")
    case .unreadable(let reason):
      ProblemWords("filen går inte att läsa: \(reason)", help: "kontrollera att du har rätt att läsa filen")
    case .fileEmpty: ProblemWords("filen är tom", help: "exportera den på nytt; första raden ska vara kolumnernas namn")
    case .tooManyBytes(let found, let limit):
      ProblemWords(
        "filen är på \(count(found)) byte, och gränsen är \(count(limit))",
        help: "dela upp filen eller exportera färre kolumner")
    case .tooManyRows(let limit):
      ProblemWords("filen har fler än \(count(limit)) rader; resten är inte läst", help: "dela upp filen")
    case .tooManyColumns(let found, let limit):
      ProblemWords(
        "rubrikraden har \(count(found)) kolumner, och gränsen är \(count(limit))",
        help: "kontrollera att första raden är rubriken")
    case .utf16:
      ProblemWords("filen är i UTF-16, inte i UTF-8", help: "spara om den: Spara som, ”CSV UTF-8 (kommaavgränsad)”")
    case .notText(let kind): ProblemWords(kindInSwedish(kind), help: "spara tabellen som csv och läs den filen")
    case .notUTF8(let byte, let looksLikeWindows1252):
      looksLikeWindows1252
        ? ProblemWords(
          "filen är inte i UTF-8; den ser ut att vara i Windows-1252", label: "första avvikande byte är \(hex(byte))",
          help: "spara om filen i UTF-8, eller skriv teckenkodning = \"windows-1252\" där den läses in")
        : ProblemWords(
          "filen är inte i UTF-8, och det går inte att säga vilken kodning den har",
          label: "första avvikande byte är \(hex(byte))", help: "spara om filen i UTF-8")
    case .notWindows1252(let byte):
      ProblemWords(
        "filen är inte i Windows-1252", label: "byte \(hex(byte)) finns inte där", help: "spara om filen i UTF-8")
    case .isUTF8:
      ProblemWords(
        "filen är i UTF-8, men ska enligt inläsningen vara i Windows-1252", label: "tecknet är skrivet i UTF-8",
        help: "ta bort uppgiften om kodning där filen läses in")
    case .readAsWindows1252: ProblemWords("filen är i Windows-1252 och är läst så")
    case .ragged(let found, let expected, let first):
      ProblemWords(
        "raden har \(count(found)) fält, men rubriken har \(count(expected))",
        help: found > expected
          ? "text med avgränsare i ska stå inom citattecken: \"a; b\""
          : "lägg till det som saknas, eller skriv kort_rad = höger där filen läses in om cellerna hör till de sista "
            + "kolumnerna (vänster: till de första); skriv rubrik = 3 om rubriken står på rad 3"
            + (first.isEmpty ? "" : ", utelämna = \"\(first)\" om raden är en not"))
    case .cutOff(let found, let expected):
      ProblemWords(
        "sista raden har \(count(found)) fält, men rubriken har \(count(expected)): filen ser ut att vara avklippt",
        help: "exportera eller kopiera filen på nytt")
    case .unclosedQuote:
      ProblemWords(
        "ett citattecken öppnas här men stängs aldrig: filen ser ut att vara avklippt, eller ett citattecken saknas",
        help: "exportera filen på nytt, eller dubbla citattecken som hör till texten: \"säger \"\"nej\"\"\"")
    case .textAfterQuote:
      ProblemWords(
        "det står text efter fältets sista citattecken",
        help: "dubbla citattecken som hör till texten: \"säger \"\"nej\"\"\"")
    case .valueWithoutColumn(let number, let isDisplaced):
      isDisplaced
        ? ProblemWords(
          "fält \(number) har ett värde men kolumnen har inget namn: raden ser ut att vara förskjuten ett steg åt höger",
          help: "ta bort det tomma eller extra fältet i raden, eller ge kolumn \(number) ett namn")
        : ProblemWords("fält \(number) har ett värde men kolumnen har inget namn", help: "ge kolumn \(number) ett namn")
    case .emptyColumnName(let number, let name):
      ProblemWords("kolumn \(number) har inget namn och heter ”\(name)” i inläsningen")
    case .duplicateColumn(let name, let first, let second, let called):
      ProblemWords(
        "kolumnerna \(first) och \(second) heter båda ”\(name)”; den senare heter ”\(called)” i inläsningen")
    case .headerOnly: ProblemWords("filen har en rubrik men inga rader", help: "kontrollera urvalet i exporten")
    case .blankLine: ProblemWords("en tom rad mellan raderna är överhoppad")
    case .moreOfTheSame(let code, let more):
      ProblemWords("\(code) finns på \(count(more)) rader till; sista raden är denna")
    case .noSuchColumn(let name, let columns):
      ProblemWords("det finns ingen kolumn ”\(name)”", help: "kolumnerna är \(list(columns))")
    case .titleLines(let count):
      ProblemWords(
        count == 1 ? "en rad ovanför rubriken är överhoppad" : "\(count) rader ovanför rubriken är överhoppade")
    case .footnote: ProblemWords("en not under tabellen är överhoppad")
    case .skippedRow: ProblemWords("raden är utelämnad, som inläsningen säger")
    case .shortRow(let found, let expected, let isRight):
      ProblemWords(
        "raden har \(count(found)) fält av \(count(expected)); de är lästa från \(isRight ? "höger" : "vänster"), som "
          + "inläsningen säger")
    case .noHeaderLine(let line):
      ProblemWords("filen har ingen rad \(line) som kan vara rubrik", help: "skriv rubrikens rad i filen: rubrik = 1")
    case .identityNumbers(let hits, let nonblank):
      ProblemWords(
        "kolumnen har personnummer i \(count(hits)) av \(count(nonblank)) ifyllda celler; personuppgifter läses inte in",
        label: "den första", help: "ta bort kolumnen ur filen, eller ersätt numren med löpnummer")
    case .personalHeader(let word):
      ProblemWords(
        "kolumnens namn (”\(word)”) säger att den innehåller personuppgifter; sådana läses inte in",
        help: "ta bort kolumnen ur filen, eller döp om den om den innehåller något annat")
    case .notANumber(let found, let expected):
      ProblemWords(
        "”\(found)” är inte \(swedish(expected))", label: "här väntades \(swedish(expected))",
        help: "skriv talet, ? om det är okänt, eller lämna cellen tom")
    case .ambiguousPoint(let found, let grouped, let decimal):
      ProblemWords(
        "”\(found)” kan läsas på två sätt: \(grouped) eller \(decimal)", label: "tusental eller decimaler?",
        help: "skriv \(grouped) eller \(decimal), eller där filen läses in: tusental = \".\"")
    case .brokenGroups(let found):
      ProblemWords(
        "”\(found)” går inte att läsa som ett tal: siffergrupperna går inte ihop",
        help: "skriv tusental i grupper om tre med blanksteg, 93 000, och decimaler efter komma, 0,5"
          + (found.contains(".") ? "; eller där filen läses in: tusental = \".\"" : ""))
    case .interval(let found):
      ProblemWords(
        "”\(found)” är ett intervall, men en cell har ett värde",
        help: "skriv gränserna i var sin kolumn, eller intervallet i modellen: 1..2 mnkr")
    case .fraction(let found):
      ProblemWords(
        "”\(found)” är ett bråk eller ett datum, inte ett belopp", label: "belopp?",
        help: "skriv beloppet med siffror; en del av ett belopp räknas ut i modellen")
    case .loneDash(let found):
      ProblemWords(
        "”\(found)” kan betyda noll, inget eller okänt",
        help: "skriv där filen läses in vad det betyder: noll_skrivs = \"\(found)\", tomt_skrivs = \"\(found)\" eller "
          + "okänt_skrivs = \"\(found)\"")
    case .spreadsheetError(let found):
      ProblemWords("”\(found)” är ett fel från kalkylprogrammet", help: "rätta formeln där och exportera på nytt")
    case .scientific(let found):
      ProblemWords(
        "”\(found)” är skrivet med exponent, och då kan siffror ha gått förlorade",
        help: "visa kolumnen som tal i kalkylprogrammet och exportera på nytt")
    case .numberTooLarge(let found): ProblemWords("”\(found)” har fler siffror än vad som kan räknas exakt")
    case .unknownUnit(let word, let unit):
      ProblemWords(
        word == unit ? "”\(unit)” är ingen känd enhet" : "”\(word)” i ”\(unit)” är ingen känd enhet",
        help: "rätta stavningen, eller deklarera enheten i modellen med storhet")
    case .unitMismatch(let found, let expected):
      ProblemWords("enheten är \(found), men kolumnen är i \(expected)", help: "räkna om värdet till \(expected)")
    case .amountTooLarge(let value, let unit):
      ProblemWords(
        "\(NumberText.string(value, decimals: 2)) \(unit) är mer än vad som kan räknas exakt",
        help: "kontrollera enheten: är kolumnen i kr och inte i \(unit)?")
    case .checkFails(let check, let computed, let printed, let tolerance):
      ProblemWords(
        "\(swedish(check)): räknat \(amount(computed)), tryckt \(amount(printed)), skillnad "
          + difference(computed, printed) + (tolerance.value > 0 ? " (tillåtet \(amount(tolerance)))" : ""),
        help: "kontrollera mot källan; inget är ändrat")
    case .singleRepair(let old, let new, let checks, let cells):
      ProblemWords(
        (cells == 1 ? "en enda ändrad cell förklarar " : "en av \(cells) celler som tillsammans förklarar ")
          + (checks == 1 ? "avvikelsen: " : "alla \(checks) avvikelser: ")
          + "\(amount(old)) skulle vara \(amount(new))", label: "\(amount(old)) → \(amount(new))?",
        help: "kontrollera cellen mot källan; inget är ändrat")
    case .noSingleRepair(let checks, let candidates):
      ProblemWords(
        noRepairInSwedish(checks, candidates),
        help: "kontrollera raden och kolumnen mot källan")
    }
  }
}

extension IngestProblem {
  func count(_ number: Int) -> String { NumberText.string(Double(number)) }

  func hex(_ byte: UInt8) -> String { "0x" + String(byte, radix: 16, uppercase: true) }

  /// At most twelve names, quoted.
  func list(_ names: [String]) -> String {
    let shown = names.prefix(12).map { "”\($0)”" }.joined(separator: ", ")
    return names.count > 12 ? shown + " …" : shown
  }

  func amount(_ amount: Amount, plus: Bool = false, in tongue: Tongue = .swedish) -> String {
    NumberText.string(Double(amount.value) / amount.scale, decimals: 2, plus: plus, in: tongue) + " "
      + amount.unitName
  }

  /// Computed minus printed, with its sign.
  func difference(_ computed: Amount, _ printed: Amount, in tongue: Tongue = .swedish) -> String {
    let (value, overflows) = computed.value.subtractingReportingOverflow(printed.value)
    guard !overflows else { return "?" }
    return amount(Amount(value: value, scale: printed.scale, unitName: printed.unitName), plus: true, in: tongue)
  }

  private func swedish(_ expected: Expectation) -> String {
    switch expected {
    case .amount(let unit): "ett belopp i \(unit)"
    case .number(let unit): "ett antal i \(unit)"
    case .anyNumber: "ett tal"
    }
  }

  private func swedish(_ check: CheckName) -> String {
    switch check {
    case .relation(let name): name
    case .sum(let column): "summan av ”\(column)”"
    }
  }

  private func noRepairInSwedish(_ checks: Int, _ candidates: Int) -> String {
    switch candidates {
    case 0: "ingen enskild cell förklarar \(checks == 1 ? "avvikelsen" : "alla \(checks) avvikelser")"
    case 1: "en cell kan förklara avvikelsen, men toleransen lämnar dess värde öppet"
    default: "\(candidates) celler kan var för sig förklara avvikelsen, så inget värde föreslås"
    }
  }

  private func kindInSwedish(_ kind: FileKind) -> String {
    switch kind {
    case .workbook: "filen är en arbetsbok (xlsx) eller ett zip-arkiv, ingen textfil"
    case .oldOffice: "filen är en arbetsbok i Excels gamla format (xls), ingen textfil"
    case .pdf: "filen är en pdf, ingen textfil"
    case .utf16WithoutMark: "filen ser ut att vara i UTF-16, inte i UTF-8"
    case .binary: "filen är ingen textfil: den innehåller nollbyte"
    }
  }
}
