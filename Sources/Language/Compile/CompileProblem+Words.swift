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
    case .argumentCount(let name, let found, let expected):
      let range =
        expected.lowerBound == expected.upperBound
        ? "\(expected.lowerBound)" : "\(expected.lowerBound)–\(expected.upperBound)"
      return sv ? "\(name) tar \(range) värden, här står \(found)" : "\(name) takes \(range) values, here are \(found)"
    case .unitsDiffer(let a, let b, let operation):
      return sv
        ? "\(a) \(operation) \(b) går inte ihop: enheterna är olika" : "\(a) \(operation) \(b): the units differ"
    case .undatedAmount(let unit):
      return sv
        ? "beloppet i \(unit) saknar tid: hör det till ett år, eller är det per år?"
        : "the amount in \(unit) has no time: does it belong to a year, or is it per year?"
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
    case .laterStep(let what):
      return sv ? "”\(what)” går inte att använda här än" : "“\(what)” cannot be used here yet"
    case .scenarioInFormula(let name):
      return sv
        ? "@\(name) kan inte stå i en formel: formlerna finns före scenarierna"
        : "@\(name) cannot stand in a formula: formulas are there before scenarios"
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
    case .unknownName(_, _, let near), .unknownUnit(_, let near), .unknownFunction(_, let near):
      guard let first = near.first else { return nil }
      let rest = near.dropFirst().map { sv ? " eller ”\($0)”" : " or “\($0)”" }.joined()
      return sv ? "menade du ”\(first)”\(rest)?" : "did you mean “\(first)”\(rest)?"
    case .ambiguousName(_, let candidates):
      return (sv ? "skriv en av: " : "write one of: ") + candidates.joined(separator: "; ")
    case .undatedAmount(let unit):
      return sv ? "skriv {2024 = … \(unit)} eller … \(unit)/år" : "write {2024 = … \(unit)} or … \(unit)/year"
    case .moneyNeedsUnit(let text): return sv ? "skriv till exempel \(text) tkr" : "write for example \(text) tkr"
    case .unknownChoice(_, let choices):
      return (sv ? "skriv en av: " : "write one of: ") + choices.joined(separator: "; ")
    case .amountFromDate:
      return sv
        ? "skriv beloppet per år (tkr/år), eller under sitt år" : "write it per year (tkr/year), or under its year"
    case .numbersOnly:
      return sv
        ? "skriv talen, eller mellan(a; b) för två formler" : "write the numbers, or between(a; b) for two formulas"
    case .cycle:
      return sv
        ? "bryt ringen med ett tidigare värde, till exempel x[förra]"
        : "break it with an earlier value, such as x[prev]"
    case .keyOutsidePeriods:
      return sv ? "modellens år står på raden period" : "the model's years stand on the line period"
    case .scenarioInFormula:
      return sv
        ? "skriv det i ett mått, en kontroll eller vid prompten" : "write it in a measure, a control or at the prompt"
    case .unitsDiffer:
      return sv
        ? "räkna om den ena, till exempel dygn × kr/dygn, eller ta bort den"
        : "convert one of them, such as days × kr/day, or leave it out"
    default: return nil
    }
  }

  public func label(in tongue: Tongue) -> String? {
    switch self {
    case .unitsDiffer(let a, _, _): a
    case .undatedAmount: tongue == .swedish ? "belopp utan tid" : "an amount without time"
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
    case (_, .swedish): "inget som heter"
    case (_, .english): "nothing"
    }
  }
}
