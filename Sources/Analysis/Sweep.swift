import Budget
import Graph
import Language
import Quantities
import Scenarios

/// A table of what follows from several values of a dial: the answer to `variera X från A till B steg S`.
public struct Sweep: Sendable {
  public struct Column: Sendable {
    /// A measure, or nil for the deviation of the whole.
    public let name: MeasureName?
  }
  public struct Row: Sendable {
    public let value: Double
    public let figures: [Figure]
  }

  public let dial: Dial
  public let year: Int
  public let columns: [Column]
  public let rows: [Row]
  public let texts: AnswerTexts
  /// The name of the whole, for its deviation.
  public let whole: String

  public init(
    _ target: Target, from: Expression, to: Expression, step: Expression?, _ evaluation: Evaluation
  ) throws(Diagnostic) {
    let state = evaluation.workspace.state
    let dial = try Dial(target, in: state, evaluation)
    self.dial = dial
    whole = evaluation.model.name
    let low = try Sweep.number(from, dial, evaluation)
    let high = try Sweep.number(to, dial, evaluation)
    let size: Double
    if let step {
      size = dial.isDate ? try Sweep.months(step, evaluation) : try Sweep.number(step, dial, evaluation)
    } else {
      size = dial.step ?? (high - low) / 10
    }
    guard size > 0 else { throw Diagnostic(ComparisonProblem.stepIsZero, at: (step ?? to).span) }
    let (first, last) = (min(low, high), max(low, high))
    let count = Int(((last - first) / size + 1e-9).rounded(.down)) + 1
    guard count <= 50 else { throw Diagnostic(ComparisonProblem.tooManyRows(count), at: (step ?? to).span) }
    var states: [(value: Double, state: Overlay)] = []
    for index in 0..<count {
      let value = first + Double(index) * size
      states.append((value, try evaluation.workspace.state(of: [dial.change(to: value)], over: state)))
    }
    let measures = evaluation.shownMeasures(of: dial.entity)
    func figures(_ state: Overlay, _ year: Int) throws(Diagnostic) -> [Figure] {
      var result: [Figure] = []
      for measure in measures { result.append(try evaluation.measure(measure, in: state, year)) }
      if measures.isEmpty,
        let figure = try evaluation.series("deviation", of: .node(evaluation.model.root), in: state, year)
      {
        result.append(figure)
      }
      return result
    }
    var year = evaluation.workspace.focus
    for candidate in evaluation.model.timeline.years where candidate >= evaluation.workspace.focus {
      let ends = try [states[0], states[count - 1]].map { (end) throws(Diagnostic) in
        try figures(end.state, candidate).map { $0.value.rounded() }
      }
      if ends[0] != ends[1] {
        year = candidate
        break
      }
    }
    self.year = year
    columns =
      measures.isEmpty
      ? [Column(name: nil)] : measures.map { Column(name: MeasureName($0, evaluation.model)) }
    var rows: [Row] = []
    for (value, state) in states { rows.append(Row(value: value, figures: try figures(state, year))) }
    self.rows = rows
    // What is assumed whichever value is chosen.
    let one = evaluation.answerTexts(of: [dial.entity], in: states[0].state, year)
    let other = evaluation.answerTexts(of: [dial.entity], in: states[count - 1].state, year)
    texts = AnswerTexts(
      assumes: one.assumes.filter(other.assumes.contains), unknown: one.unknown.filter(other.unknown.contains))
  }

  /// A value in the dial's unit, in base units.
  private static func number(
    _ expression: Expression, _ dial: Dial, _ evaluation: Evaluation
  ) throws(Diagnostic) -> Double {
    let query = evaluation.workspace.query()
    let compiler = ExpressionCompiler(query, resolution: .year, owner: dial.swedish)
    let value =
      dial.isDate
      ? try compiler.compile(expression) : try compiler.compile(expression, as: dial.display, target: dial.swedish)
    if dial.isDate, value.type != .date {
      throw Diagnostic(CompileProblem.notADate(expression.span.source.text(expression.span)), at: expression.span)
    }
    return query.figure(value, over: Evaluation.year(evaluation.workspace.focus)).value
  }

  /// A length of time in months.
  private static func months(_ expression: Expression, _ evaluation: Evaluation) throws(Diagnostic) -> Double {
    let compiler = ExpressionCompiler(evaluation.workspace.query(), owner: "")
    let value = try compiler.compile(expression, as: Unit(.year), target: "")
    return (value.plainConstant ?? 0) * 12
  }
}
