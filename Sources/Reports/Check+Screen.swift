import Analysis
import Budget
import Language
import Quantities

extension Check: Presentable {
  /// First how many findings and where; then each with both places, the difference, and what would mend it.
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var screen = Screen()
    guard !findings.isEmpty else {
      let about = limit.map { (sv ? " för " : " for ") + $0 } ?? ""
      screen.line(
        sv
          ? "Inget att anmärka\(about): allt som går att kontrollera stämmer"
          : "Nothing found\(about): all that can be checked holds")
      add(notes, to: &screen, words)
      return screen
    }
    screen.line(summary(words))
    add(findings, to: &screen, words)
    for proposal in proposals { screen.line(text(of: proposal, words)) }
    for entry in unexplained {
      screen.line(
        sv
          ? "Inga enstaka celler i \(Check.short(entry.file)) förklarar felen på ett entydigt sätt"
          : "No few cells of \(Check.short(entry.file)) explain the failures in only one way")
    }
    add(notes, to: &screen, words)
    return screen
  }

  /// The findings in their order; of very many of one kind in a file the first, and how many more there are.
  private func add(_ findings: [Finding], to screen: inout Screen, _ words: Words) {
    let kinds = findings.map(FoldedKind.init)
    let rest = Dictionary(grouping: findings.indices) { kinds[$0] }.compactMapValues { places in
      // A few more than are listed are not worth a line that says so.
      isWhole || places.count <= Check.mostOfAKind + 5 ? nil : places.dropFirst(Check.mostOfAKind)
    }
    for (index, finding) in findings.enumerated() {
      guard let folded = rest[kinds[index]], let first = folded.first, index >= first else {
        screen.line("  " + text(of: finding, words))
        continue
      }
      guard index == first else { continue }
      let file = kinds[index].file.isEmpty ? "" : (words.sv ? " i " : " in ") + Check.short(kinds[index].file)
      screen.elements.append(
        .folded(
          folded.map { "  " + text(of: findings[$0], words) },
          said: words.sv
            ? "  … och \(folded.count) till av samma slag\(file): skriv kontrollera allt"
            : "  … and \(folded.count) more of the same kind\(file): write check all"))
    }
  }

  /// How many findings of one kind in a file are listed where there are many.
  static let mostOfAKind = 20

  /// `Förslag: 79 806 i stället för 79 896 i Övriga kostnader, År Prognos (rad 5) skulle få allt i filen att stämma.`
  private func text(of proposal: Proposal, _ words: Words) -> String {
    let sv = words.sv
    func number(_ value: Double) -> String {
      proposal.isMoney
        ? words.amount(value, decimals: 5) : NumberText.string(value, decimals: 6, in: words.tongue)
    }
    let cells = proposal.changes.map { change in
      "\(number(change.new)) \(sv ? "i stället för" : "instead of") \(number(change.old)) \(sv ? "i" : "in") "
        + "\(change.subject), \(change.cell.column) (\(position(change.cell, words)))"
    }
    let all = cells.joined(separator: sv ? " och " : " and ")
    if !proposal.isWhole {
      return sv
        ? "Förslag: \(all) skulle få raden att stämma. Inget är ändrat"
        : "Proposal: \(all) would make the row hold. Nothing is changed"
    }
    let together = cells.count > 1 ? (sv ? " tillsammans" : " together") : ""
    return sv
      ? "Förslag: \(all) skulle\(together) få allt i filen att stämma. Inget är ändrat"
      : "Proposal: \(all) would\(together) make all of the file hold. Nothing is changed"
  }

  private func summary(_ words: Words) -> String {
    let sv = words.sv
    let sums = findings.filter(\.isSum)
    var parts: [String] = []
    if !sums.isEmpty {
      var files: [String] = []
      for finding in sums {
        let file = finding.place.map { Check.short($0.file) } ?? finding.subject
        if !files.contains(file) { files.append(file) }
      }
      let noun = sv ? (sums.count == 1 ? "summa" : "summor") : sums.count == 1 ? "sum" : "sums"
      parts.append(
        "\(sums.count) \(noun) \(sv ? "stämmer inte i" : sums.count == 1 ? "does not hold in" : "do not hold in") \(files.joined(separator: ", "))"
      )
    }
    let others = findings.count - sums.count
    if others > 0 {
      parts.append(
        sv
          ? "\(others) \(sums.isEmpty ? "" : "annat ")att reda ut"
          : "\(others) \(sums.isEmpty ? "" : "other ")to sort out")
    }
    return parts.joined(separator: "; ")
  }

  /// The file without its folder.
  static func short(_ file: String) -> String { file.split(separator: "/").last.map(String.init) ?? file }

  private func position(_ cell: Cell?, _ words: Words) -> String {
    guard let cell else { return "" }
    return (words.sv ? "rad " : "row ") + "\(cell.row)"
  }

  private func text(of finding: Finding, _ words: Words) -> String {
    let sv = words.sv
    let place = finding.place.map { "\(Check.short($0.file)) \(position($0, words)), " } ?? ""
    switch finding.kind {
    case .sum(let what):
      let parts =
        sv
        ? "delarna från \(position(finding.other, words)) ger" : "the parts from \(position(finding.other, words)) give"
      return "\(place)\(finding.subject), \(what): \(figures(finding, parts, words))"
    case .deviation(let isToDate):
      let column = finding.place?.column ?? (sv ? "avvikelse" : "deviation")
      let other = sv ? (isToDate ? "utfall" : "prognos") : isToDate ? "outcome" : "forecast"
      return "\(place)\(finding.subject), \(column): "
        + figures(finding, sv ? "budget minus \(other) är" : "budget minus \(other) is", words)
    case .uncompared(let count, let months, let lacks):
      return uncompared(finding, count, months, lacks, words)
    case .change:
      return "\(place)\(finding.subject), \(finding.place?.column ?? ""): "
        + figures(finding, sv ? "ackumulerat minus månaden före är" : "accumulated minus the month before is", words)
    case .accumulated:
      return "\(place)\(finding.subject), \(finding.place?.column ?? ""): "
        + figures(finding, sv ? "månaderna ger" : "the months give", words)
    case .reversed(let count):
      let column = finding.place?.column ?? ""
      let file = finding.place.map { Check.short($0.file) } ?? ""
      return sv
        ? "\(file), \(column): alla \(count) avvikelser har omvänt tecken mot budget minus prognos eller utfall. Är plus "
          + "underskott i filen, skriv avvikelsetecken = omvänt där den läses in; är kostnader minus, skriv tecken = negativ"
        : "\(file), \(column): all \(count) deviations have the other sign than budget minus forecast or outcome. If plus "
          + "is a deficit in the file, write deviation_sign = reversed in the load; if costs are minus, write sign = negative"
    case .snapshot(let what):
      let other =
        finding.other.map { "\(Check.short($0.file)) \(position($0, words))" } ?? (sv ? "raderna" : "the lines")
      return "\(place)\(finding.subject), \(what): \(figures(finding, sv ? "\(other) säger" : "\(other) says", words))"
    case .count(let what):
      let (a, b) = (finding.printed ?? 0, finding.computed ?? 0)
      func number(_ value: Double) -> String { NumberText.string(value, decimals: 6, in: words.tongue) }
      return sv
        ? "\(place)\(finding.subject), \(what): tryckt \(number(a)), raderna från \(position(finding.other, words)) ger \(number(b)), skillnad \(number(abs(b - a)))"
        : "\(place)\(finding.subject), \(what): printed \(number(a)), the rows from \(position(finding.other, words)) give \(number(b)), difference \(number(abs(b - a)))"
    case .days(let persons, let limit):
      let days = NumberText.string(finding.printed ?? 0, decimals: 2)
      let (count, most) = (NumberText.string(persons, decimals: 2), NumberText.string(limit, decimals: 2))
      let column = finding.place?.column ?? ""
      return sv
        ? "\(place)\(finding.subject), \(column): omöjligt antal dygn, \(days) är fler än \(count) personer kan ha (\(most))"
        : "\(place)\(finding.subject), \(column): \(days) days are more than \(count) persons can have (\(most))"
    case .shares(let what):
      return sv
        ? "\(place)\(named(finding))\(what): andelarna från \(position(finding.other, words)) blir \(percent(finding.computed, words)), ska vara 100 % (skillnad \(points(finding, words)))"
        : "\(place)\(named(finding))\(what): the shares from \(position(finding.other, words)) come to \(percent(finding.computed, words)), should be 100 % (difference \(points(finding, words)))"
    case .percent(let what, let base):
      let column = finding.other?.column ?? ""
      return sv
        ? "\(place)\(named(finding))\(what): tryckt \(percent(finding.printed, words)), \(column) av \(base) är \(percent(finding.computed, words)) (skillnad \(points(finding, words)))"
        : "\(place)\(named(finding))\(what): printed \(percent(finding.printed, words)), \(column) of \(base) is \(percent(finding.computed, words)) (difference \(points(finding, words)))"
    case .noBase(let what):
      let base = finding.other?.column ?? ""
      return sv
        ? "\(place)\(named(finding))\(what): \(percent(finding.printed, words)) av \(base) som är 0 går inte att räkna"
        : "\(place)\(named(finding))\(what): \(percent(finding.printed, words)) of \(base), which is 0, cannot be computed"
    case .notNumber(let what):
      let text = finding.place?.text ?? ""
      return sv
        ? "\(place)\(named(finding))\(what): ”\(text)” är inget tal, i en kolumn med tal"
        : "\(place)\(named(finding))\(what): “\(text)” is no number, in a column of numbers"
    case .cellUnit(let what, let found, let expected):
      let text = finding.place?.text ?? ""
      return sv
        ? "\(place)\(named(finding))\(what): ”\(text)” är i \(found), kolumnen i \(expected)"
        : "\(place)\(named(finding))\(what): “\(text)” is in \(found), the column in \(expected)"
    case .dateOrder(let earlier, let later):
      let (a, b) = (finding.other?.text ?? "", finding.place?.text ?? "")
      return sv
        ? "\(place)\(named(finding))\(later) \(b) är före \(earlier) \(a) (\(position(finding.other, words)))"
        : "\(place)\(named(finding))\(later) \(b) is before \(earlier) \(a) (\(position(finding.other, words)))"
    case .badDate(let text):
      let column = finding.place?.column ?? ""
      return sv
        ? "\(place)\(named(finding))\(column): ”\(text)” är ett datum som inte finns"
        : "\(place)\(named(finding))\(column): “\(text)” is a date that does not exist"
    case .repeatedRow:
      return sv
        ? "\(place)\(finding.subject) står på två rader (\(position(finding.other, words))), och bara talen skiljer dem åt"
        : "\(place)\(finding.subject) stands on two rows (\(position(finding.other, words))), told apart by figures alone"
    case .impossible(let why):
      return "\(place)\(named(finding))\(finding.place?.column ?? ""): "
        + impossible(why, finding.printed ?? 0, finding.computed ?? 0, words)
    case .subset(let what):
      let (part, all) = (number(finding.printed, words), number(finding.computed, words))
      return sv
        ? "\(place)\(named(finding))\(what): en del, \(part), är mer än det hela, \(all) (\(position(finding.other, words)))"
        : "\(place)\(named(finding))\(what): a part, \(part), is more than the whole, \(all) (\(position(finding.other, words)))"
    case .otherTime(let said, let loaded):
      return sv
        ? "\(place)kolumnen ”\(said)” läses in som \(loaded)" : "\(place)the column “\(said)” is loaded as \(loaded)"
    case .rounding(let count):
      let file = finding.place.map { Check.short($0.file) } ?? ""
      let most = (finding.computed ?? 0) >= 0.5 ? words.amount(finding.computed ?? 0, decimals: 5) : ""
      let largest =
        most.isEmpty ? "" : (sv ? " med högst " : " by at most ") + most + " " + words.moneyName
      return sv
        ? "\(file): \(count) \(count == 1 ? "summa" : "summor") skiljer sig\(largest) från delarna: avrundning"
        : "\(file): \(count) \(count == 1 ? "sum differs" : "sums differ")\(largest) from the parts: rounding"
    case .total(let what):
      let other = finding.other.map { "\(Check.short($0.file)) \(position($0, words))" } ?? ""
      return "\(place)\(finding.subject), \(what): \(figures(finding, sv ? "\(other) säger" : "\(other) says", words))"
    case .causes:
      return "\(place)\(finding.subject): "
        + figures(
          finding,
          sv
            ? "orsakerna från \(position(finding.other, words)) ger"
            : "the causes from \(position(finding.other, words)) give",
          words, printed: sv ? "avvikelsen är" : "the deviation is")
    case .residual(let cause):
      let amount = words.signed(finding.computed ?? 0)
      return sv
        ? "\(cause) (\(finding.subject)) har inget tryckt belopp och räknas som resten: \(amount)"
        : "\(cause) (\(finding.subject)) has no printed amount and is taken as the rest: \(amount)"
    case .rule(let text):
      let figures = finding.comparisons.map { comparison($0, words) }.joined(separator: "; ")
      return "\(place)\(about(finding)): \(text.text(words.tongue))" + (figures.isEmpty ? "" : " (" + figures + ")")
    case .undecided(let text, let unknowns):
      return sv
        ? "\(about(finding)): \(text.swedish) går inte att avgöra, okänt: \(unknowns.joined(separator: ", "))"
        : "\(about(finding)): \(text.english) cannot be decided, unknown: \(unknowns.joined(separator: ", "))"
    case .otherUnit(let request, let unit, let bearer, let bearerUnit):
      return sv
        ? "\(place)\(request) ligger på \(unit), men kostnaden (\(bearer)) på \(bearerUnit): pengarna når inte kostnaden"
        : "\(place)\(request) stands on \(unit), but its cost (\(bearer)) on \(bearerUnit): the money does not reach the cost"
    case .sameMoney(let a, let b):
      return sv
        ? "\(place)\(a) och \(b) gäller samma pengar och är båda med: räkna dem inte dubbelt\(claims(finding, words))"
        : "\(place)\(a) and \(b) claim the same money and are both in force: they count it twice\(claims(finding, words))"
    case .sameSource(let a, let b, let source):
      return sv
        ? "\(place)\(a) och \(b) räknar båda med pengarna i \(source) och är båda med\(claims(finding, words))"
        : "\(place)\(a) and \(b) both count on the money of \(source) and are both in force\(claims(finding, words))"
    case .outside(let lever): return sv ? "\(lever) är utanför sitt spann" : "\(lever) is outside its range"
    }
  }

  /// `hvb 2024`: what a rule is about, and when.
  private func about(_ finding: Finding) -> String {
    [finding.subject, finding.year.map { "\($0)" } ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `antal −2 personer, ska vara minst 0 personer`.
  private func comparison(_ comparison: Comparison, _ words: Words) -> String {
    let wanted = ExpectationWords.comparison(comparison.comparison, words)
    let subject = comparison.subject[words.tongue] ?? ""
    let slack = comparison.tolerance.map { " ± " + FigureWords.exact($0, words) } ?? ""
    return "\(subject) \(FigureWords.exact(comparison.actual, words)), "
      + (words.sv ? "ska vara " : "is to be ") + wanted + FigureWords.exact(comparison.expected, words) + slack
  }

  private func figures(_ finding: Finding, _ computed: String, _ words: Words, printed: String? = nil) -> String {
    let a = words.amount(finding.printed ?? 0, decimals: 5)
    let b = words.amount(finding.computed ?? 0, decimals: 5)
    let rest = words.amount(abs(finding.difference), decimals: 5)
    let stated = printed ?? (words.sv ? "tryckt" : "printed")
    let exchanged =
      finding.looksExchanged ? (words.sv ? " – två siffror omkastade?" : " – two digits exchanged?") : ""
    let slack =
      finding.tolerance > 0
      ? (words.sv ? " (tolerans " : " (tolerance ") + words.amount(finding.tolerance, decimals: 5) + ")" : ""
    return
      "\(stated) \(a), \(computed) \(b), \(words.sv ? "skillnad" : "difference") \(rest) \(words.moneyName)\(slack)\(exchanged)"
  }
}

/// What findings are counted by: the same thing that does not fit, in one file.
private struct FoldedKind: Hashable {
  let kind: Check.Finding.Sort
  let file: String

  init(_ finding: Check.Finding) {
    kind = finding.kind.sort
    file = finding.place?.file ?? ""
  }
}
