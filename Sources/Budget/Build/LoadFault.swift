import Language

/// Why a property of a load block, or a row of its file, cannot be read as it stands. Nothing is passed over.
public enum LoadFault: Sendable, Hashable {
  /// A column's name without quotes around it.
  case unquoted
  /// The unit of the amounts where a column of units is named.
  case unitOfAmounts(String)
  /// Amounts with no year.
  case noYear
  /// Months in the header that nothing says the year of; a year to show.
  case monthsWithoutYear(Int)
  /// A time that is neither a year nor a month.
  case notAYear
  /// A word that is none of those that can stand there.
  case word([String])
  /// Other than so many columns.
  case columns(ClosedRange<Int>)
  /// A column of groups with no name of the grouping.
  case noGroupName
  /// A property that this kind of load does not read.
  case unused
  /// Amounts of a time, where each row has its own in a column.
  case timeInColumn
  /// The sign of cost where there are only deviations.
  case deviationsAlone
  /// The same property for the same time again.
  case twice
  /// Months that another column is for too, and that cannot be told from it.
  case yearAndMonth
}

extension LoadFault {
  func sentence(_ name: String, _ sv: Bool) -> String {
    switch self {
    case .unquoted:
      sv ? "det som står efter ”\(name) =” är ingen kolumn" : "what stands after “\(name) =” is no column"
    case .unitOfAmounts:
      sv
        ? "”\(name)” är en kolumn med enheter, och inte enheten som beloppen står i"
        : "“\(name)” is a column of units, and not the unit that the amounts are in"
    case .columns(let count):
      sv
        ? "”\(name)” har färre kolumner än \(count.lowerBound), eller fler än \(count.upperBound)"
        : "“\(name)” has fewer than \(count.lowerBound) columns, or more than \(count.upperBound)"
    case .noYear:
      sv ? "”\(name)” säger inte vilket år beloppen gäller" : "“\(name)” does not say which year the amounts are for"
    case .monthsWithoutYear:
      sv
        ? "kolumnerna under ”\(name)” är månader, och inget säger vilket år"
        : "the columns under “\(name)” are months, and nothing says of which year"
    case .notAYear:
      sv ? "tiden i ”\(name)” går inte att läsa in" : "the time of “\(name)” cannot be loaded"
    case .noGroupName:
      sv ? "”\(name)” säger inte vad grupperingen heter" : "“\(name)” does not say what the grouping is called"
    case .word: sv ? "”\(name)” har ett värde som inte finns" : "“\(name)” has a value that does not exist"
    case .unused:
      sv ? "”\(name)” läses inte i den här inläsningen" : "“\(name)” is not read by this load"
    case .timeInColumn:
      sv
        ? "”\(name)” har en tid, men raderna har sin tid i en kolumn"
        : "“\(name)” has a time, but the rows have theirs in a column"
    case .deviationsAlone:
      sv
        ? "”\(name)” är kostnadens tecken, och här läses bara avvikelser in: minus är underskott"
        : "“\(name)” is the sign of cost, and only deviations are loaded here: minus is a deficit"
    case .twice:
      sv ? "”\(name)” står två gånger: beloppen skulle räknas dubbelt" : "“\(name)” stands twice: counted double"
    case .yearAndMonth:
      sv
        ? "”\(name)” har månader gemensamma med en annan kolumn: beloppen skulle räknas dubbelt"
        : "“\(name)” shares months with another column: counted double"
    }
  }

  func help(_ name: String, _ sv: Bool) -> String {
    let bare = String(name.prefix { $0 != "[" })
    return switch self {
    case .unquoted:
      sv ? "skriv kolumnens namn inom citattecken: \(name) = \"Kolumn\"" : "write it quoted: \(name) = \"Column\""
    case .unitOfAmounts(let unit): sv ? "skriv sort = \(unit)" : "write sort = \(unit)"
    case .columns(let count):
      count.upperBound == 3
        ? (sv
          ? "skriv procentkolumnen, beloppet och basen: \(bare) = \"Andel %\"; \"Antal\"; \"Totalt\""
          : "write the per cent, the amount and the base: \(bare) = \"Share %\"; \"Number\"; \"Total\"")
        : (sv
          ? "skriv kolumnerna i den ordning datumen ska komma: \(bare) = \"Början\"; \"Slut\""
          : "write the columns in the order the dates come: \(bare) = \"Begins\"; \"Ends\"")
    case .noYear:
      sv ? "skriv till exempel: \(bare)[2024] = \"Kolumn\"" : "write for example: \(bare)[2024] = \"Column\""
    case .monthsWithoutYear(let year):
      sv
        ? "skriv till exempel år = \(year) i inläsningen, eller \(bare)[\(year)] ="
        : "write for example year = \(year) in the load, or \(bare)[\(year)] ="
    case .notAYear:
      sv
        ? "skriv ett år, en månad eller månader i ett år: \(bare)[2024], \(bare)[2024-03] eller \(bare)[2024-01..2024-03]"
        : "write a year, a month or months of a year: \(bare)[2024], \(bare)[2024-03] or \(bare)[2024-01..2024-03]"
    case .noGroupName:
      sv ? "skriv till exempel: \(bare)[ledning] = \"Kolumn\"" : "write for example: \(bare)[management] = \"Column\""
    case .word(let words):
      (sv ? "skriv " : "write ") + words.map { bare + " = " + $0 }.joined(separator: (sv ? " eller " : " or "))
    case .unused:
      sv ? "ta bort raden, och räkna om filen om det behövs" : "remove the line, and convert the file where needed"
    case .timeInColumn:
      sv ? "skriv \(bare) = \"Kolumn\", eller ta bort tid" : "write \(bare) = \"Column\", or remove time"
    case .deviationsAlone:
      sv
        ? "ta bort raden, eller skriv avvikelsetecken = omvänt om plus är underskott i filen"
        : "remove the line, or write deviation_sign = reversed if plus is a deficit in the file"
    case .twice: sv ? "ta bort den ena" : "remove one of them"
    case .yearAndMonth:
      sv
        ? "läs in skilda månader, eller tider som börjar eller slutar i samma månad: [2024-03] och [2024-01..2024-03]"
        : "load months apart, or times that begin or end in the same month: [2024-03] and [2024-01..2024-03]"
    }
  }
}
