import Language
import Quantities

/// What an edit without `budget` or `cost` would do to the deviation in either reading, in öre.
public struct Readings: Sendable, Hashable {
  public let budget: Double
  public let cost: Double
  public let money: Unit

  /// `: avvikelsen +500 tkr`.
  func text(_ effect: Double, _ tongue: Tongue) -> String {
    let number = NumberText.string(effect / money.scale, plus: true, in: tongue)
    return (tongue == .swedish ? ": avvikelsen " : ": deviation ") + number + " " + UnitWords.text(money)
  }
}

/// Why an edit or a scenario command cannot be carried out.
public enum ScenarioProblem: Problem, Hashable {
  /// Budget or cost was not said: what each would do to the deviation, in öre.
  case budgetOrCost(line: String, amount: String, verb: String, effects: Readings?)
  case innerNode(String, children: [String])
  /// A row that is shown as part of another's amount and is in no sum.
  case memoRow(String, of: String, verb: String, series: String, amount: String)
  case verdictDoesNotFit(verb: String, item: String, use: String?)
  case locked(String, reason: String)
  case scenarioLocked(String, reason: String)
  case notEditable(String)
  /// A per cent of the revenue of a line of which only the net cost is known.
  case revenueShare(String)
  case noItems(String)
  case percentOrPoints(String)
  case moveNeedsSeries(amount: String)
  case outsideHorizon(String, amount: String, isBefore: Bool)
  /// What is paid would move to before the model begins: how many months there are to its beginning, and the year that
  /// the model would have to begin.
  case beforeModel(String, amount: String, room: Int, first: Int, wanted: Int)
  case wholeYearsOnly(String)
  case nothingToDelay(String)
  case outsideRange(lever: String, value: String, low: String, high: String)
  case betweenSteps(lever: String, value: String, step: String)
  case tooLarge(String)
  case closedActual(String)
  case scenarioExists(String)
  case noSuchScenario(String, suggestions: [String])
  case nothingToKeep
  case nothingToUndo
  case nothingToRedo
  /// What cannot be done by this version, and what to type meanwhile, in the reader's tongue.
  case notYet(String, instead: String? = nil)
  case ring
  case baseIsFixed
  case whenOutside(String)
  /// One value for something that has one per member.
  case severalMembers(String, dimensions: [String], example: String)
  /// Brackets after something that has no members or earlier values to choose among.
  case noMember(String, of: String)

  public var code: String {
    switch self {
    case .budgetOrCost: "E0501"
    case .innerNode: "E0502"
    case .memoRow: "E0532"
    case .verdictDoesNotFit: "E0503"
    case .locked: "E0504"
    case .scenarioLocked: "E0505"
    case .notEditable: "E0506"
    case .revenueShare: "E0527"
    case .noItems: "E0507"
    case .percentOrPoints: "E0508"
    case .moveNeedsSeries: "E0509"
    case .outsideHorizon: "E0510"
    case .beforeModel: "E0533"
    case .wholeYearsOnly: "E0511"
    case .nothingToDelay: "E0512"
    case .outsideRange: "E0513"
    case .closedActual: "E0514"
    case .tooLarge: "E0526"
    case .betweenSteps: "E0525"
    case .scenarioExists: "E0515"
    case .noSuchScenario: "E0516"
    case .nothingToKeep: "E0518"
    case .nothingToUndo: "E0519"
    case .nothingToRedo: "E0520"
    case .notYet: "E0521"
    case .ring: "E0522"
    case .baseIsFixed: "E0523"
    case .whenOutside: "E0524"
    case .severalMembers: "E0530"
    case .noMember: "E0531"
    }
  }
}

extension ScenarioProblem {
  public func sentence(in tongue: Tongue) -> String {
    let sv = tongue == .swedish
    switch self {
    case .budgetOrCost(let line, let amount, _, _):
      return sv ? "\(line) \(amount): budget eller kostnad?" : "\(line) \(english(amount)): budget or cost?"
    case .innerNode(let name, _):
      return sv
        ? "\(name) består av flera enheter: vilken av dem gäller beloppet?"
        : "\(name) has several units: which of them is the amount for?"
    case .memoRow(let name, let whole, _, _, _):
      return sv
        ? "\(name) är en del av \(whole) och räknas inte för sig"
        : "\(name) is part of \(whole) and is in no sum of its own"
    case .verdictDoesNotFit(let verb, let item, _):
      return sv ? "\(item) går inte att \(verb)" : "\(item) cannot be put to “\(verb)”"
    case .locked(let item, let reason):
      let why = reason.isEmpty ? (sv ? "låst utan skäl" : "locked without a reason") : reason
      return sv ? "\(item) går inte att ändra: \(why)" : "\(item) cannot be changed: \(why)"
    case .scenarioLocked(let name, let reason):
      return sv
        ? "scenariot \(name) är låst\(reason.isEmpty ? "" : ": " + reason)"
        : "the scenario \(name) is locked\(reason.isEmpty ? "" : ": " + reason)"
    case .revenueShare(let name):
      return sv
        ? "hur mycket av \(name) som är intäkter är inte känt, bara nettokostnaden"
        : "how much of \(name) is revenue is not known, only its net cost"
    case .notEditable(let name): return sv ? "\(name) går inte att ändra direkt" : "\(name) cannot be changed directly"
    case .noItems(let kind): return sv ? "modellen har inga \(kind)" : "the model has no \(kind)"
    case .percentOrPoints(let name):
      return sv
        ? "\(name) är i procent: 1 % av värdet eller 1 procentenhet?"
        : "\(name) is a percentage: 1 % of it, or 1 percentage point?"
    case .moveNeedsSeries(let amount):
      return sv ? "flytta \(amount) av vad: budget eller kostnad?" : "move \(amount) of what: budget or cost?"
    case .outsideHorizon(let name, let amount, let isBefore):
      let edge =
        sv
        ? (isBefore ? "före modellens första år" : "efter modellens sista år")
        : isBefore ? "before the model's first year" : "after the model's last year"
      return sv
        ? "\(amount) av \(name) hamnar \(edge) och syns inte" : "\(amount) of \(name) falls \(edge) and is not seen"
    case .beforeModel(let name, let amount, _, let first, _):
      return sv
        ? "\(amount) av \(name) hamnar före modellens första år, \(first), och skulle inte räknas"
        : "\(amount) of \(name) falls before the model's first year, \(first), and would not be counted"
    case .wholeYearsOnly(let name):
      return sv ? "\(name) är per år och flyttas med hela år" : "\(name) is by year and moves by whole years"
    case .nothingToDelay(let name):
      return sv ? "\(name) har inga datum eller år att flytta" : "\(name) has no dates or years to move"
    case .outsideRange(let lever, let value, let low, let high):
      return sv
        ? "\(lever) kan vara \(low) till och med \(high), inte \(value)"
        : "\(lever) can be \(low) to \(high), not \(value)"
    case .betweenSteps(let lever, let value, let step):
      return sv
        ? "\(lever) går i steg om \(step), så \(value) går inte"
        : "\(lever) goes in steps of \(step), so \(value) does not fit"
    case .tooLarge(let amount):
      return sv
        ? "\(amount) är större än vad som räknas exakt (22 500 miljarder kronor)"
        : "\(amount) is larger than can be computed exactly (22 500 milliard kronor)"
    case .closedActual(let name):
      return sv
        ? "utfallet för \(name) är bokfört och ändras inte" : "the actuals of \(name) are booked and do not change"
    case .scenarioExists(let name):
      return sv ? "scenariot \(name) finns redan" : "the scenario \(name) is there already"
    case .noSuchScenario(let name, _):
      return sv ? "det finns inget scenario ”\(name)”" : "there is no scenario “\(name)”"
    case .nothingToKeep: return sv ? "det finns inget prövat att behålla" : "nothing has been tried that could be kept"
    case .nothingToUndo: return sv ? "det finns inget att ångra" : "there is nothing to undo"
    case .nothingToRedo: return sv ? "det finns inget att göra om" : "there is nothing to redo"
    case .notYet(let what, _): return sv ? "”\(what)” kan inte göras än" : "“\(what)” cannot be done yet"
    case .ring: return sv ? "ändringen får beräkningen att gå i ring" : "the edit makes the computation go in a ring"
    case .baseIsFixed: return sv ? "utgångsläget ändras inte" : "the base does not change"
    case .whenOutside(let text):
      return sv ? "\(text) ligger utanför modellens år" : "\(text) lies outside the model's years"
    case .severalMembers(let name, let dimensions, _):
      let list = dimensions.joined(separator: sv ? " och " : " and ")
      return sv
        ? "\(name) har ett värde per \(list): vilket av dem gäller ändringen?"
        : "\(name) has one value per \(list): which of them is the edit of?"
    case .noMember(let text, let name):
      return sv ? "”\(text)” går inte att välja hos \(name)" : "“\(text)” cannot be chosen of \(name)"
    }
  }

  public func label(in tongue: Tongue) -> String? {
    let sv = tongue == .swedish
    switch self {
    case .budgetOrCost, .moveNeedsSeries: return sv ? "budget eller kostnad?" : "budget or cost?"
    case .innerNode(_, let children): return sv ? "\(children.count) enheter" : "\(children.count) units"
    case .memoRow: return sv ? "varav-rad" : "an of-which row"
    case .locked, .scenarioLocked: return sv ? "låst" : "locked"
    case .revenueShare: return sv ? "procent av vad?" : "per cent of what?"
    case .notEditable: return sv ? "räknas fram" : "is computed"
    case .noItems: return sv ? "finns inga" : "there are none"
    case .percentOrPoints: return sv ? "av värdet, eller enheter?" : "of it, or points?"
    case .outsideHorizon(_, _, isBefore: false): return sv ? "efter sista året" : "after the last year"
    case .outsideHorizon, .beforeModel: return sv ? "före första året" : "before the first year"
    case .wholeYearsOnly: return sv ? "inte hela år" : "not whole years"
    case .nothingToDelay: return sv ? "inget att flytta" : "nothing to move"
    case .outsideRange(_, _, let low, let high): return sv ? "\(low) till och med \(high)" : "\(low) to \(high)"
    case .betweenSteps(_, _, let step): return sv ? "steg om \(step)" : "steps of \(step)"
    case .tooLarge: return sv ? "för stort" : "too large"
    case .closedActual: return sv ? "bokfört" : "booked"
    case .scenarioExists: return sv ? "finns redan" : "is there already"
    case .noSuchScenario: return sv ? "finns inte" : "does not exist"
    case .baseIsFixed: return sv ? "ändras inte" : "does not change"
    case .whenOutside: return sv ? "utanför åren" : "outside the years"
    case .severalMembers(_, let dimensions, _): return "per " + dimensions.joined(separator: sv ? " och " : " and ")
    case .noMember: return sv ? "ett enda värde" : "a single value"
    case .ring: return sv ? "behöver sitt eget resultat" : "needs its own result"
    case .notYet: return sv ? "inte än" : "not yet"
    case .verdictDoesNotFit, .nothingToKeep, .nothingToUndo, .nothingToRedo: return nil
    }
  }

  public func replacement(in tongue: Tongue) -> Replacement? {
    if case .noSuchScenario(let name, let near) = self { .name(name, near) } else { nil }
  }

  public func help(in tongue: Tongue) -> String? {
    let sv = tongue == .swedish
    switch self {
    case .budgetOrCost(let line, let amount, let verb, let effects):
      let verb = sv ? verb : englishVerb(verb)
      let budget = effects.map { $0.text($0.budget, tongue) } ?? ""
      let cost = effects.map { $0.text($0.cost, tongue) } ?? ""
      return sv
        ? "skriv \(verb) budget \(line) \(amount)\(budget)\n  eller \(verb) kostnad \(line) \(amount)\(cost)"
        : "write \(verb) budget \(line) \(english(amount))\(budget)\n  or \(verb) cost \(line) \(english(amount))\(cost)"
    case .innerNode(_, let children):
      return (sv ? "skriv en av: " : "write one of: ") + children.joined(separator: "; ")
    case .memoRow(_, let whole, let verb, let series, let amount):
      return sv
        ? "skriv \(verb) \(series) \(whole) \(amount)"
        : "write \(englishVerb(verb)) \(series) \(whole) \(english(amount))"
    case .verdictDoesNotFit(_, _, let use?): return (sv ? "skriv " : "write ") + use
    case .percentOrPoints:
      return sv ? "skriv till exempel med 1 % eller med 1 procentenhet" : "write for example by 1 % or by 1 pp"
    case .moveNeedsSeries(let amount):
      return sv ? "skriv flytta \(amount) budget från … till …" : "write move \(amount) budget from … to …"
    case .wholeYearsOnly(let name):
      return sv
        ? "skriv senarelägg \(name) 1 år, eller bevilja \(name) från ett datum"
        : "write delay \(name) by 1 year, or grant \(name) from a date"
    case .beforeModel(let name, _, let room, let first, let wanted):
      guard room > 0 else {
        return sv
          ? "skriv i modellen period \(wanted).. i stället för period \(first).."
          : "write in the model period \(wanted).. instead of period \(first).."
      }
      let isYears = room % 12 == 0
      let length = "\(isYears ? room / 12 : room) "
      return sv
        ? "skriv tidigarelägg \(name) \(length)\(isYears ? "år" : "mån")"
        : "write advance \(name) by \(length)\(isYears ? (room == 12 ? "year" : "years") : room == 1 ? "month" : "months")"
    case .noSuchScenario(_, let near):
      return Suggestion.question(near, in: tongue)
        ?? (sv ? "skriv förslag \"NAMN\" för ett nytt" : "write scenario \"NAME\" for a new one")
    case .scenarioExists(let name): return sv ? "skriv byt till \"\(name)\"" : "write switch \"\(name)\""
    case .nothingToKeep: return sv ? "skriv tänk om och en ändring först" : "write what if and an edit first"
    case .scenarioLocked(let name, _):
      return sv ? "skriv lås upp \"\(name)\", eller kopiera det" : "write unlock \"\(name)\", or copy it"
    case .notYet(_, let instead): return instead
    case .severalMembers(let name, let dimensions, let example):
      if dimensions.count > 1 { return sv ? "skriv \(name)[\(example)]" : "write \(name)[\(example)]" }
      return sv
        ? "skriv \(name)[\(example)], {\(example) = …} eller en ändring i procent"
        : "write \(name)[\(example)], {\(example) = …} or a change by a per cent"
    case .noMember(_, let name): return sv ? "skriv bara \(name)" : "write only \(name)"
    case .baseIsFixed:
      return sv
        ? "skriv förslag \"NAMN\" bygger på utgångsläge, eller ångra ändringarna"
        : "write scenario \"NAME\" based on base, or undo the edits"
    case .locked(let item, _): return sv ? "skriv lås upp \(item)" : "write unlock \(item)"
    case .revenueShare(let name):
      return sv
        ? "skriv ett belopp: öka intäkt \(name) med 500 tkr" : "write an amount: increase revenue \(name) by 500 tkr"
    case .notEditable(let name):
      return sv
        ? "skriv varför \(name): det visar vad som kan ändras" : "write explain \(name): it shows what can be changed"
    case .noItems: return sv ? "skriv visa beslut för det som finns" : "write show decisions for what there is"
    case .nothingToDelay(let name): return sv ? "skriv senarelägg \(name) 1 år" : "write delay \(name) by 1 year"
    case .outsideRange(let lever, _, let low, _):
      return sv ? "skriv till exempel sätt \(lever) till \(low)" : "write for example set \(lever) to \(low)"
    case .betweenSteps: return sv ? "skriv ett värde som är ett helt antal steg" : "write a value of whole steps"
    case .closedActual(let name):
      return sv
        ? "skriv öka budget \(name) eller öka kostnad \(name)"
        : "write increase budget \(name) or increase cost \(name)"
    case .nothingToUndo, .nothingToRedo: return sv ? "skriv historik" : "write history"
    case .tooLarge: return sv ? "kontrollera enheten" : "check the unit"
    case .ring:
      return sv
        ? "skriv ett värde som inte bygger på det som ändras" : "write a value that does not rest on what is changed"
    case .whenOutside: return sv ? "modellens år står på raden period" : "the model's years stand on the line period"
    default: return nil
    }
  }

  /// The small word before an amount in English: `med 500 tkr` is `by 500 tkr`.
  private func englishVerb(_ verb: String) -> String {
    ["öka": "increase", "minska": "decrease", "sätt": "set", "räkna upp": "index", "flytta": "move"][verb] ?? verb
  }

  private func english(_ amount: String) -> String {
    for (swedish, english) in [("med ", "by "), ("till ", "to ")] where amount.hasPrefix(swedish) {
      return english + amount.dropFirst(swedish.count)
    }
    return amount
  }
}
