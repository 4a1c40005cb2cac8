import Language
import Quantities

/// Why a loaded table cannot be computed with as a value by member.
public enum TableProblem: Problem, Hashable {
  /// No column has the members of a dimension.
  case noDimension(String, dimensions: [String], columns: [String])
  /// Several columns could hold the values, or none.
  case whichColumn(String, columns: [String])
  case missingMember(String, member: String)
  /// Rows within a member that leave out some of its numbers.
  case missingPart(String, member: String, from: Double)
  case overlappingParts(String, member: String)
  /// A key that lies across several members.
  case acrossMembers(String, members: [String])
  /// Rows within a member of what cannot be added: prices, shares.
  case notParts(String, member: String, unit: String)
  /// A sum of rows of what cannot be added: prices, shares; one of the cells.
  case notAdded(String, unit: String, cell: String)
  /// A key that several rows have.
  case repeatedKey(String, table: String)
  /// A sum or a number of rows that names no table, or no column.
  case rowSumForm(String, isSum: Bool)
  /// A condition on rows that compares no column with a text or a number.
  case rowCondition(String)
  /// A row of a table that is no value by itself; columns with values, the first of them to be shown.
  case noRowValue(String, columns: [String], cell: String)
  /// A cell with a unit of another kind than its column's.
  case otherUnit(String, found: String, expected: String)
  /// A row called a total that would be added to what it sums up.
  case unsaidTotal(String, table: String)
  /// A member with an empty cell where others have numbers, and nothing says what empty cells mean.
  case emptyMember(String, member: String, column: String)
  /// Two rows with the same keys and time; the line of the first, and the columns by which they differ.
  case sameTime(first: Int, keys: [String], differing: [String])
  /// A column that says different things in the rows of one key; whether the block asks for it.
  case notKept(String, isNeeded: Bool)

  public var code: String {
    switch self {
    case .noDimension: "E0451"
    case .whichColumn: "E0452"
    case .missingMember: "E0453"
    case .missingPart: "E0454"
    case .overlappingParts: "E0455"
    case .acrossMembers: "E0456"
    case .notParts, .notAdded: "E0457"
    case .repeatedKey: "E0450"
    case .rowSumForm: "E0458"
    case .rowCondition: "E0459"
    case .noRowValue: "E0467"
    case .otherUnit: "E0465"
    case .unsaidTotal: "E0469"
    case .emptyMember: "E0468"
    case .sameTime: "E0472"
    case .notKept: "E0473"
    }
  }

  public func sentence(in tongue: Tongue) -> String {
    let sv = tongue == .swedish
    switch self {
    case .noDimension(let name, _, _):
      return sv
        ? "tabellen \(name) går inte att räkna med: ingen kolumn har medlemmarna i en dimension"
        : "the table \(name) cannot be computed with: no column has the members of a dimension"
    case .whichColumn(let name, _):
      return sv ? "det framgår inte var värdena i \(name) står" : "it is not clear where the values of \(name) stand"
    case .missingMember(let name, let member):
      return sv ? "\(name) har ingen rad för ”\(member)”" : "\(name) has no row for “\(member)”"
    case .missingPart(let name, let member, let from):
      let number = NumberText.string(from, decimals: 1, in: tongue)
      return sv
        ? "raderna i \(name) fyller inte ”\(member)”: \(number) saknas"
        : "the rows of \(name) do not fill “\(member)”: \(number) is missing"
    case .overlappingParts(let name, let member):
      return sv
        ? "raderna i \(name) för ”\(member)” överlappar: något skulle räknas dubbelt"
        : "the rows of \(name) for “\(member)” overlap: something would be counted double"
    case .acrossMembers(let key, let members):
      let list = members.joined(separator: sv ? " och " : " and ")
      return sv ? "”\(key)” ligger i både \(list)" : "“\(key)” lies in both \(list)"
    case .notParts(let name, let member, let unit):
      return sv
        ? "\(name) har flera rader inom ”\(member)”, och \(unit) går inte att lägga ihop"
        : "\(name) has several rows within “\(member)”, and \(unit) cannot be added"
    case .notAdded(let column, let unit, _):
      return sv
        ? "”\(column)” är i \(unit), och priser och andelar går inte att lägga ihop"
        : "“\(column)” is in \(unit), and prices and shares cannot be added"
    case .repeatedKey(let name, let table):
      return sv ? "”\(name)” står på flera rader i \(table)" : "“\(name)” stands on several rows of \(table)"
    case .rowSumForm(let name, let isSum):
      if isSum {
        return sv ? "\(name) behöver en tabell och en kolumn" : "\(name) needs a table and a column"
      }
      return sv ? "\(name) behöver en tabell" : "\(name) needs a table"
    case .rowCondition(let text):
      return sv ? "”\(text)” är inget villkor på en kolumn" : "“\(text)” is no condition on a column"
    case .noRowValue(let name, let columns, _):
      let list = columns.prefix(4).joined(separator: ", ") + (columns.count > 4 ? " …" : "")
      return sv
        ? "\(name) är en hel rad, och det framgår inte vilken kolumn som menas: \(list)"
        : "\(name) is a whole row, and it is not clear which column is meant: \(list)"
    case .unsaidTotal(let name, let table):
      return sv
        ? "”\(name)” i \(table) ser ut att vara en summa av de andra raderna, och skulle räknas en gång till"
        : "“\(name)” of \(table) looks like a sum of the other rows, and would be counted once more"
    case .emptyMember(let name, let member, let column):
      return sv
        ? "\(name) har inget värde för ”\(member)” i ”\(column)”, och det skulle räknas som inget"
        : "\(name) has no value for “\(member)” in “\(column)”, and it would count as nothing"
    case .sameTime(let first, _, _):
      return sv
        ? "raden har samma nyckel och tid som rad \(first)" : "the row has the same key and time as row \(first)"
    case .notKept(let column, _):
      return sv
        ? "”\(column)” är olika för olika tider och läses inte"
        : "“\(column)” differs between times and is not read"
    case .otherUnit(let text, let found, let expected):
      return sv
        ? "”\(text)” är i \(found), och kolumnen i \(expected)"
        : "“\(text)” is in \(found), and the column in \(expected)"
    }
  }

  public func label(in tongue: Tongue) -> String? {
    let sv = tongue == .swedish
    return switch self {
    case .noDimension: sv ? "har ingen dimension" : "has no dimension"
    case .whichColumn: sv ? "vilken kolumn?" : "which column?"
    case .missingMember(_, let member): sv ? "saknar \(member)" : "lacks \(member)"
    case .missingPart(_, let member, _): sv ? "fyller inte \(member)" : "does not fill \(member)"
    case .overlappingParts(_, let member): sv ? "\(member) två gånger" : "\(member) twice"
    case .acrossMembers: sv ? "i flera medlemmar" : "in several members"
    case .notParts(_, let member, _): sv ? "flera rader för \(member)" : "several rows for \(member)"
    case .notAdded: sv ? "ingen summa" : "no sum"
    case .repeatedKey: sv ? "vilken rad?" : "which row?"
    case .rowSumForm: sv ? "vilken tabell?" : "which table?"
    case .rowCondition: sv ? "vilken kolumn?" : "which column?"
    case .noRowValue: sv ? "vilken kolumn?" : "which column?"
    case .unsaidTotal: sv ? "en summa?" : "a total?"
    case .emptyMember: sv ? "tom cell" : "empty cell"
    case .sameTime: sv ? "samma tid" : "the same time"
    case .notKept: sv ? "läses inte" : "not read"
    case .otherUnit(_, _, let expected): sv ? "inte \(expected)" : "not \(expected)"
    }
  }

  public func help(in tongue: Tongue) -> String? {
    let sv = tongue == .swedish
    switch self {
    case .noDimension(_, let dimensions, let columns):
      guard let dimension = dimensions.first, let column = columns.first else {
        return sv ? "deklarera en: dimension ålder = 0..64; 65.." : "declare one: dimension age = 0..64; 65.."
      }
      return sv
        ? "skriv där den läses in: \(dimension) = \"\(column)\""
        : "write where it is loaded: \(dimension) = \"\(column)\""
    case .whichColumn(_, let columns):
      guard let column = columns.first else { return nil }
      return sv ? "skriv där den läses in: belopp = \"\(column)\"" : "write where it is loaded: amount = \"\(column)\""
    case .missingMember:
      return sv ? "lägg till raden, eller dela in som filen" : "add the row, or divide as the file does"
    case .missingPart:
      return sv ? "lägg till raden, eller dela in som filen" : "add the row, or divide as the file does"
    case .overlappingParts: return sv ? "ta bort de rader som finns i andra" : "remove rows that lie in others"
    case .acrossMembers:
      return sv ? "låt dimensionen ha samma gränser som filen" : "let the dimension have the file's bounds"
    case .notParts: return sv ? "skriv ett värde per medlem i filen" : "write one value per member in the file"
    case .notAdded(_, _, let cell):
      return sv
        ? "skriv en cell i taget, \(cell), eller dividera summorna av kolumnerna bakom den"
        : "write one cell at a time, \(cell), or divide the sums of the columns behind it"
    case .repeatedKey:
      return sv
        ? "lägg till en kolumn i nyckeln, nyckel = \"Enhet\"; \"Yrke\", eller räkna med radsumma"
        : "add a column to the key, key = \"Unit\"; \"Work\", or compute with sum_rows"
    case .rowSumForm(_, let isSum):
      let call =
        isSum
        ? (sv ? "radsumma(kö; \"Antal\")" : "sum_rows(queue; \"Number\")") : sv ? "radantal(kö)" : "count_rows(queue)"
      return
        (sv
        ? "skriv till exempel \(call), och villkor efter: " : "write for example \(call), and conditions after it: ")
        + (sv ? "\"Enhet\" = \"Nord\"" : "\"Unit\" = \"North\"")
    case .noRowValue(let name, _, let cell):
      return sv ? "skriv \(cell), eller visa \(name)" : "write \(cell), or show \(name)"
    case .unsaidTotal(let name, let table):
      return sv
        ? "skriv där \(table) läses in: summa = \"\(name)\", eller utelämna = \"\(name)\""
        : "write where \(table) is loaded: total = \"\(name)\", or skip = \"\(name)\""
    case .emptyMember:
      return sv
        ? "skriv talet i cellen, eller ? om det är okänt; eller skriv där filen läses in vad tomma celler betyder: tomt = ingen, "
          + "tomt = inte_än eller tomt = okänt"
        : "write the number in the cell, or ? if it is unknown; or write in the load what empty cells mean: blank = none, "
          + "blank = not_yet or blank = unknown"
    case .sameTime(_, let keys, let differing):
      guard let column = differing.first else { return sv ? "ta bort den ena raden" : "remove one of the rows" }
      let all = (keys + [column]).map { "\"" + $0 + "\"" }.joined(separator: "; ")
      return sv ? "skriv nyckel = \(all)" : "write key = \(all)"
    case .notKept(_, isNeeded: true):
      return sv
        ? "skriv om filen så att kolumnen är lika för alla tider av en nyckel, eller ta bort raden"
        : "write the file so that the column is the same for all times of a key, or remove the line"
    case .notKept(let column, _):
      return sv
        ? "läs in filen en gång till med belopp = \"\(column)\" om den behövs"
        : "load the file once more with amount = \"\(column)\" if it is needed"
    case .otherUnit:
      return sv ? "skriv talet utan sort, eller rätta det" : "write the number without a unit, or mend it"
    case .rowCondition:
      return sv
        ? "skriv kolumnens namn och en text eller ett tal: \"Enhet\" = \"Nord\" eller \"Belopp\" < 0"
        : "write the column's name and a text or a number: \"Unit\" = \"North\" or \"Amount\" < 0"
    }
  }
}
