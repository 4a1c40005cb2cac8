import Analysis
import Budget
import Graph
import Language
import Quantities

extension ExpectationReport: Presentable {
  /// One row an expectation, then how many of them hold.
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var screen = Screen()
    if !answers.isEmpty {
      screen.table(
        Table(
          columns: [
            .init(sv ? "Förväntning" : "Expectation", .left), .init(sv ? "Vänster" : "Left"),
            .init(sv ? "Höger" : "Right"), .init(sv ? "Skillnad" : "Difference"),
            .init(sv ? "Tolerans" : "Tolerance"), .init(sv ? "Utfall" : "Outcome", .left),
            .init(sv ? "Plats" : "Place", .left),
          ],
          rows: answers.map { row($0, words) }))
    }
    screen.line(summary(words))
    return screen
  }

  /// `24 förväntningar: 22 stämmer, 1 stämmer inte, 1 går inte att avgöra`.
  public func summary(_ words: Words) -> String {
    let sv = words.sv
    guard !answers.isEmpty else { return sv ? "Inga förväntningar" : "No expectations" }
    let noun =
      answers.count == 1
      ? (sv ? "1 förväntning" : "1 expectation")
      : "\(answers.count) "
        + (sv ? "förväntningar" : "expectations")
    let parts = Outcome.allCases.filter { count($0) > 0 }.map { outcome in
      "\(count(outcome)) " + ExpectationWords.outcome(outcome, count(outcome), words)
    }
    return noun + ": " + parts.joined(separator: ", ")
  }

  private func row(_ answer: ExpectationAnswer, _ words: Words) -> [Table.Cell] {
    let (line, _) = answer.place.source.line(at: answer.place.lower)
    return [
      Table.Cell(answer.id ?? answer.text), side(answer.actual, answer, words), side(answer.expected, answer, words),
      answer.difference.map { figure($0, words, plus: true) } ?? Table.Cell(""),
      answer.toleranceFigure.map { figure($0, words) } ?? Table.Cell(""),
      Table.Cell(ExpectationWords.outcome(answer.outcome, 1, words)),
      Table.Cell("\(Check.short(answer.place.source.name)):\(line)"),
    ]
  }

  private func side(_ side: ExpectationAnswer.Side, _ answer: ExpectationAnswer, _ words: Words) -> Table.Cell {
    switch side {
    case .figure(let figure): self.figure(figure, words)
    case .count(let count): Table.Cell("\(count)", number: Double(count))
    case .names, .option: Table.Cell(answer.text(of: side, words))
    }
  }

  /// A figure with its unit; other programs get the number in that unit.
  private func figure(_ figure: Figure, _ words: Words, plus: Bool = false) -> Table.Cell {
    let text = FigureWords.exact(figure, words, plus: plus)
    guard case .quantity(let dimension) = figure.type, !figure.isBlank, !figure.state.isError else {
      return Table.Cell(text)
    }
    let number = figure.number(in: FigureWords.unit(of: figure, dimension, words))
    return Table.Cell(text, number: number, isUnknown: !figure.isKnown)
  }
}
