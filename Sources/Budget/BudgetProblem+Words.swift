import Language
import Quantities

extension BudgetProblem {
  public func sentence(in tongue: Tongue) -> String {
    let sv = tongue == .swedish
    switch self {
    case .noModelFile(let folder):
      return sv ? "mappen \(folder) har ingen model.tankom" : "the folder \(folder) has no model.tankom"
    case .fileUnreadable(let file):
      return sv ? "filen \(file) finns inte i modellens mapp" : "there is no file \(file) in the model's folder"
    case .noPeriod:
      return sv ? "modellen säger inte vilka perioder den har" : "the model does not say which periods it has"
    case .statementInModel(let text):
      return sv
        ? "”\(text)” hör till ett skript, inte till modellfilen"
        : "“\(text)” belongs in a script, not in the model file"
    case .modelOnly(let text):
      return sv
        ? "”\(text)” hör till modellfilen, inte till ett skript"
        : "“\(text)” belongs in the model file, not in a script"
    case .unknownLoadKind(let kind, _): return sv ? "kan inte läsa in ”\(kind)”" : "cannot load “\(kind)”"
    case .unknownLoadProperty(let name, let kind, _):
      return sv ? "”\(name)” är ingen egenskap när \(kind) läses in" : "“\(name)” is not a property of loading \(kind)"
    case .missingLoadProperty(let name, let kind):
      return sv ? "inläsningen av \(kind) saknar ”\(swedish(name))”" : "loading \(kind) lacks “\(name)”"
    case .unknownColumn(let name, let file, _, _, _):
      return sv ? "\(file) har ingen kolumn ”\(name)”" : "\(file) has no column “\(name)”"
    case .duplicateName(let name, true):
      return sv ? "namnet ”\(name)” är redan modellens" : "the name “\(name)” is already the model's"
    case .duplicateName(let name, _):
      return sv ? "namnet ”\(name)” är redan taget" : "the name “\(name)” is already taken"
    case .nameIsUnit(let name):
      return sv
        ? "”\(name)” är en enhet: 5 \(name) skulle kunna vara ett tal eller ett namn"
        : "“\(name)” is a unit: 5 \(name) could be a number or a name"
    case .duplicateKey(let key): return sv ? "”\(key)” står på två rader" : "“\(key)” stands on two rows"
    case .missingParent(let parent, let key, _):
      return sv
        ? "”\(key)” ligger under ”\(parent)”, som inte finns i filen"
        : "“\(key)” lies under “\(parent)”, which is not in the file"
    case .parentRing(let key): return sv ? "”\(key)” ligger under sig själv" : "“\(key)” lies under itself"
    case .missingInput(let item, let input):
      return sv ? "\(item) saknar värde för ”\(input)”" : "\(item) has no value for “\(input)”"
    case .unknownInput(let name, let component, _, _):
      return sv ? "\(component) har ingen indata ”\(name)”" : "\(component) has no input “\(name)”"
    case .unknownAttribute(let name, let owner, _):
      return sv ? "”\(name)” är ingen egenskap hos \(owner)" : "“\(name)” is not a property of \(owner)"
    case .notMoney(let unit):
      return sv ? "beloppen är pengar, och \(unit) är inte det" : "the amounts are money, and \(unit) is not"
    case .headUnit(let head, let said, let loaded, _):
      return sv
        ? "rubriken ”\(head)” säger \(said), och beloppen läses in som \(loaded)"
        : "the head “\(head)” says \(said), and the amounts are read as \(loaded)"
    case .noUnit(let unit):
      return sv
        ? "inget säger i vilken enhet beloppen står: de läses som \(unit)"
        : "nothing says which unit the amounts are in: they are read as \(unit)"
    case .withinOrOnTop(let item, let line, _):
      return sv
        ? "\(item) bokförs på \(line), som har inlästa belopp: ingår det i dem eller kommer det till?"
        : "\(item) is posted on \(line), which has loaded amounts: is it part of them or added to them?"
    case .postNotMoney(let item, let unit):
      return sv
        ? "\(item) bokför \(unit.isEmpty ? "ett tal" : unit), som inte är pengar"
        : "\(item) posts \(unit.isEmpty ? "a number" : unit), which is not money"
    case .postElsewhere(let place):
      return sv
        ? "en komponent bokför där dess förekomst står, inte ”\(place)”"
        : "a component posts where its instance stands, not “\(place)”"
    case .yearOutside(let year, let years):
      return sv
        ? "\(year) ligger utanför modellens år \(years.lowerBound)–\(years.upperBound)"
        : "\(year) lies outside the model's years \(years.lowerBound)–\(years.upperBound)"
    case .leverOutside(let lever, let value, let range):
      return sv
        ? "reglaget \(lever) börjar på \(value), utanför \(range)"
        : "the lever \(lever) starts at \(value), outside \(range)"
    case .expectationOnNothing:
      return sv
        ? "vänstra sidan når ingen inläst cell och ingen del av modellen"
        : "the left side reaches no loaded cell and no part of the model"
    case .duplicateComponent(let name):
      return sv ? "komponenten ”\(name)” finns redan i modellen" : "the component “\(name)” is there already"
    case .tooLarge(let amount):
      return sv
        ? "beloppet \(amount) är större än vad som räknas exakt (22 500 miljarder kronor)"
        : "the amount \(amount) is larger than can be computed exactly (22 500 milliard kronor)"
    case .includeOutside(let file):
      return sv ? "\(file) ligger utanför modellens mapp" : "\(file) lies outside the model's folder"
    case .includeRing(let ring):
      let path = ring.joined(separator: " → ")
      return sv ? "filerna inkluderar varandra i en ring: \(path)" : "the files include each other in a ring: \(path)"
    case .includeDepth(let most):
      return sv
        ? "fler än \(most) filer inkluderar varandra i rad" : "more than \(most) files include each other in a row"
    case .notText(.utf16): return sv ? "filen är i UTF-16, inte i UTF-8" : "the file is in UTF-16, not in UTF-8"
    case .notText(.notUTF8):
      return sv
        ? "filen är inte i UTF-8; den ser ut att vara i Windows-1252"
        : "the file is not in UTF-8; it looks like Windows-1252"
    case .notText: return sv ? "filen är för stor för en modellfil" : "the file is too large for a model file"
    case .loadFault(let name, let fault): return fault.sentence(name, sv)
    case .noKey(let column):
      return sv ? "raden har belopp men inget namn i ”\(column)”" : "the row has amounts but no name in “\(column)”"
    case .organisationTwice:
      return sv ? "organisationen läses in två gånger" : "the organisation is loaded twice"
    case .noTotal(let name, let column, _, _):
      return sv ? "ingen rad heter ”\(name)” i kolumnen ”\(column)”" : "no row is called “\(name)” in “\(column)”"
    case .indented(let name):
      return sv
        ? "”\(name)” har blanksteg före sig: ligger raden under den ovanför?"
        : "“\(name)” has blanks before it: does the row lie under the one above?"
    case .noTime(let text): return sv ? "”\(text)” är ingen tid" : "“\(text)” is no time"
    case .codeTwice(let code, let names):
      let list = names.map { sv ? "”\($0)”" : "“\($0)”" }.joined(separator: sv ? " och " : " and ")
      return sv
        ? "koden \(code) står på flera rader, \(list): den är inget namn på någon av dem"
        : "the code \(code) stands on several rows, \(list): it names none of them"
    case .uncountedTotal(let name, _):
      return sv
        ? "”\(name)” ser ut att vara summan av de andra raderna, och skulle räknas en gång till"
        : "“\(name)” looks like the sum of the other rows, and would be counted once more"
    case .levelsUnclear(let name):
      return sv ? "nivån säger inte vad ”\(name)” hör till" : "the level does not say what “\(name)” belongs to"
    case .componentRing(let ring):
      let path = ring.joined(separator: " → ")
      return sv ? "komponenten innehåller sig själv: \(path)" : "the component contains itself: \(path)"
    case .tooManyNested(let most):
      let number = NumberText.string(Double(most), in: tongue)
      return sv
        ? "komponenterna ger fler än \(number) instanser i varandra"
        : "the components make more than \(number) instances inside each other"
    case .nestedTooDeep(let most):
      return sv
        ? "fler än \(most) komponenter står i varandra" : "more than \(most) components stand inside each other"
    case .nestedName(let name):
      return sv
        ? "”\(name)” står i en komponent och kan inte ha ett namn i flera delar"
        : "“\(name)” stands in a component and cannot have a name of several parts"
    case .overridesLibrary(let name, let missing, let added):
      let parts = [
        missing.isEmpty ? nil : (sv ? "utan " : "without ") + missing.joined(separator: ", "),
        added.isEmpty ? nil : (sv ? "med " : "with ") + added.joined(separator: ", "),
      ].compactMap { $0 }.joined(separator: "; ")
      return sv
        ? "”\(name)” ersätter bibliotekets komponent, \(parts)" : "“\(name)” replaces the library's component, \(parts)"
    case .notInExample(let text):
      return sv ? "”\(text)” gör inget i ett exempel" : "“\(text)” does nothing in an example"
    case .neitherNameNorText(let property):
      return sv
        ? "\(property) är ett namn eller en text, och här står något annat"
        : "\(property) is a name or a text, and something else stands here"
    case .otherChoice(let property, let isOwn, _):
      if isOwn {
        return sv
          ? "\(property) är ett av vägvalets egna alternativ" : "\(property) is one of the choice's own options"
      }
      return sv
        ? "\(property) är alternativ i andra vägval, inte i det egna"
        : "\(property) is options of other choices, not of its own"
    case .noMeasure(let property, let text, _):
      return sv
        ? "\(property) är ett mått, och ”\(text)” är inget" : "\(property) is a measure, and “\(text)” is none"
    case .textUnquoted(let input):
      return sv ? "\(input) är en text, och den saknar citattecken" : "\(input) is a text, and has no quotes round it"
    case .noRows(let file): return sv ? "\(file) har en rubrik men inga rader" : "\(file) has a header but no rows"
    }
  }

  public func label(in tongue: Tongue) -> String? {
    let sv = tongue == .swedish
    switch self {
    case .duplicateName, .duplicateKey, .duplicateComponent, .organisationTwice:
      return sv ? "en gång till" : "once more"
    case .nameIsUnit: return sv ? "en enhet" : "a unit"
    case .fileUnreadable: return sv ? "finns inte" : "does not exist"
    case .statementInModel: return sv ? "hör till ett skript" : "belongs in a script"
    case .unknownLoadKind: return sv ? "okänt slag" : "unknown kind"
    case .unknownLoadProperty, .unknownAttribute: return sv ? "okänd egenskap" : "unknown property"
    case .missingLoadProperty(let name, _): return sv ? "”\(swedish(name))” saknas" : "“\(name)” is missing"
    case .unknownColumn: return sv ? "ingen sådan kolumn" : "no such column"
    case .missingParent, .noTotal: return sv ? "finns inte i filen" : "not in the file"
    case .parentRing: return sv ? "sig själv" : "itself"
    case .missingInput(_, let input): return sv ? "”\(input)” saknas" : "“\(input)” is missing"
    case .unknownInput: return sv ? "okänd indata" : "unknown input"
    case .notMoney: return sv ? "inga pengar" : "no money"
    case .headUnit: return sv ? "vilken enhet?" : "which unit?"
    case .noUnit: return nil
    case .withinOrOnTop: return sv ? "inom eller utöver?" : "within or on top?"
    case .postNotMoney(_, let unit): return unit.isEmpty ? nil : unit
    case .postElsewhere: return sv ? "hör till förekomsten" : "belongs to the instance"
    case .yearOutside: return sv ? "utanför åren" : "outside the years"
    case .leverOutside(_, let value, _): return value
    case .expectationOnNothing: return sv ? "ingen del av modellen" : "no part of the model"
    case .includeOutside: return sv ? "utanför mappen" : "outside the folder"
    case .tooLarge: return sv ? "för stort" : "too large"
    case .noKey: return sv ? "namnet saknas" : "the name is missing"
    case .uncountedTotal: return sv ? "en summa?" : "a total?"
    case .indented: return sv ? "under vad?" : "under what?"
    case .codeTwice: return sv ? "en gång till" : "once more"
    case .noTime: return sv ? "år eller månad?" : "year or month?"
    case .levelsUnclear: return sv ? "hör till vad?" : "belongs to what?"
    case .loadFault: return sv ? "läses inte så" : "not read so"
    case .modelOnly: return sv ? "hör till modellfilen" : "belongs in the model file"
    case .componentRing, .includeRing: return sv ? "här sluts ringen" : "here the ring closes"
    case .nestedName: return sv ? "en punkt för mycket" : "a point too many"
    case .overridesLibrary: return sv ? "i stället för bibliotekets" : "in place of the library's"
    case .notInExample: return sv ? "gör inget här" : "does nothing here"
    case .textUnquoted: return sv ? "utan citattecken" : "without quotes"
    case .otherChoice(_, let isOwn, _):
      return sv ? (isOwn ? "i ett annat vägval" : "i samma vägval") : isOwn ? "of another choice" : "of the same choice"
    case .noMeasure: return sv ? "inget mått" : "no measure"
    case .neitherNameNorText: return sv ? "varken namn eller text" : "neither name nor text"
    case .includeDepth, .nestedTooDeep: return sv ? "för djupt" : "too deep"
    case .noModelFile, .noPeriod, .notText, .noRows, .tooManyNested: return nil
    }
  }

  public func replacement(in tongue: Tongue) -> Replacement? {
    switch self {
    case .unknownLoadKind(let name, let near), .unknownInput(let name, _, let near, _),
      .unknownAttribute(let name, _, let near), .unknownLoadProperty(let name, _, let near):
      .name(name, near)
    default: nil
    }
  }

  /// A load property by its Swedish name.
  private func swedish(_ name: String) -> String { LoadRole(named: name)?.spellings.last ?? name }

  public func help(in tongue: Tongue) -> String? {
    let sv = tongue == .swedish
    switch self {
    case .noModelFile: return sv ? "ange mappen som innehåller model.tankom" : "name the folder that holds model.tankom"
    case .noPeriod:
      return sv ? "skriv till exempel: period 2023..2026 per månad" : "write for example: period 2023..2026 by month"
    case .unknownColumn(_, _, _, _, let line?):
      return sv
        ? "den står på rad \(line) i filen: skriv rubrik = \(line) där den läses in"
        : "it stands on line \(line) of the file: write header = \(line) in the load"
    case .unknownColumn(_, _, let near, let columns, _) where near.isEmpty:
      return (sv ? "kolumnerna heter: " : "the columns are: ") + columns.joined(separator: "; ")
    case .missingParent(_, _, let near) where near.isEmpty:
      return sv
        ? "rätta namnet, eller lägg till en rad för enheten"
        : "correct the name, or add a row for the unit"
    case .unknownInput(_, let component, let near, let inputs) where near.isEmpty && !inputs.isEmpty:
      let list = inputs.prefix(12).joined(separator: "; ") + (inputs.count > 12 ? " …" : "")
      return sv
        ? "\(component) har: \(list)" : "\(component) has: \(list)"
    case .unknownLoadKind(_, let near), .unknownColumn(_, _, let near, _, _), .missingParent(_, _, let near),
      .unknownInput(_, _, let near, _),
      .unknownLoadProperty(_, _, let near), .unknownAttribute(_, _, let near):
      return Suggestion.question(near, in: tongue)
    case .missingLoadProperty(let name, _):
      return sv ? "skriv till exempel: \(swedish(name)) = \"Kolumn\"" : "write for example: \(name) = \"Column\""
    case .duplicateKey(let key):
      return sv
        ? "ge den ena ett eget namn, till exempel ”\(key) 2”, eller ta bort raden"
        : "give one a name of its own, such as “\(key) 2”, or remove the row"
    case .parentRing:
      return sv ? "skriv enheten som ligger närmast ovanför" : "write the unit that lies just above"
    case .fileUnreadable: return sv ? "kontrollera namnet" : "check the name"
    case .statementInModel:
      return sv
        ? "skriv raden vid prompten, i ett skript eller i ett scenario"
        : "write it at the prompt, in a script or in a scenario"
    case .modelOnly:
      return sv
        ? "skriv raden i model.tankom; ett skript körs med kör \"fil.tankom\""
        : "write the line in model.tankom; a script is run with run \"file.tankom\""
    case .leverOutside: return sv ? "ändra startvärdet eller gränserna" : "change the start or the bounds"
    case .includeOutside: return sv ? "lägg filen i modellens mapp" : "put the file in the model's folder"
    case .includeRing: return sv ? "ta bort en av raderna" : "remove one of the lines"
    case .includeDepth: return sv ? "inkludera filerna från model.tankom" : "include the files from model.tankom"
    case .notText(.utf16), .notText(.notUTF8):
      return sv ? "spara om filen i UTF-8" : "save the file as UTF-8"
    case .loadFault(let name, let fault): return fault.help(name, sv)
    case .noKey:
      return sv
        ? "skriv ett namn, eller skriv där filen läses in: fyll = \"…\" om namnet står ovanför, utelämna = \"…\" om raden är "
          + "en summa"
        : "write a name, or write in the load: fill = \"…\" if the name stands above, skip = \"…\" if the row is a total"
    case .organisationTwice:
      return sv
        ? "lägg kolumnerna i en fil, en rad per enhet" : "put the columns in one file, one row per unit"
    case .noTotal(_, _, let property, let near):
      return near.first.map { sv ? "skriv \(property) = \"\($0)\"" : "write \(property) = \"\($0)\"" }
        ?? (sv
          ? "skriv summaradens namn, eller ta bort \(property)" : "write the total row's name, or remove \(property)")
    case .indented:
      return sv
        ? "skriv där filen läses in: nivå = indrag om raderna ligger under dem ovanför med mindre indrag, nivå = ingen om "
          + "blankstegen inget betyder"
        : "write in the load: level = indent if rows lie under those above with fewer blanks, level = none if the blanks "
          + "mean nothing"
    case .noTime:
      return sv
        ? "skriv ett år, en månad eller en dag: 2024, 2024-03, 202403, mars 2024 eller 2024-03-15"
        : "write a year, a month or a day: 2024, 2024-03, 202403, March 2024 or 2024-03-15"
    case .codeTwice:
      return sv ? "skriv radens namn där den ska användas" : "write the row's name where it is used"
    case .uncountedTotal(let name, .subtotal(let word)):
      return sv
        ? "skriv delsumma = \"\(word)\" om raden summerar dem ovanför, utelämna = \"\(name)\" om den inte behövs, eller ta "
          + "med en kolumn: överordnad = \"Kolumn\""
        : "write subtotal = \"\(word)\" if the row sums up those above it, skip = \"\(name)\" if it is not needed, or "
          + "add a column: parent = \"Column\""
    case .uncountedTotal(_, .total(let names)):
      let list = names.map { "\"\($0)\"" }.joined(separator: "; ")
      return sv ? "skriv summa = \(list), eller ta bort raden ur filen" : "write total = \(list), or remove the row"
    case .uncountedTotal(let name, .skip):
      return sv
        ? "skriv utelämna = \"\(name)\": raderna under den är redan med i de andra"
        : "write skip = \"\(name)\": the rows below it are in the others already"
    case .levelsUnclear:
      return sv
        ? "skriv summorna före sina delar eller efter dem, eller ta med en kolumn: överordnad = \"Kolumn\""
        : "write the subtotals before their parts or after them, or add a column: parent = \"Column\""
    case .componentRing:
      return sv
        ? "ta bort en av raderna i ringen, eller låt den peka ut en annan instans: indata namn : objekt"
        : "remove one of the lines in the ring, or let it name another instance: input name : item"
    case .tooManyNested, .nestedTooDeep: return sv ? "gör komponenterna mindre djupa" : "make the components less deep"
    case .nestedName(let name):
      let last = name.split(separator: ".").last.map(String.init) ?? name
      return sv ? "skriv \(last)" : "write \(last)"
    case .overridesLibrary(let name, _, _):
      return sv
        ? "visa definition \(name) visar den som gäller; byt namn om båda ska finnas"
        : "show definition \(name) shows the one that holds; rename it if both are wanted"
    case .notInExample:
      return sv
        ? "ett exempel har deklarationer, ändringar och rader med kontrollera att"
        : "an example has declarations, edits and lines with expect"
    case .neitherNameNorText(let property):
      return sv
        ? "skriv \(property) = NAMN eller \(property) = \"text\"; det som räknas fram får ett namn med mått"
        : "write \(property) = NAME or \(property) = \"text\"; what is computed gets a name by measure"
    case .otherChoice(let property, _, let options):
      guard let first = options.first else {
        return sv ? "ta bort raden, för det finns inget annat vägval" : "delete the line: there is no other choice"
      }
      return sv ? "skriv till exempel \(property) = \(first)" : "write for instance \(property) = \(first)"
    case .noMeasure(let property, let text, let near):
      if let first = near.first {
        return sv ? "menade du \(property) = \(first)?" : "did you mean \(property) = \(first)?"
      }
      return sv
        ? "skriv mått NAMN = \(text) och sedan \(property) = NAMN"
        : "write measure NAME = \(text) and then \(property) = NAME"
    case .textUnquoted(let input): return sv ? "skriv \(input) = \"…\"" : "write \(input) = \"…\""
    case .noRows: return sv ? "exportera filen på nytt" : "export the file again"
    case .nameIsUnit(let name):
      return sv ? "skriv ett annat namn, till exempel antal_\(name)" : "write another name, such as number_of_\(name)"
    case .duplicateName(let name, true):
      return sv
        ? "skriv ett annat namn, till exempel \(name)_1, eller döp om modellen"
        : "write another name, such as \(name)_1, or name the model something else"
    case .duplicateName: return sv ? "ge den ena ett annat namn" : "give one of them another name"
    case .missingInput(_, let input):
      return sv ? "skriv \(input) = … eller \(input) = ?" : "write \(input) = … or \(input) = ?"
    case .notMoney: return sv ? "skriv kr, tkr eller mnkr" : "write kr, tkr or mnkr"
    case .headUnit(let head, let said, let loaded, true):
      return sv
        ? "skriv \"\(head)\" = \(said) om rubriken har rätt, eller \"\(head)\" = \(loaded) om den har fel"
        : "write \"\(head)\" = \(said) if the head is right, or \"\(head)\" = \(loaded) if it is wrong"
    case .headUnit(let head, let said, let loaded, _):
      return sv
        ? "skriv sort = \(said) om rubriken har rätt, eller \"\(head)\" = \(loaded) om den har fel"
        : "write sort = \(said) if the head is right, or \"\(head)\" = \(loaded) if it is wrong"
    case .noUnit(let unit): return sv ? "skriv sort = \(unit)" : "write sort = \(unit)"
    case .withinOrOnTop(_, _, true):
      return sv
        ? "skriv mot_inläst = inom eller mot_inläst = utöver där filen läses in"
        : "write against_loaded = within or against_loaded = on_top in the load"
    case .withinOrOnTop: return sv ? "lägg till inom eller utöver" : "add within or on top"
    case .expectationOnNothing:
      return sv
        ? "jämför ett värde ur modellen med det du väntar dig" : "compare a value of the model with what you expect"
    case .postNotMoney:
      return sv
        ? "gånger priset: … × 500 kr/person/år, till exempel" : "times the price: … × 500 kr/person/year, for example"
    case .postElsewhere:
      return sv
        ? "ta bort det här, och skriv platsen vid förekomsten: KOMPONENT namn i ENHET utöver:"
        : "take it away, and write the place at the instance: COMPONENT name in UNIT on top:"
    case .yearOutside(_, let years):
      return sv
        ? "skriv ett år i \(years.lowerBound)..\(years.upperBound)"
        : "write a year in \(years.lowerBound)..\(years.upperBound)"
    case .duplicateComponent: return sv ? "ge den ena ett annat namn" : "give one of them another name"
    case .tooLarge: return sv ? "kontrollera enheten" : "check the unit"
    default: return nil
    }
  }
}
