import Quantities

extension SyntaxProblem {
  var swedish: Words {
    switch self {
    case .pointInNumber(let left, let right):
      Words(
        "\"\(left).\(right)\" kan vara \(left) \(right) eller \(left),\(right)", label: "punkt i ett tal",
        help: "skriv \(left) \(right) för tusental eller \(left),\(right) för decimaler")
    case .numbersSideBySide(let left, let right):
      Words(
        "\"\(left) \(right)\" är två tal bredvid varandra: ett tal \(joined(left, right)), eller två, \(left) och \(right)?",
        label: "två tal", help: "skriv \(joined(left, right)), eller \(left); \(right) om det är två värden")
    case .dashBetweenDigits(let left, let right):
      Words(
        "\"\(left)-\(right)\" kan vara ett intervall eller en subtraktion", label: "streck mellan två siffror",
        help: "skriv \(left)..\(right) för från–till, eller \(left) - \(right) för minus")
    case .comma:
      Words("komma skiljer inte saker åt här; det är decimaltecken", label: "komma utanför ett tal", help: "skriv ;")
    case .unclosedQuote:
      Words(
        "citattecknet avslutas aldrig på raden", label: "börjar här", help: "skriv \" där namnet eller texten slutar")
    case .unknownCharacter(let character):
      Words(
        "tecknet \"\(SyntaxProblem.visible(character))\" har ingen betydelse här", label: "okänt tecken",
        help: "hör det till ett namn: skriv namnet inom \"…\"")
    case .noSuchDate(let text):
      Words(
        "\"\(text)\" finns inte i kalendern", label: "ingen sådan dag", help: "skriv datum som 2024-07 eller 2024-07-01"
      )
    case .tomRefused:
      Words(
        "\"tom\" betyder både tom och till och med, så det tas inte emot", label: "oklart ord",
        help: "skriv t.o.m. 2024-06 (sista dagen är med)")
    case .saveWhat(let rest):
      Words(
        rest.isEmpty ? "spara vad?" : "ska \"spara \(rest)\" spara en fil eller minska en kostnad?",
        label: "oklart ord",
        help: "skriv spara som \"FIL\", spara prognos, eller minska kostnad för … med \(rest.isEmpty ? "BELOPP" : rest)"
      )
    case .unexpected(let found, let expected):
      Words(
        expected == .nothing
          ? "\"\(found)\" blev över när raden var läst" : "\"\(found)\" står där \(expected.swedish.what) väntades",
        label: expected == .nothing ? "hör inte till raden" : "här väntades \(expected.swedish.what)",
        help: expected == .nothing && found.first?.isLetter != true ? "ta bort det" : expected.swedish.help)
    case .unexpectedEnd(let expected):
      Words(
        "raden slutar för tidigt: \(expected.swedish.what) saknas", label: "här väntades \(expected.swedish.what)",
        help: expected.swedish.help)
    case .unknownLine(let word, let suggestions):
      Words(
        "\"\(word)\" är inget kommando och inget som deklareras", label: "okänt ord",
        help: suggestions.isEmpty ? "skriv hjälp för en lista" : "menade du \(listed(suggestions, "eller"))?")
    case .tooDeep(let limit):
      Words(
        "parenteser och block ligger i fler än \(limit) nivåer", label: "för djupt",
        help: "dela upp uttrycket med mått eller låt")
    case .unexpectedIndent:
      Words(
        "raden är indragen men raden före öppnar inget block", label: "indragen",
        help: "avsluta raden före med : eller ta bort indraget")
    case .missingBody:
      Words(
        "raden slutar med : men inget block följer", label: "block väntades",
        help: "dra in raderna som hör till, eller ta bort :")
    case .noBodyAllowed:
      Words("en sådan rad har inget block", label: "kolon i slutet", help: "ta bort :")
    case .unevenIndent:
      Words(
        "indraget stämmer inte med någon rad ovanför", label: "ojämnt indrag",
        help: "dra in lika långt som de andra raderna i blocket")
    case .clauseOutsideComponent(let word):
      Words(
        "\"\(word)\" hör hemma i en komponent", label: "utanför komponent", help: "skriv raden under komponent NAMN:")
    case .nameAlone(let name):
      Words(
        "\"\(name)\" är ett namn men ingen fråga", label: "bara ett namn",
        help: "skriv visa \(name) eller varför \(name)")
    case .misleadingWord(let word, let instead):
      Words("\"\(word)\" används inte här", label: "annat ord", help: "skriv \(instead)")
    case .lead:
      Words(
        "ett värde kan läsas ur tid som har varit, inte ur tid som kommer", label: "en senare tid",
        help: "skriv om det så att den senare perioden läser den tidigare: x[förra], x[-12 mån] eller x[2023]")
    case .tooLong(let limit):
      Words("raden har fler än \(limit) led", label: "för lång", help: "dela upp den på flera rader")
    }
  }
}

extension Expectation {
  /// What was expected, and what to type.
  var swedish: (what: String, help: String?) {
    switch self {
    case .name: ("ett namn", "skriv ett namn, med \"…\" om det inte är känt")
    case .value: ("ett värde", "skriv ett tal med enhet, ett namn eller ? för okänt")
    case .unit: ("en enhet", "skriv till exempel tkr, tkr/år eller %")
    case .point: ("en tidpunkt", "skriv till exempel 2024, juli 2024 eller 2024-07")
    case .quoted: ("en text inom citattecken", "skriv \"…\"")
    case .year: ("ett årtal", "skriv året med fyra siffror, som 2024")
    case .number: ("ett tal", "skriv ett tal, som 1 500 eller 2,5")
    case .member: ("ett värde i dimensionen", "skriv till exempel 65..79 eller ett namn")
    case .type: ("en typ", "skriv en enhet, datum, text, objekt eller val(a; b)")
    case .relation: ("en jämförelse", "skriv till exempel = 0 tkr, minst 0 eller högst 5 %")
    case .series: ("en serie", "skriv budget, prognos eller utfall")
    case .file: ("ett filnamn", "skriv filens namn inom \"…\"")
    case .nothing: ("radens slut", "ta bort det, eller skriv hela namnet inom \"…\" om det hör till ett namn")
    case .itemName: ("något att ändra", "skriv ett namn, som D1, eller alla äskanden")
    case .symbol(let symbol): ("\"\(symbol)\"", "skriv \(symbol)")
    case .keyword(let role): word(KeywordTable.standard.spelling(role, in: .swedish))
    }
  }

  private func word(_ spelling: String) -> (what: String, help: String?) {
    ("\"\(spelling)\"", "skriv \(spelling)")
  }
}

func joined(_ left: String, _ right: String) -> String { left.filter { $0 != " " } + right.filter { $0 != " " } }

func listed(_ words: [String], _ joint: String) -> String {
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(joint) " + last
}
