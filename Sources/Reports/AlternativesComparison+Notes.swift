import Analysis
import Budget
import Language
import Quantities

extension AlternativesComparison {
  /// What is to be said of the table itself: who is best, where two change place, and what is not in it.
  func notes(_ words: Words) -> [String] {
    let sv = words.sv
    var lines = [bestLine(words)].compactMap { $0 } + swaps.map { line($0, words) }
    if !missingYears.isEmpty {
      let years = words.spans(missingYears.map { "\($0)" })
      lines.append(
        sv
          ? "Kostnad saknas \(years): livscykelkostnaden går inte att räkna"
          : "No cost of \(years): the whole-life cost cannot be computed")
    } else if horizon != nil, rate == nil, !options.isEmpty {
      lines.append(
        sv
          ? "Nuvärde och annuitet räknas när räntan sägs: lägg till med ränta TAL %"
          : "Present value and annuity need a rate: add at rate NUMBER %")
    }
    if rate != nil, horizon == nil {
      lines.append(
        sv
          ? "Räntan används över ett antal år: lägg till över ANTAL år"
          : "The rate is for a number of years: add over NUMBER years")
    }
    lines += excluded.map {
      sv ? "Kommer inte i fråga: \($0.dependent) utan \($0.on)" : "Does not come up: \($0.dependent) without \($0.on)"
    }
    var limits: [String] = []
    for limit in outside.map(\.limit) where !limits.contains(limit) { limits.append(limit) }
    for limit in limits {
      let broken = outside.filter { $0.limit == limit }.map { broken in
        "\(broken.option) (" + (broken.year.map { "\($0): " } ?? "") + FigureWords.text(broken.figure, words) + ")"
      }
      lines.append((sv ? "Utanför gränsen " : "Outside the limit ") + limit + ": " + broken.joined(separator: ", "))
    }
    lines += undecidedLines(words)
    return lines
  }

  /// Alternatives of which it cannot be said whether they keep within a limit, those with one reason in one line.
  private func undecidedLines(_ words: Words) -> [String] {
    let sv = words.sv
    var heads: [String] = []
    var names: [String: [String]] = [:]
    for open in undecided {
      let unknowns = (sv ? "okänt: " : "unknown: ") + open.unknowns.joined(separator: ", ")
      let why = open.unknowns.isEmpty ? (sv ? "spannet går över gränsen" : "the span goes past it") : unknowns
      let head = (sv ? "Går inte att avgöra för " : "Undecided for ") + open.limit + " (" + why + "): "
      if names[head] == nil { heads.append(head) }
      names[head, default: []].append(open.option)
    }
    return heads.map { $0 + (names[$0] ?? []).joined(separator: ", ") }
  }

  /// What the model says of the choices beside the figures.
  func factLines(_ words: Words) -> [String] {
    let sv = words.sv
    var lines = facts.consequences.map { fact in
      (sv ? "Konsekvens" : "Consequence") + (fact.option.map { ", " + $0 } ?? "") + ": " + fact.text
    }
    if !facts.excludes.isEmpty {
      lines.append((sv ? "Räknas inte med: " : "Left out: ") + facts.excludes.joined(separator: ", "))
    }
    if !facts.decidedBy.isEmpty {
      lines.append((sv ? "Beslutas av: " : "Decided by: ") + facts.decidedBy.joined(separator: ", "))
    }
    return lines
  }

  /// How whole-life cost is counted, and of what.
  func assumptions(_ words: Words) -> [String] {
    let sv = words.sv
    let required = requires.map { "\($0.choice): \($0.option)" }
    guard let horizon, !options.isEmpty, missingYears.isEmpty else {
      return required + [countedText(words)].compactMap { $0 }
    }
    let years = "\(horizon.lowerBound)–\(horizon.upperBound)"
    var texts = [
      sv
        ? "livscykelkostnad är utgift och driftkostnad \(years), utan avskrivning och ränta"
        : "whole-life cost is outlay and operating cost \(years), without depreciation and interest"
    ]
    if rate != nil {
      let first = horizon.lowerBound
      texts.append(sv ? "belopp \(first) räknas inte ned" : "amounts of \(first) are not discounted")
    }
    if rows.contains(where: { $0.subject == .breakEven && $0.years != [.itself] }) {
      texts.append(
        (sv ? "det som har lönat sig hålls mot \(nothingName)" : "what has paid off is held against \(nothingName)")
          + (rate == nil ? "" : sv ? ", med räntan" : ", at the rate"))
    }
    if let text = countedText(words) { texts.append(text) }
    return required + [texts.joined(separator: "; ")]
  }

  /// Of what money is counted, where it is not the whole.
  private func countedText(_ words: Words) -> String? {
    let showsMoney = rows.contains { if case .money = $0.subject { true } else { false } }
    guard !counted.isEmpty, showsMoney, !options.isEmpty else { return nil }
    let names =
      counted.count > 4
      ? (words.sv ? "\(counted.count) delar" : "\(counted.count) items") : words.listing(counted)
    return words.sv ? "räknat på det som skiljer: \(names)" : "of what differs: \(names)"
  }

  private func line(_ swap: AlternativesSwap, _ words: Words) -> String {
    let sv = words.sv
    func share(_ value: Double) -> String { NumberText.string(value * 100, decimals: 1, in: words.tongue) }
    func span(_ dash: String) -> String {
      switch (swap.low.isFinite, swap.high.isFinite) {
      case (true, true):
        share(swap.low) == share(swap.high) ? share(swap.low) : share(swap.low) + dash + share(swap.high)
      case (true, false): (sv ? "minst " : "at least ") + share(swap.low)
      case (false, true): (sv ? "högst " : "at most ") + share(swap.high)
      case (false, false): "?"
      }
    }
    let name = label(rows[swap.row], words).lowercasedFirst
    if swap.isOpen {
      return sv
        ? "\(swap.cheaper) eller \(swap.dearer): vilket som är billigast är öppet, \(name) \(span(" till ")) % isär"
        : "\(swap.cheaper) or \(swap.dearer): which is cheaper is open, \(name) \(span(" to ")) % apart"
    }
    let span = span("–")
    return sv
      ? "\(swap.cheaper) och \(swap.dearer) byter plats om \(swap.cheaper) blir \(span) % dyrare (\(name))"
      : "\(swap.cheaper) and \(swap.dearer) change place if \(swap.cheaper) is \(span) % dearer (\(name))"
  }

  /// Which option costs least in which rows, where there are more than the eye takes in.
  private func bestLine(_ words: Words) -> String? {
    guard options.count > 3, ranking == nil, undecidedItems.isEmpty else { return nil }
    var names: [String] = []
    var won: [String: [String]] = [:]
    for (index, row) in rows.enumerated() where !row.best.isEmpty && saysBest(row, index) {
      let name = words.listing(row.best.sorted().map { options[$0] })
      if won[name] == nil { names.append(name) }
      won[name, default: []].append(label(row, words).lowercasedFirst)
    }
    let texts = names.map { $0 + " (" + (won[$0] ?? []).joined(separator: ", ") + ")" }
    return texts.isEmpty ? nil : (words.sv ? "Billigast: " : "Cheapest: ") + texts.joined(separator: "; ")
  }

  /// Of the rows of money, what an alternative costs in all says which is cheapest, unless that is open.
  private func saysBest(_ row: AlternativesRow, _ index: Int) -> Bool {
    let best = Set(row.best.map { options[$0] })
    let isOpen = swaps.contains { $0.isOpen && $0.row == index && !best.isDisjoint(with: [$0.cheaper, $0.dearer]) }
    if isOpen { return false }
    if case .measure = row.subject { return true }
    return index == costRow
  }
}
