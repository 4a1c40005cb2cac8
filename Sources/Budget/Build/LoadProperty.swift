import Language
import Quantities

/// What a load block can be of.
public enum LoadKind: Sendable, Hashable, CaseIterable {
  case organisation, table, items, lines, margin, causes, grouping

  /// The words that stand after `load`; those of items are the names of components.
  public var words: [Tongue: [String]] {
    switch self {
    case .organisation: [.swedish: ["organisation"], .english: ["organisation"]]
    case .table: [.swedish: ["tabell"], .english: ["table"]]
    case .items: [.swedish: ["äskanden"], .english: ["requests"]]
    case .lines: [.swedish: ["avstämning", "prognoser"], .english: ["reconciliation", "forecasts"]]
    case .margin: [.swedish: ["marginal"], .english: ["margin"]]
    case .causes: [.swedish: ["orsaker"], .english: ["causes"]]
    case .grouping: [.swedish: ["gruppering"], .english: ["grouping"]]
    }
  }
}

extension LoadBlock {
  /// Whether it is of a kind that has words of its own.
  func isOf(_ kind: LoadKind) -> Bool {
    let folded = NameTable.fold(self.kind.text)
    return kind.words.values.contains { $0.contains { NameTable.fold($0) == folded } }
  }
}

/// A property of load blocks, for help: what it says, in which blocks, and how it is written.
public struct LoadProperty: Sendable {
  /// All that the reader of load blocks knows, in its order.
  public static let all: [LoadProperty] = LoadRole.allCases.map(LoadProperty.init)

  /// Its spellings, English first.
  public let spellings: [String]
  /// The blocks that read it.
  public let kinds: Set<LoadKind>
  /// What it says of the file.
  public let meaning: [Tongue: String]
  /// A line of a block.
  public let example: [Tongue: String]

  init(_ role: LoadRole) {
    spellings = role.spellings
    kinds = role.kinds
    let text = role.help
    meaning = [.swedish: text.swedish, .english: text.english]
    example = [.swedish: text.lines.0, .english: text.lines.1]
  }

  /// What it is called in a tongue.
  public func name(in tongue: Tongue) -> String {
    (tongue == .english ? spellings.first : spellings.dropFirst().first ?? spellings.first) ?? ""
  }
}

extension Set<LoadKind> {
  fileprivate static let all = Set(LoadKind.allCases)
}

extension LoadRole {
  /// The blocks that read a property.
  var kinds: Set<LoadKind> {
    switch self {
    case .key, .sort, .note, .encoding, .header, .fill, .skip, .shortRow, .zeroAs, .unknownAs, .blankAs, .year,
      .shares, .percent, .dates, .noteMarks, .thousands:
      .all
    case .part, .covers, .rolling, .standing: [.items]
    case .name: [.table, .margin]
    case .parent, .level, .code, .change, .revenue: [.organisation]
    case .time: [.organisation, .table]
    case .sign, .deviationSign: [.organisation, .lines]
    case .blank: [.organisation, .table, .items]
    case .total: [.organisation, .table, .lines, .margin]
    case .rowType: [.organisation, .table, .margin]
    case .place: [.items, .causes]
    case .amount, .unit: [.table, .causes]
    case .oneOff: [.causes]
    case .deviation: [.organisation, .lines, .margin]
    case .label: [.items, .table, .causes]
    case .memo, .subtotal: [.organisation, .table]
    case .sureness: [.table]
    case .group: [.organisation, .grouping]
    }
  }

  /// What a property says, and a line with it, in both tongues.
  fileprivate var help: (swedish: String, english: String, lines: (String, String)) {
    switch self {
    case .key:
      (
        "raden heter som i den här kolumnen, eller i flera från den yttersta",
        "a row is called as in this column, or in several from the outermost",
        ("nyckel = \"Nämnd\"; \"Post\"", "key = \"Committee\"; \"Post\"")
      )
    case .part:
      (
        "raderna med samma nyckel är delar av en sak",
        "rows of one key are parts of one thing",
        ("del = \"Del\"", "part = \"Part\"")
      )
    case .name:
      (
        "en kolumn med radernas namn i ord",
        "a column with the rows' names in words",
        ("namn = \"Benämning\"", "name = \"Label\"")
      )
    case .parent:
      (
        "en kolumn med namnet på raden ovanför i trädet",
        "a column with the name of the row above in the tree",
        ("överordnad = \"Ligger under\"", "parent = \"Below\"")
      )
    case .level:
      (
        "en kolumn med nivåer, eller indrag om blanksteg före namnen är nivåer och ingen om de inget betyder",
        "a column of levels, or indent if blanks before names are levels and none if they mean nothing",
        ("nivå = indrag", "level = indent")
      )
    case .code:
      (
        "en kolumn med koder som raderna också heter",
        "a column with codes that name the rows too",
        ("kod = \"Ansvar\"", "code = \"Centre\"")
      )
    case .sort:
      (
        "enheten som beloppen eller talen står i",
        "the unit that the amounts or numbers are in",
        ("sort = tkr", "sort = tkr")
      )
    case .sign:
      (
        "kostnadens tecken i filen",
        "the sign of cost in the file",
        ("tecken = negativ", "sign = negative")
      )
    case .blank:
      (
        "vad tomma celler betyder: ingen, inte_än, gäller_inte eller okänt",
        "what empty cells mean: none, not_yet, not_applicable or unknown",
        ("tomt = okänt", "blank = unknown")
      )
    case .note:
      (
        "en kolumn för människor: inget räknas ur den",
        "a column for people: nothing is computed from it",
        ("anteckning = \"Anm\"", "note = \"Note\"")
      )
    case .total:
      (
        "vad raden för det hela heter, eller för det som står före i nyckeln",
        "what the row of the whole is called, or of what stands before it in the key",
        ("summa = \"Totalt\"; \"Netto\"", "total = \"Total\"; \"Net\"")
      )
    case .rowType:
      (
        "en kolumn som säger vad raden är",
        "a column that says what the row is",
        ("radtyp = \"Radtyp\"", "row_type = \"Type\"")
      )
    case .place:
      (
        "en kolumn med raden i organisationen som saken hör till",
        "a column with the line of the organisation that the thing belongs to",
        ("plats = \"Enhet\"", "place = \"Unit\"")
      )
    case .amount:
      (
        "kolumnen med värdena",
        "the column of values",
        ("belopp = \"Antal\"", "amount = \"Number\"")
      )
    case .oneOff:
      (
        "en kolumn som säger om orsaken är av engångskaraktär",
        "a column that says whether the cause does not return",
        ("engång = \"Engång\"", "one_off = \"Once\"")
      )
    case .unit:
      (
        "en kolumn som säger i vilken enhet radens tal står",
        "a column that says which unit the row's numbers are in",
        ("enhet = \"Enhet\"", "unit = \"Unit\"")
      )
    case .deviation:
      (
        "en kolumn med tryckta avvikelser för en tid: plus är överskott",
        "a column of printed deviations of a time: plus is a surplus",
        ("avvikelse[2024] = \"Avvikelse\"", "deviation[2024] = \"Deviation\"")
      )
    case .change:
      (
        "en kolumn med tryckta skillnader mot månaden före",
        "a column of printed differences from the month before",
        ("förändring[2024-03] = \"Diff\"", "change[2024-03] = \"Diff\"")
      )
    case .label:
      (
        "en kolumn med namnet i ord",
        "a column with the name in words",
        ("benämning = \"Behov\"", "label = \"Need\"")
      )
    case .covers:
      (
        "andra saker vars kostnad den här redan betalar",
        "other things whose cost this one already pays",
        ("täcker = \"Täcker\"", "covers = \"Covers\"")
      )
    case .memo:
      (
        "vad rader heter som är en del av raden ovanför: de visas och summeras inte",
        "what rows are called that are part of the one above: shown, never summed",
        ("varav = \"varav\"", "memo = \"of which\"")
      )
    case .rolling:
      (
        "ordet för ett slutdatum som flyttas fram",
        "the word for an end that moves on",
        ("löpande = \"Löpande\"", "rolling = \"Rolling\"")
      )
    case .encoding:
      (
        "filens teckenkodning, där den inte är UTF-8",
        "the file's encoding, where it is not UTF-8",
        ("teckenkodning = \"windows-1252\"", "encoding = \"windows-1252\"")
      )
    case .sureness:
      (
        "en kolumn som säger hur säkert talet är: ca, drygt, >",
        "a column that says how sure the number is: ca, >",
        ("säkerhet = \"Säkerhet\"", "sureness = \"Sureness\"")
      )
    case .header:
      (
        "rubrikens rad, eller raderna där den går över två",
        "the header's line, or lines where it goes over two",
        ("rubrik = 4..5", "header = 4..5")
      )
    case .fill:
      (
        "en tom cell i kolumnen betyder det som står ovanför",
        "an empty cell of the column means what stands above it",
        ("fyll = \"Nämnd\"", "fill = \"Committee\"")
      )
    case .skip:
      (
        "rader vars första cell börjar så utelämnas",
        "rows whose first cell begins so are left out",
        ("utelämna = \"Prel\"", "skip = \"Prel\"")
      )
    case .shortRow:
      (
        "cellerna i en rad med för få fält hör till de sista kolumnerna (höger) eller de första (vänster)",
        "the cells of a row with too few fields belong to the last columns (right) or the first (left)",
        ("kort_rad = höger", "short_row = right")
      )
    case .zeroAs:
      (
        "celler med den texten är 0",
        "cells of this text are 0",
        ("noll_skrivs = \"-\"", "zero_as = \"-\"")
      )
    case .unknownAs:
      (
        "celler med den texten är okända",
        "cells of this text are unknown",
        ("okänt_skrivs = \"..\"; \"e.t.\"", "unknown_as = \"..\"")
      )
    case .blankAs:
      (
        "celler med den texten är tomma",
        "cells of this text are blank",
        ("tomt_skrivs = \"–\"", "blank_as = \"–\"")
      )
    case .year:
      (
        "året för månader som står utan år i rubriken",
        "the year of months that stand without one in the header",
        ("år = 2024", "year = 2024")
      )
    case .group:
      (
        "en kolumn med grupperna i ett annat träd över samma rader",
        "a column with the groups of another tree over the same lines",
        ("grupp[ledning] = \"Ledningsgrupp\"", "group[management] = \"Group\"")
      )
    case .subtotal:
      (
        "vad rader börjar med som summerar dem ovanför",
        "what rows begin with that sum up those above them",
        ("delsumma = \"Summa\"", "subtotal = \"Sum\"")
      )
    case .shares:
      (
        "andelarna i varje grupp, eller i flera kolumner på varje rad, ska bli 100 %",
        "the shares of each group, or of several columns in each row, add up to 100 %",
        ("andelar = \"Andel\"", "shares = \"Share\"")
      )
    case .percent:
      (
        "den första kolumnen ska vara den andra delad med den tredje",
        "the first column is the second over the third",
        ("procent = \"Andel %\"; \"Antal\"; \"Totalt\"", "percent = \"Share %\"; \"Number\"; \"Total\"")
      )
    case .dates:
      (
        "datumen på raden ska komma i den ordningen",
        "the dates of the row come in this order",
        ("datum = \"Beslut\"; \"Start\"", "dates = \"Decided\"; \"Begins\"")
      )
    case .revenue:
      (
        "rader, eller kolumner, som är intäkter tryckta som plus",
        "rows, or columns, that are revenue printed as plus",
        ("intäkt = \"Intäkter\"", "revenue = \"Revenue\"")
      )
    case .deviationSign:
      (
        "om avvikelser är tryckta som utfall minus budget",
        "whether deviations are printed as outcome less budget",
        ("avvikelsetecken = omvänt", "deviation_sign = reversed")
      )
    case .noteMarks:
      (
        "märken efter namn och tal som pekar på noter: de tas bort",
        "marks after names and numbers that point to notes: they are taken away",
        ("notmärken = \"1)\"; \"*\"", "note_marks = \"1)\"; \"*\"")
      )
    case .time:
      (
        "varje rad har sin tid i den här kolumnen, eller i två, år och månad: bokföringsposter, eller en tabell med en rad per år",
        "each row has its time in this column, or in two, year and month: postings, or a table with one row per year",
        ("tid = \"År\"; \"Månad\"", "time = \"Year\"; \"Month\"")
      )
    case .standing:
      (
        "om sakerna ingår i radens inlästa belopp (inom) eller kommer till (utöver)",
        "whether the things are part of their line's loaded amounts (within) or added (on_top)",
        ("mot_inläst = utöver", "against_loaded = on_top")
      )
    case .thousands:
      (
        "tecknet mellan grupper om tre siffror, där det inte är ett blanksteg",
        "the mark between groups of three digits, where it is no blank",
        ("tusental = \".\"", "thousands = \".\"")
      )
    }
  }
}
