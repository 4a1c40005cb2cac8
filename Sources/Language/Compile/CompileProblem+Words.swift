import Quantities

extension CompileProblem {
  public func sentence(in tongue: Tongue) -> String {
    let sv = tongue == .swedish
    switch self {
    case .unknownName(let name, let wanted, _):
      let what = wanted.word(in: tongue)
      return sv ? "hittar \(what) ”\(name)”" : "\(what) is called “\(name)”"
    case .ambiguousName(let name, _): return sv ? "”\(name)” kan vara flera saker" : "“\(name)” can be several things"
    case .unknownUnit(let name, _): return sv ? "okänd enhet ”\(name)”" : "unknown unit “\(name)”"
    case .unknownFunction(let name, _):
      return sv ? "det finns ingen funktion eller serie ”\(name)”" : "there is no function or series “\(name)”"
    case .seriesNotLoaded(let name):
      return sv
        ? "modellen har inget inläst i serien ”\(name)”" : "the model has nothing loaded in the series “\(name)”"
    case .argumentCount(let name, let found, let expected, _):
      let range =
        expected.lowerBound == expected.upperBound
        ? "\(expected.lowerBound)"
        : expected.upperBound > 90
          ? (sv ? "\(expected.lowerBound) eller fler" : "\(expected.lowerBound) or more")
          : "\(expected.lowerBound)–\(expected.upperBound)"
      return sv ? "\(name) tar \(range) värden, här står \(found)" : "\(name) takes \(range) values, here are \(found)"
    case .unitsDiffer(let a, let b, let operation):
      return sv
        ? "\(a) \(operation) \(b) går inte ihop: enheterna är olika" : "\(a) \(operation) \(b): the units differ"
    case .undatedAmount(let unit):
      return sv
        ? "beloppet i \(unit) saknar tid: hör det till ett år, eller är det per år?"
        : "the amount in \(unit) has no time: does it belong to a year, or is it per year?"
    case .undatedInput(let name, let amount, _), .undatedColumn(let name, let amount, _):
      return sv
        ? "\(name) = \(amount) saknar tid: beloppet skulle bokföras i varje period"
        : "\(name) = \(amount) has no time: the amount would be posted in each period"
    case .rateForAmounts(let name, let given, let unit, _):
      return sv
        ? "\(name) är belopp i \(unit) med datum, inte \(given)"
        : "\(name) is amounts in \(unit) with dates, not \(given)"
    case .moneyNeedsUnit(let text): return sv ? "beloppet \(text) saknar enhet" : "the amount \(text) has no unit"
    case .notANumber(let text): return sv ? "\(text) är inget tal" : "\(text) is not a number"
    case .notADate(let text): return sv ? "\(text) är inget datum" : "\(text) is not a date"
    case .notACondition: return sv ? "här ska ett villkor stå" : "a condition is expected here"
    case .unknownChoice(let name, _): return sv ? "”\(name)” är inget av valen" : "“\(name)” is not one of the choices"
    case .keyOutsidePeriods(let key):
      return sv ? "\(key) ligger utanför modellens perioder" : "\(key) lies outside the periods of the model"
    case .amountFromDate:
      return sv
        ? "ett belopp hör till ett år eller en månad, inte till allt från ett datum"
        : "an amount belongs to a year or a month, not to everything from a date"
    case .powerNotWhole:
      return sv ? "exponenten måste vara ett helt tal utan enhet" : "the exponent must be a whole number without a unit"
    case .lagLength(let text):
      return sv
        ? "”\(text)” är inget helt antal månader tillbaka" : "“\(text)” is not a whole number of months back"
    case .lagMissesPeriods(let text, let period):
      return sv
        ? "\(text) träffar inga hela perioder, sett från \(period)"
        : "\(text) does not meet whole periods, seen from \(period)"
    case .beforeFirst(let text, let period):
      return sv
        ? "\(text) finns inte i \(period): det är före modellens första period"
        : "\(text) is not there in \(period): it lies before the model's first period"
    case .severalTimes:
      return sv ? "bara en tid åt gången kan stå inom hakparentes" : "only one time can stand in brackets"
    case .openUnit(let name):
      return sv ? "enheten för \(name) beror på sig själv" : "the unit of \(name) depends on itself"
    case .mustBeConstant(let text):
      return sv ? "\(text) måste vara samma hela tiden" : "\(text) must be the same at all times"
    case .argumentOutside(let text, let expected):
      return sv ? "\(text) ligger utanför \(expected)" : "\(text) is outside \(expected)"
    case .notInLever(let text):
      return sv ? "ett reglage kan inte göra ”\(text)”" : "a lever cannot do “\(text)”"
    case .thresholdOrder(let text):
      return sv ? "gränserna ska stiga, och \(text) gör det inte" : "thresholds should rise, and \(text) does not"
    case .scenarioInFormula(let name):
      return sv
        ? "@\(name) kan inte stå i en formel: formlerna finns före scenarierna"
        : "@\(name) cannot stand in a formula: formulas are there before scenarios"
    case .noConversion(let found, let expected, let one, let unit):
      return sv
        ? "\(found) är inte \(expected): modellen säger inte hur många \(unit) som är 1 \(one)"
        : "\(found) is not \(expected): the model does not say how many \(unit) are 1 \(one)"
    case .quantityNotNumber(let name):
      return sv ? "1 \(name) ska vara ett tal med enhet" : "1 \(name) is to be a number with a unit"
    case .quantityTaken(let name):
      return sv ? "\(name) har redan en betydelse" : "\(name) has a meaning already"
    case .numbersOnly(let name):
      return sv ? "\(name) beskrivs med tal, inte med formler" : "\(name) is described by numbers, not by formulas"
    case .cycle(let ring):
      let path = (ring + [ring.first ?? ""]).joined(separator: " → ")
      return sv ? "beräkningen går i ring: \(path)" : "the computation goes in a ring: \(path)"
    case .wrongUnit(let found, let expected, let target):
      return sv ? "\(target) är i \(expected), inte i \(found)" : "\(target) is in \(expected), not in \(found)"
    }
  }

  public func help(in tongue: Tongue) -> String? {
    let sv = tongue == .swedish
    switch self {
    case .unknownName(let name, _, let near):
      return Suggestion.question(near, in: tongue)
        ?? (sv ? "skriv sök \(name) vid prompten" : "write find \(name) at the prompt")
    case .unknownUnit(let name, let near):
      return Suggestion.question(near, in: tongue)
        ?? (sv ? "skriv storhet \(name) i modellen" : "write quantity \(name) in the model")
    case .unknownFunction(_, let near):
      return Suggestion.question(near, in: tongue)
        ?? (sv
          ? "serierna är budget, prognos, utfall och avvikelse"
          : "the series are budget, forecast, actual and deviation")
    case .wrongUnit(_, let expected, _):
      let unit = expected.isEmpty ? (sv ? "ett tal utan enhet" : "a number without a unit") : expected
      return sv ? "skriv värdet i \(unit)" : "write the value in \(unit)"
    case .notADate:
      return sv ? "skriv till exempel 2024, 2024-07 eller 2024-07-01" : "write for example 2024, 2024-07 or 2024-07-01"
    case .notANumber:
      return sv ? "skriv ett tal med enhet, eller ett namn på ett" : "write a number with its unit, or the name of one"
    case .notACondition: return sv ? "skriv till exempel a > 0 tkr" : "write for example a > 0 tkr"
    case .powerNotWhole: return sv ? "skriv till exempel ^ 2" : "write for example ^ 2"
    case .argumentOutside(_, let expected): return sv ? "skriv ett värde i \(expected)" : "write a value in \(expected)"
    case .thresholdOrder: return sv ? "skriv den minsta gränsen först" : "write the lowest threshold first"
    case .seriesNotLoaded(let name):
      return sv
        ? "läs in den med organisationen: \(name)[2024] = \"Kolumn\""
        : "load it with the organisation: \(name)[2024] = \"Column\""
    case .ambiguousName(_, let candidates):
      return (sv ? "skriv en av: " : "write one of: ") + candidates.joined(separator: "; ")
    case .undatedAmount(let unit):
      return sv ? "skriv {2024 = … \(unit)} eller … \(unit)/år" : "write {2024 = … \(unit)} or … \(unit)/year"
    case .undatedInput(_, let amount, let year):
      return sv
        ? "skriv året eller månaden: {\(year) = \(amount)} eller {\(year)-07 = \(amount)}"
        : "write the year or the month: {\(year) = \(amount)} or {\(year)-07 = \(amount)}"
    case .undatedColumn(let name, _, let year):
      return sv
        ? "säg vilket år kolumnen gäller: \(name)[\(year)] = ”kolumnens namn”"
        : "say which year the column is for: \(name)[\(year)] = “the column's name”"
    case .rateForAmounts(_, _, let unit, let years):
      let list = years.map { "\($0) = … \(unit)" }.joined(separator: "; ")
      return sv
        ? "skriv {\(list)}, eller {varje juni = … \(unit)} för samma belopp varje år"
        : "write {\(list)}, or {every june = … \(unit)} for the same amount each year"
    case .moneyNeedsUnit(let text): return sv ? "skriv till exempel \(text) tkr" : "write for example \(text) tkr"
    case .argumentCount(_, _, _, let form): return (sv ? "skriv " : "write ") + (form[tongue] ?? "")
    case .unknownChoice(let name, let choices):
      let words = choices.compactMap { sv ? $0.last : $0.first }
      let list = (sv ? "skriv en av: " : "write one of: ") + words.joined(separator: "; ")
      guard let near = Suggestion.nearest(to: name, in: choices.flatMap(\.self)).first else { return list }
      return (sv ? "menade du ”\(near)”? " : "did you mean “\(near)”? ") + list
    case .amountFromDate:
      return sv
        ? "skriv beloppet per år (tkr/år), eller under sitt år" : "write it per year (tkr/year), or under its year"
    case .noConversion(_, _, let one, let unit):
      return sv
        ? "skriv i modellen storhet \(one) = TAL \(unit)" : "write in the model quantity \(one) = NUMBER \(unit)"
    case .quantityNotNumber(let name):
      return sv ? "skriv till exempel storhet \(name) = 8 tim" : "write for example quantity \(name) = 8 hours"
    case .quantityTaken:
      return sv
        ? "åa och egna enheter kan beskrivas: storhet åa = 2 000 tim/år"
        : "fte and units of the model's own can be described: quantity fte = 2 000 hours/year"
    case .numbersOnly:
      return sv
        ? "skriv talen, eller mellan(a; b) för två formler" : "write the numbers, or between(a; b) for two formulas"
    case .cycle:
      return sv
        ? "bryt ringen med ett tidigare värde, till exempel x[förra]"
        : "break it with an earlier value, such as x[prev]"
    case .lagMissesPeriods:
      return sv
        ? "perioderna är månader eller år: skriv [förra år] eller [-12 mån], som finns för båda"
        : "periods are months or years: write [prev year] or [-12 months], which both have"
    case .beforeFirst(let text, let period):
      let year = period.prefix(4)
      return sv
        ? "ge ett startvärde: {\(year) = …; annars = \(text)}, eller föregående(x; startvärde)"
        : "give a value to start from: {\(year) = …; else = \(text)}, or previous(x; start)"
    case .lagLength:
      return sv ? "skriv till exempel [-12 mån] eller [-1 år]" : "write for example [-12 months] or [-1 year]"
    case .openUnit(let name):
      return sv
        ? "skriv enheten efter namnet: drivare \(name) : person = …"
        : "write the unit after the name: driver \(name) : person = …"
    case .mustBeConstant:
      return sv ? "skriv ett tal" : "write a number"
    case .notInLever:
      return sv
        ? "ett reglage sätter, ökar, minskar, tar med, tar bort eller beslutar; annat skrivs i ett alternativ eller förslag"
        : "a lever sets, increases, decreases, enables, disables or decides; write other changes in an option or a scenario"
    case .severalTimes:
      return sv ? "skriv till exempel [förra år] eller [2024-03]" : "write for example [prev year] or [2024-03]"
    case .keyOutsidePeriods:
      return sv ? "modellens år står på raden period" : "the model's years stand on the line period"
    case .scenarioInFormula:
      return sv
        ? "skriv det i ett mått, en kontroll eller vid prompten" : "write it in a measure, a control or at the prompt"
    case .unitsDiffer(let a, let b, _) where a + "/år" == b || b + "/år" == a:
      let money = a.count < b.count ? a : b
      return sv
        ? "det ena är ett belopp, det andra är per år: skriv … \(money)/år, eller gånger 1 år"
        : "one is an amount, the other per year: write … \(money)/year, or times 1 year"
    case .unitsDiffer:
      return sv
        ? "räkna om den ena, till exempel dygn × kr/dygn, eller ta bort den"
        : "convert one of them, such as days × kr/day, or leave it out"
    }
  }

  public func label(in tongue: Tongue) -> String? {
    let sv = tongue == .swedish
    switch self {
    case .unknownName: return sv ? "okänt namn" : "unknown name"
    case .ambiguousName(_, let candidates): return sv ? "\(candidates.count) saker" : "\(candidates.count) things"
    case .unknownUnit: return sv ? "okänd enhet" : "unknown unit"
    case .seriesNotLoaded: return sv ? "inte inläst" : "not loaded"
    case .unknownFunction: return sv ? "okänd funktion" : "unknown function"
    case .argumentCount(_, let found, _, _):
      return sv ? "\(found) \(found == 1 ? "värde" : "värden")" : "\(found) \(found == 1 ? "value" : "values")"
    case .unitsDiffer(let a, _, _): return a
    case .undatedAmount, .undatedInput, .undatedColumn: return sv ? "belopp utan tid" : "an amount without time"
    case .moneyNeedsUnit: return sv ? "kr, tkr eller mnkr?" : "kr, tkr or mnkr?"
    case .notANumber: return sv ? "inget tal" : "not a number"
    case .notADate: return sv ? "inget datum" : "not a date"
    case .notACondition: return sv ? "inget villkor" : "not a condition"
    case .unknownChoice: return sv ? "inget av valen" : "none of the choices"
    case .keyOutsidePeriods: return sv ? "utanför perioderna" : "outside the periods"
    case .amountFromDate: return sv ? "utan slut" : "without an end"
    case .powerNotWhole: return sv ? "inget helt tal" : "not a whole number"
    case .scenarioInFormula: return sv ? "finns inte än" : "is not there yet"
    case .cycle(let ring):
      guard ring.count > 1 else { return sv ? "behöver sig själv" : "needs itself" }
      return sv ? "behöver \(ring[1])" : "needs \(ring[1])"
    case .wrongUnit(let found, _, _): return found.isEmpty ? nil : found
    case .rateForAmounts: return sv ? "belopp per år" : "an amount per year"
    case .noConversion(let found, _, _, _): return found
    case .quantityNotNumber: return sv ? "inget tal med enhet" : "no number with a unit"
    case .quantityTaken: return sv ? "betyder något redan" : "means something already"
    case .numbersOnly: return sv ? "formler" : "formulas"
    case .lagLength: return sv ? "inga hela månader" : "no whole months"
    case .lagMissesPeriods(_, let period):
      return sv ? "mellan perioder, från \(period)" : "between periods, from \(period)"
    case .beforeFirst: return sv ? "före första perioden" : "before the first period"
    case .severalTimes: return sv ? "flera tider" : "several times"
    case .openUnit: return sv ? "okänd enhet" : "unknown unit"
    case .mustBeConstant: return sv ? "kan ändras" : "may change"
    case .argumentOutside(_, let expected): return sv ? "ska vara \(expected)" : "should be \(expected)"
    case .notInLever: return sv ? "inte i ett reglage" : "not in a lever"
    case .thresholdOrder: return sv ? "inte högre än den före" : "not above the one before"
    }
  }

  /// The unit of the second of two terms that do not go together.
  var otherUnit: String? {
    switch self {
    case .unitsDiffer(_, let other, _), .noConversion(_, let other, _, _): other
    default: nil
    }
  }

  public func replacement(in tongue: Tongue) -> Replacement? {
    switch self {
    case .unknownName(let name, _, let near), .unknownUnit(let name, let near), .unknownFunction(let name, let near):
      .name(name, near)
    default: nil
    }
  }
}

extension CompileProblem.Wanted {
  func word(in tongue: Tongue) -> String {
    switch (self, tongue) {
    case (.line, .swedish): "ingen enhet eller rad"
    case (.line, .english): "no unit or line"
    case (.lever, .swedish): "inget reglage"
    case (.lever, .english): "no lever"
    case (.scenario, .swedish): "inget scenario"
    case (.scenario, .english): "no scenario"
    case (.series, .swedish): "ingen serie"
    case (.series, .english): "no series"
    case (.component, .swedish): "ingen komponent"
    case (.component, .english): "no component"
    case (.item, .swedish): "inget äskande, förslag eller annat"
    case (.item, .english): "no item"
    case (.option, .swedish): "inget alternativ"
    case (.option, .english): "no option"
    case (_, .swedish): "inget som heter"
    case (_, .english): "nothing"
    }
  }
}
